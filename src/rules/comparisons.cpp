// The half of the checker that deals with conditions on two values: == < in {...} in a..b.
#include <algorithm>

#include "rules/checker.h"

namespace zerokm {
namespace {

Instruction condition(Op op, int a, int b) {
  Instruction made;
  made.op = op;
  made.gives = Register::truth;
  made.a = a;
  made.b = b;
  return made;
}

}  // namespace

// Checks two parts that must be of one type; a bare member on one side is looked up in the choice
// of the other.
bool Checker::pair(Work& work, int left_at, int right_at, const Choice* hint, Value& left,
                   Value& right) {
  const Part& first = work.out.expression.part(left_at);
  const bool bare = (first.form == Form::name || first.form == Form::truth) && hint == nullptr &&
                    first.word.find('.') == std::string::npos &&
                    work.scope.derived(first.word) == nullptr;
  const int leading_at = bare ? right_at : left_at;
  const int other_at = bare ? left_at : right_at;
  const Result leading = part(work, leading_at, hint);
  if (!leading) return false;
  const Result other = part(work, other_at, leading->type.choice);
  if (!other) return false;
  left = bare ? *other : *leading;
  right = bare ? *leading : *other;
  return same_type(work, left_at, right_at, left, right);
}

bool Checker::same_type(Work& work, int left_at, int right_at, const Value& left,
                        const Value& right) {
  if (left.type.kind != right.type.kind || left.type.choice != right.type.choice) {
    mismatch(work, right_at, describe(left.type), right.type);
    return false;
  }
  if (left.type.kind == FactKind::quantity && left.type.unit != right.type.unit) {
    const Part& first = work.out.expression.part(left_at);
    const bool blame_left =
        first.form == Form::number && work.out.expression.part(right_at).form != Form::number;
    wanted_unit(work, blame_left ? left_at : right_at,
                blame_left ? right.type.unit : left.type.unit, blame_left ? left.type : right.type);
    return false;
  }
  return true;
}

Checker::Result Checker::comparison(Work& work, int at) {
  const Part part = work.out.expression.part(at);
  Value left;
  Value right;
  if (!pair(work, part.parts[0], part.parts[1], nullptr, left, right)) return std::nullopt;
  return ordered(work, part.parts[0], part.comparison, left, right);
}

Checker::Result Checker::ordered(Work& work, int at, Comparison comparison, const Value& left,
                                 const Value& right) {
  Value a = left;
  Value b = right;
  const bool number = a.type.kind == FactKind::quantity || a.type.kind == FactKind::date;
  if (a.type.kind == FactKind::quantity) align(a, b);
  if (comparison == Comparison::equal || comparison == Comparison::unequal) {
    Op op = Op::number_equal;
    if (a.type.kind == FactKind::truth) op = Op::truth_equal;
    if (a.type.kind == FactKind::choice) op = Op::choice_equal;
    if (a.type.kind == FactKind::text) op = Op::text_equal;
    const int node = writer_.put(condition(op, a.node, b.node));
    if (comparison == Comparison::equal) return give(truth_type(), node);
    return give(truth_type(), condition(Op::negation, node, -1));
  }
  if (!number) return mismatch(work, at, "numbers or dates to compare by size", a.type);
  switch (comparison) {
    case Comparison::less:
      return give(truth_type(), condition(Op::less, a.node, b.node));
    case Comparison::greater:
      return give(truth_type(), condition(Op::less, b.node, a.node));
    case Comparison::at_most:
      return give(truth_type(), condition(Op::at_most, a.node, b.node));
    default:
      return give(truth_type(), condition(Op::at_most, b.node, a.node));
  }
}

Checker::Result Checker::membership(Work& work, int at) {
  const std::vector<int> parts = work.out.expression.part(at).parts;
  const Result value = part(work, parts[0], nullptr);
  if (!value) return std::nullopt;
  if (value->type.kind == FactKind::choice) {
    std::uint64_t members = 0;
    for (std::size_t i = 1; i < parts.size(); ++i) {
      const Part& written = work.out.expression.part(parts[i]);
      if (written.form == Form::text) {
        return mismatch(work, parts[i], "a member of " + value->type.choice->name, text_type());
      }
      const std::string prefix = value->type.choice->name + ".";
      const std::string member =
          written.word.rfind(prefix, 0) == 0 ? written.word.substr(prefix.size()) : written.word;
      const Result found = member_named(work, parts[i], *value->type.choice, member);
      if (!found) return std::nullopt;
      members |= static_cast<std::uint64_t>(writer_.code().at(found->node).x);
    }
    Instruction among = condition(Op::choice_among, value->node, -1);
    among.x = static_cast<std::int64_t>(members);
    return give(truth_type(), among);
  }
  if (value->type.kind != FactKind::text) {
    return mismatch(work, parts[0], "a choice or a text before 'in {...}'", value->type);
  }
  int node = -1;
  for (std::size_t i = 1; i < parts.size(); ++i) {
    const Result text = part(work, parts[i], nullptr);
    if (!text) return std::nullopt;
    if (text->type.kind != FactKind::text) return mismatch(work, parts[i], "a 'text'", text->type);
    const int same = writer_.put(condition(Op::text_equal, value->node, text->node));
    node = node < 0 ? same : writer_.put(condition(Op::either, node, same));
  }
  return give(truth_type(), node);
}

Checker::Result Checker::between(Work& work, int at) {
  const std::vector<int> parts = work.out.expression.part(at).parts;
  Value value;
  Value low;
  if (!pair(work, parts[0], parts[1], nullptr, value, low)) return std::nullopt;
  const Result high = part(work, parts[2], nullptr);
  if (!high || !same_type(work, parts[0], parts[2], value, *high)) return std::nullopt;
  const Result above = ordered(work, parts[0], Comparison::at_most, low, value);
  const Result below = ordered(work, parts[0], Comparison::at_most, value, *high);
  if (!above || !below) return std::nullopt;
  return give(truth_type(), condition(Op::both, above->node, below->node));
}

}  // namespace zerokm
