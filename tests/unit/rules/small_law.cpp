#include "small_law.h"

#include <algorithm>
#include <doctest/doctest.h>

namespace zerokm::small_law {
namespace {

FactEntry entry(std::string id, FactKind kind, FactRole role = FactRole::car) {
  FactEntry made;
  made.id = std::move(id);
  made.kind = kind;
  made.role = role;
  return made;
}

Unit unit(const char* text) { return *unit_from_text(text); }

TableRow row(std::uint64_t group, std::int64_t low, std::int64_t high, std::int64_t value,
             int line) {
  TableRow made;
  made.cells = {{group, open_low, open_high}, {0, low, high}};
  made.value = value;
  made.line = line;
  return made;
}

}  // namespace

Vocabulary vocabulary() {
  Vocabulary made;
  made.choices = {{"power", {"petrol", "diesel", "bev"}}, {"buyer", {"person", "firm"}}};
  FactEntry kind = entry("car.kind", FactKind::choice);
  kind.choice = 0;
  FactEntry weight = entry("car.weight", FactKind::quantity);
  weight.unit = unit("kg");
  weight.decimals = 1;
  weight.least = 0;
  FactEntry price = entry("deal.price", FactKind::quantity, FactRole::deal);
  price.unit = unit("EUR");
  price.decimals = 2;
  price.least = 0;
  FactEntry buyer = entry("deal.buyer", FactKind::choice, FactRole::deal);
  buyer.choice = 1;
  made.facts = {kind,
                weight,
                price,
                buyer,
                entry("car.made", FactKind::date),
                entry("car.shown", FactKind::date),
                entry("deal.day", FactKind::date, FactRole::deal),
                entry("car.old", FactKind::truth),
                entry("car.maker", FactKind::text),
                entry("paper.proof", FactKind::truth, FactRole::paper),
                entry("paper.stamp", FactKind::truth, FactRole::paper)};
  std::sort(made.facts.begin(), made.facts.end(),
            [](const FactEntry& a, const FactEntry& b) { return a.id < b.id; });
  return made;
}

FactSheet facts(const Vocabulary& vocabulary,
                const std::vector<std::pair<std::string, std::string>>& stated) {
  FactSheet sheet;
  for (const auto& [name, text] : stated) {
    CAPTURE(name);
    CAPTURE(text);
    const auto id = vocabulary.find(name);
    REQUIRE(id);
    const auto values = value_from_text(vocabulary, *id, text);
    REQUIRE(values);
    sheet[*id].values = *values;
  }
  return sheet;
}

SourceText source(std::string text) { return {std::move(text), {"t/rules.json", 10, 20}}; }

Ruleset ruleset() {
  Ruleset made;
  made.id = "T";
  made.confidence = Confidence::verified;
  made.complete = true;
  made.currency = "EUR";
  made.choices = {{"group", {"a", "b"}}};
  return made;
}

Rule rule(std::string id, Severity severity) {
  Rule made;
  made.id = std::move(id);
  made.severity = severity;
  made.confidence = Confidence::verified;
  made.place = {"t/rules.json", 5, 3};
  return made;
}

Table fee_table() {
  Table made;
  made.name = "fee";
  made.file = "t/tables/fee.csv";
  TableKey group;
  group.name = "group";
  group.kind = FactKind::choice;
  group.choice = "group";
  TableKey weight;
  weight.name = "weight";
  weight.unit = unit("kg");
  weight.decimals = 1;
  made.keys = {group, weight};
  made.unit = unit("EUR");
  made.rows = {row(1, 0, 10000, 10, 2), row(1, 10001, open_high, 20, 3), row(2, 0, 10000, 30, 4),
               row(2, 10001, open_high, 40, 5)};
  return made;
}

Parameter rate() {
  Parameter made;
  made.name = "rate";
  made.decimals = 2;
  made.values = {{*day_from_digits(2020, 1, 1), {10, 2}, {}},
                 {*day_from_digits(2026, 1, 1), {20, 2}, {}}};
  return made;
}

bool Law::compile() {
  std::vector<const Ruleset*> others;
  for (const Ruleset& one : included) others.push_back(&one);
  auto compiled = zerokm::compile(vocabulary, main, others, shared);
  problems = std::move(compiled.problems);
  program = compiled.value ? std::move(*compiled.value) : nullptr;
  return program != nullptr;
}

Answer Law::run(const std::vector<std::pair<std::string, std::string>>& stated,
                RunOptions options) const {
  return zerokm::run(*program, facts(vocabulary, stated), options);
}

namespace {

void fill(Law& law, const std::string& expression) {
  law.main.tables = {fee_table()};
  law.main.parameters = {rate()};
  law.main.derived.push_back({"x", source(expression)});
}

}  // namespace

std::vector<std::string> problems_of(const std::string& expression) {
  Law law;
  fill(law, expression);
  law.compile();
  std::vector<std::string> lines;
  for (const Problem& problem : law.problems) lines.push_back(line_from_problem(problem));
  return lines;
}

Figure value(const std::string& expression,
             const std::vector<std::pair<std::string, std::string>>& stated) {
  Law law;
  fill(law, expression);
  CAPTURE(expression);
  law.compile();
  for (const Problem& problem : law.problems) FAIL(line_from_problem(problem));
  const auto figure = value_of(*law.program, facts(law.vocabulary, stated), {}, "x");
  REQUIRE(figure);
  return *figure;
}

std::string truth(const std::string& expression,
                  const std::vector<std::pair<std::string, std::string>>& stated) {
  const Figure figure = value(expression, stated);
  REQUIRE(figure.kind == FactKind::truth);
  if (figure.low == truth_yes) return "yes";
  return figure.low == truth_no ? "no" : "unknown";
}

}  // namespace zerokm::small_law
