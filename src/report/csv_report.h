// An inspection as a table for spreadsheets, in which no cell can become a formula.
#pragma once
#include <string>

#include "report/inspection.h"

namespace zerokm {

// Commas, quotes, CR LF and a byte order mark, as spreadsheets expect: part, id, name, value, note.
std::string csv_report(const Phrases& phrases, const Inspected& inspected,
                       const InspectionText& text);

// One quoted cell. Where a spreadsheet could read a formula, also after splitting the line at
// another sign than the comma, an apostrophe stands before it.
std::string csv_cell(std::string_view text);
// Cells as one line with its line end.
std::string csv_line(const std::vector<std::string>& cells);

}  // namespace zerokm
