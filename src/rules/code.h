// The compiled form: one list of instructions for all expressions of a program, in an order in
// which every instruction stands behind those it reads. Equal sub-expressions are one instruction.
//
// What an instruction gives, for each car of a block:
//   truth     a byte of truth_no | truth_yes, the values still possible
//   number    (quantity, date) a lowest and a highest value, and whether it can fail to exist
//   choice    a set of bits
//   text      a number per distinct text, 0 where any text is possible
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "core/fact.h"
#include "core/number.h"
#include "rules/ruleset.h"

namespace zerokm {

enum class Op : std::uint8_t {
  truth_fact,
  choice_fact,
  number_fact,
  text_fact,  // x: FactId
  truth_constant,
  choice_constant,
  number_constant,
  text_constant,  // x: the value
  both,
  either,
  negation,
  truth_equal,
  less,
  at_most,
  number_equal,
  choice_equal,
  choice_among,  // choice_among: x: the set
  text_equal,
  add,
  subtract,
  multiply,
  scale,  // scale: times x
  least,
  greatest,
  pick_truth,
  pick_choice,
  pick_number,
  pick_text,  // a: condition, b, c
  round,      // to multiples of x, then divided by y
  divide,     // see Code::divisions, x: place
  year,
  add_months,  // add_months: a: day, b: months, x: MonthEnd
  lookup,      // x: table, y: place in Code::arguments
  parameter,   // a: day, x: place in Code::parameters
  known        // x: FactId
};

enum class Register : std::uint8_t { truth, number, choice, text };

struct Instruction {
  Op op = Op::truth_constant;
  Register gives = Register::truth;
  Rounding rounding = Rounding::half_up;
  std::int32_t a = -1, b = -1, c = -1;  // instructions read
  std::int64_t x = 0, y = 0;
  // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 sees the comparison with 0 inside.
  auto operator<=>(const Instruction&) const = default;
};

struct Division {
  int left_decimals = 0;
  int right_decimals = 0;
  Decimal step;
  bool operator==(const Division& other) const {
    return std::tie(left_decimals, right_decimals, step.digits, step.decimals) ==
           std::tie(other.left_decimals, other.right_decimals, other.step.digits,
                    other.step.decimals);
  }
};

struct Code {
  std::vector<Instruction> instructions;
  std::vector<std::vector<int>> arguments;  // of lookups
  std::vector<Division> divisions;
  std::vector<const Table*> tables;
  std::vector<const Parameter*> parameters;
  std::vector<std::string> texts;  // text constants; their number is the place plus 1

  const Instruction& at(int node) const { return instructions[static_cast<std::size_t>(node)]; }
  int size() const { return static_cast<int>(instructions.size()); }
};

// The instructions read by one, in order: a, b, c, then the keys of a lookup.
std::vector<int> reads_of(const Code& code, int node);

// Adds instructions, each distinct one once.
class CodeWriter {
 public:
  // The place of this instruction, new or known.
  int put(Instruction instruction);
  int put_truth(bool value);
  int put_number(std::int64_t value);
  int put_choice(std::uint64_t members);
  int put_text(const std::string& folded);
  int put_lookup(const Table& table, const std::vector<int>& keys);
  int put_parameter(const Parameter& parameter, int day);
  int put_division(int left, int right, const Division& division);

  const Code& code() const { return code_; }
  Code take() { return std::move(code_); }

 private:
  Code code_;
  std::map<Instruction, int> known_;
};

}  // namespace zerokm
