#include "knowledge/case_strength.h"

#include <algorithm>
#include <bit>
#include <map>
#include <utility>

#include "knowledge/case_file.h"
#include "knowledge/table_cover.h"
#include "knowledge/unshown_file.h"
#include "rules/coverage.h"
#include "rules/mutants.h"
#include "rules/versions.h"

namespace zerokm {
namespace {

// Of a table larger than this, so many rows evenly spread are changed.
constexpr std::size_t table_rows_changed = 40;

std::string folder_of(const Place& place) { return place.file.substr(0, place.file.find('/')); }

const char* name_of(Unshown what) {
  switch (what) {
    case Unshown::yes_matters:
      return "yes";
    case Unshown::no_matters:
      return "no";
    case Unshown::below:
      return "one step below";
    case Unshown::on:
      return "on the boundary";
    case Unshown::above:
      return "one step above";
  }
  return "";
}

std::vector<const Ruleset*> included_by(const Knowledge& knowledge, const Ruleset& ruleset) {
  std::vector<const Ruleset*> list;
  for (const std::string& id : ruleset.includes) {
    if (const Ruleset* other = knowledge.ruleset(id)) {
      for (const Ruleset* inner : included_by(knowledge, *other)) list.push_back(inner);
      list.push_back(other);
    }
  }
  return list;
}

bool asked(const std::string& only, const Ruleset& ruleset) {
  return only.empty() || only == ruleset.id;
}

// What the linter refuses of versions and tables: days or points without law, or with two laws.
bool is_broken_law(const Ruleset& ruleset) {
  if (!version_breaks(ruleset).empty()) return true;
  const std::vector<std::string> unnamed(64);  // as many members as a cell can have
  return std::any_of(ruleset.tables.begin(), ruleset.tables.end(), [&](const Table& table) {
    return !uncovered_points({table, {table.keys.size(), &unnamed}}).empty();
  });
}

// One ruleset with a mistake in it, and everything that runs its rules.
class MutationRun {
 public:
  MutationRun(const Knowledge& knowledge, const Ruleset& sound,
              const std::vector<CaseSuite>& suites)
      : knowledge_(knowledge), sound_(sound), broken_(sound) {
    for (const CaseSuite& suite : suites) {
      std::vector<const Ruleset*> included = included_by(knowledge, *suite.ruleset);
      const auto at = std::find(included.begin(), included.end(), &sound);
      if (suite.ruleset != &sound && at == included.end()) continue;
      if (at != included.end()) *at = &broken_;
      users_.push_back({&suite, suite.ruleset == &sound ? &broken_ : suite.ruleset, included, 0});
    }
  }

  bool has_cases() const { return !users_.empty(); }

  // A case that fails already would notice anything.
  void refuse_failing(std::vector<Problem>& problems) const {
    for (const User& user : users_) {
      for (const Case& one : user.suite->cases) {
        if (differences(knowledge_.vocabulary, *user.suite->program, one).empty()) continue;
        problems.push_back({"failing-case", one.place,
                            "'" + one.name + "' fails without any mistake in the rules; mend it"});
      }
    }
  }

  // Whether the linter, loading or some case notices the mistake.
  bool notices(const Mutant& mutant) {
    broken_ = sound_;
    mutant.apply(broken_);
    return is_broken_law(broken_) ||
           std::any_of(users_.begin(), users_.end(), [&](User& user) { return notices(user); });
  }

 private:
  struct User {
    const CaseSuite* suite = nullptr;
    const Ruleset* main = nullptr;
    std::vector<const Ruleset*> included;
    std::size_t first = 0;  // the case that noticed last: mistakes stand side by side
  };

  bool notices(User& user) const {
    const auto program =
        compile(knowledge_.vocabulary, *user.main, user.included, knowledge_.shared);
    if (!program.value) return true;
    const std::vector<Case>& cases = user.suite->cases;
    for (std::size_t i = 0; i < cases.size(); ++i) {
      const std::size_t at = (user.first + i) % cases.size();
      if (differences(knowledge_.vocabulary, **program.value, cases[at]).empty()) continue;
      user.first = at;
      return true;
    }
    return false;
  }

  const Knowledge& knowledge_;
  const Ruleset& sound_;
  Ruleset broken_;
  std::vector<User> users_;
};

// What every program shows of the conditions written in one folder.
std::map<std::string, Coverage> conditions_by_folder(const std::vector<CaseSuite>& suites) {
  std::map<std::string, Coverage> found;
  std::map<std::string, std::size_t> known;  // place -> place in its list
  for (const CaseSuite& suite : suites) {
    std::vector<CoveredCase> cases;
    for (const Case& one : suite.cases) cases.push_back({one.facts, one.options});
    for (const CoveredCondition& condition : measure_coverage(*suite.program, cases)) {
      Coverage& list = found[folder_of(condition.place)];
      const std::string name = line_from_problem({"", condition.place, condition.text});
      const auto [at, added] = known.try_emplace(name, list.size());
      if (added) {
        list.push_back(condition);
      } else {
        list[at->second].wanted |= condition.wanted;
        list[at->second].shown |= condition.shown;
      }
    }
  }
  return found;
}

}  // namespace

std::vector<Strength> coverage_of_cases(const Knowledge& knowledge,
                                        const std::vector<NamedText>& files,
                                        const std::string& only) {
  std::vector<Strength> all;
  std::vector<Problem> problems;
  const auto conditions = conditions_by_folder(read_suites(knowledge, files, problems));
  for (const auto& ruleset : knowledge.rulesets) {
    const auto at = conditions.find(ruleset->folder);
    if (!asked(only, *ruleset) || at == conditions.end()) continue;
    // What is wrong with the cases is said once.
    Strength strength{ruleset->id, 0, 0, {}, std::exchange(problems, {})};
    for (const CoveredCondition& condition : at->second) {
      strength.wanted += std::popcount(condition.wanted);
      strength.held += std::popcount(condition.shown);
      for (int what = 0; what < 5; ++what) {
        const auto side = static_cast<Unshown>(what);
        if (!condition.lacks(side)) continue;
        strength.weak.push_back({condition.place, condition.text + ": " + name_of(side), {}});
      }
    }
    explain(files, ruleset->folder, Explained::conditions, true, strength);
    all.push_back(std::move(strength));
  }
  return all;
}

std::vector<Strength> mutation_of_cases(const Knowledge& knowledge,
                                        const std::vector<NamedText>& files,
                                        const std::string& only, int nth) {
  std::vector<Strength> all;
  std::vector<Problem> problems;
  const std::vector<CaseSuite> suites = read_suites(knowledge, files, problems);
  for (const auto& ruleset : knowledge.rulesets) {
    MutationRun run(knowledge, *ruleset, suites);
    if (!asked(only, *ruleset) || !run.has_cases()) continue;
    // What is wrong with the cases is said once.
    Strength strength{ruleset->id, 0, 0, {}, std::exchange(problems, {})};
    run.refuse_failing(strength.problems);
    const std::vector<Mutant> mutants = mutants_of(*ruleset, table_rows_changed);
    for (std::size_t i = 0; i < mutants.size(); i += static_cast<std::size_t>(nth)) {
      ++strength.wanted;
      if (run.notices(mutants[i])) {
        ++strength.held;
      } else {
        strength.weak.push_back({mutants[i].place, mutants[i].change, {}});
      }
    }
    explain(files, ruleset->folder, Explained::mutants, nth == 1, strength);
    all.push_back(std::move(strength));
  }
  return all;
}

}  // namespace zerokm
