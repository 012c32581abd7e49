#include <algorithm>

#include "core/ascii.h"

#include "documents/pdf_objects.h"

namespace zerokm::pdf {
namespace {

constexpr std::int64_t most = 100'000 * unit;  // no page is larger

// White space of the PDF format.
bool is_space(char c) { return is_blank(c) || c == '\f' || c == '\0'; }
bool is_delimiter(char c) {
  constexpr std::string_view signs = "()<>[]{}/%";
  return signs.find(c) != std::string_view::npos;
}

int hex_value(char c) {
  if (is_digit(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// "-12.5" times 10000; false where it is no number.
bool read_number(std::string_view text, std::int64_t& number) {
  std::size_t at = 0;
  const bool negative = !text.empty() && text[0] == '-';
  if (!text.empty() && (text[0] == '-' || text[0] == '+')) ++at;
  std::int64_t value = 0;
  std::int64_t place = 0;
  bool digits = false;
  for (; at < text.size(); ++at) {
    if (text[at] == '.' && place == 0) {
      place = unit;
      continue;
    }
    if (!is_digit(text[at])) return false;
    digits = true;
    const std::int64_t digit = text[at] - '0';
    if (place == 0) {
      value = std::min(value * 10 + digit * unit, most);
    } else {
      place /= 10;
      value += digit * place;
      if (place == 0) place = 1;
    }
  }
  number = negative ? -value : value;
  return digits;
}

}  // namespace

void Lexer::skip_blank() {
  while (at_ < text_.size()) {
    if (text_[at_] == '%') {
      while (at_ < text_.size() && text_[at_] != '\n' && text_[at_] != '\r') ++at_;
    } else if (is_space(text_[at_])) {
      ++at_;
    } else {
      return;
    }
  }
}

Token Lexer::next() {
  skip_blank();
  Token token;
  token.begin = at_;
  token.end = at_;
  if (at_ >= text_.size()) return token;
  const char c = text_[at_];
  const char second = at_ + 1 < text_.size() ? text_[at_ + 1] : ' ';
  const auto sign = [&](TokenKind kind, std::size_t length) {
    token.kind = kind;
    at_ += length;
    token.end = at_;
    return token;
  };
  if (c == '(') return literal();
  if (c == '<' && second == '<') return sign(TokenKind::open_table, 2);
  if (c == '>' && second == '>') return sign(TokenKind::close_table, 2);
  if (c == '<') return hex();
  if (c == '[') return sign(TokenKind::open_list, 1);
  if (c == ']') return sign(TokenKind::close_list, 1);
  std::size_t end = at_ + 1;
  while (end < text_.size() && !is_space(text_[end]) && !is_delimiter(text_[end])) ++end;
  const std::string_view word = text_.substr(at_, end - at_);
  at_ = end;
  token.end = end;
  if (c == '/') {
    token.kind = TokenKind::name;
    token.text = word.substr(1);
  } else {
    token.kind = read_number(word, token.number) ? TokenKind::number : TokenKind::word;
    token.text = word;
  }
  return token;
}

Token Lexer::literal() {
  Token token;
  token.kind = TokenKind::text;
  token.begin = at_++;
  for (int depth = 1; at_ < text_.size(); ++at_) {
    char c = text_[at_];
    if (c == '(') ++depth;
    if (c == ')' && --depth == 0) break;
    if (c == '\\' && at_ + 1 < text_.size()) {
      c = text_[++at_];
      if (c == '\n' || c == '\r') continue;
      if (c >= '0' && c <= '7') {
        int value = 0;
        for (int i = 0; i < 3 && at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '7';
             ++i) {
          value = value * 8 + (text_[at_++] - '0');
        }
        --at_;
        c = static_cast<char>(value);
      } else {
        c = c == 'n' ? '\n' : c == 'r' ? '\r' : c == 't' ? '\t' : c;
      }
    }
    token.text += c;
  }
  if (at_ < text_.size()) ++at_;
  token.end = at_;
  return token;
}

Token Lexer::hex() {
  Token token;
  token.kind = TokenKind::text;
  token.begin = at_++;
  int high = -1;
  for (; at_ < text_.size() && text_[at_] != '>'; ++at_) {
    const int value = hex_value(text_[at_]);
    if (value < 0) continue;
    if (high < 0) {
      high = value;
      continue;
    }
    token.text += static_cast<char>(high * 16 + value);
    high = -1;
  }
  if (high >= 0) token.text += static_cast<char>(high * 16);
  if (at_ < text_.size()) ++at_;
  token.end = at_;
  return token;
}

}  // namespace zerokm::pdf
