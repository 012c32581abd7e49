#include "rules/frame.h"

#include <algorithm>

namespace zerokm {

FrameLayout::FrameLayout(const Code& code) {
  for (int node = 0; node < code.size(); ++node) {
    word_.push_back(static_cast<std::uint32_t>(words_));
    byte_.push_back(static_cast<std::uint32_t>(bytes_));
    switch (code.at(node).gives) {
      case Register::truth:
        bytes_ += 1;
        break;
      case Register::number:
        words_ += 2;
        bytes_ += 1;
        break;
      case Register::choice:
      case Register::text:
        words_ += 1;
        break;
    }
  }
}

Frame::Frame(const FrameLayout& layout, int lanes)
    : layout_(layout),
      lanes_(lanes),
      words_(new std::uint64_t[std::max<std::size_t>(
          1, layout.words_ * static_cast<std::size_t>(lanes))]),
      bytes_(new std::uint8_t[std::max<std::size_t>(
          1, layout.bytes_ * static_cast<std::size_t>(lanes))]) {}

void Frame::spread(int node, Register gives) const {
  switch (gives) {
    case Register::truth:
      std::fill_n(truth(node), lanes_, truth(node)[0]);
      break;
    case Register::number:
      std::fill_n(low(node), lanes_, low(node)[0]);
      std::fill_n(high(node), lanes_, high(node)[0]);
      std::fill_n(fails(node), lanes_, fails(node)[0]);
      break;
    case Register::choice:
    case Register::text:
      std::fill_n(bits(node), lanes_, bits(node)[0]);
      break;
  }
}

std::uint64_t Frame::number_of(const std::string& text) {
  const auto at = std::find(texts_.begin(), texts_.end(), text);
  const auto place = static_cast<std::uint64_t>(at - texts_.begin());
  if (at == texts_.end()) texts_.push_back(text);
  // The upper half of the numbers, so that they never meet those of constants.
  return (std::uint64_t{1} << 32) + place;
}

void read_keys(const Code& code, const Frame& frame, int node, int lane, TableCells& keys) {
  const auto& reads = code.arguments[static_cast<std::size_t>(code.at(node).y)];
  keys.resize(reads.size());
  for (std::size_t i = 0; i < reads.size(); ++i) {
    if (code.at(reads[i]).gives == Register::choice) {
      keys[i].members = frame.bits(reads[i])[lane];
    } else {
      keys[i].low = frame.low(reads[i])[lane];
      keys[i].high = frame.high(reads[i])[lane];
    }
  }
}

TableCells keys_of(const Code& code, const Frame& frame, int node, int lane) {
  TableCells keys;
  read_keys(code, frame, node, lane, keys);
  return keys;
}

}  // namespace zerokm
