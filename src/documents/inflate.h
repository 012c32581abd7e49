// Unpacks DEFLATE (RFC 1951), the packing of ZIP and PDF, into a bounded text.
#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace zerokm {

// `stopped`: the taker wanted no more.
enum class Unpacked : std::uint8_t { whole, broken, too_large, stopped };

// Takes the next piece; false: no more is wanted.
using Taker = std::function<bool(std::string_view)>;

// Gives what is packed in pieces, at most `most` bytes in all; holds 128 KiB.
Unpacked inflate(std::string_view packed, std::size_t most, const Taker& taker);

// The same with the two bytes before and the checksum behind it that zlib adds (RFC 1950), appended
// to `out`. What was unpacked before a fault stays in it.
Unpacked inflate_zlib(std::string_view packed, std::size_t most, std::string& out);

// The checksum that ZIP keeps of each file, piece by piece: begin with 0.
std::uint32_t crc32_of(std::string_view bytes, std::uint32_t before);

}  // namespace zerokm
