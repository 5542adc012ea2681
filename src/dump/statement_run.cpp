// Statements that begin alike: see statement_run.hpp. The masks are those of tuple_lanes.cpp; here the first semicolon
// outside of strings ends the statement.
#include "dump/statement_run.hpp"

#include "base/dialect.hpp"
#include "dump/avx2.hpp"
#include "dump/tuple_lanes.hpp"

namespace dumpfix::dump {
namespace {

constexpr std::size_t most_lanes = 64; // of a statement: a longer one has many rows, and is crossed by its tuples

#if defined(DUMPFIX_AVX2)
DUMPFIX_TARGET const char* cross_avx2(const char* p, const char* end, std::string_view head,
                                      const Lexis& lexis) noexcept {
  const Crossing begin{lexis.backslash_escapes, !lexis.backslash_escapes && !is_mysql_family(lexis.dialect)};
  const __m256i others = set_of(_mm_setr_epi8('`', 0, '"', '#', '$', 0, 0, '\'', 0, 0, 0, ';', '\\', '-', 0, '/'));
  const __m256i quotes = kept(_mm256_set1_epi8('\''));
  const __m256i before = kept(_mm256_set1_epi8(begin.prefixes ? 'e' : '\\'));
  const __m256i fold = kept(_mm256_set1_epi8(begin.prefixes ? 'e' - 'E' : 0));
  // Where the statement ends in which `q` is, outside of strings; nullptr if nothing plain tells.
  const auto statement_end = [&](const char* q) DUMPFIX_TARGET -> const char* {
    Crossing at = begin;
    for (std::size_t i = 0; i < most_lanes && end - q > static_cast<std::ptrdiff_t>(lane); ++i, q += lane) {
      const __m256i a = load(q), b = load(q + 32);
      const __m256i low = _mm256_cmpeq_epi8(a, quotes), high = _mm256_cmpeq_epi8(b, quotes);
      const __m256i low_before = _mm256_cmpeq_epi8(_mm256_or_si256(load(q - 1), fold), before);
      const __m256i high_before = _mm256_cmpeq_epi8(_mm256_or_si256(load(q + 31), fold), before);
      const __m256i odd = _mm256_or_si256(_mm256_and_si256(low_before, low), _mm256_and_si256(high_before, high));
      const Bits all_quotes = mask_of(low, high);
      const Bits other = mask_of(in(others, a), in(others, b)) & ~all_quotes;
      const bool plain = is_zero(odd);
      const Bits quote = plain ? all_quotes : at.quotes(q, all_quotes, match64(q, '\\'));
      const Bits string = parities_avx2(quote) ^ at.in_string;
      for (Bits rest = other & ~string; rest != 0; rest &= rest - 1) {
        const char* const found = q + std::countr_zero(rest);
        if (*found == ';') {
          // Quotes behind it are another statement's; those in front of it must open plain strings.
          if (!plain && !at.take(q, 0, quote & ((rest & -rest) - 1), string)) return nullptr;
          if (found[-1] != ')') return nullptr;
          const char* const stop = found + (found[1] == '\r' ? 2 : 1);
          return stop < end && *stop == '\n' ? stop + 1 : nullptr;
        }
        if (*found != '-' || found[1] == '-') return nullptr;
      }
      if (!plain && !at.take(q, 0, quote, string)) return nullptr;
      at.in_string = static_cast<Bits>(0) - (string >> 63);
    }
    return nullptr;
  };

  // The same for a statement of numbers and NULL that ends within a few bytes: nothing but its end is to be found.
  const auto short_end = [&](const char* q) DUMPFIX_TARGET -> const char* {
    if (end - q <= static_cast<std::ptrdiff_t>(lane)) return nullptr;
    const __m256i bytes = load(q);
    const __m256i found = _mm256_or_si256(in(others, bytes), _mm256_cmpeq_epi8(bytes, quotes));
    const auto at = mask_of(found);
    if (at == 0) return nullptr;
    const char* const stop = q + std::countr_zero(at);
    return stop[-1] == ')' && stop[0] == ';' && stop[1] == '\n' ? stop + 2 : nullptr;
  };
  const auto is_head = [&](const char* q) DUMPFIX_TARGET {
    if (static_cast<std::size_t>(end - q) < head.size()) return false;
    if (head.size() < 32) return std::memcmp(q, head.data(), head.size()) == 0;
    const std::size_t last = head.size() - 32;
    __m256i differ = _mm256_xor_si256(load(q + last), load(head.data() + last));
    for (std::size_t i = 0; i < last; i += 32)
      differ = _mm256_or_si256(differ, _mm256_xor_si256(load(q + i), load(head.data() + i)));
    return is_zero(differ);
  };

  const char* crossed = nullptr;
  for (;;) {
    const char* stop = short_end(p);
    if (stop == nullptr) stop = statement_end(p);
    if (stop == nullptr) break;
    crossed = stop;
    if (!is_head(stop)) break;
    p = stop + head.size();
  }
  return crossed;
}
#endif

} // namespace

const char* cross_statements([[maybe_unused]] const char* p, [[maybe_unused]] const char* end,
                             [[maybe_unused]] std::string_view head, [[maybe_unused]] const Lexis& lexis) noexcept {
#if defined(DUMPFIX_AVX2)
  static const bool able = has_avx2();
  if (able) return cross_avx2(p, end, head, lexis);
#endif
  return nullptr;
}

} // namespace dumpfix::dump
