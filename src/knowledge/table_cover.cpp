#include "knowledge/table_cover.h"

#include <algorithm>
#include <set>

#include "core/day.h"
#include "core/number.h"

namespace zerokm {
namespace {

using RowIndices = std::vector<std::uint32_t>;

constexpr std::size_t problems_per_table = 5;
// Steps after which a table counts as too tangled to be checked: far beyond any law's table.
constexpr std::size_t most_steps = 20'000'000;

class CoverCheck {
 public:
  explicit CoverCheck(const CoverQuestion& question)
      : question_(question), table_(question.table), where_(table_.keys.size()) {
    for (std::size_t key = 0; key < table_.keys.size(); ++key) {
      Extent extent;
      for (const TableRow& row : table_.rows) {
        const TableRow::Cell& cell = row.cells[key];
        extent.members |= cell.members;
        extent.low = std::min(extent.low, cell.low);
        extent.high = std::max(extent.high, cell.high);
      }
      extents_.push_back(extent);
    }
  }

  std::vector<Problem> check() {
    RowIndices all(table_.rows.size());
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = static_cast<std::uint32_t>(i);
    if (!all.empty()) visit(0, all);
    return std::move(problems_);
  }

 private:
  struct Extent {
    std::uint64_t members = 0;
    std::int64_t low = open_high;
    std::int64_t high = open_low;
  };

  bool spend(std::size_t steps) {
    steps_ += steps;
    if (stopped_ || problems_.size() >= problems_per_table) return false;
    if (steps_ <= most_steps) return true;
    problems_.push_back(
        {"table-too-tangled",
         {table_.file, 1, 1},
         "the ranges of table '" + table_.name +
             "' cross too often to check it for "
             "gaps and overlaps; use the same bounds in more rows, or split the table"});
    stopped_ = true;
    return false;
  }

  // `rows` cover the point chosen so far for the keys before `key`.
  void visit(std::size_t key, const RowIndices& rows) {
    if (key == table_.keys.size()) {
      if (rows.size() > 1) overlap(rows);
      return;
    }
    if (!spend(rows.size())) return;
    if (table_.keys[key].kind == FactKind::choice) {
      visit_members(key, rows);
    } else {
      visit_ranges(key, rows);
    }
  }

  void visit_members(std::size_t key, const RowIndices& rows) {
    std::set<RowIndices> seen;
    for (int bit = 0; bit < 64; ++bit) {
      const std::uint64_t member = std::uint64_t{1} << bit;
      if ((extents_[key].members & member) == 0) continue;
      RowIndices inside;
      for (const std::uint32_t row : rows) {
        if ((cell(row, key).members & member) != 0) inside.push_back(row);
      }
      if (!spend(rows.size())) return;
      where_[key] = {member, 0, 0};
      go_on(key, inside, rows, seen);
    }
    where_[key] = {};
  }

  void visit_ranges(std::size_t key, const RowIndices& rows) {
    // Between two neighbouring bounds the same rows cover every point.
    std::vector<std::int64_t> bounds = {extents_[key].low};
    for (const std::uint32_t row : rows) {
      bounds.push_back(cell(row, key).low);
      if (cell(row, key).high < extents_[key].high) bounds.push_back(cell(row, key).high + 1);
    }
    std::sort(bounds.begin(), bounds.end());
    bounds.erase(std::unique(bounds.begin(), bounds.end()), bounds.end());
    RowIndices by_low = rows;
    std::sort(by_low.begin(), by_low.end(), [&](std::uint32_t a, std::uint32_t b) {
      return cell(a, key).low < cell(b, key).low;
    });
    std::set<RowIndices> seen;
    RowIndices active;
    std::size_t next = 0;
    for (std::size_t i = 0; i < bounds.size(); ++i) {
      active.erase(
          std::remove_if(active.begin(), active.end(),
                         [&](std::uint32_t row) { return cell(row, key).high < bounds[i]; }),
          active.end());
      while (next < by_low.size() && cell(by_low[next], key).low <= bounds[i]) {
        active.push_back(by_low[next++]);
      }
      if (!spend(active.size() + 1)) return;
      const std::int64_t end = i + 1 < bounds.size() ? bounds[i + 1] - 1 : extents_[key].high;
      where_[key] = {0, bounds[i], end};
      RowIndices inside = active;
      std::sort(inside.begin(), inside.end());
      go_on(key, inside, rows, seen);
    }
    where_[key] = {};
  }

  // The next key for the rows inside, or a gap where there are none.
  void go_on(std::size_t key, const RowIndices& inside, const RowIndices& around,
             std::set<RowIndices>& seen) {
    if (inside.empty()) {
      if (!table_.gaps_unknown) gap(key, around);
      return;
    }
    if (seen.insert(inside).second) visit(key + 1, inside);
  }

  const TableRow::Cell& cell(std::uint32_t row, std::size_t key) const {
    return table_.rows[row].cells[key];
  }

  void overlap(const RowIndices& rows) {
    if (!spend(1)) return;
    const int first = table_.rows[rows[0]].line;
    const int second = table_.rows[rows[1]].line;
    problems_.push_back({"table-overlap",
                         {table_.file, second, 1},
                         "expected one row for " + point(table_.keys.size()) + ", found two: " +
                             (first == second ? "two value columns of line " + std::to_string(first)
                                              : "lines " + std::to_string(first) + " and " +
                                                    std::to_string(second))});
  }

  void gap(std::size_t key, const RowIndices& around) {
    if (!spend(1)) return;
    problems_.push_back({"table-gap",
                         {table_.file, table_.rows[around.front()].line, 1},
                         "expected a row for " + point(key + 1) +
                             ", found none; add one, or say \"gaps\": \"unknown\" in table '" +
                             table_.name + "'"});
  }

  std::string number(const TableKey& key, std::int64_t value) const {
    if (key.kind == FactKind::date) return iso_from_day(Day{static_cast<std::int32_t>(value)});
    return text_from_decimal({value, key.decimals});
  }

  // "group new, displacement 1001..1500": the point chosen for the first keys.
  std::string point(std::size_t keys) const {
    std::string text;
    for (std::size_t i = 0; i < keys; ++i) {
      const TableKey& key = table_.keys[i];
      const TableRow::Cell& at = where_[i];
      text += (i == 0 ? "" : ", ") + key.name + " ";
      if (key.kind == FactKind::choice) {
        const auto& names = *question_.members[i];
        for (std::size_t m = 0; m < names.size(); ++m) {
          if ((at.members >> m & 1) != 0) text += names[m];
        }
      } else if (at.low == at.high) {
        text += number(key, at.low);
      } else {
        text += (at.low == open_low ? "" : number(key, at.low)) + ".." +
                (at.high == open_high ? "" : number(key, at.high));
      }
    }
    return text;
  }

  const CoverQuestion& question_;
  const Table& table_;
  std::vector<Extent> extents_;
  std::vector<TableRow::Cell> where_;
  std::vector<Problem> problems_;
  std::size_t steps_ = 0;
  bool stopped_ = false;
};

}  // namespace

std::vector<Problem> uncovered_points(const CoverQuestion& question) {
  return CoverCheck(question).check();
}

}  // namespace zerokm
