// A message cut into what the readers look at: terms of the lexicon, numbers, dates, vehicle
// numbers.
#pragma once
#include <cstdint>
#include <vector>

#include "intake/dates.h"
#include "intake/folded_text.h"
#include "intake/lexicon.h"
#include "intake/numbers.h"

namespace zerokm {

enum class TokenKind : std::uint8_t { term, number, date, vin, word, mark, line, dropped };

struct Token {
  TokenKind kind = TokenKind::word;
  bool used = false;        // a reader has taken its meaning
  std::uint32_t begin = 0;  // characters of the folded message
  std::uint32_t end = 0;
  std::uint32_t index = 0;  // of its number or date
  const Term* term = nullptr;
  char32_t mark = 0;         // the character of a mark
  const char* dropped = "";  // word key of what was dropped
};

struct Tokens {
  std::vector<Token> list;
  std::vector<NumberMatch> numbers;
  std::vector<DateMatch> dates;
};

Tokens tokens_of(const FoldedText& text, const Lexicon& lexicon);

// True for a character that can stand in a vehicle number, Cyrillic look-alikes included.
bool may_stand_in_vin(char32_t folded);

}  // namespace zerokm
