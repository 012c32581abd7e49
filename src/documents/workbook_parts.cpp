#include "documents/workbook_parts.h"

#include <algorithm>

#include "core/day.h"
#include "core/limits.h"
#include "core/number.h"
#include "documents/cell_number.h"

namespace zerokm::workbook {
namespace {

constexpr std::size_t most_texts = 500'000;
constexpr std::size_t most_styles = 100'000;

int number_from(std::string_view digits, int otherwise) {
  if (digits.empty() || digits.size() > 7) return otherwise;
  int value = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return otherwise;
    value = value * 10 + (c - '0');
  }
  return value;
}

// Formats that have a number and no code, as the standard lists them.
Shown built_in(int id) {
  if (id == 17) return Shown::month;  // mmm-yy
  if (id == 55 || id == 57) return Shown::month;
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47) || (id >= 32 && id <= 35)) {
    return Shown::time;
  }
  const bool day = (id >= 14 && id <= 16) || id == 22 || (id >= 27 && id <= 31) || id == 36 ||
                   (id >= 50 && id <= 58);
  return day ? Shown::day : Shown::number;
}

// "BC12" -> 54; 0 where it names no column.
std::size_t column_of(std::string_view reference) {
  std::size_t column = 0;
  for (const char c : reference.substr(0, 3)) {
    if (c < 'A' || c > 'Z') break;
    column = column * 26 + static_cast<std::size_t>(c - 'A') + 1;
  }
  return column;
}

}  // namespace

Shown shown_by(std::string_view format) {
  bool year = false;
  bool month = false;
  bool day = false;
  bool hour = false;
  for (std::size_t i = 0; i < format.size(); ++i) {
    const char c = format[i];
    if (c == ';') break;  // what follows is for negative numbers
    if (c == '\\' || c == '_' || c == '*') {
      ++i;
    } else if (c == '"' || c == '[') {
      const std::size_t end = format.find(c == '"' ? '"' : ']', i + 1);
      if (end == std::string_view::npos) break;
      i = end;
    } else {
      year = year || c == 'y' || c == 'Y' || c == 'e';
      month = month || c == 'm' || c == 'M';
      day = day || c == 'd' || c == 'D';
      hour = hour || c == 'h' || c == 'H' || c == 's' || c == 'S';
    }
  }
  // "General" and "0.00E+00" have letters of their own.
  if (format == "General" || format.find("E+") != std::string_view::npos) return Shown::number;
  if (day) return Shown::day;
  if (year) return month ? Shown::month : Shown::year;
  return hour ? Shown::time : Shown::number;
}

std::string date_text(std::string_view number, Shown shown, bool from_1904) {
  if (shown == Shown::number || shown == Shown::time) return "";
  const std::string plain = plain_number(number);
  const int count = number_from(std::string_view(plain).substr(0, plain.find('.')), 0);
  if (count < 1 || count > 200'000) return "";
  // 1904-01-01; and 1899-12-30, as the count of 1900 has a 29 February that never was.
  const Day origin{from_1904 ? -24107 : -25569};
  const std::string iso = iso_from_day(plus_days(origin, count + (!from_1904 && count < 60)));
  return iso.substr(0, shown == Shown::day ? 10 : shown == Shown::month ? 7 : 4);
}

bool SheetList::open(std::string_view name, const Attributes& attributes) {
  if (name == "workbookPr") {
    const std::string_view flag = attribute(attributes, "date1904");
    book_.from_1904 = flag == "1" || flag == "true" || flag == "on";
  }
  if (name == "sheet" && book_.sheets.size() < limits::table_columns) {
    const std::string_view state = attribute(attributes, "state");
    // r:id comes last; "sheetId" is another thing.
    book_.sheets.push_back(
        {std::string(attribute(attributes, "id")), state == "hidden" || state == "veryHidden"});
  }
  return true;
}
bool SheetList::close(std::string_view) { return true; }
void SheetList::text(std::string_view) {}

bool LinkList::open(std::string_view name, const Attributes& attributes) {
  if (name == "Relationship" && book_.targets.size() < limits::table_columns * 4) {
    book_.targets[std::string(attribute(attributes, "Id"))] = attribute(attributes, "Target");
  }
  return true;
}
bool LinkList::close(std::string_view) { return true; }
void LinkList::text(std::string_view) {}

bool StyleList::open(std::string_view name, const Attributes& attributes) {
  const std::string_view id = attribute(attributes, "numFmtId");
  if (name == "numFmt" && formats_.size() < most_styles) {
    formats_[std::string(id)] = shown_by(attribute(attributes, "formatCode"));
  }
  if (name == "cellXfs") in_cells_ = true;
  if (name == "xf" && in_cells_ && book_.styles.size() < most_styles) {
    const auto own = formats_.find(std::string(id));
    book_.styles.push_back(own != formats_.end() ? own->second : built_in(number_from(id, 0)));
  }
  return true;
}
bool StyleList::close(std::string_view name) {
  if (name == "cellXfs") in_cells_ = false;
  return true;
}
void StyleList::text(std::string_view) {}

bool TextList::open(std::string_view name, const Attributes&) {
  if (name == "si") book_.texts.emplace_back();
  if (name == "rPh") phonetic_ = true;
  in_text_ = name == "t" && !phonetic_ && !book_.texts.empty();
  return book_.texts.size() < most_texts;
}
bool TextList::close(std::string_view name) {
  if (name == "rPh") phonetic_ = false;
  if (name == "t") in_text_ = false;
  return true;
}
void TextList::text(std::string_view piece) {
  if (!in_text_) return;
  std::string& text = book_.texts.back();
  text +=
      piece.substr(0, limits::table_cell_bytes - std::min(text.size(), limits::table_cell_bytes));
}

bool SheetRows::open(std::string_view name, const Attributes& attributes) {
  if (name == "row") {
    const int said = number_from(attribute(attributes, "r"), 0);
    row_.number = said > 0 ? static_cast<std::uint32_t>(said) : row_.number + 1;
    row_.cells.clear();
    column_ = 0;
  } else if (name == "c") {
    const std::size_t said = column_of(attribute(attributes, "r"));
    column_ = said > 0 ? said : column_ + 1;
    kind_ = attribute(attributes, "t");
    const auto style = static_cast<std::size_t>(number_from(attribute(attributes, "s"), 0));
    shown_ = style < book_.styles.size() ? book_.styles[style] : Shown::number;
    value_.clear();
  }
  in_value_ = name == "v" || name == "t";
  return true;
}

bool SheetRows::close(std::string_view name) {
  in_value_ = false;
  if (name == "c") end_cell();
  return name != "row" || sink_.take(row_);
}

void SheetRows::text(std::string_view piece) {
  if (in_value_ && value_.size() < limits::table_cell_bytes) value_ += piece;
}

void SheetRows::end_cell() {
  if (value_.empty() || kind_ == "e" || column_ == 0 || column_ > limits::table_columns) return;
  Cell cell;
  if (kind_ == "s") {
    const auto at = static_cast<std::size_t>(number_from(value_, -1));
    if (at < book_.texts.size()) cell.text = book_.texts[at];
  } else if (kind_ == "b") {
    cell.text = value_ == "1" ? "yes" : "no";
  } else if (kind_.empty() || kind_ == "n") {
    cell.text = date_text(value_, shown_, book_.from_1904);
    cell.number = cell.text.empty();
    if (cell.number) cell.text = plain_number(value_);
  } else {
    cell.text = value_;
  }
  const auto blank = [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; };
  while (!cell.text.empty() && blank(cell.text.back())) cell.text.pop_back();
  if (row_.cells.size() < column_) row_.cells.resize(column_);
  row_.cells[column_ - 1] = std::move(cell);
}

}  // namespace zerokm::workbook
