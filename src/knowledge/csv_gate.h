// Tables as text: RFC 4180 with a header row. Cells are text; what they mean is for the reader.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "core/problem.h"

namespace zerokm {

struct CsvCell {
  std::string text;
  Place place;  // of its first character; the file's name is left out
};

struct CsvRow {
  int line = 0;
  std::vector<CsvCell> cells;
};

struct CsvFile {
  std::vector<std::string> header;
  std::vector<CsvRow> rows;  // each with as many cells as the header
};

// No value, and the problems located in `file`, where the text is no such table or beyond the
// limits.
Outcome<CsvFile> parse_csv(std::string_view file, std::string_view text);

}  // namespace zerokm
