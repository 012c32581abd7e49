#include "knowledge/csv_gate.h"

#include <algorithm>

#include "core/limits.h"
#include "knowledge/json_gate.h"

namespace zerokm {
namespace {

class CsvScanner {
 public:
  CsvScanner(std::string_view file, std::string_view text) : file_(file), text_(text) {
    if (text_.substr(0, 3) == "\xEF\xBB\xBF") at_ = 3;
  }

  std::vector<Problem> problems;

  bool at_end() const { return at_ >= text_.size(); }

  CsvRow row() {
    CsvRow row;
    row.line = line_;
    while (true) {
      row.cells.push_back(cell());
      if (!at_end() && text_[at_] == ',') {
        step();
        continue;
      }
      if (!at_end() && text_[at_] == '\r') step();
      if (!at_end() && text_[at_] == '\n') step();
      return row;
    }
  }

  void refuse(const char* id, Place place, std::string message) {
    place.file = file_;
    problems.push_back({id, std::move(place), std::move(message)});
  }

 private:
  Place here() const { return {{}, line_, column_}; }

  void step() {
    if (text_[at_] == '\n') {
      ++line_;
      column_ = 1;
    } else if ((static_cast<unsigned char>(text_[at_]) & 0xC0U) != 0x80U) {
      ++column_;
    }
    ++at_;
  }

  bool at_line_end() const {
    return text_[at_] == '\n' ||
           (text_[at_] == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n');
  }

  CsvCell cell() {
    CsvCell cell{{}, here()};
    if (!at_end() && text_[at_] == '"') {
      quoted(cell);
      return cell;
    }
    while (!at_end() && text_[at_] != ',' && !at_line_end()) {
      if (text_[at_] == '"') {
        refuse("csv-quote", here(),
               "expected a cell without quotes, or one in quotes from its first "
               "character on with \"\" for a quote");
      }
      cell.text += text_[at_];
      step();
    }
    return cell;
  }

  void quoted(CsvCell& cell) {
    step();
    while (!at_end()) {
      if (text_[at_] == '"') {
        step();
        if (at_end() || text_[at_] != '"') break;
      } else if (at_ + 1 == text_.size()) {
        refuse("csv-quote", cell.place,
               "expected a closing quote for this cell, found the end of "
               "the file");
      }
      cell.text += text_[at_];
      step();
    }
    if (!at_end() && text_[at_] != ',' && !at_line_end()) {
      refuse("csv-quote", here(), "expected ',' or the end of the line behind the closing quote");
      while (!at_end() && text_[at_] != ',' && !at_line_end()) step();
    }
  }

  std::string_view file_;
  std::string_view text_;
  std::size_t at_ = 0;
  int line_ = 1;
  int column_ = 1;
};

}  // namespace

Outcome<CsvFile> parse_csv(std::string_view file, std::string_view text) {
  Outcome<CsvFile> outcome;
  CsvScanner scanner(file, text);
  if (text.size() > limits::ruleset_file_bytes) {
    scanner.refuse("file-too-large", {},
                   "expected at most " + std::to_string(limits::ruleset_file_bytes) +
                       " bytes, found " + std::to_string(text.size()));
  } else if (first_invalid_utf8(text) != std::string_view::npos) {
    scanner.refuse("invalid-utf8", place_in(file, text, first_invalid_utf8(text)),
                   "expected UTF-8, found a byte that is not");
  } else if (scanner.at_end()) {
    scanner.refuse("csv-empty", {}, "expected a header row, found an empty file");
  }
  if (!scanner.problems.empty()) {
    outcome.problems = std::move(scanner.problems);
    return outcome;
  }
  CsvFile table;
  for (const CsvCell& cell : scanner.row().cells) {
    if (std::find(table.header.begin(), table.header.end(), cell.text) != table.header.end()) {
      scanner.refuse("csv-header", cell.place,
                     "the column '" + cell.text +
                         "' stands here a second "
                         "time; give each column its own name");
    }
    table.header.push_back(cell.text);
  }
  while (!scanner.at_end() && scanner.problems.size() < limits::problems_listed) {
    const std::size_t before = scanner.problems.size();
    CsvRow row = scanner.row();
    if (table.rows.size() >= limits::table_rows) {
      scanner.refuse("table-too-long", {{}, row.line, 1},
                     "expected at most " + std::to_string(limits::table_rows) + " rows");
      break;
    }
    if (row.cells.size() != table.header.size() && scanner.problems.size() == before) {
      scanner.refuse("csv-width", {{}, row.line, 1},
                     "expected " + std::to_string(table.header.size()) +
                         " cells, as in the header, found " + std::to_string(row.cells.size()));
    }
    table.rows.push_back(std::move(row));
  }
  outcome.problems = std::move(scanner.problems);
  if (outcome.problems.empty()) outcome.value = std::move(table);
  return outcome;
}

}  // namespace zerokm
