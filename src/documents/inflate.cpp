#include "documents/inflate.h"

#include <array>
#include <vector>

namespace zerokm {
namespace {

constexpr int longest_code = 15;
constexpr int length_symbols = 288;
constexpr int distance_symbols = 30;
constexpr int end_of_block = 256;
constexpr std::size_t window_bytes = 32u << 10;

constexpr std::uint16_t length_base[29] = {3,  4,  5,  6,   7,   8,   9,   10,  11, 13,
                                           15, 17, 19, 23,  27,  31,  35,  43,  51, 59,
                                           67, 83, 99, 115, 131, 163, 195, 227, 258};
constexpr std::uint8_t length_bits[29] = {0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2,
                                          2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0};
constexpr std::uint16_t distance_base[30] = {
    1,   2,   3,   4,   5,   7,    9,    13,   17,   25,   33,   49,   65,    97,    129,
    193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577};
constexpr std::uint8_t distance_bits[30] = {0, 0, 0, 0, 1, 1, 2, 2,  3,  3,  4,  4,  5,  5,  6,
                                            6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13};

// A canonical Huffman code: how many symbols have each length, and the symbols in code order.
struct Code {
  std::array<std::uint16_t, longest_code + 1> count{};
  std::array<std::uint16_t, length_symbols> symbols{};
};

// False where more codes are given than lengths allow.
bool make_code(const std::uint8_t* lengths, int symbols, Code& code) {
  code.count.fill(0);
  for (int i = 0; i < symbols; ++i) ++code.count[lengths[i]];
  int left = 1;
  for (std::size_t length = 1; length <= longest_code; ++length) {
    left = left * 2 - code.count[length];
    if (left < 0) return false;
  }
  std::array<std::uint16_t, longest_code + 2> offset{};
  for (std::size_t length = 1; length <= longest_code; ++length) {
    offset[length + 1] = static_cast<std::uint16_t>(offset[length] + code.count[length]);
  }
  for (int i = 0; i < symbols; ++i) {
    if (lengths[i] != 0) code.symbols[offset[lengths[i]]++] = static_cast<std::uint16_t>(i);
  }
  return true;
}

class Inflater {
 public:
  Inflater(std::string_view packed, std::size_t most, const Taker& taker)
      : packed_(packed), taker_(taker), most_(most) {}

  Unpacked run() {
    bool last = false;
    while (!last && state_ == Unpacked::whole) {
      last = bits(1) != 0;
      switch (bits(2)) {
        case 0:
          stored();
          break;
        case 1:
          fixed();
          break;
        case 2:
          dynamic();
          break;
        default:
          state_ = Unpacked::broken;
      }
    }
    give();
    return state_;
  }

 private:
  unsigned bits(int count) {
    while (held_ < count) {
      if (at_ == packed_.size()) {
        state_ = Unpacked::broken;
        return 0;
      }
      hold_ |= static_cast<std::uint32_t>(static_cast<unsigned char>(packed_[at_++])) << held_;
      held_ += 8;
    }
    const unsigned value = hold_ & ((1U << count) - 1);
    hold_ >>= count;
    held_ -= count;
    return value;
  }

  // Bit by bit along the lengths of the code: short codes, which are the frequent ones, end soon.
  int symbol(const Code& code) {
    int value = 0;
    int first = 0;
    int index = 0;
    for (std::size_t length = 1; length <= longest_code; ++length) {
      value |= static_cast<int>(bits(1));
      if (state_ != Unpacked::whole) return -1;
      const int count = code.count[length];
      if (value - count < first) {
        return code.symbols[static_cast<std::size_t>(index + value - first)];
      }
      index += count;
      first = (first + count) * 2;
      value *= 2;
    }
    state_ = Unpacked::broken;
    return -1;
  }

  bool put(char byte) {
    if (total_ == most_) {
      state_ = Unpacked::too_large;
      return false;
    }
    ++total_;
    window_ += byte;
    if (window_.size() < window_bytes * 4) return true;
    give();
    window_.erase(0, window_.size() - window_bytes);
    given_ = window_.size();
    return state_ == Unpacked::whole;
  }

  void give() {
    const bool more = taker_(std::string_view(window_).substr(given_));
    given_ = window_.size();
    if (!more && state_ == Unpacked::whole) state_ = Unpacked::stopped;
  }

  void stored() {
    hold_ = 0;
    held_ = 0;
    const unsigned length = bits(16);
    const unsigned complement = bits(16);
    if (state_ != Unpacked::whole) return;
    if ((length ^ complement) != 0xFFFFU || packed_.size() - at_ < length) {
      state_ = Unpacked::broken;
      return;
    }
    for (unsigned i = 0; i < length; ++i) {
      if (!put(packed_[at_++])) return;
    }
  }

  void fixed() {
    std::array<std::uint8_t, length_symbols> lengths{};
    for (std::size_t i = 0; i < lengths.size(); ++i) {
      lengths[i] = i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8;
    }
    make_code(lengths.data(), length_symbols, literals_);
    lengths.fill(5);
    make_code(lengths.data(), distance_symbols, distances_);
    codes();
  }

  void dynamic() {
    const int literals = static_cast<int>(bits(5)) + 257;
    const int distances = static_cast<int>(bits(5)) + 1;
    const int helpers = static_cast<int>(bits(4)) + 4;
    constexpr std::uint8_t order[19] = {16, 17, 18, 0, 8,  7, 9,  6, 10, 5,
                                        11, 4,  12, 3, 13, 2, 14, 1, 15};
    std::array<std::uint8_t, length_symbols + 32> lengths{};
    for (int i = 0; i < helpers; ++i) lengths[order[i]] = static_cast<std::uint8_t>(bits(3));
    if (literals > 286 || distances > distance_symbols ||
        !make_code(lengths.data(), 19, literals_)) {
      state_ = Unpacked::broken;
      return;
    }
    const Code helper = literals_;
    lengths.fill(0);
    const auto total = static_cast<std::size_t>(literals) + static_cast<std::size_t>(distances);
    for (std::size_t at = 0; at < total;) {
      const int next = symbol(helper);
      if (state_ != Unpacked::whole) return;
      if (next < 16) {
        lengths[at++] = static_cast<std::uint8_t>(next);
        continue;
      }
      std::size_t repeat = next == 16 ? 3 + bits(2) : next == 17 ? 3 + bits(3) : 11 + bits(7);
      if (at + repeat > total || (next == 16 && at == 0)) {
        state_ = Unpacked::broken;
        return;
      }
      const std::uint8_t length = next == 16 ? lengths[at - 1] : std::uint8_t{0};
      for (; repeat > 0; --repeat) lengths[at++] = length;
    }
    if (lengths[end_of_block] == 0 || !make_code(lengths.data(), literals, literals_) ||
        !make_code(lengths.data() + literals, distances, distances_)) {
      state_ = Unpacked::broken;
      return;
    }
    codes();
  }

  void codes() {
    while (state_ == Unpacked::whole) {
      const int next = symbol(literals_);
      if (next < 0 || next == end_of_block) return;
      if (next < end_of_block) {
        put(static_cast<char>(next));
        continue;
      }
      if (next > 285) {
        state_ = Unpacked::broken;
        return;
      }
      const auto row = static_cast<std::size_t>(next - 257);
      std::size_t length = length_base[row] + bits(length_bits[row]);
      const int far = symbol(distances_);
      if (far < 0 || far >= distance_symbols) {
        state_ = Unpacked::broken;
        return;
      }
      const std::size_t distance = distance_base[far] + bits(distance_bits[far]);
      if (state_ != Unpacked::whole) return;
      if (distance > window_.size()) {
        state_ = Unpacked::broken;
        return;
      }
      for (; length > 0; --length) {
        if (!put(window_[window_.size() - distance])) return;
      }
    }
  }

  std::string_view packed_;
  const Taker& taker_;
  std::size_t most_;
  std::size_t total_ = 0;
  std::string window_;     // distances reach back so far
  std::size_t given_ = 0;  // of the window
  std::size_t at_ = 0;
  std::uint32_t hold_ = 0;
  int held_ = 0;
  Unpacked state_ = Unpacked::whole;
  Code literals_, distances_;
};

}  // namespace

Unpacked inflate(std::string_view packed, std::size_t most, const Taker& taker) {
  return Inflater(packed, most, taker).run();
}

Unpacked inflate_zlib(std::string_view packed, std::size_t most, std::string& out) {
  const auto byte = [&](std::size_t at) {
    return at < packed.size() ? static_cast<unsigned>(static_cast<unsigned char>(packed[at])) : 0U;
  };
  const bool head = (byte(0) & 0x0FU) == 8 && (byte(0) * 256 + byte(1)) % 31 == 0;
  if (!head || (byte(1) & 0x20U) != 0) return Unpacked::broken;
  return inflate(packed.substr(2), most, [&](std::string_view piece) {
    out += piece;
    return true;
  });
}

std::uint32_t crc32_of(std::string_view bytes, std::uint32_t before) {
  static const std::vector<std::uint32_t> table = [] {
    std::vector<std::uint32_t> made(256);
    for (std::uint32_t i = 0; i < 256; ++i) {
      std::uint32_t value = i;
      for (int k = 0; k < 8; ++k) value = (value & 1U) != 0 ? 0xEDB88320U ^ value >> 1 : value >> 1;
      made[i] = value;
    }
    return made;
  }();
  std::uint32_t crc = ~before;
  for (const char byte : bytes) {
    crc = table[(crc ^ static_cast<unsigned char>(byte)) & 0xFFU] ^ crc >> 8;
  }
  return ~crc;
}

}  // namespace zerokm
