// The checks of the linter, by what they look at. Each adds its problems, located.
#pragma once
#include <map>
#include <set>
#include <string>
#include <vector>

#include "knowledge/loading.h"

namespace zerokm {

// A ruleset that loads, its document, and the programs that run its rules.
struct LintedRuleset {
  const RulesetFile& file;
  const Ruleset& ruleset;
  std::vector<const Program*> programs;  // its own, or of those that include it

  const JsonValue& rule_value(std::size_t index) const;  // of Ruleset::rules
  // The member of a rule; the rule itself where it has none.
  const JsonValue& rule_member(std::size_t index, std::string_view key) const;
};

struct Linting {
  const Loading& loading;
  const std::vector<NamedText>& files;
  std::vector<LintedRuleset> rulesets;
  std::vector<Problem>& problems;
};

// Citations, sources, dates of checking, versions, papers, names nobody uses.
void lint_rules(const Linting& linting);
// Conditions that can never hold and rules that never speak.
void lint_dead_conditions(const Linting& linting);
// Texts in every language, placeholders, texts nobody shows.
void lint_words(const Linting& linting);
// Cases for each result of each rule.
void lint_cases(const Linting& linting);

// The names of derived values, parameters and tables a ruleset sees, those of included ones too.
std::set<std::string> visible_names(const LintedRuleset& linted, const Ruleset& shared);

}  // namespace zerokm
