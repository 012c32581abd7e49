// Problems in the form that code-scanning services and editors read: SARIF 2.1.0.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "core/problem.h"

namespace zerokm {

// One run of the linter. `folder` stands before each file's path, relative to the checkout.
std::string sarif_report(const std::vector<Problem>& problems, std::string_view folder);

}  // namespace zerokm
