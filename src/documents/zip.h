// The directory of a ZIP archive in memory, and its files one by one, each within a bound.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "documents/inflate.h"

namespace zerokm {

struct ZipEntry {
  std::string name;
  std::uint32_t offset = 0;  // of its own head
  std::uint32_t packed = 0;  // bytes
  std::uint32_t size = 0;    // as the directory claims
  std::uint32_t crc = 0;
  std::uint16_t method = 0;  // 0 stored, 8 deflated
  bool encrypted = false;
};

// Empty where the bytes are no archive, or one with more than a thousand files.
std::vector<ZipEntry> zip_directory(std::string_view bytes);

// Unpacks one file in pieces, at most `most` bytes; a claim beyond that is refused before anything
// is unpacked.
Unpacked unzip(std::string_view bytes, const ZipEntry& entry, std::size_t most, const Taker& taker);

}  // namespace zerokm
