#include "report/freshness.h"

namespace zerokm {

Freshness freshness_on(Day day, Day checked_on, Day recheck_by) {
  const int age = days_between(checked_on, day);
  if (age > expired_after_days) return Freshness::expired;
  if (age > stale_after_days || day > recheck_by) return Freshness::stale;
  return age > ageing_after_days ? Freshness::ageing : Freshness::fresh;
}

}  // namespace zerokm
