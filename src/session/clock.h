// The day of the check, where the clock of the device may be wrong.
#pragma once
#include "core/day.h"
#include "knowledge/knowledge.h"

namespace zerokm {

struct ClockCheck {
  Day clock;  // the day it says
  Day today;  // to count from
  // The clock stands before days that have been: `today` is the last of those.
  bool early() const { return clock < today; }
};

// `known` is the last day that has certainly been.
ClockCheck check_clock(Day clock, Day known);

// On a day that is only the last known one, and under rules whose check has expired, nothing may
// come out as "no objection".
bool past_time(Day day, bool doubtful, const Ruleset& ruleset);

// Last day on which any of the rulesets was checked: no right clock stands before it.
Day last_check(const Knowledge& knowledge);

}  // namespace zerokm
