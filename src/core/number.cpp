#include "core/number.h"

#include <limits>

namespace zerokm {
namespace {

// Products of two 64-bit numbers; clang and gcc both offer it, also for WebAssembly.
__extension__ using Wide = __int128;

std::optional<std::int64_t> narrowed(Wide value) {
  if (value < std::numeric_limits<std::int64_t>::min() ||
      value > std::numeric_limits<std::int64_t>::max()) {
    return std::nullopt;
  }
  return static_cast<std::int64_t>(value);
}

Wide power_of_ten(int exponent) {
  Wide power = 1;
  for (int i = 0; i < exponent; ++i) power *= 10;
  return power;
}

Wide divided(Wide value, Wide divisor, Rounding rounding) {
  if (divisor < 0) {
    value = -value;
    divisor = -divisor;
  }
  Wide whole = value / divisor;
  const Wide rest = value % divisor;
  if (rest == 0) return whole;
  switch (rounding) {
    case Rounding::up:
      return rest > 0 ? whole + 1 : whole;
    case Rounding::down:
      return rest < 0 ? whole - 1 : whole;
    case Rounding::half_up: {
      const Wide twice = (rest < 0 ? -rest : rest) * 2;
      if (twice >= divisor) whole += rest > 0 ? 1 : -1;
      return whole;
    }
  }
  return whole;
}

}  // namespace

std::optional<Decimal> decimal_from_text(std::string_view text) {
  Decimal value;
  std::size_t i = 0;
  const bool negative = !text.empty() && text[0] == '-';
  if (negative) ++i;
  if (i == text.size()) return std::nullopt;
  Wide digits = 0;
  bool point = false;
  bool any = false;
  for (; i < text.size(); ++i) {
    if (text[i] == '.' && !point && any) {
      point = true;
      any = false;
      continue;
    }
    if (text[i] < '0' || text[i] > '9') return std::nullopt;
    any = true;
    digits = digits * 10 + (text[i] - '0');
    if (digits > std::numeric_limits<std::int64_t>::max()) return std::nullopt;
    if (point && ++value.decimals > max_decimals) return std::nullopt;
  }
  if (!any) return std::nullopt;
  value.digits = static_cast<std::int64_t>(negative ? -digits : digits);
  return value;
}

std::string text_from_decimal(Decimal value) {
  const bool negative = value.digits < 0;
  std::uint64_t rest = negative ? 0 - static_cast<std::uint64_t>(value.digits)
                                : static_cast<std::uint64_t>(value.digits);
  std::string reversed;
  for (int i = 0; rest > 0 || i <= value.decimals; ++i) {
    if (i == value.decimals && i > 0) reversed += '.';
    reversed += static_cast<char>('0' + rest % 10);
    rest /= 10;
  }
  if (negative) reversed += '-';
  return {reversed.rbegin(), reversed.rend()};
}

std::optional<std::int64_t> rescaled(std::int64_t digits, int from, int to, Rounding rounding) {
  if (to >= from) return narrowed(Wide{digits} * power_of_ten(to - from));
  return narrowed(divided(digits, power_of_ten(from - to), rounding));
}

std::optional<std::int64_t> checked_sum(std::int64_t left, std::int64_t right) {
  return narrowed(Wide{left} + right);
}

std::optional<std::int64_t> checked_difference(std::int64_t left, std::int64_t right) {
  return narrowed(Wide{left} - right);
}

std::optional<std::int64_t> checked_product(std::int64_t left, std::int64_t right) {
  return narrowed(Wide{left} * right);
}

std::optional<std::int64_t> quotient(Decimal left, Decimal right, int decimals, Rounding rounding) {
  if (right.digits == 0) return std::nullopt;
  const int shift = decimals + right.decimals - left.decimals;
  if (shift > 18 || shift < -18) return std::nullopt;
  Wide above = left.digits;
  Wide below = right.digits;
  if (shift >= 0) {
    above *= power_of_ten(shift);
  } else {
    below *= power_of_ten(-shift);
  }
  return narrowed(divided(above, below, rounding));
}

std::optional<std::int64_t> rounded_to_step(std::int64_t digits, std::int64_t step,
                                            Rounding rounding) {
  if (step <= 0) return std::nullopt;
  return narrowed(divided(digits, step, rounding) * step);
}

}  // namespace zerokm
