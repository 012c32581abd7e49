// The program's instructions as steps over narrow registers, few enough for the nearest cache; for
// the files of this room only.
#pragma once
#include <cstdint>
#include <vector>

#include "rules/program_parts.h"

namespace zerokm {

// Numbers stay between -narrow_rim and narrow_rim, both left out; what is beyond is an open end.
inline constexpr std::int32_t narrow_rim = 1 << 29;
inline bool within_rim(std::int64_t number) { return number > -narrow_rim && number < narrow_rim; }
inline constexpr std::int32_t narrow_open = 1 << 30;

// A number a step reads: a register, or a constant where there is none.
struct NarrowNumber {
  int place = -1;
  std::int32_t constant = 0;
};

// A key of a lookup: a choice fact, or a number.
struct NarrowKey {
  int input = -1;  // place in Program::inputs, for a choice
  NarrowNumber number;
};

struct NarrowStep {
  enum class Kind : std::uint8_t {
    truth_fact,
    among,  // a choice fact, within the set x
    number_fact,
    truth,
    compare,
    number,
    lookup,      // keys: place in NarrowCode::keys
    one_by_one,  // any other instruction that gives a number, lane by lane
    status       // of rule `node`
  };
  Kind kind = Kind::truth;
  Op op = Op::both;
  int to = -1;  // register
  // Truth registers; of a status: applies, require, exempt, doubt, -1 where the rule has none.
  int a = -1, b = -1, c = -1, d = -1;
  NarrowNumber left, right;
  std::int64_t x = 0;
  int node = -1;   // the instruction, or the rule of a status
  int input = -1;  // place in Program::inputs, for facts
  int keys = -1;
};

struct NarrowCode {
  std::vector<NarrowStep> steps;
  std::vector<std::vector<NarrowKey>> keys;
  int truths = 0, numbers = 0;  // registers of each kind
  bool usable = true;           // false: something in the program has no narrow form
};

NarrowCode narrow_code(const Program& program);

}  // namespace zerokm
