// The crossing of lanes, for any machine and for those with AVX2: see tuple_lanes.hpp.
//
// Numbers without anything that could open a literal or end the list are crossed two lanes at a time without more. Most
// lanes of long texts hold no quote, and to guess which ones do costs more than to look at them: those that hold one
// are marked first, for a strip of lanes, then only these are crossed, with no branch on whether there is a quote.
// Where most lanes hold one, all of them are crossed.
#include "dump/tuple_lanes.hpp"

#include "dump/avx2.hpp"

#include <algorithm>

namespace dumpfix::dump {
namespace {

CrossedLanes cross_baseline(Crossing& at, const char* p, const char* end) noexcept {
  for (; end - p > static_cast<std::ptrdiff_t>(lane); p += lane) {
    const Bits all_quotes = match64(p, '\'');
    if (at.in_string != 0 && all_quotes == 0) continue;
    const Bits backslash = match64(p, '\\');
    Bits other = backslash;
    for (const char c : {'`', '"', '#', '$', ';', '-', '/'}) other |= match64(p, c);
    const Bits quote = at.quotes(p, all_quotes, backslash);
    if (!at.take(p, other, quote, parities(quote) ^ at.in_string)) break;
  }
  return {p, false};
}

#if defined(DUMPFIX_AVX2)
constexpr std::size_t first_strip = 4;     // lanes: a list may be short
constexpr std::size_t longest_strip = 128; // lanes: 8 KiB stay in the first cache until they are crossed

DUMPFIX_TARGET CrossedLanes cross_avx2(Crossing& state, const char* p, const char* end) noexcept {
  const __m256i others = set_of(_mm_setr_epi8('`', 0, '"', '#', '$', 0, 0, '\'', 0, 0, 0, ';', '\\', '-', 0, '/'));
  const __m256i quote_set = set_of(_mm_setr_epi8(1, 0, 0, 0, 0, 0, 0, '\'', 0, 0, 0, 0, 0, 0, 0, 0));
  __m256i marks = set_of(_mm_setr_epi8(1, 0, 0, 0, 0, 0, 0, '\'', 0, 0, '\n', 0, 0, 0, 0, 0));
  const __m256i quotes = kept(_mm256_set1_epi8('\''));
  const __m256i line_end = kept(_mm256_set1_epi8('\n'));
  // What makes a quote another one: a backslash in front of it, or an E in upper or lower case.
  const __m256i before = kept(_mm256_set1_epi8(state.prefixes ? 'e' : '\\'));
  const __m256i fold = kept(_mm256_set1_epi8(state.prefixes ? 'e' - 'E' : 0));

  __m256i line_ends = _mm256_setzero_si256();
  Bits in_string = state.in_string;
  std::size_t quoted = 0; // lanes of a strip that hold a quote
  const auto cross = [&](const char* q, Bits fresh) DUMPFIX_TARGET {
    const __m256i a = load(q), b = load(q + 32);
    const __m256i low = _mm256_cmpeq_epi8(a, quotes), high = _mm256_cmpeq_epi8(b, quotes);
    const __m256i ends = _mm256_or_si256(_mm256_cmpeq_epi8(a, line_end), _mm256_cmpeq_epi8(b, line_end));
    line_ends = _mm256_or_si256(line_ends, ends);
    const __m256i low_before = _mm256_cmpeq_epi8(_mm256_or_si256(load(q - 1), fold), before);
    const __m256i high_before = _mm256_cmpeq_epi8(_mm256_or_si256(load(q + 31), fold), before);
    const __m256i odd = _mm256_or_si256(_mm256_and_si256(low_before, low), _mm256_and_si256(high_before, high));
    const Bits all_quotes = mask_of(low, high), quote = all_quotes & fresh;
    const Bits other = mask_of(in(others, a), in(others, b)) & ~all_quotes & fresh;
    const Bits string = parities_avx2(quote) ^ in_string;
    quoted += quote != 0 ? 1 : 0;
    if ((mask_of(odd) | (other & ~string)) != 0) [[unlikely]] {
      state.in_string = in_string;
      const Bits unescaped = state.quotes(q, quote, match64(q, '\\'));
      const bool plain = state.take(q, other, unescaped, parities_avx2(unescaped) ^ in_string);
      in_string = state.in_string;
      return plain;
    }
    in_string = static_cast<Bits>(0) - (string >> 63);
    return true;
  };
  // All three: the lanes that were crossed of `count` lanes from `q` on.
  const auto cross_two_by_two = [&](const char* q, std::size_t count) DUMPFIX_TARGET {
    for (std::size_t i = 0; i + 2 <= count; i += 2, q += 2 * lane) {
      const __m256i any =
          or4(in(others, load(q)), in(others, load(q + 32)), in(others, load(q + 64)), in(others, load(q + 96)));
      if (!is_zero(any)) return i;
    }
    return count / 2 * 2;
  };
  const auto cross_each = [&](const char* q, std::size_t count) DUMPFIX_TARGET {
    for (std::size_t i = 0; i < count; ++i)
      if (!cross(q + i * lane, ~Bits{0})) return i;
    return count;
  };
  const auto cross_marked = [&](const char* q, std::size_t count) DUMPFIX_TARGET {
    std::uint8_t marked[longest_strip + 1];
    std::size_t found = 0;
    for (std::size_t i = 0; i < count; ++i) {
      const __m256i any = _mm256_or_si256(in(marks, load(q + i * lane)), in(marks, load(q + i * lane + 32)));
      marked[found] = static_cast<std::uint8_t>(i);
      found += mask_of(any) != 0 ? 1 : 0;
    }
    marked[found] = static_cast<std::uint8_t>(count);
    for (std::size_t next = 0, i = 0;; ++i) {
      const std::size_t at = marked[i];
      // Lanes without a quote, but outside of strings: `in_string == 0 && at != next`, as one branch.
      if ((~in_string & (at ^ next)) != 0) [[unlikely]] {
        next += cross_each(q + next * lane, at - next);
        if (next != at) return next;
      }
      if (at == count || !cross(q + at * lane, ~Bits{0})) return at;
      next = at + 1;
    }
  };

  const char* const stop = end - std::min<std::ptrdiff_t>(end - p, lane);
  const auto lanes_left = [&] { return (static_cast<std::size_t>(stop - p) + lane - 1) / lane; };
  bool seen = true;  // line ends were looked for in all lanes
  bool dense = true; // most lanes hold a quote, as far as is known
  bool aligned = false;
  std::size_t strip = first_strip;
  while (p < stop) {
    if (const std::size_t plain = in_string == 0 ? cross_two_by_two(p, lanes_left()) : 0; plain != 0) {
      seen = false;
      p += plain * lane;
      continue;
    }
    const std::size_t count = std::min(strip, lanes_left());
    quoted = 0;
    const std::size_t crossed = dense ? cross_each(p, count) : cross_marked(p, count);
    p += crossed * lane;
    if (crossed != count) break;
    dense = quoted > count / 2;
    strip = std::min(2 * strip, longest_strip);
    if (!is_zero(line_ends)) marks = quote_set;
    if (!aligned && p < stop) {
      // Lanes at multiples of their size are read in half the time: the next one has bytes of the last one.
      aligned = true;
      const std::size_t past = reinterpret_cast<std::uintptr_t>(p) % lane;
      if (past != 0 && !cross(p - past, ~Bits{0} << past)) break;
      if (past != 0) p += lane - past;
    }
  }
  state.in_string = in_string;
  return {p, seen && is_zero(line_ends)};
}
#endif

using Cross = CrossedLanes (*)(Crossing& at, const char* p, const char* end) noexcept;

Cross choose() noexcept {
#if defined(DUMPFIX_AVX2)
  if (has_avx2()) return cross_avx2;
#endif
  return cross_baseline;
}

} // namespace

CrossedLanes cross_lanes(Crossing& at, const char* p, const char* end, Kernel kernel) noexcept {
  static const Cross best = choose();
  return (kernel == Kernel::best ? best : cross_baseline)(at, p, end);
}

} // namespace dumpfix::dump
