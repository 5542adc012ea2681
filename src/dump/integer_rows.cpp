// The bytes that are no digits are found as bits of words, a few kilobytes ahead; a row is taken only if they are
// exactly the ones that must be there. With AVX2, which is asked for once, a word takes two loads instead of four.
#include "dump/integer_rows.hpp"

#include "base/digits.hpp"
#include "dump/avx2.hpp"

#include <algorithm>
#include <array>

namespace dumpfix::dump {
namespace {

constexpr std::size_t longest = 16; // digits: more are left to those who look for overflow
constexpr std::size_t ahead = 64;   // words of 64 bytes

/// Bit i of word w is set if p[64 * w + i] is no digit.
using FindMarks = void (*)(const char* p, std::size_t words, std::uint64_t* into) noexcept;

void find_marks_baseline(const char* p, std::size_t words, std::uint64_t* into) noexcept {
  for (std::size_t w = 0; w < words; ++w) {
    std::uint64_t digits = 0;
#if defined(__SSE2__)
    for (std::size_t i = 0; i < 4; ++i) {
      const __m128i v = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p + 64 * w + 16 * i));
      const __m128i d = _mm_sub_epi8(v, _mm_set1_epi8('0'));
      const __m128i digit = _mm_cmpeq_epi8(_mm_min_epu8(d, _mm_set1_epi8(9)), d);
      digits |= static_cast<std::uint64_t>(static_cast<std::uint16_t>(_mm_movemask_epi8(digit))) << (16 * i);
    }
#else
    for (std::size_t i = 0; i < 64; ++i)
      digits |= static_cast<std::uint64_t>(p[64 * w + i] >= '0' && p[64 * w + i] <= '9') << i;
#endif
    into[w] = ~digits;
  }
}

#if defined(DUMPFIX_AVX2)
/// Bit i is set if p[i] is a digit, for 64 bytes; constants are the caller's, as they stay in registers there.
DUMPFIX_TARGET DUMPFIX_INLINE std::uint64_t digits64(const char* p, __m256i zeros, __m256i nines) noexcept {
  const __m256i low = _mm256_sub_epi8(load(p), zeros), high = _mm256_sub_epi8(load(p + 32), zeros);
  return mask_of(_mm256_cmpeq_epi8(_mm256_min_epu8(low, nines), low),
                 _mm256_cmpeq_epi8(_mm256_min_epu8(high, nines), high));
}

DUMPFIX_TARGET void find_marks_avx2(const char* p, std::size_t words, std::uint64_t* into) noexcept {
  for (std::size_t w = 0; w < words; ++w) into[w] = ~digits64(p + 64 * w, _mm256_set1_epi8('0'), _mm256_set1_epi8(9));
}
#endif

FindMarks choose() noexcept {
#if defined(DUMPFIX_AVX2)
  if (has_avx2()) return find_marks_avx2;
#endif
  return find_marks_baseline;
}
const FindMarks find_marks = choose();

template <bool Copy>
std::size_t read(const IntegerRows& rows, const char*& p, const char* end) noexcept {
  constexpr char between = Copy ? '\t' : ',', behind = Copy ? '\n' : ')';
  const std::size_t width = rows.width, most = rows.most;
  std::array<std::uint64_t, ahead> words;
  std::size_t at = 0, size = 0, reach = 2; // there may be one row only
  std::uint64_t word = 0;
  const char* window = p - 64;
  // A number is read by eights, whose last may begin with its last digit: 16 bytes stay out of sight.
  const char* const sight = end - 16;
  // The next byte that is no digit; null where there may be none before the end.
  const auto next = [&]() __attribute__((always_inline))->const char* {
    while (word == 0) {
      if (at == size) {
        size = std::min(reach, static_cast<std::size_t>(std::max<std::ptrdiff_t>(sight - (window + 64), 0)) / 64);
        if (size == 0) return nullptr;
        reach = ahead;
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
    std::size_t column = 0;
    for (; column < width; ++column, into += most) {
      const char* const mark = next();
      if (mark == nullptr) break;
      const auto digits = static_cast<std::size_t>(mark - row);
      if (*mark != (column + 1 < width ? between : behind)) break;
      if (digits - 1 < 8)
        *into = static_cast<std::int64_t>(digits8(row, digits));
      else if (digits - 1 < longest)
        *into = static_cast<std::int64_t>(digits16(row, digits));
      else
        break;
      row = mark + 1;
    }
    if (column < width) break;
  }
  p = done;
  return count;
}

#if defined(DUMPFIX_AVX2)
/// Where the three marks behind the numbers of a row stand, from its first digit on.
struct ThreeMarks {
  std::uint64_t first, second, third;

  /// `marks`: bit i is set if byte i is no digit.
  DUMPFIX_TARGET DUMPFIX_INLINE explicit ThreeMarks(std::uint64_t marks) noexcept {
    first = _tzcnt_u64(marks);
    marks = _blsr_u64(marks);
    second = _tzcnt_u64(marks);
    third = _tzcnt_u64(_blsr_u64(marks));
  }
  /// True if each number has 1 to 8 digits and the right byte behind it; a mark that is not there is at 64.
  DUMPFIX_INLINE bool fit(const char* row, char between, char behind) const noexcept {
    return ((first - 1) | (second - first - 2) | (third - second - 2)) <= 7 && third <= 26 && row[first] == between &&
           row[second] == between && row[third] == behind;
  }
};

/// The three numbers of a row, put together side by side.
struct ThreeNumbers {
  __m256i zeros, tens, hundreds, ten_thousands;

  DUMPFIX_TARGET DUMPFIX_INLINE ThreeNumbers() noexcept
      : zeros(_mm256_set1_epi8('0')), tens(_mm256_set1_epi16(0x010A)), hundreds(_mm256_set1_epi32(0x00010064)),
        ten_thousands(_mm256_set1_epi32(0x00012710)) {}
  DUMPFIX_TARGET DUMPFIX_INLINE static std::int64_t up(const char* at, std::uint64_t size) noexcept {
    std::uint64_t x;
    std::memcpy(&x, at, sizeof x);
    return static_cast<std::int64_t>(x << (-8 * size & 63));
  }
  DUMPFIX_TARGET DUMPFIX_INLINE void put(const char* row, const ThreeMarks& at, std::int64_t* into,
                                         std::size_t most) const noexcept {
    const __m128i ab = _mm_set_epi64x(up(row + at.first + 1, at.second - at.first - 1), up(row, at.first));
    const __m128i c = _mm_cvtsi64_si128(up(row + at.second + 1, at.third - at.second - 1));
    // '0' goes, and the zeros that were shifted in stay.
    const __m256i values = _mm256_subs_epu8(_mm256_set_m128i(c, ab), zeros);
    const __m256i fours = _mm256_madd_epi16(_mm256_maddubs_epi16(values, tens), hundreds);
    const __m256i eights = _mm256_madd_epi16(_mm256_packus_epi32(fours, fours), ten_thousands);
    const auto two = static_cast<std::uint64_t>(_mm_cvtsi128_si64(_mm256_castsi256_si128(eights)));
    into[0] = static_cast<std::uint32_t>(two);
    into[most] = static_cast<std::int64_t>(two >> 32);
    into[2 * most] = static_cast<std::uint32_t>(_mm_cvtsi128_si32(_mm256_extracti128_si256(eights, 1)));
  }
};

/// Rows of three numbers of up to 8 digits, as nearly all join tables have them: a row is 27 bytes at most. The marks
/// of one row tell where the next one begins, and that takes longer than to put the numbers together: so 64 bytes show
/// the marks of two rows.
template <bool Copy>
DUMPFIX_TARGET std::size_t read_three(const IntegerRows& rows, const char*& p, const char* end) noexcept {
  constexpr char between = Copy ? '\t' : ',', behind = Copy ? '\n' : ')';
  constexpr std::ptrdiff_t sight = 96; // two rows, what stands between them, and what is read behind a digit
  const __m256i nines = _mm256_set1_epi8(9);
  const ThreeNumbers numbers;
  std::int64_t* into = rows.into;
  const std::size_t most = rows.most;
  std::size_t count = 0;
  for (const char* row = p; count < most && end - row >= sight; p = row) {
    if constexpr (!Copy) {
      if (!rows.first || count != 0) {
        if (*row != ',') break;
        ++row;
        if (*row == '\n') ++row;
      }
      if (*row != '(') break;
      ++row;
    }
    const std::uint64_t marks = ~digits64(row, numbers.zeros, nines);
    const ThreeMarks one(marks);
    if (!one.fit(row, between, behind)) break;
    numbers.put(row, one, into, most);
    ++count;
    ++into;
    std::uint64_t next = one.third + 1;
    if (count == most) {
      row += next;
      continue;
    }
    const char* two = row + next;
    row = two;
    if constexpr (!Copy) {
      if (*two != ',') continue; // the loop's own look says what it is
      ++two;
      if (*two == '\n') ++two;
      if (*two != '(') continue;
      ++two;
      next += static_cast<std::uint64_t>(two - row);
    }
    const ThreeMarks other(marks >> next);
    if (!other.fit(two, between, behind)) continue;
    numbers.put(two, other, into, most);
    ++count;
    ++into;
    row = two + other.third + 1;
  }
  return count;
}
const bool may_read_three = has_avx2();
#endif

} // namespace

std::size_t read_integer_rows(const IntegerRows& rows, const char*& p, const char* end) noexcept {
  if (static_cast<std::size_t>(end - p) < integer_rows_margin) return 0;
  if (!rows.copy && *p != (rows.first ? '(' : ',')) return 0;
#if defined(DUMPFIX_AVX2)
  if (rows.width == 3 && may_read_three)
    if (const std::size_t count = rows.copy ? read_three<true>(rows, p, end) : read_three<false>(rows, p, end))
      return count;
#endif
  return rows.copy ? read<true>(rows, p, end) : read<false>(rows, p, end);
}

} // namespace dumpfix::dump
