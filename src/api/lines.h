// Texts between this module and its host: lines of fields, parted by tabs. Not for other rooms.
#pragma once
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "api/library.h"

namespace zerokm {

std::vector<std::string_view> parts_of(std::string_view text, char mark);
void add_line(std::string& out, std::initializer_list<std::string_view> fields);
Said refusal(const char* id, std::string message);
// "papers,filing,arrival": phases switched on.
RunOptions options_from(std::string_view phases);

}  // namespace zerokm
