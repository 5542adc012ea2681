// What most cells need, in a handful of instructions: short copies, ids, and points in time at offset zero. Each
// answers only for the usual form and says so; all else is left to the thorough functions.
//
// `padding` bytes behind a cell may be read, and behind what is written may be overwritten.
#pragma once

#include "base/digits.hpp"
#include "dump/reader.hpp"

#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace dumpfix::rewrite {

/// Bytes that may be overwritten behind what is written.
constexpr std::size_t slack = dump::Reader::padding;

/// Copies `size` bytes and returns where they end.
inline char* copy_short(char* to, const char* from, std::size_t size) noexcept {
  if (size <= 32) [[likely]] {
    std::memcpy(to, from, 32);
  } else {
    std::memcpy(to, from, size);
  }
  return to + size;
}

/// The number that one to eight digits make; false if the cell is anything else.
inline bool quick_id(const char* at, std::size_t size, std::int64_t& id) noexcept {
  if constexpr (std::endian::native != std::endian::little) return false;
  if (size - 1 >= 8) return false;
  std::uint64_t digits;
  std::memcpy(&digits, at, 8);
  digits = (digits ^ 0x3030303030303030) << (64 - 8 * size);
  if ((((digits + 0x7676767676767676) | digits) & 0x8080808080808080) != 0) return false;
  id = static_cast<std::int64_t>(digits8(at, size));
  return true;
}

/// Bytes of "+00".
constexpr std::size_t utc_offset = 3;

/// True if the two digits of a day are one that the month has, whatever the year; both are texts, as numbers of two
/// digits.
inline bool is_late_day(unsigned month, unsigned day) noexcept {
  constexpr unsigned zero = '0' << 8 | '0';
  const unsigned m = month - zero, d = day - zero; // 0x0102 is 12
  if (d == 0x0209 || d == 0x0300) return m != 0x0002;
  return d == 0x0301 && m != 0x0002 && m != 0x0004 && m != 0x0006 && m != 0x0009 && m != 0x0101;
}

/// True if the text is "YYYY-MM-DD HH:MM:SS[.fraction]", of up to six digits, on a day that the month has in every
/// year.
inline bool is_quick_clock(const char* at, std::size_t size) noexcept {
  constexpr std::size_t clock = 19; // up to the seconds
  if (size < clock || size > clock + 7 || size == clock + 1) return false;
  // Each byte by itself: at its place in the pattern, or a digit that is not too high for it.
  static constexpr char lowest[] = "0000-00-00 00:00:00.000000000000";
  static constexpr char highest[] = "9999-19-39 29:59:59.999999999999";
#if defined(__SSE2__)
  const auto within = [at](std::size_t from) {
    const __m128i v = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at + from));
    const __m128i low = _mm_loadu_si128(reinterpret_cast<const __m128i*>(lowest + from));
    const __m128i high = _mm_loadu_si128(reinterpret_cast<const __m128i*>(highest + from));
    const __m128i clamped = _mm_min_epu8(_mm_max_epu8(v, low), high);
    return static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_cmpeq_epi8(clamped, v)));
  };
  const std::uint32_t fits = within(0) | within(16) << 16;
#else
  std::uint32_t fits = 0;
  for (std::size_t i = 0; i < size; ++i)
    fits |= static_cast<std::uint32_t>(at[i] >= lowest[i] && at[i] <= highest[i]) << i;
#endif
  if ((fits | ~std::uint32_t{0} << size) != ~std::uint32_t{0}) return false;
  // Two digits together, as text: it sorts as the number does.
  const auto two = [at](std::size_t from) {
    return static_cast<unsigned>(static_cast<unsigned char>(at[from]) << 8 | static_cast<unsigned char>(at[from + 1]));
  };
  constexpr unsigned zero = '0' << 8 | '0';
  return two(5) - (zero + 1) <= 0x0102 - 1 && (two(8) - (zero + 1) <= 0x0208 - 1 || is_late_day(two(5), two(8))) &&
         two(11) <= zero + 0x0203 && (two(0) != zero || two(2) != zero);
}

/// True if the text is such a time with the offset "+00"; without it, it is what append_utc makes of it.
inline bool is_quick_utc(const char* at, std::size_t size) noexcept {
  if (size < utc_offset || at[size - 3] != '+' || at[size - 2] != '0' || at[size - 1] != '0') return false;
  return is_quick_clock(at, size - utc_offset);
}

/// Writes what append_utc makes of such a time with an offset of whole hours, and returns its end; nullptr if it is
/// anything else, or falls on a neighbouring day that not every month has. Up to 32 bytes are overwritten.
inline char* put_quick_shifted(char* to, const char* at, std::size_t size) noexcept {
  if (size < utc_offset) return nullptr;
  const auto digit = [at](std::size_t i) { return static_cast<unsigned>(static_cast<unsigned char>(at[i])) - '0'; };
  const char sign = at[size - 3];
  const unsigned tens = digit(size - 2), ones = digit(size - 1), most = 15; // hours, in PostgreSQL
  if ((sign != '+' && sign != '-') || tens > 1 || ones > 9 || tens * 10 + ones > most) return nullptr;
  if (!is_quick_clock(at, size - utc_offset)) return nullptr;
  const int offset = static_cast<int>(tens * 10 + ones);
  int hour = static_cast<int>(digit(11) * 10 + digit(12)) + (sign == '-' ? offset : -offset);
  int day = static_cast<int>(digit(8) * 10 + digit(9));
  if (hour < 0 || hour >= 24) {
    day += hour < 0 ? -1 : 1;
    hour += hour < 0 ? 24 : -24;
    if (day < 1 || day > 28) return nullptr;
  }
  std::memcpy(to, at, 32);
  to[8] = static_cast<char>('0' + day / 10);
  to[9] = static_cast<char>('0' + day % 10);
  to[11] = static_cast<char>('0' + hour / 10);
  to[12] = static_cast<char>('0' + hour % 10);
  return to + (size - utc_offset);
}

} // namespace dumpfix::rewrite
