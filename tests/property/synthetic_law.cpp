#include "synthetic_law.h"

#include <algorithm>
#include <doctest/doctest.h>

namespace zerokm::property {
namespace {

FactEntry entry(std::string id, FactKind kind, FactRole role = FactRole::car) {
  FactEntry made;
  made.id = std::move(id);
  made.kind = kind;
  made.role = role;
  return made;
}

FactEntry chosen(std::string id, int choice) {
  FactEntry made = entry(std::move(id), FactKind::choice);
  made.choice = choice;
  return made;
}

FactEntry measured(std::string id, const char* unit, int decimals, std::int64_t least,
                   std::int64_t most) {
  FactEntry made = entry(std::move(id), FactKind::quantity);
  made.unit = *unit_from_text(unit);
  made.decimals = decimals;
  made.least = least;
  made.most = most;
  return made;
}

SourceText source(const std::string& text) { return {text, {"synthetic", 1, 1}}; }

Day day(int year, int month, int number) { return *day_from_digits(year, month, number); }

TableRow row(std::uint64_t group, std::int64_t low, std::int64_t high, int from, int until,
             std::int64_t value) {
  TableRow made;
  made.cells = {{group, open_low, open_high},
                {0, low, high},
                {0, day(from, 1, 1).number, day(until, 12, 31).number}};
  made.value = value;
  return made;
}

// Two groups, three weights, two spans of years; one corner is left out where `gap`.
Table fees(const std::string& name, bool gap) {
  Table made;
  made.name = name;
  TableKey group;
  group.name = "group";
  group.kind = FactKind::choice;
  group.choice = "group";
  TableKey weight;
  weight.name = "weight";
  weight.unit = *unit_from_text("kg");
  weight.decimals = 2;
  TableKey when;
  when.name = "day";
  when.kind = FactKind::date;
  made.keys = {group, weight, when};
  made.unit = *unit_from_text("EUR");
  made.decimals = 1;
  made.gaps_unknown = gap;
  std::int64_t value = 105;
  for (const std::uint64_t members : {1, 6}) {
    for (const auto& [low, high] : {std::pair<std::int64_t, std::int64_t>{0, 100000},
                                    {100001, 150000},
                                    {150001, open_high}}) {
      made.rows.push_back(row(members, low, high, 2024, 2025, value));
      if (!gap || value != 305)
        made.rows.push_back(row(members, low, high, 2026, 2030, value + 50));
      value += 100;
    }
  }
  return made;
}

Rule rule(const std::string& id, Severity severity, const std::string& applies,
          const std::string& require) {
  Rule made;
  made.id = id;
  made.severity = severity;
  made.confidence = Confidence::verified;
  if (!applies.empty()) made.applies = source(applies);
  if (!require.empty()) made.require = source(require);
  return made;
}

void add_common(Ruleset& common) {
  common.id = "UNION";
  common.side = Side::common;
  common.derived = {{"age_days", source("deal.day - car.made")},
                    {"young", source("deal.day <= add_years(car.made, 3)")}};
  common.rules = {rule("U1", Severity::blocks, "", "car.made <= deal.day"),
                  rule("U2", Severity::document, "young", "paper.proof or car.kind == bev")};
  common.rules[1].phase = Phase::papers;
}

void add_main(Ruleset& main) {
  main.id = "T";
  main.confidence = Confidence::verified;
  main.complete = true;
  main.includes = {"UNION"};
  main.choices = {{"group", {"light", "heavy", "odd"}}};
  main.tables = {fees("fee", false), fees("patchy", true)};
  Parameter rate;
  rate.name = "rate";
  rate.decimals = 3;
  rate.editable = true;
  rate.values = {{day(2020, 1, 1), {10, 2}, {}}, {day(2026, 1, 1), {225, 3}, {}}};
  main.parameters = {rate};
  main.derived = {
      {"group_of", source("if(car.weight > 1200 kg, group.heavy, if(car.old, odd, group.light))")},
      {"duty", source("max(deal.price * 15 %, car.weight * 0.5 EUR/kg)")},
      {"fee_due", source("lookup(fee; group_of, car.weight, deal.day)")},
      {"vat", source("round((deal.price + duty + fee_due) * param(rate, deal.day), 0.01 EUR)")},
      {"sure_day", source("known(deal.day)")},
      {"month_end", source("add_months_over(car.shown, 6)")}};
  Rule versioned = rule("R1", Severity::blocks, "car.kind in {petrol, diesel}",
                        "age_days <= 180 days or paper.stamp");
  versioned.version = "1";
  versioned.clock = "deal.day";
  versioned.until = day(2025, 12, 31);
  Rule later = rule("R1", Severity::blocks, "", "deal.day > month_end or paper.stamp");
  later.version = "2";
  later.clock = "deal.day";
  later.from = day(2026, 1, 1);
  later.exempt = source("car.maker in {'BYD', 'Geely'}");
  later.doubt = source("deal.day == month_end");
  later.flags = {{"F-EDGE", source("deal.day - car.shown == 180 days")},
                 {"F-OPEN", source("not known(car.shown)")}};
  Rule scope = rule("R2", Severity::document, "not car.old", "car.seats in 2..9");
  scope.scope = true;
  Rule steady = rule("R3", Severity::document, "", "not (car.shown < car.made)");
  steady.consistency = true;
  Rule doubtful = rule("R4", Severity::blocks, "car.maker != 'BYD'", "year(car.made) >= 2024");
  doubtful.confidence = Confidence::unconfirmed;
  Rule likely = rule("R5", Severity::blocks, "car.old == no",
                     "divide(car.weight, car.seats, 0.1 kg) < 400 kg");
  likely.confidence = Confidence::indicative;
  likely.phase = Phase::arrival;
  Rule fee = rule("C1", Severity::cost, "deal.buyer == firm", "");
  fee.amount = source("fee_due + vat");
  fee.total = "border";
  fee.shows = {"duty", "group_of", "sure_day", "age_days"};
  Rule patchy = rule("C2", Severity::cost, "", "");
  patchy.amount = source("round_up(lookup(patchy; group_of, car.weight, deal.day) * 0.333, 1 EUR)");
  patchy.total = "border";
  Rule info = rule("I1", Severity::information, "car.kind != bev", "");
  info.gives = {{"free", source("max(add_days(car.shown, 181), add_months(car.made, 7))")},
                {"least_fee", source("min(fee_due, duty, 500 EUR)")}};
  main.rules = {versioned, later, scope, steady, doubtful, likely, fee, patchy, info};
}

}  // namespace

SyntheticLaw::SyntheticLaw() {
  vocabulary.choices = {{"power", {"petrol", "diesel", "bev"}}, {"buyer", {"person", "firm"}}};
  vocabulary.facts = {chosen("car.kind", 0),
                      measured("car.weight", "kg", 1, 0, 500000),
                      measured("car.seats", "1", 0, 0, 100),
                      measured("deal.price", "EUR", 2, 0, open_high),
                      chosen("deal.buyer", 1),
                      entry("car.made", FactKind::date),
                      entry("car.shown", FactKind::date),
                      entry("deal.day", FactKind::date),
                      entry("car.old", FactKind::truth),
                      entry("car.maker", FactKind::text),
                      entry("paper.proof", FactKind::truth, FactRole::paper),
                      entry("paper.stamp", FactKind::truth, FactRole::paper)};
  std::sort(vocabulary.facts.begin(), vocabulary.facts.end(),
            [](const FactEntry& a, const FactEntry& b) { return a.id < b.id; });
  add_common(common);
  add_main(main);
}

void SyntheticLaw::compile() {
  auto compiled = zerokm::compile(vocabulary, main, {&common}, shared);
  for (const Problem& problem : compiled.problems) FAIL(line_from_problem(problem));
  program = std::move(*compiled.value);
}

std::string ExpressionMaker::one_of(std::initializer_list<std::string> texts) {
  return *(texts.begin() + static_cast<std::ptrdiff_t>(dice(random_, texts.size())));
}

std::string ExpressionMaker::condition(int depth) {
  if (depth <= 0) {
    return one_of({"car.old", "paper.proof", "paper.stamp", "yes", "car.kind == bev",
                   "car.kind in {petrol, diesel}", "car.maker == 'BYD'", "deal.buyer != firm",
                   "car.maker in {'Geely', 'Chery'}"});
  }
  const int less = depth - 1;
  const std::string compare = one_of({" < ", " <= ", " > ", " >= ", " == ", " != "});
  switch (dice(random_, 10)) {
    case 0:
      return "(" + condition(less) + " and " + condition(less) + ")";
    case 1:
      return "(" + condition(less) + " or " + condition(less) + " or " + condition(0) + ")";
    case 2:
      return "not (" + condition(less) + ")";
    case 3:
      return "(" + money(less) + compare + money(less) + ")";
    case 4:
      return "(" + plain(less) + compare + plain(less) + ")";
    case 5:
      return "(" + day(less) + compare + day(less) + ")";
    case 6:
      return "(" + day(less) + " in " + day(0) + ".." + day(0) + ")";
    case 7:
      return "(" + group(less) + one_of({" == ", " != "}) + group(less) + ")";
    case 8:
      return "(" + group(less) + " in {light, odd})";
    default:
      return "if(" + condition(0) + ", " + condition(less) + ", " + condition(less) + ")";
  }
}

std::string ExpressionMaker::money(int depth) {
  if (depth <= 0) return one_of({"deal.price", "100 EUR", "0.50 EUR", "2500.5 EUR", "-3 EUR"});
  const int less = depth - 1;
  switch (dice(random_, 9)) {
    case 0:
      return "(" + money(less) + " + " + money(less) + " - " + money(0) + ")";
    case 1:
      return "round(" + money(less) + " * 12.5 %, 0.01 EUR)";
    case 2:
      return "round_down(car.weight * 0.75 EUR/kg, 0.5 EUR)";
    case 3:
      return "min(" + money(less) + ", " + money(less) + ")";
    case 4:
      return "max(" + money(less) + ", " + money(0) + ", 7 EUR)";
    case 5:
      return "if(" + condition(less) + ", " + money(less) + ", " + money(less) + ")";
    case 6:
      return "lookup(fee; " + group(less) + ", car.weight, " + day(less) + ")";
    case 7:
      return "round_up(lookup(patchy; " + group(0) + ", car.weight, deal.day) * param(rate, " +
             day(less) + "), 0.1 EUR)";
    default:
      return "divide(" + money(less) + ", " + plain(less) + ", 0.01 EUR)";
  }
}

std::string ExpressionMaker::plain(int depth) {
  if (depth <= 0) return one_of({"car.seats", "2", "0", "7"});
  const int less = depth - 1;
  switch (dice(random_, 6)) {
    case 0:
      return "(" + plain(less) + " - " + plain(less) + ")";
    case 1:
      return "(" + plain(0) + " * " + plain(0) + ")";
    case 2:
      return "year(" + day(less) + ")";
    case 3:
      return "divide(" + day(less) + " - " + day(0) + ", 30 days, 1)";
    case 4:
      return "if(" + condition(less) + ", " + plain(less) + ", " + plain(less) + ")";
    default:
      return "min(" + plain(less) + ", " + plain(0) + ")";
  }
}

std::string ExpressionMaker::day(int depth) {
  if (depth <= 0) return one_of({"deal.day", "car.made", "car.shown", "2026-01-01", "2025-08-31"});
  const int less = depth - 1;
  switch (dice(random_, 7)) {
    case 0:
      return "(" + day(less) + " + (" + day(0) + " - " + day(0) + "))";
    case 1:
      return "add_months(" + day(less) + ", car.seats)";
    case 2:
      return "add_months_over(" + day(less) + ", " + one_of({"1", "6", "18"}) + ")";
    case 3:
      return "add_years(" + day(less) + ", " + one_of({"3", "car.seats"}) + ")";
    case 4:
      return "add_days(" + day(less) + ", " + one_of({"181", "30 days"}) + ")";
    case 5:
      return "max(" + day(less) + ", " + day(0) + ")";
    default:
      return "if(" + condition(less) + ", " + day(less) + ", " + day(0) + ")";
  }
}

std::string ExpressionMaker::group(int depth) {
  if (depth <= 0) return one_of({"group.light", "group.odd", "group_of"});
  return "if(" + condition(depth - 1) + ", " + group(0) + ", " + group(depth - 1) + ")";
}

}  // namespace zerokm::property
