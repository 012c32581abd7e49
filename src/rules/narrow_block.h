// A block of cars in narrow registers; for the files of this room only.
#pragma once
#include <array>
#include <cstdint>
#include <vector>

#include "rules/columns.h"
#include "rules/lanes.h"
#include "rules/narrow_code.h"

namespace zerokm {

// A lookup with one key, its answers written out.
struct NarrowTable {
  struct Answer {
    std::int32_t low = -narrow_open, high = narrow_open;
  };
  std::vector<Answer> members;       // by the code of a choice
  std::vector<std::int32_t> starts;  // of the stretches of a number, the first -narrow_open
  std::vector<Answer> stretches;
  bool written = false;  // false: has to be asked row by row
};

class NarrowBlock {
 public:
  // So many that the columns' pieces are long enough to be fetched ahead, and few enough for the
  // registers to stay near.
  static constexpr int lanes = 1024;

  NarrowBlock(const Program& program, const NarrowCode& code, const Settings& settings);

  // The columns, one per Program::inputs, null pointers where there is none.
  void bind(const std::vector<FactColumn>& columns) { columns_ = &columns; }
  // Computes `count` cars from `begin` on: out[rule * stride + lane]. Papers not stated are "no"
  // where `papers_no`. False where a number does not fit.
  bool run(std::size_t begin, int count, bool papers_no, Status* out, std::size_t stride);
  // Whether the last run read a paper that was not stated.
  bool papers_open() const { return papers_open_; }

 private:
  // The ends of all numbers in a register that are not open.
  struct Extent {
    std::int64_t low = 0, high = 0;
  };
  struct Ends {
    lanes::Words low, high;
  };

  static std::size_t start(int place) { return static_cast<std::size_t>(place) * lanes; }
  std::uint8_t* truth(int place) { return truths_.data() + start(place); }
  std::int32_t* low(int place) { return lows_.data() + start(place); }
  std::int32_t* high(int place) { return highs_.data() + start(place); }
  template <class T>
  const T* window(const T* column, T padding, std::vector<T>& scratch) const;

  void truth_fact(const NarrowStep& step);
  void among(const NarrowStep& step);
  void number_fact(const NarrowStep& step);
  void truths(const NarrowStep& step);
  void compare(const NarrowStep& step);
  bool numbers(const NarrowStep& step);
  bool lookup(const NarrowStep& step);
  bool stretches(const NarrowStep& step, const NarrowTable& table);
  bool one_by_one(const NarrowStep& step);
  void status(const NarrowStep& step, Status* out, std::size_t stride);

  template <class F>
  void each_truth(const NarrowStep& step, F&& f);
  template <class F>
  void each_compared(const NarrowStep& step, F&& f);
  template <class F>
  void each_number(const NarrowStep& step, F&& f);
  Extent extent(const NarrowNumber& number) const;
  static void widen(Extent& extent, const std::vector<NarrowTable::Answer>& answers);
  Span span(const NarrowNumber& number, int lane);
  bool put(int place, int lane, Span span, std::uint8_t fails);
  std::uint64_t members(int input, int lane);
  const std::uint8_t* planes(int input);
  bool hulls(const NarrowStep& step, const NarrowTable& table, int input);
  RowValue asked(const NarrowStep& step, int lane);
  Span computed(const NarrowStep& step, const Instruction& code, int lane, std::uint8_t& fails);
  NarrowTable table_of(const NarrowStep& step);

  const Program& program_;
  const NarrowCode& code_;
  const Settings& settings_;
  const std::vector<FactColumn>* columns_ = nullptr;
  std::vector<std::uint8_t> truths_;
  std::vector<std::int32_t> lows_, highs_;
  std::vector<Extent> extents_;
  std::vector<NarrowTable> tables_;                     // by NarrowStep::keys
  std::vector<std::array<std::uint8_t, 16>> outcomes_;  // by rule: applies | require * 4
  // Of choices whose sets are given: a column for each eight members, as bits; and the block that
  // these are of.
  struct Planes {
    std::vector<std::uint8_t> bits;
    std::size_t block = SIZE_MAX;
  };
  std::vector<Planes> planes_;  // by input
  std::size_t block_ = 0;       // counts the runs
  std::vector<std::uint8_t> byte_scratch_;
  std::vector<std::int32_t> low_scratch_, high_scratch_;
  LookupSpace space_;
  std::size_t begin_ = 0;
  int count_ = 0;
  int upto_ = 0;  // whole vectors that hold them
  bool papers_no_ = false;
  bool papers_open_ = false;
};

}  // namespace zerokm
