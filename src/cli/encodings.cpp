#include "cli/encodings.h"

#include <iconv.h>

#include <array>

#include "documents/encoding.h"

namespace zerokm {
namespace {

// Characters that are wrong become U+FFFD, as in a browser.
std::optional<std::string> converted(std::string bytes, Encoding encoding) {
  iconv_t door = iconv_open("UTF-8", std::string(name_of(encoding)).c_str());
  // NOLINTNEXTLINE(performance-no-int-to-ptr): how iconv says that it has no such encoding
  if (door == reinterpret_cast<iconv_t>(-1)) return std::nullopt;
  std::string text;
  std::array<char, 16384> room{};
  char* in = bytes.data();
  std::size_t left = bytes.size();
  while (left > 0) {
    char* out = room.data();
    std::size_t space = room.size();
    const std::size_t before = left;
    iconv(door, &in, &left, &out, &space);
    text.append(room.data(), room.size() - space);
    if (left == before && space == room.size()) {
      text += "\xEF\xBF\xBD";
      ++in;
      --left;
    }
  }
  iconv_close(door);
  return text;
}

}  // namespace

std::optional<std::string> readable_bytes(std::string bytes) {
  const FileForm form = form_of(bytes);
  if (form != FileForm::text && form != FileForm::json) return bytes;
  const Encoding encoding = encoding_of(bytes);
  if (encoding == Encoding::unknown) return std::nullopt;
  if (encoding != Encoding::gb18030 && encoding != Encoding::windows_1251) return bytes;
  return converted(std::move(bytes), encoding);
}

}  // namespace zerokm
