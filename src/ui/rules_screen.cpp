#include "ui/rules_screen.h"

#include <algorithm>

#include "core/text.h"
#include "ui/places.h"
#include "ui/screen_parts.h"
#include "ui/widgets.h"
#include "ui/widgets_parts.h"

namespace zerokm::ui {
namespace {

constexpr const char* registry_pack = "registry";

int age_of(Freshness freshness) { return static_cast<int>(freshness); }

}  // namespace

std::string RulesScreen::title() const { return market_.empty() ? "" : name_of_market(market_); }

void RulesScreen::back() { choose(""); }

void RulesScreen::choose(const std::string& id) {
  market_ = id;
  cases_.reset();
  cases_asked_ = false;
  open_.clear();
  if (!id.empty() && app_.knowledge().program(id) == nullptr) app_.fetch_packs(packs_of(id));
  app_.platform().request_frame(app_.platform().self, 0);
}

// Its rules, and their words in the language in use.
std::string RulesScreen::packs_of(const std::string& id) const {
  return id + " " + id + "-" + app_.words().language + " details-" + id + "-" +
         app_.words().language;
}

std::string RulesScreen::name_of_market(const std::string& id) const {
  const std::string own = "market." + id + ".name";
  return app_.say(app_.words().has(own) ? own : "choice.country." + id);
}

const RegistryEntry* RulesScreen::entry(const std::string& id) const {
  const auto at = std::find_if(registry_.begin(), registry_.end(),
                               [&](const RegistryEntry& item) { return item.market == id; });
  return at == registry_.end() ? nullptr : &*at;
}

void RulesScreen::take_registry() {
  if (!registry_.empty()) return;
  if (const std::string* text = app_.file("index.json")) {
    if (auto read = read_registry("index.json", *text); read.value) registry_ = *read.value;
  } else if (!registry_asked_) {
    registry_asked_ = true;
    app_.fetch_packs(registry_pack);
  }
}

void RulesScreen::market_row(Frame& f, const std::string& id) {
  const std::string node = "rules.market." + id;
  const Ruleset* ruleset = app_.knowledge().ruleset(id);
  const RegistryEntry* known = entry(id);
  const float chevron = f.theme.grow(20);
  const Rect start{f.flow.x, f.flow.y, f.flow.width, 0};
  const bool chosen = id == market_;
  f.nodes.open(Role::list_item, node);
  f.paint.between();
  {
    Inset inside(f, f.theme.card_padding(), 10, 10);
    f.flow.width -= chevron + 8;
    strong(f, node + ".name", name_of_market(id));
    if (known != nullptr) {
      body(f, node + ".state", app_.say("rules.state." + known->state), f.theme.color.ink2);
    }
    const Day checked = ruleset != nullptr ? ruleset->checked_on
                        : known != nullptr ? known->verified_since
                                           : Day{};
    const Day recheck = ruleset != nullptr ? ruleset->recheck_by
                        : known != nullptr ? known->recheck_by
                                           : Day{};
    if (known != nullptr || ruleset != nullptr) {
      const Freshness age = freshness_on(app_.session().day(), checked, recheck);
      freshness(f, node + ".age", age_of(age),
                app_.words().say("rules.checked",
                                 {{"word", app_.say(std::string("freshness.word.") + name_of(age))},
                                  {"date", app_.phrases().date(checked)}}));
    }
    f.flow.width += chevron + 8;
  }
  const Rect whole{start.x, start.y, start.width, f.flow.y - start.y};
  f.paint.under();
  if (chosen) f.paint.fill(whole, f.theme.color.accent_tint);
  f.paint.over();
  f.paint.done();
  f.paint.icon(
      Icon::next,
      {whole.right() - f.theme.card_padding() - chevron, whole.y + (whole.height - chevron) / 2},
      chevron, f.theme.color.ink2);
  if (pressable(f, Role::button, node + ".open",
                app_.words().say("rules.open", {{"market", name_of_market(id)}}), whole,
                chosen ? flag::current : 0u, radius_cell)) {
    choose(id);
  }
  f.nodes.close();
}

void RulesScreen::market_list(Frame& f) {
  const std::string label = app_.say("where.find");
  FieldLook search;
  search.label = label;
  search.icon = Icon::search;
  search.input = "search - search off";
  if (const auto typed = text_field(f, "rules.search", search_, search)) {
    search_ = *typed;
    f.wake();
  }
  f.space(f.theme.card_gap());
  if (registry_.empty()) {
    if (app_.packs_failed(registry_pack)) {
      notice(f, "rules.failed", Icon::alert, "", app_.say("rules.failed"), NoticeKind::problem);
      f.space(8);
      ButtonLook again;
      again.kind = ButtonKind::secondary;
      if (button(f, "rules.again", app_.say("ui.place.again"), again)) {
        app_.fetch_packs(registry_pack);
        f.wake();
      }
    } else {
      notice(f, "rules.loading", Icon::info, "", app_.say("ui.loading"));
    }
    f.space(f.theme.card_gap());
  }
  std::vector<std::string> ids;
  if (const Ruleset* leaving = export_ruleset(app_.knowledge())) ids.push_back(leaving->id);
  for (const std::string& id : app_.session().markets()) ids.push_back(id);
  const std::string wanted = folded(search_);
  CardLook look;
  look.padded = false;
  Card card(f, "rules.markets", look);
  Group list(f, "rules.list", app_.say("ui.nav.rules"), Role::list);
  bool first = true;
  for (const std::string& id : ids) {
    const bool found =
        wanted.empty() || folded(name_of_market(id) + " " + id).find(wanted) != std::string::npos;
    if (!found) continue;
    if (!first) rule_line(f);
    first = false;
    market_row(f, id);
  }
  if (first &&
      empty_state(f, "rules.none", Icon::search, app_.say("where.nothing"),
                  app_.say("where.nothing_words"), app_.say("where.show_all"), Icon::undo)) {
    search_.clear();
    f.wake();
  }
}

void RulesScreen::draw(Frame& f) {
  take_registry();
  take_own_file(f);
  PageInset page(f);
  const bool phone = f.theme.breadth == Breadth::phone;
  if (phone && !market_.empty()) {
    detail(f);
    return;
  }
  heading(f, "rules.title", app_.say("ui.nav.rules"), 1, Type::title);
  body(f, "rules.words", app_.say("rules.words"), f.theme.color.ink2);
  f.space(f.theme.card_gap());
  if (phone) {
    market_list(f);
    f.space(f.theme.card_gap());
    own_rules(f);
    return;
  }
  if (market_.empty()) {
    if (const Ruleset* leaving = export_ruleset(app_.knowledge())) choose(leaving->id);
  }
  Columns columns(f, {f.theme.breadth == Breadth::desktop ? 360.f : 264.f, 0.f},
                  f.theme.card_gap());
  columns.next();
  own_rules(f);
  f.space(f.theme.card_gap());
  market_list(f);
  columns.next();
  detail(f);
}

std::unique_ptr<Screen> make_rules_screen(App& app) { return std::make_unique<RulesScreen>(app); }

}  // namespace zerokm::ui
