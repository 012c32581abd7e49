#include "intake/numbers.h"

#include <algorithm>

namespace zerokm {
namespace {

constexpr std::size_t most_digits = 15;
constexpr char32_t arabic_decimal = 0x66B;
constexpr char32_t arabic_thousands = 0x66C;

struct Part {
  char32_t separator;  // in front of it
  std::size_t begin, end;
  std::size_t length() const { return end - begin; }
};

Part digits_from(const FoldedText& text, char32_t separator, std::size_t at) {
  std::size_t end = at;
  while (text.is_digit(end)) ++end;
  return {separator, at, end};
}

bool groups_by_blank(char32_t c) { return c == ' ' || c == '\''; }

bool is_number_separator(char32_t c) {
  return c == ',' || c == '.' || c == arabic_decimal || c == arabic_thousands || groups_by_blank(c);
}

// The runs of digits that belong together: "1 234 567,89".
std::vector<Part> parts_at(const FoldedText& text, std::size_t at) {
  std::vector<Part> parts{digits_from(text, 0, at)};
  while (parts.size() < 8) {
    const Part& last = parts.back();
    const char32_t separator = text.at(last.end);
    if (!is_number_separator(separator) || !text.is_digit(last.end + 1)) break;
    const Part next = digits_from(text, separator, last.end + 1);
    if (separator == ',' && next.length() > 3) break;  // "12,2025" are two numbers
    if (groups_by_blank(separator)) {
      const bool first_group = parts.size() == 1 && last.length() <= 3;
      const bool later_group = parts.size() > 1 && last.separator == separator;
      if (next.length() != 3 || (!first_group && !later_group)) break;
      if (parts.size() == 1 && text.chars[last.begin] == '0') break;
    }
    parts.push_back(next);
  }
  return parts;
}

// The digits of all parts as one number, those behind the last separator as decimals if asked.
bool joined(const FoldedText& text, const std::vector<Part>& parts, bool decimals,
            Decimal& number) {
  number = {};
  std::size_t count = 0;
  for (const Part& part : parts) {
    for (std::size_t i = part.begin; i < part.end; ++i) {
      if (++count > most_digits) return false;
      number.digits = number.digits * 10 + static_cast<std::int64_t>(text.chars[i] - '0');
    }
  }
  number.decimals = decimals ? static_cast<int>(parts.back().length()) : 0;
  return number.decimals <= max_decimals;
}

enum class Meaning { whole, decimal, either, neither };

Meaning meaning_of(const FoldedText& text, const std::vector<Part>& parts) {
  if (parts.size() == 1) return Meaning::whole;
  const char32_t last = parts.back().separator;
  const char32_t first = parts[1].separator;
  for (std::size_t i = 1; i + 1 < parts.size(); ++i) {
    if (parts[i].length() != 3 || parts[i].separator != first) return Meaning::neither;
  }
  if (parts.front().length() > 3 && (parts.size() > 2 || groups_by_blank(last))) {
    return Meaning::neither;
  }
  if (last == arabic_thousands || groups_by_blank(last)) return Meaning::whole;
  if (last == arabic_decimal) return Meaning::decimal;
  if (parts.size() > 2 && last == first) {
    return parts.back().length() == 3 ? Meaning::whole : Meaning::neither;
  }
  const bool zero_in_front = parts.front().length() == 1 && text.chars[parts[0].begin] == '0';
  const bool long_front = parts.front().length() > 3;
  if (parts.size() > 2 || parts.back().length() != 3 || zero_in_front || long_front) {
    return Meaning::decimal;
  }
  // A comma before three digits: thousands in English and Chinese, in Russian it may be decimal.
  if (last == ',' && text.cyrillic < 3) return Meaning::whole;
  return Meaning::either;
}

}  // namespace

NumberMatch number_at(const FoldedText& text, std::size_t at) {
  NumberMatch match;
  match.begin = match.end = at;
  if (!text.is_digit(at)) return match;
  const std::vector<Part> parts = parts_at(text, at);
  match.end = parts.back().end;
  match.plain_digits = parts.size() == 1;
  const Meaning meaning = meaning_of(text, parts);
  Decimal number;
  if ((meaning == Meaning::decimal || meaning == Meaning::either) &&
      joined(text, parts, true, number)) {
    match.readings.push_back(number);
  }
  if ((meaning == Meaning::whole || meaning == Meaning::either) &&
      joined(text, parts, false, number)) {
    match.readings.push_back(number);
  }
  return match;
}

NumberMatch chinese_amount_at(const FoldedText& text, std::size_t at) {
  constexpr std::u32string_view numerals = U"〇一二三四五六七八九";
  constexpr std::u32string_view scales = U"十百千万";
  constexpr std::int64_t powers[] = {10, 100, 1000, 10000};
  NumberMatch match;
  match.begin = match.end = at;
  std::int64_t total = 0;
  std::int64_t below_ten_thousand = 0;
  std::int64_t digit = -1;
  std::size_t i = at;
  bool scaled = false;
  for (; i < at + 12; ++i) {
    char32_t c = text.at(i);
    if (c == U'零') c = U'〇';
    if (c == U'两') c = U'二';
    const std::size_t value = numerals.find(c);
    const std::size_t scale = scales.find(c);
    if (value != std::u32string_view::npos) {
      if (digit > 0) return match;
      digit = static_cast<std::int64_t>(value);
    } else if (scale == 3) {
      total = (below_ten_thousand + std::max<std::int64_t>(digit, 0)) * powers[3];
      if (total == 0) return match;
      below_ten_thousand = 0;
      digit = -1;
      scaled = true;
    } else if (scale != std::u32string_view::npos) {
      below_ten_thousand += (digit < 0 ? 1 : digit) * powers[scale];
      digit = -1;
      scaled = true;
    } else {
      break;
    }
  }
  if (!scaled || i < at + 2) return match;
  match.end = i;
  match.readings.push_back({total + below_ten_thousand + std::max<std::int64_t>(digit, 0), 0});
  return match;
}

}  // namespace zerokm
