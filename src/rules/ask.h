// What to ask next: the fewest facts that, once known, settle an open result.
#pragma once
#include <vector>

#include "rules/program.h"

namespace zerokm {

struct Question {
  std::vector<FactId> facts;  // to be asked together
  // Of a hundred answers that make a difference, how many settle the result. 0: only all of the
  // facts together might.
  int settles = 0;
};

// For a rule whose result is open; or, with `rule` null, for a side of which nothing can be said
// yet. The questions that settle most come first; sets of two only where no single fact settles
// anything. Empty where the result is not open.
std::vector<Question> what_to_ask(const Program& program, const FactSheet& facts,
                                  const RunOptions& options, const Rule* rule);

}  // namespace zerokm
