#include "oracle_numbers.h"

#include <algorithm>
#include <bit>

namespace zerokm::oracle {
namespace {

constexpr Wide smallest = std::numeric_limits<std::int64_t>::min();
constexpr Wide largest_number = std::numeric_limits<std::int64_t>::max();

// An end that left 64 bits on its own side is open; one that left on the other side stays at the
// rim.
End low_end(Wide value) {
  if (value <= smallest) return {};
  return {false, std::min(value, largest_number)};
}
End high_end(Wide value) {
  if (value >= largest_number) return {};
  return {false, std::max(value, smallest)};
}

Value result(FactKind kind, int decimals, Unit unit) {
  Value value;
  value.kind = kind;
  value.decimals = decimals;
  value.unit = std::move(unit);
  return value;
}

void inherit_failure(Value& value, const Value& from) {
  value.may_fail = value.may_fail || from.may_fail;
  value.always_fails = value.always_fails || from.always_fails;
  if (!value.may_fail) return;
  value.low = {};
  value.high = {};
}

// One corner of a product: an open end as a sign and no size.
struct Corner {
  int endless = 0;  // -1, 0, 1
  Wide value = 0;
};

Corner corner(const End& end, bool low) {
  if (end.open) return {low ? -1 : 1, 0};
  return {0, end.value};
}

int sign(const Corner& corner) {
  if (corner.endless != 0) return corner.endless;
  return corner.value > 0 ? 1 : corner.value < 0 ? -1 : 0;
}

bool before(const Corner& left, const Corner& right) {
  if (left.endless != right.endless) return left.endless < right.endless;
  return left.value < right.value;
}

Corner times(const Corner& left, const Corner& right) {
  const int of_result = sign(left) * sign(right);
  if (of_result == 0) return {};
  if (left.endless != 0 || right.endless != 0) return {of_result, 0};
  return {0, left.value * right.value};
}

template <class F>
void from_corners(Value& value, const Value& left, const Value& right, F&& f) {
  std::vector<Corner> corners;
  for (const bool a : {true, false}) {
    for (const bool b : {true, false}) {
      corners.push_back(
          f(corner(a ? left.low : left.high, a), corner(b ? right.low : right.high, b)));
    }
  }
  const auto [low, high] = std::minmax_element(corners.begin(), corners.end(), before);
  value.low = low->endless != 0 ? End{} : low_end(low->value);
  value.high = high->endless != 0 ? End{} : high_end(high->value);
}

Wide ten_to(int exponent) { return exponent == 0 ? 1 : 10 * ten_to(exponent - 1); }

Wide floor_of(Wide above, Wide below) {
  if (below < 0) {
    above = -above;
    below = -below;
  }
  return above >= 0 ? above / below : -((-above + below - 1) / below);
}

// above / below to a whole number.
Wide whole(Wide above, Wide below, Rounding rounding) {
  if (rounding == Rounding::down) return floor_of(above, below);
  if (rounding == Rounding::up) return -floor_of(-above, below);
  const bool negative = (above < 0) != (below < 0);
  const Wide a = above < 0 ? -above : above;
  const Wide b = below < 0 ? -below : below;
  const Wide size = a / b + (a % b >= b - a % b && a % b != 0 ? 1 : 0);
  return negative ? -size : size;
}

}  // namespace

Value truth(bool can_be_yes, bool can_be_no) {
  Value value;
  value.can_be_yes = can_be_yes;
  value.can_be_no = can_be_no;
  return value;
}

Value number(Wide digits, int decimals, Unit unit) {
  Value value = result(FactKind::quantity, decimals, std::move(unit));
  value.low = value.high = {false, digits};
  return value;
}

Value day(Day day) {
  Value value = number(day.number, 0, {});
  value.kind = FactKind::date;
  return value;
}

void align(Value& left, Value& right) {
  const int decimals = std::max(left.decimals, right.decimals);
  for (Value* value : {&left, &right}) {
    const Wide factor = ten_to(decimals - value->decimals);
    if (factor != 1 && !value->low.open) value->low = low_end(value->low.value * factor);
    if (factor != 1 && !value->high.open) value->high = high_end(value->high.value * factor);
    value->decimals = decimals;
  }
}

Value added(const Value& left_in, const Value& right_in, bool minus) {
  Value left = left_in;
  Value right = right_in;
  if (left.kind == FactKind::quantity && right.kind == FactKind::quantity) align(left, right);
  Value value = result(left.kind, left.decimals, left.unit);
  if (right.kind == FactKind::date) {
    value.kind = FactKind::quantity;
    value.unit = *unit_from_text("days");
  }
  const End& low = minus ? right.high : right.low;
  const End& high = minus ? right.low : right.high;
  const int sign = minus ? -1 : 1;
  if (!left.low.open && !low.open) value.low = low_end(left.low.value + sign * low.value);
  if (!left.high.open && !high.open) value.high = high_end(left.high.value + sign * high.value);
  inherit_failure(value, left);
  inherit_failure(value, right);
  return value;
}

Value multiplied(const Value& left, const Value& right) {
  Value value = result(FactKind::quantity, left.decimals + right.decimals,
                       unit_product(left.unit, right.unit));
  from_corners(value, left, right, times);
  inherit_failure(value, left);
  inherit_failure(value, right);
  return value;
}

Value rounded(const Value& value_in, Decimal step, Rounding rounding) {
  Value value = value_in;
  Value steps = number(step.digits, step.decimals, value.unit);
  align(value, steps);
  const Wide size = steps.low.value;
  const Wide shrink = ten_to(value.decimals - step.decimals);
  if (!value.low.open) value.low = low_end(whole(value.low.value, size, rounding) * size / shrink);
  if (!value.high.open) {
    value.high = high_end(whole(value.high.value, size, rounding) * size / shrink);
  }
  value.decimals = step.decimals;
  return value;
}

Value divided(const Value& left, const Value& right, Decimal step) {
  Value value = result(FactKind::quantity, step.decimals, unit_quotient(left.unit, right.unit));
  const bool below = right.low.open || right.low.value <= 0;
  const bool above = right.high.open || right.high.value >= 0;
  if (below && above) {
    value.may_fail = true;
    value.always_fails =
        !right.low.open && !right.high.open && right.low.value == 0 && right.high.value == 0;
  } else {
    const int shift = step.decimals + right.decimals - left.decimals;
    from_corners(value, left, right, [&](const Corner& a, const Corner& b) -> Corner {
      if (b.endless != 0 || sign(a) == 0) return {};
      if (a.endless != 0) return {sign(a) * sign(b), 0};
      // Small numbers only in these tests, so that 128 bits are enough.
      const Wide over = shift > 0 ? a.value * ten_to(shift) : a.value;
      const Wide under = b.value * step.digits * (shift < 0 ? ten_to(-shift) : 1);
      return {0, whole(over, under, Rounding::half_up) * step.digits};
    });
  }
  inherit_failure(value, left);
  inherit_failure(value, right);
  return value;
}

Value extreme(const Value& left_in, const Value& right_in, bool largest) {
  Value left = left_in;
  Value right = right_in;
  if (left.kind == FactKind::quantity) align(left, right);
  Value value = result(left.kind, left.decimals, left.unit);
  if (largest) {
    if (left.low.open)
      value.low = right.low;
    else if (right.low.open)
      value.low = left.low;
    else
      value.low = {false, std::max(left.low.value, right.low.value)};
    if (!left.high.open && !right.high.open) {
      value.high = {false, std::max(left.high.value, right.high.value)};
    }
  } else {
    if (!left.low.open && !right.low.open) {
      value.low = {false, std::min(left.low.value, right.low.value)};
    }
    if (left.high.open)
      value.high = right.high;
    else if (right.high.open)
      value.high = left.high;
    else
      value.high = {false, std::min(left.high.value, right.high.value)};
  }
  inherit_failure(value, left);
  inherit_failure(value, right);
  return value;
}

Value year(const Value& day) {
  Value value = result(FactKind::quantity, 0, {});
  const auto of = [](Wide number) {
    return Wide{civil_from_day(Day{static_cast<std::int32_t>(number)}).year};
  };
  if (!day.low.open) value.low = {false, of(day.low.value)};
  if (!day.high.open) value.high = {false, of(day.high.value)};
  inherit_failure(value, day);
  return value;
}

Value months_later(const Value& day, const Value& months, int factor, MonthEnd rule) {
  Value value = result(FactKind::date, 0, {});
  const auto of = [&](const End& from, const End& count) -> End {
    if (from.open || count.open) return {};
    return {false, plus_months(Day{static_cast<std::int32_t>(from.value)},
                               static_cast<int>(count.value) * factor, rule)
                       .number};
  };
  value.low = of(day.low, months.low);
  value.high = of(day.high, months.high);
  inherit_failure(value, day);
  inherit_failure(value, months);
  return value;
}

Value hull(const Value& left_in, const Value& right_in) {
  Value left = left_in;
  Value right = right_in;
  if (left.kind == FactKind::quantity) align(left, right);
  Value value = left;
  value.can_be_no = left.can_be_no || right.can_be_no;
  value.can_be_yes = left.can_be_yes || right.can_be_yes;
  value.members = left.members | right.members;
  if (left.text != right.text) value.text.reset();
  value.may_fail = left.may_fail || right.may_fail;
  value.always_fails = left.always_fails && right.always_fails;
  value.low = value.high = {};
  if (value.may_fail) return value;
  if (!left.low.open && !right.low.open) {
    value.low = {false, std::min(left.low.value, right.low.value)};
  }
  if (!left.high.open && !right.high.open) {
    value.high = {false, std::max(left.high.value, right.high.value)};
  }
  return value;
}

// Left below right in every case, in none, or in some. A low end at the rim of 64 bits stands for
// anything from there on.
Value less(const Value& left, const Value& right, bool at_most) {
  const auto surely = [](const End& smaller, const End& larger, bool or_equal) {
    if (smaller.open || larger.open) return false;
    return smaller.value < larger.value || (or_equal && smaller.value == larger.value);
  };
  const bool yes = surely(left.high, right.low, at_most);
  const bool no = surely(right.high, left.low, !at_most);
  return truth(!no, !yes);
}

Value equal(const Value& left, const Value& right) {
  switch (left.kind) {
    case FactKind::truth: {
      const bool known = left.can_be_no != left.can_be_yes && right.can_be_no != right.can_be_yes;
      if (!known) return truth(true, true);
      return truth(left.can_be_yes == right.can_be_yes, left.can_be_yes != right.can_be_yes);
    }
    case FactKind::choice: {
      if ((left.members & right.members) == 0) return truth(false, true);
      return truth(true, left.members != right.members || !std::has_single_bit(left.members));
    }
    case FactKind::text:
      if (!left.text || !right.text) return truth(true, true);
      return truth(*left.text == *right.text, *left.text != *right.text);
    default:
      break;
  }
  const bool apart = (!left.high.open && !right.low.open && left.high.value < right.low.value) ||
                     (!right.high.open && !left.low.open && right.high.value < left.low.value);
  if (apart) return truth(false, true);
  const bool exact = is_single(left) && is_single(right) && left.low.value == right.low.value;
  return truth(true, !exact);
}

bool is_single(const Value& value) {
  switch (value.kind) {
    case FactKind::truth:
      return value.can_be_no != value.can_be_yes;
    case FactKind::choice:
      return std::has_single_bit(value.members);
    case FactKind::text:
      return value.text.has_value();
    default:
      break;
  }
  return !value.low.open && !value.high.open && value.low.value == value.high.value;
}

}  // namespace zerokm::oracle
