// What follows: the two stops, the strip of days, and why.
#include <algorithm>

#include "ui/check_screen.h"
#include "ui/screen_parts.h"
#include "ui/widgets.h"

namespace zerokm::ui {
namespace {

bool wants_something(Overall overall) {
  return overall != Overall::no_objection && overall != Overall::nothing_against;
}

}  // namespace

// How much of the way from the registration to the first free day is done.
void CheckParts::way_done(const SideText& side, Stop& stop) const {
  const auto registered = day_of("registration.first_date");
  const auto applied = day_of("licence.application_date");
  if (!registered || !applied || side.first_free->low != side.first_free->high) return;
  const std::int64_t whole = side.first_free->low - registered->number;
  const std::int64_t done = applied->number - registered->number;
  if (done < 0 || done >= whole) return;
  stop.meter = static_cast<float>(done) / static_cast<float>(whole);
  stop.meter_from = words().say("ui.answer.registered", {{"date", phrases().date(*registered)}});
  stop.meter_to = side.first_free->date;
}

void CheckParts::journey_card() {
  std::vector<Stop> stops;
  bool whole = true;
  for (const SideText& side : app.text().sides) {
    Stop stop;
    stop.id = "answer." + side.ruleset;
    stop.answer = answer_of(side.overall);
    stop.caption = side.caption;
    stop.word = side.word;
    stop.sentence = side.sentence;
    const bool ahead = side.first_free &&
                       side.first_free->low >
                           app.inspected().facts.at(fact("licence.application_date")).values.low;
    if (ahead && wants_something(side.overall)) {
      stop.date_caption = say("ui.answer.free_from");
      stop.date = side.first_free->date;
      stop.date_beside = side.first_free->in_days;
      way_done(side, stop);
    }
    if (!side.costs.total.empty()) {
      stop.cost_caption = say("ui.costs.title");
      stop.cost = side.costs.lower_bound
                      ? words().say("ui.costs.at_least", {{"amount", side.costs.total}})
                      : side.costs.total;
    }
    stop.foot = side.confidence;
    stop.age = static_cast<int>(side.freshness);
    stop.age_words = side.freshness_line;
    whole = whole && !wants_something(side.overall);
    stops.push_back(std::move(stop));
  }
  const std::string& market = app.session().market();
  if (!market.empty() && !app.session().market_loaded()) {
    Stop stop;
    stop.id = "answer." + market;
    stop.caption = say("choice.country." + market);
    stop.word = say("ui.answer.waiting");
    stop.sentence = say(app.rules_failed() ? "ui.rules.failed" : "ui.loading");
    whole = false;
    stops.push_back(std::move(stop));
  }
  if (!stops.empty()) journey(f, "answer", say("ui.answer.title"), stops, whole);
  if (app.rules_failed()) {
    f.space(8);
    ButtonLook look;
    look.kind = ButtonKind::secondary;
    if (button(f, "rules.again", say("ui.place.again"), look)) app.ask_for_rules();
  }
  for (const SideText& side : app.text().sides) {
    for (std::size_t i = 0; i < side.notices.size(); ++i) {
      f.space(8);
      notice(f, "notice." + side.ruleset + "." + std::to_string(i), Icon::alert, "",
             side.notices[i]);
    }
  }
  for (const DecidingDays& days : app.text().deciding_days) {
    f.space(8);
    std::string said;
    for (const DayBar& bar : days.bars) {
      if (!said.empty()) said += "; ";
      said += phrases().date_span(bar.from.number, bar.until.number) + ": " + bar.word;
    }
    notice(f, "deciding." + days.ruleset + "." + days.fact, Icon::calendar,
           words().say("ui.day_decides", {{"fact", phrases().fact_label(fact(days.fact))}}), said);
  }
}

std::vector<StripDay> CheckParts::days_from(Day first, int count) const {
  std::vector<StripDay> days;
  for (int i = 0; i < count; ++i) {
    const Day day = plus_days(first, i);
    const Civil civil = civil_from_day(day);
    StripDay shown;
    shown.weekday = say("weekday." + std::to_string(weekday_from_day(day)));
    shown.number = std::to_string(civil.day);
    if (i == 0 || civil.day == 1) shown.month = say("month.short." + std::to_string(civil.month));
    days.push_back(std::move(shown));
  }
  return days;
}

void CheckParts::strip() {
  const auto applied = day_of("licence.application_date");
  const auto arrives = day_of("arrival.date");
  if (app.text().export_days.empty() || !applied || !arrives) return;
  const std::string heading_words = say("ui.strip.title");
  CardLook look;
  look.heading = heading_words;
  Card card(f, "strip", look);
  const bool phone = f.theme.breadth == Breadth::phone;
  const int count = strip_days(f);
  const bool arrival = phone && own.arrival_lane && app.text().sides.size() > 1;
  const Day chosen = arrival ? *arrives : *applied;
  const Day first = std::max(app.text().export_days.front().from, plus_days(chosen, -count / 3));
  std::vector<StripDay> days = days_from(first, count);
  const auto lane = [&](const char* id, const std::vector<DayBar>& bars, Day knob,
                        const std::string& name) {
    StripLane made;
    made.id = id;
    made.name = name;
    made.chosen = days_between(first, knob);
    if (made.chosen < 0 || made.chosen >= count) made.chosen = -1;
    for (const DayBar& bar : bars) {
      StripBar shown;
      shown.first = std::max(0, days_between(first, bar.from));
      shown.last = std::min(count - 1, days_between(first, bar.until));
      if (shown.first > shown.last) continue;
      shown.answer = answer_of(bar.overall);
      shown.word = bar.word;
      shown.short_word = bar.word;
      shown.wants_something = wants_something(bar.overall);
      if (bar.from <= knob && knob <= bar.until) {
        made.chosen_words = phrases().long_date(knob) + ", " + bar.word;
      }
      if (shown.first > 0) days[static_cast<std::size_t>(shown.first)].turns = shown.answer;
      made.bars.push_back(std::move(shown));
    }
    made.tag = phrases().date(knob);
    return made;
  };
  std::vector<StripLane> lanes;
  std::vector<const char*> moves;
  if (!arrival) {
    lanes.push_back(lane("strip.licence", app.text().export_days, *applied,
                         phrases().fact_label(fact("licence.application_date"))));
    moves.push_back("licence.application_date");
  }
  if (app.text().sides.size() > 1 && (!phone || arrival)) {
    lanes.push_back(lane("strip.arrival", app.text().arrival_days, *arrives,
                         phrases().fact_label(fact("arrival.date"))));
    moves.push_back("arrival.date");
  }
  if (const auto deed = strip_of_days(f, "strip.days", days, lanes)) {
    set_day(moves[static_cast<std::size_t>(deed->lane)], plus_days(first, deed->day));
  }
  if (phone && app.text().sides.size() > 1) {
    f.space(8);
    const auto which =
        segmented(f, "strip.lane", say("ui.field.day"),
                  {say("ui.field.application"), say("ui.field.arrival")}, arrival ? 1 : 0);
    if (which) own.arrival_lane = *which == 1;
  }
  f.space(8);
  steps(chosen, arrival);
}

// A day back or on, or straight to the next change; side by side where there is room.
void CheckParts::steps(Day chosen, bool arrival) {
  const bool beside = !f.theme.narrow && app.text().next_change && !arrival;
  Columns columns(f, beside ? 2 : 1, 8);
  columns.next();
  const char* moved = arrival ? "arrival.date" : "licence.application_date";
  const int step = stepper(f, "strip.step", phrases().date(chosen), say("ui.strip.earlier"),
                           say("ui.strip.later"));
  if (step != 0) set_day(moved, plus_days(chosen, step));
  if (!arrival && app.text().next_change) {
    if (beside) columns.next();
    ButtonLook secondary;
    secondary.kind = ButtonKind::secondary;
    secondary.stretch = true;
    if (button(f, "strip.next",
               words().say("ui.strip.go_to", {{"date", phrases().date(*app.text().next_change)}}),
               secondary)) {
      set_day("licence.application_date", *app.text().next_change);
    }
  }
}

void CheckParts::why() {
  for (const SideText& side : app.text().sides) {
    const std::string heading_words = say("ui.answer.why") + " \u00B7 " + side.caption;
    const std::string count =
        words().say("ui.answer.rules_looked_at", {{"n", std::to_string(side.rules.size())}});
    CardLook look;
    look.heading = heading_words;
    look.side = count;
    look.padded = false;
    {
      Card card(f, "why." + side.ruleset, look);
      rules_of(side);
    }
    f.space(f.theme.card_gap());
  }
  gaps();
}

void CheckParts::rules_of(const SideText& side) {
  std::optional<Phase> phase;
  int quiet = 0;
  for (const RuleText& shown : side.rules) {
    if (shown.quiet && !own.show_quiet) {
      ++quiet;
      continue;
    }
    if (phase != shown.phase) {
      phase = shown.phase;
      const std::string name = name_of(shown.phase);
      rule_group(f, "phase." + side.ruleset + "." + name + (shown.quiet ? ".quiet" : ""),
                 say("phase." + name), shown.phase == Phase::car ? say("ui.answer.decide") : "");
    }
    rule(side, shown);
  }
  Inset sides(f, f.theme.card_padding(), 4, 8);
  if (quiet > 0 || own.show_quiet) {
    const std::string label =
        own.show_quiet ? say("ui.rules.hide_quiet")
                       : words().say("ui.rules.show_quiet", {{"n", std::to_string(quiet)}});
    ButtonLook look;
    look.kind = ButtonKind::quiet;
    look.icon = Icon::list;
    if (button(f, "why." + side.ruleset + ".quiet", label, look)) own.show_quiet = !own.show_quiet;
  }
}

void CheckParts::rule(const SideText& side, const RuleText& shown) {
  const std::string id = "rule." + side.ruleset + "." + shown.id;
  RuleLook look;
  look.answer = answer_of(shown.look);
  look.name = shown.title;
  look.status = shown.word;
  look.open = own.open.contains(id);
  look.rule_id = shown.id;
  const std::string change_heading = say("ui.rule.change");
  if (look.open) {
    std::string explanation = shown.explanation;
    for (const std::string& said : shown.notices) explanation += " " + said;
    look.explanation = {Span{explanation}};
    for (const LabelledText& law : shown.law) {
      RuleFact row;
      row.label = law.label;
      row.value = law.text;
      row.address = law.link;
      if (law.label == say("law.confidence")) row.confidence = bars_of(shown.confidence);
      look.facts.push_back(std::move(row));
    }
    look.change_heading = change_heading;
    for (const std::string& change : shown.changes) look.changes.emplace_back(Icon::edit, change);
    if (look.changes.empty()) look.change_heading = "";
  }
  if (rule_row(f, id, look)) {
    if (!own.open.erase(id)) own.open.insert(id);
  }
}

void CheckParts::gaps() {
  for (const SideText& side : app.text().sides) {
    if (side.not_covered.empty()) continue;
    const std::string heading_words = say("report.not_covered") + " \u00B7 " + side.caption;
    CardLook look;
    look.heading = heading_words;
    {
      Card card(f, "gaps." + side.ruleset, look);
      for (std::size_t i = 0; i < side.not_covered.size(); ++i) {
        body(f, "gaps." + side.ruleset + "." + std::to_string(i), side.not_covered[i]);
        f.space(4);
      }
    }
    f.space(f.theme.card_gap());
  }
}

}  // namespace zerokm::ui
