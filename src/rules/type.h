// What kind of value an expression gives: kind, choice, unit, decimals.
#pragma once
#include <string>
#include <string_view>

#include "core/fact.h"
#include "core/unit.h"
#include "rules/code.h"

namespace zerokm {

struct Type {
  FactKind kind = FactKind::truth;
  const Choice* choice = nullptr;  // choice
  Unit unit;                       // quantity
  int decimals = 0;                // quantity
};

Type truth_type();
Type date_type();
Type text_type();
Type choice_type(const Choice& choice);
Type quantity_type(Unit unit, int decimals);
// A number of days, the difference of two dates.
Type days_type();
Unit days_unit();

// "a quantity in cm3", "a plain number", "a choice of powertrain": for messages.
std::string describe(const Type& type);

Register register_of(FactKind kind);

}  // namespace zerokm
