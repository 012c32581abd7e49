// A fact is the set of values it can still have: everything, some of them, or exactly one.
//   truth     a set of bits: 1 = no, 2 = yes, 3 = either
//   choice    a set of bits, one per member of the fact's choice
//   date      an interval of days, either end may be open
//   quantity  an interval of fixed-point digits at the decimals the vocabulary gives the fact
//   text      one folded text, or any
#pragma once
#include <cstdint>
#include <limits>
#include <map>
#include <string>
#include <vector>

#include "core/day.h"

namespace zerokm {

enum class FactKind : std::uint8_t { truth, choice, date, quantity, text };

// Place of a fact in the vocabulary. Not an index of anything else.
struct FactId {
  std::uint16_t index = 0;
  auto operator<=>(const FactId&) const = default;
};

inline constexpr std::uint64_t truth_no = 1;
inline constexpr std::uint64_t truth_yes = 2;
inline constexpr std::int64_t open_low = std::numeric_limits<std::int64_t>::min();
inline constexpr std::int64_t open_high = std::numeric_limits<std::int64_t>::max();

struct ValueSet {
  FactKind kind = FactKind::truth;
  std::uint64_t members = 0;    // truth, choice
  std::int64_t low = open_low;  // date, quantity: both ends belong to the set
  std::int64_t high = open_high;
  bool text_known = false;  // text
  std::string text;
  bool operator==(const ValueSet&) const = default;
};

ValueSet any_truth();
ValueSet one_truth(bool value);
ValueSet any_choice(int member_count);
ValueSet one_choice(int member);
ValueSet choice_set(std::uint64_t members);
ValueSet any_date();
ValueSet one_date(Day day);
ValueSet date_span(Day earliest, Day latest);
ValueSet any_quantity();
ValueSet quantity_span(std::int64_t low, std::int64_t high);
ValueSet any_text();
ValueSet one_text(std::string folded);

// Exactly one value is left.
bool is_single(const ValueSet& set);
// No value is left: the statements about this fact contradict each other.
bool is_empty(const ValueSet& set);
// Every value of `inner` is also in `outer`. Same kind.
bool contains(const ValueSet& outer, const ValueSet& inner);
// The values in both. Same kind.
ValueSet intersection(const ValueSet& left, const ValueSet& right);
// The smallest set holding both. Same kind.
ValueSet hull(const ValueSet& left, const ValueSet& right);

// Where a value came from.
enum class SourceKind : std::uint8_t { typed, pasted, scanned, file, assumed };
struct FactSource {
  SourceKind kind = SourceKind::typed;
  std::string words;        // the words it was read from, as written
  std::uint32_t begin = 0;  // their byte range in the pasted text
  std::uint32_t end = 0;
};

struct StatedFact {
  ValueSet values;
  FactSource source;
};

// What is known about one car and one deal. A fact that is not in it can still have any value.
using FactSheet = std::map<FactId, StatedFact>;

}  // namespace zerokm
