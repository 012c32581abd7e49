#include "documents/cell_number.h"

#include <algorithm>

#include "core/ascii.h"

namespace zerokm {
namespace {

constexpr std::size_t shown_digits = 15;
constexpr int widest = 30;  // places before or behind the point of a number of the trade

// Rounds half up to `count` digits; the point moves where a digit is gained.
void round_digits(std::string& digits, std::size_t count, int& point) {
  if (digits.size() <= count) return;
  const bool up = digits[count] >= '5';
  digits.resize(count);
  if (!up) return;
  for (std::size_t i = count; i > 0;) {
    --i;
    if (digits[i] != '9') {
      ++digits[i];
      return;
    }
    digits[i] = '0';
  }
  digits.insert(digits.begin(), '1');
  digits.pop_back();
  ++point;
}

}  // namespace

std::string plain_number(std::string_view text) {
  std::string_view rest = text;
  const bool negative = !rest.empty() && rest.front() == '-';
  if (negative || (!rest.empty() && rest.front() == '+')) rest.remove_prefix(1);
  std::string digits;
  int point = 0;  // digits before the point
  bool behind = false;
  std::size_t i = 0;
  for (; i < rest.size() && (is_digit(rest[i]) || (rest[i] == '.' && !behind)); ++i) {
    if (rest[i] == '.') {
      behind = true;
      continue;
    }
    digits += rest[i];
    if (!behind) ++point;
  }
  if (digits.empty() || digits.size() > 64) return std::string(text);
  if (i < rest.size()) {
    if (rest[i] != 'e' && rest[i] != 'E') return std::string(text);
    ++i;
    const bool down = i < rest.size() && rest[i] == '-';
    if (i < rest.size() && (rest[i] == '-' || rest[i] == '+')) ++i;
    int exponent = 0;
    if (i == rest.size() || rest.size() - i > 3) return std::string(text);
    for (; i < rest.size(); ++i) {
      if (!is_digit(rest[i])) return std::string(text);
      exponent = exponent * 10 + (rest[i] - '0');
    }
    point += down ? -exponent : exponent;
  }
  while (digits.size() > 1 && digits.front() == '0') {
    digits.erase(digits.begin());
    --point;
  }
  round_digits(digits, shown_digits, point);
  while (digits.size() > 1 && digits.back() == '0') digits.pop_back();
  if (digits == "0") return "0";
  if (point > widest || point < -widest) return std::string(text);
  while (point < 1) {
    digits.insert(digits.begin(), '0');
    ++point;
  }
  while (static_cast<int>(digits.size()) < point) digits += '0';
  std::string plain = (negative ? "-" : "") + digits.substr(0, static_cast<std::size_t>(point));
  std::string fraction = digits.substr(static_cast<std::size_t>(point));
  if (fraction.size() == 3) fraction += '0';
  if (!fraction.empty()) plain += "." + fraction;
  return plain;
}

}  // namespace zerokm
