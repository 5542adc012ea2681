// Masks of 64 bytes, and what they say about tuples: see tuple_skip.hpp.
//
// A quote that no backslash escapes changes between inside and outside of a string ('' does so twice); parentheses
// outside of strings do the same for tuples. So both are running parities, taken over all bits at once.
#include "dump/tuple_skip.hpp"

#include "base/dialect.hpp"

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

/// Where the bytes of a kind are.
struct Masks {
  Bits quote, backslash, open, close;
  Bits comma; // right behind a tuple only
  Bits other; // " # $ - / ` : what may open something that is not crossed here
};

/// What the bytes before a lane leave behind: bit 0, or all bits where it says so.
struct Crossing {
  bool escapes;          // backslashes escape
  bool prefixes;         // E'…' is something else
  Bits escaped = 0;      // the first byte is escaped
  Bits in_string = 0;    // all
  Bits in_tuple = ~0ULL; // all
  Bits closed = 0;       // the byte before closed a tuple: a comma must follow
  Bits comma = 0;        // the byte before was that comma: a line end may follow
  Bits minus = 0, e = 0; // the byte before was that
  const char* last = nullptr;

  /// The quotes that are no escaped ones. Right as long as backslashes are inside of strings.
  DUMPFIX_INLINE Bits quotes(const Masks& m) noexcept {
    if (!escapes || (m.backslash | escaped) == 0) return m.quote;
    constexpr Bits even = 0x5555555555555555ULL;
    const Bits first = m.backslash & ~escaped;
    const Bits follows = first << 1 | escaped;
    const Bits odd_starts = first & ~even & ~follows;
    const Bits sum = odd_starts + first;
    escaped = sum < first ? 1 : 0;
    return m.quote & ~((even ^ (sum << 1)) & follows);
  }

  /// Bytes inside of a string, up to `p`, were crossed without a look.
  DUMPFIX_INLINE void crossed_text(const char* p) noexcept {
    escaped = escapes && dump::escaped(p) ? 1 : 0;
    closed = comma = minus = e = 0;
  }

  /// True if nothing but plain tuples is in the lane; then the state is that behind it. `string` and `tuple`: what is
  /// inside of them, with the byte that opens but without the one that closes.
  DUMPFIX_INLINE bool take(const char* p, const Masks& m, Bits quote, Bits string, Bits tuple) noexcept {
    const Bits open = m.open & ~string;
    const Bits close = m.close & ~string;
    Bits strange = (open & ~tuple) | (close & tuple); // parentheses in parentheses
    if (escapes) strange |= m.backslash & ~string;
    if (prefixes) {
      Bits letter = 0;
      for (Bits begins = quote & string; begins != 0; begins &= begins - 1) {
        const int at = std::countr_zero(begins);
        if (at == 0 ? e != 0 : (p[at - 1] | 32) == 'e') letter |= 1;
      }
      strange |= letter;
      e = (p[lane - 1] | 32) == 'e' ? 1 : 0;
    }
    if (Bits other = m.other & ~string; (other | minus) != 0) {
      Bits minuses = 0;
      for (; other != 0; other &= other - 1) {
        const int at = std::countr_zero(other);
        if (p[at] != '-') return false;
        minuses |= Bits{1} << at;
      }
      if ((minuses & (minuses << 1 | minus)) != 0) return false; // may be a comment
      minus = minuses >> 63;
    }
    const Bits between = ~tuple & ~close;
    const Bits behind = close << 1 | closed;
    if ((between | behind | comma) != 0) {
      strange |= behind & ~m.comma;
      const Bits more = between & ~behind;
      strange |= behind & ~between;
      if (more != 0) {
        strange |= more & ~(behind << 1 | comma);
        for (Bits rest = more; rest != 0; rest &= rest - 1)
          if (p[std::countr_zero(rest)] != '\n') return false;
      }
    }
    if (strange != 0) return false;
    closed = close >> 63;
    comma = behind >> 63;
    in_string = static_cast<Bits>(0) - (string >> 63);
    in_tuple = static_cast<Bits>(0) - (tuple >> 63);
    if (close != 0) last = p + (lane - static_cast<unsigned>(std::countl_zero(close)));
    return true;
  }
};

/// Bit i is the parity of bits 0 to i.
Bits parities(Bits bits) noexcept {
  for (unsigned shift = 1; shift < lane; shift *= 2) bits ^= bits << shift;
  return bits;
}

using CrossLanes = void (*)(Crossing& at, const char* p, const char* end) noexcept;

Bits match64(const char* p, char c) noexcept {
  Bits bits = 0;
  for (unsigned i = 0; i < lane; i += 16) bits |= static_cast<Bits>(match16(p + i, c)) << i;
  return bits;
}

void cross_lanes(Crossing& at, const char* p, const char* end) noexcept {
  for (; end - p >= static_cast<std::ptrdiff_t>(lane); p += lane) {
    const Bits first_quote = match64(p, '\'');
    if (at.in_string != 0 && first_quote == 0) {
      at.crossed_text(p + lane);
      continue;
    }
    const Masks m{first_quote,
                  match64(p, '\\'),
                  match64(p, '('),
                  match64(p, ')'),
                  match64(p, ','),
                  match64(p, '"') | match64(p, '#') | match64(p, '$') | match64(p, '-') | match64(p, '/') |
                      match64(p, '`')};
    const Bits quote = at.quotes(m);
    const Bits string = parities(quote) ^ at.in_string;
    const Bits tuple = parities((m.open | m.close) & ~string) ^ at.in_tuple;
    if (!at.take(p, m, quote, string, tuple)) return;
  }
}

#if defined(DUMPFIX_AVX2)
#define DUMPFIX_TARGET __attribute__((target("avx2,bmi,pclmul")))

DUMPFIX_TARGET inline Bits both(__m256i low, __m256i high) noexcept {
  return static_cast<Bits>(static_cast<unsigned>(_mm256_movemask_epi8(high))) << 32 |
         static_cast<unsigned>(_mm256_movemask_epi8(low));
}

DUMPFIX_TARGET inline Bits parities_avx2(Bits bits) noexcept {
  return static_cast<Bits>(
      _mm_cvtsi128_si64(_mm_clmulepi64_si128(_mm_cvtsi64_si128(static_cast<long long>(bits)), _mm_set1_epi8(-1), 0)));
}

DUMPFIX_TARGET void cross_lanes_avx2(Crossing& state, const char* p, const char* end) noexcept {
  // By its low four bits a byte looks up the one byte that it is compared with.
  const __m256i table =
      _mm256_broadcastsi128_si256(_mm_setr_epi8('`', 0, '"', '#', '$', 0, 0, 0, 0, 0, 0, 0, 0, '-', 0, '/'));
  Crossing at = state;
  const __m256i quotes = _mm256_set1_epi8('\'');
  const auto has_quote = [&quotes](const char* q) DUMPFIX_TARGET {
    const auto in = [&](const char* r) DUMPFIX_TARGET {
      return _mm256_cmpeq_epi8(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(r)), quotes);
    };
    const __m256i any = _mm256_or_si256(_mm256_or_si256(in(q), in(q + 32)), _mm256_or_si256(in(q + 64), in(q + 96)));
    return _mm256_testz_si256(any, any) == 0;
  };
  for (; end - p >= static_cast<std::ptrdiff_t>(lane); p += lane) {
    if (at.in_string != 0) {
      const char* const from = p;
      while (end - p >= static_cast<std::ptrdiff_t>(2 * lane) && !has_quote(p)) p += 2 * lane;
      if (p != from) {
        at.crossed_text(p);
        if (end - p < static_cast<std::ptrdiff_t>(lane)) break;
      }
    }
    const __m256i a = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(p));
    const __m256i b = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(p + 32));
    const auto equal = [&a, &b](char c) DUMPFIX_TARGET {
      const __m256i all = _mm256_set1_epi8(c);
      return both(_mm256_cmpeq_epi8(a, all), _mm256_cmpeq_epi8(b, all));
    };
    Masks m{};
    m.quote = equal('\'');
    m.backslash = equal('\\');
    m.open = equal('(');
    m.close = equal(')');
    if ((m.close | at.closed) != 0) m.comma = equal(',');
    m.other =
        both(_mm256_cmpeq_epi8(_mm256_shuffle_epi8(table, a), a), _mm256_cmpeq_epi8(_mm256_shuffle_epi8(table, b), b));
    const Bits quote = at.quotes(m);
    const Bits string = parities_avx2(quote) ^ at.in_string;
    const Bits tuple = parities_avx2((m.open | m.close) & ~string) ^ at.in_tuple;
    if (!at.take(p, m, quote, string, tuple)) break;
  }
  state = at;
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

} // namespace

const char* skip_tuples(const char* p, const char* end, const Lexis& lexis, Kernel kernel) noexcept {
  static const CrossLanes best = choose();
  Crossing at{lexis.backslash_escapes, !lexis.backslash_escapes && !is_mysql_family(lexis.dialect)};
  (kernel == Kernel::best ? best : cross_lanes)(at, p, end);
  return at.last;
}

} // namespace dumpfix::dump
