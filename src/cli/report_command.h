// `zerokm report`: an answer as a page, as JSON or as a table, and checking a page that was kept.
#pragma once
#include "cli/arguments.h"
#include "cli/commands.h"

namespace zerokm {

int report_command(const Arguments& arguments, const Surroundings& surroundings);

}  // namespace zerokm
