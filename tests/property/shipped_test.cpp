// The shipped rulesets: the program against the oracle, and what must hold for every car.
#include "shipped.h"

#include <doctest/doctest.h>

#include "agreement.h"
#include "narrowing.h"

using namespace zerokm;
using namespace zerokm::property;

TEST_CASE("every shipped market comes out as the oracle says") {
  REQUIRE(!markets().empty());
  for (const Market& market : markets()) {
    Random random(11);
    oracle::Oracle oracle(shipped().vocabulary, market.rulesets);
    const CarMaker cars = car_maker(market);
    for (int n = 0; n < trials(300); ++n) {
      const FactSheet car = cars.car(random);
      RunOptions options;
      options.papers = dice(random, 2) == 0;
      options.filing = dice(random, 2) == 0;
      options.arrival = dice(random, 2) == 0;
      const std::string wrong =
          difference(run(*market.program, car, options), oracle.run(car, options));
      if (wrong.empty()) continue;
      INFO(described(shipped().vocabulary, car));
      FAIL(market.id << ": " << wrong);
    }
  }
}

TEST_CASE("in every shipped market, knowing more never turns a definite result") {
  for (const Market& market : markets()) {
    Random random(12);
    const CarMaker cars = car_maker(market);
    for (int n = 0; n < trials(400); ++n) {
      const std::string wrong =
          turned_by_narrowing(random, *market.program, shipped().vocabulary, cars);
      if (!wrong.empty()) FAIL(market.id << ": " << wrong);
    }
  }
}

TEST_CASE("in every shipped market, a day of a strip is the answer for that day") {
  const auto day = shipped().vocabulary.find("licence.application_date");
  REQUIRE(day);
  for (const Market& market : markets()) {
    Random random(13);
    const CarMaker cars = car_maker(market);
    for (int n = 0; n < trials(10); ++n) {
      const std::string wrong = strip_differs(random, *market.program, cars, *day);
      if (!wrong.empty()) FAIL(market.id << ": " << wrong);
    }
  }
}
