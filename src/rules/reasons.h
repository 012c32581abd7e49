// Why a result is as it is: which facts it rests on, and what another value of one of them would
// do.
#pragma once
#include <vector>

#include "rules/program.h"

namespace zerokm {

// For a rule whose result is settled; or, with `rule` null, for a side of which something can be
// said: facts that give the same result alone, whatever the others are, and of which none can be
// spared. Of several such sets the one that leans on what comes first in the rules. Empty where the
// result is open, or the same for every car.
std::vector<FactId> rests_on(const Program& program, const FactSheet& facts,
                             const RunOptions& options, const Rule* rule);

// Another result, and the values of one fact that lead to it, all others as they are: for numbers
// and days the nearest stretch below or above what is stated.
struct Turn {
  FactId fact;
  ValueSet values;
  Status status = Status::unknown;
};

// For the facts a rule rests on or, where its result is open, hangs on.
std::vector<Turn> what_would_change(const Program& program, const FactSheet& facts,
                                    const RunOptions& options, const Rule& rule);

}  // namespace zerokm
