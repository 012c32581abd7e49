#include "app_show.h"

#include "knowledge/knowledge.h"
#include "ui/app_files.h"

namespace zerokm {
namespace {

std::vector<NamedText> taken_files(WebPage& page) {
  std::vector<NamedText> files;
  for (auto& [path, text] : page.files) files.push_back({std::move(path), std::move(text)});
  page.files.clear();
  return files;
}

class AppShow : public Show {
 public:
  explicit AppShow(ui::Places places) : places_(places) {}

  bool start(WebPage& page) override {
    auto outcome = read_knowledge(taken_files(page));
    if (!outcome.value || (*outcome.value)->words.empty()) return false;
    knowledge_ = std::move(*outcome.value);
    app_ = std::make_unique<ui::App>(*knowledge_, page.platform, places_);
    app_->lend(*knowledge_);
    return true;
  }

  void files_added(WebPage& page) override {
    ui::hand_files(*app_, *knowledge_, taken_files(page));
  }

  void set_appearance(ui::Appearance& look) override {
    if (auto dark = app_->dark()) look.theme = *dark ? ui::ThemeName::dark : ui::ThemeName::light;
    look.language = app_->language();
    look.right_to_left = app_->right_to_left();
  }

  void draw(ui::Frame& f) override { app_->draw(f); }
  std::string save() override { return app_->save(); }
  void restore(std::string_view saved) override { app_->restore(saved); }
  void place_failed() override { app_->place_failed(); }
  void rules_failed() override { app_->rules_could_not_come(); }

 private:
  ui::Places places_;
  KnowledgePointer knowledge_;
  std::unique_ptr<ui::App> app_;
};

}  // namespace

std::unique_ptr<Show> make_app_show(ui::Places places) { return std::make_unique<AppShow>(places); }

}  // namespace zerokm
