// Civil days: what a paper can say, and the arithmetic the law counts with.
#include "core/day.h"

#include <doctest/doctest.h>

using namespace zerokm;

TEST_CASE("a day is read only from digits that make one") {
  CHECK(day_from_iso("1970-01-01") == Day{0});
  CHECK(day_from_iso("2026-06-01").has_value());
  CHECK_FALSE(day_from_iso("2026-02-30").has_value());
  CHECK_FALSE(day_from_iso("2026-13-01").has_value());
  CHECK_FALSE(day_from_iso("2026-6-1").has_value());
  CHECK_FALSE(day_from_iso("2026-06-01 ").has_value());
  CHECK_FALSE(day_from_iso("26-06-01").has_value());
  CHECK_FALSE(day_from_iso("2101-01-01").has_value());
  CHECK_FALSE(day_from_iso("1899-12-31").has_value());
  CHECK(day_from_iso("2024-02-29").has_value());
  CHECK_FALSE(day_from_iso("2023-02-29").has_value());
}

TEST_CASE("day 180 and day 181 after a registration") {
  const Day registered = *day_from_iso("2026-06-01");
  CHECK(days_between(registered, *day_from_iso("2026-11-28")) == 180);
  CHECK(iso_from_day(plus_days(registered, 181)) == "2026-11-29");
}

TEST_CASE("months that lack the day end by rule, never silently") {
  const Day end_of_august = *day_from_iso("2026-08-31");
  CHECK(iso_from_day(plus_months(end_of_august, 6, MonthEnd::last_day)) == "2027-02-28");
  CHECK(iso_from_day(plus_months(end_of_august, 6, MonthEnd::next_day)) == "2027-03-01");
  CHECK(iso_from_day(plus_months(*day_from_iso("2024-02-29"), 36, MonthEnd::last_day)) ==
        "2027-02-28");
  CHECK(iso_from_day(plus_months(*day_from_iso("2026-01-15"), -1, MonthEnd::last_day)) ==
        "2025-12-15");
}

TEST_CASE("every day of 200 years survives being written and read") {
  const Day first = *day_from_iso("1900-01-01");
  const Day last = *day_from_iso("2100-12-31");
  for (Day day = first; day <= last; day = plus_days(day, 1)) {
    REQUIRE(day_from_iso(iso_from_day(day)) == day);
  }
}

TEST_CASE("weekdays and the wall calendar of Beijing") {
  CHECK(weekday_from_day(*day_from_iso("2026-11-23")) == 0);
  CHECK(weekday_from_day(*day_from_iso("1969-12-31")) == 2);
  // 15:59:59 UTC is 23:59:59 in Beijing, one second later the next day begins there.
  CHECK(iso_from_day(day_in_zone(1795622399, beijing_offset_minutes)) == "2026-11-25");
  CHECK(iso_from_day(day_in_zone(1795622400, beijing_offset_minutes)) == "2026-11-26");
  CHECK(day_in_zone(-1, 0) == Day{-1});
}
