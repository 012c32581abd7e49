#include "intake/vin.h"

#include <algorithm>

#include "core/text.h"
#include "intake/makers.h"

namespace zerokm {
namespace {

constexpr std::string_view year_codes = "ABCDEFGHJKLMNPRSTVWXY123456789";
constexpr int first_code_year = 1980;
constexpr int year_cycle = 30;

// Value of a legal character in the sum of the check digit, -1 where it is not legal.
int value_of(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  constexpr std::string_view letters = "ABCDEFGHJKLMNPRSTUVWXYZ";
  constexpr std::string_view values = "12345678123457923456789";
  const std::size_t at = letters.find(c);
  return at == std::string_view::npos ? -1 : values[at] - '0';
}

struct Twin {
  char32_t cyrillic;  // lower case
  char latin;
};
constexpr Twin twins[] = {{0x430, 'A'}, {0x432, 'B'}, {0x435, 'E'}, {0x43A, 'K'},
                          {0x43C, 'M'}, {0x43D, 'H'}, {0x43E, 'O'}, {0x440, 'P'},
                          {0x441, 'C'}, {0x442, 'T'}, {0x443, 'Y'}, {0x445, 'X'},
                          {0x456, 'I'}, {0x455, 'S'}, {0x458, 'J'}, {0x4AF, 'Y'}};

char latin_twin(char32_t folded) {
  for (const Twin& twin : twins) {
    if (twin.cyrillic == folded) return twin.latin;
  }
  return 0;
}

bool is_left_out(char32_t c) {
  return c == ' ' || c == '-' || c == '.' || c == '*' || c == '\t' || c == '\n' || c == '_' ||
         c == '"' || c == '\'' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xB7 ||
         c == 0x201C || c == 0x201D || c == '(' || c == ')' || c == '[' || c == ']';
}

bool is_han(char32_t c) { return c >= 0x3400 && c <= 0x9FFF; }

// What stands behind the label: "VIN: L...", "Chassis no. L..." only with a colon or a number sign.
std::string_view without_label(std::string_view text) {
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_character(text, at);
    if (c == ':' || c == 0xFF1A || c == '#' || c == 0x2116 || is_han(c)) begin = at;
  }
  return text.substr(begin);
}

struct Letters {
  std::string latin;  // one byte per character; '?' where there is no legal one
  std::vector<std::string> written;
  std::vector<std::uint8_t> changed;  // a Cyrillic look-alike was read as Latin
};

Letters letters_of(std::string_view text) {
  Letters letters;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = folded_character(next_character(text, at));
    if (c == 0 || is_left_out(c)) continue;
    char latin = '?';
    bool changed = false;
    if (c >= 'a' && c <= 'z') latin = static_cast<char>(c - 32);
    if (c >= '0' && c <= '9') latin = static_cast<char>(c);
    if (latin == '?' && latin_twin(c) != 0) {
      latin = latin_twin(c);
      changed = true;
    }
    letters.latin += latin;
    letters.written.emplace_back(text.substr(begin, at - begin));
    letters.changed.push_back(changed);
  }
  return letters;
}

void drop_front(Letters& letters, std::size_t count) {
  letters.latin.erase(0, count);
  letters.written.erase(letters.written.begin(),
                        letters.written.begin() + static_cast<std::ptrdiff_t>(count));
  letters.changed.erase(letters.changed.begin(),
                        letters.changed.begin() + static_cast<std::ptrdiff_t>(count));
}

bool all_legal(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return value_of(c) >= 0; });
}

// "VIN" written together with the number, and the start sign some Code 39 labels carry.
void drop_signs(Letters& letters, VinCheck& check) {
  const std::string_view latin = letters.latin;
  if (latin.size() == vin_length + 3 && latin.substr(0, 3) == "VIN") drop_front(letters, 3);
  if (letters.latin.size() == vin_length + 1 && letters.latin[0] == 'I' &&
      all_legal(std::string_view(letters.latin).substr(1))) {
    check.findings.push_back({0, "vin.barcode_sign", letters.written[0], ""});
    drop_front(letters, 1);
  }
}

// Names every character that cannot stand there; true where none is left.
bool judge_letters(const Letters& letters, VinCheck& check) {
  bool legal = true;
  for (std::size_t i = 0; i < letters.latin.size() && i < 64; ++i) {
    const int position = static_cast<int>(i) + 1;
    const char c = letters.latin[i];
    const std::string& written = letters.written[i];
    if (letters.changed[i]) {
      check.findings.push_back({position, "vin.cyrillic", written, std::string(1, c)});
    }
    if (value_of(c) >= 0) continue;
    legal = false;
    if (c == 'I') check.findings.push_back({position, "vin.letter_i", written, "1J"});
    if (c == 'O') check.findings.push_back({position, "vin.letter_o", written, "0"});
    if (c == 'Q') check.findings.push_back({position, "vin.letter_q", written, "09"});
    if (c == '?') check.findings.push_back({position, "vin.character", written, ""});
  }
  return legal;
}

bool is_chinese(std::string_view vin) {
  return (vin[0] == 'L' || vin[0] == 'H') && (vin[1] >= '0' && vin[1] <= 'Z');
}

// China and North America make the check digit a duty; elsewhere position 9 may hold anything.
bool has_check_duty(std::string_view vin) {
  return is_chinese(vin) || (vin[0] >= '1' && vin[0] <= '5');
}

void judge_check_digit(VinCheck& check) {
  const char expected = vin_check_digit(check.vin);
  const bool fits = expected == check.vin[8];
  const bool duty = has_check_duty(check.vin);
  if (!duty) {
    check.state = VinState::unchecked;
    return;
  }
  check.state = fits ? VinState::valid : VinState::suspect;
  if (!fits) {
    check.findings.push_back(
        {9, "vin.check_digit", std::string(1, check.vin[8]), std::string(1, expected)});
  }
}

void judge_year(VinCheck& check) {
  const std::size_t code = year_codes.find(check.vin[9]);
  if (code != std::string_view::npos) {
    const int year = first_code_year + static_cast<int>(code);
    check.years = {year + year_cycle, year};
    return;
  }
  if (!has_check_duty(check.vin)) return;
  check.findings.push_back({10, "vin.year_code", std::string(1, check.vin[9]), ""});
  check.state = VinState::suspect;
}

void judge_serial(VinCheck& check) {
  if (!check.chinese) return;
  for (int i = 13; i < vin_length; ++i) {
    const char c = check.vin[static_cast<std::size_t>(i)];
    if (c >= '0' && c <= '9') continue;
    check.findings.push_back({i + 1, "vin.serial_letter", std::string(1, c), ""});
  }
}

}  // namespace

char vin_check_digit(std::string_view vin) {
  constexpr int weights[vin_length] = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};
  if (vin.size() != vin_length || !all_legal(vin)) return 0;
  int sum = 0;
  for (std::size_t i = 0; i < vin.size(); ++i) sum += weights[i] * value_of(vin[i]);
  const int rest = sum % 11;
  return rest == 10 ? 'X' : static_cast<char>('0' + rest);
}

VinCheck check_vin(std::string_view text) {
  VinCheck check;
  const CleanText clean = clean_utf8(text.substr(0, 256));
  Letters letters = letters_of(without_label(clean.text));
  drop_signs(letters, check);
  const bool legal = judge_letters(letters, check);
  if (letters.latin.size() != vin_length) {
    check.findings.push_back({0, "vin.length", std::to_string(letters.latin.size()), "17"});
    return check;
  }
  if (!legal) return check;
  check.vin = letters.latin;
  check.chinese = is_chinese(check.vin);
  judge_check_digit(check);
  judge_year(check);
  judge_serial(check);
  if (const Maker* maker = maker_of_vin(check.vin)) {
    check.maker = maker->name;
    check.maker_zh = maker->name_zh;
  }
  return check;
}

}  // namespace zerokm
