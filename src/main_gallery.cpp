// The gallery of widgets on a page, a program of its own: no user ever loads it.
#include "knowledge/knowledge.h"
#include "ui/gallery.h"
#include "web_page.h"

namespace zerokm {
namespace {

class GalleryShow : public Show {
 public:
  bool start(WebPage& page) override {
    std::vector<NamedText> files;
    for (auto& [path, text] : page.files) files.push_back({path, text});
    page.files.clear();
    add_words(knowledge_, files);
    return !knowledge_.words.empty();
  }
  void files_added(WebPage&) override {}
  void set_appearance(ui::Appearance& look) override {
    const Words& words = knowledge_.words.begin()->second;
    look.language = words.language;
    look.right_to_left = words.say("direction") == "rtl";
  }
  void draw(ui::Frame& f) override { ui::draw_gallery(f, knowledge_.words.begin()->second); }

 private:
  Knowledge knowledge_;
};

}  // namespace

std::unique_ptr<Show> make_show() { return std::make_unique<GalleryShow>(); }

}  // namespace zerokm
