// A civil day: a date on a paper, without clock or time zone. Not a number: two days cannot be
// added.
#pragma once
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace zerokm {

struct Day {
  std::int32_t number = 0;  // days since 1970-01-01
  auto operator<=>(const Day&) const = default;
};

struct Civil {
  int year = 1970;
  int month = 1;  // 1 to 12
  int day = 1;    // 1 to 31
};

// What "the same day so many months later" means where that month has no such day.
enum class MonthEnd { last_day, next_day };

// The range of days a paper may state; anything outside is an error of reading.
inline constexpr int first_year = 1900;
inline constexpr int last_year = 2100;

// The day with these digits; nothing where no such day exists (2026-02-30) or the year is out of
// range.
std::optional<Day> day_from_digits(int year, int month, int day);

// Reads exactly "2026-06-01"; nothing else.
std::optional<Day> day_from_iso(std::string_view text);

Civil civil_from_day(Day day);

// Number of days of a month, 28 to 31.
int days_in_month(int year, int month);

// Later minus earlier, negative where the order is the other way round.
int days_between(Day earlier, Day later);

Day plus_days(Day day, int count);
Day plus_months(Day day, int months, MonthEnd rule);

// "2026-06-01".
std::string iso_from_day(Day day);

// 0 Monday to 6 Sunday.
int weekday_from_day(Day day);

// The date on the wall of a place that is `offset_minutes` ahead of UTC, at a moment in UTC
// seconds.
Day day_in_zone(std::int64_t utc_seconds, int offset_minutes);

// China keeps one time all year: UTC+8. Licence application dates are dates in Beijing.
inline constexpr int beijing_offset_minutes = 480;

}  // namespace zerokm
