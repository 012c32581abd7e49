#include "rules/reasons.h"

#include <doctest/doctest.h>

#include "small_law.h"

using namespace zerokm;
using small_law::Law;
using small_law::source;

namespace {

using Stated = std::vector<std::pair<std::string, std::string>>;
using Lines = std::vector<std::string>;

Law law_of(const std::string& require) {
  Law law;
  Rule rule = small_law::rule("R", Severity::blocks);
  rule.require = source(require);
  law.main.rules = {rule};
  REQUIRE(law.compile());
  return law;
}

Lines reasons(const Law& law, const Stated& stated, const Rule* rule) {
  Lines names;
  for (const FactId id :
       rests_on(*law.program, small_law::facts(law.vocabulary, stated), {}, rule)) {
    names.push_back(law.vocabulary.entry(id).id);
  }
  return names;
}

Lines turns(const Law& law, const Stated& stated) {
  Lines list;
  for (const Turn& turn : what_would_change(*law.program, small_law::facts(law.vocabulary, stated),
                                            {}, law.main.rules[0])) {
    const std::string status = turn.status == Status::met     ? "met"
                               : turn.status == Status::unmet ? "unmet"
                                                              : "other";
    list.push_back(law.vocabulary.entry(turn.fact).id + " " +
                   text_from_value(law.vocabulary, turn.fact, turn.values) + " " + status);
  }
  return list;
}

}  // namespace

TEST_CASE("a result rests on the facts that give it alone") {
  const Law law = law_of("car.weight <= 1000 kg and (car.kind == bev or car.old)");
  const Rule* rule = &law.main.rules[0];
  const Stated heavy = {{"car.weight", "1200"}, {"car.kind", "bev"}, {"car.old", "no"}};
  CHECK(reasons(law, heavy, rule) == Lines{"car.weight"});
  CHECK(reasons(law, heavy, nullptr) == Lines{"car.weight"});
  const Stated light = {{"car.weight", "900"}, {"car.kind", "bev"}, {"car.old", "yes"}};
  CHECK(reasons(law, light, rule) == Lines{"car.weight", "car.kind"});
  CHECK(reasons(law, {{"car.weight", "900"}}, rule).empty());
}

TEST_CASE("the nearest values that turn a result are found to the digit and the day") {
  const Law weight = law_of("car.weight in 500 kg..1000 kg");
  CHECK(turns(weight, {{"car.weight", "900"}}) ==
        Lines{"car.weight ..499.9 unmet", "car.weight 1000.1.. unmet"});
  CHECK(turns(weight, {{"car.weight", "1200"}}) == Lines{"car.weight 500.0..1000.0 met"});
  const Law day = law_of("deal.day - car.shown > 180 days");
  CHECK(turns(day, {{"deal.day", "2026-06-30"}, {"car.shown", "2026-01-01"}}) ==
        Lines{"deal.day 2026-07-01.. met", "car.shown ..2025-12-31 met"});
}

TEST_CASE("members that turn a result are said together") {
  const Law law = law_of("car.kind == bev");
  CHECK(turns(law, {{"car.kind", "bev"}}).size() == 1);
  CHECK(turns(law, {{"car.kind", "petrol"}}) == Lines{"car.kind bev met"});
}
