#include "rules/coverage.h"

#include <bit>
#include <doctest/doctest.h>

#include "small_law.h"

using namespace zerokm;
using small_law::Law;
using small_law::source;

namespace {

Coverage measured(Law& law,
                  const std::vector<std::vector<std::pair<std::string, std::string>>>& cases) {
  REQUIRE(law.compile());
  std::vector<CoveredCase> covered;
  for (const auto& one : cases) covered.push_back({small_law::facts(law.vocabulary, one), {}});
  return measure_coverage(*law.program, covered);
}

std::vector<std::pair<std::string, Unshown>> gaps(const Coverage& coverage) {
  std::vector<std::pair<std::string, Unshown>> list;
  for (const CoveredCondition& condition : coverage) {
    for (const Unshown what :
         {Unshown::yes_matters, Unshown::no_matters, Unshown::below, Unshown::on, Unshown::above}) {
      if (condition.lacks(what)) list.emplace_back(condition.text, what);
    }
  }
  return list;
}

int wanted(const Coverage& coverage) {
  int count = 0;
  for (const CoveredCondition& condition : coverage) count += std::popcount(condition.wanted);
  return count;
}

using Gaps = std::vector<std::pair<std::string, Unshown>>;

Law law_of(const std::string& require) {
  Law law;
  Rule rule = small_law::rule("R", Severity::blocks);
  rule.require = source(require);
  law.main.rules = {rule};
  return law;
}

}  // namespace

TEST_CASE("a condition counts only where it makes the difference") {
  Law law = law_of("car.old or paper.proof");
  // With the paper, being old changes nothing.
  CHECK(gaps(measured(law, {{{"car.old", "yes"}, {"paper.proof", "yes"}}})) ==
        Gaps{{"car.old", Unshown::yes_matters},
             {"car.old", Unshown::no_matters},
             {"paper.proof", Unshown::yes_matters},
             {"paper.proof", Unshown::no_matters}});
  const Coverage all = measured(law, {{{"car.old", "yes"}, {"paper.proof", "no"}},
                                      {{"car.old", "no"}, {"paper.proof", "yes"}},
                                      {{"car.old", "no"}, {"paper.proof", "no"}}});
  CHECK(gaps(all).empty());
  CHECK(wanted(all) == 4);
}

TEST_CASE("a boundary wants one step below, on it and above") {
  Law law = law_of("car.weight <= 1000 kg");
  CHECK(gaps(measured(law, {{{"car.weight", "500"}}, {{"car.weight", "1000"}}})) ==
        Gaps{{"car.weight <= 1000 kg", Unshown::no_matters},
             {"car.weight <= 1000 kg", Unshown::below},
             {"car.weight <= 1000 kg", Unshown::above}});
  CHECK(gaps(measured(
                 law,
                 {{{"car.weight", "999.9"}}, {{"car.weight", "1000"}}, {{"car.weight", "1000.1"}}}))
            .empty());
}

TEST_CASE("days of a rule, spans and derived values are conditions too") {
  Law law = law_of("recent");
  law.main.derived = {{"recent", source("deal.day in 2026-02-01..2026-02-10")}};
  law.main.rules[0].clock = "deal.day";
  law.main.rules[0].from = day_from_digits(2026, 1, 1);
  const Coverage none = measured(law, {});
  CHECK(wanted(none) == 15);
  CHECK(gaps(none).size() == 15);
  CHECK(none[0].text == "from 2026-01-01");
  std::vector<std::vector<std::pair<std::string, std::string>>> days;
  for (const char* day : {"2025-12-31", "2026-01-01", "2026-01-02", "2026-01-31", "2026-02-01",
                          "2026-02-02", "2026-02-09", "2026-02-10", "2026-02-11"}) {
    days.push_back({{"deal.day", day}});
  }
  CHECK(gaps(measured(law, days)).empty());
}

TEST_CASE("flags and amounts are results too; what is open shows nothing") {
  Law law = law_of("car.old");
  law.main.rules[0].flags = {{"F", source("car.kind == bev")}};
  Rule cost = small_law::rule("C", Severity::cost);
  cost.amount = source("if(paper.proof, 1 EUR, 2 EUR)");
  law.main.rules.push_back(cost);
  const Coverage coverage =
      measured(law, {{{"car.old", "yes"}, {"car.kind", "bev"}, {"paper.proof", "yes"}},
                     {{"car.old", "no"}, {"car.kind", "petrol|diesel"}, {"paper.proof", "?"}}});
  CHECK(gaps(coverage) == Gaps{{"paper.proof", Unshown::no_matters}});
}
