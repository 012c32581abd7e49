// The half of the checker that deals with the functions of the language.
#include <algorithm>

#include "rules/checker.h"

namespace zerokm {
namespace {

const std::vector<std::string>& function_names() {
  static const std::vector<std::string> names = {
      "if",     "min",   "max",      "round",      "round_up",  "round_down",
      "divide", "year",  "add_days", "add_months", "add_years", "add_months_over",
      "lookup", "param", "known"};
  return names;
}

Instruction of_number(Op op, int a, int b = -1) {
  Instruction made;
  made.op = op;
  made.gives = Register::number;
  made.a = a;
  made.b = b;
  return made;
}

}  // namespace

Checker::Result Checker::call(Work& work, int at, const Choice* hint) {
  const std::string name = work.out.expression.part(at).word;
  if (name == "if") return pick(work, at, hint);
  if (name == "min") return extreme(work, at, Op::least);
  if (name == "max") return extreme(work, at, Op::greatest);
  if (name == "round") return round(work, at, Rounding::half_up);
  if (name == "round_up") return round(work, at, Rounding::up);
  if (name == "round_down") return round(work, at, Rounding::down);
  if (name == "divide") return divide(work, at);
  if (name == "year") return year(work, at);
  if (name == "lookup") return lookup(work, at);
  if (name == "param") return parameter(work, at);
  if (name == "known") return known(work, at);
  if (name.rfind("add_", 0) == 0 &&
      std::count(function_names().begin(), function_names().end(), name) > 0) {
    return add_time(work, at);
  }
  return fail(work, at, "unknown-function",
              "expected a function, found '" + name + "'" + did_you_mean(name, function_names()));
}

bool Checker::arguments(Work& work, int at, std::size_t least, std::size_t most, const char* form) {
  const std::size_t count = work.out.expression.part(at).parts.size();
  if (count >= least && count <= most) return true;
  fail(work, at, "argument-count",
       "expected " + std::string(form) + ", found " + std::to_string(count) +
           (count == 1 ? " argument" : " arguments"));
  return false;
}

Checker::Result Checker::pick(Work& work, int at, const Choice* hint) {
  if (!arguments(work, at, 3, 3, "if(condition, value, other value)")) return std::nullopt;
  const std::vector<int> parts = work.out.expression.part(at).parts;
  const Result condition = part(work, parts[0], nullptr);
  if (!condition) return std::nullopt;
  if (condition->type.kind != FactKind::truth) {
    return mismatch(work, parts[0], "a condition", condition->type);
  }
  Value first;
  Value second;
  if (!pair(work, parts[1], parts[2], hint, first, second)) return std::nullopt;
  if (first.type.kind == FactKind::quantity) align(first, second);
  if (first.node == second.node) return first;
  Instruction made;
  made.gives = register_of(first.type.kind);
  switch (made.gives) {
    case Register::truth:
      made.op = Op::pick_truth;
      break;
    case Register::choice:
      made.op = Op::pick_choice;
      break;
    case Register::text:
      made.op = Op::pick_text;
      break;
    case Register::number:
      made.op = Op::pick_number;
      break;
  }
  made.a = condition->node;
  made.b = first.node;
  made.c = second.node;
  return give(first.type, made);
}

Checker::Result Checker::extreme(Work& work, int at, Op op) {
  if (!arguments(work, at, 2, 64, "two values or more")) return std::nullopt;
  const std::vector<int> parts = work.out.expression.part(at).parts;
  Result total;
  for (const int operand : parts) {
    const Result next = part(work, operand, nullptr);
    if (!next) return std::nullopt;
    if (next->type.kind != FactKind::quantity && next->type.kind != FactKind::date) {
      return mismatch(work, operand, "a number or a date", next->type);
    }
    if (!total) {
      total = next;
      continue;
    }
    Value left = *total;
    Value right = *next;
    if (!same_type(work, parts[0], operand, left, right)) return std::nullopt;
    if (left.type.kind == FactKind::quantity) align(left, right);
    total = give(left.type, of_number(op, left.node, right.node));
  }
  return total;
}

// The literal that says to which multiple something is rounded.
std::optional<Decimal> Checker::step(Work& work, int at, const Unit& unit) {
  const Part& literal = work.out.expression.part(at);
  if (literal.form != Form::number || literal.number.digits <= 0) {
    fail(work, at, "literal-expected",
         "expected a literal step above 0, such as '1 " + text_from_unit(unit) + "'");
    return std::nullopt;
  }
  if (literal.unit != unit) {
    wanted_unit(work, at, unit, quantity_type(literal.unit, literal.number.decimals));
    return std::nullopt;
  }
  return literal.number;
}

Checker::Result Checker::round(Work& work, int at, Rounding rounding) {
  if (!arguments(work, at, 2, 2, "a number and a step")) return std::nullopt;
  const std::vector<int> parts = work.out.expression.part(at).parts;
  const Result value = part(work, parts[0], nullptr);
  if (!value) return std::nullopt;
  if (value->type.kind != FactKind::quantity) {
    return mismatch(work, parts[0], "a number", value->type);
  }
  const std::optional<Decimal> step = this->step(work, parts[1], value->type.unit);
  if (!step) return std::nullopt;
  const int decimals = std::max(value->type.decimals, step->decimals);
  const auto digits = rescaled(step->digits, step->decimals, decimals, rounding);
  if (!digits) {
    return fail(work, parts[1], "number-too-large", "expected a step of at most 64 bits");
  }
  Instruction made = of_number(Op::round, scaled(value->node, decimals - value->type.decimals));
  made.rounding = rounding;
  made.x = *digits;
  made.y = 1;
  for (int i = step->decimals; i < decimals; ++i) made.y *= 10;
  return give(quantity_type(value->type.unit, step->decimals), made);
}

Checker::Result Checker::divide(Work& work, int at) {
  if (!arguments(work, at, 3, 3, "divide(number, number, step)")) return std::nullopt;
  const std::vector<int> parts = work.out.expression.part(at).parts;
  const Result left = part(work, parts[0], nullptr);
  if (!left) return std::nullopt;
  const Result right = part(work, parts[1], nullptr);
  if (!right) return std::nullopt;
  if (left->type.kind != FactKind::quantity)
    return mismatch(work, parts[0], "a number", left->type);
  if (right->type.kind != FactKind::quantity) {
    return mismatch(work, parts[1], "a number", right->type);
  }
  const Unit unit = unit_quotient(left->type.unit, right->type.unit);
  const std::optional<Decimal> step = this->step(work, parts[2], unit);
  if (!step) return std::nullopt;
  const Division division{left->type.decimals, right->type.decimals, *step};
  return give(quantity_type(unit, step->decimals),
              writer_.put_division(left->node, right->node, division));
}

Checker::Result Checker::year(Work& work, int at) {
  if (!arguments(work, at, 1, 1, "year(date)")) return std::nullopt;
  const int inner = work.out.expression.part(at).parts[0];
  const Result day = part(work, inner, nullptr);
  if (!day) return std::nullopt;
  if (day->type.kind != FactKind::date) return mismatch(work, inner, "a date", day->type);
  return give(quantity_type(Unit{}, 0), of_number(Op::year, day->node));
}

Checker::Result Checker::add_time(Work& work, int at) {
  const std::string name = work.out.expression.part(at).word;
  if (!arguments(work, at, 2, 2, "a date and a whole number")) return std::nullopt;
  const std::vector<int> parts = work.out.expression.part(at).parts;
  const Result day = part(work, parts[0], nullptr);
  if (!day) return std::nullopt;
  if (day->type.kind != FactKind::date) return mismatch(work, parts[0], "a date", day->type);
  const Result count = part(work, parts[1], nullptr);
  if (!count) return std::nullopt;
  const bool plain =
      count->type.unit.factors.empty() || (name == "add_days" && count->type.unit == days_unit());
  if (count->type.kind != FactKind::quantity || !plain || count->type.decimals > 0) {
    return mismatch(work, parts[1], "a whole plain number", count->type);
  }
  if (name == "add_days") {
    return give(date_type(), of_number(Op::add, day->node, count->node));
  }
  int months = count->node;
  if (name == "add_years") {
    const Instruction& years = writer_.code().at(months);
    const auto product = years.op == Op::number_constant ? checked_product(years.x, 12)
                                                         : std::optional<std::int64_t>();
    if (product) {
      months = writer_.put_number(*product);
    } else {
      Instruction twelve = of_number(Op::scale, months);
      twelve.x = 12;
      months = writer_.put(twelve);
    }
  }
  Instruction made = of_number(Op::add_months, day->node, months);
  made.x = static_cast<std::int64_t>(name == "add_months_over" ? MonthEnd::next_day
                                                               : MonthEnd::last_day);
  return give(date_type(), made);
}

Checker::Result Checker::lookup(Work& work, int at) {
  const std::vector<int> parts = work.out.expression.part(at).parts;
  if (!arguments(work, at, 1, 64, "lookup(table; key, ...)")) return std::nullopt;
  const Part& named = work.out.expression.part(parts[0]);
  const Table* table = named.form == Form::name ? work.scope.table(named.word) : nullptr;
  if (table == nullptr) {
    return fail(work, parts[0], "unknown-table",
                "expected a table, found '" + work.out.expression.text_of(parts[0]) + "'" +
                    work.scope.suggestion_for_table(named.word));
  }
  if (parts.size() - 1 != table->keys.size()) {
    std::string names;
    for (const TableKey& key : table->keys) names += (names.empty() ? "" : ", ") + key.name;
    return fail(work, at, "argument-count",
                "expected lookup(" + table->name + "; " + names + "), found " +
                    std::to_string(parts.size() - 1) + " keys");
  }
  std::vector<int> keys;
  for (std::size_t i = 0; i < table->keys.size(); ++i) {
    const Result key = lookup_key(work, parts[i + 1], table->keys[i]);
    if (!key) return std::nullopt;
    keys.push_back(key->node);
  }
  return give(quantity_type(table->unit, table->decimals), writer_.put_lookup(*table, keys));
}

Checker::Result Checker::lookup_key(Work& work, int at, const TableKey& key) {
  const Choice* choice = key.kind == FactKind::choice ? work.scope.choice(key.choice) : nullptr;
  if (key.kind == FactKind::choice && choice == nullptr) {
    return fail(
        work, at, "table-key",
        "expected a table whose key '" + key.name + "' names a choice, found '" + key.choice + "'");
  }
  Result value = part(work, at, choice);
  if (!value) return std::nullopt;
  Type wanted;
  wanted.kind = key.kind;
  wanted.choice = choice;
  wanted.unit = key.unit;
  wanted.decimals = key.decimals;
  const std::string expected = describe(wanted) + " for the key '" + key.name + "'";
  if (value->type.kind != key.kind || value->type.choice != choice) {
    return mismatch(work, at, expected, value->type);
  }
  if (key.kind != FactKind::quantity) return value;
  if (value->type.unit != key.unit) {
    return fail(work, at, "unit-mismatch",
                "expected " + expected + ", found " + describe(value->type));
  }
  if (value->type.decimals > key.decimals) {
    return fail(work, at, "too-many-decimals",
                "expected at most " + std::to_string(key.decimals) + " decimals for the key '" +
                    key.name + "', found " + std::to_string(value->type.decimals));
  }
  return give(wanted, scaled(value->node, key.decimals - value->type.decimals));
}

Checker::Result Checker::parameter(Work& work, int at) {
  if (!arguments(work, at, 2, 2, "param(name, day)")) return std::nullopt;
  const std::vector<int> parts = work.out.expression.part(at).parts;
  const Part& named = work.out.expression.part(parts[0]);
  const Parameter* parameter =
      named.form == Form::name ? work.scope.parameter(named.word) : nullptr;
  if (parameter == nullptr) {
    return fail(work, parts[0], "unknown-parameter",
                "expected a parameter, found '" + work.out.expression.text_of(parts[0]) + "'" +
                    work.scope.suggestion_for_parameter(named.word));
  }
  const Result day = part(work, parts[1], nullptr);
  if (!day) return std::nullopt;
  if (day->type.kind != FactKind::date) return mismatch(work, parts[1], "a date", day->type);
  for (const DatedValue& dated : parameter->values) {
    if (!rescaled(dated.value.digits, dated.value.decimals, parameter->decimals,
                  Rounding::half_up)) {
      return fail(work, parts[0], "number-too-large",
                  "expected values of at most 64 bits in '" + parameter->name + "'");
    }
  }
  return give(quantity_type(parameter->unit, parameter->decimals),
              writer_.put_parameter(*parameter, day->node));
}

Checker::Result Checker::known(Work& work, int at) {
  if (!arguments(work, at, 1, 1, "known(fact)")) return std::nullopt;
  if (work.purpose == Purpose::decides) {
    return fail(work, at, "known-not-allowed",
                "expected a condition on values, found known(); it is for flags and shows");
  }
  const int inner = work.out.expression.part(at).parts[0];
  const Part& named = work.out.expression.part(inner);
  const auto id =
      named.form == Form::name ? work.scope.vocabulary().find(named.word) : std::optional<FactId>();
  const bool derived = named.form == Form::name && work.scope.derived(named.word) != nullptr;
  if (!id && !derived) {
    return fail(work, inner, "unknown-fact",
                "expected a fact of the vocabulary or a derived value, found '" +
                    work.out.expression.text_of(inner) + "'" +
                    work.scope.suggestion_for_fact(named.word));
  }
  const Result value = id ? fact(work, *id) : part(work, inner, nullptr);
  if (!value) return std::nullopt;
  work.out.asks_known = true;
  Instruction made;
  made.op = Op::known;
  made.a = value->node;  // so that what it rests on is loaded
  made.x = id ? id->index : 0;
  return give(truth_type(), made);
}

}  // namespace zerokm
