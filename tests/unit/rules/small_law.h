// A vocabulary and rulesets small enough to be read in a test.
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "core/vocabulary.h"
#include "rules/program.h"

namespace zerokm::small_law {

// Facts: car.kind (choice power), car.weight (kg, 1 decimal), car.made, car.shown, deal.day
// (dates), car.old (truth), paper.proof, paper.stamp (truths of role paper), car.maker (text),
// deal.price (EUR, 2 decimals), deal.buyer (choice buyer).
Vocabulary vocabulary();

// "car.weight" = "1200.5" and so on; the test fails where a value cannot be read.
FactSheet facts(const Vocabulary& vocabulary,
                const std::vector<std::pair<std::string, std::string>>& stated);

SourceText source(std::string text);
// An otherwise empty destination ruleset "T" in EUR, verified and complete.
Ruleset ruleset();
Rule rule(std::string id, Severity severity);
// Rows (group a|b) x (weight 0..1000.0], (1000.0..open) with the values 10, 20, 30, 40 EUR.
Table fee_table();
Parameter rate();  // 0.10 from 2020-01-01, 0.20 from 2026-01-01

// Everything a program points into, kept together.
struct Law {
  Vocabulary vocabulary = small_law::vocabulary();
  Ruleset main = ruleset();
  std::vector<Ruleset> included;
  Ruleset shared;
  std::vector<Problem> problems;
  ProgramPointer program;

  bool compile();  // false and `problems` where it is refused
  Answer run(const std::vector<std::pair<std::string, std::string>>& stated,
             RunOptions options = {}) const;
};

// The problems of one derived value "x" with this expression, as lines.
std::vector<std::string> problems_of(const std::string& expression);
// The value of an expression for these facts.
Figure value(const std::string& expression,
             const std::vector<std::pair<std::string, std::string>>& stated = {});
// "yes", "no" or "unknown" for a condition.
std::string truth(const std::string& expression,
                  const std::vector<std::pair<std::string, std::string>>& stated = {});

}  // namespace zerokm::small_law
