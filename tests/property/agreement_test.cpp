// The program and the oracle agree: on random expressions, on the synthetic law.
#include "agreement.h"

#include <doctest/doctest.h>

#include "synthetic_law.h"

using namespace zerokm;
using namespace zerokm::property;

TEST_CASE("random expressions come to what the oracle says") {
  Random random(20261124);
  for (int round = 0; round < trials(60); ++round) {
    SyntheticLaw law;
    ExpressionMaker make(random);
    std::vector<std::string> names;
    for (int n = 0; n < 10; ++n) {
      const std::string name = "random_" + std::to_string(n);
      const int depth = 1 + static_cast<int>(dice(random, 4));
      const std::string texts[] = {make.condition(depth), make.money(depth), make.plain(depth),
                                   make.day(depth), make.group(depth)};
      law.main.derived.push_back({name, {texts[n % 5], {"random", 1, 1}}});
      names.push_back(name);
    }
    law.compile();
    oracle::Oracle oracle(law.vocabulary, law.rulesets());
    const CarMaker cars(law.vocabulary, boundaries_of(law.rulesets()),
                        facts_named(law.vocabulary, law.rulesets()));
    for (int n = 0; n < 12; ++n) {
      const FactSheet car = cars.car(random);
      for (std::size_t i = 0; i < names.size(); ++i) {
        const auto figure = value_of(*law.program, car, {}, names[i]);
        REQUIRE(figure);
        const std::string wrong = difference(*figure, oracle.derived(names[i], car));
        if (wrong.empty()) continue;
        INFO(law.main.derived[law.main.derived.size() - names.size() + i].expression.text);
        INFO(described(law.vocabulary, car));
        FAIL(wrong);
      }
    }
  }
}

TEST_CASE("the synthetic law comes out as the oracle says") {
  Random random(5);
  SyntheticLaw law;
  law.compile();
  oracle::Oracle oracle(law.vocabulary, law.rulesets());
  const CarMaker cars(law.vocabulary, boundaries_of(law.rulesets()),
                      facts_named(law.vocabulary, law.rulesets()));
  int seen[9] = {};
  for (int n = 0; n < trials(8000); ++n) {
    const FactSheet car = cars.car(random);
    RunOptions options;
    options.papers = dice(random, 2) == 0;
    options.arrival = dice(random, 2) == 0;
    options.past_time = dice(random, 4) == 0;
    const Answer answer = run(*law.program, car, options);
    ++seen[static_cast<int>(answer.overall)];
    const std::string wrong = difference(answer, oracle.run(car, options));
    if (wrong.empty()) continue;
    INFO(described(law.vocabulary, car));
    FAIL(wrong);
  }
  // Every word a ruleset can come to was seen, so that the comparison means something.
  for (const Overall word :
       {Overall::blocked, Overall::probably_blocked, Overall::out_of_scope, Overall::cannot_say,
        Overall::needs_document, Overall::no_objection, Overall::nothing_against}) {
    CAPTURE(static_cast<int>(word));
    CHECK(seen[static_cast<int>(word)] > 0);
  }
}
