// What the validator and the editor of JSON text share: byte searches, and a string's value. Private to json_text*.cpp.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace dumpfix::rewrite::json_scan {

inline bool is_space(char c) noexcept { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

inline const char* skip_space(const char* p, const char* end) noexcept {
  while (p != end && is_space(*p)) ++p;
  return p;
}

/// The first byte of [p, end) that may not stand in a JSON string as it is (`"`, `\` or below 0x20), or `end`.
inline const char* find_string_stop(const char* p, const char* end) noexcept {
#if defined(__SSE2__)
  for (; end - p >= 16; p += 16) {
    const __m128i v = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p));
    const __m128i control = _mm_cmpeq_epi8(_mm_min_epu8(v, _mm_set1_epi8(0x1f)), v);
    const __m128i mark = _mm_or_si128(_mm_cmpeq_epi8(v, _mm_set1_epi8('"')), _mm_cmpeq_epi8(v, _mm_set1_epi8('\\')));
    if (const int bits = _mm_movemask_epi8(_mm_or_si128(control, mark)))
      return p + __builtin_ctz(static_cast<unsigned>(bits));
  }
#endif
  while (p != end && *p != '"' && *p != '\\' && static_cast<unsigned char>(*p) >= 0x20) ++p;
  return p;
}

/// What stands between the quotes of a string, with its escapes resolved; half a surrogate pair becomes U+FFFD.
std::string decode(std::string_view raw);

} // namespace dumpfix::rewrite::json_scan
