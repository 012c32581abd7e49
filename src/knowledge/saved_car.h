// A car as the user left it, in one JSON text that outlives the program: what was pasted, stated
// and chosen. Answers are never kept; they follow.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "core/problem.h"
#include "core/vocabulary.h"
#include "rules/program.h"

namespace zerokm {

struct SavedCar {
  std::string kept_as;  // its id in the user's list, where it is in there
  std::string pasted;   // the seller's message
  std::string scanned;  // what a scanner read, a fact a line
  FactSheet stated;     // by the user or a file
  FactSheet readings;   // of ambiguous facts: the right one
  std::string market;
  std::vector<Override> rates;  // the user's own
};

std::string text_from_saved_car(const Vocabulary& vocabulary, const SavedCar& car);

// No value where the text is no saved car of a form we know. What the vocabulary no longer has, or
// cannot have that value, is left out and said.
Outcome<SavedCar> read_saved_car(const Vocabulary& vocabulary, std::string_view json,
                                 std::string_view file);

}  // namespace zerokm
