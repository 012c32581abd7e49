#include "intake/date_parts.h"

#include <algorithm>

namespace zerokm::date_parts {

Digits digits_at(const FoldedText& text, std::size_t at) {
  Digits digits;
  std::size_t i = at;
  for (; text.is_digit(i) && i - at < 9; ++i) {
    digits.value = digits.value * 10 + static_cast<int>(text.chars[i] - '0');
  }
  if (i - at > 8) return {};
  digits.length = static_cast<int>(i - at);
  digits.end = i;
  return digits;
}

std::size_t skip_blank(const FoldedText& text, std::size_t at) {
  return text.at(at) == ' ' ? at + 1 : at;
}

bool is_year(int year) { return year >= earliest_year && year <= latest_year; }

std::optional<DateReading> day_reading(int year, int month, int day, const char* reason) {
  if (!is_year(year)) return std::nullopt;
  const auto found = day_from_digits(year, month, day);
  if (!found) return std::nullopt;
  return DateReading{*found, *found, reason};
}

std::optional<DateReading> month_reading(int year, int month, const char* reason) {
  if (!is_year(year) || month < 1 || month > 12) return std::nullopt;
  const auto first = day_from_digits(year, month, 1);
  return DateReading{*first, plus_days(*first, days_in_month(year, month) - 1), reason};
}

DateReading year_reading(int year) {
  return {*day_from_digits(year, 1, 1), *day_from_digits(year, 12, 31), ""};
}

void keep(DateMatch& match, std::optional<DateReading> reading) {
  if (!reading) return;
  const auto same = [&](const DateReading& other) {
    return other.first == reading->first && other.last == reading->last;
  };
  if (std::none_of(match.readings.begin(), match.readings.end(), same)) {
    match.readings.push_back(*reading);
  }
}

void judge(DateMatch& match) {
  if (match.readings.empty() && match.problem.empty()) match.problem = impossible;
  if (match.readings.size() < 2) return;
  for (DateReading& reading : match.readings) {
    if (reading.reason.empty()) reading.reason = order_unknown;
  }
}

}  // namespace zerokm::date_parts
