// Leaving China: offering a manufacturer's confirmation, whatever it says, never makes the answer
// worse. An invalid one counts as none.
#include <doctest/doctest.h>

#include "shipped.h"

using namespace zerokm;
using namespace zerokm::property;

namespace {

// Where an answer stands in the order of docs/rules-language.md; the smaller, the worse.
int standing(const Answer& answer) {
  switch (answer.overall) {
    case Overall::blocked:
      return 0;
    case Overall::probably_blocked:
      return 1;
    case Overall::out_of_scope:
      return 2;
    case Overall::cannot_say:
      return answer.deciding != nullptr && answer.deciding->severity == Severity::document &&
                     !answer.deciding->consistency
                 ? 5
                 : 3;
    case Overall::needs_document:
      return 4;
    case Overall::check_again:
      return 6;
    case Overall::no_objection:
      return 7;
    case Overall::nothing_against:
      return 8;
    case Overall::not_covered:
      return 9;
  }
  return 9;
}

// What the paper itself says; whether the manufacturer is willing to issue one is not on it.
bool stands_on_paper(const Vocabulary& vocabulary, FactId id) {
  const FactEntry& entry = vocabulary.entry(id);
  return entry.role == FactRole::paper && entry.id.rfind("confirmation.", 0) == 0;
}

}  // namespace

TEST_CASE("adding a confirmation never makes leaving China worse") {
  const Vocabulary& vocabulary = shipped().vocabulary;
  const auto held = vocabulary.find("confirmation.held");
  REQUIRE(held);
  bool found = false;
  for (const Market& market : markets()) {
    if (shipped().ruleset(market.id)->side != Side::export_side) continue;
    found = true;
    Random random(17);
    const CarMaker cars = car_maker(market);
    for (int n = 0; n < trials(2000); ++n) {
      const FactSheet with = [&] {
        FactSheet car = cars.car(random);
        car[*held].values = one_truth(true);
        return car;
      }();
      FactSheet without;
      for (const auto& [id, stated] : with) {
        if (!stands_on_paper(vocabulary, id)) without[id] = stated;
      }
      if (dice(random, 2) == 0) without[*held].values = one_truth(false);
      const Answer before = run(*market.program, without, {});
      const Answer after = run(*market.program, with, {});
      if (standing(after) >= standing(before)) continue;
      INFO(described(vocabulary, with));
      FAIL("worse by " << (after.deciding == nullptr ? "nothing" : after.deciding->id));
    }
  }
  CHECK(found);
}
