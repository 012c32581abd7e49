// What kind of file some bytes begin, and in which encoding its text is written.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace zerokm {

// So much of a file's start tells its encoding and its delimiter.
inline constexpr std::size_t sample_bytes = 64u << 10;

enum class FileForm : std::uint8_t { text, json, workbook, pdf, other };

// By the first bytes, never by the name. `other`: a picture, an old spreadsheet, a program.
FileForm form_of(std::string_view start);

enum class Encoding : std::uint8_t { utf8, utf16_le, utf16_be, gb18030, windows_1251, unknown };

// By the first 64 KiB. GB 18030 and Windows-1251 look alike byte by byte; which of them it is shows
// in the letters that are frequent.
Encoding encoding_of(std::string_view sample);

// The name by which iconv and TextDecoder know it; empty for `unknown`.
std::string_view name_of(Encoding encoding);

// UTF-16 in slices of any length becomes UTF-8.
class Utf16Decoder {
 public:
  explicit Utf16Decoder(bool big_endian) : big_endian_(big_endian) {}
  std::string decode(std::string_view bytes);

 private:
  bool big_endian_;
  bool half_ = false;  // one byte of a unit came with the last slice
  unsigned char first_ = 0;
  char32_t high_ = 0;  // the first half of a pair
};

}  // namespace zerokm
