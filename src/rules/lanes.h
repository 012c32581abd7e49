// Sixteen lanes at a time: what the narrow block needs of a machine's vectors. The vector types are
// the compilers' own; the narrowing is written out for each machine, as compilers do it badly.
// Where there are no vectors, bytes lie eight in a word.
#pragma once
#include <cstdint>
#include <cstring>

#if defined(__wasm_simd128__)
#include <wasm_simd128.h>
#elif defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace zerokm::lanes {

inline constexpr int width = 16;

using Words = std::int32_t __attribute__((vector_size(16)));  // 4 lanes of a number
#if defined(__wasm_simd128__) || defined(__SSE2__)
using Bytes = std::uint8_t __attribute__((vector_size(16)));  // 16 lanes of a truth or a code
inline Bytes splat(std::uint8_t value) {
  return Bytes{value, value, value, value, value, value, value, value,
               value, value, value, value, value, value, value, value};
}
#else
// The same operations as of a vector, each byte by itself.
struct Bytes {
  std::uint64_t first = 0, second = 0;

  static constexpr std::uint64_t ones = 0x0101010101010101;
  static constexpr std::uint64_t tops = 0x8080808080808080;
  static std::uint64_t sum(std::uint64_t a, std::uint64_t b) {
    return ((a & ~tops) + (b & ~tops)) ^ ((a ^ b) & tops);
  }
  static std::uint64_t difference(std::uint64_t a, std::uint64_t b) {
    return ((a | tops) - (b & ~tops)) ^ ((a ^ ~b) & tops);
  }
  static std::uint64_t same(std::uint64_t a, std::uint64_t b) {
    const std::uint64_t other = a ^ b;
    const std::uint64_t zero = ~(((other & ~tops) + ~tops) | other | ~tops);
    return (zero >> 7) * 0xff;
  }
  std::uint8_t& operator[](int lane) { return reinterpret_cast<std::uint8_t*>(this)[lane]; }
  std::uint8_t operator[](int lane) const {
    return reinterpret_cast<const std::uint8_t*>(this)[lane];
  }
  friend Bytes operator&(Bytes a, Bytes b) { return {a.first & b.first, a.second & b.second}; }
  friend Bytes operator|(Bytes a, Bytes b) { return {a.first | b.first, a.second | b.second}; }
  friend Bytes operator^(Bytes a, Bytes b) { return {a.first ^ b.first, a.second ^ b.second}; }
  friend Bytes operator~(Bytes a) { return {~a.first, ~a.second}; }
  friend Bytes operator+(Bytes a, Bytes b) {
    return {sum(a.first, b.first), sum(a.second, b.second)};
  }
  friend Bytes operator-(Bytes a, Bytes b) {
    return {difference(a.first, b.first), difference(a.second, b.second)};
  }
  friend Bytes operator==(Bytes a, Bytes b) {
    return {same(a.first, b.first), same(a.second, b.second)};
  }
  friend Bytes operator!=(Bytes a, Bytes b) { return ~(a == b); }
  friend Bytes operator<<(Bytes a, int count) {
    const std::uint64_t kept = (0xffU << count & 0xffU) * ones;
    return {a.first << count & kept, a.second << count & kept};
  }
  friend Bytes operator>>(Bytes a, int count) {
    const std::uint64_t kept = (0xffU >> count) * ones;
    return {a.first >> count & kept, a.second >> count & kept};
  }
  Bytes& operator|=(Bytes other) { return *this = *this | other; }
};
inline Bytes splat(std::uint8_t value) { return {value * Bytes::ones, value * Bytes::ones}; }
#endif

inline Words load(const std::int32_t* from) {
  Words words;
  std::memcpy(&words, from, sizeof words);
  return words;
}
inline Bytes load(const std::uint8_t* from) {
  Bytes bytes;
  std::memcpy(&bytes, from, sizeof bytes);
  return bytes;
}
inline void store(std::int32_t* to, Words words) { std::memcpy(to, &words, sizeof words); }
inline void store(std::uint8_t* to, Bytes bytes) { std::memcpy(to, &bytes, sizeof bytes); }

inline Words splat(std::int32_t value) { return Words{value, value, value, value}; }

// `yes` where the mask is set, `no` elsewhere.
inline Words select(Words mask, Words yes, Words no) { return (mask & yes) | (~mask & no); }

// Sums, differences and products modulo 2^32: lanes whose result is not used may leave the range.
using Moduli = std::uint32_t __attribute__((vector_size(16)));
inline Words plus(Words a, Words b) { return Words(Moduli(a) + Moduli(b)); }
inline Words minus(Words a, Words b) { return Words(Moduli(a) - Moduli(b)); }
inline Words times(Words a, Words b) { return Words(Moduli(a) * Moduli(b)); }

inline Words least(Words a, Words b) {
#if defined(__wasm_simd128__)
  return Words(wasm_i32x4_min(v128_t(a), v128_t(b)));
#else
  return select(Words(a < b), a, b);
#endif
}
inline Words greatest(Words a, Words b) {
#if defined(__wasm_simd128__)
  return Words(wasm_i32x4_max(v128_t(a), v128_t(b)));
#else
  return select(Words(a > b), a, b);
#endif
}

// Four masks of four lanes (each 0 or -1) as one mask of sixteen (each 0 or 255).
inline Bytes narrowed(Words a, Words b, Words c, Words d) {
#if defined(__wasm_simd128__)
  return Bytes(wasm_i8x16_narrow_i16x8(wasm_i16x8_narrow_i32x4(v128_t(a), v128_t(b)),
                                       wasm_i16x8_narrow_i32x4(v128_t(c), v128_t(d))));
#elif defined(__SSE2__)
  return Bytes(_mm_packs_epi16(_mm_packs_epi32(__m128i(a), __m128i(b)),
                               _mm_packs_epi32(__m128i(c), __m128i(d))));
#else
  Bytes bytes{};
  for (int i = 0; i < 4; ++i) {
    bytes[i] = static_cast<std::uint8_t>(a[i]);
    bytes[i + 4] = static_cast<std::uint8_t>(b[i]);
    bytes[i + 8] = static_cast<std::uint8_t>(c[i]);
    bytes[i + 12] = static_cast<std::uint8_t>(d[i]);
  }
  return bytes;
#endif
}

// The entries of a table of 16 at these places; 0 where a place is 16 or more.
inline Bytes entries(Bytes table, Bytes places) {
#if defined(__wasm_simd128__)
  return Bytes(wasm_i8x16_swizzle(v128_t(table), v128_t(places)));
#elif defined(__SSE2__)
  Bytes found{};
  for (int i = 0; i < width; ++i) found[i] = places[i] < width ? table[places[i]] : 0;
  return found;
#else
  std::uint8_t entry[width];
  std::memcpy(entry, &table, sizeof table);
  const auto looked_up = [&entry](std::uint64_t eight) {
    std::uint64_t found = 0;
    for (int i = 0; i < 64; i += 8) found |= std::uint64_t{entry[eight >> i & 15]} << i;
    return found;
  };
  const Bytes within = (places & splat(std::uint8_t{0xf0})) == splat(std::uint8_t{0});
  return Bytes{looked_up(places.first), looked_up(places.second)} & within;
#endif
}

}  // namespace zerokm::lanes
