// Strings in JSON text (RFC 8259): where one stops, and how any text is written as one. Byte searches, 16 at a time
// where the machine can; nothing here checks UTF-8.
#pragma once

#include <string>
#include <string_view>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace dumpfix {

/// The first byte of [p, end) that may not stand in a JSON string as it is (`"`, `\` or below 0x20), or `end`.
inline const char* json_string_stop(const char* p, const char* end) noexcept {
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

/// The text as a JSON string literal, quotes included: `"`, `\` and control characters escaped, the rest as it is.
std::string json_quote(std::string_view text);

} // namespace dumpfix
