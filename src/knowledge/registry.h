// The registry of markets, index.json: what is known of each, how well, since when, and what is
// missing. A test holds it to the rulesets.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "core/day.h"
#include "core/problem.h"
#include "rules/ruleset.h"

namespace zerokm {

struct RegistryEntry {
  std::string market;  // id of its ruleset
  std::string state;   // "verified", "mixed" or "indicative": what the rules rest on as a whole
  std::string newest_source;  // "2026-10", as precise as known; may be empty
  Confidence confidence = Confidence::indicative;
  Day verified_since, recheck_by;
  int rules = 0;
  int sources = 0;
  std::vector<std::string> missing;  // word keys
};

// The entries in the order of the file. Places in problems are in `file`.
Outcome<std::vector<RegistryEntry>> read_registry(std::string_view file, std::string_view text);

}  // namespace zerokm
