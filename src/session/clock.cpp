#include "session/clock.h"

#include <algorithm>

#include "report/freshness.h"

namespace zerokm {

ClockCheck check_clock(Day clock, Day known) { return {clock, std::max(clock, known)}; }

bool past_time(Day day, bool doubtful, const Ruleset& ruleset) {
  return doubtful ||
         freshness_on(day, ruleset.checked_on, ruleset.recheck_by) == Freshness::expired;
}

Day last_check(const Knowledge& knowledge) {
  Day last;
  for (const auto& ruleset : knowledge.rulesets) last = std::max(last, ruleset->checked_on);
  return last;
}

}  // namespace zerokm
