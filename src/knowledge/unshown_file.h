// Reads <folder>/unshown.json: why no case can show this side of a condition or notice that change
// of a rule.
#pragma once
#include "knowledge/case_strength.h"

namespace zerokm {

enum class Explained : std::uint8_t { conditions, mutants };

// Writes the reasons beside what is weak. `whole`: everything was tried, so a reason that fits
// nothing is out of date.
void explain(const std::vector<NamedText>& files, const std::string& folder, Explained what,
             bool whole, Strength& strength);

}  // namespace zerokm
