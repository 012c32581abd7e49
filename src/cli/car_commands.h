// The commands about cars in numbers and files: `vin`, `read`, `cars`.
#pragma once
#include <string>

#include "cli/arguments.h"
#include "cli/commands.h"

namespace zerokm {

bool is_car_command(const std::string& command);
int run_car_command(const Arguments& arguments, const Surroundings& surroundings);

}  // namespace zerokm
