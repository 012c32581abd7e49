// How old the check of a ruleset is on the day of an answer, and what that does to the answer.
#pragma once
#include <cstdint>

#include "core/day.h"

namespace zerokm {

enum class Freshness : std::uint8_t { fresh, ageing, stale, expired };

// Days since the check from which a state begins; docs/decisions.md says why these.
inline constexpr int ageing_after_days = 30;
inline constexpr int stale_after_days = 90;
inline constexpr int expired_after_days = 180;

// Stale also begins the day after `recheck_by`; an expired ruleset gives no "no objection" any
// more.
Freshness freshness_on(Day day, Day checked_on, Day recheck_by);

}  // namespace zerokm
