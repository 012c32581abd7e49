// The results of rules for very many cars whose facts stand in columns. A narrow form of the
// program runs over blocks of them: bytes for truths and members of choices, 32 bits for numbers
// and days. Blocks with numbers too large for that take the way every other car takes; the results
// are the same.
#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "rules/program.h"

namespace zerokm {

// In a column of codes and of numbers: not stated.
inline constexpr std::uint8_t code_not_stated = 255;
inline constexpr std::int32_t number_not_stated = std::numeric_limits<std::int32_t>::min();

// One fact of all cars; the column must outlive the run. Exactly one of the forms that fit its kind
// is set. A fact without a column is not stated of any car, nor is a text.
struct FactColumn {
  FactId fact;
  const std::uint8_t* codes = nullptr;  // truth: 0 or 1; choice: place of the member
  const std::uint64_t* sets = nullptr;  // choice: the members still possible
  const std::int32_t* low = nullptr;    // day's number, quantity's digits
  const std::int32_t* high = nullptr;   // the greatest value where it is not `low` itself
};

class ColumnRun {
 public:
  // The program must outlive this.
  ColumnRun(const Program& program, const RunOptions& options);
  ~ColumnRun();
  ColumnRun(const ColumnRun&) = delete;
  ColumnRun& operator=(const ColumnRun&) = delete;

  // The facts the program reads.
  std::vector<FactId> facts() const;
  std::size_t rules() const;
  // The status of each rule for each car: out[rule * cars + car].
  void statuses(const std::vector<FactColumn>& columns, std::size_t cars, Status* out);
  // Blocks of the last run that took the long way, of how many.
  std::size_t long_ways() const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace zerokm
