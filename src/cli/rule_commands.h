// The commands for people who write rules: lint, test, coverage, mutate.
#pragma once
#include <string>

#include "cli/arguments.h"

namespace zerokm {

bool is_rule_command(const std::string& command);

int run_rule_command(const Arguments& arguments, const std::string& program_path);

}  // namespace zerokm
