#include "documents/zip.h"

#include <algorithm>

namespace zerokm {
namespace {

constexpr std::size_t most_entries = 1000;
constexpr std::size_t longest_comment = 65535;
constexpr std::size_t end_bytes = 22;
constexpr std::size_t directory_bytes = 46;
constexpr std::size_t head_bytes = 30;

std::uint32_t number_at(std::string_view bytes, std::size_t at, int count) {
  std::uint32_t value = 0;
  for (int i = count; i > 0; --i) {
    value = value << 8 | static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(i) - 1]);
  }
  return value;
}

}  // namespace

std::vector<ZipEntry> zip_directory(std::string_view bytes) {
  std::vector<ZipEntry> entries;
  if (bytes.size() < end_bytes) return entries;
  const std::size_t earliest = bytes.size() - std::min(bytes.size(), end_bytes + longest_comment);
  const std::size_t end = bytes.rfind("PK\x05\x06", bytes.size() - end_bytes);
  if (end == std::string_view::npos || end < earliest) return entries;
  const std::size_t count = number_at(bytes, end + 10, 2);
  std::size_t at = number_at(bytes, end + 16, 4);
  if (count > most_entries) return entries;
  for (std::size_t i = 0; i < count; ++i) {
    if (at > end || end - at < directory_bytes || bytes.substr(at, 4) != "PK\x01\x02") return {};
    ZipEntry entry;
    entry.encrypted = (number_at(bytes, at + 8, 2) & 1U) != 0;
    entry.method = static_cast<std::uint16_t>(number_at(bytes, at + 10, 2));
    entry.crc = number_at(bytes, at + 16, 4);
    entry.packed = number_at(bytes, at + 20, 4);
    entry.size = number_at(bytes, at + 24, 4);
    entry.offset = number_at(bytes, at + 42, 4);
    const std::size_t name = number_at(bytes, at + 28, 2);
    const std::size_t behind = number_at(bytes, at + 30, 2) + number_at(bytes, at + 32, 2);
    if (end - at - directory_bytes < name) return {};
    entry.name = bytes.substr(at + directory_bytes, name);
    at += directory_bytes + name + behind;
    entries.push_back(std::move(entry));
  }
  return entries;
}

Unpacked unzip(std::string_view bytes, const ZipEntry& entry, std::size_t most,
               const Taker& taker) {
  if (entry.size > most) return Unpacked::too_large;
  if (entry.encrypted || (entry.method != 0 && entry.method != 8)) return Unpacked::broken;
  if (entry.offset > bytes.size() || bytes.size() - entry.offset < head_bytes ||
      bytes.substr(entry.offset, 4) != "PK\x03\x04") {
    return Unpacked::broken;
  }
  const std::size_t begin = entry.offset + head_bytes + number_at(bytes, entry.offset + 26, 2) +
                            number_at(bytes, entry.offset + 28, 2);
  if (begin > bytes.size() || bytes.size() - begin < entry.packed) return Unpacked::broken;
  const std::string_view packed = bytes.substr(begin, entry.packed);
  std::uint32_t crc = 0;
  const Taker checked = [&](std::string_view piece) {
    crc = crc32_of(piece, crc);
    return taker(piece);
  };
  Unpacked result = Unpacked::whole;
  if (entry.method == 0) {
    if (packed.size() > most) return Unpacked::too_large;
    if (!checked(packed)) result = Unpacked::stopped;
  } else {
    // The directory's claim may be a lie: never more than it claims is unpacked.
    result = inflate(packed, entry.size, checked);
  }
  return result == Unpacked::whole && crc != entry.crc ? Unpacked::broken : result;
}

}  // namespace zerokm
