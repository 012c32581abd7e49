#include "api/rule_runs.h"

#include <algorithm>
#include <limits>

namespace zerokm {

RuleRuns::RuleRuns(const Vocabulary& vocabulary, const Program& program, const RunOptions& options,
                   std::size_t capacity)
    : program_(program),
      options_(options),
      run_(program, options),
      cars_(vocabulary, run_.facts(), capacity),
      rows_(cars_) {
  cars_.clear(capacity);
}

const Status* RuleRuns::statuses(std::size_t count) {
  count = std::min(count, cars_.capacity());
  if (statuses_.size() < count * rules()) statuses_.resize(count * rules());
  run_.statuses(cars_.columns(), count, statuses_.data());
  return statuses_.data();
}

const Status* RuleRuns::days(std::size_t car, const std::vector<FactId>& moving, Day from,
                             std::size_t count) {
  if (days_ == nullptr || days_->capacity() < count) {
    days_ = std::make_unique<CarColumns>(cars_.vocabulary(), cars_.facts(), count);
    days_->clear(count);
  }
  cars_.spread(car, *days_, count);
  for (std::size_t i = 0; i < cars_.facts().size(); ++i) {
    const FactId fact = cars_.facts()[i];
    if (std::find(moving.begin(), moving.end(), fact) == moving.end()) continue;
    days_->places()[i].form = ColumnForm::exact;
    std::int32_t* low = days_->lows(i);
    for (std::size_t day = 0; day < count; ++day) {
      low[day] = from.number + static_cast<std::int32_t>(day);
    }
  }
  if (statuses_.size() < count * rules()) statuses_.resize(count * rules());
  run_.statuses(days_->columns(), count, statuses_.data());
  return statuses_.data();
}

const TraceRun& RuleRuns::trace() {
  if (trace_ == nullptr) trace_ = std::make_unique<TraceRun>(program_, options_);
  return *trace_;
}

const std::vector<double>& RuleRuns::values(std::size_t car) {
  const std::size_t steps = trace().steps().size();
  values_.resize(steps * 3 + rules());
  trace_->compute(cars_.columns(), car);
  constexpr double infinity = std::numeric_limits<double>::infinity();
  double* out = values_.data();
  for (std::size_t i = 0; i < steps; ++i) {
    const TraceRun::Value value = trace_->value(i);
    *out++ = value.low == open_low ? -infinity : static_cast<double>(value.low);
    *out++ = value.high == open_high ? infinity : static_cast<double>(value.high);
    *out++ = value.valid ? 1 : 0;
  }
  for (std::size_t rule = 0; rule < rules(); ++rule) {
    *out++ = static_cast<double>(trace_->status(rule));
  }
  return values_;
}

}  // namespace zerokm
