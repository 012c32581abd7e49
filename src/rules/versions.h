// Law versions: rules of one id on one clock, which must follow each other day by day.
#pragma once
#include <cstddef>
#include <vector>

#include "rules/ruleset.h"

namespace zerokm {

// Two versions, by their places among the rules, that are both in force on some day or leave days
// without law between them.
struct VersionBreak {
  std::size_t early = 0;
  std::size_t late = 0;
  bool overlap = false;  // otherwise a gap
};

// In the order of ids, clocks and first days.
std::vector<VersionBreak> version_breaks(const Ruleset& ruleset);

}  // namespace zerokm
