#include "knowledge/place_index.h"

#include <algorithm>

namespace zerokm {
namespace {

constexpr std::size_t block_bytes = 512;

}  // namespace

PlaceIndex::PlaceIndex(std::string_view file, std::string_view text) : file_(file), text_(text) {
  marks_.push_back({});
  for (std::size_t begin = block_bytes; begin <= text.size(); begin += block_bytes) {
    const Place end = at(begin);
    marks_.push_back({end.line, end.column});
  }
}

Place PlaceIndex::at(std::size_t offset) const {
  const std::size_t end = std::min(offset, text_.size());
  const std::size_t block = std::min(end / block_bytes, marks_.size() - 1);
  Place place{std::string(file_), marks_[block].line, marks_[block].column};
  for (std::size_t i = block * block_bytes; i < end; ++i) {
    if (text_[i] == '\n') {
      ++place.line;
      place.column = 1;
    } else if ((static_cast<unsigned char>(text_[i]) & 0xC0U) != 0x80U) {
      ++place.column;
    }
  }
  return place;
}

}  // namespace zerokm
