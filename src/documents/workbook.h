// Spreadsheets of the XLSX form: the rows of the first sheet that is not hidden and not empty.
// Dates come as days ("2025-08-03"), or as months where the cell shows no day; both day counts
// (1900 and 1904) are known.
#pragma once
#include <string_view>
#include <vector>

#include "documents/rows.h"

namespace zerokm {

// Problems: not a workbook, locked, unpacks to more than the limits allow, other sheets left out.
std::vector<FileProblem> read_workbook(std::string_view bytes, RowSink& sink);

}  // namespace zerokm
