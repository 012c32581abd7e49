#include "rules/judgement.h"

#include <algorithm>
#include <array>

namespace zerokm {
namespace {

std::uint8_t truth_at(const Frame& frame, int node, int lane, bool otherwise) {
  if (node < 0) return static_cast<std::uint8_t>(otherwise ? truth_yes : truth_no);
  return frame.truth(node)[lane];
}

bool is_on(Phase phase, const RunOptions& options) {
  switch (phase) {
    case Phase::car:
      return true;
    case Phase::papers:
      return options.papers;
    case Phase::filing:
      return options.filing;
    case Phase::arrival:
      return options.arrival;
  }
  return true;
}

// What the word for a side asks of each rule.
struct Considered {
  const Rule* rule = nullptr;
  Judgement judgement;
  bool flagged = false;

  bool is(Status status) const { return judgement.status == status; }
  bool confirmed() const { return rule->confidence != Confidence::unconfirmed; }
  bool of(Severity severity) const { return rule->severity == severity && confirmed(); }
  bool open() const {
    return is(Status::disputed) || (is(Status::unknown) && judgement.can_be_unmet);
  }
  bool lacking() const { return is(Status::unmet) || is(Status::missing_paper); }
};

using Test = bool (*)(const Considered&);
struct Step {
  Overall overall;
  Test holds;
};

// In this order; the first that holds for some rule is the word (docs/rules-language.md, Results).
constexpr Step steps[] = {
    {Overall::blocked,
     [](const Considered& c) {
       return c.is(Status::unmet) && c.rule->severity == Severity::blocks &&
              c.rule->confidence == Confidence::verified;
     }},
    {Overall::probably_blocked,
     [](const Considered& c) { return c.is(Status::unmet) && c.of(Severity::blocks); }},
    {Overall::out_of_scope,
     [](const Considered& c) { return c.is(Status::unmet) && c.rule->scope && c.confirmed(); }},
    {Overall::cannot_say,
     [](const Considered& c) {
       if (c.is(Status::unmet) && c.rule->consistency) return c.confirmed();
       return c.open() && c.of(Severity::blocks);
     }},
    {Overall::needs_document,
     [](const Considered& c) {
       return c.lacking() && (c.of(Severity::document) || c.of(Severity::blocks));
     }},
    {Overall::cannot_say, [](const Considered& c) { return c.open() && c.of(Severity::document); }},
};

}  // namespace

Evaluation::Evaluation(const Program& program, const Settings& settings, int lanes)
    : program_(program),
      settings_(settings),
      stated_(program.layout, lanes),
      bare_(program.layout, has_papers() ? lanes : 0) {}

// Without papers nothing can be missing, and the second reading is never asked for.
bool Evaluation::has_papers() const { return program_.has_papers; }

void Evaluation::load(int lane, const FactSheet& facts) {
  zerokm::load(program_, facts, false, stated_, lane);
  if (!has_papers()) return;
  papers_open_ = zerokm::load(program_, facts, true, bare_, lane) || papers_open_;
}

void Evaluation::load(int lane, const Input& input, const ValueSet& values) {
  fill(stated_, program_.code, input.node, lane, values);
  if (!has_papers()) return;
  const bool lacking = input.paper && !is_single(values);
  papers_open_ = papers_open_ || lacking;
  fill(bare_, program_.code, input.node, lane, lacking ? one_truth(false) : values);
}

void Evaluation::begin() {
  papers_open_ = false;
  lanes_ = {};
}

void Evaluation::load_alike(const FactSheet& facts) {
  load(0, facts);
  lanes_.alike = true;
  for (const Input& input : program_.inputs) {
    stated_.spread(input.node, program_.code.at(input.node).gives);
    if (has_papers()) bare_.spread(input.node, program_.code.at(input.node).gives);
  }
}

void Evaluation::set(int lane, FactId fact, const ValueSet& values) {
  for (const Input& input : program_.inputs) {
    if (input.id != fact) continue;
    auto& varying = lanes_.varying_facts;
    if (std::find(varying.begin(), varying.end(), input.node) == varying.end()) {
      varying.push_back(input.node);
    }
    fill(stated_, program_.code, input.node, lane, values);
    if (has_papers()) fill(bare_, program_.code, input.node, lane, values);
  }
}

void Evaluation::compute() {
  std::sort(lanes_.flips.begin(), lanes_.flips.end(),
            [](const Flip& a, const Flip& b) { return a.node < b.node; });
  execute(program_.code, settings_, stated_, lanes_);
  if (papers_open_) execute(program_.code, settings_, bare_, lanes_);
}

Judgement Evaluation::judge(const RuleCode& code, int lane) const {
  Judgement judgement = judge_in(stated_, code, lane);
  if (judgement.status == Status::unknown && papers_open_ &&
      judge_in(bare_, code, lane).status == Status::unmet) {
    judgement.status = Status::missing_paper;
  }
  return judgement;
}

Judgement judged(bool cost, bool requires_something, std::uint8_t applies, std::uint8_t exempt,
                 std::uint8_t doubt, std::uint8_t require) {
  if (applies == truth_no) return {Status::not_applicable, false};
  if (exempt == truth_yes) return {Status::exempt, false};
  const bool can_be_unmet = (require & truth_no) != 0;
  const bool kept = requires_something && require == truth_yes;
  if (!kept && doubt != truth_no) return {Status::disputed, can_be_unmet};
  if (!requires_something) {
    if (applies != truth_yes) return {Status::unknown, false};
    return {cost ? Status::amount : Status::information, false};
  }
  if (applies == truth_yes && require == truth_yes) return {Status::met, false};
  if (applies == truth_yes && require == truth_no && exempt == truth_no) {
    return {Status::unmet, true};
  }
  return {Status::unknown, can_be_unmet};
}

namespace {

// The same for rules without `exempt` and `doubt`, by `applies` and `require`.
struct StatusTable {
  std::array<Status, 16> of;
  StatusTable(bool cost, bool requires_something) {
    for (std::size_t at = 0; at < of.size(); ++at) {
      of[at] = judged(cost, requires_something, static_cast<std::uint8_t>(at & 3), truth_no,
                      truth_no, static_cast<std::uint8_t>(at >> 2))
                   .status;
    }
  }
};

}  // namespace

Judgement Evaluation::judge_in(const Frame& frame, const RuleCode& code, int lane) const {
  return judged(code.rule->severity == Severity::cost, code.require.node >= 0,
                truth_at(frame, code.applies, lane, true),
                truth_at(frame, code.exempt.node, lane, false),
                truth_at(frame, code.doubt.node, lane, false),
                truth_at(frame, code.require.node, lane, true));
}

void Evaluation::statuses(const RuleCode& code, int count, Status* out) const {
  if (papers_open_ || code.exempt.node >= 0 || code.doubt.node >= 0) {
    for (int lane = 0; lane < count; ++lane) out[lane] = judge(code, lane).status;
    return;
  }
  const StatusTable table(code.rule->severity == Severity::cost, code.require.node >= 0);
  const std::uint8_t always = truth_yes;
  const bool clocked = code.applies >= 0;
  const bool required = code.require.node >= 0;
  const std::uint8_t* applies = clocked ? stated_.truth(code.applies) : &always;
  const std::uint8_t* require = required ? stated_.truth(code.require.node) : &always;
  for (int lane = 0; lane < count; ++lane) {
    const std::size_t a = applies[clocked ? lane : 0];
    const std::size_t r = require[required ? lane : 0];
    out[lane] = table.of[a | (r << 2)];
  }
}

Judged judge_all(const Program& program, const Evaluation& evaluation, int lane) {
  Judged judged;
  for (const RuleCode& code : program.rules) {
    const Judgement judgement = evaluation.judge(code, lane);
    const bool speaks = judgement.status != Status::not_applicable;
    bool flagged = false;
    for (const RulePart& flag : code.flags) {
      flagged = flagged || (speaks && raises(evaluation.frame(), lane, flag));
    }
    judged.judgements.push_back(judgement);
    judged.flagged.push_back(flagged);
  }
  return judged;
}

Word overall_word(const Program& program, const std::vector<Judgement>& judgements,
                  const std::vector<std::uint8_t>& flagged, const RunOptions& options) {
  std::vector<Considered> considered;
  for (std::size_t i = 0; i < program.rules.size(); ++i) {
    const Rule& rule = *program.rules[i].rule;
    const bool stops = judgements[i].status == Status::unmet && rule.severity == Severity::blocks;
    if (is_on(rule.phase, options) || stops) {
      considered.push_back({&rule, judgements[i], flagged[i] != 0});
    }
  }
  for (const Step& step : steps) {
    for (const Considered& one : considered) {
      if (step.holds(one)) return {step.overall, one.rule};
    }
  }
  if (options.past_time) return {Overall::check_again, nullptr};
  const bool guarded = program.main->confidence != Confidence::verified || !program.main->complete;
  for (const Considered& one : considered) {
    const bool warns = !one.confirmed() && (one.lacking() || one.open());
    if (warns || one.flagged) return {Overall::no_objection, one.rule};
  }
  return {guarded ? Overall::no_objection : Overall::nothing_against, nullptr};
}

bool raises(const Frame& frame, int lane, const RulePart& flag) {
  return flag.node >= 0 && (frame.truth(flag.node)[lane] & truth_yes) != 0;
}

std::vector<Total> totals_of(const Program& program, const Frame& frame, int lane,
                             const std::vector<Judgement>& judgements) {
  std::vector<Total> totals;
  for (std::size_t i = 0; i < program.rules.size(); ++i) {
    const RuleCode& code = program.rules[i];
    const Status status = judgements[i].status;
    const bool counts = status == Status::amount || status == Status::unknown ||
                        status == Status::met || status == Status::disputed;
    if (code.rule->total.empty() || code.amount.node < 0 || !counts) continue;
    auto at = std::find_if(totals.begin(), totals.end(),
                           [&](const Total& total) { return total.name == code.rule->total; });
    if (at == totals.end()) {
      Total total;
      total.name = code.rule->total;
      total.figure.unit = code.amount_type.unit;
      at = totals.insert(totals.end(), total);
    }
    Figure amount = figure_of(program, frame, code.amount_type, code.amount.node, lane);
    if (!amount.valid || amount.low == open_low) {
      at->lower_bound = true;  // nothing is known of this one
      continue;
    }
    if (amount.high == open_high) at->lower_bound = true;
    Span span{amount.low, amount.high};
    if (status != Status::amount && status != Status::met) {  // it may not be due at all
      span.low = std::min<std::int64_t>(span.low, 0);
      span.high = std::max<std::int64_t>(span.high, 0);
    }
    Figure& figure = at->figure;
    Span known{figure.low, figure.high};
    const int decimals = std::max(figure.decimals, amount.decimals);
    for (int n = figure.decimals; n < decimals; ++n) known = scaled(known, 10);
    for (int n = amount.decimals; n < decimals; ++n) span = scaled(span, 10);
    known = sum(known, span);
    figure.decimals = decimals;
    figure.low = known.low;
    figure.high = known.high;
    figure.valid = figure.valid && known.low != open_high && known.high != open_low;
  }
  return totals;
}

}  // namespace zerokm
