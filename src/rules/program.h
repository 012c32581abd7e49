// A ruleset and everything it includes, checked and compiled: one program for answers, traces and
// days.
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/problem.h"
#include "core/vocabulary.h"
#include "rules/answer.h"
#include "rules/ruleset.h"

namespace zerokm {

class Program;  // immutable after compile; keeps pointers into the rulesets it was made from

struct ProgramDeleter {
  void operator()(const Program* program) const;
};
using ProgramPointer = std::unique_ptr<const Program, ProgramDeleter>;

// Type- and unit-checks every expression of `main` and of the rulesets it includes, and compiles
// them. `shared` holds the parameters and tables of rulesets/parameters. Every mistake is located.
// The rulesets and the vocabulary must outlive the program.
Outcome<ProgramPointer> compile(const Vocabulary& vocabulary, const Ruleset& main,
                                const std::vector<const Ruleset*>& included, const Ruleset& shared);

// The user's own value for an editable parameter or a row of an editable table.
struct Override {
  std::string name;               // parameter or table
  std::vector<std::string> keys;  // members of the row, for a table
  Decimal value;
};

struct RunOptions {
  bool papers = false;  // phases switched on besides the car and the deal
  bool filing = false;
  bool arrival = false;
  bool past_time = false;  // the ruleset is expired: nothing may come out as "no objection"
  std::vector<Override> overrides;
};

// The answer for one car. Total: never fails, never allocates without bound.
Answer run(const Program& program, const FactSheet& facts, const RunOptions& options);

// Days that give the same answer, side by side.
struct DayRun {
  Day from, until;  // both included
  Overall overall = Overall::cannot_say;
  const Rule* deciding = nullptr;
  std::vector<NamedFigure> totals;
};

// The answer for each day that the date facts `moving` could be (all set to that day), from `from`
// to `until`, as runs of equal answers.
std::vector<DayRun> run_days(const Program& program, const FactSheet& facts,
                             const RunOptions& options, const std::vector<FactId>& moving, Day from,
                             Day until);

// One step of why a rule came out as it did, from the outside in.
struct TraceStep {
  int depth = 0;
  std::string text;  // the source text of this part
  Place place;
  Figure value;  // what it came to: truth in low's bits (truth_no, truth_yes) or a number, a day
  std::vector<FactId> facts;  // facts read directly by this part
};

// The steps of one part of a rule: "applies", "require", "exempt", "doubt", "amount".
struct TracePart {
  std::string part;
  std::vector<TraceStep> steps;
};
std::vector<TracePart> trace(const Program& program, const FactSheet& facts,
                             const RunOptions& options, const Rule& rule);

// The value of a fact, a derived value or a parameter by the name a text's placeholder gives it;
// nothing where the program has no such name. Choices and truths come as bits in `low`.
std::optional<Figure> value_of(const Program& program, const FactSheet& facts,
                               const RunOptions& options, std::string_view name);

// The rules of the program, included ones first, in the order of Answer::findings.
std::vector<const Rule*> rules_of(const Program& program);

}  // namespace zerokm
