// Fixed-point numbers: an integer and how many of its digits stand behind the point. Exact,
// checked.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace zerokm {

struct Decimal {
  std::int64_t digits = 0;
  int decimals = 0;  // 0 to max_decimals
  bool operator==(const Decimal&) const = default;
};

inline constexpr int max_decimals = 12;

enum class Rounding {
  half_up,
  up,
  down
};  // away from zero at one half, towards +inf, towards -inf

// Reads "-1234", "0.17", "1 004" is not one. Nothing where it does not fit.
std::optional<Decimal> decimal_from_text(std::string_view text);

// "800800", "0.17", "-3.50": all digits behind the point that `decimals` says.
std::string text_from_decimal(Decimal value);

// The same value with another number of decimals; rounds where digits are lost. Nothing on
// overflow.
std::optional<std::int64_t> rescaled(std::int64_t digits, int from, int to, Rounding rounding);

std::optional<std::int64_t> checked_sum(std::int64_t left, std::int64_t right);
std::optional<std::int64_t> checked_difference(std::int64_t left, std::int64_t right);
std::optional<std::int64_t> checked_product(std::int64_t left, std::int64_t right);

// left / right as a number with `decimals` decimals, rounded. Nothing on overflow or a zero
// divisor.
std::optional<std::int64_t> quotient(Decimal left, Decimal right, int decimals, Rounding rounding);

// The nearest multiple of `step` (more than 0, same decimals). Nothing on overflow.
std::optional<std::int64_t> rounded_to_step(std::int64_t digits, std::int64_t step,
                                            Rounding rounding);

}  // namespace zerokm
