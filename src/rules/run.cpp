#include <algorithm>

#include "rules/judgement.h"
#include "rules/program_parts.h"

namespace zerokm {
namespace {

constexpr int days_at_once = 64;

Finding finding_of(const Program& program, const Settings& settings, const Frame& frame,
                   const RuleCode& code, const Judgement& judgement) {
  Finding finding;
  finding.rule = code.rule;
  finding.ruleset = code.ruleset;
  finding.status = judgement.status;
  finding.used = code.used;
  finding.undecided = undecided_facts(program, settings, frame, 0, code, judgement.status);
  if (judgement.status == Status::not_applicable) return finding;
  for (std::size_t i = 0; i < code.flags.size(); ++i) {
    if (raises(frame, 0, code.flags[i])) finding.flags.push_back(code.rule->flags[i].id);
  }
  if (code.amount.node >= 0) {
    finding.amount = figure_of(program, frame, code.amount_type, code.amount.node, 0);
    finding.rows = rows_used(program, settings, frame, 0, code.amount.node);
  }
  for (const NamedPart& shown : code.shows) {
    finding.shows.push_back(
        {shown.name, figure_of(program, frame, shown.type, shown.part.node, 0)});
  }
  for (const NamedPart& given : code.gives) {
    finding.gives.push_back(
        {given.name, figure_of(program, frame, given.type, given.part.node, 0)});
  }
  return finding;
}

bool same_figure(const Figure& left, const Figure& right) {
  return left.low == right.low && left.high == right.high && left.decimals == right.decimals &&
         left.valid == right.valid && left.unit == right.unit;
}

bool same_day(const DayRun& left, const DayRun& right) {
  if (left.overall != right.overall || left.deciding != right.deciding ||
      left.totals.size() != right.totals.size()) {
    return false;
  }
  for (std::size_t i = 0; i < left.totals.size(); ++i) {
    if (left.totals[i].name != right.totals[i].name ||
        !same_figure(left.totals[i].figure, right.totals[i].figure)) {
      return false;
    }
  }
  return true;
}

}  // namespace

Answer run(const Program& program, const FactSheet& facts, const RunOptions& options) {
  const OwnValues own(program, options.overrides);
  Evaluation evaluation(program, own.settings(), 1);
  evaluation.load(0, facts);
  evaluation.compute();
  const Judged judged = judge_all(program, evaluation, 0);

  Answer answer;
  answer.ruleset = program.main;
  for (std::size_t i = 0; i < program.rules.size(); ++i) {
    answer.findings.push_back(finding_of(program, own.settings(), evaluation.frame(),
                                         program.rules[i], judged.judgements[i]));
    for (const std::string& flag : answer.findings.back().flags) {
      const bool known =
          std::find(answer.flags.begin(), answer.flags.end(), flag) != answer.flags.end();
      if (!known) answer.flags.push_back(flag);
    }
  }
  const Word word = overall_word(program, judged.judgements, judged.flagged, options);
  answer.overall = word.overall;
  answer.deciding = word.deciding;
  answer.totals = totals_of(program, evaluation.frame(), 0, judged.judgements);
  return answer;
}

std::vector<DayRun> run_days(const Program& program, const FactSheet& facts,
                             const RunOptions& options, const std::vector<FactId>& moving, Day from,
                             Day until) {
  std::vector<DayRun> runs;
  const OwnValues own(program, options.overrides);
  for (Day start = from; start <= until; start = plus_days(start, days_at_once)) {
    const int lanes = std::min(days_at_once, days_between(start, until) + 1);
    Evaluation evaluation(program, own.settings(), lanes);
    evaluation.load_alike(facts);
    for (int lane = 0; lane < lanes; ++lane) {
      for (const FactId fact : moving) {
        evaluation.set(lane, fact, one_date(plus_days(start, lane)));
      }
    }
    evaluation.compute();
    for (int lane = 0; lane < lanes; ++lane) {
      const Judged judged = judge_all(program, evaluation, lane);
      const Word word = overall_word(program, judged.judgements, judged.flagged, options);
      DayRun run;
      run.from = run.until = plus_days(start, lane);
      run.overall = word.overall;
      run.deciding = word.deciding;
      for (const Total& total : totals_of(program, evaluation.frame(), lane, judged.judgements)) {
        run.totals.push_back({total.name, total.figure});
      }
      if (!runs.empty() && same_day(runs.back(), run)) {
        runs.back().until = run.until;
      } else {
        runs.push_back(std::move(run));
      }
    }
  }
  return runs;
}

std::optional<Figure> value_of(const Program& program, const FactSheet& facts,
                               const RunOptions& options, std::string_view name) {
  if (const auto id = program.vocabulary->find(name)) {
    const FactEntry& entry = program.vocabulary->entry(*id);
    const auto stated = facts.find(*id);
    const bool known = stated != facts.end() && !is_empty(stated->second.values);
    const ValueSet set = known ? stated->second.values : program.vocabulary->everything(*id);
    Figure figure;
    figure.kind = entry.kind;
    figure.unit = entry.unit;
    figure.decimals = entry.decimals;
    figure.choice = entry.choice;
    const bool bits = entry.kind == FactKind::truth || entry.kind == FactKind::choice;
    figure.low = bits ? static_cast<std::int64_t>(set.members) : set.low;
    figure.high = bits ? figure.low : set.high;
    return figure;
  }
  const OwnValues own(program, options.overrides);
  const auto derived = program.derived.find(name);
  if (derived != program.derived.end()) {
    Evaluation evaluation(program, own.settings(), 1);
    evaluation.load(0, facts);
    evaluation.compute();
    const Checked& checked = program.expressions[static_cast<std::size_t>(derived->second)];
    return figure_of(program, evaluation.frame(), checked.type, checked.node, 0);
  }
  const auto parameter = program.parameters.find(name);
  if (parameter == program.parameters.end() || parameter->second->values.empty()) {
    return std::nullopt;
  }
  Figure figure;
  figure.unit = parameter->second->unit;
  figure.decimals = parameter->second->decimals;
  figure.low = open_high;
  figure.high = open_low;
  for (const DatedValue& dated : parameter->second->values) {
    const auto digits =
        rescaled(dated.value.digits, dated.value.decimals, figure.decimals, Rounding::half_up);
    figure.low = std::min(figure.low, digits.value_or(open_low));
    figure.high = std::max(figure.high, digits.value_or(open_high));
  }
  for (const Override& one : options.overrides) {
    if (one.name != name || !parameter->second->editable) continue;
    const auto digits =
        rescaled(one.value.digits, one.value.decimals, figure.decimals, Rounding::half_up);
    if (digits) figure.low = figure.high = *digits;
  }
  return figure;
}

std::vector<const Rule*> rules_of(const Program& program) {
  std::vector<const Rule*> rules;
  for (const RuleCode& code : program.rules) rules.push_back(code.rule);
  return rules;
}

}  // namespace zerokm
