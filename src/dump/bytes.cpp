// The two searches that run over whole blocks: line ends, and the end of COPY rows.
//
// Written as fixed-size inner loops that the compiler turns into vector code, compiled twice where the loader can
// choose (AVX2 and the baseline). Under AddressSanitizer only once: its resolvers run before the sanitizer is set up.
#include "dump/bytes.hpp"

#include "dump/avx2.hpp"

#include <algorithm>

#if defined(__x86_64__) && defined(__GLIBC__) && defined(__GNUC__) && !defined(__clang__) &&                           \
    !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define DUMPFIX_CLONES __attribute__((target_clones("avx2", "default")))
#else
#define DUMPFIX_CLONES
#endif

namespace dumpfix::dump {
namespace {

constexpr std::size_t lane = 64; // bytes of one inner loop

DUMPFIX_CLONES std::uint64_t count_in_lanes(const char* p, std::size_t lanes) noexcept {
  std::uint64_t total = 0;
  while (lanes != 0) {
    std::uint8_t sums[lane] = {};
    const std::size_t round = std::min<std::size_t>(lanes, 255); // a sum must not overflow
    for (std::size_t k = 0; k < round; ++k, p += lane)
      for (std::size_t i = 0; i < lane; ++i) sums[i] = static_cast<std::uint8_t>(sums[i] + (p[i] == '\n'));
    for (const std::uint8_t sum : sums) total += sum;
    lanes -= round;
  }
  return total;
}

/// Bytes from `p` on, in strides, that hold no "\n\\."; `lines` grows by their line ends. Stops at the stride that
/// holds one, or where less than a stride and the two bytes behind it are left.
using CopyStrides = const char* (*)(const char* p, const char* end, std::uint64_t& lines) noexcept;

constexpr std::size_t stride = 128;

const char* copy_strides(const char* p, const char* end, std::uint64_t& lines) noexcept {
  for (; static_cast<std::size_t>(end - p) >= stride + 2; p += stride) {
    unsigned count = 0;
    for (std::size_t at = 0; at < stride; at += 16) {
      const unsigned bits = match16(p + at, '\n');
      if (bits == 0) continue;
      if ((bits & match16(p + at + 1, '\\') & match16(p + at + 2, '.')) != 0) return p;
      count += static_cast<unsigned>(__builtin_popcount(bits));
    }
    lines += count;
  }
  return p;
}

#if defined(DUMPFIX_AVX2)
DUMPFIX_TARGET inline __m256i equal(const char* p, char c) noexcept {
  return _mm256_cmpeq_epi8(load(p), _mm256_set1_epi8(c));
}

DUMPFIX_TARGET const char* copy_strides_avx2(const char* p, const char* end, std::uint64_t& lines) noexcept {
  __m256i total = _mm256_setzero_si256();
  bool found = false;
  for (std::size_t left = static_cast<std::size_t>(end - p); left >= stride + 2 && !found;) {
    __m256i sums = _mm256_setzero_si256(); // by byte: of one round, so that none overflows
    const std::size_t round = std::min<std::size_t>((left - 2) / stride, 63);
    for (const char* const stop = p + round * stride; p != stop; p += stride) {
      const __m256i a = equal(p, '\n');
      const __m256i b = equal(p + 32, '\n');
      const __m256i c = equal(p + 64, '\n');
      const __m256i d = equal(p + 96, '\n');
      if (is_zero(or4(a, b, c, d))) continue;
      const auto behind = [p](__m256i line_ends, std::size_t at)
                              DUMPFIX_TARGET { return _mm256_and_si256(line_ends, equal(p + at + 1, '\\')); };
      const __m256i e = behind(a, 0), f = behind(b, 32), g = behind(c, 64), h = behind(d, 96);
      if (!is_zero(or4(e, f, g, h))) { // a row that begins with NULL, or the end
        found = !is_zero(or4(_mm256_and_si256(e, equal(p + 2, '.')), _mm256_and_si256(f, equal(p + 34, '.')),
                             _mm256_and_si256(g, equal(p + 66, '.')), _mm256_and_si256(h, equal(p + 98, '.'))));
        if (found) break;
      }
      sums = _mm256_sub_epi8(sums, _mm256_add_epi8(_mm256_add_epi8(a, b), _mm256_add_epi8(c, d)));
    }
    total = _mm256_add_epi64(total, _mm256_sad_epu8(sums, _mm256_setzero_si256()));
    left = static_cast<std::size_t>(end - p);
  }
  std::uint64_t parts[4];
  std::memcpy(parts, &total, sizeof parts);
  lines += parts[0] + parts[1] + parts[2] + parts[3];
  return p;
}
#endif

CopyStrides choose() noexcept {
#if defined(DUMPFIX_AVX2)
  if (has_avx2()) return copy_strides_avx2;
#endif
  return copy_strides;
}

} // namespace

std::uint64_t count_lines(const char* p, std::size_t size) noexcept {
  std::uint64_t total = 0;
  if (size >= 4 * lane) {
    const std::size_t lanes = size / lane;
    total = count_in_lanes(p, lanes);
    p += lanes * lane;
    size -= lanes * lane;
  }
  for (; size >= 16; p += 16, size -= 16)
    for (unsigned bits = match16(p, '\n'); bits != 0; bits &= bits - 1) ++total;
  for (; size != 0; ++p, --size) total += *p == '\n';
  return total;
}

const char* find_copy_end(const char* p, const char* end, std::uint64_t& lines, Kernel kernel) noexcept {
  static const CopyStrides best = choose();
  const CopyStrides strides = kernel == Kernel::best ? best : copy_strides;
  while (p != end) {
    p = strides(p, end, lines);
    const char* const stop = static_cast<std::size_t>(end - p) >= stride + 2 ? p + stride : end;
    while ((p = find_byte(p, stop, '\n')) != nullptr) {
      if (end - p >= 3 && p[1] == '\\' && p[2] == '.') return p;
      ++lines;
      ++p;
    }
    p = stop;
  }
  return nullptr;
}

} // namespace dumpfix::dump
