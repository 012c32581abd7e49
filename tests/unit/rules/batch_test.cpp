#include "rules/batch.h"

#include <doctest/doctest.h>

#include "small_law.h"

using namespace zerokm;
using small_law::Law;
using small_law::source;

namespace {

Law law() {
  Law made;
  Rule rule = small_law::rule("R", Severity::blocks);
  rule.applies = source("car.kind != diesel");
  rule.require = source("car.weight <= 1000 kg and paper.proof");
  Rule cost = small_law::rule("C", Severity::cost);
  cost.amount = source("car.weight * 2 EUR/kg");
  cost.total = "border";
  made.main.rules = {rule, cost};
  REQUIRE(made.compile());
  return made;
}

}  // namespace

TEST_CASE("a list of cars comes out as each car alone") {
  const Law made = law();
  std::vector<FactSheet> cars;
  for (int n = 0; n < 150; ++n) {
    cars.push_back(small_law::facts(
        made.vocabulary, {{"car.weight", n % 5 == 0 ? "900..1100" : std::to_string(950 + n)},
                          {"paper.proof", n % 3 == 0   ? "?"
                                          : n % 3 == 1 ? "yes"
                                                       : "no"},
                          {"car.kind", n % 7 == 0 ? "diesel" : "bev"}}));
  }
  std::vector<const FactSheet*> list;
  for (const FactSheet& car : cars) list.push_back(&car);
  list[149] = nullptr;
  const auto briefs = run_many(*made.program, list, {});
  REQUIRE(briefs.size() == cars.size());
  for (std::size_t n = 0; n < cars.size(); ++n) {
    const Answer alone = run(*made.program, n == 149 ? FactSheet{} : cars[n], {});
    CHECK(briefs[n].overall == alone.overall);
    CHECK(briefs[n].deciding == alone.deciding);
    REQUIRE(briefs[n].totals.size() == alone.totals.size());
    CHECK(briefs[n].totals[0].figure.low == alone.totals[0].figure.low);
    CHECK(briefs[n].totals[0].lower_bound == alone.totals[0].lower_bound);
  }
  CHECK(run_many(*made.program, {}, {}).empty());
}
