#include "intake/dates.h"

#include <algorithm>

#include "intake/date_parts.h"

namespace zerokm {

using namespace date_parts;

namespace {

// The value of one Chinese numeral, 10 for the sign of ten, -1 for anything else.
int chinese_numeral(char32_t c) {
  constexpr std::u32string_view numerals = U"〇一二三四五六七八九十";
  if (c == U'零' || c == U'○') return 0;
  const std::size_t at = numerals.find(c);
  return at == std::u32string_view::npos ? -1 : static_cast<int>(at);
}

// A number of a date: digits, or Chinese numerals up to 31, or a year digit by digit.
Digits date_number(const FoldedText& text, std::size_t at) {
  const Digits plain = digits_at(text, at);
  if (plain.length > 0) return plain;
  Digits number;
  std::size_t i = at;
  bool ten = false;
  for (; i < at + 4; ++i) {
    const int value = chinese_numeral(text.at(i));
    if (value < 0) break;
    if (value == 10) {
      number.value = ten ? 0 : std::max(number.value, 1) * 10;
      ten = true;
    } else {
      number.value = ten ? number.value + value : number.value * 10 + value;
    }
    ++number.length;
  }
  if (number.length == 0) return {};
  number.end = i;
  return number;
}

// A clock stands behind: "2026-11-20 14:35", "T16:00:00Z".
bool time_follows(const FoldedText& text, std::size_t at, std::size_t& end) {
  std::size_t i = at;
  if (text.at(i) == ',') ++i;
  i = skip_blank(text, i);
  if (text.at(i) == 't' && text.is_digit(i + 1)) ++i;
  const Digits hour = digits_at(text, i);
  if (hour.length < 1 || hour.length > 2 || hour.value > 24) return false;
  if (text.at(hour.end) != ':' || !text.is_digit(hour.end + 1)) return false;
  i = hour.end;
  while (text.is_digit(i) || text.at(i) == ':' || text.at(i) == '.') ++i;
  if (text.at(i) == 'z') ++i;
  end = i;
  return true;
}

// 2025年8月3日, 2025年8月, 25年8月3号, 二〇二五年八月, 2025年; also 8月3日, which lacks its year.
bool read_chinese(const FoldedText& text, std::size_t at, DateMatch& match) {
  const Digits first = date_number(text, at);
  if (first.length == 0) return false;
  std::size_t i = skip_blank(text, first.end);
  if (text.at(i) == U'月') {
    const Digits day = date_number(text, skip_blank(text, i + 1));
    const std::size_t sign = day.length > 0 ? skip_blank(text, day.end) : i;
    const bool with_day = text.at(sign) == U'日' || text.at(sign) == U'号';
    const bool month_only = day.length == 0 && text.at(i + 1) != U'份' && text.at(i + 1) != U'内';
    if ((!with_day && !month_only) || first.value < 1 || first.value > 12) return false;
    match.end = with_day ? sign + 1 : i + 1;
    match.problem = without_year;
    match.needs_label = true;
    return true;
  }
  const std::size_t era = at > 0 && text.at(at - 1) == ' ' ? at - 1 : at;
  const bool republic = era >= 2 && text.at(era - 1) == U'国' && text.at(era - 2) == U'民';
  if (text.at(i) != U'年' || (first.length != 4 && first.length != 2 && !republic)) return false;
  const char* reason = republic ? "intake.other_calendar" : first.length == 2 ? two_digit_year : "";
  const int year = republic            ? first.value + 1911
                   : first.length == 2 ? full_year(first.value)
                                       : first.value;
  i = skip_blank(text, i + 1);
  const Digits month = date_number(text, i);
  const std::size_t month_sign = month.length > 0 ? skip_blank(text, month.end) : i;
  if (month.length == 0 || text.at(month_sign) != U'月') {
    if (first.length != 4 || !is_year(year)) return false;
    match.end = text.at(i) == U'份' ? i + 1 : (text.at(first.end) == U'年' ? first.end + 1 : i);
    match.needs_label = true;
    match.readings.push_back(year_reading(year));
    return true;
  }
  match.end = month_sign + 1;
  if (text.at(match.end) == U'份') ++match.end;
  const Digits day = date_number(text, skip_blank(text, match.end));
  const std::size_t day_sign = day.length > 0 ? skip_blank(text, day.end) : 0;
  const bool with_day =
      day.length > 0 && (text.at(day_sign) == U'日' || text.at(day_sign) == U'号');
  if (with_day) match.end = day_sign + 1;
  keep(match, with_day ? day_reading(year, month.value, day.value, reason)
                       : month_reading(year, month.value, reason));
  judge(match);
  return true;
}

// Which order of day and month the message's language uses with points: 03.08.2025.
bool points_mean_day_first(const FoldedText& text) {
  return text.cyrillic >= 3 && text.cyrillic * 4 > text.han;
}

bool is_uzbek_or_turkic(const FoldedText& text) {
  return text.chars.find(U"o'") != std::u32string::npos ||
         text.chars.find(U"g'") != std::u32string::npos;
}

// Three numbers with the year last.
void read_year_last(const FoldedText& text, int a, int b, int year, char32_t separator,
                    const char* reason, DateMatch& match) {
  const bool day_first =
      separator == '.' && (points_mean_day_first(text) || is_uzbek_or_turkic(text));
  keep(match, day_reading(year, b, a, reason));
  if (!day_first && a != b) keep(match, day_reading(year, a, b, reason));
  judge(match);
}

// Three numbers of one or two digits: the order follows the language, with a flag.
void read_short_year(const FoldedText& text, const Digits (&part)[3], char32_t separator,
                     DateMatch& match) {
  match.needs_label = true;
  const bool chinese = text.han > 0 && text.han * 2 > text.cyrillic;
  const bool slavic = points_mean_day_first(text) || is_uzbek_or_turkic(text);
  const auto year_first = [&] {
    if (part[0].length != 2) return;
    keep(match,
         day_reading(full_year(part[0].value), part[1].value, part[2].value, two_digit_year));
  };
  const auto year_last = [&](bool both) {
    if (part[2].length != 2) return;
    const int year = full_year(part[2].value);
    keep(match, day_reading(year, part[1].value, part[0].value, two_digit_year));
    if (both) keep(match, day_reading(year, part[0].value, part[1].value, two_digit_year));
  };
  if (slavic && separator == '.') {
    year_last(false);
  } else if (chinese && separator != '-') {
    year_first();
  } else {
    year_first();
    year_last(true);
  }
  judge(match);
}

// Two numbers, one of them a year: 2025-08, 08/2025. Points may be a decimal number instead.
bool read_month_and_year(const Digits& first, const Digits& second, char32_t separator,
                         DateMatch& match) {
  const bool year_first = first.length == 4 && second.length <= 2;
  const bool year_last = second.length == 4 && first.length <= 2;
  if (!year_first && !year_last) return false;
  const int year = year_first ? first.value : second.value;
  const int month = year_first ? second.value : first.value;
  if (!is_year(year)) return false;
  match.end = second.end;
  match.needs_label = separator == '.' || (year_first ? second.length : first.length) == 1;
  keep(match, month_reading(year, month));
  if (match.readings.empty()) match.needs_label = true;
  judge(match);
  return true;
}

bool read_numeric(const FoldedText& text, std::size_t at, DateMatch& match) {
  const Digits first = digits_at(text, at);
  if (first.length != 1 && first.length != 2 && first.length != 4) return false;
  const auto next_part = [&](std::size_t end, char32_t& separator) -> Digits {
    const std::size_t i = skip_blank(text, end);
    if (!is_separator(text.at(i))) return {};
    const std::size_t digits = skip_blank(text, i + 1);
    // "2025. 8" with blanks is a date only where there is a blank on no side or on the right one.
    if (i != end && digits == i + 1) return {};
    separator = text.at(i);
    return digits_at(text, digits);
  };
  char32_t separator = 0;
  char32_t second_separator = 0;
  const Digits second = next_part(first.end, separator);
  if (second.length == 0) return false;
  const Digits third = next_part(second.end, second_separator);
  if (third.length == 0 || second_separator != separator || second.length > 2) {
    if (second.end > first.end + 1 + static_cast<std::size_t>(second.length)) return false;
    if (third.length != 0 && second_separator == separator) return false;
    return read_month_and_year(first, second, separator, match);
  }
  match.end = third.end;
  if (first.length == 4 && third.length <= 2) {
    if (!is_year(first.value)) return false;
    keep(match, day_reading(first.value, second.value, third.value));
    judge(match);
    return true;
  }
  if (third.length == 4 && first.length <= 2) {
    if (!is_year(third.value)) return false;
    read_year_last(text, first.value, second.value, third.value, separator, "", match);
    return true;
  }
  if (first.length <= 2 && third.length <= 2 && (first.length == 2 || third.length == 2)) {
    const Digits parts[3] = {first, second, third};
    read_short_year(text, parts, separator, match);
    return true;
  }
  return false;
}

// 20250803 as one run of digits.
bool read_compact(const FoldedText& text, std::size_t at, DateMatch& match) {
  const Digits digits = digits_at(text, at);
  if (digits.length != 8 || !is_year(digits.value / 10000)) return false;
  match.end = digits.end;
  match.needs_label = true;
  keep(match, day_reading(digits.value / 10000, digits.value / 100 % 100, digits.value % 100));
  if (match.readings.empty()) return false;
  return true;
}

bool is_range_sign(char32_t c) { return c == '~' || c == U'至' || c == U'到'; }

// "2025-06 ~ 2025-08": neither end is the date.
void judge_range(const FoldedText& text, DateMatch& match) {
  std::size_t i = skip_blank(text, match.end);
  const bool dash = text.at(i) == '-' && (i > match.end || text.at(i - 1) == U'月');
  if (!dash && !is_range_sign(text.at(i))) return;
  i = skip_blank(text, i + 1);
  const Digits behind = digits_at(text, i);
  if (behind.length == 0 || behind.length == 3) return;
  match.readings.clear();
  match.problem = "intake.date_range";
}

// Midnight in China is the day before in UTC: a UTC stamp of 16:00 is the next day there.
void judge_utc(const FoldedText& text, std::size_t time_begin, DateMatch& match) {
  if (match.readings.size() != 1 || text.at(match.end - 1) != 'z') return;
  std::size_t i = time_begin;
  while (!text.is_digit(i)) ++i;
  const Digits hour = digits_at(text, i);
  DateReading& utc = match.readings.front();
  if (utc.first != utc.last || hour.value < 16) return;
  const Day next = plus_days(utc.first, 1);
  utc.reason = "intake.utc_moment";
  match.readings.insert(match.readings.begin(), DateReading{next, next, "intake.utc_moment"});
}

}  // namespace

DateMatch date_at(const FoldedText& text, std::size_t at, const Lexicon& lexicon) {
  DateMatch match;
  match.begin = match.end = at;
  if (at > 0 && text.is_digit(at) &&
      (text.is_digit(at - 1) ||
       (is_separator(text.at(at - 1)) && at > 1 && text.is_digit(at - 2)))) {
    return match;
  }
  const bool digit = text.is_digit(at);
  const bool found =
      (digit && (read_chinese(text, at, match) || read_day_and_month(text, at, lexicon, match) ||
                 read_year_then_month(text, at, lexicon, match) || read_numeric(text, at, match) ||
                 read_compact(text, at, match))) ||
      (chinese_numeral(text.at(at)) >= 0 && read_chinese(text, at, match)) ||
      (!digit && script_of(text.at(at)) != Script::han &&
       read_month_first(text, at, lexicon, match));
  if (!found || text.is_digit(match.end)) {
    DateMatch none;
    none.begin = none.end = at;
    return none;
  }
  std::size_t time_end = 0;
  if (time_follows(text, match.end, time_end)) {
    const std::size_t time_begin = match.end;
    match.end = time_end;
    match.has_time = true;
    judge_utc(text, time_begin, match);
  } else {
    judge_range(text, match);
  }
  return match;
}

DateMatch date_from_digits(const FoldedText& text, std::size_t begin, std::size_t end) {
  DateMatch match;
  match.begin = begin;
  match.end = end;
  const std::size_t length = end - begin;
  std::int64_t value = 0;
  if (length > 13) return match;
  for (std::size_t i = begin; i < end; ++i) value = value * 10 + (text.chars[i] - '0');
  const int number = static_cast<int>(value % 100000000);
  if (length == 8) {
    keep(match, day_reading(number / 10000, number / 100 % 100, number % 100));
    if (is_year(number / 10000)) judge(match);
  } else if (length == 6) {
    keep(match, month_reading(number / 100, number % 100));
  } else if (length == 4 && is_year(number)) {
    match.readings.push_back(year_reading(number));
  } else if (length == 5 && number >= 40000 && number <= 60000) {
    // Spreadsheets count days from 1899-12-30, which is 25569 days before 1970-01-01.
    const Day day{number - 25569};
    match.readings.push_back({day, day, "intake.spreadsheet_number"});
  } else if (length == 13 || length == 10) {
    const std::int64_t seconds = length == 13 ? value / 1000 : value;
    for (const int zone : {beijing_offset_minutes, 0}) {
      const Day day = day_in_zone(seconds, zone);
      if (is_year(civil_from_day(day).year)) {
        keep(match, DateReading{day, day, "intake.utc_moment"});
      }
    }
  }
  return match;
}

}  // namespace zerokm
