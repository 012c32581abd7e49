#include "report/papers.h"

#include <algorithm>

#include "core/order.h"

namespace zerokm {
namespace {

bool is_held(const Vocabulary& vocabulary, const FactSheet& facts, const std::string& fact) {
  const auto id = vocabulary.find(fact);
  const auto stated = id ? facts.find(*id) : facts.end();
  return stated != facts.end() && stated->second.values == one_truth(true);
}

PaperState state_of(const Vocabulary& vocabulary, const FactSheet& facts, PaperText paper) {
  PaperState state;
  state.held = is_held(vocabulary, facts, paper.fact);
  for (std::size_t point = 0; point < paper.shows.size(); ++point) {
    const auto needed = facts_of_point(vocabulary, facts, paper, point);
    state.shown.push_back(!needed.empty() &&
                          std::all_of(needed.begin(), needed.end(), [&](const auto& fact) {
                            const auto stated = facts.find(fact.first);
                            return stated != facts.end() && stated->second.values == fact.second;
                          }));
  }
  state.paper = std::move(paper);
  return state;
}

}  // namespace

std::vector<std::pair<FactId, ValueSet>> facts_of_point(const Vocabulary& vocabulary,
                                                        const FactSheet& facts,
                                                        const PaperText& paper, std::size_t point) {
  std::vector<std::pair<FactId, ValueSet>> list;
  for (const PointFact& said : paper.states) {
    const auto fact = vocabulary.find(said.fact);
    if (said.point != point || !fact) continue;
    if (const auto other = vocabulary.find(said.value)) {
      const auto known = facts.find(*other);
      if (known != facts.end()) list.emplace_back(*fact, known->second.values);
    } else if (const auto values = value_from_text(vocabulary, *fact, said.value)) {
      list.emplace_back(*fact, *values);
    }
  }
  return list;
}

std::vector<PaperState> papers_of(const Phrases& phrases, const Inspected& inspected) {
  std::vector<PaperState> list;
  for (const SideRun& side : inspected.sides) {
    for (const Finding& finding : side.answer.findings) {
      if (finding.status == Status::not_applicable) continue;
      for (const PaperText& paper : papers_asked(phrases, finding)) {
        const bool known = std::any_of(list.begin(), list.end(), [&](const PaperState& other) {
          return other.paper.key == paper.key;
        });
        if (known) continue;
        PaperState state = state_of(phrases.vocabulary(), inspected.facts, paper);
        if (state.held || wants_papers(finding)) list.push_back(std::move(state));
      }
    }
  }
  order(list,
        [](const PaperState& a, const PaperState& b) { return a.paper.phase < b.paper.phase; });
  return list;
}

}  // namespace zerokm
