// Whole numbers from decimal digits and back, eight digits at a time: what most of the work on narrow rows comes down
// to. Nothing is checked and nothing is allocated: callers know that there are digits, and have room.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace dumpfix {

/// The number that the first `count` (1 to 8) bytes at `p` spell; all of them must be digits. Eight bytes are read.
inline std::uint64_t digits8(const char* p, std::size_t count) noexcept {
  static_assert(std::endian::native == std::endian::little || std::endian::native == std::endian::big);
  if constexpr (std::endian::native == std::endian::big) {
    std::uint64_t n = 0;
    for (std::size_t i = 0; i < count; ++i) n = n * 10 + static_cast<std::uint64_t>(p[i] - '0');
    return n;
  }
  std::uint64_t x;
  std::memcpy(&x, p, sizeof x);
  // Shifted up, the bytes in front are zeros, which count as leading digits 0. Then pairs, fours and eights are joined.
  x = (x ^ 0x3030303030303030U) << (64 - 8 * count);
  x = x * 10 + (x >> 8);
  x = ((x & 0x000000FF000000FFU) * 0x000F424000000064U + ((x >> 16) & 0x000000FF000000FFU) * 0x0000271000000001U) >> 32;
  return x;
}

/// As digits8, for 1 to 16 digits. Bytes up to p + 8, or up to p + count, are read, whichever is more.
inline std::uint64_t digits16(const char* p, std::size_t count) noexcept {
  if (count <= 8) return digits8(p, count);
  return digits8(p, count - 8) * 100'000'000U + digits8(p + count - 8, 8);
}

namespace detail {
/// "0000" to "9999".
struct FourDigits {
  std::array<char, 40'000> text{};
  constexpr FourDigits() {
    for (std::size_t n = 0; n < 10'000; ++n)
      for (std::size_t i = 0, rest = n; i < 4; ++i, rest /= 10)
        text[4 * n + 3 - i] = static_cast<char>('0' + rest % 10);
  }
};
inline constexpr FourDigits four_digits{};

/// The digits of n < 10000 without leading zeros: four bytes are written, the end of the number is returned.
inline char* put_head(char* p, std::uint32_t n) noexcept {
  const std::size_t skip = n >= 100 ? (n >= 1000 ? 0U : 1U) : (n >= 10 ? 2U : 3U);
  std::uint32_t word;
  std::memcpy(&word, &four_digits.text[4 * n], sizeof word);
  if constexpr (std::endian::native == std::endian::little) {
    word >>= 8 * skip;
    std::memcpy(p, &word, sizeof word);
  } else {
    std::memcpy(p, &four_digits.text[4 * n + skip], 4 - skip);
  }
  return p + 4 - skip;
}
inline char* put_four(char* p, std::uint32_t n) noexcept {
  std::memcpy(p, &four_digits.text[4 * n], 4);
  return p + 4;
}
} // namespace detail

/// Bytes of room that put_digits needs, whatever the number.
constexpr std::size_t digits_room = 24;

/// Writes `n` in decimal at `p` and returns the end. Up to digits_room bytes are overwritten.
inline char* put_digits(char* p, std::uint64_t n) noexcept {
  if (n < 10'000) return detail::put_head(p, static_cast<std::uint32_t>(n));
  if (n < 100'000'000) {
    const auto small = static_cast<std::uint32_t>(n);
    return detail::put_four(detail::put_head(p, small / 10'000), small % 10'000);
  }
  const auto low = static_cast<std::uint32_t>(n % 100'000'000);
  p = put_digits(p, n / 100'000'000);
  return detail::put_four(detail::put_four(p, low / 10'000), low % 10'000);
}

/// As above, for numbers below zero too.
inline char* put_digits(char* p, std::int64_t n) noexcept {
  auto magnitude = static_cast<std::uint64_t>(n);
  if (n < 0) {
    *p++ = '-';
    magnitude = 0 - magnitude;
  }
  return put_digits(p, magnitude);
}

} // namespace dumpfix
