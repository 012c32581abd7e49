// Reads cases.json: what is known of a car and a deal, and what the rules must say about it.
#pragma once
#include <string>
#include <vector>

#include "knowledge/knowledge.h"
#include "knowledge/record.h"
#include "rules/program.h"

namespace zerokm {

enum class Expected : std::uint8_t { result, flag, no_flag, overall, value, amount, total };

struct Expectation {
  Expected kind = Expected::result;
  std::string name;   // of the rule, flag, value given or shown, or total; empty for `overall`
  std::string value;  // as written
  Place place;
};

struct Case {
  std::string name;
  Place place;
  FactSheet facts;     // `with` laid over `base`, and what follows from it
  RunOptions options;  // phases and age of the rules
  std::vector<Expectation> expectations;
};

// The names that cases of a ruleset may use.
struct CaseNames {
  std::vector<std::string> rules, values, flags;
};
// Those of the rulesets given.
CaseNames case_names(const std::vector<const Ruleset*>& rulesets);

// All cases that can be read; a case with a mistake is left out and said.
std::vector<Case> read_cases(const Vocabulary& vocabulary, const CaseNames& names,
                             const NamedText& file, std::vector<Problem>& problems);

// The cases of one ruleset with the program that runs them.
struct CaseSuite {
  const Ruleset* ruleset = nullptr;
  const Program* program = nullptr;
  std::string path;
  std::vector<Case> cases;
};
// Those of every cases.json; what cannot be read or run is said.
std::vector<CaseSuite> read_suites(const Knowledge& knowledge, const std::vector<NamedText>& files,
                                   std::vector<Problem>& problems);

// What comes out otherwise than a case expects, in words; empty where nothing does.
std::vector<std::string> differences(const Vocabulary& vocabulary, const Program& program,
                                     const Case& one);

// "met", "missing_paper", ...; "blocked", "needs_document", ...: the words cases are written in.
std::string_view word_of(Status status);
std::string_view word_of(Overall overall);

}  // namespace zerokm
