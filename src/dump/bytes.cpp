// The two searches that run over whole blocks: line ends, and the end of COPY rows.
//
// Written as fixed-size inner loops that the compiler turns into vector code, compiled twice where the loader can
// choose (AVX2 and the baseline). Under AddressSanitizer only once: its resolvers run before the sanitizer is set up.
#include "dump/bytes.hpp"

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

constexpr std::size_t stride = 256; // bytes between two looks at the result

/// The first stride of [p, end - 2) that holds "\n\\.", or where the whole strides end.
DUMPFIX_CLONES const char* stride_with_copy_end(const char* p, const char* end) noexcept {
  for (; static_cast<std::size_t>(end - p) >= stride + 2; p += stride) {
    std::uint8_t any = 0;
    for (std::size_t i = 0; i < stride; ++i)
      any = static_cast<std::uint8_t>(any | ((p[i] == '\n') & (p[i + 1] == '\\') & (p[i + 2] == '.')));
    if (any) return p;
  }
  return p;
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

const char* find_copy_end(const char* p, const char* end) noexcept {
  while (end - p >= 3) {
    p = stride_with_copy_end(p, end);
    const char* stop = static_cast<std::size_t>(end - p) >= stride + 2 ? p + stride : end - 2;
    for (; p < stop; ++p)
      if (p[0] == '\n' && p[1] == '\\' && p[2] == '.') return p;
  }
  return nullptr;
}

} // namespace dumpfix::dump
