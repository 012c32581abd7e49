// The pieces dates are made of; shared by the readers of numeric, Chinese and named months.
#pragma once
#include <optional>

#include "intake/dates.h"

namespace zerokm::date_parts {

inline constexpr int earliest_year = 1980;  // of anything a seller of young cars writes about
inline constexpr int latest_year = 2049;
inline constexpr const char* impossible = "intake.impossible_date";
inline constexpr const char* without_year = "intake.date_without_year";
inline constexpr const char* two_digit_year = "intake.two_digit_year";
inline constexpr const char* order_unknown = "intake.day_or_month_first";

struct Digits {
  int value = 0;
  int length = 0;
  std::size_t end = 0;
};

// Up to eight digits; length 0 where there are none or more.
Digits digits_at(const FoldedText& text, std::size_t at);
std::size_t skip_blank(const FoldedText& text, std::size_t at);
bool is_year(int year);
inline int full_year(int short_year) { return 2000 + short_year; }
inline bool is_separator(char32_t c) { return c == '-' || c == '/' || c == '.'; }

// The reading of one day, of a whole month, of a whole year; nothing where it does not exist.
std::optional<DateReading> day_reading(int year, int month, int day, const char* reason = "");
std::optional<DateReading> month_reading(int year, int month, const char* reason = "");
DateReading year_reading(int year);

// Adds a reading that is not there yet.
void keep(DateMatch& match, std::optional<DateReading> reading);
// Says what is wrong where nothing was kept, and that the order is unknown where several were.
void judge(DateMatch& match);

// 3 August 2025, August 2025, Aug 3, 2025, 3-Aug-25. True where the words are of this form.
bool read_month_first(const FoldedText& text, std::size_t at, const Lexicon& lexicon,
                      DateMatch& match);
bool read_day_and_month(const FoldedText& text, std::size_t at, const Lexicon& lexicon,
                        DateMatch& match);
bool read_year_then_month(const FoldedText& text, std::size_t at, const Lexicon& lexicon,
                          DateMatch& match);

}  // namespace zerokm::date_parts
