// Texts between a module and the page or program that runs it: lines of fields, parted by tabs.
#pragma once
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace zerokm {

// What lies between the marks; one part where there is none.
std::vector<std::string_view> parts_of(std::string_view text, char mark);

// Appends a line. Tabs and line ends inside a field become blanks.
void add_line(std::string& out, std::initializer_list<std::string_view> fields);

}  // namespace zerokm
