// The gate for text from outside, and the few comparisons of text that rules and readers share.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace zerokm {

struct CleanText {
  std::string text;  // valid UTF-8
  int replaced = 0;  // invalid sequences that became U+FFFD
};

// Makes any bytes valid UTF-8; NUL and other C0 control characters except tab and newline go too.
CleanText clean_utf8(std::string_view bytes);

// Reads one character and moves `at` behind it. The text must be valid UTF-8.
char32_t next_character(std::string_view text, std::size_t& at);
void append_character(std::string& text, char32_t character);

// The form in which two names are compared: full-width forms become half-width, Latin, Greek and
// Cyrillic letters lower case, white space and zero-width characters are collapsed and trimmed.
std::string folded(std::string_view text);

// The same for one character; 0 where the character disappears.
char32_t folded_character(char32_t character);

// Appends a text as a JSON string, quotes and all. The text must be valid UTF-8.
void append_json(std::string& out, std::string_view text);

bool is_white_space(char32_t character);
// Hides text direction or is not visible at all: zero-width, bidi controls, soft hyphen, BOM.
bool is_invisible(char32_t character);

}  // namespace zerokm
