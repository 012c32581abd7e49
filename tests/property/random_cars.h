// Random facts: partly known cars, narrowed step by step to one car.
#pragma once
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "core/vocabulary.h"
#include "rules/ruleset.h"

namespace zerokm::property {

using Random = std::mt19937_64;

// A number from 0 to `below` - 1, the same on every machine.
std::uint64_t dice(Random& random, std::uint64_t below);

// How many trials a property gets: `usual` times ZEROKM_TRIALS (per cent, 100 unless set).
int trials(int usual);

// The numbers and days at which the rules of these rulesets change their mind.
struct Boundaries {
  std::vector<std::int64_t> days;
  std::vector<Decimal> numbers;
};
Boundaries boundaries_of(const std::vector<const Ruleset*>& rulesets);

class CarMaker {
 public:
  CarMaker(const Vocabulary& vocabulary, Boundaries boundaries, std::vector<FactId> facts)
      : vocabulary_(vocabulary), boundaries_(std::move(boundaries)), facts_(std::move(facts)) {}

  // Some facts stated exactly, some as several values, some not at all.
  FactSheet car(Random& random) const;
  // The same car with one of its open facts known better; false where nothing is open.
  bool narrow(Random& random, FactSheet& car, FactId* which = nullptr) const;
  // One of the cars it can be.
  FactSheet exact(Random& random, FactSheet car) const;

  const std::vector<FactId>& facts() const { return facts_; }
  ValueSet values(const FactSheet& car, FactId id) const;

 private:
  std::int64_t some_value(Random& random, FactId id) const;
  ValueSet part_of(Random& random, FactId id, const ValueSet& set, bool single) const;

  const Vocabulary& vocabulary_;
  Boundaries boundaries_;
  std::vector<FactId> facts_;
};

// The facts that any expression of these rulesets names.
std::vector<FactId> facts_named(const Vocabulary& vocabulary,
                                const std::vector<const Ruleset*>& rulesets);
// All expressions of a ruleset.
std::vector<SourceText> expressions_of(const Ruleset& ruleset);

// The car in the form of cases.json, for messages.
std::string described(const Vocabulary& vocabulary, const FactSheet& car);

}  // namespace zerokm::property
