// The trace of every rule of a program for one car after another. Which steps there are is known
// once the program is: a run only gives their values, so that a whole trace costs little more than
// the answer.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "rules/columns.h"

namespace zerokm {

// A step without its value.
struct PreparedStep {
  std::size_t rule = 0;  // place in rules_of()
  std::string part;      // as TracePart::part
  TraceStep step;        // its value has kind, unit and decimals only
};

class TraceRun {
 public:
  // The program must outlive this.
  TraceRun(const Program& program, const RunOptions& options);
  ~TraceRun();
  TraceRun(const TraceRun&) = delete;
  TraceRun& operator=(const TraceRun&) = delete;

  const std::vector<PreparedStep>& steps() const;

  // Computes one car of columns in the order of ColumnRun::facts().
  void compute(const std::vector<FactColumn>& columns, std::size_t car);
  void compute(const FactSheet& facts);

  // What a step came to: truths and members of choices as bits.
  struct Value {
    std::int64_t low = 0, high = 0;
    bool valid = true;  // as Figure::valid
  };
  Value value(std::size_t step) const;
  Status status(std::size_t rule) const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace zerokm
