#include "core/lines.h"

#include <doctest/doctest.h>

using namespace zerokm;

TEST_CASE("what lies between marks") {
  CHECK(parts_of("a,b,", ',') == std::vector<std::string_view>{"a", "b", ""});
  CHECK(parts_of("a", ',') == std::vector<std::string_view>{"a"});
  CHECK(parts_of("", ',') == std::vector<std::string_view>{""});
}

TEST_CASE("a line stays one line, with as many fields as were put in") {
  std::string out = "before\n";
  add_line(out, {"a\tb", "", "c\nd"});
  CHECK(out == "before\na b\t\tc d\n");
}
