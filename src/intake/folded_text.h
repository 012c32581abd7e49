// A message in the form in which words are compared, with the way back to the bytes it came from.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "intake/intake.h"

namespace zerokm {

enum class Script : std::uint8_t { other, digit, latin, cyrillic, arabic, han };

struct FoldedText {
  std::u32string chars;             // lower case, half width, simplified, western digits
  std::vector<std::uint32_t> from;  // byte offset of each character in the message
  std::vector<std::uint32_t> till;  // byte offset behind it
  std::vector<std::uint8_t> upper;  // it was a capital letter
  std::uint32_t cyrillic = 0;       // how many letters of each script there are
  std::uint32_t latin = 0;
  std::uint32_t arabic = 0;
  std::uint32_t han = 0;

  std::size_t size() const { return chars.size(); }
  // The character there, 0 behind the end.
  char32_t at(std::size_t i) const { return i < chars.size() ? chars[i] : 0; }
  bool is_digit(std::size_t i) const { return at(i) >= '0' && at(i) <= '9'; }
  // A word can begin at `i`, or end before it: another script, a digit, or "kmFuel".
  bool is_boundary(std::size_t i) const;
  // The bytes of the characters from `begin` to before `end`.
  TextSpan span(std::size_t begin, std::size_t end) const;
};

Script script_of(char32_t folded);

// The message must be valid UTF-8 and shorter than 4 GiB.
FoldedText fold_message(std::string_view text);

}  // namespace zerokm
