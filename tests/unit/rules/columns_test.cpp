#include "rules/columns.h"

#include <doctest/doctest.h>

#include <string>

#include "small_law.h"

using namespace zerokm;
using small_law::Law;
using small_law::source;

namespace {

Rule ruled(const char* id, const char* applies, const char* require) {
  Rule rule = small_law::rule(id, Severity::blocks);
  rule.applies = source(applies);
  rule.require = source(require);
  return rule;
}

Law law() {
  Law made;
  Rule doubtful = ruled("DOUBT", "car.kind != diesel", "car.weight <= 1000 kg and paper.proof");
  doubtful.doubt = source("car.weight == 1000 kg");
  Rule exempt = ruled("EXEMPT", "yes", "deal.day - car.shown >= 180 days or paper.stamp");
  exempt.exempt = source("car.kind in {bev, petrol} and not car.old");
  Rule cost = small_law::rule("COST", Severity::cost);
  cost.applies = source("max(car.weight, 900 kg) + 50 kg < 1100 kg");
  cost.amount = source("car.weight * 2 EUR/kg");
  made.main.rules = {doubtful, exempt, cost,
                     ruled("YEAR", "car.old", "year(deal.day) - year(car.made) <= 3")};
  return made;
}

// A number that follows from `seed` and nothing else.
std::uint32_t next(std::uint32_t& seed) {
  seed = seed * 1664525u + 1013904223u;
  return seed >> 8;
}

struct Cars {
  std::vector<FactSheet> sheets;
  std::vector<std::uint8_t> kind, old, proof;
  std::vector<std::uint64_t> kinds;
  std::vector<std::int32_t> low, high, made, shown, day;
};

std::int32_t stated_or_not(std::uint32_t& seed, std::int32_t value) {
  return next(seed) % 7 == 0 ? number_not_stated : value;
}

void state(const Law& law, FactSheet& sheet, const char* name, ValueSet set) {
  sheet[*law.vocabulary.find(name)] = {std::move(set), {}};
}

Cars some_cars(const Law& law, int count, std::int32_t heaviest) {
  Cars cars;
  std::uint32_t seed = 7;
  const int kinds =
      static_cast<int>(law.vocabulary.members(*law.vocabulary.find("car.kind")).size());
  for (int n = 0; n < count; ++n) {
    FactSheet& sheet = cars.sheets.emplace_back();
    const int member = static_cast<int>(next(seed) % static_cast<std::uint32_t>(kinds));
    cars.kinds.push_back(n % 3 == 0 ? std::uint64_t{3} : std::uint64_t{1} << member);
    state(law, sheet, "car.kind", choice_set(cars.kinds.back()));
    for (auto [column, name] : {std::pair{&cars.old, "car.old"}, {&cars.proof, "paper.proof"}}) {
      const auto code = static_cast<std::uint8_t>(next(seed) % 3);
      column->push_back(code == 2 ? code_not_stated : code);
      if (code < 2) state(law, sheet, name, one_truth(code == 1));
    }
    const auto weight = static_cast<std::int32_t>(9000 + next(seed) % 2000);
    cars.low.push_back(stated_or_not(seed, n == 5 ? heaviest : weight));
    cars.high.push_back(cars.low.back() == number_not_stated || n % 2 == 0 ? cars.low.back()
                                                                           : cars.low.back() + 300);
    ValueSet set = any_quantity();
    if (cars.low.back() != number_not_stated)
      set = quantity_span(cars.low.back(), cars.high.back());
    if (cars.low.back() != number_not_stated) state(law, sheet, "car.weight", set);
    for (auto [column, name] :
         {std::pair{&cars.made, "car.made"}, {&cars.shown, "car.shown"}, {&cars.day, "deal.day"}}) {
      column->push_back(stated_or_not(seed, static_cast<std::int32_t>(20000 + next(seed) % 900)));
      if (column->back() != number_not_stated) state(law, sheet, name, one_date({column->back()}));
    }
  }
  return cars;
}

void check_against_alone(std::int32_t heaviest, bool long_way) {
  Law made = law();
  REQUIRE(made.compile());
  const Cars cars = some_cars(made, 700, heaviest);  // two whole blocks and a part of one
  const auto fact = [&](const char* name) { return *made.vocabulary.find(name); };
  FactColumn kind{fact("car.kind")}, old{fact("car.old")}, proof{fact("paper.proof")},
      weight{fact("car.weight")}, built{fact("car.made")}, shown{fact("car.shown")},
      day{fact("deal.day")};
  kind.sets = cars.kinds.data();
  old.codes = cars.old.data();
  proof.codes = cars.proof.data();
  weight.low = cars.low.data();
  weight.high = cars.high.data();
  built.low = cars.made.data();
  shown.low = cars.shown.data();
  day.low = cars.day.data();
  ColumnRun run(*made.program, {});
  const std::size_t count = cars.sheets.size();
  std::vector<Status> found(run.rules() * count);
  run.statuses({kind, old, proof, weight, built, shown, day}, count, found.data());
  CHECK(run.long_ways() == (long_way ? 1u : 0u));
  for (std::size_t car = 0; car < count; ++car) {
    const Answer alone = zerokm::run(*made.program, cars.sheets[car], {});
    for (std::size_t rule = 0; rule < run.rules(); ++rule) {
      CAPTURE(car);
      CAPTURE(alone.findings[rule].rule->id);
      CHECK(static_cast<int>(found[rule * count + car]) ==
            static_cast<int>(alone.findings[rule].status));
    }
  }
}

}  // namespace

TEST_CASE("cars in columns come out as each car alone") { check_against_alone(10000, false); }

TEST_CASE("a block with a number too large for 32 bits takes the long way") {
  check_against_alone(2'000'000'000, true);
}
