// All that one module instance knows: rules, words, and the runs made ready of them.
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "api/rule_runs.h"
#include "knowledge/knowledge.h"

namespace zerokm {

// A text, or problems a line each.
struct Said {
  std::string text;
  bool refused = false;
};

class Library {
 public:
  void add_file(std::string_view path, std::string_view text);
  // Reads what was added since the last time.
  Said load();

  // A text of the rules in one language, as its file has it.
  Said say(std::string_view language, std::string_view key) const;

  // See zk_rules(): the place in runs(), or why there is none.
  Said prepare(std::string_view request, std::size_t capacity);
  const std::vector<std::unique_ptr<RuleRuns>>& runs() const { return runs_; }

  const Knowledge* knowledge() const { return knowledge_.get(); }

 private:
  KnowledgePointer knowledge_;
  std::vector<NamedText> files_;
  std::vector<std::unique_ptr<RuleRuns>> runs_;
};

// See zk_check().
Said check(const Knowledge& knowledge, std::string_view request);

// The lines of zk_facts(), zk_rule_ids() and zk_trace_steps().
std::string lines_of_facts(const RuleRuns& runs);
std::string lines_of_rules(const RuleRuns& runs);
std::string lines_of_steps(RuleRuns& runs);
// One fact of a car in the form of JSON facts; see zk_state().
Said state_from_text(CarColumns& cars, std::size_t fact, std::size_t car, std::string_view text);
// Refused where the vocabulary has no such fact.
Said known_name(const Vocabulary& vocabulary, std::string_view name);
// Those of the facts, parted by tabs, that the vocabulary has.
std::vector<FactId> facts_named(const Vocabulary& vocabulary, std::string_view names);
// Problems as lines; one that has no place.
Said refusal(const std::vector<Problem>& problems);
Said refusal(const char* id, std::string message);
// "papers,filing,arrival": phases switched on.
RunOptions options_from(std::string_view phases);

}  // namespace zerokm
