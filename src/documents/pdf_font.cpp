#include "documents/pdf_font.h"

#include <algorithm>
#include <tuple>
#include <vector>

#include "core/text.h"
#include "documents/han_radicals.h"

namespace zerokm::pdf {
namespace {

constexpr std::size_t most_letters = 70'000;

unsigned code_from(std::string_view bytes) {
  unsigned code = 0;
  for (const char byte : bytes.substr(0, 4)) code = code << 8 | static_cast<unsigned char>(byte);
  return code;
}

std::string utf8_from_utf16(std::string_view bytes) {
  std::string text;
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    char32_t one = code_from(bytes.substr(i, 2));
    if (one >= 0xD800 && one <= 0xDBFF && i + 3 < bytes.size()) {
      const char32_t low = code_from(bytes.substr(i + 2, 2));
      one = 0x10000 + ((one - 0xD800) << 10) + (low - 0xDC00);
      i += 2;
    }
    if (one >= ' ' && one < 0x110000 && (one < 0xD800 || one > 0xDFFF)) {
      append_character(text, letter_of_radical(one));
    }
  }
  return text;
}

// Windows-1252 from 0x80, where it differs from Latin-1.
constexpr char16_t western[32] = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                  0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                  0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                  0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

char32_t western_letter(unsigned code) {
  if (code < ' ') return 0;
  if (code >= 0x80 && code < 0xA0) return western[code - 0x80];
  return code;
}

struct Glyph {
  std::string_view name;
  char32_t letter;
};
constexpr Glyph glyphs[] = {
    {"space", ' '},          {"exclam", '!'},     {"quotedbl", '"'},  {"numbersign", '#'},
    {"dollar", '$'},         {"percent", '%'},    {"ampersand", '&'}, {"quotesingle", '\''},
    {"parenleft", '('},      {"parenright", ')'}, {"asterisk", '*'},  {"plus", '+'},
    {"comma", ','},          {"hyphen", '-'},     {"period", '.'},    {"slash", '/'},
    {"zero", '0'},           {"one", '1'},        {"two", '2'},       {"three", '3'},
    {"four", '4'},           {"five", '5'},       {"six", '6'},       {"seven", '7'},
    {"eight", '8'},          {"nine", '9'},       {"colon", ':'},     {"semicolon", ';'},
    {"equal", '='},          {"question", '?'},   {"at", '@'},        {"bracketleft", '['},
    {"bracketright", ']'},   {"underscore", '_'}, {"bar", '|'},       {"quoteright", 0x2019},
    {"quoteleft", 0x2018},   {"endash", 0x2013},  {"emdash", 0x2014}, {"numero", 0x2116},
    {"afii61352", 0x2116},   {"degree", 0xB0},    {"Euro", 0x20AC},   {"guillemotleft", 0xAB},
    {"guillemotright", 0xBB}};

// The letter a glyph is named after; 0 where the name says nothing.
char32_t letter_of(std::string_view name) {
  if (name.size() == 1) return static_cast<unsigned char>(name[0]);
  for (const Glyph& glyph : glyphs) {
    if (glyph.name == name) return glyph.letter;
  }
  unsigned value = 0;
  if (name.substr(0, 3) == "uni" && name.size() == 7) {
    for (const char c : name.substr(3)) {
      const unsigned digit = c >= '0' && c <= '9'   ? static_cast<unsigned>(c - '0')
                             : c >= 'A' && c <= 'F' ? static_cast<unsigned>(c - 'A') + 10
                                                    : 99;
      if (digit > 15) return 0;
      value = value * 16 + digit;
    }
    return value;
  }
  if (name.substr(0, 4) != "afii" || name.size() != 9) return 0;
  for (const char c : name.substr(4)) value = value * 10 + static_cast<unsigned>(c - '0');
  // The Cyrillic letters, capitals and small ones, each with Yo in its alphabetical place.
  for (const auto& [first, base, yo] :
       {std::tuple{10017U, 0x410U, 0x401U}, std::tuple{10065U, 0x430U, 0x451U}}) {
    if (value < first || value > first + 32) continue;
    const unsigned place = value - first;
    return place == 6 ? yo : base + place - (place > 6 ? 1 : 0);
  }
  return 0;
}

}  // namespace

Font::Font(const Objects& objects, std::string_view table) {
  wide_ = objects.value(table, "Subtype") == "/Type0";
  const std::string_view encoding = objects.value(table, "Encoding");
  unicode_ = encoding.find("UCS2") != std::string_view::npos ||
             encoding.find("UTF16") != std::string_view::npos;
  const std::string_view map = objects.value(table, "ToUnicode");
  if (!map.empty()) read_meanings(objects.stream(map));
  if (wide_) {
    read_wide_widths(objects, table);
    return;
  }
  if (!meanings_) read_names(objects, encoding);
  read_widths(objects, table);
}

void Font::read_meanings(std::string_view map) {
  Lexer lexer(map);
  std::vector<Token> held;
  bool in_ranges = false;
  bool in_letters = false;
  for (Token token = lexer.next(); token.kind != TokenKind::end; token = lexer.next()) {
    if (token.kind == TokenKind::word) {
      in_letters = token.text == "beginbfchar";
      in_ranges = token.text == "beginbfrange";
      held.clear();
      continue;
    }
    if ((!in_letters && !in_ranges) || letters_.size() >= most_letters) continue;
    held.push_back(token);
    if (in_letters && held.size() == 2) {
      letters_[code_from(held[0].text)] = utf8_from_utf16(held[1].text);
      held.clear();
      meanings_ = true;
    } else if (in_ranges && held.size() == 3 && held[2].kind == TokenKind::text) {
      std::string letters = held[2].text;
      const unsigned first = code_from(held[0].text);
      const unsigned last = std::min(code_from(held[1].text), first + 65535);
      for (unsigned code = first; code <= last && letters_.size() < most_letters; ++code) {
        letters_[code] = utf8_from_utf16(letters);
        if (!letters.empty() && ++letters.back() == 0 && letters.size() > 1) {
          ++letters[letters.size() - 2];
        }
      }
      held.clear();
      meanings_ = true;
    } else if (in_ranges && held.size() > 3 && held.back().kind == TokenKind::close_list) {
      for (std::size_t i = 3; i + 1 < held.size(); ++i) {
        letters_[code_from(held[0].text) + static_cast<unsigned>(i) - 3] =
            utf8_from_utf16(held[i].text);
      }
      held.clear();
      meanings_ = true;
    }
  }
}

void Font::read_names(const Objects& objects, std::string_view encoding) {
  for (unsigned code = ' '; code < 256; ++code) {
    const char32_t letter = western_letter(code);
    if (letter != 0) append_character(letters_[code], letter);
  }
  unsigned code = 0;
  for (const std::string_view item : objects.list(objects.value(encoding, "Differences"))) {
    const Token token = Lexer(item).next();
    if (token.kind == TokenKind::number) {
      code = static_cast<unsigned>(std::max<std::int64_t>(token.number, 0) / unit);
      continue;
    }
    const char32_t letter = letter_of(token.text);
    letters_.erase(code);
    if (letter != 0) append_character(letters_[code], letter);
    ++code;
  }
}

void Font::read_widths(const Objects& objects, std::string_view table) {
  auto code = static_cast<unsigned>(objects.number(table, "FirstChar", 0));
  for (const std::string_view item : objects.list(objects.value(table, "Widths"))) {
    widths_[code++] = static_cast<int>(Lexer(item).next().number / unit);
  }
}

// "[1 [500 600] 10 20 1000]": codes from 1 have these widths, codes 10 to 20 that one.
void Font::read_wide_widths(const Objects& objects, std::string_view table) {
  const auto descendants = objects.list(objects.value(table, "DescendantFonts"));
  if (descendants.empty()) return;
  width_ = static_cast<int>(objects.number(descendants[0], "DW", 1000));
  std::vector<unsigned> held;
  for (const std::string_view item : objects.list(objects.value(descendants[0], "W"))) {
    if (!item.empty() && item[0] == '[') {
      unsigned code = held.empty() ? 0 : held.back();
      for (const std::string_view width : objects.list(item)) {
        widths_[code++] = static_cast<int>(Lexer(width).next().number / unit);
      }
      held.clear();
      continue;
    }
    held.push_back(static_cast<unsigned>(
        std::clamp<std::int64_t>(Lexer(item).next().number / unit, 0, 65535)));
    if (held.size() < 3) continue;
    for (unsigned code = held[0]; code <= held[1]; ++code)
      widths_[code] = static_cast<int>(held[2]);
    held.clear();
  }
}

Font::Shown Font::show(std::string_view bytes) const {
  Shown shown;
  const std::size_t step = wide_ ? 2 : 1;
  for (std::size_t i = 0; i + step <= bytes.size(); i += step) {
    const std::string_view piece = bytes.substr(i, step);
    const unsigned code = code_from(piece);
    ++shown.codes;
    if (step == 1 && code == ' ') ++shown.blanks;
    const auto letter = letters_.find(code);
    if (letter != letters_.end()) {
      shown.text += letter->second;
    } else if (unicode_) {
      shown.text += utf8_from_utf16(piece);
    } else {
      ++shown.unknown;
    }
    const auto width = widths_.find(code);
    shown.width += width == widths_.end() ? width_ : width->second;
  }
  return shown;
}

}  // namespace zerokm::pdf
