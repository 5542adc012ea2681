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
#define DUMPFIX_INLINE __attribute__((always_inline)) inline

/// What is known at a lane's first byte.
struct Crossing {
  bool escapes;       // backslashes escape
  bool prefixes;      // E'…' is something else
  Bits in_string = 0; // all bits or none

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

DUMPFIX_TARGET const char* cross_lanes_avx2(Crossing& state, const char* p, const char* end) noexcept {
  // By its low four bits a byte looks up the one byte that it is compared with.
  const __m256i table =
      _mm256_broadcastsi128_si256(_mm_setr_epi8('`', 0, '"', '#', '$', 0, 0, '\'', 0, 0, 0, ';', '\\', '-', 0, '/'));
  const __m256i quotes = kept(_mm256_set1_epi8('\''));
  const __m256i backslashes = kept(_mm256_set1_epi8('\\'));
  const auto is_quote = [&quotes](__m256i bytes) DUMPFIX_TARGET { return _mm256_cmpeq_epi8(bytes, quotes); };
  const auto is_other = [&table](__m256i bytes)
                            DUMPFIX_TARGET { return _mm256_cmpeq_epi8(_mm256_shuffle_epi8(table, bytes), bytes); };
  const auto behind_backslash = [&backslashes](const char* q, __m256i bytes) DUMPFIX_TARGET {
    return _mm256_and_si256(_mm256_cmpeq_epi8(load(q - 1), backslashes), bytes);
  };
  const auto none_in = [](const char* q, auto is) DUMPFIX_TARGET {
    const __m256i any = _mm256_or_si256(_mm256_or_si256(is(load(q)), is(load(q + 32))),
                                        _mm256_or_si256(is(load(q + 64)), is(load(q + 96))));
    return _mm256_testz_si256(any, any) != 0;
  };
  Crossing at = state;
  const char* const stop = end - std::min<std::ptrdiff_t>(end - p, lane);
  const char* const stop_of_two = end - std::min<std::ptrdiff_t>(end - p, 2 * lane);
  while (p < stop) {
    const __m256i a = load(p), b = load(p + 32);
    const __m256i low = is_quote(a), high = is_quote(b);
    const Bits all_quotes = both(low, high);
    Bits quote = all_quotes;
    const __m256i escaped = _mm256_or_si256(behind_backslash(p, low), behind_backslash(p + 32, high));
    if (!_mm256_testz_si256(escaped, escaped)) [[unlikely]]
      quote = at.quotes(p, all_quotes, match64(p, '\\'));
    const Bits other = both(is_other(a), is_other(b)) & ~all_quotes;
    if (!at.take(p, other, quote, parities_avx2(quote) ^ at.in_string)) break;
    p += lane;
    if (all_quotes != 0) continue;
    // Where one lane has no quote, the next ones may have none either.
    if (at.in_string != 0) {
      while (p < stop_of_two && none_in(p, is_quote)) p += 2 * lane;
    } else {
      while (p < stop_of_two && none_in(p, is_other)) p += 2 * lane;
    }
  }
  state = at;
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

/// Behind the last tuple that ends in [begin, p), which are crossed lanes and leave `at` behind, or nullptr. From the
/// back: the last parenthesis that another one follows, if the one that it belongs to begins a tuple as well.
const char* last_tuple(const char* begin, const char* p, const char* end, Crossing at) noexcept {
  const char* found = nullptr; // a tuple may end here,
  std::size_t depth = 0;       // and so many parentheses are open in front of it
  while (p != begin) {
    p -= lane;
    const Bits all_quotes = match64(p, '\'');
    const Bits all_parens = match64(p, ')') | match64(p, '(');
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

const char* skip_tuples(const char* p, const char* end, const Lexis& lexis, Kernel kernel) noexcept {
  static const CrossLanes best = choose();
  Crossing at{lexis.backslash_escapes, !lexis.backslash_escapes && !is_mysql_family(lexis.dialect)};
  const char* const stop = (kernel == Kernel::best ? best : cross_lanes)(at, p, end);
  return last_tuple(p, stop, end, at);
}

} // namespace dumpfix::dump
