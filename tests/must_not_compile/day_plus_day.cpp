// The sum of two dates is no date and no length of time.
// EXPECT: no match for
#include "core/day.h"
int main() {
  zerokm::Day today{1};
  zerokm::Day tomorrow = zerokm::plus_days(today, 1);
  int length = zerokm::days_between(today, tomorrow);
#ifdef FORBIDDEN
  zerokm::Day sum = today + tomorrow;
#endif
  return length == 1 ? 0 : 1;
}
