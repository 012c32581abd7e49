// One market's rules: how well they are known, their cases, each rule in words and in source.
#include <algorithm>

#include "core/order.h"
#include "ui/rules_screen.h"
#include "ui/screen_parts.h"
#include "ui/widgets.h"

namespace zerokm::ui {
namespace {

constexpr std::size_t failures_shown = 20;

// The ruleset a rule of a program stands in.
const Ruleset* home_of(const Knowledge& knowledge, const Rule& rule) {
  for (const auto& ruleset : knowledge.rulesets) {
    const Rule* first = ruleset->rules.data();
    if (&rule >= first && &rule < first + ruleset->rules.size()) return ruleset.get();
  }
  for (const auto& addition : knowledge.additions) {
    if (const Ruleset* found = home_of(*addition, rule)) return found;
  }
  return nullptr;
}

}  // namespace

void RulesScreen::detail(Frame& f) {
  if (market_.empty()) return;
  const Program* program = app_.knowledge().program(market_);
  const Ruleset* ruleset = app_.knowledge().ruleset(market_);
  if (f.theme.breadth != Breadth::phone) {
    heading(f, "rules.market.title", name_of_market(market_), 2, Type::title);
    f.space(f.theme.card_gap());
  }
  if (program == nullptr || ruleset == nullptr) {
    if (app_.packs_failed(packs_of(market_))) {
      notice(f, "rules.market.failed", Icon::alert, "", app_.say("rules.failed"),
             NoticeKind::problem);
      f.space(8);
      ButtonLook again;
      again.kind = ButtonKind::secondary;
      if (button(f, "rules.market.again", app_.say("ui.place.again"), again)) choose(market_);
    } else {
      notice(f, "rules.market.loading", Icon::info, "", app_.say("ui.loading"));
    }
    return;
  }
  const float gap = f.theme.card_gap();
  if (f.theme.breadth == Breadth::desktop) {
    Columns columns(f, 2, gap);
    columns.next();
    summary(f, *ruleset);
    columns.next();
    cases(f, *ruleset);
  } else {
    summary(f, *ruleset);
    f.space(gap);
    cases(f, *ruleset);
  }
  f.space(gap);
  rules(f, *program);
  f.space(gap);
  changes(f, *program);
  f.space(gap);
  sources(f, *ruleset);
  f.space(gap);
  gaps(f, *ruleset);
}

void RulesScreen::summary(Frame& f, const Ruleset& ruleset) {
  const std::string heading_words = app_.say("rules.summary");
  CardLook look;
  look.heading = heading_words;
  Card card(f, "rules.summary", look);
  if (ruleset.own) {
    notice(f, "rules.own_mark", Icon::alert, "", app_.say("report.own_rules"), NoticeKind::problem);
    f.space(8);
  }
  const Phrases phrases = app_.phrases();
  if (const RegistryEntry* known = entry(ruleset.id)) {
    body(f, "rules.state", app_.say("rules.state." + known->state));
    f.space(8);
  }
  const Freshness age = freshness_on(app_.session().day(), ruleset.checked_on, ruleset.recheck_by);
  Group list(f, "rules.summary.list", heading_words, Role::list);
  value_row(f, "rules.version", app_.say("rules.version"), ruleset.version);
  value_row(f, "rules.checked", app_.say("law.checked"), phrases.date(ruleset.checked_on));
  value_row(f, "rules.recheck", app_.say("rules.recheck"), phrases.date(ruleset.recheck_by));
  value_row(f, "rules.age", app_.say("rules.age"),
            app_.say(std::string("freshness.word.") + name_of(age)));
  value_row(f, "rules.sure", app_.say("law.confidence"),
            app_.say(std::string("confidence.") + name_of(ruleset.confidence)));
  value_row(f, "rules.count", app_.say("rules.count"),
            std::to_string(rules_of(*app_.knowledge().program(ruleset.id)).size()));
  value_row(f, "rules.sources.count", app_.say("rules.sources"),
            std::to_string(ruleset.sources.size()));
}

void RulesScreen::run_cases_of(const Ruleset& ruleset) {
  const std::string path = ruleset.folder + "/cases.json";
  if (const std::string* text = app_.file(path)) {
    cases_ = run_cases(app_.knowledge(), {{path, *text}});
    cases_asked_ = false;
  } else if (!cases_asked_) {
    cases_asked_ = true;
    app_.fetch_packs("cases-" + ruleset.id);
  }
}

// The cases are the rules' own tests; here anybody can see them hold on his device.
void RulesScreen::cases(Frame& f, const Ruleset& ruleset) {
  const std::string heading_words = app_.say("rules.cases");
  CardLook look;
  look.heading = heading_words;
  Card card(f, "rules.cases", look);
  body(f, "rules.cases.words", app_.say("rules.cases_words"), f.theme.color.ink2);
  f.space(12);
  if (cases_asked_) {
    if (app_.packs_failed("cases-" + ruleset.id)) {
      notice(f, "rules.cases.failed", Icon::alert, "", app_.say("rules.cases_failed"),
             NoticeKind::problem);
      f.space(8);
      cases_asked_ = false;
    } else {
      progress(f, "rules.cases.loading", app_.say("ui.loading"), "", -1, "");
      run_cases_of(ruleset);
      return;
    }
  }
  ButtonLook run;
  run.kind = ButtonKind::secondary;
  run.icon = Icon::check;
  if (button(f, "rules.cases.run", app_.say("rules.cases_run"), run)) {
    run_cases_of(ruleset);
    f.wake();
  }
  if (!cases_) return;
  f.space(12);
  const auto& results = cases_->results;
  const auto good = std::count_if(results.begin(), results.end(), [](const CaseResult& result) {
    return result.differences.empty();
  });
  const bool all = static_cast<std::size_t>(good) == results.size() && cases_->problems.empty();
  notice(f, "rules.cases.result", all ? Icon::check : Icon::alert,
         app_.words().say("rules.cases_result",
                          {{"n", std::to_string(good)}, {"all", std::to_string(results.size())}}),
         app_.say(all ? "rules.cases_all" : "rules.cases_some"),
         all ? NoticeKind::plain : NoticeKind::problem);
  std::size_t shown = 0;
  for (const CaseResult& result : results) {
    for (const std::string& difference : result.differences) {
      if (++shown > failures_shown) return;
      f.space(4);
      caption(f, "rules.case." + std::to_string(shown),
              result.name + " (" + std::to_string(result.place.line) + "): " + difference,
              f.theme.color.ink2);
    }
  }
}

// A rule's sentence without a car: each placeholder stands as the name of what fills it.
std::string RulesScreen::in_words(const std::string& pattern) const {
  std::string text;
  std::size_t at = 0;
  while (true) {
    const std::size_t open = pattern.find('{', at);
    const std::size_t close = open == std::string::npos ? open : pattern.find('}', open);
    if (close == std::string::npos) return text + pattern.substr(at);
    text.append(pattern, at, open - at);
    const std::string name = pattern.substr(open + 1, close - open - 1);
    const std::string value = "value." + name;
    const auto fact = app_.knowledge().vocabulary.find(name);
    text += "[" +
            (fact                      ? app_.phrases().fact_label(*fact)
             : app_.words().has(value) ? app_.say(value)
                                       : name) +
            "]";
    at = close + 1;
  }
}

void RulesScreen::rule(Frame& f, const Rule& rule, const Ruleset& ruleset) {
  const std::string id = "rules.rule." + rule.id + rule.version;
  const std::string name = app_.say(rule.id + ".title");
  const std::string status = app_.say(std::string("severity.") + name_of(rule.severity)) +
                             " \u00B7 " + app_.say(std::string("phase.") + name_of(rule.phase));
  RuleLook look;
  look.answer = Answer::waiting;
  look.name = name;
  look.status = status;
  look.open = open_.contains(id);
  look.rule_id = rule.id;
  if (look.open) {
    for (const char* suffix : {".unmet", ".info", ".amount"}) {
      if (app_.words().has(rule.id + suffix)) {
        look.explanation = {Span{in_words(app_.say(rule.id + suffix))}};
        break;
      }
    }
    const std::pair<const char*, const std::optional<SourceText>*> parts[] = {
        {"rules.source.applies", &rule.applies},
        {"rules.source.require", &rule.require},
        {"rules.source.exempt", &rule.exempt},
        {"rules.source.doubt", &rule.doubt},
        {"rules.source.amount", &rule.amount}};
    for (const auto& [key, source] : parts) {
      if (!*source) continue;
      RuleFact fact{app_.say(key), (*source)->text, "", ""};
      look.facts.push_back(std::move(fact));
    }
    for (const LabelledText& law : law_texts(app_.phrases(), rule, ruleset)) {
      look.facts.push_back({law.label, law.text, law.link, ""});
    }
  }
  if (rule_row(f, id, look)) {
    if (!open_.erase(id)) open_.insert(id);
    f.wake();
  }
}

void RulesScreen::rules(Frame& f, const Program& program) {
  const std::vector<const Rule*> list = rules_of(program);
  const std::string heading_words = app_.say("ui.nav.rules");
  const std::string count = std::to_string(list.size());
  CardLook look;
  look.heading = heading_words;
  look.side = count;
  look.padded = false;
  Card card(f, "rules.rules", look);
  for (const Rule* item : list) {
    if (const Ruleset* home = home_of(app_.knowledge(), *item)) rule(f, *item, *home);
  }
}

// What the rules' own dates say: from which day each begins or ends to hold.
void RulesScreen::changes(Frame& f, const Program& program) {
  struct Change {
    Day day;
    bool begins;
    const Rule* rule;
  };
  std::vector<Change> list;
  for (const Rule* item : rules_of(program)) {
    if (item->from) list.push_back({*item->from, true, item});
    if (item->until) list.push_back({*item->until, false, item});
  }
  if (list.empty()) return;
  order(list, [](const Change& a, const Change& b) { return b.day < a.day; });
  const std::string heading_words = app_.say("rules.changes");
  CardLook look;
  look.heading = heading_words;
  Card card(f, "rules.changes", look);
  Group group(f, "rules.changes.list", heading_words, Role::list);
  for (std::size_t i = 0; i < list.size(); ++i) {
    const Change& change = list[i];
    value_row(f, "rules.change." + std::to_string(i), app_.say(change.rule->id + ".title"),
              app_.words().say(change.begins ? "rules.begins" : "rules.ends",
                               {{"date", app_.phrases().date(change.day)}}));
  }
}

void RulesScreen::sources(Frame& f, const Ruleset& ruleset) {
  if (ruleset.sources.empty()) return;
  const std::string heading_words = app_.say("rules.sources");
  CardLook look;
  look.heading = heading_words;
  Card card(f, "rules.sources", look);
  for (const Source& source : ruleset.sources) {
    const std::string id = "rules.source." + source.key;
    const std::string own = "source." + source.key;
    std::string title = app_.words().has(own) ? app_.say(own) : source.title;
    if (!source.number.empty() && title.find(source.number) == std::string::npos) {
      title += ", " + source.number;
    }
    if (source.url.starts_with("https://")) {
      web_link(f, id, title, source.url);
    } else {
      body(f, id, title);
    }
    caption(f, id + ".read",
            app_.say(read_key(source.read)) + (source.read_on.empty() ? "" : " \u00B7 ") +
                source.read_on,
            f.theme.color.ink2);
    f.space(8);
  }
}

void RulesScreen::gaps(Frame& f, const Ruleset& ruleset) {
  if (ruleset.not_covered.empty()) return;
  const std::string heading_words = app_.say("report.not_covered");
  CardLook look;
  look.heading = heading_words;
  Card card(f, "rules.gaps", look);
  for (const std::string& gap : ruleset.not_covered) {
    body(f, "rules.gap." + gap, "\u2022 " + app_.say(gap));
    f.space(4);
  }
}

}  // namespace zerokm::ui
