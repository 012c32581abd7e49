// From the registers of a block to results: the status of each rule and the word for the whole.
#pragma once
#include <cstdint>
#include <vector>

#include "rules/program_parts.h"

namespace zerokm {

struct Judgement {
  Status status = Status::not_applicable;
  bool can_be_unmet = false;  // unknown, and some value left would make it unmet
};

// How a rule comes out, by what its parts can be (docs/rules-language.md, Results): `cost` a rule
// of severity cost, `requires_something` one that has a condition to be met.
Judgement judged(bool cost, bool requires_something, std::uint8_t applies, std::uint8_t exempt,
                 std::uint8_t doubt, std::uint8_t require);

// A block of cars, computed as stated and, where a paper is not shown yet, once more without it.
class Evaluation {
 public:
  // `lanes` cars, each to be filled with load().
  Evaluation(const Program& program, const Settings& settings, int lanes);
  // Forgets the cars, to be used for others.
  void begin();
  void load(int lane, const FactSheet& facts);
  // One fact of a car; each that the program reads has to be loaded.
  void load(int lane, const Input& input, const ValueSet& values);
  // The same car in all lanes, but for what is set afterwards.
  void load_alike(const FactSheet& facts);
  // Another value of one fact in one lane, after load_alike().
  void set(int lane, FactId fact, const ValueSet& values);
  // A condition that is to come out the other way in one lane, after load_alike().
  void flip(int lane, int node) { lanes_.flips.push_back({node, lane}); }
  void compute();

  const Frame& frame() const { return stated_; }
  Judgement judge(const RuleCode& code, int lane) const;
  // The status of one rule for the first `count` lanes.
  void statuses(const RuleCode& code, int count, Status* out) const;

 private:
  Judgement judge_in(const Frame& frame, const RuleCode& code, int lane) const;
  bool has_papers() const;

  const Program& program_;
  const Settings& settings_;
  Frame stated_;
  Frame bare_;  // papers that are not shown count as missing
  bool papers_open_ = false;
  Lanes lanes_;
};

// All rules of one lane; whether each raises a flag.
struct Judged {
  std::vector<Judgement> judgements;
  std::vector<std::uint8_t> flagged;
};
Judged judge_all(const Program& program, const Evaluation& evaluation, int lane);

struct Word {
  Overall overall = Overall::nothing_against;
  const Rule* deciding = nullptr;
};

// The word for the side. `flagged`: per rule, whether it raises a flag.
Word overall_word(const Program& program, const std::vector<Judgement>& judgements,
                  const std::vector<std::uint8_t>& flagged, const RunOptions& options);

// Whether a rule raises one of its flags in this lane.
bool raises(const Frame& frame, int lane, const RulePart& flag);

// The sums of the amounts, by name, in the order of the rules.
std::vector<Total> totals_of(const Program& program, const Frame& frame, int lane,
                             const std::vector<Judgement>& judgements);

// The facts that could still change how the rule came out, in the order of RuleCode::used.
std::vector<FactId> undecided_facts(const Program& program, const Settings& settings,
                                    const Frame& frame, int lane, const RuleCode& code,
                                    Status status);

// The rows of tables that may apply in what `node` rests on.
std::vector<RowUsed> rows_used(const Program& program, const Settings& settings, const Frame& frame,
                               int lane, int node);

}  // namespace zerokm
