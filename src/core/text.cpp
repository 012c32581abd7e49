#include "core/text.h"

namespace zerokm {
namespace {

constexpr char32_t replacement = 0xFFFD;

// Length of the well-formed sequence at `at`, 0 where there is none (overlong forms, surrogates and
// values above U+10FFFF are not well-formed).
std::size_t sequence_length(std::string_view bytes, std::size_t at) {
  const auto byte = [&](std::size_t i) {
    return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0U;
  };
  const auto follows = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
  const unsigned first = byte(at);
  if (first < 0x80U) return 1;
  if (first >= 0xC2U && first <= 0xDFU) return follows(at + 1) ? 2 : 0;
  if (first >= 0xE0U && first <= 0xEFU) {
    const unsigned second = byte(at + 1);
    if (first == 0xE0U && second < 0xA0U) return 0;
    if (first == 0xEDU && second > 0x9FU) return 0;
    return follows(at + 1) && follows(at + 2) ? 3 : 0;
  }
  if (first >= 0xF0U && first <= 0xF4U) {
    const unsigned second = byte(at + 1);
    if (first == 0xF0U && second < 0x90U) return 0;
    if (first == 0xF4U && second > 0x8FU) return 0;
    return follows(at + 1) && follows(at + 2) && follows(at + 3) ? 4 : 0;
  }
  return 0;
}

}  // namespace

void append_character(std::string& text, char32_t c) {
  if (c < 0x80) {
    text += static_cast<char>(c);
  } else if (c < 0x800) {
    text += static_cast<char>(0xC0 | (c >> 6));
    text += static_cast<char>(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    text += static_cast<char>(0xE0 | (c >> 12));
    text += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    text += static_cast<char>(0x80 | (c & 0x3F));
  } else {
    text += static_cast<char>(0xF0 | (c >> 18));
    text += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
    text += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    text += static_cast<char>(0x80 | (c & 0x3F));
  }
}

char32_t next_character(std::string_view text, std::size_t& at) {
  const std::size_t length = sequence_length(text, at);
  const auto bits = [&](std::size_t i) {
    return static_cast<char32_t>(static_cast<unsigned char>(text[at + i]) & 0x3FU);
  };
  const auto first = static_cast<unsigned char>(text[at]);
  char32_t c = replacement;
  if (length == 1) c = first;
  if (length == 2) c = static_cast<char32_t>(first & 0x1FU) << 6 | bits(1);
  if (length == 3) c = static_cast<char32_t>(first & 0x0FU) << 12 | bits(1) << 6 | bits(2);
  if (length == 4) {
    c = static_cast<char32_t>(first & 0x07U) << 18 | bits(1) << 12 | bits(2) << 6 | bits(3);
  }
  at += length == 0 ? 1 : length;
  return c;
}

CleanText clean_utf8(std::string_view bytes) {
  CleanText clean;
  clean.text.reserve(bytes.size());
  std::size_t at = 0;
  while (at < bytes.size()) {
    const std::size_t length = sequence_length(bytes, at);
    if (length == 0) {
      append_character(clean.text, replacement);
      ++clean.replaced;
      ++at;
      continue;
    }
    const auto first = static_cast<unsigned char>(bytes[at]);
    const bool control = first < 0x20 && first != '\n' && first != '\t';
    if (control || first == 0x7F) {
      if (first != '\r') ++clean.replaced;
      if (first == '\r' && (at + 1 >= bytes.size() || bytes[at + 1] != '\n')) clean.text += '\n';
    } else {
      clean.text.append(bytes, at, length);
    }
    at += length;
  }
  return clean;
}

bool is_white_space(char32_t c) {
  return c == ' ' || (c >= 9 && c <= 13) || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
         c == 0x3000;
}

bool is_invisible(char32_t c) {
  return c == 0xAD || c == 0x61C || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF;
}

char32_t folded_character(char32_t c) {
  if (is_invisible(c)) return 0;
  if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;
  if (is_white_space(c)) return ' ';
  if (c >= 'A' && c <= 'Z') return c + 32;
  if ((c >= 0xC0 && c <= 0xDE) && c != 0xD7) return c + 32;
  if (c >= 0x391 && c <= 0x3A9) return c + 32;
  if (c >= 0x410 && c <= 0x42F) return c + 32;
  if (c >= 0x400 && c <= 0x40F) return c + 80;
  if (c >= 0x490 && c <= 0x4FF && (c & 1) == 0 && c != 0x4C0) return c + 1;
  return c;
}

std::string folded(std::string_view text) {
  std::string result;
  bool space = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = folded_character(next_character(text, at));
    if (c == 0) continue;
    if (c == ' ') {
      space = !result.empty();
      continue;
    }
    if (space) result += ' ';
    space = false;
    append_character(result, c);
  }
  return result;
}

void append_json(std::string& out, std::string_view text) {
  constexpr char digits[] = "0123456789abcdef";
  out += '"';
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20) {
      out += "\\u00";
      out += digits[byte >> 4];
      out += digits[byte & 15];
      continue;
    }
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  out += '"';
}

}  // namespace zerokm
