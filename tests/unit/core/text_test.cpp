// The gate for bytes from outside, and the folding in which names compare.
#include "core/text.h"

#include <doctest/doctest.h>

using namespace zerokm;

TEST_CASE("any bytes become valid text") {
  CHECK(clean_utf8("car \xFF\xFE x").replaced == 2);
  CHECK(clean_utf8("\xC0\xAF").replaced == 2);          // overlong
  CHECK(clean_utf8("\xED\xA0\x80").replaced == 3);      // a surrogate
  CHECK(clean_utf8("\xF4\x90\x80\x80").replaced == 4);  // above the last character
  CHECK(clean_utf8("\xE8\xBD\xA6").text == "车");
  CHECK(clean_utf8(std::string_view("a\0b", 3)).text == "ab");
  CHECK(clean_utf8("a\r\nb\rc").text == "a\nb\nc");
  for (int first = 0; first < 256; ++first) {
    for (int second = 0; second < 256; ++second) {
      const char bytes[] = {static_cast<char>(first), static_cast<char>(second)};
      const CleanText once = clean_utf8(std::string_view(bytes, 2));
      REQUIRE(clean_utf8(once.text).replaced == 0);
    }
  }
}

TEST_CASE("names compare after folding case, width and white space") {
  CHECK(folded("  BYD　Auto  Co.,Ltd ") == "byd auto co.,ltd");
  CHECK(folded("ＢＹＤ") == "byd");
  CHECK(folded("比亚迪（汽车）") == folded("比亚迪(汽车)"));
  CHECK(folded("ГЕЛИ Ёж") == "гели ёж");
  CHECK(folded("a\u200Bb") == "ab");
}

TEST_CASE("a text becomes a JSON string") {
  std::string out = "=";
  append_json(out, "车 \"a\\b\"\n\x1F");
  CHECK(out == "=\"车 \\\"a\\\\b\\\"\\u000a\\u001f\"");
}
