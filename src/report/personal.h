// Facts that belong to one person's car, such as the VIN, and reports without them.
#pragma once
#include <string>
#include <vector>

#include "report/inspection.h"

namespace zerokm {

// Takes them out of an inspection; gives what they said, in each form it was written.
std::vector<std::string> take_personal(const Vocabulary& vocabulary, Inspected& inspected);

// The text with each of these replaced by `instead`.
std::string masked(std::string text, const std::vector<std::string>& withheld,
                   const std::string& instead);

}  // namespace zerokm
