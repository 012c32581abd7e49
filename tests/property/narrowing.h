// What must hold when one more thing becomes known about a car.
#pragma once
#include <string>

#include "random_cars.h"
#include "rules/program.h"

namespace zerokm::property {

// Knows one fact of a random car better, again and again. Empty where no definite result turned, no
// amount grew, and nothing changed that was not said to hang on that fact.
std::string turned_by_narrowing(Random& random, const Program& program,
                                const Vocabulary& vocabulary, const CarMaker& cars);

// A random car on each of some days: one by one, and as a strip. Empty where they are the same.
std::string strip_differs(Random& random, const Program& program, const CarMaker& cars,
                          FactId moving);

}  // namespace zerokm::property
