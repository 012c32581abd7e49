// Trying values of a fact, to see what hangs on it: the representatives of all values that can
// make a difference, and what the rules say with each. For the files of this room only.
#pragma once
#include <optional>
#include <vector>

#include "rules/judgement.h"

namespace zerokm {

// What is looked at: the status of a rule or, with `rule` null, the word for the side.
struct Subject {
  const Program& program;
  const Settings& settings;
  const RunOptions& options;
  const Rule* rule = nullptr;
};

// One value a fact can have, standing for all that give the same result.
struct Stretch {
  ValueSet value;
  int result = 0;
  bool settled = false;
};

// What is said of the car with each of these values of one fact; without a fact, of the car itself.
std::vector<Stretch> try_values(const Subject& subject, const FactSheet& facts,
                                std::optional<FactId> fact, const std::vector<ValueSet>& values);

// The result of the car as it is.
Stretch try_as_stated(const Subject& subject, const FactSheet& facts);

// Every value of a fact of this program; nothing where the program does not read it.
std::optional<ValueSet> every_value(const Program& program, FactId fact);

// The values worth trying: every member, every text a rule names and one it does not, and for
// numbers and days some spread over `set`, with the constants of the rules among them.
std::vector<ValueSet> values_worth_trying(const Program& program, const ValueSet& set);

// The values of `set`, divided where the result changes; in ascending order for numbers and days.
std::vector<Stretch> stretches(const Subject& subject, const FactSheet& facts, FactId fact,
                               const ValueSet& set);

}  // namespace zerokm
