// The layout of a table: where its heads stand, what they mean, in which order its dates are.
#include <algorithm>

#include "core/text.h"
#include "documents/table.h"
#include "intake/tokens.h"

namespace zerokm {
namespace {

constexpr std::size_t rows_before_heads = 20;  // titles and blank lines over a table
constexpr std::size_t sample_cars = 5;
constexpr std::size_t longest_head = 100;  // bytes: a longer one is a sentence

bool is_empty_row(const Row& row) {
  return std::all_of(row.cells.begin(), row.cells.end(),
                     [](const Cell& cell) { return cell.text.empty(); });
}

// "Brand: Geely" is a piece of a message, not a cell.
bool states_field(const Cell& cell) {
  const std::size_t colon = cell.text.find(": ");
  return !cell.number && colon != std::string::npos && colon + 2 < cell.text.size();
}

// "mileage 40 km" is no head of a column either.
bool states_value(std::string_view cell) {
  const FoldedText text = fold_message(cell);
  const std::vector<Token> tokens = tokens_of(text, Lexicon::all()).list;
  bool aside = false;
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    const Token& token = tokens[i];
    const Token& next = tokens[i + 1];
    if (token.kind == TokenKind::mark && token.mark == '(') aside = true;
    if (token.kind == TokenKind::mark && token.mark == ')') aside = false;
    const bool counted = next.kind == TokenKind::term && (next.term->kind == TermKind::unit ||
                                                          next.term->kind == TermKind::currency);
    if (i > 0 && !aside && token.kind == TokenKind::number && counted) return true;
  }
  return false;
}

std::size_t heads_in(const Vocabulary& vocabulary, const Row& row) {
  std::size_t count = 0;
  for (const Cell& cell : row.cells) {
    if (states_field(cell) || (!cell.number && states_value(cell.text))) return 0;
  }
  for (const Cell& cell : row.cells) {
    if (cell.number || cell.text.empty() || cell.text.size() > longest_head) continue;
    if (!meaning_of_head(vocabulary, cell.text).empty()) ++count;
  }
  return count;
}

// A cell that is a value says something besides the name of a field.
bool looks_like_values(const Row& row) {
  std::size_t digits = 0;
  for (const Cell& cell : row.cells) {
    const auto in_cell = std::count_if(cell.text.begin(), cell.text.end(),
                                       [](char c) { return c >= '0' && c <= '9'; });
    if (in_cell >= 4) ++digits;
  }
  return digits * 3 > row.cells.size();
}

}  // namespace

bool TableSurvey::take(const Row& row) {
  if (row.names != nullptr) {
    decided_ = true;
    if (row.names->size() > layout_.columns.size()) name_columns(*row.names);
  }
  if (decided_) {
    watch(row);
    return true;
  }
  if (is_empty_row(row)) return true;
  first_.push_back(row);
  if (first_.size() == rows_before_heads) look_for_heads();
  return true;
}

void TableSurvey::name_columns(const std::vector<std::string>& heads) {
  for (std::size_t i = layout_.columns.size(); i < heads.size(); ++i) {
    Column column;
    column.head = heads[i];
    column.meaning = meaning_of_head(vocabulary_, heads[i]);
    column.days = order_of_head(heads[i]);
    layout_.columns.push_back(std::move(column));
  }
}

void TableSurvey::look_for_heads() {
  decided_ = true;
  std::size_t below = 0;
  for (std::size_t i = 0; i < first_.size() && layout_.head_row == 0; ++i) {
    const std::size_t found = heads_in(vocabulary_, first_[i]);
    // A list of nothing but numbers; "VIN:" is the first line of a form.
    const std::string& only = first_[i].cells[0].text;
    const bool lone = first_[i].cells.size() == 1 && first_.size() > i + 1 &&
                      folded(only).find(':') == std::string::npos &&
                      meaning_of_head(vocabulary_, only) == "vehicle.vin";
    if ((found < 2 && !lone) || looks_like_values(first_[i])) continue;
    std::vector<std::string> heads;
    for (const Cell& cell : first_[i].cells) heads.push_back(cell.text);
    layout_.head_row = first_[i].number;
    name_columns(heads);
    below = i + 1;
  }
  if (layout_.head_row == 0) {
    std::size_t named = 0;
    for (const Row& row : first_) {
      if (row.cells.size() > 1 && !row.cells[0].text.empty() && !states_field(row.cells[1]) &&
          !meaning_of_head(vocabulary_, row.cells[0].text).empty()) {
        ++named;
      }
    }
    layout_.sideways = named >= 3 && named * 2 >= first_.size();
  }
  for (std::size_t i = below; i < first_.size(); ++i) watch(first_[i]);
  first_.clear();
}

void TableSurvey::watch(const Row& row) {
  if (is_empty_row(row)) return;
  auto& columns = layout_.columns;
  if (row.cells.size() > columns.size()) columns.resize(row.cells.size());
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    if (!row.cells[i].number) {
      columns[i].days = joined(columns[i].days, order_of_cell(row.cells[i].text));
    }
  }
  ++layout_.cars;
  if (layout_.sample.size() < sample_cars) {
    layout_.sample.emplace_back();
    for (const Cell& cell : row.cells) layout_.sample.back().push_back(cell.text);
  }
}

TableLayout TableSurvey::layout(const Corrections& corrections) {
  if (!decided_) look_for_heads();
  TableLayout layout = layout_;
  if (layout.sideways) {
    layout.cars =
        layout.columns.empty() ? 0 : static_cast<std::uint32_t>(layout.columns.size()) - 1;
  }
  for (Column& column : layout.columns) {
    const auto said = corrections.find(folded(column.head));
    if (column.head.empty() || said == corrections.end()) continue;
    column.meaning = said->second;
    column.corrected = true;
  }
  return layout;
}

}  // namespace zerokm
