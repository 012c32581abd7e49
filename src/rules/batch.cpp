#include "rules/batch.h"

#include <algorithm>

#include "rules/judgement.h"

namespace zerokm {
namespace {

constexpr int lanes_for_lists = 64;

}  // namespace

struct Batch::Parts {
  Parts(const Program& program, const RunOptions& options, int lanes)
      : program(program),
        options(options),
        own(program, options.overrides),
        evaluation(program, own.settings(), lanes) {}

  const Program& program;
  RunOptions options;
  OwnValues own;
  Evaluation evaluation;
};

Batch::Batch(const Program& program, const RunOptions& options, int lanes)
    : parts_(std::make_unique<Parts>(program, options, lanes)) {}

Batch::~Batch() = default;

void Batch::begin() { parts_->evaluation.begin(); }

void Batch::load(int lane, const FactSheet& facts) { parts_->evaluation.load(lane, facts); }

void Batch::compute() { parts_->evaluation.compute(); }

Status Batch::status(std::size_t rule, int lane) const {
  return parts_->evaluation.judge(parts_->program.rules[rule], lane).status;
}

Brief Batch::brief(int lane) const {
  const Judged judged = judge_all(parts_->program, parts_->evaluation, lane);
  const Word word =
      overall_word(parts_->program, judged.judgements, judged.flagged, parts_->options);
  const Frame& frame = parts_->evaluation.frame();
  Brief brief{
      word.overall, word.deciding, totals_of(parts_->program, frame, lane, judged.judgements), {}};
  for (std::size_t i = 0; i < judged.judgements.size(); ++i) {
    if (judged.judgements[i].status == Status::not_applicable) continue;
    for (const NamedPart& given : parts_->program.rules[i].gives) {
      brief.gives.push_back(
          {given.name, figure_of(parts_->program, frame, given.type, given.part.node, lane)});
    }
  }
  return brief;
}

std::vector<Brief> run_many(const Program& program, const std::vector<const FactSheet*>& cars,
                            const RunOptions& options) {
  static const FactSheet nothing;
  std::vector<Brief> briefs;
  briefs.reserve(cars.size());
  if (cars.empty()) return briefs;
  const int lanes =
      static_cast<int>(std::min<std::size_t>(cars.size(), std::size_t{lanes_for_lists}));
  Batch batch(program, options, lanes);
  for (std::size_t begin = 0; begin < cars.size(); begin += static_cast<std::size_t>(lanes)) {
    batch.begin();
    for (int lane = 0; lane < lanes; ++lane) {
      // The last block is filled up with its first car.
      const std::size_t at = begin + static_cast<std::size_t>(lane);
      const FactSheet* car = cars[at < cars.size() ? at : begin];
      batch.load(lane, car == nullptr ? nothing : *car);
    }
    batch.compute();
    for (int lane = 0; lane < lanes; ++lane) {
      if (begin + static_cast<std::size_t>(lane) < cars.size()) briefs.push_back(batch.brief(lane));
    }
  }
  return briefs;
}

}  // namespace zerokm
