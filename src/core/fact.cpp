#include "core/fact.h"

#include <algorithm>
#include <bit>

namespace zerokm {
namespace {

bool has_bits(FactKind kind) { return kind == FactKind::truth || kind == FactKind::choice; }

ValueSet of_kind(FactKind kind) {
  ValueSet set;
  set.kind = kind;
  return set;
}

ValueSet bits(FactKind kind, std::uint64_t members) {
  ValueSet set = of_kind(kind);
  set.members = members;
  return set;
}

ValueSet span(FactKind kind, std::int64_t low, std::int64_t high) {
  ValueSet set = of_kind(kind);
  set.low = low;
  set.high = high;
  return set;
}

}  // namespace

ValueSet any_truth() { return bits(FactKind::truth, truth_no | truth_yes); }
ValueSet one_truth(bool value) { return bits(FactKind::truth, value ? truth_yes : truth_no); }
ValueSet any_choice(int member_count) {
  return bits(FactKind::choice,
              member_count >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << member_count) - 1);
}
ValueSet one_choice(int member) { return bits(FactKind::choice, std::uint64_t{1} << member); }
ValueSet choice_set(std::uint64_t members) { return bits(FactKind::choice, members); }
ValueSet any_date() { return of_kind(FactKind::date); }
ValueSet one_date(Day day) { return span(FactKind::date, day.number, day.number); }
ValueSet date_span(Day earliest, Day latest) {
  return span(FactKind::date, earliest.number, latest.number);
}
ValueSet any_quantity() { return of_kind(FactKind::quantity); }
ValueSet quantity_span(std::int64_t low, std::int64_t high) {
  return span(FactKind::quantity, low, high);
}
ValueSet any_text() { return of_kind(FactKind::text); }
ValueSet one_text(std::string folded) {
  ValueSet set = of_kind(FactKind::text);
  set.text_known = true;
  set.text = std::move(folded);
  return set;
}

bool is_single(const ValueSet& set) {
  if (has_bits(set.kind)) return std::has_single_bit(set.members);
  if (set.kind == FactKind::text) return set.text_known;
  return set.low == set.high;
}

bool is_empty(const ValueSet& set) {
  if (has_bits(set.kind)) return set.members == 0;
  if (set.kind == FactKind::text) return false;
  return set.low > set.high;
}

bool contains(const ValueSet& outer, const ValueSet& inner) {
  if (has_bits(outer.kind)) return (inner.members & ~outer.members) == 0;
  if (outer.kind == FactKind::text) {
    return !outer.text_known || (inner.text_known && inner.text == outer.text);
  }
  return inner.low >= outer.low && inner.high <= outer.high;
}

ValueSet intersection(const ValueSet& left, const ValueSet& right) {
  if (has_bits(left.kind)) return bits(left.kind, left.members & right.members);
  if (left.kind == FactKind::text) return left.text_known ? left : right;
  return span(left.kind, std::max(left.low, right.low), std::min(left.high, right.high));
}

ValueSet hull(const ValueSet& left, const ValueSet& right) {
  if (has_bits(left.kind)) return bits(left.kind, left.members | right.members);
  if (left.kind == FactKind::text) return left == right ? left : any_text();
  return span(left.kind, std::min(left.low, right.low), std::max(left.high, right.high));
}

}  // namespace zerokm
