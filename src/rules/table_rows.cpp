#include "rules/table_rows.h"

#include <algorithm>
#include <bit>

namespace zerokm {
namespace {

// Steps spent on finding out whether rows leave a gap: once per table, and once per ranged lookup.
constexpr long steps_for_table = 3'000'000;
constexpr long steps_for_lookup = 50'000;
// Words of row sets that an index may take; a larger table is searched row by row.
constexpr std::size_t index_words = 1u << 20;
constexpr std::size_t choice_stretches = 64;

bool inside(FactKind kind, const TableRow::Cell& outer, const TableRow::Cell& inner) {
  if (kind == FactKind::choice) return (inner.members & ~outer.members) == 0;
  return outer.low <= inner.low && inner.high <= outer.high;
}

bool touches(FactKind kind, const TableRow::Cell& left, const TableRow::Cell& right) {
  if (kind == FactKind::choice) return (left.members & right.members) != 0;
  return left.low <= right.high && right.low <= left.high;
}

}  // namespace

RowValue parameter_value(const Parameter& parameter, const std::optional<std::int64_t>& own,
                         Span days) {
  if (own) return {{*own, *own}, never_fails};
  const auto& values = parameter.values;
  if (values.empty() || days.high < values.front().from.number) return {{}, always_fails};
  if (days.low < values.front().from.number) return {{}, may_fail};
  Span hull{open_high, open_low};
  for (std::size_t i = 0; i < values.size(); ++i) {
    const bool over = i + 1 < values.size() && values[i + 1].from.number <= days.low;
    if (over || values[i].from.number > days.high) continue;
    const auto digits = rescaled(values[i].value.digits, values[i].value.decimals,
                                 parameter.decimals, Rounding::half_up);
    hull.low = std::min(hull.low, digits.value_or(open_low));
    hull.high = std::max(hull.high, digits.value_or(open_high));
  }
  return {hull, never_fails};
}

RowValue quotient(Span left, Span right, const Division& division) {
  if (right.low <= 0 && right.high >= 0) {
    return {{}, right.low == 0 && right.high == 0 ? always_fails : may_fail};
  }
  return {divided(left, right, division), never_fails};
}

TableRows::TableRows(const Table& table) : table_(&table), rows_(table.rows) { measure(); }

void TableRows::measure() {
  hull_.assign(table_->keys.size(), {});
  for (std::size_t key = 0; key < hull_.size(); ++key) {
    hull_[key].low = open_high;
    hull_[key].high = open_low;
    for (const TableRow& row : rows_) {
      hull_[key].members |= row.cells[key].members;
      hull_[key].low = std::min(hull_[key].low, row.cells[key].low);
      hull_[key].high = std::max(hull_[key].high, row.cells[key].high);
    }
  }
  std::vector<const TableRow*> all;
  for (const TableRow& row : rows_) all.push_back(&row);
  long budget = steps_for_table;
  complete_ = covered(all, hull_.data(), 0, budget);
  index();
}

void TableRows::index() {
  words_ = (rows_.size() + 63) / 64;
  index_.assign(table_->keys.size(), {});
  std::size_t spent = 0;
  for (std::size_t key = 0; key < index_.size(); ++key) {
    KeyIndex& made = index_[key];
    const bool choice = table_->keys[key].kind == FactKind::choice;
    if (!choice) {
      made.starts.push_back(open_low);
      for (const TableRow& row : rows_) {
        made.starts.push_back(row.cells[key].low);
        if (row.cells[key].high != open_high) made.starts.push_back(row.cells[key].high + 1);
      }
      std::sort(made.starts.begin(), made.starts.end());
      made.starts.erase(std::unique(made.starts.begin(), made.starts.end()), made.starts.end());
    }
    const std::size_t stretches = choice ? choice_stretches : made.starts.size();
    spent += stretches * words_;
    if (spent > index_words) {
      index_.clear();
      return;
    }
    made.touched.assign(stretches * words_, 0);
    for (std::size_t place = 0; place < rows_.size(); ++place) {
      const TableRow::Cell& cell = rows_[place].cells[key];
      for (std::size_t at = 0; at < stretches; ++at) {
        const bool touches = choice ? ((cell.members >> at) & 1) != 0
                                    : cell.low <= made.starts[at] && made.starts[at] <= cell.high;
        if (touches) made.touched[at * words_ + place / 64] |= std::uint64_t{1} << (place % 64);
      }
    }
  }
}

// The rows that touch all keys, as a set.
void TableRows::candidates(const TableRow::Cell* keys, LookupSpace& space) const {
  std::vector<std::uint64_t>& rows = space.rows;
  std::vector<std::uint64_t>& touched = space.touched;
  rows.assign(words_, ~std::uint64_t{0});
  for (std::size_t key = 0; key < index_.size(); ++key) {
    const KeyIndex& known = index_[key];
    std::size_t first = 0;
    std::size_t last = choice_stretches - 1;
    const bool choice = table_->keys[key].kind == FactKind::choice;
    if (!choice) {
      const auto stretch_of = [&](std::int64_t value) {
        const auto behind = std::upper_bound(known.starts.begin(), known.starts.end(), value);
        return static_cast<std::size_t>(behind - known.starts.begin()) - 1;
      };
      first = stretch_of(keys[key].low);
      last = stretch_of(keys[key].high);
    }
    touched.assign(words_, 0);
    std::uint64_t members = keys[key].members;
    for (std::size_t at = first; at <= last; ++at) {
      if (choice) {
        if (members == 0) break;
        at = static_cast<std::size_t>(std::countr_zero(members));
        members &= members - 1;
      }
      for (std::size_t word = 0; word < words_; ++word) {
        touched[word] |= known.touched[at * words_ + word];
      }
    }
    for (std::size_t word = 0; word < words_; ++word) rows[word] &= touched[word];
  }
}

// Calls f(place) for each row that may apply, in the order of the rows.
template <class F>
void TableRows::each_match(const TableRow::Cell* keys, LookupSpace& space, F&& f) const {
  if (index_.empty()) {
    for (std::size_t place = 0; place < rows_.size(); ++place) {
      if (fit(rows_[place], keys) != Fit::none) f(place);
    }
    return;
  }
  candidates(keys, space);
  for (std::size_t word = 0; word < words_; ++word) {
    for (std::uint64_t left = space.rows[word]; left != 0; left &= left - 1) {
      const auto place = word * 64 + static_cast<std::size_t>(std::countr_zero(left));
      if (place < rows_.size()) f(place);
    }
  }
}

void TableRows::replace(const TableCells& keys, std::int64_t value) {
  for (TableRow& row : rows_) {
    bool same = true;
    for (std::size_t key = 0; key < keys.size(); ++key) {
      if (table_->keys[key].kind != FactKind::choice) continue;
      same = same && row.cells[key].members == keys[key].members;
    }
    if (!same) continue;
    row.value = value;
    return;
  }
  TableRow added;
  added.cells = keys;
  added.value = value;
  rows_.push_back(std::move(added));
  measure();
}

TableRows::Fit TableRows::fit(const TableRow& row, const TableRow::Cell* keys) const {
  Fit fit = Fit::whole;
  for (std::size_t key = 0; key < row.cells.size(); ++key) {
    const FactKind kind = table_->keys[key].kind;
    if (!touches(kind, row.cells[key], keys[key])) return Fit::none;
    if (!inside(kind, row.cells[key], keys[key])) fit = Fit::some;
  }
  return fit;
}

RowValue TableRows::value(const TableRow::Cell* keys, LookupSpace& space) const {
  RowValue result;
  result.value = {open_high, open_low};
  std::vector<const TableRow*>& partial = space.partial;
  partial.clear();
  bool whole = false;
  each_match(keys, space, [&](std::size_t place) {
    const TableRow& row = rows_[place];
    const Fit fit = this->fit(row, keys);
    result.value.low = std::min(result.value.low, row.value);
    result.value.high = std::max(result.value.high, row.value);
    whole = whole || fit == Fit::whole;
    if (fit == Fit::some) partial.push_back(&row);
  });
  if (result.value.low > result.value.high) return {Span{}, always_fails};
  if (whole) return result;
  for (std::size_t key = 0; key < hull_.size(); ++key) {
    if (!inside(table_->keys[key].kind, hull_[key], keys[key])) return {Span{}, may_fail};
  }
  long budget = steps_for_lookup;
  if (!complete_ && !covered(partial, keys, 0, budget)) return {Span{}, may_fail};
  return result;
}

// Whether the rows, of which every one touches the keys before `key`, leave no point out. Gives up,
// saying no, when the budget is spent.
bool TableRows::covered(const std::vector<const TableRow*>& rows, const TableRow::Cell* keys,
                        std::size_t key, long& budget) const {
  if (rows.empty()) return false;
  if (key == table_->keys.size()) return true;
  std::vector<const TableRow*> here;
  if (table_->keys[key].kind == FactKind::choice) {
    for (std::uint64_t left = keys[key].members; left != 0; left &= left - 1) {
      const std::uint64_t member = left & (~left + 1);
      here.clear();
      for (const TableRow* row : rows) {
        if ((row->cells[key].members & member) != 0) here.push_back(row);
      }
      budget -= static_cast<long>(rows.size());
      if (budget < 0 || !covered(here, keys, key + 1, budget)) return false;
    }
    return true;
  }
  std::int64_t at = keys[key].low;
  while (true) {
    here.clear();
    std::int64_t until = keys[key].high;
    for (const TableRow* row : rows) {
      const TableRow::Cell& cell = row->cells[key];
      if (cell.low > at) {
        until = std::min(until, cell.low - 1);
      } else if (cell.high >= at) {
        here.push_back(row);
        until = std::min(until, cell.high);
      }
    }
    budget -= static_cast<long>(rows.size());
    if (budget < 0 || !covered(here, keys, key + 1, budget)) return false;
    if (until >= keys[key].high) return true;
    at = until + 1;
  }
}

std::vector<int> TableRows::places(const TableRow::Cell* keys, std::size_t most) const {
  std::vector<int> places;
  LookupSpace space;
  each_match(keys, space, [&](std::size_t place) {
    if (places.size() < most) places.push_back(static_cast<int>(place));
  });
  return places;
}

}  // namespace zerokm
