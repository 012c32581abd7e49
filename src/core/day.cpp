#include "core/day.h"

#include <date/date.h>

namespace zerokm {
namespace {

date::year_month_day ymd_from_day(Day day) {
  return date::year_month_day{date::sys_days{date::days{day.number}}};
}

Day day_from_ymd(date::year_month_day ymd) {
  return Day{static_cast<std::int32_t>(date::sys_days{ymd}.time_since_epoch().count())};
}

std::string two_digits(int value) {
  return {static_cast<char>('0' + value / 10 % 10), static_cast<char>('0' + value % 10)};
}

}  // namespace

std::optional<Day> day_from_digits(int year, int month, int day) {
  if (year < first_year || year > last_year || month < 1 || month > 12 || day < 1 || day > 31) {
    return std::nullopt;
  }
  const date::year_month_day ymd{date::year{year}, date::month{static_cast<unsigned>(month)},
                                 date::day{static_cast<unsigned>(day)}};
  if (!ymd.ok()) return std::nullopt;
  return day_from_ymd(ymd);
}

std::optional<Day> day_from_iso(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto digits = [&](std::size_t from, std::size_t count) {
    int value = 0;
    for (std::size_t i = from; i < from + count; ++i) {
      if (text[i] < '0' || text[i] > '9') return -1;
      value = value * 10 + (text[i] - '0');
    }
    return value;
  };
  return day_from_digits(digits(0, 4), digits(5, 2), digits(8, 2));
}

Civil civil_from_day(Day day) {
  const auto ymd = ymd_from_day(day);
  return {static_cast<int>(ymd.year()), static_cast<int>(static_cast<unsigned>(ymd.month())),
          static_cast<int>(static_cast<unsigned>(ymd.day()))};
}

int days_in_month(int year, int month) {
  const date::year_month_day_last last{
      date::year{year}, date::month_day_last{date::month{static_cast<unsigned>(month)}}};
  return static_cast<int>(static_cast<unsigned>(last.day()));
}

int days_between(Day earlier, Day later) { return later.number - earlier.number; }

Day plus_days(Day day, int count) { return Day{day.number + count}; }

Day plus_months(Day day, int months, MonthEnd rule) {
  const auto ymd = ymd_from_day(day) + date::months{months};
  if (ymd.ok()) return day_from_ymd(ymd);
  const Day last = day_from_ymd(ymd.year() / ymd.month() / date::last);
  return rule == MonthEnd::last_day ? last : plus_days(last, 1);
}

std::string iso_from_day(Day day) {
  const Civil civil = civil_from_day(day);
  return two_digits(civil.year / 100) + two_digits(civil.year % 100) + "-" +
         two_digits(civil.month) + "-" + two_digits(civil.day);
}

int weekday_from_day(Day day) {
  // 1970-01-01 was a Thursday; the second remainder keeps days before it positive.
  return ((day.number + 3) % 7 + 7) % 7;
}

Day day_in_zone(std::int64_t utc_seconds, int offset_minutes) {
  const std::int64_t local = utc_seconds + std::int64_t{offset_minutes} * 60;
  const std::int64_t day = local >= 0 ? local / 86400 : -((-local + 86399) / 86400);
  return Day{static_cast<std::int32_t>(day)};
}

}  // namespace zerokm
