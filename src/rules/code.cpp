#include "rules/code.h"

#include <algorithm>

namespace zerokm {
namespace {

// The order of these operands does not matter, so that `a and b` and `b and a` are one.
bool commutes(Op op) {
  switch (op) {
    case Op::both:
    case Op::either:
    case Op::truth_equal:
    case Op::number_equal:
    case Op::choice_equal:
    case Op::text_equal:
    case Op::add:
    case Op::multiply:
    case Op::least:
    case Op::greatest:
      return true;
    default:
      return false;
  }
}

template <class T>
std::int64_t place_of(std::vector<T>& list, const T& value) {
  const auto at = std::find(list.begin(), list.end(), value);
  if (at != list.end()) return at - list.begin();
  list.push_back(value);
  return static_cast<std::int64_t>(list.size()) - 1;
}

}  // namespace

std::vector<int> reads_of(const Code& code, int node) {
  std::vector<int> reads;
  const Instruction& instruction = code.at(node);
  for (const int read : {instruction.a, instruction.b, instruction.c}) {
    if (read >= 0) reads.push_back(read);
  }
  if (instruction.op == Op::lookup) {
    const auto& keys = code.arguments[static_cast<std::size_t>(instruction.y)];
    reads.insert(reads.end(), keys.begin(), keys.end());
  }
  return reads;
}

int CodeWriter::put(Instruction instruction) {
  if (commutes(instruction.op) && instruction.b < instruction.a) {
    std::swap(instruction.a, instruction.b);
  }
  if (instruction.op == Op::negation && code_.at(instruction.a).op == Op::negation) {
    return code_.at(instruction.a).a;
  }
  const bool same = instruction.a == instruction.b;
  if (same && (instruction.op == Op::both || instruction.op == Op::either ||
               instruction.op == Op::least || instruction.op == Op::greatest)) {
    return instruction.a;
  }
  const auto [at, added] = known_.try_emplace(instruction, code_.size());
  if (added) code_.instructions.push_back(instruction);
  return at->second;
}

int CodeWriter::put_truth(bool value) {
  Instruction constant;
  constant.op = Op::truth_constant;
  constant.x = static_cast<std::int64_t>(value ? truth_yes : truth_no);
  return put(constant);
}

int CodeWriter::put_number(std::int64_t value) {
  Instruction constant;
  constant.op = Op::number_constant;
  constant.gives = Register::number;
  constant.x = value;
  return put(constant);
}

int CodeWriter::put_choice(std::uint64_t members) {
  Instruction constant;
  constant.op = Op::choice_constant;
  constant.gives = Register::choice;
  constant.x = static_cast<std::int64_t>(members);
  return put(constant);
}

int CodeWriter::put_text(const std::string& folded) {
  Instruction constant;
  constant.op = Op::text_constant;
  constant.gives = Register::text;
  constant.x = place_of(code_.texts, folded) + 1;
  return put(constant);
}

int CodeWriter::put_lookup(const Table& table, const std::vector<int>& keys) {
  Instruction lookup;
  lookup.op = Op::lookup;
  lookup.gives = Register::number;
  lookup.x = place_of(code_.tables, &table);
  lookup.y = place_of(code_.arguments, keys);
  return put(lookup);
}

int CodeWriter::put_parameter(const Parameter& parameter, int day) {
  Instruction read;
  read.op = Op::parameter;
  read.gives = Register::number;
  read.a = day;
  read.x = place_of(code_.parameters, &parameter);
  return put(read);
}

int CodeWriter::put_division(int left, int right, const Division& division) {
  const auto at = std::find_if(code_.divisions.begin(), code_.divisions.end(),
                               [&](const Division& known) { return known == division; });
  Instruction divide;
  divide.op = Op::divide;
  divide.gives = Register::number;
  divide.a = left;
  divide.b = right;
  divide.x = at - code_.divisions.begin();
  if (at == code_.divisions.end()) code_.divisions.push_back(division);
  return put(divide);
}

}  // namespace zerokm
