// Private to the room: 32 bytes at a time, for what is compiled for machines with AVX2 and chosen at run time.
#pragma once

#include <cstdint>

#define DUMPFIX_INLINE __attribute__((always_inline)) inline

#if defined(__x86_64__) && defined(__GNUC__)
#define DUMPFIX_AVX2 ///< there may be such a machine: ask has_avx2()
#define DUMPFIX_TARGET __attribute__((target("avx2,bmi,bmi2,pclmul")))

#include <immintrin.h>

namespace dumpfix::dump {

/// True if this machine runs what is compiled for DUMPFIX_TARGET.
inline bool has_avx2() noexcept {
  __builtin_cpu_init();
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") && __builtin_cpu_supports("bmi2") &&
         __builtin_cpu_supports("pclmul");
}

DUMPFIX_TARGET DUMPFIX_INLINE __m256i load(const char* p) noexcept {
  return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(p));
}

/// `v`, but no constant any more: one that is used all over a loop stays in a register.
DUMPFIX_TARGET DUMPFIX_INLINE __m256i kept(__m256i v) noexcept {
  asm("" : "+x"(v)); // NOLINT(hicpp-no-assembler): GCC 12 makes a constant anew for each use otherwise
  return v;
}

/// A set of bytes, each at the place that its low four bits name, for `in`; 1 at the first place stands for none.
DUMPFIX_TARGET DUMPFIX_INLINE __m256i set_of(__m128i bytes) noexcept {
  return kept(_mm256_broadcastsi128_si256(bytes));
}

DUMPFIX_TARGET DUMPFIX_INLINE __m256i in(__m256i set, __m256i bytes) noexcept {
  return _mm256_cmpeq_epi8(_mm256_shuffle_epi8(set, bytes), bytes);
}

DUMPFIX_TARGET DUMPFIX_INLINE __m256i or4(__m256i a, __m256i b, __m256i c, __m256i d) noexcept {
  return _mm256_or_si256(_mm256_or_si256(a, b), _mm256_or_si256(c, d));
}

/// Bit i is set if byte i is not zero, of bytes that are 0 or 255.
DUMPFIX_TARGET DUMPFIX_INLINE std::uint32_t mask_of(__m256i bytes) noexcept {
  return static_cast<std::uint32_t>(_mm256_movemask_epi8(bytes));
}

DUMPFIX_TARGET DUMPFIX_INLINE std::uint64_t mask_of(__m256i low, __m256i high) noexcept {
  return static_cast<std::uint64_t>(mask_of(high)) << 32 | mask_of(low);
}

DUMPFIX_TARGET DUMPFIX_INLINE bool is_zero(__m256i bytes) noexcept { return _mm256_testz_si256(bytes, bytes) != 0; }

/// Bit i is the parity of bits 0 to i.
DUMPFIX_TARGET DUMPFIX_INLINE std::uint64_t parities_avx2(std::uint64_t bits) noexcept {
  return static_cast<std::uint64_t>(
      _mm_cvtsi128_si64(_mm_clmulepi64_si128(_mm_cvtsi64_si128(static_cast<long long>(bits)), _mm_set1_epi8(-1), 0)));
}

} // namespace dumpfix::dump
#endif
