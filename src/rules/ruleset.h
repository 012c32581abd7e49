// A ruleset as plain structures: what docs/rules-language.md describes, read and checked, not yet
// compiled. `knowledge` fills it from files; nothing here knows JSON.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/fact.h"
#include "core/number.h"
#include "core/problem.h"
#include "core/unit.h"
#include "core/vocabulary.h"

namespace zerokm {

enum class Phase : std::uint8_t { car, papers, filing, arrival };
enum class Severity : std::uint8_t { blocks, document, cost, information };
enum class Confidence : std::uint8_t { verified, indicative, unconfirmed };
enum class Side : std::uint8_t { export_side, destination, common };
enum class ReadState : std::uint8_t { official, copy, part, second_hand, not_seen };

// The text of an expression and where it stands, so that a mistake in it can be located.
// `file` and `offset` point at its first character; expressions contain no JSON escapes.
struct SourceText {
  std::string text;
  Place place;
};

struct Citation {
  std::string source;  // key of Ruleset::sources
  std::string at;      // article, point, row
};

struct Source {
  std::string key, title, number, issuer, date, url, read_on;
  ReadState read = ReadState::official;
};

// One dated value of a parameter, valid from its day until the next one's.
struct DatedValue {
  Day from;
  Decimal value;
  std::vector<Citation> cites;
};

struct Parameter {
  std::string name;
  Unit unit;
  int decimals = 0;
  bool editable = false;  // exchange rates and the like: the user may put in another value
  std::optional<Day> checked_on;
  std::vector<DatedValue> values;  // ascending by `from`
  Place place;
};

// A table key is a choice (bits), or a range of numbers or days.
struct TableKey {
  std::string name;
  FactKind kind = FactKind::quantity;  // choice, quantity or date
  std::string choice;                  // name of the choice, for choice keys
  Unit unit;
  int decimals = 0;
};

// One row after `across` columns are spread out: for each key what it covers, and the value.
// Choice keys: `members`. Others: low..high, both included, in the key's decimals.
struct TableRow {
  struct Cell {
    std::uint64_t members = 0;
    std::int64_t low = open_low;
    std::int64_t high = open_high;
  };
  std::vector<Cell> cells;  // one per key
  std::int64_t value = 0;   // at the table's decimals
  std::optional<Confidence> confidence;
  int line = 0;  // in the CSV file
};

struct Table {
  std::string name;
  std::string file;
  std::vector<TableKey> keys;
  Unit unit;
  int decimals = 0;
  bool gaps_unknown = false;
  bool editable = false;
  std::optional<Day> checked_on;
  std::vector<TableRow> rows;
  std::vector<Citation> cites;
  Place place;
};

struct Derived {
  std::string name;
  SourceText expression;
};

// What follows for a fact where a paper shows a point: a value in the vocabulary's form, or the
// name of another fact whose value it then has.
struct PointFact {
  std::size_t point = 0;  // place in `shows`
  std::string fact, value;
};

struct Paper {
  std::string key;                 // "confirmation"
  std::string fact;                // the truth fact that says it is held
  std::string name;                // key of its name in the words
  std::vector<std::string> shows;  // keys of what it must show
  std::vector<PointFact> states;
};

struct Flag {
  std::string id;
  SourceText when;
};

struct Given {
  std::string name;  // "first_free_date"
  SourceText expression;
};

struct Rule {
  std::string id;
  std::string version;  // empty where there is only one
  Phase phase = Phase::car;
  Severity severity = Severity::information;
  Confidence confidence = Confidence::indicative;
  std::string clock;  // id of a date fact; empty: always in force
  std::optional<Day> from, until;
  std::optional<SourceText> applies, require, exempt, doubt, amount;
  std::string total;               // name of the total the amount belongs to; empty: none
  std::vector<std::string> shows;  // derived names
  std::vector<Given> gives;
  std::vector<Flag> flags;
  std::vector<std::string> asks;  // keys of papers
  std::vector<Citation> cites;
  bool scope = false;
  bool consistency = false;
  Day checked_on, recheck_by;
  Place place;
};

struct Ruleset {
  std::string id;      // "RU"
  std::string folder;  // "ru"
  Side side = Side::destination;
  std::string version;
  Day checked_on, recheck_by;
  Confidence confidence = Confidence::indicative;
  bool complete = false;
  bool own = false;  // the user's, loaded from a file: every answer says so
  std::string currency;
  std::vector<std::string> includes;  // ids
  std::vector<Choice> choices;        // its own, for tables and derived values
  std::vector<Source> sources;
  std::vector<Parameter> parameters;
  std::vector<Table> tables;
  std::vector<Derived> derived;
  std::vector<Paper> papers;
  std::vector<Rule> rules;
  std::vector<std::string> not_covered;  // word keys
  Place place;
};

}  // namespace zerokm
