// The bytes that are no digits are found as bits of words, a few kilobytes ahead; a row is taken only if they are
// exactly the ones that must be there. With AVX2, which is asked for once, a word takes two loads instead of four.
#include "dump/integer_rows.hpp"

#include "base/digits.hpp"

#include <algorithm>
#include <array>
#if defined(__SSE2__)
#include <immintrin.h>
#endif

namespace dumpfix::dump {
namespace {

constexpr std::size_t longest = 16; // digits: more are left to those who look for overflow
constexpr std::size_t ahead = 64;   // words of 64 bytes

/// Bit i of word w is set if p[64 * w + i] is no digit.
using FindMarks = void (*)(const char* p, std::size_t words, std::uint64_t* into) noexcept;

#if defined(__SSE2__)
void find_marks_sse2(const char* p, std::size_t words, std::uint64_t* into) noexcept {
  for (std::size_t w = 0; w < words; ++w) {
    std::uint64_t digits = 0;
    for (std::size_t i = 0; i < 4; ++i) {
      const __m128i v = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p + 64 * w + 16 * i));
      const __m128i d = _mm_sub_epi8(v, _mm_set1_epi8('0'));
      const __m128i digit = _mm_cmpeq_epi8(_mm_min_epu8(d, _mm_set1_epi8(9)), d);
      digits |= static_cast<std::uint64_t>(static_cast<std::uint16_t>(_mm_movemask_epi8(digit))) << (16 * i);
    }
    into[w] = ~digits;
  }
}
__attribute__((target("avx2"))) void find_marks_avx2(const char* p, std::size_t words, std::uint64_t* into) noexcept {
  for (std::size_t w = 0; w < words; ++w) {
    std::uint64_t digits = 0;
    for (std::size_t i = 0; i < 2; ++i) {
      const __m256i v = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(p + 64 * w + 32 * i));
      const __m256i d = _mm256_sub_epi8(v, _mm256_set1_epi8('0'));
      const __m256i digit = _mm256_cmpeq_epi8(_mm256_min_epu8(d, _mm256_set1_epi8(9)), d);
      digits |= static_cast<std::uint64_t>(static_cast<std::uint32_t>(_mm256_movemask_epi8(digit))) << (32 * i);
    }
    into[w] = ~digits;
  }
}
const FindMarks find_marks = __builtin_cpu_supports("avx2") ? find_marks_avx2 : find_marks_sse2;
#else
void find_marks(const char* p, std::size_t words, std::uint64_t* into) noexcept {
  for (std::size_t w = 0; w < words; ++w) {
    into[w] = 0;
    for (std::size_t i = 0; i < 64; ++i)
      into[w] |= static_cast<std::uint64_t>(p[64 * w + i] < '0' || p[64 * w + i] > '9') << i;
  }
}
#endif

template <bool Copy>
std::size_t read(const IntegerRows& rows, const char*& p, const char* end) noexcept {
  constexpr char between = Copy ? '\t' : ',', behind = Copy ? '\n' : ')';
  const std::size_t width = rows.width, most = rows.most;
  std::array<std::uint64_t, ahead> words;
  std::size_t at = 0, size = 0;
  std::uint64_t word = 0;
  const char* window = p - 64;
  // A number is read by eights, whose last may begin with its last digit: 16 bytes stay out of sight.
  const char* const sight = end - 16;
  // The next byte that is no digit; null where there may be none before the end.
  const auto next = [&]() __attribute__((always_inline))->const char* {
    while (word == 0) {
      if (at == size) {
        size = std::min(ahead, static_cast<std::size_t>(std::max<std::ptrdiff_t>(sight - (window + 64), 0)) / 64);
        if (size == 0) return nullptr;
        find_marks(window + 64, size, words.data());
        at = 0;
      }
      word = words[at++];
      window += 64;
    }
    const char* const found = window + __builtin_ctzll(word);
    word &= word - 1;
    return found;
  };
  const char* row = p;
  const char* done = p;
  std::size_t count = 0;
  for (; count < most; done = row, ++count) {
    if constexpr (!Copy) {
      const char* mark = next();
      if (mark != row) break;
      if (!rows.first || count != 0) {
        if (*mark != ',') break;
        mark = next();
        if (mark != ++row) break;
        if (*mark == '\n') {
          mark = next();
          if (mark != ++row) break;
        }
      }
      if (*mark != '(') break;
      ++row;
    }
    std::int64_t* into = rows.into + count;
    const auto cell = [&](char wanted) __attribute__((always_inline)) {
      const char* const mark = next();
      if (mark == nullptr) return false;
      const auto digits = static_cast<std::size_t>(mark - row);
      if (digits - 1 >= longest || *mark != wanted) return false;
      *into = static_cast<std::int64_t>(digits <= 8 ? digits8(row, digits) : digits16(row, digits));
      into += most;
      row = mark + 1;
      return true;
    };
    std::size_t column = 1;
    while (column < width && cell(between)) ++column;
    if (column < width || !cell(behind)) break;
  }
  p = done;
  return count;
}

} // namespace

std::size_t read_integer_rows(const IntegerRows& rows, const char*& p, const char* end) noexcept {
  if (static_cast<std::size_t>(end - p) < integer_rows_margin) return 0;
  return rows.copy ? read<true>(rows, p, end) : read<false>(rows, p, end);
}

} // namespace dumpfix::dump
