// The one gate through which files become plain structures: rulesets, vocabulary, words, cases,
// facts as JSON. Everything is bounded before it is parsed, and every mistake is located.
#pragma once
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/problem.h"
#include "core/vocabulary.h"
#include "core/words.h"
#include "rules/program.h"
#include "rules/ruleset.h"

namespace zerokm {

// A file by its path inside rulesets/: "ru/rules.json", "words.en.json", "ru/tables/x.csv".
struct NamedText {
  std::string path;
  std::string text;
};

// Everything the program knows. Made once; programs point into it, so it never moves.
struct Knowledge {
  Vocabulary vocabulary;
  Ruleset shared;                                  // rulesets/parameters
  std::vector<std::unique_ptr<Ruleset>> rulesets;  // by id
  std::map<std::string, ProgramPointer> programs;  // by id; common rulesets have none
  std::map<std::string, Words> words;              // by language
  // Destinations that can be had, loaded or not: "markets" of index.json, else those that are
  // loaded.
  std::vector<std::string> destinations;
  std::vector<NamedText> base;  // vocabulary and parameters, as they were read
  std::vector<std::unique_ptr<Knowledge>> additions;  // what rulesets added later point into

  const Ruleset* ruleset(std::string_view id) const;  // null where there is none
  const Program* program(std::string_view id) const;
};
using KnowledgePointer = std::unique_ptr<Knowledge>;

// Reads and compiles everything. A ruleset with a mistake is left out, the others stay; no value
// only where not even the vocabulary can be read.
Outcome<KnowledgePointer> read_knowledge(const std::vector<NamedText>& files);

// Adds rulesets that come later, with their tables, words and whatever they include. One that is
// known already stays as it is.
std::vector<Problem> add_rulesets(Knowledge& knowledge, const std::vector<NamedText>& files);

// Adds the words of one more language (files words.<lang>.json) to what is known.
std::vector<Problem> add_words(Knowledge& knowledge, const std::vector<NamedText>& files);

// Facts as a flat JSON object in the vocabulary's names: {"vehicle.powertrain": "bev", ...}.
Outcome<FactSheet> read_facts(const Vocabulary& vocabulary, std::string_view json,
                              std::string_view file);

// Everything a careful reader would refuse in a ruleset that loads: missing words, citations,
// recheck dates, cases; gaps and overlaps of versions and tables; conditions that can never hold;
// dead rules.
std::vector<Problem> lint(const std::vector<NamedText>& files);

// One case of cases.json run against the rules.
struct CaseResult {
  std::string ruleset, name;
  Place place;
  std::vector<std::string> differences;  // empty: passed
};
struct CaseRun {
  std::vector<CaseResult> results;
  std::vector<Problem> problems;  // cases that could not be read
};
CaseRun run_cases(const Knowledge& knowledge, const std::vector<NamedText>& files);

}  // namespace zerokm
