// Which conditions of a ruleset its cases show: each one yes and no with a difference to the
// result, and each boundary one step below, on it, one step above.
#pragma once
#include <string>
#include <vector>

#include "rules/program.h"

namespace zerokm {

struct CoveredCase {
  FactSheet facts;
  RunOptions options;
};

// What cases can show of a condition, and what may be missing.
enum class Unshown : std::uint8_t {
  yes_matters,  // holds, and if it did not, something would come out otherwise
  no_matters,   // does not hold, and if it did, something would come out otherwise
  below,        // the left side, or what varies, one step below the other
  on,           // both sides equal
  above         // one step above it
};

// A condition that has no condition inside, and what the cases show of it.
struct CoveredCondition {
  const Rule* rule = nullptr;  // the first one that reads it
  Place place;
  std::string text;     // as written; "from 2026-01-01" for a rule's own days
  unsigned wanted = 0;  // a bit for each Unshown
  unsigned shown = 0;   // of these

  bool lacks(Unshown what) const {
    return ((wanted & ~shown) >> static_cast<unsigned>(what) & 1U) != 0;
  }
};

// In the order of the rules.
using Coverage = std::vector<CoveredCondition>;

// Runs the cases. Conditions in flags and derived values count where a rule reads them.
Coverage measure_coverage(const Program& program, const std::vector<CoveredCase>& cases);

}  // namespace zerokm
