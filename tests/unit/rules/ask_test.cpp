#include "rules/ask.h"

#include <doctest/doctest.h>

#include "small_law.h"

using namespace zerokm;
using small_law::Law;
using small_law::source;

namespace {

Law law_of(const std::string& require) {
  Law law;
  Rule rule = small_law::rule("R", Severity::blocks);
  rule.require = source(require);
  law.main.rules = {rule};
  REQUIRE(law.compile());
  return law;
}

std::vector<std::string> asked(const Law& law,
                               const std::vector<std::pair<std::string, std::string>>& stated,
                               const Rule* rule = nullptr) {
  std::vector<std::string> lines;
  for (const Question& question :
       what_to_ask(*law.program, small_law::facts(law.vocabulary, stated), {}, rule)) {
    std::string line;
    for (const FactId id : question.facts) line += law.vocabulary.entry(id).id + " ";
    lines.push_back(line + std::to_string(question.settles));
  }
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("the fact that settles most is asked first") {
  const Law law = law_of("car.weight <= 1000 kg and car.kind == bev");
  CHECK(asked(law, {}) == Lines{"car.kind 66", "car.weight 50"});
  CHECK(asked(law, {}, &law.main.rules[0]) == Lines{"car.kind 66", "car.weight 50"});
  CHECK(asked(law, {{"car.kind", "bev"}}) == Lines{"car.weight 100"});
  CHECK(asked(law, {{"car.weight", "900..1100"}, {"car.kind", "bev"}}) == Lines{"car.weight 100"});
  CHECK(asked(law, {{"car.kind", "petrol"}}).empty());
}

TEST_CASE("two facts are asked together where one alone settles nothing") {
  const Law law = law_of("deal.day - car.shown > 180 days");
  CHECK(asked(law, {}) == Lines{"deal.day car.shown 100"});
  CHECK(asked(law, {{"deal.day", "2026-11-28"}}) == Lines{"car.shown 100"});
}

TEST_CASE("texts are asked for, and what nobody can settle is all asked") {
  CHECK(asked(law_of("car.maker in {'BYD'} or car.old"), {{"car.old", "no"}}) ==
        Lines{"car.maker 100"});
  CHECK(asked(law_of("deal.day - car.shown > car.made - 2026-01-01"), {}) ==
        Lines{"deal.day car.shown car.made 0"});
}
