#include "documents/json_rows.h"

#include <algorithm>

#include "core/ascii.h"
#include "core/limits.h"
#include "core/text.h"
#include "documents/cell_number.h"

namespace zerokm {
namespace {

constexpr std::size_t path_bytes = 512;

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

char escaped(char c) {
  switch (c) {
    case 'n':
    case 'r':
      return '\n';
    case 't':
      return '\t';
    case 'b':
    case 'f':
      return ' ';
    default:
      return c;
  }
}

}  // namespace

bool JsonRows::take(std::string_view slice) {
  for (const char c : slice) {
    if (!wanted_ || broken_) return false;
    read(c);
  }
  return wanted_ && !broken_;
}

bool JsonRows::finish() {
  if (state_ == State::bare) end_bare();
  if (!broken_ && (!levels_.empty() || state_ != State::between)) spoil();
  return wanted_;
}

// What came before the break stays; nothing behind it is guessed.
void JsonRows::spoil() {
  broken_ = true;
  problems_.push_back({"files.broken_json", row_.number + 1, 0});
}

void JsonRows::read(char c) {
  switch (state_) {
    case State::between:
      return read_structure(c);
    case State::text:
      if (c == '"') return end_text();
      if (c == '\\') {
        state_ = State::escape;
      } else if (text_.size() < limits::table_cell_bytes) {
        text_ += c;
      }
      return;
    case State::escape:
      state_ = c == 'u' ? State::unicode : State::text;
      digits_.clear();
      if (c != 'u') text_ += escaped(c);
      return;
    case State::unicode: {
      digits_ += c;
      if (hex_value(c) < 0) return spoil();
      if (digits_.size() < 4) return;
      char32_t unit = 0;
      for (const char digit : digits_) unit = unit * 16 + static_cast<char32_t>(hex_value(digit));
      state_ = State::text;
      if (unit >= 0xD800 && unit <= 0xDBFF) {
        high_ = unit;
        return;
      }
      const bool second = unit >= 0xDC00 && unit <= 0xDFFF;
      if (second && high_ != 0) unit = 0x10000 + ((high_ - 0xD800) << 10) + (unit - 0xDC00);
      if (second && high_ == 0) unit = 0xFFFD;
      high_ = 0;
      if (text_.size() < limits::table_cell_bytes) append_character(text_, unit);
      return;
    }
    case State::bare:
      if (!is_blank(c) && c != ',' && c != '}' && c != ']') {
        text_ += c;
        if (text_.size() > 64) spoil();
        return;
      }
      end_bare();
      if (!broken_) read_structure(c);
  }
}

void JsonRows::read_structure(char c) {
  if (is_blank(c) || c == ':' || c == '\xEF' || c == '\xBB' || c == '\xBF') return;
  const bool key = !levels_.empty() && levels_.back().key_next;
  switch (c) {
    case '{':
    case '[':
      if (key) return spoil();
      return open(c == '[');
    case '}':
    case ']':
      return close(c == ']');
    case ',':
      if (!levels_.empty() && !levels_.back().array) levels_.back().key_next = true;
      return;
    case '"':
      text_.clear();
      state_ = State::text;
      return;
    default:
      if (key) return spoil();
      text_.assign(1, c);
      state_ = State::bare;
  }
}

void JsonRows::open(bool array) {
  if (levels_.size() >= limits::json_depth) return spoil();
  const bool item = levels_.empty() || levels_.back().array;
  if (in_row_ && !array && item && !about_car_) {
    // The row begun so far was the wrapping of a list.
    in_row_ = false;
    for (Level& level : levels_) level.row = false;
  }
  Level level;
  level.array = array;
  level.key_next = !array;
  level.path = path_.size();
  if (!array && item && !in_row_) {
    level.row = in_row_ = true;
    about_car_ = false;
    row_.cells.assign(names_.size(), {});
    path_.clear();
    level.path = 0;
  }
  levels_.push_back(level);
}

void JsonRows::close(bool array) {
  if (levels_.empty() || levels_.back().array != array) return spoil();
  const Level level = levels_.back();
  levels_.pop_back();
  path_.resize(std::min(path_.size(), level.path));
  if (level.row) end_row();
}

void JsonRows::end_text() {
  state_ = State::between;
  high_ = 0;
  if (levels_.empty() || !levels_.back().key_next) return put(text_, false);
  Level& level = levels_.back();
  level.key_next = false;
  path_.resize(std::min(path_.size(), level.path));
  if (path_.size() > path_bytes) return;
  if (!path_.empty()) path_ += '.';
  path_ += text_;
}

void JsonRows::end_bare() {
  state_ = State::between;
  if (text_ == "true" || text_ == "false") return put(text_ == "true" ? "yes" : "no", false);
  if (text_ == "null") return;
  if (text_.find_first_not_of("0123456789+-.eE") != std::string::npos) return spoil();
  put(plain_number(text_), true);
}

void JsonRows::put(const std::string& text, bool number) {
  if (!in_row_) return;
  const std::size_t at = column(path_);
  if (at >= row_.cells.size()) return;
  Cell& cell = row_.cells[at];
  if (cell.text.empty()) {
    cell = {text, number};
  } else if (cell.text.size() + text.size() < limits::table_cell_bytes) {
    cell.text += ", " + text;
    cell.number = false;
  }
  about_car_ = about_car_ || (!text.empty() && names_a_fact_(path_));
}

std::size_t JsonRows::column(const std::string& name) {
  const auto at = std::find(names_.begin(), names_.end(), name);
  if (at != names_.end()) return static_cast<std::size_t>(at - names_.begin());
  if (names_.size() == limits::table_columns) return names_.size();
  names_.push_back(name);
  row_.cells.resize(names_.size());
  return names_.size() - 1;
}

void JsonRows::end_row() {
  in_row_ = false;
  ++row_.number;
  row_.names = &names_;
  wanted_ = sink_.take(row_);
}

}  // namespace zerokm
