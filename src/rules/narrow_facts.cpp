// How the facts of a block get into its registers.
#include <algorithm>
#include <bit>

#include "rules/narrow_block.h"

namespace zerokm {

using lanes::Bytes;
using lanes::load;
using lanes::splat;
using lanes::store;
using lanes::Words;

namespace {

std::int32_t narrow_end(std::int64_t end) {
  if (end <= -narrow_rim) return -narrow_open;
  return end >= narrow_rim ? narrow_open : static_cast<std::int32_t>(end);
}

}  // namespace

// The block's part of a column: the column itself, or a copy filled up to the block's length.
template <class T>
const T* NarrowBlock::window(const T* column, T padding, std::vector<T>& scratch) const {
  if (column != nullptr && count_ == upto_) return column + begin_;
  scratch.assign(static_cast<std::size_t>(upto_), padding);
  if (column != nullptr) std::copy_n(column + begin_, count_, scratch.begin());
  return scratch.data();
}

void NarrowBlock::truth_fact(const NarrowStep& step) {
  const auto input = static_cast<std::size_t>(step.input);
  const std::uint8_t* codes = window((*columns_)[input].codes, code_not_stated, byte_scratch_);
  const bool as_no = papers_no_ && program_.inputs[input].paper;
  const Bytes open = splat(as_no ? std::uint8_t{truth_no} : either_way);
  Bytes missing = splat(std::uint8_t{0});
  std::uint8_t* to = truth(step.to);
  for (int at = 0; at < upto_; at += lanes::width) {
    const Bytes code = load(codes + at);
    const Bytes gone = Bytes(code == splat(code_not_stated));
    missing |= gone;
    store(to + at, (gone & open) | (~gone & (code + splat(std::uint8_t{truth_no}))));
  }
  if (!program_.inputs[input].paper) return;
  for (int i = 0; i < lanes::width; ++i) papers_open_ = papers_open_ || missing[i] != 0;
}

const std::uint8_t* NarrowBlock::planes(int input) {
  const auto place = static_cast<std::size_t>(input);
  Planes& made = planes_[place];
  if (made.block == block_) return made.bits.data();
  made.block = block_;
  const std::uint64_t everything = program_.inputs[place].everything.members;
  const int count = (64 - std::countl_zero(everything) + 7) / 8;
  made.bits.resize(static_cast<std::size_t>(count) * lanes);
  for (int lane = 0; lane < upto_; ++lane) {
    std::uint64_t set = members(input, lane);
    for (int plane = 0; plane < count; ++plane, set >>= 8) {
      made.bits[start(plane) + static_cast<std::size_t>(lane)] = static_cast<std::uint8_t>(set);
    }
  }
  return made.bits.data();
}

void NarrowBlock::among(const NarrowStep& step) {
  const auto set = static_cast<std::uint64_t>(step.x);
  const auto input = static_cast<std::size_t>(step.input);
  const FactColumn& column = (*columns_)[input];
  std::uint8_t* to = truth(step.to);
  const auto of = [&](std::uint64_t values) {
    return static_cast<std::uint8_t>(((values & set) != 0 ? truth_yes : 0) |
                                     ((values & ~set) != 0 ? truth_no : 0));
  };
  const std::uint64_t everything = program_.inputs[input].everything.members;
  if (column.sets != nullptr) {
    const std::uint8_t* bits = planes(step.input);
    for (int at = 0; at < upto_; at += lanes::width) {
      Bytes within = splat(std::uint8_t{0});
      Bytes beyond = within;
      for (int plane = 0; everything >> (8 * plane) != 0; ++plane) {
        const Bytes wanted = splat(static_cast<std::uint8_t>(set >> (8 * plane)));
        const Bytes left = load(bits + start(plane) + at);
        within |= left & wanted;
        beyond |= left & ~wanted;
        if (plane == 7) break;
      }
      const Bytes none = splat(std::uint8_t{0});
      store(to + at, (Bytes(within != none) & splat(std::uint8_t{truth_yes})) |
                         (Bytes(beyond != none) & splat(std::uint8_t{truth_no})));
    }
    return;
  }
  const std::uint8_t* codes = window(column.codes, code_not_stated, byte_scratch_);
  std::array<Bytes, 4> answers;
  const int tables = everything >> 48 != 0   ? 4
                     : everything >> 32 != 0 ? 3
                     : everything >> 16 != 0 ? 2
                                             : 1;
  for (int member = 0; member < lanes::width * tables; ++member) {
    answers[static_cast<std::size_t>(member / lanes::width)][member % lanes::width] =
        of(std::uint64_t{1} << member);
  }
  const Bytes open = splat(of(everything));
  for (int at = 0; at < upto_; at += lanes::width) {
    const Bytes code = load(codes + at);
    Bytes found = Bytes(code == splat(code_not_stated)) & open;
    for (int table = 0; table < tables; ++table) {
      found |= lanes::entries(answers[static_cast<std::size_t>(table)],
                              code - splat(static_cast<std::uint8_t>(table * lanes::width)));
    }
    store(to + at, found);
  }
}

void NarrowBlock::number_fact(const NarrowStep& step) {
  const auto input = static_cast<std::size_t>(step.input);
  const FactColumn& column = (*columns_)[input];
  const ValueSet& everything = program_.inputs[input].everything;
  const Words least = splat(narrow_end(everything.low));
  const Words most = splat(narrow_end(everything.high));
  const Words absent = splat(number_not_stated);
  const std::int32_t* lows = window(column.low, number_not_stated, low_scratch_);
  const std::int32_t* highs =
      column.high == nullptr ? lows : window(column.high, number_not_stated, high_scratch_);
  std::int32_t* low_to = low(step.to);
  std::int32_t* high_to = high(step.to);
  Words smallest = splat(0);
  Words greatest = splat(0);
  for (int at = 0; at < upto_; at += 4) {
    const Words from = load(lows + at);
    const Words upto = load(highs + at);
    const Words no_low = Words(from == absent);
    const Words no_high = Words(upto == absent);
    smallest = lanes::least(smallest, lanes::select(no_low, splat(0), from));
    greatest = lanes::greatest(greatest, lanes::select(no_high, splat(0), upto));
    store(low_to + at, lanes::select(no_low, least, from));
    store(high_to + at, lanes::select(no_high, most, upto));
  }
  Extent& extent = extents_[static_cast<std::size_t>(step.to)];
  extent = {};
  if (everything.low != open_low) extent.low = std::min<std::int64_t>(0, everything.low);
  if (everything.high != open_high) extent.high = std::max<std::int64_t>(0, everything.high);
  for (int i = 0; i < 4; ++i) {
    extent.low = std::min<std::int64_t>(extent.low, smallest[i]);
    extent.high = std::max<std::int64_t>(extent.high, greatest[i]);
  }
}

// What narrow_lanes.cpp uses of this.
template const std::uint8_t* NarrowBlock::window(const std::uint8_t*, std::uint8_t,
                                                 std::vector<std::uint8_t>&) const;

}  // namespace zerokm
