#include "rules/checker.h"

#include <algorithm>

#include "core/limits.h"
#include "core/text.h"

namespace zerokm {
namespace {

// How many derived values may stand on each other; also keeps the stack small.
constexpr int derived_levels = 24;
constexpr int nested_parts = 200;

void add_once(std::vector<FactId>& facts, FactId id) {
  if (std::find(facts.begin(), facts.end(), id) == facts.end()) facts.push_back(id);
}

Instruction instruction(Op op, Register gives, int a, int b = -1, int c = -1) {
  Instruction made;
  made.op = op;
  made.gives = gives;
  made.a = a;
  made.b = b;
  made.c = c;
  return made;
}

std::int64_t power_of_ten(int exponent) {
  std::int64_t power = 1;
  for (int i = 0; i < exponent; ++i) power *= 10;
  return power;
}

}  // namespace

Checker::Result Checker::fail(Work& work, int at, std::string id, std::string message) {
  const Part& part = work.out.expression.part(at);
  problems_.push_back(
      problem_in(work.out.expression.source, part.begin, std::move(id), std::move(message)));
  return std::nullopt;
}

Checker::Result Checker::mismatch(Work& work, int at, const std::string& expected,
                                  const Type& found) {
  return fail(work, at, "type-mismatch", "expected " + expected + ", found " + describe(found));
}

Checker::Result Checker::wanted_unit(Work& work, int at, const Unit& expected, const Type& found) {
  std::string message =
      "expected " + describe(quantity_type(expected, 0)) + ", found " + describe(found);
  const Part& part = work.out.expression.part(at);
  if (part.form == Form::number && part.unit.factors.empty()) {
    message +=
        "; did you mean '" + text_from_decimal(part.number) + " " + text_from_unit(expected) + "'?";
  }
  return fail(work, at, "unit-mismatch", std::move(message));
}

Checker::Result Checker::give(Type type, Instruction made) {
  return Value{std::move(type), writer_.put(made)};
}
Checker::Result Checker::give(Type type, int node) { return Value{std::move(type), node}; }

void Checker::refuse(const Checked& checked, const std::string& expected) {
  problems_.push_back(problem_in(checked.expression.source, 0, "type-mismatch",
                                 "expected " + expected + ", found " + describe(checked.type)));
}

std::optional<Checked> Checker::expression(const Scope& scope, const SourceText& source,
                                           Purpose purpose) {
  if (problems_.size() >= limits::problems_listed) return std::nullopt;
  Outcome<Expression> parsed = parse_expression(source);
  problems_.insert(problems_.end(), parsed.problems.begin(), parsed.problems.end());
  if (!parsed) return std::nullopt;
  Checked checked;
  checked.expression = std::move(*parsed.value);
  const std::size_t count = checked.expression.parts.size();
  checked.nodes.assign(count, -1);
  checked.types.assign(count, Type{});
  checked.derived.assign(count, nullptr);
  Work work{scope, checked, purpose};
  const Result result = part(work, checked.expression.root, nullptr);
  if (!result) return std::nullopt;
  checked.type = result->type;
  checked.node = result->node;
  return checked;
}

const Checked* Checker::derived(const Scope& scope, const Derived& derived) {
  const auto [at, first] = derived_.try_emplace(&derived);
  DerivedState& state = at->second;  // references into a map stay valid
  if (!first) return state.done && state.checked ? &*state.checked : nullptr;
  const auto own = scopes_.find(&derived);
  ++derived_depth_;
  // A derived value may use known(); whether it was right to is seen where it is used.
  state.checked =
      expression(own == scopes_.end() ? scope : *own->second, derived.expression, Purpose::shown);
  --derived_depth_;
  state.done = true;
  return state.checked ? &*state.checked : nullptr;
}

Checker::Result Checker::part(Work& work, int at, const Choice* hint) {
  if (++depth_ > nested_parts) {
    --depth_;
    return fail(work, at, "derived-too-deep",
                "expected derived values that stand on fewer others, found too many levels");
  }
  Result result = part_of_form(work, at, hint);
  --depth_;
  if (result && static_cast<std::size_t>(writer_.code().size()) > limits::program_instructions) {
    return fail(work, at, "program-too-large",
                "expected at most " + std::to_string(limits::program_instructions) +
                    " instructions in a ruleset");
  }
  if (result) {
    work.out.nodes[static_cast<std::size_t>(at)] = result->node;
    work.out.types[static_cast<std::size_t>(at)] = result->type;
  }
  return result;
}

Checker::Result Checker::part_of_form(Work& work, int at, const Choice* hint) {
  const Part& part = work.out.expression.part(at);
  switch (part.form) {
    case Form::truth: {
      const bool member =
          hint != nullptr && std::count(hint->members.begin(), hint->members.end(), part.word) > 0;
      if (member) return member_named(work, at, *hint, part.word);
      return give(truth_type(), writer_.put_truth(part.number.digits != 0));
    }
    case Form::number:
      return number(work, at);
    case Form::day:
      return give(date_type(), writer_.put_number(part.day.number));
    case Form::text:
      return give(text_type(), writer_.put_text(folded(part.word)));
    case Form::name:
      return name(work, at, hint);
    case Form::negation:
      return negation(work, at);
    case Form::opposite:
      return opposite(work, at);
    case Form::both:
    case Form::either:
      return logic(work, at);
    case Form::sum:
      return sum(work, at);
    case Form::product:
      return product(work, at);
    case Form::comparison:
      return comparison(work, at);
    case Form::member:
      return membership(work, at);
    case Form::between:
      return between(work, at);
    case Form::call:
      return call(work, at, hint);
  }
  return std::nullopt;
}

Checker::Result Checker::number(Work& work, int at) {
  const Part& part = work.out.expression.part(at);
  return give(quantity_type(part.unit, part.number.decimals),
              writer_.put_number(part.number.digits));
}

Checker::Result Checker::member_named(Work& work, int at, const Choice& choice,
                                      const std::string& member) {
  const auto found = std::find(choice.members.begin(), choice.members.end(), member);
  if (found == choice.members.end()) {
    return fail(work, at, "unknown-member",
                "expected a member of " + choice.name + ", found '" + member + "'" +
                    did_you_mean(member, choice.members));
  }
  return give(choice_type(choice),
              writer_.put_choice(std::uint64_t{1} << (found - choice.members.begin())));
}

Checker::Result Checker::name(Work& work, int at, const Choice* hint) {
  const std::string& word = work.out.expression.part(at).word;
  const std::size_t point = word.find('.');
  if (point != std::string::npos) {
    if (const auto id = work.scope.vocabulary().find(word)) return fact(work, *id);
    const Choice* choice = work.scope.choice(word.substr(0, point));
    if (choice != nullptr) return member_named(work, at, *choice, word.substr(point + 1));
    return fail(work, at, "unknown-fact",
                "expected a fact of the vocabulary, found '" + word + "'" +
                    work.scope.suggestion_for_fact(word));
  }
  const Derived* derived = work.scope.derived(word);
  const bool member =
      hint != nullptr && std::count(hint->members.begin(), hint->members.end(), word) > 0;
  if (member) return member_named(work, at, *hint, word);
  if (derived != nullptr) return named_derived(work, at, *derived);
  if (hint != nullptr) return member_named(work, at, *hint, word);
  if (const auto id = work.scope.vocabulary().find(word)) return fact(work, *id);
  if (work.scope.parameter(word) != nullptr) {
    return fail(work, at, "unknown-name",
                "expected a fact or a derived value, found the parameter '" + word +
                    "'; did you mean 'param(" + word + ", day)'?");
  }
  return fail(work, at, "unknown-name",
              "expected a fact or a derived value, found '" + word + "'" +
                  work.scope.suggestion_for_name(word));
}

Checker::Result Checker::fact(Work& work, FactId id) {
  const FactEntry& entry = work.scope.vocabulary().entry(id);
  add_once(work.out.facts, id);
  Instruction load;
  load.x = id.index;
  load.gives = register_of(entry.kind);
  switch (entry.kind) {
    case FactKind::truth:
      load.op = Op::truth_fact;
      return give(truth_type(), load);
    case FactKind::choice:
      load.op = Op::choice_fact;
      return give(
          choice_type(work.scope.vocabulary().choices[static_cast<std::size_t>(entry.choice)]),
          load);
    case FactKind::text:
      load.op = Op::text_fact;
      return give(text_type(), load);
    case FactKind::date:
      load.op = Op::number_fact;
      return give(date_type(), load);
    case FactKind::quantity:
      break;
  }
  load.op = Op::number_fact;
  return give(quantity_type(entry.unit, entry.decimals), load);
}

Checker::Result Checker::named_derived(Work& work, int at, const Derived& derived) {
  const auto state = derived_.find(&derived);
  if (state != derived_.end() && !state->second.done) {
    return fail(work, at, "derived-cycle",
                "expected a value that does not depend on itself, found '" + derived.name +
                    "' inside its own definition");
  }
  if (state == derived_.end() && derived_depth_ >= derived_levels) {
    return fail(work, at, "derived-too-deep",
                "expected derived values that stand on at most " + std::to_string(derived_levels) +
                    " others, found more before '" + derived.name + "'");
  }
  const Checked* checked = this->derived(work.scope, derived);
  if (checked == nullptr) return std::nullopt;  // reported where it stands
  if (checked->asks_known) {
    work.out.asks_known = true;
    if (work.purpose == Purpose::decides) {
      return fail(work, at, "known-not-allowed",
                  "expected a value that does not use known(), found '" + derived.name + "'");
    }
  }
  for (const FactId id : checked->facts) add_once(work.out.facts, id);
  work.out.derived[static_cast<std::size_t>(at)] = &derived;
  return Value{checked->type, checked->node};
}

Checker::Result Checker::logic(Work& work, int at) {
  const Form form = work.out.expression.part(at).form;
  const std::vector<int> parts = work.out.expression.part(at).parts;
  int node = -1;
  bool good = true;
  for (const int operand : parts) {
    const Result value = part(work, operand, nullptr);
    if (!value) {
      good = false;  // the other operands may have mistakes of their own
      continue;
    }
    if (value->type.kind != FactKind::truth) {
      mismatch(work, operand, "a condition", value->type);
      good = false;
      continue;
    }
    node = node < 0 ? value->node
                    : writer_.put(instruction(form == Form::both ? Op::both : Op::either,
                                              Register::truth, node, value->node));
  }
  if (!good) return std::nullopt;
  return give(truth_type(), node);
}

Checker::Result Checker::negation(Work& work, int at) {
  const int inner = work.out.expression.part(at).parts[0];
  const Result value = part(work, inner, nullptr);
  if (!value) return std::nullopt;
  if (value->type.kind != FactKind::truth) {
    return fail(work, inner, "type-mismatch",
                "expected a condition after 'not', found " + describe(value->type) +
                    "; put a comparison in brackets: not (...)");
  }
  return give(truth_type(), instruction(Op::negation, Register::truth, value->node));
}

Checker::Result Checker::opposite(Work& work, int at) {
  const int inner = work.out.expression.part(at).parts[0];
  const Result value = part(work, inner, nullptr);
  if (!value) return std::nullopt;
  if (value->type.kind != FactKind::quantity) {
    return mismatch(work, inner, "a number", value->type);
  }
  const Part& literal = work.out.expression.part(inner);
  if (literal.form == Form::number) {
    return give(value->type, writer_.put_number(-literal.number.digits));
  }
  return give(value->type,
              instruction(Op::subtract, Register::number, writer_.put_number(0), value->node));
}

int Checker::scaled(int node, int by) {
  if (by == 0) return node;
  const Instruction& known = writer_.code().at(node);
  if (known.op == Op::number_constant) {
    if (const auto digits = checked_product(known.x, power_of_ten(by))) {
      return writer_.put_number(*digits);
    }
  }
  Instruction scale = instruction(Op::scale, Register::number, node);
  scale.x = power_of_ten(by);
  return writer_.put(scale);
}

void Checker::align(Value& left, Value& right) {
  const int decimals = std::max(left.type.decimals, right.type.decimals);
  left.node = scaled(left.node, decimals - left.type.decimals);
  right.node = scaled(right.node, decimals - right.type.decimals);
  left.type.decimals = right.type.decimals = decimals;
}

bool Checker::too_many_decimals(Work& work, int at, int decimals) {
  if (decimals <= max_decimals) return false;
  fail(work, at, "too-many-decimals",
       "expected at most " + std::to_string(max_decimals) + " decimals, found " +
           std::to_string(decimals) + "; round a part before");
  return true;
}

Checker::Result Checker::sum(Work& work, int at) {
  const std::vector<int> parts = work.out.expression.part(at).parts;
  const std::vector<std::uint8_t> minus = work.out.expression.part(at).minus;
  Result total = part(work, parts[0], nullptr);
  for (std::size_t i = 1; i < parts.size() && total; ++i) {
    if (total->type.kind != FactKind::quantity && total->type.kind != FactKind::date) {
      return mismatch(work, parts[i - 1], "a number or a date", total->type);
    }
    const Result next = part(work, parts[i], nullptr);
    if (!next) return std::nullopt;
    total = sum_step(work, parts[i], *total, *next, minus[i]);
  }
  return total;
}

Checker::Result Checker::sum_step(Work& work, int at, const Value& left, const Value& right,
                                  bool minus) {
  const Op op = minus ? Op::subtract : Op::add;
  const bool day = left.type.kind == FactKind::date;
  if (right.type.kind == FactKind::date) {
    if (!day || !minus) {
      return mismatch(work, at, day ? "a number of days" : describe(left.type), right.type);
    }
    return give(days_type(), instruction(op, Register::number, left.node, right.node));
  }
  if (right.type.kind != FactKind::quantity) {
    return mismatch(work, at, "a number", right.type);
  }
  const Unit& unit = day ? days_unit() : left.type.unit;
  if (right.type.unit != unit) return wanted_unit(work, at, unit, right.type);
  if (day) {
    if (right.type.decimals > 0) {
      return fail(work, at, "too-many-decimals", "expected whole days, found decimals");
    }
    return give(date_type(), instruction(op, Register::number, left.node, right.node));
  }
  Value first = left;
  Value second = right;
  align(first, second);
  return give(first.type, instruction(op, Register::number, first.node, second.node));
}

Checker::Result Checker::product(Work& work, int at) {
  const std::vector<int> parts = work.out.expression.part(at).parts;
  Result total;
  for (const int operand : parts) {
    const Result next = part(work, operand, nullptr);
    if (!next) return std::nullopt;
    if (next->type.kind != FactKind::quantity) {
      return mismatch(work, operand, "a number", next->type);
    }
    if (!total) {
      total = next;
      continue;
    }
    const int decimals = total->type.decimals + next->type.decimals;
    if (too_many_decimals(work, operand, decimals)) return std::nullopt;
    total = give(quantity_type(unit_product(total->type.unit, next->type.unit), decimals),
                 instruction(Op::multiply, Register::number, total->node, next->node));
  }
  return total;
}

}  // namespace zerokm
