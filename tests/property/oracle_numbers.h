// The oracle's arithmetic on ends, one end at a time.
#pragma once
#include "oracle.h"

namespace zerokm::oracle {

Value truth(bool can_be_yes, bool can_be_no);
Value number(Wide digits, int decimals, Unit unit);
Value day(Day day);
// Both values written with as many decimals.
void align(Value& left, Value& right);
Value added(const Value& left, const Value& right, bool minus);
Value multiplied(const Value& left, const Value& right);
Value rounded(const Value& value, Decimal step, Rounding rounding);
Value divided(const Value& left, const Value& right, Decimal step);
Value extreme(const Value& left, const Value& right, bool largest);
Value year(const Value& day);
Value months_later(const Value& day, const Value& months, int factor, MonthEnd rule);
// Everything either can be.
Value hull(const Value& left, const Value& right);
// `at_most`: also true where both are equal.
Value less(const Value& left, const Value& right, bool at_most);
Value equal(const Value& left, const Value& right);
bool is_single(const Value& value);

}  // namespace zerokm::oracle
