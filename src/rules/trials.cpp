#include "rules/trials.h"

#include <algorithm>

namespace zerokm {
namespace {

constexpr std::size_t lanes_at_once = 64;
constexpr std::int64_t earliest_tried = 7'305;  // 1990-01-01; an open end is tried from here
constexpr std::int64_t latest_tried = 25'932;   // 2040-12-31
constexpr std::int64_t largest_tried = 1'000'000'000'000;

Stretch judged(const Subject& subject, const Evaluation& evaluation, int lane) {
  Stretch stretch;
  std::vector<Judgement> judgements;
  for (const RuleCode& code : subject.program.rules) {
    judgements.push_back(evaluation.judge(code, lane));
    if (subject.rule == nullptr || code.rule != subject.rule) continue;
    const Status status = judgements.back().status;
    stretch.result = static_cast<int>(status);
    stretch.settled =
        status != Status::unknown && status != Status::missing_paper && status != Status::disputed;
  }
  if (subject.rule != nullptr) return stretch;
  const std::vector<std::uint8_t> flagged(subject.program.rules.size(), false);
  const Word word = overall_word(subject.program, judgements, flagged, subject.options);
  stretch.result = static_cast<int>(word.overall);
  stretch.settled = word.overall != Overall::cannot_say;
  return stretch;
}

std::vector<std::int64_t> numbers_within(const Program& program, const ValueSet& set) {
  const bool date = set.kind == FactKind::date;
  std::int64_t low = set.low;
  std::int64_t high = set.high;
  if (low == open_low) low = std::min(high, date ? earliest_tried : -largest_tried);
  if (high == open_high) high = std::max(low, date ? latest_tried : largest_tried);
  std::vector<std::int64_t> numbers = {low, high};
  const std::int64_t width = checked_difference(high, low).value_or(largest_tried);
  for (std::int64_t part = 1; part < 16; ++part) numbers.push_back(low + width / 16 * part);
  for (int bit = 0; bit < 62 && (std::int64_t{1} << bit) < width; bit += 2) {
    numbers.push_back(low + (std::int64_t{1} << bit));
  }
  for (const Instruction& code : program.code.instructions) {
    if (code.op == Op::number_constant && code.x > low && code.x < high) {
      numbers.push_back(code.x);
    }
  }
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  return numbers;
}

}  // namespace

std::vector<Stretch> try_values(const Subject& subject, const FactSheet& facts,
                                std::optional<FactId> fact, const std::vector<ValueSet>& values) {
  std::vector<Stretch> tried;
  for (std::size_t begin = 0; begin < values.size(); begin += lanes_at_once) {
    const std::size_t count = std::min(lanes_at_once, values.size() - begin);
    Evaluation evaluation(subject.program, subject.settings, static_cast<int>(count));
    evaluation.load_alike(facts);
    for (std::size_t lane = 0; lane < count && fact; ++lane) {
      evaluation.set(static_cast<int>(lane), *fact, values[begin + lane]);
    }
    evaluation.compute();
    for (std::size_t lane = 0; lane < count; ++lane) {
      tried.push_back(judged(subject, evaluation, static_cast<int>(lane)));
      tried.back().value = values[begin + lane];
    }
  }
  return tried;
}

Stretch try_as_stated(const Subject& subject, const FactSheet& facts) {
  return try_values(subject, facts, {}, {ValueSet{}}).front();
}

std::optional<ValueSet> every_value(const Program& program, FactId fact) {
  for (const Input& input : program.inputs) {
    if (input.id == fact) return input.everything;
  }
  return std::nullopt;
}

std::vector<ValueSet> values_worth_trying(const Program& program, const ValueSet& set) {
  std::vector<ValueSet> values;
  switch (set.kind) {
    case FactKind::truth:
    case FactKind::choice:
      for (std::uint64_t left = set.members; left != 0; left &= left - 1) {
        values.push_back(set);
        values.back().members = left & (~left + 1);
      }
      return values;
    case FactKind::text:
      for (const std::string& text : program.code.texts) values.push_back(one_text(text));
      values.push_back(one_text("\x01"));  // no rule can name it
      return values;
    default:
      break;
  }
  for (const std::int64_t number : numbers_within(program, set)) {
    values.push_back(set);
    values.back().low = values.back().high = number;
  }
  return values;
}

std::vector<Stretch> stretches(const Subject& subject, const FactSheet& facts, FactId fact,
                               const ValueSet& set) {
  std::vector<Stretch> tried =
      try_values(subject, facts, fact, values_worth_trying(subject.program, set));
  if (set.kind != FactKind::date && set.kind != FactKind::quantity) return tried;
  std::vector<Stretch> merged;
  for (Stretch& one : tried) {
    if (merged.empty() || merged.back().result != one.result) merged.push_back(std::move(one));
  }
  return merged;
}

}  // namespace zerokm
