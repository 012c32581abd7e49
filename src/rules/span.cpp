#include "rules/span.h"

#include <algorithm>

namespace zerokm {
namespace {

__extension__ using Wide = __int128;

// Beyond every product of two 64-bit numbers.
constexpr Wide endless = Wide{1} << 126;
// The days between these years are computed; what lies beyond counts as an open end.
constexpr std::int64_t last_day = 3'000'000;
constexpr std::int64_t last_month = 48'000;

std::int64_t clamped(Wide value) {
  if (value <= open_low) return open_low;
  if (value >= open_high) return open_high;
  return static_cast<std::int64_t>(value);
}

// An end as a number; a low end is never +endless, a high end never -endless.
Wide low_end(std::int64_t low) { return low == open_low ? -endless : Wide{low}; }
Wide high_end(std::int64_t high) { return high == open_high ? endless : Wide{high}; }

bool is_endless(Wide value) { return value == endless || value == -endless; }

Wide times(Wide left, Wide right) {
  if (left == 0 || right == 0) return 0;
  if (is_endless(left) || is_endless(right)) return (left > 0) == (right > 0) ? endless : -endless;
  return left * right;
}

Wide magnitude(Wide value) { return value < 0 ? -value : value; }

Wide whole_quotient(Wide value, Wide divisor, Rounding rounding) {
  if (divisor < 0) {
    value = -value;
    divisor = -divisor;
  }
  const Wide whole = value / divisor;
  const Wide rest = value % divisor;
  if (rest == 0) return whole;
  if (rounding == Rounding::up) return rest > 0 ? whole + 1 : whole;
  if (rounding == Rounding::down) return rest < 0 ? whole - 1 : whole;
  if (magnitude(rest) < divisor - magnitude(rest)) return whole;
  return rest > 0 ? whole + 1 : whole - 1;
}

Wide power_of_ten(int exponent) {
  Wide power = 1;
  for (int i = 0; i < exponent; ++i) power *= 10;
  return power;
}

// left / right as a multiple of the step. A quotient of an endless divisor is 0.
Wide quotient_of(Wide left, Wide right, const Division& division) {
  if (is_endless(right)) return 0;
  if (is_endless(left)) return (left > 0) == (right > 0) ? endless : -endless;
  const int shift = division.step.decimals + division.right_decimals - division.left_decimals;
  const Wide step = division.step.digits;
  Wide divisor = right * step;
  if (shift >= 0) {
    // More than 128 bits only where the result is far beyond 64: then it is endless.
    const Wide limit = endless / power_of_ten(shift);
    if (magnitude(left) > limit) return (left > 0) == (right > 0) ? endless : -endless;
    left *= power_of_ten(shift);
  } else {
    const Wide limit = endless / power_of_ten(-shift);
    if (magnitude(divisor) > limit) return 0;
    divisor *= power_of_ten(-shift);
  }
  return times(whole_quotient(left, divisor, Rounding::half_up), step);
}

std::int64_t rounded_low(std::int64_t value, std::int64_t step, std::int64_t divisor,
                         Rounding rounding) {
  if (value == open_low) return open_low;
  return clamped(whole_quotient(value, step, rounding) * step / divisor);
}

std::int64_t year_number(std::int64_t day) {
  return civil_from_day(Day{static_cast<std::int32_t>(day)}).year;
}

std::int64_t later(std::int64_t day, std::int64_t months, MonthEnd rule) {
  return plus_months(Day{static_cast<std::int32_t>(day)}, static_cast<int>(months), rule).number;
}

}  // namespace

Span product_of_spans(Span left, Span right) {
  const Wide a = low_end(left.low);
  const Wide b = high_end(left.high);
  const Wide c = low_end(right.low);
  const Wide d = high_end(right.high);
  const Wide corners[] = {times(a, c), times(a, d), times(b, c), times(b, d)};
  return {clamped(*std::min_element(corners, corners + 4)),
          clamped(*std::max_element(corners, corners + 4))};
}

Span scaled(Span span, std::int64_t factor) { return product(span, {factor, factor}); }

Span rounded(Span span, std::int64_t step, std::int64_t divisor, Rounding rounding) {
  return {rounded_low(span.low, step, divisor, rounding),
          span.high == open_high
              ? open_high
              : clamped(whole_quotient(span.high, step, rounding) * step / divisor)};
}

Span divided(Span left, Span right, const Division& division) {
  const Wide a = low_end(left.low);
  const Wide b = high_end(left.high);
  const Wide c = low_end(right.low);
  const Wide d = high_end(right.high);
  const Wide corners[] = {quotient_of(a, c, division), quotient_of(a, d, division),
                          quotient_of(b, c, division), quotient_of(b, d, division)};
  return {clamped(*std::min_element(corners, corners + 4)),
          clamped(*std::max_element(corners, corners + 4))};
}

Span year_of(Span days) {
  Span years;
  if (days.low >= -last_day) years.low = year_number(std::min(days.low, last_day));
  if (days.high <= last_day) years.high = year_number(std::max(days.high, -last_day));
  return years;
}

Span months_later(Span days, Span months, MonthEnd rule) {
  Span result;
  if (days.low >= -last_day && months.low >= -last_month) {
    result.low = later(std::min(days.low, last_day), std::min(months.low, last_month), rule);
  }
  if (days.high <= last_day && months.high <= last_month) {
    result.high = later(std::max(days.high, -last_day), std::max(months.high, -last_month), rule);
  }
  return result;
}

}  // namespace zerokm
