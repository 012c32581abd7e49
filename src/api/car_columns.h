// The facts of many cars in columns, one column for each fact a program reads: in the form
// ColumnRun takes, where another program may write into them directly.
#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "core/vocabulary.h"
#include "rules/columns.h"

namespace zerokm {

enum class ColumnForm : std::uint32_t {
  absent,  // stated of no car
  exact,   // a value for each car, or not stated
  ranged   // the values still possible for each car
};

// Where one column stands. Truths have codes, choices codes or sets, numbers and days their lowest
// and, where ranged, their highest values.
struct ColumnPlace {
  ColumnForm form = ColumnForm::absent;
  void* exact = nullptr;   // codes, or lowest values
  void* ranged = nullptr;  // sets, or highest values; null until widen()
};

class CarColumns {
 public:
  // For the facts of ColumnRun::facts(). The vocabulary must outlive this.
  CarColumns(const Vocabulary& vocabulary, std::vector<FactId> facts, std::size_t capacity);

  std::size_t capacity() const { return capacity_; }
  const std::vector<FactId>& facts() const { return facts_; }
  const Vocabulary& vocabulary() const { return vocabulary_; }
  ColumnPlace* places() { return places_.data(); }

  // Nothing is stated of the first `cars` cars; all columns are exact.
  void clear(std::size_t cars);
  // What is known of one fact of a car. False where a number has more than 31 bits; then nothing is
  // stated.
  bool state(std::size_t fact, std::size_t car, const ValueSet& values);
  // Makes a column ranged, keeping what it states.
  void widen(std::size_t fact);
  // One car's facts in all of the first `cars` places of `to`, which has the same facts.
  void spread(std::size_t car, CarColumns& to, std::size_t cars) const;

  std::vector<FactColumn> columns() const;

  std::uint8_t* codes(std::size_t fact) { return static_cast<std::uint8_t*>(places_[fact].exact); }
  std::int32_t* lows(std::size_t fact) { return static_cast<std::int32_t*>(places_[fact].exact); }
  std::int32_t* highs(std::size_t fact) { return static_cast<std::int32_t*>(places_[fact].ranged); }
  std::uint64_t* sets(std::size_t fact) {
    return static_cast<std::uint64_t*>(places_[fact].ranged);
  }

 private:
  struct Sort {  // of a column
    FactKind kind;
    std::uint64_t everything;
  };
  bool coded(std::size_t fact) const;
  void* take(std::size_t bytes);

  const Vocabulary& vocabulary_;
  std::vector<FactId> facts_;
  std::vector<Sort> sorts_;
  std::size_t capacity_;
  std::vector<ColumnPlace> places_;
  std::vector<std::unique_ptr<std::uint64_t[]>> memory_;
};

}  // namespace zerokm
