// The steps of a narrow block that go lane by lane, and lookups.
#include <algorithm>
#include <bit>

#include "rules/narrow_block.h"

namespace zerokm {

using lanes::load;
using lanes::splat;
using lanes::store;
using lanes::Words;

namespace {

std::int64_t wide_low(std::int32_t low) { return low <= -narrow_rim ? open_low : low; }
std::int64_t wide_high(std::int32_t high) { return high >= narrow_rim ? open_high : high; }

// Nothing where the answer does not fit.
std::optional<NarrowTable::Answer> narrow(const RowValue& found) {
  if (found.fails != never_fails) return NarrowTable::Answer{};
  NarrowTable::Answer answer;
  if (found.value.low != open_low) {
    if (!within_rim(found.value.low)) return std::nullopt;
    answer.low = static_cast<std::int32_t>(found.value.low);
  }
  if (found.value.high != open_high) {
    if (!within_rim(found.value.high)) return std::nullopt;
    answer.high = static_cast<std::int32_t>(found.value.high);
  }
  return answer;
}

}  // namespace

void NarrowBlock::widen(Extent& extent, const std::vector<NarrowTable::Answer>& answers) {
  for (const NarrowTable::Answer& answer : answers) {
    for (const std::int32_t end : {answer.low, answer.high}) {
      if (!within_rim(end)) continue;
      extent.low = std::min<std::int64_t>(extent.low, end);
      extent.high = std::max<std::int64_t>(extent.high, end);
    }
  }
}

Span NarrowBlock::span(const NarrowNumber& number, int lane) {
  if (number.place < 0) return {number.constant, number.constant};
  return {wide_low(low(number.place)[lane]), wide_high(high(number.place)[lane])};
}

// False where the span does not fit.
bool NarrowBlock::put(int place, int lane, Span span, std::uint8_t fails) {
  const auto answer = narrow({span, fails});
  if (!answer) return false;
  low(place)[lane] = answer->low;
  high(place)[lane] = answer->high;
  Extent& extent = extents_[static_cast<std::size_t>(place)];
  for (const std::int64_t end : {span.low, span.high}) {
    if (fails != never_fails || end == open_low || end == open_high) continue;
    extent.low = std::min(extent.low, end);
    extent.high = std::max(extent.high, end);
  }
  return true;
}

std::uint64_t NarrowBlock::members(int input, int lane) {
  const FactColumn& column = (*columns_)[static_cast<std::size_t>(input)];
  const std::uint64_t everything =
      program_.inputs[static_cast<std::size_t>(input)].everything.members;
  const auto at = begin_ + static_cast<std::size_t>(lane);
  if (lane >= count_) return everything;
  if (column.sets != nullptr) {
    const std::uint64_t stated = column.sets[at] & everything;
    return stated == 0 ? everything : stated;
  }
  if (column.codes == nullptr || column.codes[at] == code_not_stated) return everything;
  return std::uint64_t{1} << (column.codes[at] & 63);
}

RowValue NarrowBlock::asked(const NarrowStep& step, int lane) {
  const auto& keys = code_.keys[static_cast<std::size_t>(step.keys)];
  space_.keys.resize(keys.size());
  for (std::size_t i = 0; i < keys.size(); ++i) {
    TableRow::Cell& cell = space_.keys[i];
    if (keys[i].input >= 0) {
      cell.members = members(keys[i].input, lane);
    } else {
      const Span key = span(keys[i].number, lane);
      cell.low = key.low;
      cell.high = key.high;
    }
  }
  return settings_.tables[static_cast<std::size_t>(step.x)]->value(space_.keys.data(), space_);
}

// The answers of a table with one key, where they can be written out.
NarrowTable NarrowBlock::table_of(const NarrowStep& step) {
  NarrowTable made;
  const auto& keys = code_.keys[static_cast<std::size_t>(step.keys)];
  if (keys.size() != 1) return made;
  const TableRows& rows = *settings_.tables[static_cast<std::size_t>(step.x)];
  TableRow::Cell cell;
  if (keys[0].input >= 0) {
    const std::uint64_t everything =
        program_.inputs[static_cast<std::size_t>(keys[0].input)].everything.members;
    for (int code = 0; code <= code_not_stated; ++code) {
      const bool member = code < 64 && ((everything >> code) & 1) != 0;
      cell.members = member ? std::uint64_t{1} << code : everything;
      const auto answer = narrow(rows.value(&cell, space_));
      if (!answer) return {};
      made.members.push_back(*answer);
    }
    made.written = true;
    return made;
  }
  made.starts.push_back(-narrow_open);
  for (std::size_t place = 0; place < rows.size(); ++place) {
    const TableRow::Cell& row = rows.row(static_cast<int>(place)).cells[0];
    for (const std::int64_t start : {row.low, row.high == open_high ? open_low : row.high + 1}) {
      if (start == open_low) continue;
      if (!within_rim(start)) return {};
      made.starts.push_back(static_cast<std::int32_t>(start));
    }
  }
  std::sort(made.starts.begin(), made.starts.end());
  made.starts.erase(std::unique(made.starts.begin(), made.starts.end()), made.starts.end());
  for (const std::int32_t start : made.starts) {
    cell.low = cell.high = std::max(start, -narrow_rim);
    const auto answer = narrow(rows.value(&cell, space_));
    if (!answer) return {};
    made.stretches.push_back(*answer);
  }
  made.written = true;
  return made;
}

bool NarrowBlock::lookup(const NarrowStep& step) {
  const NarrowTable& table = tables_[static_cast<std::size_t>(step.keys)];
  const NarrowKey& key = code_.keys[static_cast<std::size_t>(step.keys)].front();
  Extent& extent = extents_[static_cast<std::size_t>(step.to)];
  extent = {};
  const bool coded =
      key.input >= 0 && (*columns_)[static_cast<std::size_t>(key.input)].sets == nullptr;
  if (table.written && key.input < 0 && key.number.place >= 0) return stretches(step, table);
  if (table.written && key.input >= 0 && !coded) return hulls(step, table, key.input);
  if (!table.written || !coded) {
    for (int lane = 0; lane < upto_; ++lane) {
      const RowValue found = asked(step, lane);
      if (!put(step.to, lane, found.value, found.fails)) return false;
    }
    return true;
  }
  const std::uint8_t* codes = window((*columns_)[static_cast<std::size_t>(key.input)].codes,
                                     code_not_stated, byte_scratch_);
  std::int32_t* low_to = low(step.to);
  std::int32_t* high_to = high(step.to);
  for (int lane = 0; lane < upto_; ++lane) {
    const NarrowTable::Answer& answer = table.members[codes[lane]];
    low_to[lane] = answer.low;
    high_to[lane] = answer.high;
  }
  widen(extent, table.members);
  return true;
}

// The hull of the answers of all members that the key may be.
bool NarrowBlock::hulls(const NarrowStep& step, const NarrowTable& table, int input) {
  const std::uint64_t everything =
      program_.inputs[static_cast<std::size_t>(input)].everything.members;
  std::int32_t* low_to = low(step.to);
  std::int32_t* high_to = high(step.to);
  for (int lane = 0; lane < upto_; ++lane) {
    std::uint64_t set = members(input, lane);
    if (set == everything) set = 0;
    NarrowTable::Answer hull = table.members[set == 0 ? code_not_stated : std::countr_zero(set)];
    for (set &= set - 1; set != 0; set &= set - 1) {
      const NarrowTable::Answer& answer = table.members[std::countr_zero(set)];
      hull.low = std::min(hull.low, answer.low);
      hull.high = std::max(hull.high, answer.high);
    }
    low_to[lane] = hull.low;
    high_to[lane] = hull.high;
  }
  widen(extents_[static_cast<std::size_t>(step.to)], table.members);
  return true;
}

// The hull of the answers of all stretches that the key may lie in.
bool NarrowBlock::stretches(const NarrowStep& step, const NarrowTable& table) {
  const std::int32_t* key_low = low(
      table.starts.empty() ? 0 : code_.keys[static_cast<std::size_t>(step.keys)][0].number.place);
  const std::int32_t* key_high =
      high(code_.keys[static_cast<std::size_t>(step.keys)][0].number.place);
  widen(extents_[static_cast<std::size_t>(step.to)], table.stretches);
  const std::size_t count = table.starts.size();
  for (int at = 0; at < upto_; at += 4) {
    const Words from = load(key_low + at);
    const Words upto = load(key_high + at);
    Words least = splat(narrow_open);
    Words most = splat(-narrow_open);
    for (std::size_t i = 0; i < count; ++i) {
      Words touched = Words(upto >= splat(table.starts[i]));
      if (i + 1 < count) touched &= Words(from < splat(table.starts[i + 1]));
      const NarrowTable::Answer& answer = table.stretches[i];
      least = lanes::select(touched, lanes::least(least, splat(answer.low)), least);
      most = lanes::select(touched, lanes::greatest(most, splat(answer.high)), most);
    }
    store(low(step.to) + at, least);
    store(high(step.to) + at, most);
  }
  return true;
}

Span NarrowBlock::computed(const NarrowStep& step, const Instruction& code, int lane,
                           std::uint8_t& fails) {
  const Span left = span(step.left, lane);
  const Span right = span(step.right, lane);
  RowValue found;
  switch (code.op) {
    case Op::multiply:
      return product(left, right);
    case Op::round:
      return rounded(left, code.x, code.y, code.rounding);
    case Op::year:
      return year_of(left);
    case Op::add_months:
      return months_later(left, right, static_cast<MonthEnd>(code.x));
    case Op::divide:
      found = quotient(left, right, program_.code.divisions[static_cast<std::size_t>(code.x)]);
      break;
    case Op::parameter:
      found = parameter_value(*program_.code.parameters[static_cast<std::size_t>(code.x)],
                              settings_.parameters[static_cast<std::size_t>(code.x)], left);
      break;
    default: {  // pick_number
      const std::uint8_t condition = truth(step.a)[lane];
      if (condition == truth_yes) return left;
      if (condition == truth_no) return right;
      return {std::min(left.low, right.low), std::max(left.high, right.high)};
    }
  }
  fails = found.fails;
  return found.value;
}

bool NarrowBlock::one_by_one(const NarrowStep& step) {
  const Instruction& code = program_.code.at(step.node);
  extents_[static_cast<std::size_t>(step.to)] = {};
  for (int lane = 0; lane < upto_; ++lane) {
    std::uint8_t fails = never_fails;
    const Span made = computed(step, code, lane, fails);
    if (!put(step.to, lane, made, fails)) return false;
  }
  return true;
}

}  // namespace zerokm
