#include "documents/encoding.h"

#include <algorithm>

#include "core/text.h"

namespace zerokm {
namespace {

unsigned byte_at(std::string_view bytes, std::size_t at) {
  return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0U;
}

bool begins(std::string_view bytes, std::string_view sign) {
  return bytes.substr(0, sign.size()) == sign;
}

// Valid UTF-8 but for a character that the end of the sample may have cut.
bool is_utf8(std::string_view bytes) {
  for (std::size_t i = 0; i < bytes.size();) {
    const unsigned first = byte_at(bytes, i);
    const std::size_t length = first < 0x80   ? 1
                               : first < 0xC2 ? 0
                               : first < 0xE0 ? 2
                               : first < 0xF0 ? 3
                               : first < 0xF5 ? 4
                                              : 0;
    if (length == 0) return false;
    for (std::size_t k = 1; k < length; ++k) {
      if (i + k >= bytes.size()) return true;
      if ((byte_at(bytes, i + k) & 0xC0U) != 0x80U) return false;
    }
    i += length;
  }
  return true;
}

Encoding utf16_without_mark(std::string_view bytes) {
  std::size_t even = 0;
  std::size_t odd = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (bytes[i] == '\0') ++(i % 2 == 0 ? even : odd);
  }
  // Digits, commas and line ends have a zero half; a text file in another encoding has no zero.
  if (even + odd == 0) return Encoding::unknown;
  if (odd > even * 4) return Encoding::utf16_le;
  return even > odd * 4 ? Encoding::utf16_be : Encoding::unknown;
}

struct Pairs {
  std::size_t common = 0;  // of the characters that make up nearly all Chinese text
  std::size_t rare = 0;
  std::size_t broken = 0;
};

Pairs chinese_pairs(std::string_view bytes) {
  Pairs pairs;
  for (std::size_t i = 0; i + 1 < bytes.size();) {
    const unsigned lead = byte_at(bytes, i);
    if (lead < 0x80) {
      ++i;
      continue;
    }
    const unsigned trail = byte_at(bytes, i + 1);
    const bool four = trail >= '0' && trail <= '9' && byte_at(bytes, i + 2) >= 0x81 &&
                      byte_at(bytes, i + 3) >= '0' && byte_at(bytes, i + 3) <= '9';
    if (lead == 0x80 || lead == 0xFF || (trail < 0x40 && !four) || trail == 0x7F || trail == 0xFF) {
      ++pairs.broken;
      ++i;
      continue;
    }
    const bool plain = trail >= 0xA1 && ((lead >= 0xB0 && lead <= 0xD7) || lead <= 0xA3);
    ++(plain ? pairs.common : pairs.rare);
    i += four ? 4 : 2;
  }
  return pairs;
}

// How many of a hundred bytes that are not ASCII are letters of Windows-1251. Chinese text has a
// third of its bytes elsewhere.
std::size_t cyrillic_share(std::string_view bytes) {
  std::size_t letters = 0;
  std::size_t high = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const unsigned one = byte_at(bytes, i);
    if (one < 0x80) continue;
    ++high;
    if (one >= 0xC0 || one == 0xA8 || one == 0xB8 || one == 0xB9) ++letters;
  }
  return high == 0 ? 0 : letters * 100 / high;
}

}  // namespace

FileForm form_of(std::string_view start) {
  if (begins(start, "PK\x03\x04")) return FileForm::workbook;
  if (start.substr(0, 1024).find("%PDF-") != std::string_view::npos) return FileForm::pdf;
  constexpr std::string_view foreign[] = {"\x89PNG",
                                          "\xFF\xD8\xFF",
                                          "GIF8",
                                          "RIFF",
                                          "II*",
                                          std::string_view("MM\0*", 4),
                                          "\xD0\xCF\x11\xE0",
                                          "Rar!",
                                          "7z\xBC\xAF",
                                          "\x1F\x8B",
                                          "\177ELF",
                                          "BM"};
  for (const std::string_view sign : foreign) {
    // "BMW" and "BMI" begin no bitmap: its fourth byte and more are numbers.
    const bool bitmap =
        sign != "BM" || (start.size() > 9 && start.substr(6, 4) == std::string_view("\0\0\0\0", 4));
    if (begins(start, sign) && bitmap) return FileForm::other;
  }
  if (begins(start, "\xEF\xBB\xBF")) start.remove_prefix(3);
  const std::size_t at = start.find_first_not_of(" \t\r\n");
  if (at == std::string_view::npos) return FileForm::text;
  const char first = start[at];
  if (first == '{') return FileForm::json;
  if (first != '[') return FileForm::text;
  const std::size_t next = start.find_first_not_of(" \t\r\n", at + 1);
  return next != std::string_view::npos && start[next] == '{' ? FileForm::json : FileForm::text;
}

Encoding encoding_of(std::string_view sample) {
  sample = sample.substr(0, sample_bytes);
  if (begins(sample, "\xEF\xBB\xBF")) return Encoding::utf8;
  if (begins(sample, "\xFF\xFE")) return Encoding::utf16_le;
  if (begins(sample, "\xFE\xFF")) return Encoding::utf16_be;
  if (sample.find('\0') != std::string_view::npos) return utf16_without_mark(sample);
  if (is_utf8(sample)) return Encoding::utf8;
  const std::size_t cyrillic = cyrillic_share(sample);
  if (cyrillic >= 97) return Encoding::windows_1251;
  const Pairs pairs = chinese_pairs(sample);
  const std::size_t all = pairs.common + pairs.rare + pairs.broken;
  if (pairs.broken * 50 <= all && pairs.common > pairs.rare) return Encoding::gb18030;
  if (cyrillic >= 80) return Encoding::windows_1251;
  return pairs.broken * 50 <= all ? Encoding::gb18030 : Encoding::unknown;
}

std::string_view name_of(Encoding encoding) {
  switch (encoding) {
    case Encoding::utf8:
      return "utf-8";
    case Encoding::utf16_le:
      return "utf-16le";
    case Encoding::utf16_be:
      return "utf-16be";
    case Encoding::gb18030:
      return "gb18030";
    case Encoding::windows_1251:
      return "windows-1251";
    case Encoding::unknown:
      break;
  }
  return "";
}

std::string Utf16Decoder::decode(std::string_view bytes) {
  std::string text;
  for (const char byte : bytes) {
    const auto one = static_cast<unsigned char>(byte);
    if (!half_) {
      first_ = one;
      half_ = true;
      continue;
    }
    half_ = false;
    const char32_t unit = big_endian_ ? char32_t{first_} << 8 | one : char32_t{one} << 8 | first_;
    const bool second = unit >= 0xDC00 && unit <= 0xDFFF;
    if (high_ != 0) {
      append_character(
          text, second ? 0x10000 + ((high_ - 0xD800) << 10) + (unit - 0xDC00) : char32_t{0xFFFD});
      high_ = 0;
      if (second) continue;
    }
    if (unit >= 0xD800 && unit <= 0xDBFF) {
      high_ = unit;
    } else if (unit != 0xFEFF) {
      append_character(text, second ? char32_t{0xFFFD} : unit);
    }
  }
  return text;
}

}  // namespace zerokm
