// The registers of a block of cars: a column per instruction, a lane per car.
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "rules/code.h"
#include "rules/span.h"
#include "rules/table_rows.h"

namespace zerokm {

// Where each instruction keeps its column; the same for all blocks of a program.
class FrameLayout {
 public:
  explicit FrameLayout(const Code& code);
  FrameLayout() = default;

 private:
  friend class Frame;
  std::vector<std::uint32_t> word_;  // first word column of an instruction
  std::vector<std::uint32_t> byte_;  // its byte column
  std::size_t words_ = 0;
  std::size_t bytes_ = 0;
};

class Frame {
 public:
  Frame(const FrameLayout& layout, int lanes);

  int lanes() const { return lanes_; }
  std::uint8_t* truth(int node) const { return bytes_.get() + column(layout_.byte_, node); }
  std::uint8_t* fails(int node) const { return bytes_.get() + column(layout_.byte_, node); }
  std::uint64_t* bits(int node) const { return words_.get() + column(layout_.word_, node); }
  std::int64_t* low(int node) const { return reinterpret_cast<std::int64_t*>(bits(node)); }
  std::int64_t* high(int node) const { return low(node) + lanes_; }
  Span span(int node, int lane) const { return {low(node)[lane], high(node)[lane]}; }

  // Copies the first lane of an instruction to all others.
  void spread(int node, Register gives) const;

  // The number of a text that no constant has, for as long as this frame lives.
  std::uint64_t number_of(const std::string& text);

 private:
  std::size_t column(const std::vector<std::uint32_t>& places, int node) const {
    return std::size_t{places[static_cast<std::size_t>(node)]} * static_cast<std::size_t>(lanes_);
  }

  const FrameLayout& layout_;
  int lanes_;
  std::unique_ptr<std::uint64_t[]> words_;
  std::unique_ptr<std::uint8_t[]> bytes_;
  std::vector<std::string> texts_;
};

// What a run uses besides the facts: the tables and parameters, with the user's own values in them.
struct Settings {
  std::vector<const TableRows*> tables;                 // per Code::tables
  std::vector<std::optional<std::int64_t>> parameters;  // per Code::parameters: own value
};

// A condition that is to come out the other way in one lane, to see what hangs on it.
struct Flip {
  int node = -1;
  int lane = 0;
};

// How the lanes of a block differ.
struct Lanes {
  bool alike = false;              // all lanes hold the same car, but for:
  std::vector<int> varying_facts;  // fact instructions that differ from lane to lane
  std::vector<Flip> flips;         // in ascending order of nodes
};

// Computes all columns from those of the fact instructions, which must be filled. What is the same
// in all lanes is computed once.
void execute(const Code& code, const Settings& settings, Frame& frame, const Lanes& lanes = {});

// The keys of a lookup in one lane.
TableCells keys_of(const Code& code, const Frame& frame, int node, int lane);
void read_keys(const Code& code, const Frame& frame, int node, int lane, TableCells& keys);

}  // namespace zerokm
