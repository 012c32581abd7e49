// The gallery on a page, a program of its own that no user ever loads: every widget (#gallery), and
// every screen in every state (#gallery/where/empty; #gallery/screens lists them).
#include <emscripten.h>

#include <algorithm>

#include "gallery/screen_states.h"
#include "gallery/seen_texts.h"
#include "knowledge/knowledge.h"
#include "ui/gallery.h"
#include "ui/widgets.h"
#include "web_page.h"

// For tests: every text of the last frame with its place.
EM_JS(void, zk_js_offer_texts, (), {
  globalThis.zerokm_texts = function() { return UTF8ToString(Module["_zk_texts"]()); };
});

namespace zerokm {
namespace {

const std::string own_folder = "gallery/";

class GalleryShow : public Show {
 public:
  bool start(WebPage& page) override {
    platform_ = &page.platform;
    std::vector<NamedText> samples;
    for (auto& [path, text] : page.files) {
      const bool own = path.starts_with(own_folder);
      (own ? samples : files_)
          .push_back({own ? path.substr(own_folder.size()) : path, std::move(text)});
    }
    page.files.clear();
    add_words(knowledge_, samples);
    ui::watch_texts();
    zk_js_offer_texts();
    return !knowledge_.words.empty();
  }
  // Further languages are kept for the next state, rules are those of the state that asked.
  void files_added(WebPage& page) override {
    std::vector<NamedText> files;
    for (auto& [path, text] : page.files) {
      if (at_home(path)) files_.push_back({path, text});
      files.push_back({path, std::move(text)});
    }
    page.files.clear();
    if (shown_ != nullptr) shown_->add_files(std::move(files));
  }
  void set_appearance(ui::Appearance& look) override {
    const Words& words = knowledge_.words.begin()->second;
    look.language = words.language;
    look.right_to_left = words.say("direction") == "rtl";
  }
  void draw(ui::Frame& f) override {
    ui::forget_texts();
    const std::string address = platform_->place(platform_->self);
    if (address == "gallery") return ui::draw_gallery(f, knowledge_.words.begin()->second);
    if (address != address_) {
      address_ = address;
      const ui::ScreenState* state = address.starts_with(own_folder)
                                         ? ui::find_state(address.substr(own_folder.size()))
                                         : nullptr;
      shown_.reset();
      f.memory = {};
      if (state != nullptr) shown_ = std::make_unique<ui::ShownState>(*state, files_, *platform_);
    }
    if (shown_ != nullptr) return shown_->draw(f);
    list_states(f);
  }

 private:
  // A file every application starts with: its folder is one of theirs.
  bool at_home(std::string_view path) const {
    const auto folder = [](std::string_view file) { return file.substr(0, file.find('/') + 1); };
    return path != "index.json" && std::any_of(files_.begin(), files_.end(), [&](const auto& file) {
             return folder(file.path) == folder(path);
           });
  }
  void list_states(ui::Frame& f) {
    ui::ScrollArea area(f, "states", {0, 0, f.canvas.width, f.canvas.height}, ui::Role::main,
                        own_folder);
    ui::Inset page(f, f.theme.page_margin(), 16, 32);
    for (const ui::ScreenState& state : ui::screen_states()) {
      const std::string address = std::string(state.place) + "/" + std::string(state.name);
      if (!ui::link(f, "state." + address, address)) continue;
      platform_->go_to(platform_->self, own_folder + address);
      f.wake();
    }
  }

  const platform::Platform* platform_ = nullptr;
  Knowledge knowledge_;           // of the widgets
  std::vector<NamedText> files_;  // what an application starts with
  std::string address_;
  std::unique_ptr<ui::ShownState> shown_;
};

}  // namespace

std::unique_ptr<Show> make_show() { return std::make_unique<GalleryShow>(); }

}  // namespace zerokm

extern "C" EMSCRIPTEN_KEEPALIVE const char* zk_texts() {
  static std::string texts;
  texts = zerokm::ui::seen_texts();
  return texts.c_str();
}
