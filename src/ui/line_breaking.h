// Where lines of a paragraph may break, and which letters the platform has to shape.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

namespace zerokm::ui {

// A stretch of text that is not broken: a word, a run of spaces, one Chinese character.
struct Token {
  std::uint32_t begin = 0, end = 0;  // bytes
  std::uint16_t span = 0;
  bool space = false;
  bool break_before = false;  // a line may begin here
  bool line_end = false;      // "\n": the line ends whatever room is left
  bool shaped = false;        // holds letters that join, stack or lie outside the first plane
};

// A paragraph runs as its first letter does, from left to right where it has none.
struct Direction {
  bool known = false;
  bool right_to_left = false;
  bool mixed_or_right_to_left = false;  // some letter runs right to left
};

bool is_right_to_left(unsigned code);
bool needs_shaping(unsigned code);

// Tokens of one span's text, appended to those of the spans before it.
void split_tokens(std::string_view text, std::uint16_t span, std::vector<Token>& tokens);

// Adds what the text tells of its paragraph's direction to what the spans before it told.
void find_direction(std::string_view text, Direction& direction);

}  // namespace zerokm::ui
