// One market's rules made ready for many cars: columns to fill, results, the trace of one car and
// its strip of days.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "api/car_columns.h"
#include "api/car_rows.h"
#include "rules/trace_run.h"

namespace zerokm {

class RuleRuns {
 public:
  // The program must outlive this.
  RuleRuns(const Vocabulary& vocabulary, const Program& program, const RunOptions& options,
           std::size_t capacity);

  CarColumns& cars() { return cars_; }
  const CarColumns& cars() const { return cars_; }
  CarRows& rows() { return rows_; }
  std::size_t rules() const { return run_.rules(); }
  const Program& program() const { return program_; }

  // The status of each rule for each of the first `count` cars: [rule * count + car].
  const Status* statuses(std::size_t count);
  // The same for one car on each of `count` days, on which the facts `moving` are that day.
  const Status* days(std::size_t car, const std::vector<FactId>& moving, Day from,
                     std::size_t count);

  // The steps of a trace, and what they came to for one car: four numbers a step, see values().
  const TraceRun& trace();
  // For each step: lowest value, highest value, whether it has one. For each rule then its status.
  const std::vector<double>& values(std::size_t car);

 private:
  const Program& program_;
  RunOptions options_;
  ColumnRun run_;
  CarColumns cars_;
  CarRows rows_;
  std::unique_ptr<CarColumns> days_;
  std::unique_ptr<TraceRun> trace_;
  std::vector<Status> statuses_;
  std::vector<double> values_;
};

}  // namespace zerokm
