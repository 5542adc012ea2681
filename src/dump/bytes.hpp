// Byte searches of the scanners: 16 bytes at a time where the machine has SSE2, in plain loops elsewhere.
//
// Everything here reads only the bytes it is given: no padding is needed behind them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace dumpfix::dump {

/// Bit i is set if p[i] == c, for 16 bytes.
inline unsigned match16(const char* p, char c) noexcept {
#if defined(__SSE2__)
  const __m128i v = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p));
  return static_cast<unsigned>(_mm_movemask_epi8(_mm_cmpeq_epi8(v, _mm_set1_epi8(c))));
#else
  unsigned bits = 0;
  for (unsigned i = 0; i < 16; ++i) bits |= static_cast<unsigned>(p[i] == c) << i;
  return bits;
#endif
}

/// What may open or close something inside a tuple: " # $ % & ' ( ) - / ` and, with `Cells`, also , . [ \ ] ^ _
/// (neighbours in ASCII come along: three range tests are all it costs; the caller looks at the byte).
template <bool Cells>
inline unsigned tuple_marks16(const char* p) noexcept {
#if defined(__SSE2__)
  const __m128i v = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p));
  const auto in_range = [&v](char low, char span) {
    const __m128i d = _mm_sub_epi8(v, _mm_set1_epi8(low));
    return _mm_cmpeq_epi8(_mm_min_epu8(d, _mm_set1_epi8(span)), d);
  };
  __m128i hit = in_range('"', ')' - '"');
  if constexpr (Cells) {
    hit = _mm_or_si128(hit, _mm_or_si128(in_range(',', '/' - ','), in_range('[', '`' - '[')));
  } else {
    const __m128i comment = _mm_or_si128(_mm_cmpeq_epi8(v, _mm_set1_epi8('-')), _mm_cmpeq_epi8(v, _mm_set1_epi8('/')));
    hit = _mm_or_si128(hit, _mm_or_si128(comment, _mm_cmpeq_epi8(v, _mm_set1_epi8('`'))));
  }
  return static_cast<unsigned>(_mm_movemask_epi8(hit));
#else
  unsigned bits = 0;
  for (unsigned i = 0; i < 16; ++i) {
    const char c = p[i];
    const bool hit = (c >= '"' && c <= ')') || c == '-' || c == '/' || c == '`' ||
                     (Cells && ((c >= ',' && c <= '/') || (c >= '[' && c <= '`')));
    bits |= static_cast<unsigned>(hit) << i;
  }
  return bits;
#endif
}

/// The first byte of [p, end) that may open or close something inside a tuple, or `end`.
template <bool Cells>
inline const char* find_tuple_mark(const char* p, const char* end) noexcept {
  for (; end - p >= 16; p += 16)
    if (const unsigned bits = tuple_marks16<Cells>(p)) return p + __builtin_ctz(bits);
  for (; p < end; ++p) {
    const char c = *p;
    if ((c >= '"' && c <= ')') || c == '-' || c == '/' || c == '`') return p;
    if (Cells && (c == ',' || c == '[' || c == ']')) return p;
  }
  return end;
}

/// The first `c` of [p, end), or nullptr. Looks at 16 bytes before it calls memchr: most literals are short.
inline const char* find_byte(const char* p, const char* end, char c) noexcept {
  if (end - p >= 16) {
    if (const unsigned bits = match16(p, c)) return p + __builtin_ctz(bits);
    p += 16;
  }
  if (p == end) return nullptr;
  return static_cast<const char*>(std::memchr(p, c, static_cast<std::size_t>(end - p)));
}

/// The last `c` of [p, end), or nullptr.
inline const char* find_last_byte(const char* p, const char* end, char c) noexcept {
#if defined(__GLIBC__)
  if (p == end) return nullptr;
  return static_cast<const char*>(memrchr(p, c, static_cast<std::size_t>(end - p)));
#else
  while (end != p)
    if (*--end == c) return end;
  return nullptr;
#endif
}

/// True if an odd number of backslashes stands right before `at`: then the byte there is escaped. The byte that opened
/// the literal ends the run, so no limit is needed.
inline bool escaped(const char* at) noexcept {
  if (at[-1] != '\\') return false;
  const char* p = at - 1;
  while (p[-1] == '\\') --p;
  return ((at - p) & 1) != 0;
}

/// Line ends in [p, p + size).
std::uint64_t count_lines(const char* p, std::size_t size) noexcept;

/// best: what this machine is quickest with. baseline: what every machine can do (for tests).
enum class Kernel { best, baseline };

/// The first "\n\\." in [p, end) (a line that starts like the end of COPY rows): its '\n', or nullptr. `lines` grows by
/// the line ends in front of it, or by all there are.
const char* find_copy_end(const char* p, const char* end, std::uint64_t& lines, Kernel kernel = Kernel::best) noexcept;

/// Bit i is set if p[i] is below `limit` as unsigned byte, for 16 bytes; `limit` is not 0.
inline unsigned below16(const char* p, char limit) noexcept {
#if defined(__SSE2__)
  const __m128i v = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p));
  const __m128i least = _mm_min_epu8(v, _mm_set1_epi8(static_cast<char>(limit - 1)));
  return static_cast<unsigned>(_mm_movemask_epi8(_mm_cmpeq_epi8(least, v)));
#else
  unsigned bits = 0;
  for (unsigned i = 0; i < 16; ++i)
    bits |= static_cast<unsigned>(static_cast<unsigned char>(p[i]) < static_cast<unsigned char>(limit)) << i;
  return bits;
#endif
}

} // namespace dumpfix::dump
