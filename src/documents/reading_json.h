// What was understood of a message or of a table's row, as data: docs/reading-json.md.
#pragma once
#include <string>

#include "core/vocabulary.h"
#include "documents/table.h"

namespace zerokm {

// A message as a car without cells.
TableCar car_of_message(const Vocabulary& vocabulary, std::string_view message, Day today);

// One line: facts with every reading left, notices, what was left unread, problems.
std::string json_of(const Vocabulary& vocabulary, const TableCar& car);

// One line: the columns of a table and what they were taken for.
std::string json_of(const TableLayout& layout);

}  // namespace zerokm
