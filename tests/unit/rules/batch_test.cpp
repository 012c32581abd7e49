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

TEST_CASE("facts in columns: exact values and what is not stated") {
  const Law made = law();
  Batch batch(*made.program, {}, 4);
  CHECK(batch.facts().size() == 3);
  const std::int32_t weight[] = {9000, 10010, not_stated, 9000};
  const std::int32_t proof[] = {1, 1, 1, not_stated};
  const std::int32_t kind[] = {0, 0, 2, 2};
  for (int round = 0; round < 2; ++round) {
    batch.begin();
    batch.load_column(*made.vocabulary.find("car.weight"), weight, 4);
    batch.load_column(*made.vocabulary.find("paper.proof"), proof, 4);
    batch.load_column(*made.vocabulary.find("car.kind"), kind, 4);
    batch.compute();
    CHECK(batch.status(0, 0) == Status::met);
    CHECK(batch.status(0, 1) == Status::unmet);
    CHECK(batch.status(0, 2) == Status::unknown);
    CHECK(batch.status(0, 3) == Status::missing_paper);
    CHECK(batch.brief(3).overall == Overall::needs_document);
  }
}
