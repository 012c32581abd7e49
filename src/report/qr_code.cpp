#include "report/qr_code.h"

#include <cstdint>
#include <algorithm>
#include <vector>

// ISO/IEC 18004. The mask is always the first: the texts are checksums, so no mask makes an evener
// picture than another, and readers take any.
namespace zerokm {
namespace {

constexpr std::size_t blocks = 2;
constexpr std::size_t block_data = 32;
constexpr std::size_t block_check = 18;
constexpr int alignment = 26;  // middle of the one alignment pattern
constexpr int timing = 6;      // row and column of the timing patterns

using Bytes = std::vector<std::uint8_t>;

struct Grid {
  QrCode dark{};
  QrCode taken{};  // belongs to a pattern, not to the data

  void set(int row, int column, bool on) {
    dark[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)] = on;
    taken[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)] = true;
  }
};

int place_of(char letter) {
  constexpr std::string_view letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
  const std::size_t at = letters.find(letter);
  return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

// Mode, count, pairs of letters in 11 bits, padding.
std::optional<Bytes> data_of(std::string_view text) {
  if (text.size() > qr_letters) return std::nullopt;
  std::vector<bool> bits;
  const auto put = [&](std::size_t value, int count) {
    for (int bit = count - 1; bit >= 0; --bit) bits.push_back((value >> bit & 1) != 0);
  };
  put(2, 4);
  put(text.size(), 9);
  for (std::size_t at = 0; at < text.size(); at += 2) {
    const int first = place_of(text[at]);
    const int second = at + 1 < text.size() ? place_of(text[at + 1]) : 0;
    if (first < 0 || second < 0) return std::nullopt;
    if (at + 1 < text.size()) {
      put(static_cast<std::size_t>(first) * 45 + static_cast<std::size_t>(second), 11);
    } else {
      put(static_cast<std::size_t>(first), 6);
    }
  }
  constexpr std::size_t room = blocks * block_data * 8;
  for (int zeros = 0; zeros < 4 && bits.size() < room; ++zeros) bits.push_back(false);
  while (bits.size() % 8 != 0) bits.push_back(false);
  for (std::size_t filler = 0xec; bits.size() < room; filler ^= 0xec ^ 0x11) put(filler, 8);
  Bytes bytes(room / 8);
  for (std::size_t i = 0; i < room; ++i) {
    bytes[i / 8] = static_cast<std::uint8_t>(bytes[i / 8] << 1 | (bits[i] ? 1 : 0));
  }
  return bytes;
}

// Product in the field of 256 elements with the polynomial 0x11d.
std::uint8_t product(std::uint8_t left, std::uint8_t right) {
  unsigned result = 0;
  for (int bit = 7; bit >= 0; --bit) {
    result = result << 1 ^ ((result >> 7 & 1) != 0 ? 0x11d : 0);
    if ((right >> bit & 1) != 0) result ^= left;
  }
  return static_cast<std::uint8_t>(result);
}

// The remainder that lets a reader repair a block.
Bytes check_of(const Bytes& data, std::size_t from) {
  Bytes divisor(block_check, 0);
  divisor.back() = 1;
  std::uint8_t root = 1;
  for (std::size_t i = 0; i < block_check; ++i) {
    for (std::size_t j = 0; j < block_check; ++j) {
      divisor[j] = product(divisor[j], root);
      if (j + 1 < block_check) divisor[j] ^= divisor[j + 1];
    }
    root = product(root, 2);
  }
  Bytes rest(block_check, 0);
  for (std::size_t i = 0; i < block_data; ++i) {
    const auto factor = static_cast<std::uint8_t>(data[from + i] ^ rest.front());
    rest.erase(rest.begin());
    rest.push_back(0);
    for (std::size_t j = 0; j < block_check; ++j) rest[j] ^= product(divisor[j], factor);
  }
  return rest;
}

// The blocks' bytes in turn: first of each, second of each; then the check bytes alike.
Bytes interleaved(const Bytes& data) {
  Bytes all;
  for (std::size_t i = 0; i < block_data; ++i) {
    for (std::size_t block = 0; block < blocks; ++block) {
      all.push_back(data[block * block_data + i]);
    }
  }
  const Bytes first = check_of(data, 0);
  const Bytes second = check_of(data, block_data);
  for (std::size_t i = 0; i < block_check; ++i) {
    all.push_back(first[i]);
    all.push_back(second[i]);
  }
  return all;
}

int distance(int left, int right) { return left < right ? right - left : left - right; }

// Squares in squares around a middle; `reach` modules to each side, cut at the edge.
void set_square(Grid& grid, int row, int column, int reach, bool finder) {
  for (int y = row - reach; y <= row + reach; ++y) {
    for (int x = column - reach; x <= column + reach; ++x) {
      if (x < 0 || y < 0 || x >= qr_side || y >= qr_side) continue;
      const int ring = std::max(distance(x, column), distance(y, row));
      grid.set(y, x, finder ? ring != 2 && ring != 4 : ring != 1);
    }
  }
}

// Error correction M and mask 0, guarded by a code of their own, on two places.
void set_format(Grid& grid) {
  constexpr unsigned format = 0;  // M is 00, mask 000
  constexpr unsigned bits = format ^ 0x5412;
  const auto bit = [](int i) { return (bits >> i & 1) != 0; };
  for (int i = 0; i <= 5; ++i) grid.set(i, 8, bit(i));
  grid.set(7, 8, bit(6));
  grid.set(8, 8, bit(7));
  grid.set(8, 7, bit(8));
  for (int i = 9; i < 15; ++i) grid.set(8, 14 - i, bit(i));
  for (int i = 0; i < 8; ++i) grid.set(8, qr_side - 1 - i, bit(i));
  for (int i = 8; i < 15; ++i) grid.set(qr_side - 15 + i, 8, bit(i));
  grid.set(qr_side - 8, 8, true);
}

Grid patterns() {
  Grid grid;
  for (int i = 0; i < qr_side; ++i) {
    grid.set(timing, i, i % 2 == 0);
    grid.set(i, timing, i % 2 == 0);
  }
  set_square(grid, 3, 3, 4, true);
  set_square(grid, 3, qr_side - 4, 4, true);
  set_square(grid, qr_side - 4, 3, 4, true);
  set_square(grid, alignment, alignment, 2, false);
  set_format(grid);
  return grid;
}

// Two columns at a time from the right, up and down in turn.
void set_data(Grid& grid, const Bytes& bytes) {
  std::size_t at = 0;
  bool up = true;
  for (int right = qr_side - 1; right > 0; right -= 2) {
    if (right == timing) --right;
    for (int step = 0; step < qr_side; ++step) {
      const int row = up ? qr_side - 1 - step : step;
      for (int column = right; column > right - 2; --column) {
        const auto y = static_cast<std::size_t>(row);
        const auto x = static_cast<std::size_t>(column);
        if (grid.taken[y][x]) continue;
        const bool on = at < bytes.size() * 8 && (bytes[at / 8] >> (7 - at % 8) & 1) != 0;
        ++at;
        grid.dark[y][x] = on != ((row + column) % 2 == 0);
      }
    }
    up = !up;
  }
}

}  // namespace

std::optional<QrCode> qr_code(std::string_view text) {
  const auto data = data_of(text);
  if (!data) return std::nullopt;
  Grid grid = patterns();
  set_data(grid, interleaved(*data));
  return grid.dark;
}

std::string qr_path(const QrCode& code) {
  std::string path;
  for (std::size_t y = 0; y < code.size(); ++y) {
    for (std::size_t x = 0; x < code.size(); ++x) {
      if (!code[y][x]) continue;
      std::size_t end = x;
      while (end < code.size() && code[y][end]) ++end;
      path += "M" + std::to_string(x) + " " + std::to_string(y) + "h" + std::to_string(end - x) +
              "v1H" + std::to_string(x) + "z";
      x = end;
    }
  }
  return path;
}

}  // namespace zerokm
