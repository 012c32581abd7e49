// Rules of the user's own: one file, either a rules.json or an object of several files by path.
#include <algorithm>

#include "knowledge/own_rules.h"
#include "ui/rules_screen.h"
#include "ui/screen_parts.h"
#include "ui/widgets.h"

namespace zerokm::ui {
namespace {

constexpr std::size_t problems_shown = 30;

}  // namespace

void RulesScreen::take_own_file(Frame& f) {
  std::string name, text;
  bool unreadable = false;
  if (!f.deeds.take_file(name, text, unreadable)) return;
  own_name_ = name;
  own_ids_.clear();
  own_problems_.clear();
  if (unreadable) {
    own_problems_.push_back({"unreadable", {name, 0, 0}, ""});
  } else {
    if (app_.lent() == nullptr) return;
    OwnRules added = add_own_rules(*app_.lent(), name, text);
    app_.knowledge_changed();
    own_ids_ = std::move(added.rulesets);
    own_problems_ = std::move(added.problems);
    if (!own_ids_.empty()) choose(own_ids_.front());
  }
  f.wake();
}

void RulesScreen::own_rules(Frame& f) {
  const std::string heading_words = app_.say("rules.own");
  CardLook look;
  look.heading = heading_words;
  Card card(f, "rules.own", look);
  body(f, "rules.own.words", app_.say("rules.own_words"), f.theme.color.ink2);
  f.space(8);
  ButtonLook open;
  open.kind = ButtonKind::secondary;
  open.icon = Icon::file;
  if (button(f, "rules.own.open", app_.say("rules.own_open"), open)) {
    app_.platform().open_file(app_.platform().self, ".json,application/json");
  }
  if (own_name_.empty()) return;
  f.space(12);
  if (own_ids_.empty()) {
    notice(f, "rules.own.refused", Icon::alert, own_name_, app_.say("rules.own_refused"),
           NoticeKind::problem);
  } else {
    std::string names;
    for (const std::string& id : own_ids_) names += (names.empty() ? "" : ", ") + id;
    notice(f, "rules.own.loaded", Icon::check, own_name_,
           app_.words().say("rules.own_loaded", {{"names", names}}));
  }
  if (own_problems_.empty()) return;
  f.space(8);
  strong(f, "rules.own.problems",
         app_.words().say("rules.problems", {{"n", std::to_string(own_problems_.size())}}));
  Group list(f, "rules.own.list", app_.say("rules.own"), Role::list);
  for (std::size_t i = 0; i < own_problems_.size() && i < problems_shown; ++i) {
    f.space(4);
    caption(f, "rules.own.problem" + std::to_string(i), line_from_problem(own_problems_[i]),
            f.theme.color.ink);
  }
}

}  // namespace zerokm::ui
