#include "rules/columns.h"

#include <algorithm>

#include "rules/judgement.h"
#include "rules/narrow_block.h"

namespace zerokm {

namespace {

constexpr int wide_lanes = 64;

// One column per input; one that states nothing where there is none.
std::vector<FactColumn> in_order(const Program& program, const std::vector<FactColumn>& columns) {
  std::vector<FactColumn> bound;
  bound.reserve(program.inputs.size());
  for (const Input& input : program.inputs) {
    const std::size_t next = bound.size();
    if (next < columns.size() && columns[next].fact == input.id) {  // as facts() has them
      bound.push_back(columns[next]);
      continue;
    }
    const auto at = std::find_if(columns.begin(), columns.end(),
                                 [&](const FactColumn& one) { return one.fact == input.id; });
    bound.push_back(at == columns.end() ? FactColumn{input.id} : *at);
  }
  return bound;
}

}  // namespace

struct ColumnRun::Parts {
  Parts(const Program& made, const RunOptions& options)
      : program(made),
        own(made, options.overrides),
        code(narrow_code(made)),
        block(made, code, own.settings()),
        wide(made, own.settings(), wide_lanes) {}

  void long_way(const std::vector<FactColumn>& columns, std::size_t begin, int count, Status* out,
                std::size_t cars);
  void lacking_papers(std::size_t begin, int count, Status* out, std::size_t cars);

  const Program& program;
  OwnValues own;
  NarrowCode code;
  NarrowBlock block;
  Evaluation wide;
  std::vector<Status> bare;  // of one block, papers not stated being "no"
  std::size_t long_ways = 0;
};

ValueSet value_at(const Input& input, const FactColumn& column, std::size_t car) {
  ValueSet set = input.everything;
  switch (set.kind) {
    case FactKind::truth:
    case FactKind::choice:
      if (column.sets != nullptr) set.members &= column.sets[car];
      if (column.codes != nullptr && column.codes[car] != code_not_stated) {
        const int bit = column.codes[car] & 63;
        set.members = set.kind == FactKind::truth ? (bit != 0 ? truth_yes : truth_no)
                                                  : std::uint64_t{1} << bit;
      }
      break;
    case FactKind::date:
    case FactKind::quantity: {
      if (column.low == nullptr) break;
      const std::int32_t* high = column.high == nullptr ? column.low : column.high;
      if (column.low[car] != number_not_stated) set.low = column.low[car];
      if (high[car] != number_not_stated) set.high = high[car];
      break;
    }
    case FactKind::text:
      break;
  }
  return is_empty(set) ? input.everything : set;
}

void ColumnRun::Parts::long_way(const std::vector<FactColumn>& columns, std::size_t begin,
                                int count, Status* out, std::size_t cars) {
  ++long_ways;
  for (int first = 0; first < count; first += wide_lanes) {
    const std::size_t at = begin + static_cast<std::size_t>(first);
    const int some = std::min(wide_lanes, count - first);
    wide.begin();
    for (int lane = 0; lane < wide_lanes; ++lane) {
      // The lanes behind the last car hold it once more.
      const auto car = at + static_cast<std::size_t>(std::min(lane, some - 1));
      for (std::size_t i = 0; i < program.inputs.size(); ++i) {
        wide.load(lane, program.inputs[i], value_at(program.inputs[i], columns[i], car));
      }
    }
    wide.compute();
    for (std::size_t rule = 0; rule < program.rules.size(); ++rule) {
      wide.statuses(program.rules[rule], some, out + rule * cars + at);
    }
  }
}

// A rule that is open as stated and unmet without the papers lacks a paper.
void ColumnRun::Parts::lacking_papers(std::size_t begin, int count, Status* out, std::size_t cars) {
  bare.resize(program.rules.size() * NarrowBlock::lanes);
  block.run(begin, count, true, bare.data(), NarrowBlock::lanes);
  for (std::size_t rule = 0; rule < program.rules.size(); ++rule) {
    Status* found = out + rule * cars + begin;
    const Status* without = bare.data() + rule * std::size_t{NarrowBlock::lanes};
    for (int lane = 0; lane < count; ++lane) {
      if (found[lane] == Status::unknown && without[lane] == Status::unmet) {
        found[lane] = Status::missing_paper;
      }
    }
  }
}

ColumnRun::ColumnRun(const Program& program, const RunOptions& options)
    : parts_(std::make_unique<Parts>(program, options)) {}

ColumnRun::~ColumnRun() = default;

std::vector<FactId> ColumnRun::facts() const {
  std::vector<FactId> ids;
  for (const Input& input : parts_->program.inputs) ids.push_back(input.id);
  return ids;
}

std::size_t ColumnRun::rules() const { return parts_->program.rules.size(); }

std::size_t ColumnRun::long_ways() const { return parts_->long_ways; }

void ColumnRun::statuses(const std::vector<FactColumn>& columns, std::size_t cars, Status* out) {
  const std::vector<FactColumn> bound = in_order(parts_->program, columns);
  parts_->block.bind(bound);
  parts_->long_ways = 0;
  for (std::size_t begin = 0; begin < cars; begin += NarrowBlock::lanes) {
    const int count = static_cast<int>(std::min<std::size_t>(NarrowBlock::lanes, cars - begin));
    if (!parts_->code.usable || !parts_->block.run(begin, count, false, out + begin, cars)) {
      parts_->long_way(bound, begin, count, out, cars);
    } else if (parts_->block.papers_open()) {
      parts_->lacking_papers(begin, count, out, cars);
    }
  }
}

}  // namespace zerokm
