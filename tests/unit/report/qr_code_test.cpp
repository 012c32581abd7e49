#include "report/qr_code.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <vector>

#include "core/digest.h"

using namespace zerokm;

namespace {

const char* const sample =
    "ZEROKM-REPORT:1:SHA256:BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD";

// Whether a module carries data, from the standard's drawing of version 4.
bool carries_data(int row, int column) {
  const bool top = row <= 8;
  const bool left = column <= 8;
  if (top && left) return false;
  if (top && column >= 25) return false;
  if (left && row >= 25) return false;
  if (row == 6 || column == 6) return false;
  return !(row >= 24 && row <= 28 && column >= 24 && column <= 28);
}

// The bytes as a reader takes them: unmasked, in the order of the standard.
std::vector<std::uint8_t> bytes_read(const QrCode& code) {
  std::vector<std::uint8_t> bytes;
  int bits = 0;
  int byte = 0;
  int pair = 0;
  for (int right = 32; right >= 1; right -= right == 8 ? 3 : 2, ++pair) {
    for (int i = 0; i < qr_side; ++i) {
      const int row = pair % 2 == 0 ? qr_side - 1 - i : i;
      for (const int column : {right, right - 1}) {
        if (!carries_data(row, column)) continue;
        const bool dark = code[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)];
        byte = byte * 2 + (dark != ((row + column) % 2 == 0) ? 1 : 0);
        if (++bits % 8 != 0) continue;
        bytes.push_back(static_cast<std::uint8_t>(byte));
        byte = 0;
      }
    }
  }
  return bytes;
}

// One of the two interleaved blocks: 32 bytes of data, 18 of checking.
std::vector<int> block_of(const std::vector<std::uint8_t>& bytes, std::size_t which) {
  std::vector<int> block;
  for (std::size_t i = which; i < 100; i += 2) block.push_back(bytes[i]);
  return block;
}

// A block is sound where its polynomial has the roots 2^0 .. 2^17; powers by table.
bool is_sound(const std::vector<int>& block) {
  std::vector<int> power(255);
  int value = 1;
  for (int& entry : power) {
    entry = value;
    value = value < 128 ? value * 2 : (value * 2) ^ 0x11d;
  }
  const auto log = [&](int of) {
    for (int i = 0; i < 255; ++i) {
      if (power[static_cast<std::size_t>(i)] == of) return i;
    }
    return -1;
  };
  for (int root = 0; root < 18; ++root) {
    int sum = 0;
    for (const int term : block) {
      if (sum != 0) sum = power[static_cast<std::size_t>((log(sum) + root) % 255)];
      sum ^= term;
    }
    if (sum != 0) return false;
  }
  return true;
}

std::string text_in(const std::vector<int>& data) {
  std::size_t at = 0;
  const auto take = [&](int count) {
    int value = 0;
    for (int i = 0; i < count; ++i, ++at) value = value * 2 + (data[at / 8] >> (7 - at % 8) & 1);
    return value;
  };
  const std::string letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
  std::string text;
  if (take(4) != 2) return text;
  for (int left = take(9); left > 0; left -= 2) {
    const auto pair = static_cast<std::size_t>(take(left > 1 ? 11 : 6));
    if (left > 1) text += letters[pair / 45];
    text += letters[pair % 45];
  }
  return text;
}

}  // namespace

TEST_CASE("a reader gets back what was put in, and both blocks are sound") {
  for (const std::string& text :
       {std::string(sample), std::string("A"), std::string("AB"), std::string(qr_letters, ':')}) {
    CAPTURE(text);
    const auto code = qr_code(text);
    REQUIRE(code);
    const auto bytes = bytes_read(*code);
    REQUIRE(bytes.size() == 100);
    std::vector<int> data;
    for (std::size_t which : {0, 1}) {
      const auto block = block_of(bytes, which);
      CHECK(is_sound(block));
      data.insert(data.end(), block.begin(), block.begin() + 32);
    }
    CHECK(text_in(data) == text);
  }
}

TEST_CASE("the picture is the one a camera's reader understood") {
  // zbarimg 0.23 read exactly the sample out of the picture with this path.
  CHECK(sha256_hex(qr_path(*qr_code(sample))) ==
        "d94277387047bf17a038d76f82414248ab3769f07525888c46b66ee49c347765");
}

TEST_CASE("what does not fit is refused") {
  CHECK_FALSE(qr_code(std::string(qr_letters + 1, 'A')));
  CHECK_FALSE(qr_code("lower case"));
  CHECK_FALSE(qr_code("\u8f66"));
}
