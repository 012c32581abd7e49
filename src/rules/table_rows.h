// The rows of a table, ready to be asked with keys that may still be several values.
#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "rules/ruleset.h"
#include "rules/span.h"

namespace zerokm {

// What may fail to exist: a table without a row, a parameter before its first day, a quotient by 0.
inline constexpr std::uint8_t never_fails = 0;
inline constexpr std::uint8_t may_fail = 1;
inline constexpr std::uint8_t always_fails = 3;

struct RowValue {
  Span value;
  std::uint8_t fails = never_fails;
};

// What a parameter may be on these days, its own value of the user's before all others.
RowValue parameter_value(const Parameter& parameter, const std::optional<std::int64_t>& own,
                         Span days);
// A quotient; there is none where `right` is 0.
RowValue quotient(Span left, Span right, const Division& division);

using TableCells = std::vector<TableRow::Cell>;

// Memory of a lookup, kept from one to the next.
struct LookupSpace {
  TableCells keys;
  std::vector<std::uint64_t> rows, touched;
  std::vector<const TableRow*> partial;
};

class TableRows {
 public:
  explicit TableRows(const Table& table);
  // The same table with another value in the row of these choice members, or one row more.
  void replace(const TableCells& keys, std::int64_t value);

  const Table& table() const { return *table_; }
  // The hull of all rows that may apply; `keys` one cell per key.
  RowValue value(const TableRow::Cell* keys, LookupSpace& space) const;
  // The places of all rows that may apply, at most `most`.
  std::vector<int> places(const TableRow::Cell* keys, std::size_t most) const;
  std::size_t size() const { return rows_.size(); }
  const TableRow& row(int place) const { return rows_[static_cast<std::size_t>(place)]; }

 private:
  // For one key: the stretches between which rows begin and end, and for each the rows that touch
  // it.
  struct KeyIndex {
    std::vector<std::int64_t> starts;    // ranges: first value of each stretch, the first open_low
    std::vector<std::uint64_t> touched;  // stretch by stretch (choices: member by member)
  };

  enum class Fit : std::uint8_t { none, some, whole };
  Fit fit(const TableRow& row, const TableRow::Cell* keys) const;
  bool covered(const std::vector<const TableRow*>& rows, const TableRow::Cell* keys,
               std::size_t key, long& budget) const;
  void measure();
  void index();
  void candidates(const TableRow::Cell* keys, LookupSpace& space) const;
  template <class F>
  void each_match(const TableRow::Cell* keys, LookupSpace& space, F&& f) const;

  const Table* table_;
  std::vector<TableRow> rows_;
  TableCells hull_;
  bool complete_ = false;        // the rows cover their hull without a gap
  std::size_t words_ = 0;        // 64 rows each
  std::vector<KeyIndex> index_;  // empty where it would be too large
};

}  // namespace zerokm
