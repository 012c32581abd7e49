// Numbers as files of machines write them.
#pragma once
#include <string>
#include <string_view>

namespace zerokm {

// "8.0000000000000002E-2" -> "0.08": plain digits, rounded to the 15 that a spreadsheet shows, and
// never in a form whose point could separate thousands ("12.345" -> "12.3450"). The text itself
// where it is no number.
std::string plain_number(std::string_view text);

}  // namespace zerokm
