// What must hold for every car under every law, tried on the synthetic one.
#include "narrowing.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <map>

#include "synthetic_law.h"

using namespace zerokm;
using namespace zerokm::property;

namespace {

CarMaker maker(const SyntheticLaw& law) {
  return CarMaker(law.vocabulary, boundaries_of(law.rulesets()),
                  facts_named(law.vocabulary, law.rulesets()));
}

// The words from best to worst as far as papers go.
int rank(Overall overall) {
  switch (overall) {
    case Overall::nothing_against:
      return 0;
    case Overall::no_objection:
      return 1;
    case Overall::check_again:
      return 2;
    case Overall::needs_document:
      return 3;
    case Overall::cannot_say:
      return 3;  // a paper may settle this or that first
    case Overall::out_of_scope:
      return 4;
    case Overall::probably_blocked:
      return 5;
    default:
      return 6;
  }
}

}  // namespace

TEST_CASE("knowing more never turns a definite result, and amounts only shrink") {
  Random random(21);
  SyntheticLaw law;
  law.compile();
  const CarMaker cars = maker(law);
  for (int n = 0; n < trials(3000); ++n) {
    const std::string wrong = turned_by_narrowing(random, *law.program, law.vocabulary, cars);
    if (!wrong.empty()) FAIL(wrong);
  }
}

TEST_CASE("a definite result holds for every car it can be") {
  Random random(22);
  SyntheticLaw law;
  law.compile();
  const CarMaker cars = maker(law);
  for (int n = 0; n < trials(3000); ++n) {
    const FactSheet car = cars.car(random);
    const Answer partly = run(*law.program, car, {});
    const Answer exactly = run(*law.program, cars.exact(random, car), {});
    for (std::size_t i = 0; i < partly.findings.size(); ++i) {
      const Status was = partly.findings[i].status;
      const Status is = exactly.findings[i].status;
      INFO(partly.findings[i].rule->id);
      INFO(described(law.vocabulary, car));
      if (was == Status::unmet) CHECK(is == Status::unmet);
      if (was == Status::met) CHECK((is == Status::met || is == Status::exempt));
      if (was == Status::not_applicable) CHECK(is == Status::not_applicable);
    }
  }
}

TEST_CASE("showing a paper never worsens the answer where papers only help") {
  Random random(23);
  SyntheticLaw law;
  law.compile();
  const CarMaker cars = maker(law);
  RunOptions options;
  options.papers = true;
  for (int n = 0; n < trials(3000); ++n) {
    FactSheet car = cars.car(random);
    const Answer without = run(*law.program, car, options);
    const FactId paper = *law.vocabulary.find(dice(random, 2) == 0 ? "paper.proof" : "paper.stamp");
    car[paper].values = one_truth(true);
    const Answer with = run(*law.program, car, options);
    INFO(described(law.vocabulary, car));
    CHECK(rank(with.overall) <= rank(without.overall));
  }
}

TEST_CASE("the order in which a ruleset states things does not matter") {
  Random random(24);
  SyntheticLaw plain;
  plain.compile();
  SyntheticLaw shuffled;
  std::shuffle(shuffled.main.rules.begin(), shuffled.main.rules.end(), random);
  std::shuffle(shuffled.main.derived.begin(), shuffled.main.derived.end(), random);
  shuffled.compile();
  const CarMaker cars = maker(plain);
  for (int n = 0; n < trials(1000); ++n) {
    const FactSheet car = cars.car(random);
    const Answer one = run(*plain.program, car, {});
    const Answer other = run(*shuffled.program, car, {});
    REQUIRE(one.overall == other.overall);
    std::map<std::string, Status> statuses;
    for (const Finding& finding : one.findings) {
      statuses[finding.rule->id + finding.rule->version] = finding.status;
    }
    for (const Finding& finding : other.findings) {
      REQUIRE(statuses[finding.rule->id + finding.rule->version] == finding.status);
    }
  }
}

TEST_CASE("a day of a strip is the answer for that day") {
  Random random(25);
  SyntheticLaw law;
  law.compile();
  const CarMaker cars = maker(law);
  for (int n = 0; n < trials(60); ++n) {
    const std::string wrong =
        strip_differs(random, *law.program, cars, *law.vocabulary.find("deal.day"));
    if (!wrong.empty()) FAIL(wrong);
  }
}

TEST_CASE("an answer is total: facts of the wrong kind, empty and extreme ones") {
  Random random(26);
  SyntheticLaw law;
  law.compile();
  const std::int64_t ends[] = {open_low, open_low + 1, -1, 0, 1, open_high - 1, open_high};
  for (int n = 0; n < trials(3000); ++n) {
    FactSheet car;
    for (std::size_t i = 0; i < law.vocabulary.facts.size(); ++i) {
      ValueSet set;
      set.kind = static_cast<FactKind>(dice(random, 5));
      set.members = random();
      set.low = ends[dice(random, std::size(ends))];
      set.high = ends[dice(random, std::size(ends))];
      set.text_known = dice(random, 2) == 0;
      set.text = std::string(dice(random, 50), static_cast<char>(dice(random, 256)));
      car[FactId{static_cast<std::uint16_t>(i)}].values = set;
    }
    const Answer answer = run(*law.program, car, {});
    REQUIRE(answer.findings.size() == law.main.rules.size() + law.common.rules.size());
  }
}
