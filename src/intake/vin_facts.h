// What a vehicle number says about the other facts of a car.
#pragma once
#include <string>
#include <vector>

#include "core/vocabulary.h"

namespace zerokm {

// Where the facts cannot fit the number, in none of its two years: word keys "vin.other_year",
// "vin.other_maker" ... Never more than a flag: a number may be mistyped as well as a date.
std::vector<std::string> vin_contradictions(const Vocabulary& vocabulary, const FactSheet& facts);

}  // namespace zerokm
