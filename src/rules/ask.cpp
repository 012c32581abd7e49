#include "rules/ask.h"

#include <algorithm>

#include "rules/trials.h"

namespace zerokm {
namespace {

constexpr std::size_t facts_tried = 16;
constexpr std::size_t facts_paired = 5;

class Asker {
 public:
  explicit Asker(const Subject& subject) : subject_(subject) {}

  std::vector<Question> ask(const FactSheet& facts) {
    if (try_as_stated(subject_, facts).settled) return {};
    const std::vector<FactId> open = open_facts(facts);
    std::vector<Question> questions;
    for (const FactId fact : open) {
      const int settles = share(stretches(subject_, facts, fact, left_of(facts, fact)));
      if (settles > 0) questions.push_back({{fact}, settles});
    }
    if (questions.empty()) questions = pairs(facts, open);
    std::stable_sort(questions.begin(), questions.end(),
                     [](const Question& a, const Question& b) { return a.settles > b.settles; });
    if (questions.empty() && !open.empty()) questions.push_back({open, 0});
    return questions;
  }

 private:
  // Facts on which an open rule hangs, those of the first rules first.
  std::vector<FactId> open_facts(const FactSheet& facts) {
    std::vector<FactId> open;
    Evaluation evaluation(subject_.program, subject_.settings, 1);
    evaluation.load(0, facts);
    evaluation.compute();
    for (const RuleCode& code : subject_.program.rules) {
      const Judgement judgement = evaluation.judge(code, 0);
      const bool counts = judgement.status == Status::disputed ||
                          judgement.status == Status::missing_paper || judgement.can_be_unmet ||
                          code.rule == subject_.rule;
      const bool asked = subject_.rule == nullptr || code.rule == subject_.rule;
      if (!asked || !counts) continue;
      for (const FactId id : undecided_facts(subject_.program, subject_.settings,
                                             evaluation.frame(), 0, code, judgement.status)) {
        const bool known = std::find(open.begin(), open.end(), id) != open.end();
        if (!known && open.size() < facts_tried) open.push_back(id);
      }
    }
    return open;
  }

  ValueSet left_of(const FactSheet& facts, FactId fact) const {
    const auto stated = facts.find(fact);
    const bool known = stated != facts.end() && !is_empty(stated->second.values);
    return known ? stated->second.values : every_value(subject_.program, fact).value_or(ValueSet{});
  }

  static int share(const std::vector<Stretch>& stretches) {
    const auto settled = std::count_if(stretches.begin(), stretches.end(),
                                       [](const Stretch& one) { return one.settled; });
    return stretches.empty() ? 0 : static_cast<int>(settled * 100 / std::ssize(stretches));
  }

  // A few values of a fact, from one end to the other.
  std::vector<ValueSet> samples(const FactSheet& facts, FactId fact) const {
    std::vector<ValueSet> all = values_worth_trying(subject_.program, left_of(facts, fact));
    if (all.size() <= 4) return all;
    return {all.front(), all[all.size() / 3], all[all.size() * 2 / 3], all.back()};
  }

  std::vector<Question> pairs(const FactSheet& facts, const std::vector<FactId>& open) {
    std::vector<Question> questions;
    const std::size_t count = std::min(open.size(), facts_paired);
    for (std::size_t i = 0; i < count; ++i) {
      for (std::size_t j = i + 1; j < count; ++j) {
        const std::vector<ValueSet> first = samples(facts, open[i]);
        int total = 0;
        for (const ValueSet& value : first) {
          FactSheet told = facts;
          told[open[i]].values = value;
          total += share(stretches(subject_, told, open[j], left_of(told, open[j])));
        }
        const int settles = first.empty() ? 0 : total / static_cast<int>(first.size());
        if (settles > 0) questions.push_back({{open[i], open[j]}, settles});
      }
    }
    return questions;
  }

  const Subject subject_;
};

}  // namespace

std::vector<Question> what_to_ask(const Program& program, const FactSheet& facts,
                                  const RunOptions& options, const Rule* rule) {
  const OwnValues own(program, options.overrides);
  return Asker({program, own.settings(), options, rule}).ask(facts);
}

}  // namespace zerokm
