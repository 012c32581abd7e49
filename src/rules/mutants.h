// Rulesets with one small mistake in them, to see whether their cases notice.
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "core/problem.h"
#include "rules/ruleset.h"

namespace zerokm {

struct Mutant {
  Place place;
  std::string change;  // "car.weight <= 10 kg -> car.weight < 10 kg"
  std::function<void(Ruleset&)> apply;
};

// Comparators, joints, numbers and days one off, dropped conditions and members, severities, days
// in force, values and bounds of tables (at most `table_cells` of each table).
std::vector<Mutant> mutants_of(const Ruleset& ruleset, std::size_t table_cells);

}  // namespace zerokm
