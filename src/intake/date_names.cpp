// Dates with the name of the month, in every language of the lexicon.
#include <cstdlib>

#include "intake/date_parts.h"

namespace zerokm::date_parts {
namespace {

int month_at(const FoldedText& text, std::size_t at, const Lexicon& lexicon, std::size_t& end) {
  if (!text.is_boundary(at) || script_of(text.at(at)) == Script::other) return 0;
  const TermMatch match = lexicon.longest(text, at);
  if (match.term == nullptr || match.term->kind != TermKind::month) return 0;
  end = match.end;
  if (text.at(end) == '.') ++end;
  return std::atoi(match.term->target);
}

std::size_t skip_gap(const FoldedText& text, std::size_t at) {
  std::size_t i = at;
  while (i < at + 3 && (text.at(i) == ' ' || text.at(i) == ',' || text.at(i) == '-' ||
                        text.at(i) == '/' || text.at(i) == '.' || text.at(i) == '\'')) {
    ++i;
  }
  return i;
}

std::size_t skip_ordinal(const FoldedText& text, std::size_t at) {
  const char32_t a = text.at(at);
  const char32_t b = text.at(at + 1);
  const bool english = (a == 's' && b == 't') || (a == 'n' && b == 'd') || (a == 'r' && b == 'd') ||
                       (a == 't' && b == 'h');
  if (english && text.is_boundary(at + 2)) return at + 2;
  std::size_t i = at;
  if (a == '-' && (b == U'г' || b == U'е')) i = at + 2;  // "3-го"
  if (i > at && text.at(i) == U'о') ++i;
  return i;
}

std::size_t skip_of(const FoldedText& text, std::size_t at) {
  if (text.chars.compare(at, 3, U"of ") == 0) return at + 3;
  return at;
}

// Behind a month's name: its year, or nothing.
Digits year_behind(const FoldedText& text, std::size_t at) {
  const std::size_t i = skip_of(text, skip_gap(text, at));
  const Digits year = digits_at(text, i);
  return year.length == 4 && is_year(year.value) ? year : Digits{};
}

}  // namespace

// 3 August 2025, 3 августа 2025 г., August 2025, Aug 3, 2025, 3-Aug-25; Aug-26 is doubtful.
bool read_month_first(const FoldedText& text, std::size_t at, const Lexicon& lexicon,
                      DateMatch& match) {
  std::size_t behind = 0;
  const int month = month_at(text, at, lexicon, behind);
  if (month == 0) return false;
  const Digits year = year_behind(text, behind);
  if (year.length > 0) {
    match.end = year.end;
    keep(match, month_reading(year.value, month));
    judge(match);
    return true;
  }
  const Digits number = digits_at(text, skip_gap(text, behind));
  if (number.length < 1 || number.length > 2) return false;
  const Digits late_year = year_behind(text, skip_ordinal(text, number.end));
  if (late_year.length > 0) {
    match.end = late_year.end;
    keep(match, day_reading(late_year.value, month, number.value));
    judge(match);
    return true;
  }
  match.end = number.end;
  match.needs_label = true;
  if (number.length == 2 && number.value >= 20 && number.value <= 49) {
    keep(match, month_reading(full_year(number.value), month, two_digit_year));
  }
  if (match.readings.empty()) match.problem = without_year;
  return true;
}

bool read_day_and_month(const FoldedText& text, std::size_t at, const Lexicon& lexicon,
                        DateMatch& match) {
  const Digits day = digits_at(text, at);
  if (day.length < 1 || day.length > 2) return false;
  std::size_t behind = 0;
  const std::size_t name = skip_of(text, skip_gap(text, skip_ordinal(text, day.end)));
  const int month = month_at(text, name, lexicon, behind);
  if (month == 0) return false;
  const Digits year = year_behind(text, behind);
  if (year.length > 0) {
    match.end = year.end;
    keep(match, day_reading(year.value, month, day.value));
    judge(match);
    return true;
  }
  const Digits short_year = digits_at(text, skip_gap(text, behind));
  match.needs_label = true;
  if (short_year.length == 2) {
    match.end = short_year.end;
    keep(match, day_reading(full_year(short_year.value), month, day.value, two_digit_year));
    judge(match);
    return true;
  }
  match.end = behind;
  match.problem = without_year;
  return true;
}

// 2025 August, 2025 жылғы 3 тамыз, 2025-yil 3-avgust, 2025 г. август.
bool read_year_then_month(const FoldedText& text, std::size_t at, const Lexicon& lexicon,
                          DateMatch& match) {
  const Digits year = digits_at(text, at);
  if (year.length != 4 || !is_year(year.value)) return false;
  std::size_t i = skip_gap(text, year.end);
  const TermMatch word = text.is_boundary(i) ? lexicon.longest(text, i) : TermMatch{};
  if (word.term != nullptr && word.term->kind == TermKind::filler) i = skip_gap(text, word.end);
  const Digits day = digits_at(text, i);
  std::size_t name = i;
  if (day.length == 1 || day.length == 2) name = skip_gap(text, day.end);
  std::size_t behind = 0;
  const int month = month_at(text, name, lexicon, behind);
  if (month == 0) return false;
  if (text.is_digit(skip_gap(text, behind)) && day.length == 0) {
    const Digits late_day = digits_at(text, skip_gap(text, behind));
    if (late_day.length <= 2 && !is_separator(text.at(late_day.end))) {
      match.end = late_day.end;
      keep(match, day_reading(year.value, month, late_day.value));
      judge(match);
      return true;
    }
  }
  match.end = text.at(behind - 1) == '.' ? behind - 1 : behind;
  keep(match,
       name != i ? day_reading(year.value, month, day.value) : month_reading(year.value, month));
  judge(match);
  return true;
}

}  // namespace zerokm::date_parts
