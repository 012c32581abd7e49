// A made-up ruleset that uses every feature of the language, and random expressions over its facts.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "random_cars.h"
#include "rules/program.h"

namespace zerokm::property {

struct SyntheticLaw {
  Vocabulary vocabulary;
  Ruleset common, main, shared;
  ProgramPointer program;

  SyntheticLaw();
  // Stops the test where the ruleset is refused.
  void compile();
  std::vector<const Ruleset*> rulesets() const { return {&common, &main, &shared}; }
};

// Random expressions that are well typed by construction, at most `depth` levels deep.
class ExpressionMaker {
 public:
  explicit ExpressionMaker(Random& random) : random_(random) {}
  std::string condition(int depth);
  std::string money(int depth);  // EUR, 2 decimals at most
  std::string plain(int depth);  // a plain number, no decimals
  std::string day(int depth);
  std::string group(int depth);  // the choice `group`

 private:
  std::string one_of(std::initializer_list<std::string> texts);
  Random& random_;
};

}  // namespace zerokm::property
