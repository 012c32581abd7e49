// What one cell of a table means: a number, one end of a range, or all that a key covers.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "core/vocabulary.h"
#include "rules/ruleset.h"

namespace zerokm {

// Each gives nothing, and in `why` what was expected, where the text does not fit.

// Digits at so many decimals; the two ends of the 64-bit range are refused, they stand for open.
std::optional<std::int64_t> number_from_cell(std::string_view text, int decimals, std::string& why);

// One end of a range key: a number or a day; `open` where the cell is empty or "inf".
std::optional<std::int64_t> bound_from_cell(const TableKey& key, std::string_view text,
                                            std::int64_t open, std::string& why);

// All of a key in one cell: members "a|b" or "*" of `choice`, a number, a day, "a..b".
std::optional<TableRow::Cell> whole_from_cell(const TableKey& key, const Choice* choice,
                                              std::string_view text, std::string& why);

}  // namespace zerokm
