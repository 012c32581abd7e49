// Whether the rows of a table cover every point once: no gap inside, no two rows over one point.
#pragma once
#include <string>
#include <vector>

#include "core/problem.h"
#include "core/vocabulary.h"
#include "rules/ruleset.h"

namespace zerokm {

// A table and what is needed to name its points; `members` has one list per key, empty for ranges.
struct CoverQuestion {
  const Table& table;
  std::vector<const std::vector<std::string>*> members;
};

// Problems located at the lines of the table's file. The points asked about are those between the
// least and the greatest bound of each key, and the members that some row names. Gaps are no
// problem where the table says so.
std::vector<Problem> uncovered_points(const CoverQuestion& question);

}  // namespace zerokm
