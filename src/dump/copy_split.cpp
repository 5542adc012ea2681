// The cutting of COPY rows: masks of 64 bytes, of which the bits are walked. Compiled for AVX2 too, chosen at run time.
//
// A mask marks bytes up to '\n': besides tab and line end these are control characters that COPY text writes as
// escapes, so that the walk, which looks at each byte it comes to, has next to nothing to pass over.
#include "dump/copy_split.hpp"

#include "dump/avx2.hpp"
#include "dump/bytes.hpp"

#include <algorithm>
#include <bit>

namespace dumpfix::dump {
namespace {

constexpr std::size_t lane = 64;
constexpr std::size_t round_lanes = 16;   // lanes between two looks at how many marks are left
constexpr std::size_t first_marks = 1024; // enough to spread the cost of a call, few enough to stay in the first cache
constexpr std::size_t spare_marks = (round_lanes + 2) * 2 * lane; // what a round and the rest may need
constexpr std::size_t fewest_rows = 16; // a batch of fewer rows, because marks ran out, gets more marks

/// Where the walk is. One row's marks are the byte before it and the ends of its cells.
struct Walk {
  const char* row;     // begin of the row at hand
  const char* end;     // of all bytes
  const char** mark;   // where the next mark goes
  CopyRows::Row* next; // where the next row goes
  const char** marks;  // begin of all marks
  const char* begin;   // begin of all bytes

  /// Takes the bits of the 64 bytes at `p`; false: the next line may be the end of the rows.
  DUMPFIX_INLINE bool take(const char* p, std::uint64_t bits) noexcept {
    while (bits != 0) {
      const char* const at = p + std::countr_zero(bits);
      bits &= bits - 1;
      if (*at == '\t') {
        *mark++ = at;
      } else if (*at == '\n') {
        *mark = at != row && at[-1] == '\r' ? at - 1 : at;
        row = at + 1;
        *next++ = {static_cast<std::size_t>(mark - marks), static_cast<std::size_t>(row - begin)};
        *++mark = at;
        ++mark;
        if (row != end && *row == '\\' && (end - row < 2 || row[1] == '.')) return false;
      }
    }
    return true;
  }
};

std::uint64_t low_mask(const char* p) noexcept {
  std::uint64_t bits = 0;
#if defined(__SSE2__)
  const __m128i limit = _mm_set1_epi8('\n');
  for (unsigned i = 0; i < lane; i += 16) {
    const __m128i v = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p + i));
    const auto part = static_cast<unsigned>(_mm_movemask_epi8(_mm_cmpeq_epi8(_mm_min_epu8(v, limit), v)));
    bits |= static_cast<std::uint64_t>(part) << i;
  }
#else
  for (unsigned i = 0; i < lane; ++i) bits |= static_cast<std::uint64_t>(static_cast<unsigned char>(p[i]) <= '\n') << i;
#endif
  return bits;
}

using WalkLanes = const char* (*)(Walk& walk, const char* p, const char** full);

/// Takes whole lanes from `p` on while marks are left in front of `full`. Returns where it ran out of either, nullptr
/// if the walk stopped.
const char* walk_lanes(Walk& walk, const char* p, const char** full) noexcept {
  for (; walk.end - p >= static_cast<std::ptrdiff_t>(lane) && walk.mark < full; p += lane)
    if (!walk.take(p, low_mask(p))) return nullptr;
  return p;
}

#if defined(DUMPFIX_AVX2)
/// Takes the lane at `p`, whose marks `low` and `high` tell; false as Walk::take.
DUMPFIX_TARGET DUMPFIX_INLINE bool take_lane(Walk& walk, const char* p, __m256i low, __m256i high) noexcept {
  std::uint64_t bits = mask_of(low, high);
  if (bits == 0) return true;
  const __m256i line_end = _mm256_set1_epi8('\n');
  if (mask_of(_mm256_cmpeq_epi8(load(p), line_end), _mm256_cmpeq_epi8(load(p + 32), line_end)) != 0)
    return walk.take(p, bits);
  do {
    *walk.mark++ = p + std::countr_zero(bits);
    bits &= bits - 1;
  } while (bits != 0);
  return true;
}

DUMPFIX_TARGET const char* walk_lanes_avx2(Walk& walk, const char* p, const char** full) noexcept {
  // By its low four bits a byte looks up the one byte that it is compared with: tab and line end find themselves.
  const __m256i table = set_of(_mm_setr_epi8(1, 0, 0, 0, 0, 0, 0, 0, 0, '\t', '\n', 0, 0, 0, 0, 0));
  Walk local = walk;
  const char* stopped = nullptr;
  const auto left = [&local, &p] { return static_cast<std::size_t>(local.end - p) / (2 * lane); };
  for (std::size_t pairs = left(); pairs != 0 && local.mark < full; pairs = left()) {
    for (const char* const round = p + std::min(pairs, round_lanes / 2) * 2 * lane; p != round; p += 2 * lane) {
      const __m256i a = in(table, load(p));
      const __m256i b = in(table, load(p + 32));
      const __m256i c = in(table, load(p + 64));
      const __m256i d = in(table, load(p + 96));
      if (is_zero(or4(a, b, c, d))) continue;
      if (!take_lane(local, p, a, b) || !take_lane(local, p + lane, c, d)) goto done;
    }
  }
  stopped = p;
done:
  walk = local;
  return stopped;
}
#endif

WalkLanes choose() noexcept {
#if defined(DUMPFIX_AVX2)
  if (has_avx2()) return walk_lanes_avx2;
#endif
  return walk_lanes;
}

} // namespace

std::size_t split_rows(std::string_view bytes, CopyRows& out, Kernel kernel) {
  static const WalkLanes best = choose();
  const WalkLanes lanes = kernel == Kernel::best ? best : walk_lanes;
  if (out.marks.empty()) out.marks.resize(first_marks + spare_marks);
  for (;;) {
    // A lane has 64 marks at most, or 128 if all of it are empty rows.
    const char** const marks = out.marks.data();
    const char** const full = marks + (out.marks.size() - spare_marks);
    if (out.rows.size() < out.marks.size() / 2) out.rows.resize(out.marks.size() / 2);
    Walk walk{bytes.data(), bytes.data() + bytes.size(), marks + 1, out.rows.data(), marks, bytes.data()};
    marks[0] = bytes.data() - 1;
    const char* p = lanes(walk, bytes.data(), full);
    while (p != nullptr && walk.mark < full && p != walk.end) { // less than a lane, or than two
      char rest[lane];
      const std::size_t size = std::min(lane, static_cast<std::size_t>(walk.end - p));
      std::memset(rest, ' ', lane);
      std::memcpy(rest, p, size);
      p = walk.take(p, low_mask(rest)) ? p + size : nullptr;
    }
    out.count = static_cast<std::size_t>(walk.next - out.rows.data());
    if (p != nullptr && p != walk.end && out.count < fewest_rows) {
      out.marks.resize(2 * out.marks.size());
      continue;
    }
    return static_cast<std::size_t>(walk.row - bytes.data());
  }
}

dump::Row CopyRows::row(std::size_t index) const {
  const std::size_t begin = index == 0 ? 0 : rows[index - 1].stop;
  dump::Row out;
  out.bytes = bytes.substr(begin, rows[index].stop - begin);
  out.body = {out.bytes.data(), static_cast<std::size_t>(marks[rows[index].last] - out.bytes.data())};
  out.byte = byte + begin;
  out.line = line + index;
  return out;
}

void CopyRows::cells(std::size_t index, std::vector<std::string_view>& into) const {
  into.clear();
  for (std::size_t i = index == 0 ? 0 : rows[index - 1].last + 1; i < rows[index].last; ++i)
    into.emplace_back(marks[i] + 1, static_cast<std::size_t>(marks[i + 1] - marks[i] - 1));
}

} // namespace dumpfix::dump
