#include "ui/line_breaking.h"

#include "ui/letters.h"

namespace zerokm::ui {
namespace {

bool between(unsigned code, unsigned first, unsigned last) { return code >= first && code <= last; }

// Chinese characters and their punctuation: a line may break between any two of them ...
bool is_wide(unsigned code) {
  return between(code, 0x2E80, 0x9FFF) || between(code, 0xF900, 0xFAFF) ||
         between(code, 0xFF01, 0xFF60) || between(code, 0xAC00, 0xD7A3);
}

// ... but not before these ...
bool never_begins(unsigned code) {
  switch (code) {
    case 0x3001:
    case 0x3002:
    case 0xFF0C:
    case 0xFF0E:
    case 0xFF1A:
    case 0xFF1B:
    case 0xFF01:
    case 0xFF1F:
    case 0xFF09:
    case 0x300D:
    case 0x300F:
    case 0x3011:
    case 0x300B:
    case 0x3009:
    case 0x3015:
    case 0x201D:
    case 0x2019:
    case 0x2026:
    case 0xFF05:
    case 0x00B7:
    case ')':
    case ']':
    case '}':
    case ',':
    case '.':
    case ';':
    case ':':
    case '!':
    case '?':
    case '%':
      return true;
    default:
      return false;
  }
}

// ... and not after these.
bool never_ends(unsigned code) {
  switch (code) {
    case 0xFF08:
    case 0x300C:
    case 0x300E:
    case 0x3010:
    case 0x300A:
    case 0x3008:
    case 0x3014:
    case 0x201C:
    case 0x2018:
    case '(':
    case '[':
    case '{':
      return true;
    default:
      return false;
  }
}

// A word may be parted after these: addresses, compounds.
bool breaks_after(unsigned code) { return code == '-' || code == '/' || code == 0x2013; }

}  // namespace

bool is_right_to_left(unsigned code) {
  return between(code, 0x0590, 0x08FF) || between(code, 0xFB1D, 0xFDFF) ||
         between(code, 0xFE70, 0xFEFF);
}

bool needs_shaping(unsigned code) {
  return is_right_to_left(code) || between(code, 0x0300, 0x036F) || between(code, 0x0900, 0x109F) ||
         between(code, 0x1780, 0x18AF) || between(code, 0x200B, 0x200F) ||
         between(code, 0x202A, 0x202E) || between(code, 0x2066, 0x2069) ||
         between(code, 0xFE00, 0xFE0F) || code > 0xFFFF;
}

void split_tokens(std::string_view text, std::uint16_t span, std::vector<Token>& tokens) {
  std::size_t at = 0;
  unsigned before = 0;
  bool first = true;
  while (at < text.size()) {
    auto begin = static_cast<std::uint32_t>(at);
    unsigned code = next_code(text, at);
    bool space = code == ' ' || code == '\t' || code == '\n' || code == 0x3000;
    bool goes_on = !first && !tokens.empty() && tokens.back().space == space &&
                   !tokens.back().line_end && code != '\n';
    bool may_break = space || (!tokens.empty() && tokens.back().space);
    if (!space && !first && !may_break && before != 0) {
      may_break = (is_wide(code) || is_wide(before)) && !never_begins(code) && !never_ends(before);
      may_break = may_break || (breaks_after(before) && !between(code, '0', '9'));
    }
    if (goes_on && (space || !may_break)) {
      tokens.back().end = static_cast<std::uint32_t>(at);
    } else {
      bool starts_line = first ? tokens.empty() || tokens.back().space || space : may_break;
      tokens.push_back(
          {begin, static_cast<std::uint32_t>(at), span, space, starts_line, code == '\n', false});
    }
    if (needs_shaping(code)) tokens.back().shaped = true;
    before = code;
    first = false;
  }
}

void find_direction(std::string_view text, Direction& direction) {
  for (std::size_t at = 0; at < text.size();) {
    unsigned code = next_code(text, at);
    bool rtl = is_right_to_left(code);
    direction.mixed_or_right_to_left = direction.mixed_or_right_to_left || rtl;
    bool letter = (code | 0x20) >= 'a' && ((code | 0x20) <= 'z' || code > 0xBF);
    if (!direction.known && (rtl || letter)) {
      direction.right_to_left = rtl;
      direction.known = true;
    }
  }
}

}  // namespace zerokm::ui
