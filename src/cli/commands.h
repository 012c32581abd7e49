// The commands of `zerokm`. Exit codes: 0 nothing stands against it, 1 blocked or a paper is
// needed, 2 cannot say, 3 bad input. `lint` and `test`: 0 clean, 1 something was found, 3 bad
// input.
#pragma once
#include <string>

#include "cli/arguments.h"
#include "core/day.h"

namespace zerokm {

struct Surroundings {
  std::string program_path;
  Day today;              // in Beijing
  bool terminal = false;  // standard output is a terminal that takes colour
  std::string language;   // from the environment; may be empty
};

// Writes to standard output and standard error.
int run_command(const Arguments& arguments, const Surroundings& surroundings);

}  // namespace zerokm
