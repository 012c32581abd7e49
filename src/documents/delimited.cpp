#include "documents/delimited.h"

#include <algorithm>

#include "core/ascii.h"
#include "core/limits.h"
#include "documents/encoding.h"

namespace zerokm {
namespace {

constexpr std::size_t sample_rows = 30;

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

// Cells of each of the first rows.
std::vector<std::size_t> widths(std::string_view text, char delimiter) {
  std::vector<std::size_t> list;
  std::size_t cells = 1;
  bool quoted = false;
  bool empty = true;
  for (std::size_t i = 0; i < text.size() && list.size() < sample_rows; ++i) {
    const char c = text[i];
    const bool opens = i == 0 || text[i - 1] == delimiter || text[i - 1] == '\n';
    if (c == '"' && (quoted || opens)) quoted = !quoted;
    if (quoted) continue;
    if (c == delimiter) ++cells;
    if (c != '\n' && c != '\r') empty = false;
    if (c != '\n') continue;
    if (!empty) list.push_back(cells);
    cells = 1;
    empty = true;
  }
  if (!empty && list.size() < sample_rows) list.push_back(cells);
  return list;
}

}  // namespace

std::string column_name(int column) {
  std::string name;
  for (; column > 0; column = (column - 1) / 26) {
    name.insert(name.begin(), static_cast<char>('A' + (column - 1) % 26));
  }
  return name;
}

char delimiter_of(std::string_view text) {
  text = text.substr(0, sample_bytes);
  // Some spreadsheets say it in a first line of their own.
  if (text.substr(0, 4) == "sep=" && text.size() > 4) return text[4];
  char best = 0;
  std::size_t most = 0;
  for (const char delimiter : {'\t', ';', ',', '|'}) {
    const std::vector<std::size_t> list = widths(text, delimiter);
    std::size_t score = 0;
    for (const std::size_t width : list) {
      const auto same = static_cast<std::size_t>(std::count(list.begin(), list.end(), width));
      if (width > 1) score = std::max(score, same * 100 + std::min<std::size_t>(width, 99));
    }
    if (score > most) {
      most = score;
      best = delimiter;
    }
  }
  return best;
}

bool DelimitedRows::take(std::string_view slice) {
  if (delimiter_ != 0) return read(slice);
  waiting_.append(slice);
  return waiting_.size() < sample_bytes ? wanted_ : begin();
}

bool DelimitedRows::begin() {
  std::string begun;
  begun.swap(waiting_);
  std::string_view text = begun;
  if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
  delimiter_ = delimiter_of(text);
  if (text.substr(0, 4) == "sep=") text.remove_prefix(std::min(text.size(), text.find('\n') + 1));
  // One cell a row: any delimiter will do.
  if (delimiter_ == 0) delimiter_ = '\t';
  return read(text);
}

bool DelimitedRows::finish() {
  if (delimiter_ == 0) begin();
  if (state_ == State::quoted) problems_.push_back({"files.open_quote", row_.number + 1, 0});
  if (wanted_ && (!cell_.empty() || !row_.cells.empty())) end_row();
  return wanted_;
}

bool DelimitedRows::read(std::string_view text) {
  for (const char c : text) {
    if (!wanted_) return false;
    read_character(c);
  }
  return wanted_;
}

void DelimitedRows::read_character(char c) {
  const bool follows_return = after_return_;
  after_return_ = false;
  if (c == '\n' && follows_return) return;
  switch (state_) {
    case State::quoted:
      if (c == '"') {
        state_ = State::quote_in_quoted;
        return;
      }
      break;
    case State::quote_in_quoted:
      state_ = c == '"' ? State::quoted : State::plain;
      if (c == '"') break;
      [[fallthrough]];
    case State::start:
      if (c == '"' && state_ == State::start) {
        state_ = State::quoted;
        return;
      }
      state_ = State::plain;
      [[fallthrough]];
    case State::plain:
      if (c == delimiter_) return end_cell();
      if (c == '\n' || c == '\r') {
        after_return_ = c == '\r';
        return end_row();
      }
  }
  if (cell_.size() < limits::table_cell_bytes) {
    cell_ += c;
  } else if (!cut_) {
    cut_ = true;
    if (problems_.size() < limits::problems_listed) {
      problems_.push_back(
          {"files.cell_too_long", row_.number + 1, static_cast<int>(row_.cells.size()) + 1});
    }
  }
}

void DelimitedRows::end_cell() {
  if (row_.cells.size() < limits::table_columns) {
    row_.cells.push_back({std::string(trimmed(cell_)), false});
  }
  cell_.clear();
  cut_ = false;
  state_ = State::start;
}

void DelimitedRows::end_row() {
  end_cell();
  ++row_.number;
  wanted_ = sink_.take(row_);
  row_.cells.clear();
}

}  // namespace zerokm
