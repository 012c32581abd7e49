// What a compiled program is made of; for the files of this room only.
#pragma once
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "rules/checker.h"
#include "rules/columns.h"
#include "rules/frame.h"
#include "rules/program.h"
#include "rules/scope.h"

namespace zerokm {

// A condition or a value of a rule; node -1 where the rule does not have it.
struct RulePart {
  int node = -1;
  int expression = -1;  // place in Program::expressions
};

struct NamedPart {
  std::string name;
  RulePart part;
  Type type;
};

struct RuleCode {
  const Rule* rule = nullptr;
  const Ruleset* ruleset = nullptr;
  int in_force = -1;  // node; -1: always
  int applies = -1;   // node: in force and applies; -1: always
  RulePart applies_as_written, require, exempt, doubt, amount;
  Type amount_type;
  std::vector<RulePart> flags;  // in the order of Rule::flags
  std::vector<NamedPart> gives, shows;
  std::vector<FactId> used;
};

// A fact some expression reads.
struct Input {
  FactId id;
  int node = -1;
  ValueSet everything;
  bool paper = false;  // a truth of role paper: "not shown" is "no" in the second run
};

class Program {
 public:
  const Vocabulary* vocabulary = nullptr;
  const Ruleset* main = nullptr;
  Code code;
  FrameLayout layout;
  std::vector<TableRows> tables;  // per Code::tables
  Settings settings;              // without the user's own values
  std::vector<Input> inputs;
  bool has_papers = false;  // one of the inputs is a paper
  std::vector<RuleCode> rules;
  std::vector<Checked> expressions;
  std::map<std::string, int, std::less<>> derived;  // name -> expression
  std::map<const Derived*, int> derived_expressions;
  std::map<std::string, const Parameter*, std::less<>> parameters;
  std::map<std::string, const Choice*, std::less<>> choices;  // of the vocabulary, of rulesets

  // The choice of that name; null where there is none.
  const Choice* choice(std::string_view name) const {
    const auto at = choices.find(name);
    return at == choices.end() ? nullptr : at->second;
  }
};

// The kind, unit and decimals of a type, with one lane of its register.
Figure figure_of(const Program& program, const Frame& frame, const Type& type, int node, int lane);

// The user's own values laid over the tables and parameters of a program.
class OwnValues {
 public:
  OwnValues(const Program& program, const std::vector<Override>& overrides);
  OwnValues(const OwnValues&) = delete;
  OwnValues& operator=(const OwnValues&) = delete;
  const Settings& settings() const { return settings_; }

 private:
  void replace_rows(const Program& program, std::size_t table, const Override& own);
  Settings settings_;
  std::vector<std::unique_ptr<TableRows>> tables_;
};

// Fills one lane of a fact instruction.
void fill(Frame& frame, const Code& code, int node, int lane, const ValueSet& set);

// What the columns state of one fact of one car; everything where that is nothing.
ValueSet value_at(const Input& input, const FactColumn& column, std::size_t car);

// Fills one lane with what is known of one car; a fact that contradicts itself counts as unknown.
// `papers_no`: papers not shown read as "there is none". True if that changed a fact.
bool load(const Program& program, const FactSheet& facts, bool papers_no, Frame& frame, int lane);

}  // namespace zerokm
