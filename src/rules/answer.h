// What a run of the rules gives: plain data for reports and screens.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/fact.h"
#include "rules/ruleset.h"

namespace zerokm {

enum class Status : std::uint8_t {
  not_applicable,
  met,
  unmet,
  exempt,
  unknown,
  missing_paper,
  disputed,
  amount,
  information
};

enum class Overall : std::uint8_t {
  blocked,
  probably_blocked,
  out_of_scope,
  needs_document,
  cannot_say,
  check_again,
  no_objection,
  nothing_against,
  not_covered
};

// Money, a date or a number that may still be a range. Open ends: open_low, open_high.
struct Figure {
  std::int64_t low = 0;
  std::int64_t high = 0;
  int decimals = 0;
  Unit unit;
  FactKind kind = FactKind::quantity;  // quantity or date; truth and choice use `members` in low
  int choice = -1;                     // place in the vocabulary's choices, for choice facts
  bool valid = true;                   // false: overflow or no row: "cannot be computed"
};

struct NamedFigure {
  std::string name;
  Figure figure;
};

// A row of a table that an amount rests on.
struct RowUsed {
  std::string table;
  std::string file;
  int line = 0;
  std::int64_t value = 0;
  int decimals = 0;
  Unit unit;
  std::optional<Confidence> confidence;
  std::optional<Day> as_of;  // of a table the user may replace: the day its values were taken
};

struct Finding {
  const Rule* rule = nullptr;
  const Ruleset* ruleset = nullptr;  // where the rule stands (an included one, perhaps)
  Status status = Status::not_applicable;
  std::vector<FactId> used;        // facts its conditions read, in order of first reading
  std::vector<FactId> undecided;   // of these, the ones whose narrowing could decide it
  std::vector<std::string> flags;  // flags raised by it
  std::optional<Figure> amount;
  std::vector<RowUsed> rows;  // at most 16; all that may apply where a key is a range
  std::vector<NamedFigure> shows;
  std::vector<NamedFigure> gives;
};

struct Total {
  std::string name;
  Figure figure;
  bool lower_bound = false;  // an amount is unknown: the total is at least this
};

struct Answer {
  const Ruleset* ruleset = nullptr;
  Overall overall = Overall::cannot_say;
  const Rule* deciding = nullptr;  // the rule the overall word rests on; may be null
  std::vector<Finding> findings;   // in the order of the ruleset, included ones first
  std::vector<std::string> flags;  // all flags, each once, in order of raising
  std::vector<Total> totals;
};

}  // namespace zerokm
