// The JSON gate: what it lets through, what it refuses, and where it says so.
#include <doctest/doctest.h>

#include "core/limits.h"
#include "knowledge/csv_gate.h"
#include "knowledge/json_gate.h"

using namespace zerokm;

namespace {

std::string refusal(std::string_view text, std::size_t most = limits::ruleset_file_bytes) {
  const auto outcome = parse_json("f.json", text, most);
  CHECK(outcome.value.has_value() == outcome.problems.empty());
  return outcome.problems.empty() ? "" : line_from_problem(outcome.problems.front());
}

std::string csv_refusal(std::string_view text) {
  const auto outcome = parse_csv("t.csv", text);
  CHECK(outcome.value.has_value() == outcome.problems.empty());
  return outcome.problems.empty() ? "" : line_from_problem(outcome.problems.front());
}

}  // namespace

TEST_CASE("a tree keeps the order, the numbers as written and every place") {
  const std::string text =
      "{\n  \"a\": [1.50, -2, true, null],\n  \"\u00fc\": \"x\\ny\", \"o\": {}\n}";
  const auto parsed = parse_json("f.json", text);
  REQUIRE(parsed.value.has_value());
  const JsonDocument& document = **parsed.value;
  REQUIRE(document.root.items.size() == 3);
  const JsonValue& list = document.root.items[0];
  CHECK(list.key == "a");
  CHECK(list.items[0].text == "1.50");
  CHECK(list.items[1].text == "-2");
  CHECK(list.items[2].truth);
  CHECK(list.items[3].kind == JsonKind::null);
  CHECK(document.place(list.items[1]).column == 15);
  const JsonValue& said = document.root.items[1];
  CHECK(said.text == "x\ny");
  CHECK(said.escaped);
  CHECK(document.key_place(said).line == 3);
  CHECK(document.text_place(said).column == 9);
  CHECK(document.root.find("o")->kind == JsonKind::object);
  CHECK(document.root.find("p") == nullptr);
}

TEST_CASE("a byte order mark is not a mistake") { CHECK(refusal("\xEF\xBB\xBF{\"a\": 1}") == ""); }

TEST_CASE("places far into one long line are right") {
  std::string text = "[";
  for (int i = 0; i < 2000; ++i) text += "\"\u4e2d\", ";
  text += "7]";
  const auto parsed = parse_json("f.json", text);
  REQUIRE(parsed.value.has_value());
  const JsonValue& last = (*parsed.value)->root.items.back();
  const Place slow = place_in("f.json", text, last.offset);
  CHECK((*parsed.value)->place(last).line == slow.line);
  CHECK((*parsed.value)->place(last).column == slow.column);
  CHECK(slow.column == 2 + 2000 * 5);
}

TEST_CASE("what is no JSON is refused where it stops to be") {
  CHECK(refusal("") ==
        "f.json:1:1: expected an object, a list or a value, found the end of the file");
  CHECK(refusal("{\"a\" 1}") == "f.json:1:6: expected ':' and a value, found '1'");
  CHECK(refusal("{\"a\":}") == "f.json:1:6: expected a value, found '}'");
  CHECK(refusal("{a: 1}") == "f.json:1:2: expected a key or '}', found 'a'");
  CHECK(refusal("[1,,2]") == "f.json:1:4: expected a value, found ','");
  CHECK(refusal("[1 2]") == "f.json:1:4: expected ',' or ']', found '2'");
  CHECK(refusal("[1") == "f.json:1:3: expected ',' or ']', found the end of the file");
  CHECK(refusal("[01]") == "f.json:1:3: expected ',' or ']', found '1'");
  CHECK(refusal("[NaN]") == "f.json:1:2: expected a value or ']', found 'NaN'");
  CHECK(refusal("{} {}") == "f.json:1:4: expected the end of the file, found '{'");
  CHECK(refusal("[1e999]") == "f.json:1:2: expected a number that fits, found '1e999'");
  CHECK(refusal("[\"\\x\"]") ==
        "f.json:1:4: expected a closing quote or a valid escape in this string, found 'x'");
  CHECK(refusal("// hello\n{}") == "f.json:1:1: expected an object, a list or a value, found '/'");
  CHECK(refusal("{\"a\": 1, \"b\": 2, \"a\": 3}") ==
        "f.json:1:18: the key 'a' stands here a second time; keep one of them");
  CHECK(refusal("[\"\\ud800\"]").find("expected a closing quote or a valid escape") !=
        std::string::npos);
}

TEST_CASE("every single byte that is not UTF-8 is found") {
  for (int byte = 0x80; byte <= 0xFF; ++byte) {
    const std::string text = std::string("[\"") + static_cast<char>(byte) + "\"]";
    CHECK(refusal(text) == "f.json:1:3: expected UTF-8, found a byte that is not");
  }
  for (const char* text : {"\xC0\x80", "\xE0\x80\x80", "\xED\xA0\x80", "\xF0\x80\x80\x80",
                           "\xF4\x90\x80\x80", "\xE4\xB8", "\xF5\x80\x80\x80"}) {
    CHECK(first_invalid_utf8(text) == 0);
  }
  for (const char* text : {"\x7F", "\u0080", "\u07ff", "\u0800", "\ud7ff", "\ue000", "\uffff",
                           "\U00010000", "\U0010ffff"}) {
    CHECK(first_invalid_utf8(text) == std::string_view::npos);
  }
}

TEST_CASE("bytes, depth, tokens and texts have their limits, on both sides of each") {
  CHECK(refusal("[1]", 3) == "");
  CHECK(refusal("[1]", 2) == "f.json: expected at most 2 bytes, found 3");
  const auto nested = [](std::size_t depth) {
    return std::string(depth, '[') + std::string(depth, ']');
  };
  CHECK(refusal(nested(limits::json_depth)) == "");
  CHECK(refusal(nested(limits::json_depth + 1)) ==
        "f.json:1:33: expected at most 32 objects and lists inside each other");
  CHECK(refusal(nested(1'000'000)) ==
        "f.json:1:33: expected at most 32 objects and lists inside each other");
  const auto many = [](std::size_t values) {
    std::string text = "[0";
    for (std::size_t i = 1; i < values; ++i) text += ",0";
    return text + "]";
  };
  CHECK(refusal(many(limits::json_tokens - 1)) == "");
  CHECK(refusal(many(limits::json_tokens)) ==
        "f.json:1:400000: expected at most 200000 values and keys in one file");
  CHECK(refusal("[\"" + std::string(limits::json_string_bytes, 'x') + "\"]") == "");
  CHECK(refusal("[\"" + std::string(limits::json_string_bytes + 1, 'x') + "\"]") ==
        "f.json:1:2: expected a text of at most 1048576 bytes, found 1048577");
}

TEST_CASE("tables as text follow RFC 4180") {
  const auto table = parse_csv("t.csv", "a,b\r\n\"1,5\",\"say \"\"so\"\"\"\r\n\"two\nlines\",\n");
  REQUIRE(table.value.has_value());
  CHECK(table.value->header == std::vector<std::string>{"a", "b"});
  REQUIRE(table.value->rows.size() == 2);
  CHECK(table.value->rows[0].cells[0].text == "1,5");
  CHECK(table.value->rows[0].cells[1].text == "say \"so\"");
  CHECK(table.value->rows[0].cells[1].place.column == 7);
  CHECK(table.value->rows[1].cells[0].text == "two\nlines");
  CHECK(table.value->rows[1].cells[1].text == "");
  CHECK(table.value->rows[1].line == 3);
  CHECK(parse_csv("t.csv", "a\n1").value->rows.size() == 1);
}

TEST_CASE("what is no table is refused where it stops to be") {
  CHECK(csv_refusal("") == "t.csv: expected a header row, found an empty file");
  CHECK(csv_refusal("a,a\n") ==
        "t.csv:1:3: the column 'a' stands here a second time; give each column its own name");
  CHECK(csv_refusal("a,b\n1\n") == "t.csv:2:1: expected 2 cells, as in the header, found 1");
  CHECK(csv_refusal("a\nx\"y\n") ==
        "t.csv:2:2: expected a cell without quotes, or one in quotes from its first character on "
        "with \"\" for a quote");
  CHECK(csv_refusal("a\n\"x\"y\n") ==
        "t.csv:2:4: expected ',' or the end of the line behind the closing quote");
  CHECK(csv_refusal("a\n\"x") ==
        "t.csv:2:1: expected a closing quote for this cell, found the end of the file");
  CHECK(csv_refusal("a\n\xFF\n") == "t.csv:2:1: expected UTF-8, found a byte that is not");
  std::string text = "a\n";
  for (std::size_t i = 0; i < limits::table_rows; ++i) text += "1\n";
  CHECK(csv_refusal(text) == "");
  CHECK(csv_refusal(text + "1\n") == "t.csv:50002:1: expected at most 50000 rows");
}
