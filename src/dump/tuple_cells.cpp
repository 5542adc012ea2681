// The quick way through a tuple: see insert_cells.hpp. Most cells are short, so what counts is how few instructions a
// cell takes: a short literal is one load, and all commas of 16 bytes are taken from one mask.
#include "dump/avx2.hpp"
#include "dump/bytes.hpp"
#include "dump/insert_cells.hpp"
#include "dump/literal_scan.hpp"

#include <algorithm>

namespace dumpfix::dump {
namespace {

/// The cells of one tuple, written over those of the last one: no look at the vector's capacity.
class Refill {
public:
  explicit Refill(std::vector<std::string_view>& cells) noexcept
      : cells_(cells), at_(cells.data()), end_(cells.data() + cells.size()) {}
  void push(const char* begin, const char* end) {
    const std::string_view cell(begin, static_cast<std::size_t>(end - begin));
    if (at_ != end_)
      *at_++ = cell;
    else
      grow(cell);
  }
  std::size_t size() const noexcept { return static_cast<std::size_t>(at_ - cells_.data()); }
  void finish() { cells_.resize(size()); }

private:
  void grow(std::string_view cell) {
    cells_.push_back(cell);
    at_ = end_ = cells_.data() + cells_.size();
  }

  std::vector<std::string_view>& cells_;
  std::string_view* at_;
  std::string_view* end_;
};

/// How every machine looks at bytes.
struct Look {
  /// Bit i is set if p[i] is a quote, for 32 bytes.
  unsigned quotes32(const char* p) const noexcept { return match16(p, '\'') | match16(p + 16, '\'') << 16; }

  /// Bit i is set if p[i] ends a cell or may open something, for 16 bytes.
  unsigned marks16(const char* p) const noexcept { return tuple_marks16<true>(p); }

  /// The first quote of [p, end), or nullptr: 48 bytes are searched here, as most literals are short, the rest by
  /// memchr.
  const char* find_quote(const char* p, const char* end) const noexcept {
    if (end - p >= 48) {
      if (const unsigned bits = match16(p, '\'')) return p + __builtin_ctz(bits);
      if (const unsigned bits = quotes32(p + 16)) return p + 16 + __builtin_ctz(bits);
      p += 48;
    }
    return p == end ? nullptr : static_cast<const char*>(std::memchr(p, '\'', static_cast<std::size_t>(end - p)));
  }
};

#if defined(DUMPFIX_AVX2)
/// The same with AVX2.
struct LookWide {
  __m256i quote;

  DUMPFIX_TARGET LookWide() noexcept : quote(kept(_mm256_set1_epi8('\''))) {}

  DUMPFIX_TARGET DUMPFIX_INLINE __m256i quotes(const char* p) const noexcept {
    return _mm256_cmpeq_epi8(load(p), quote);
  }

  DUMPFIX_TARGET unsigned quotes32(const char* p) const noexcept { return mask_of(quotes(p)); }

  /// By its low four bits a byte looks up the one byte that it is compared with.
  DUMPFIX_TARGET unsigned marks16(const char* p) const noexcept {
    alignas(16) static constexpr char table[16] = {'`', 0,   '"', '#', '$', 0,   0, '\'',
                                                   '(', ')', 0,   '[', ',', '-', 0, '/'};
    const __m128i v = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p));
    const __m128i wanted = _mm_shuffle_epi8(_mm_load_si128(reinterpret_cast<const __m128i*>(table)), v);
    return static_cast<unsigned>(_mm_movemask_epi8(_mm_cmpeq_epi8(wanted, v)));
  }

  /// By 32 bytes without a call: texts of some hundred bytes do not pay for one either.
  DUMPFIX_TARGET const char* find_quote(const char* p, const char* end) const noexcept {
    if (end - p >= 64) {
      if (const unsigned bits = quotes32(p)) return p + __builtin_ctz(bits);
      for (p += 32; end - p >= 128; p += 128) {
        if (mask_of(or4(quotes(p), quotes(p + 32), quotes(p + 64), quotes(p + 96))) != 0) break;
      }
    }
    for (; end - p >= 32; p += 32)
      if (const unsigned bits = quotes32(p)) return p + __builtin_ctz(bits);
    return p == end ? nullptr : static_cast<const char*>(std::memchr(p, '\'', static_cast<std::size_t>(end - p)));
  }
};
#endif

/// The first quote that ends a literal, or nullptr if it is not before `end`, or if nothing is there behind it: p is
/// behind the opening quote.
template <class Look>
DUMPFIX_INLINE const char* literal_end(const char* p, const char* end, bool escapes, const Look& look) noexcept {
  for (;;) {
    const char* const q = look.find_quote(p, end);
    if (q == nullptr || q + 1 == end) return nullptr;
    if (escapes && escaped(q))
      p = q + 1;
    else if (q[1] == '\'')
      p = q + 2;
    else
      return q;
  }
}

/// The marks of [p, end), which is less than 16 bytes; `next` becomes `end`.
unsigned marks_of_rest(const char* p, const char* end, const char*& next) noexcept {
  char copy[16] = {};
  std::memcpy(copy, p, static_cast<std::size_t>(end - p));
  next = end;
  return tuple_marks16<true>(copy);
}

template <class Look>
DUMPFIX_INLINE bool scan_with(const char*& begin, const char* end, const Lexis& lexis,
                              std::vector<std::string_view>& cells, unsigned char& gap, const Look& look) {
  constexpr std::ptrdiff_t near = 48; // a short literal and what is looked at behind it
  Refill out(cells);
  const char* const data = begin;
  const char* p = begin;
  const char* cell = p;
  std::size_t spaces = 0; // one behind a comma
  bool trimmed = false;   // any other white space
  const auto push = [&](const char* first, const char* last) {
    if (static_cast<unsigned char>(*first) <= ' ' || static_cast<unsigned char>(last[-1]) <= ' ') {
      if (*first == ' ' && out.size() != 0 && first[-1] == ',') {
        ++spaces;
        ++first;
      }
      const char* const untrimmed = first;
      const std::ptrdiff_t size = last - first;
      while (first != last && is_space(*first)) ++first;
      while (first != last && is_space(last[-1])) --last;
      trimmed |= first != untrimmed || last - first != size;
    }
    out.push(first, last);
  };
  for (;;) {
    // At the beginning of a cell, or behind a literal in one.
    if (p == end) return false;
    if (*p == '\'') {
      const bool plain = p == cell;
      const char* q = nullptr;
      if (plain && end - p >= near) [[likely]] {
        if (const unsigned bits = look.quotes32(p + 1)) [[likely]]
          q = p + 1 + __builtin_ctz(bits);
        else
          q = look.find_quote(p + 33, end);
        if (q == nullptr || q + 1 == end) return false;
        if (q[-1] == '\\' || (q[1] != ',' && q[1] != ')')) [[unlikely]] // escaped perhaps, or doubled
          q = nullptr;
      }
      if (q == nullptr) {
        q = literal_end(p + 1, end, quote_escapes(data, p, lexis), look);
        if (q == nullptr) return false;
      }
      p = q + 1;
      const char next = *p;
      if (next != ',' && next != ')') continue; // 'x'::type, or white space
      if (plain)
        out.push(cell, p);
      else
        push(cell, p);
      cell = ++p;
      if (next == ')') break;
      if (p != end && *p == ' ') [[unlikely]] {
        ++spaces;
        cell = ++p;
      }
      continue;
    }
    // Words and numbers: all commas of the next 16 bytes, up to the first that is none.
    const char* next = p + 16;
    unsigned bits = end - p >= 16 ? look.marks16(p) : marks_of_rest(p, end, next);
    for (; bits != 0; bits &= bits - 1) {
      const char* const at = p + __builtin_ctz(bits);
      const char mark = *at;
      if (mark == ',') {
        push(cell, at);
        cell = at + 1;
        continue;
      }
      if (mark == '\'') {
        next = at;
        break;
      }
      if (mark == ')') {
        if (cell == data && at == std::find_if_not(cell, at, is_space)) return false; // (): no cell at all
        push(cell, at);
        p = at + 1;
        goto whole;
      }
      if (mark == '.' || mark == '_') continue;
      if (mark == '-' && at + 1 != end && at[1] != '-') continue;
      return false;
    }
    p = next;
  }
whole:
  begin = p;
  gap = trimmed ? 0 : spaces == 0 ? 1 : spaces + 1 == out.size() ? 2 : 0;
  out.finish();
  return true;
}

#if defined(DUMPFIX_AVX2)
DUMPFIX_TARGET bool scan_wide(const char*& begin, const char* end, const Lexis& lexis,
                              std::vector<std::string_view>& cells, unsigned char& gap) {
  return scan_with(begin, end, lexis, cells, gap, LookWide());
}

const bool may_scan_wide = has_avx2();
#endif

} // namespace

bool scan_tuple(const char*& begin, const char* end, const Lexis& lexis, std::vector<std::string_view>& cells,
                unsigned char& gap, Kernel kernel) {
#if defined(DUMPFIX_AVX2)
  if (may_scan_wide && kernel == Kernel::best) return scan_wide(begin, end, lexis, cells, gap);
#endif
  return scan_with(begin, end, lexis, cells, gap, Look());
}

} // namespace dumpfix::dump
