// Arithmetic on all numbers between two ends. Sound: the result holds every result of its members.
// open_low and open_high are open ends; what does not fit into 64 bits becomes an open end, so a
// span whose low end is open_high (or high end open_low) means "does not fit at all".
#pragma once
#include <cstdint>

#include "core/day.h"
#include "core/fact.h"
#include "core/number.h"
#include "rules/code.h"

namespace zerokm {

struct Span {
  std::int64_t low = open_low;
  std::int64_t high = open_high;
  bool operator==(const Span&) const = default;
};

// An end of a sum or a difference: open where one side is, at the rim where it does not fit.
inline std::int64_t added_end(std::int64_t left, std::int64_t right, std::int64_t open) {
  std::int64_t result = 0;
  if (left == open || right == open) return open;
  if (__builtin_add_overflow(left, right, &result)) return left > 0 ? open_high : open_low;
  return result;
}
inline std::int64_t subtracted_end(std::int64_t left, std::int64_t right, std::int64_t open,
                                   std::int64_t other_open) {
  std::int64_t result = 0;
  if (left == open || right == other_open) return open;
  if (__builtin_sub_overflow(left, right, &result)) return left >= 0 ? open_high : open_low;
  return result;
}

inline Span sum(Span left, Span right) {
  return {added_end(left.low, right.low, open_low), added_end(left.high, right.high, open_high)};
}
inline Span difference(Span left, Span right) {
  return {subtracted_end(left.low, right.high, open_low, open_high),
          subtracted_end(left.high, right.low, open_high, open_low)};
}

Span product_of_spans(Span left, Span right);
inline Span product(Span left, Span right) {
  const bool exact = left.low == left.high && right.low == right.high && left.low != open_low &&
                     left.low != open_high && right.low != open_low && right.low != open_high;
  std::int64_t result = 0;
  if (exact && !__builtin_mul_overflow(left.low, right.low, &result)) return {result, result};
  return product_of_spans(left, right);
}
// Times a factor above 0.
Span scaled(Span span, std::int64_t factor);
// To multiples of `step`, then divided by `divisor`, which divides every such multiple.
Span rounded(Span span, std::int64_t step, std::int64_t divisor, Rounding rounding);
// `right` must not hold 0.
Span divided(Span left, Span right, const Division& division);

Span year_of(Span days);
Span months_later(Span days, Span months, MonthEnd rule);

inline constexpr std::uint8_t either_way = truth_no | truth_yes;

// What can be, in truth_no | truth_yes.
inline std::uint8_t is_less(Span left, Span right) {
  const bool yes = left.high < right.low;
  const bool no = left.low >= right.high && right.high != open_high && left.low != open_low;
  return static_cast<std::uint8_t>((no ? 0 : truth_yes) | (yes ? 0 : truth_no));
}
inline std::uint8_t is_at_most(Span left, Span right) {
  const bool no = left.low > right.high;
  const bool yes = left.high <= right.low && left.high != open_high && right.low != open_low;
  return static_cast<std::uint8_t>((no ? 0 : truth_yes) | (yes ? 0 : truth_no));
}
inline std::uint8_t is_equal(Span left, Span right) {
  const bool no = left.high < right.low || right.high < left.low;
  const bool yes =
      left.low == left.high && right == left && left.low != open_low && left.low != open_high;
  return static_cast<std::uint8_t>((no ? 0 : truth_yes) | (yes ? 0 : truth_no));
}

}  // namespace zerokm
