// The cells of a tuple: see insert_cells.hpp.
#include "dump/insert_cells.hpp"

#include "dump/bytes.hpp"
#include "dump/literal_scan.hpp"

#include <algorithm>
#if defined(__x86_64__) && defined(__GNUC__)
#include <immintrin.h>
#endif

namespace dumpfix::dump {
namespace {

inline void push_trimmed(const char* begin, const char* end, std::vector<std::string_view>& cells) {
  while (begin < end && is_space(*begin)) ++begin;
  while (end > begin && is_space(end[-1])) --end;
  cells.emplace_back(begin, static_cast<std::size_t>(end - begin));
}

/// The top-level comma at or behind `p`, which is at a parenthesis or bracket, or `end`; nullptr if one does not close.
const char* skip_nested(const char* data, const char* p, const char* end, const Lexis& lexis) {
  unsigned depth = 0;
  LiteralScan literal;
  for (;;) {
    p = find_tuple_mark<true>(p, end);
    if (p == end) return depth == 0 ? end : nullptr;
    switch (*p) {
    case ',':
      if (depth == 0) return p;
      ++p;
      break;
    case '(':
    case '[':
      ++depth;
      ++p;
      break;
    case ')':
    case ']':
      if (depth == 0) return nullptr;
      --depth;
      ++p;
      break;
    default:
      if (literal.open(data, p, end, true, lexis) == LiteralScan::Start::opened && !literal.resume(p, end, true))
        return nullptr;
    }
  }
}

/// Marks of the 16 bytes at `p`, of those before `end` at least; `size` is how many were looked at.
unsigned marks_at(const char* data, const char* p, const char* end, unsigned& size) noexcept {
  size = end - p >= 16 ? 16 : static_cast<unsigned>(end - p);
  if (size == 16) return tuple_marks16<true>(p);
  if (end - data >= 16) return tuple_marks16<true>(end - 16) >> (16 - size);
  char copy[16] = {};
  std::memcpy(copy, p, size);
  return tuple_marks16<true>(copy);
}

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
  void finish() { cells_.resize(static_cast<std::size_t>(at_ - cells_.data())); }

private:
  void grow(std::string_view cell) {
    cells_.push_back(cell);
    at_ = end_ = cells_.data() + cells_.size();
  }

  std::vector<std::string_view>& cells_;
  std::string_view* at_;
  std::string_view* end_;
};

/// The first quote of [p, end), or nullptr: 48 bytes are searched here, as most literals are short, the rest by memchr.
struct FindQuote {
  const char* operator()(const char* p, const char* end) const noexcept {
    if (end - p >= 48) {
      if (const unsigned bits = match16(p, '\'')) return p + __builtin_ctz(bits);
      if (const unsigned bits = match16(p + 16, '\'') | match16(p + 32, '\'') << 16)
        return p + 16 + __builtin_ctz(bits);
      p += 48;
    }
    return p == end ? nullptr : static_cast<const char*>(std::memchr(p, '\'', static_cast<std::size_t>(end - p)));
  }
};

#if defined(__x86_64__) && defined(__GNUC__)
/// The same by 32 bytes without a call: texts of some hundred bytes do not pay for one either.
struct FindQuoteWide {
  __attribute__((target("avx2,bmi"))) const char* operator()(const char* p, const char* end) const noexcept {
    const __m256i quote = _mm256_set1_epi8('\'');
    const auto quotes = [quote](const char* at) __attribute__((target("avx2,bmi"), always_inline)) {
      return _mm256_cmpeq_epi8(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(at)), quote);
    };
    if (end - p >= 64) {
      if (const auto bits = static_cast<unsigned>(_mm256_movemask_epi8(quotes(p)))) return p + __builtin_ctz(bits);
      for (p += 32; end - p >= 128; p += 128) {
        const __m256i near = _mm256_or_si256(quotes(p), quotes(p + 32));
        if (_mm256_movemask_epi8(_mm256_or_si256(near, _mm256_or_si256(quotes(p + 64), quotes(p + 96)))) != 0) break;
      }
    }
    for (; end - p >= 32; p += 32)
      if (const auto bits = static_cast<unsigned>(_mm256_movemask_epi8(quotes(p)))) return p + __builtin_ctz(bits);
    return p == end ? nullptr : static_cast<const char*>(std::memchr(p, '\'', static_cast<std::size_t>(end - p)));
  }
};
#endif

/// The first quote that ends a literal, or nullptr if it is not before `end`, or if nothing is there behind it: p is
/// behind the opening quote.
template <class Find>
__attribute__((always_inline)) inline const char* literal_end(const char* p, const char* end, bool escapes,
                                                              Find find) noexcept {
  for (;;) {
    const char* const q = find(p, end);
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

template <class Find>
__attribute__((always_inline)) inline bool scan_with(const char*& begin, const char* end, const Lexis& lexis,
                                                     std::vector<std::string_view>& cells, Find find) {
  Refill out(cells);
  const char* const data = begin;
  const char* p = begin;
  const char* cell = p;
  const auto push = [&out](const char* first, const char* last) {
    if (static_cast<unsigned char>(*first) <= ' ' || static_cast<unsigned char>(last[-1]) <= ' ') {
      while (first != last && is_space(*first)) ++first;
      while (first != last && is_space(last[-1])) --last;
    }
    out.push(first, last);
  };
  for (;;) {
    // At the beginning of a cell, or behind a literal in one.
    if (end - p < 2) return false;
    if (*p == '\'') {
      const bool plain = p == cell;
      p = literal_end(p + 1, end, quote_escapes(data, p, lexis), find);
      if (p == nullptr) return false;
      const char next = *++p;
      if (next != ',' && next != ')') continue; // 'x'::type, or white space
      if (plain)
        out.push(cell, p);
      else
        push(cell, p);
      cell = ++p;
      if (next == ')') break;
      if (p != end && *p == ' ') cell = ++p;
      continue;
    }
    // Words and numbers: all commas of the next 16 bytes, up to the first that is none.
    const char* next = p + 16;
    unsigned bits = end - p >= 16 ? tuple_marks16<true>(p) : marks_of_rest(p, end, next);
    for (; bits != 0; bits &= bits - 1) {
      const char* at = p + __builtin_ctz(bits);
      const char mark = *at;
      if (mark == ',') {
        push(cell, at);
        cell = at + 1;
        continue;
      }
      if (mark == ')') {
        if (cell == data && at == std::find_if_not(cell, at, is_space)) return false; // (): no cell at all
        push(cell, at);
        begin = at + 1;
        out.finish();
        return true;
      }
      if (mark == '\'') {
        next = at;
        break;
      }
      if (mark == '.' || mark == '_') continue;
      if (mark == '-' && at + 1 != end && at[1] != '-') continue;
      return false;
    }
    p = next;
  }
  begin = p;
  out.finish();
  return true;
}

#if defined(__x86_64__) && defined(__GNUC__)
__attribute__((target("avx2,bmi"))) bool scan_wide(const char*& begin, const char* end, const Lexis& lexis,
                                                   std::vector<std::string_view>& cells) {
  return scan_with(begin, end, lexis, cells, FindQuoteWide());
}

const bool has_avx2 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi");
#endif

} // namespace

bool scan_tuple(const char*& begin, const char* end, const Lexis& lexis, std::vector<std::string_view>& cells) {
#if defined(__x86_64__) && defined(__GNUC__)
  if (has_avx2) return scan_wide(begin, end, lexis, cells);
#endif
  return scan_with(begin, end, lexis, cells, FindQuote());
}

bool split_insert(std::string_view body, const Lexis& lexis, std::vector<std::string_view>& cells) {
  const char* const data = body.data();
  const char* const end = data + body.size();
  const char* p = data;
  while (p < end && is_space(*p)) ++p;
  if (p == end) return true; // (): no cell at all
  const char* cell = p;
  LiteralScan literal;
  for (;;) {
    while (p < end && *p == '\'') { // the usual cell: one plain string
      p = close_quote(p + 1, end, true, '\'', quote_escapes(data, p, lexis));
      if (!p) return false;
      if (p == end || *p != ',') break;
      push_trimmed(cell, p, cells);
      cell = ++p;
      if (p < end && *p == ' ') cell = ++p;
    }
    if (p == end) break;
    unsigned size = 0;
    unsigned bits = marks_at(data, p, end, size);
    const char* next = p + size;
    for (; bits != 0; bits &= bits - 1) {
      const char* at = p + __builtin_ctz(bits);
      if (*at == ',') {
        push_trimmed(cell, at, cells);
        cell = at + 1;
      } else if (*at == '(' || *at == '[' || *at == ')' || *at == ']') {
        next = skip_nested(data, at, end, lexis);
        if (!next) return false;
        break;
      } else if (*at == '\'') {
        next = at;
        break;
      } else if (*at != '.' && *at != '_') {
        next = at;
        if (literal.open(data, next, end, true, lexis) == LiteralScan::Start::opened) {
          if (!literal.resume(next, end, true)) return false;
          break;
        }
        next = p + size;
      }
    }
    p = next;
  }
  push_trimmed(cell, end, cells);
  return true;
}

} // namespace dumpfix::dump
