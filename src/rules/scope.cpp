#include "rules/scope.h"

namespace zerokm {
namespace {

template <class Map>
std::vector<std::string> names_of(const Map& map) {
  std::vector<std::string> names;
  names.reserve(map.size());
  for (const auto& entry : map) names.push_back(entry.first);
  return names;
}

std::vector<std::string> facts_of(const Vocabulary& vocabulary) {
  std::vector<std::string> names;
  for (const FactEntry& entry : vocabulary.facts) names.push_back(entry.id);
  return names;
}

// Enters a name; a second one of the same sort is reported where it stands.
template <class T>
void enter(std::map<std::string, const T*, std::less<>>& names, const std::string& name,
           const T& value, const Place& place, std::vector<Problem>& problems) {
  if (names.try_emplace(name, &value).second) return;
  problems.push_back({"duplicate-name", place,
                      "expected a name that is not taken yet, found a second '" + name + "'"});
}

}  // namespace

Scope::Scope(const Vocabulary& vocabulary, const std::vector<const Ruleset*>& nearest_first,
             std::vector<Problem>& problems)
    : vocabulary_(vocabulary) {
  // The farthest first, so that a clash is reported in the nearer file.
  for (auto at = nearest_first.rbegin(); at != nearest_first.rend(); ++at) {
    const Ruleset& ruleset = **at;
    for (const Derived& derived : ruleset.derived) {
      enter(derived_, derived.name, derived, derived.expression.place, problems);
    }
    for (const Table& table : ruleset.tables) {
      enter(tables_, table.name, table, table.place, problems);
    }
    for (const Parameter& parameter : ruleset.parameters) {
      enter(parameters_, parameter.name, parameter, parameter.place, problems);
    }
    for (const Choice& choice : ruleset.choices) {
      enter(choices_, choice.name, choice, ruleset.place, problems);
    }
    for (const Paper& paper : ruleset.papers) {
      enter(papers_, paper.key, paper, ruleset.place, problems);
    }
  }
  for (const Choice& choice : vocabulary.choices) choices_.try_emplace(choice.name, &choice);
}

std::string Scope::suggestion_for_fact(std::string_view name) const {
  return did_you_mean(name, facts_of(vocabulary_));
}

std::string Scope::suggestion_for_name(std::string_view name) const {
  std::vector<std::string> candidates = facts_of(vocabulary_);
  for (std::string& derived : names_of(derived_)) candidates.push_back(std::move(derived));
  return did_you_mean(name, candidates);
}

std::string Scope::suggestion_for_table(std::string_view name) const {
  return did_you_mean(name, names_of(tables_));
}

std::string Scope::suggestion_for_parameter(std::string_view name) const {
  return did_you_mean(name, names_of(parameters_));
}

std::string Scope::suggestion_for_derived(std::string_view name) const {
  return did_you_mean(name, names_of(derived_));
}

}  // namespace zerokm
