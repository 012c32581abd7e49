#include "rules/type.h"

namespace zerokm {

Type truth_type() { return Type{}; }

Type date_type() {
  Type type;
  type.kind = FactKind::date;
  return type;
}

Type text_type() {
  Type type;
  type.kind = FactKind::text;
  return type;
}

Type choice_type(const Choice& choice) {
  Type type;
  type.kind = FactKind::choice;
  type.choice = &choice;
  return type;
}

Type quantity_type(Unit unit, int decimals) {
  Type type;
  type.kind = FactKind::quantity;
  type.unit = std::move(unit);
  type.decimals = decimals;
  return type;
}

Unit days_unit() {
  Unit unit;
  unit.factors.emplace_back("days", 1);
  return unit;
}

Type days_type() { return quantity_type(days_unit(), 0); }

std::string describe(const Type& type) {
  switch (type.kind) {
    case FactKind::truth:
      return "a truth (yes or no)";
    case FactKind::choice:
      return "a choice of " + type.choice->name;
    case FactKind::date:
      return "a date";
    case FactKind::text:
      return "a text";
    case FactKind::quantity:
      break;
  }
  if (type.unit.factors.empty()) return "a plain number";
  if (type.unit == days_unit()) return "a number of days";
  return "a quantity in " + text_from_unit(type.unit);
}

Register register_of(FactKind kind) {
  switch (kind) {
    case FactKind::truth:
      return Register::truth;
    case FactKind::choice:
      return Register::choice;
    case FactKind::text:
      return Register::text;
    case FactKind::date:
    case FactKind::quantity:
      break;
  }
  return Register::number;
}

}  // namespace zerokm
