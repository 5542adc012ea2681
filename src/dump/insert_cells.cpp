// The cells of a tuple: see insert_cells.hpp.
#include "dump/insert_cells.hpp"

#include "dump/bytes.hpp"
#include "dump/literal_scan.hpp"

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

} // namespace

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
      } else if (*at == '(' || *at == '[' || *at == ')') {
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
