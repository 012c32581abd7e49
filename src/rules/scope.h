// Which names an expression of a ruleset can use: facts, its own derived values, tables, parameters
// and choices, those of the rulesets it includes, and the shared ones.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/problem.h"
#include "core/vocabulary.h"
#include "rules/ruleset.h"

namespace zerokm {

class Scope {
 public:
  // `nearest_first`: the ruleset itself, then what it includes, then the shared one. A name that
  // stands in two of them is a problem of the nearer one (duplicate-name).
  Scope(const Vocabulary& vocabulary, const std::vector<const Ruleset*>& nearest_first,
        std::vector<Problem>& problems);

  const Vocabulary& vocabulary() const { return vocabulary_; }
  const Derived* derived(std::string_view name) const { return found(derived_, name); }
  const Table* table(std::string_view name) const { return found(tables_, name); }
  const Parameter* parameter(std::string_view name) const { return found(parameters_, name); }
  const Choice* choice(std::string_view name) const { return found(choices_, name); }
  const Paper* paper(std::string_view key) const { return found(papers_, key); }

  // "; did you mean 'x'?" with the nearest name of that sort, or nothing.
  std::string suggestion_for_name(std::string_view name) const;
  std::string suggestion_for_table(std::string_view name) const;
  std::string suggestion_for_parameter(std::string_view name) const;
  std::string suggestion_for_derived(std::string_view name) const;
  std::string suggestion_for_fact(std::string_view name) const;

 private:
  template <class T>
  using Named = std::map<std::string, const T*, std::less<>>;

  template <class T>
  static const T* found(const Named<T>& names, std::string_view name) {
    const auto at = names.find(name);
    return at == names.end() ? nullptr : at->second;
  }

  const Vocabulary& vocabulary_;
  Named<Derived> derived_;
  Named<Table> tables_;
  Named<Parameter> parameters_;
  Named<Choice> choices_;
  Named<Paper> papers_;
};

}  // namespace zerokm
