// How it looks at 64 bytes at a time, and why that is enough: see tuple_skip.hpp.
//
// A quote that no backslash escapes changes between inside and outside of a string ('' does so twice): a running
// parity, taken over all bits of a lane at once. Text without quotes, and numbers without anything that could open a
// literal or end the list, are crossed two lanes at a time without that.
#include "dump/tuple_skip.hpp"

#include "base/dialect.hpp"
#include "dump/literal_scan.hpp"

#include <algorithm>
#include <bit>
#if defined(__x86_64__) && defined(__GNUC__)
#include <immintrin.h>
#define DUMPFIX_AVX2
#endif

namespace dumpfix::dump {
namespace {

using Bits = std::uint64_t;
constexpr std::size_t lane = 64;
constexpr std::size_t strip = 128; // lanes that are looked at before they are crossed: they stay in the first cache
#define DUMPFIX_INLINE __attribute__((always_inline)) inline

/// What is known at a lane's first byte.
struct Crossing {
  bool escapes;       // backslashes escape
  bool prefixes;      // E'…' is something else
  Bits in_string = 0; // all bits or none
  bool flat = false;  // it is known that no line end was crossed

  /// The quotes of the lane at `p` that no backslash in front of them escapes. Right as long as backslashes are inside
  /// of strings. A byte in front of the lane is looked at.
  Bits quotes(const char* p, Bits quote, Bits backslash) const noexcept {
    if (!escapes || (quote & (backslash << 1 | (p[-1] == '\\' ? 1U : 0U))) == 0) return quote;
    constexpr Bits even = 0x5555555555555555ULL;
    const Bits escaped = dump::escaped(p) ? 1 : 0;
    const Bits first = backslash & ~escaped;
    const Bits follows = first << 1 | escaped;
    const Bits odd_starts = first & ~even & ~follows;
    return quote & ~((even ^ ((odd_starts + first) << 1)) & follows);
  }

  /// True if what is outside of strings in the lane at `p` is plain; then the state is that behind it. `other`: bytes
  /// that may open or end something; `string`: what is inside of strings, with the quote that opens.
  DUMPFIX_INLINE bool take(const char* p, Bits other, Bits quote, Bits string) noexcept {
    for (Bits rest = other & ~string; rest != 0; rest &= rest - 1) {
      const char* const at = p + std::countr_zero(rest);
      if (*at != '-' || at[1] == '-') return false; // a minus, but no comment
    }
    if (prefixes)
      for (Bits begins = quote & string; begins != 0; begins &= begins - 1)
        if ((p[std::countr_zero(begins) - 1] | 32) == 'e') return false;
    in_string = static_cast<Bits>(0) - (string >> 63);
    return true;
  }
};

/// Bit i is the parity of bits 0 to i.
Bits parities(Bits bits) noexcept {
  for (unsigned shift = 1; shift < lane; shift *= 2) bits ^= bits << shift;
  return bits;
}

Bits match64(const char* p, char c) noexcept {
  Bits bits = 0;
  for (unsigned i = 0; i < lane; i += 16) bits |= static_cast<Bits>(match16(p + i, c)) << i;
  return bits;
}

/// Crosses lanes from `p` on, and returns where it stopped; one byte behind each of them is before `end`.
using CrossLanes = const char* (*)(Crossing& at, const char* p, const char* end) noexcept;

const char* cross_lanes(Crossing& at, const char* p, const char* end) noexcept {
  for (; end - p > static_cast<std::ptrdiff_t>(lane); p += lane) {
    const Bits all_quotes = match64(p, '\'');
    if (at.in_string != 0 && all_quotes == 0) continue;
    const Bits backslash = match64(p, '\\');
    Bits other = backslash;
    for (const char c : {'`', '"', '#', '$', ';', '-', '/'}) other |= match64(p, c);
    const Bits quote = at.quotes(p, all_quotes, backslash);
    if (!at.take(p, other, quote, parities(quote) ^ at.in_string)) break;
  }
  return p;
}

#if defined(DUMPFIX_AVX2)
#define DUMPFIX_TARGET __attribute__((target("avx2,bmi,pclmul")))

DUMPFIX_TARGET DUMPFIX_INLINE __m256i load(const char* p) noexcept {
  return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(p));
}

/// `v`, but no constant any more: one that is used all over a loop stays in a register.
DUMPFIX_TARGET DUMPFIX_INLINE __m256i kept(__m256i v) noexcept {
  asm("" : "+x"(v)); // NOLINT(hicpp-no-assembler): GCC 12 makes a constant anew for each use otherwise
  return v;
}

DUMPFIX_TARGET DUMPFIX_INLINE Bits both(__m256i low, __m256i high) noexcept {
  return static_cast<Bits>(static_cast<unsigned>(_mm256_movemask_epi8(high))) << 32 |
         static_cast<unsigned>(_mm256_movemask_epi8(low));
}

DUMPFIX_TARGET DUMPFIX_INLINE Bits parities_avx2(Bits bits) noexcept {
  return static_cast<Bits>(
      _mm_cvtsi128_si64(_mm_clmulepi64_si128(_mm_cvtsi64_si128(static_cast<long long>(bits)), _mm_set1_epi8(-1), 0)));
}

/// The bytes that are in `set`: by its low four bits a byte looks up the one byte that it is compared with.
DUMPFIX_TARGET DUMPFIX_INLINE __m256i in(__m256i set, __m256i bytes) noexcept {
  return _mm256_cmpeq_epi8(_mm256_shuffle_epi8(set, bytes), bytes);
}

/// Most lanes of long texts hold no quote, and to guess which ones do costs more than to look at them: those that hold
/// one are written down first, then only these are crossed, without a branch that depends on the text.
DUMPFIX_TARGET const char* cross_lanes_avx2(Crossing& state, const char* p, const char* end) noexcept {
  const __m256i others = kept(
      _mm256_broadcastsi128_si256(_mm_setr_epi8('`', 0, '"', '#', '$', 0, 0, '\'', 0, 0, 0, ';', '\\', '-', 0, '/')));
  const __m256i marks =
      kept(_mm256_broadcastsi128_si256(_mm_setr_epi8(1, 0, 0, 0, 0, 0, 0, '\'', 0, 0, '\n', 0, 0, 0, 0, 0)));
  const __m256i quotes = kept(_mm256_set1_epi8('\''));
  const __m256i backslashes = kept(_mm256_set1_epi8('\\'));
  const __m256i line_end = kept(_mm256_set1_epi8('\n'));
  const auto plain_two = [&](const char* q) DUMPFIX_TARGET {
    const __m256i any = _mm256_or_si256(_mm256_or_si256(in(others, load(q)), in(others, load(q + 32))),
                                        _mm256_or_si256(in(others, load(q + 64)), in(others, load(q + 96))));
    return _mm256_testz_si256(any, any) != 0;
  };
  const Bits always = state.prefixes ? ~Bits{0} : 0;
  __m256i line_ends = _mm256_setzero_si256();
  Bits in_string = state.in_string;

  const auto cross = [&](const char* q, Bits fresh) DUMPFIX_TARGET {
    const __m256i a = load(q), b = load(q + 32);
    const __m256i low = _mm256_cmpeq_epi8(a, quotes), high = _mm256_cmpeq_epi8(b, quotes);
    const __m256i ends = _mm256_or_si256(_mm256_cmpeq_epi8(a, line_end), _mm256_cmpeq_epi8(b, line_end));
    line_ends = _mm256_or_si256(line_ends, ends);
    const __m256i escaped = _mm256_or_si256(_mm256_and_si256(_mm256_cmpeq_epi8(load(q - 1), backslashes), low),
                                            _mm256_and_si256(_mm256_cmpeq_epi8(load(q + 31), backslashes), high));
    const Bits all_quotes = both(low, high), quote = all_quotes & fresh;
    const Bits other = both(in(others, a), in(others, b)) & ~all_quotes & fresh;
    const Bits string = parities_avx2(quote) ^ in_string;
    if ((static_cast<unsigned>(_mm256_movemask_epi8(escaped)) | (other & ~string) | always) != 0) [[unlikely]] {
      state.in_string = in_string;
      const Bits unescaped = state.quotes(q, quote, match64(q, '\\'));
      const bool plain = state.take(q, other, unescaped, parities_avx2(unescaped) ^ in_string);
      in_string = state.in_string;
      return plain;
    }
    in_string = static_cast<Bits>(0) - (string >> 63);
    return true;
  };
  /// Crosses `count` lanes from `q` on; returns how many it did.
  const auto cross_strip = [&](const char* q, std::size_t count) DUMPFIX_TARGET {
    std::uint8_t marked[strip + 1];
    std::size_t found = 0;
    for (std::size_t i = 0; i < count; ++i) {
      const __m256i any = _mm256_or_si256(in(marks, load(q + i * lane)), in(marks, load(q + i * lane + 32)));
      marked[found] = static_cast<std::uint8_t>(i);
      found += _mm256_movemask_epi8(any) != 0 ? 1 : 0;
    }
    marked[found] = static_cast<std::uint8_t>(count);
    for (std::size_t next = 0, i = 0;; ++i) {
      const std::size_t at = marked[i];
      if ((~in_string & (at ^ next)) != 0) [[unlikely]] // lanes without a quote, but outside of strings
        for (; next != at; ++next)
          if (!cross(q + next * lane, ~Bits{0})) return next;
      if (at == count || !cross(q + at * lane, ~Bits{0})) return at;
      next = at + 1;
    }
  };

  const char* const stop = end - std::min<std::ptrdiff_t>(end - p, lane);
  const char* const stop_of_two = end - std::min<std::ptrdiff_t>(end - p, 2 * lane);
  bool good = true;
  if (const std::size_t past = reinterpret_cast<std::uintptr_t>(p) % lane; past != 0 && p < stop) {
    // From the third lane on they begin at multiples of their size; the second one has bytes of the first.
    good = cross(p, ~Bits{0});
    if (good) p += lane;
    if (good && p < stop) {
      good = cross(p - past, ~Bits{0} << past);
      if (good) p += lane - past;
    }
  }
  bool unseen = false; // lanes in which line ends were not looked for
  while (good && p < stop) {
    if (in_string == 0 && p < stop_of_two && plain_two(p)) {
      unseen = true;
      do p += 2 * lane;
      while (p < stop_of_two && plain_two(p));
      continue;
    }
    const std::size_t count = std::min(strip, (static_cast<std::size_t>(stop - p) + lane - 1) / lane);
    const std::size_t crossed = cross_strip(p, count);
    p += crossed * lane;
    good = crossed == count;
  }
  state.in_string = in_string;
  state.flat = !unseen && _mm256_testz_si256(line_ends, line_ends) != 0;
  return p;
}
#endif

CrossLanes choose() noexcept {
#if defined(DUMPFIX_AVX2)
  __builtin_cpu_init();
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") && __builtin_cpu_supports("pclmul"))
    return cross_lanes_avx2;
#endif
  return cross_lanes;
}

/// True if `p` is behind a parenthesis that ends a tuple, by what follows: a comma and another one.
bool tuple_follows(const char* p, const char* end) noexcept {
  const auto skip_space = [&p, end] {
    while (p != end && is_space(*p)) ++p;
    return p != end;
  };
  if (!skip_space() || *p++ != ',') return false;
  return skip_space() && *p == '(';
}

/// True if `p` is at a parenthesis that begins a tuple, by what is in front of it, down to `begin`.
bool tuple_precedes(const char* begin, const char* p) noexcept {
  const auto skip_space = [begin, &p] {
    while (p != begin && is_space(p[-1])) --p;
    return p != begin;
  };
  if (!skip_space() || *--p != ',') return false;
  return skip_space() && p[-1] == ')';
}

/// Behind the last tuple that ends in [begin, p), a lane or more that was crossed and left `at`, or nullptr. From the
/// back: the last parenthesis that another one follows, if the one that it belongs to begins a tuple as well.
const char* last_tuple(const char* begin, const char* p, const char* end, Crossing at) noexcept {
  const char* found = nullptr; // a tuple may end here,
  std::size_t depth = 0;       // and so many parentheses are open in front of it
  while (p != begin) {
    const std::size_t size = std::min(lane, static_cast<std::size_t>(p - begin));
    p -= size;
    const Bits here = ~Bits{0} >> (lane - size);
    const Bits all_quotes = match64(p, '\'') & here;
    const Bits all_parens = (match64(p, ')') | match64(p, '(')) & here;
    if ((all_quotes | all_parens) == 0) continue;
    const Bits quote = at.quotes(p, all_quotes, match64(p, '\\'));
    const Bits first = std::popcount(quote) % 2 != 0 ? ~at.in_string : at.in_string;
    for (Bits parens = all_parens & ~(parities(quote) ^ first); parens != 0;) {
      const int last = static_cast<int>(lane) - 1 - std::countl_zero(parens);
      const char* const paren = p + last;
      parens &= ~(Bits{1} << last);
      if (found == nullptr) {
        if (*paren != ')' || !tuple_follows(paren + 1, end)) continue;
        found = paren + 1;
        depth = 1;
      } else if (*paren == ')') {
        ++depth;
      } else if (--depth == 0) {
        if (tuple_precedes(begin, paren)) return found;
        found = nullptr;
      }
    }
    at.in_string = first;
  }
  return depth == 1 ? found : nullptr; // the tuple that was open at `begin`
}

} // namespace

SkippedTuples skip_tuples(const char* p, const char* end, const Lexis& lexis, Kernel kernel) noexcept {
  static const CrossLanes best = choose();
  Crossing at{lexis.backslash_escapes, !lexis.backslash_escapes && !is_mysql_family(lexis.dialect)};
  const char* const stop = (kernel == Kernel::best ? best : cross_lanes)(at, p, end);
  return {last_tuple(p, stop, end, at), at.flat};
}

} // namespace dumpfix::dump
