// Compares what the program says with what the oracle says.
#pragma once
#include <string>

#include "oracle.h"
#include "rules/program.h"

namespace zerokm::property {

// Empty where they agree.
std::string difference(const Figure& figure, const oracle::Value& value);
std::string difference(const Answer& answer, const oracle::Answer& expected);

}  // namespace zerokm::property
