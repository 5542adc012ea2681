// One pass over the escaped text: from token to token by single bytes, over strings by 16. The quote that ends the
// literal is a byte that no token may hold, so single bytes need no look at the end. A stack of bits, no recursion.
#include "rewrite/json_literal.hpp"

#include "rewrite/json_quick.hpp"
#include "rewrite/json_tokens.hpp"

#include <bitset>
#include <cstdint>
#include <cstring>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace dumpfix::rewrite {
namespace {

constexpr std::size_t max_depth = 1000; // as json_shape

/// A byte that a string does not just go over: what ends it or begins an escape, what mysqldump never leaves bare.
bool is_mark(char c) noexcept { return c == '\\' || c == '"' || c == '\'' || static_cast<unsigned char>(c) < 0x20; }

#if defined(__SSE2__)
unsigned marks16(const char* p) noexcept {
  const __m128i v = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p));
  const auto is = [&v](char c) { return _mm_cmpeq_epi8(v, _mm_set1_epi8(c)); };
  const __m128i control = _mm_cmpeq_epi8(_mm_min_epu8(v, _mm_set1_epi8(0x1f)), v);
  const __m128i quote = _mm_or_si128(is('"'), is('\''));
  return static_cast<unsigned>(_mm_movemask_epi8(_mm_or_si128(_mm_or_si128(control, is('\\')), quote)));
}
#endif

/// Four bytes as one word, for comparing with `p`.
std::uint32_t word_of(const char* p) noexcept {
  std::uint32_t word = 0;
  std::memcpy(&word, p, sizeof word);
  return word;
}

/// Each function stands at the byte `p` and returns what is behind the thing it reads, or nullptr if that is not there.
/// A byte of the literal is always at `p`: its closing quote at the latest, which is at end_ - 1.
class Literal {
public:
  explicit Literal(std::string_view cell) : end_(cell.data() + cell.size()) {}

  /// True if the literal, whose text begins at `p`, is one JSON text as a whole.
  bool document(const char* p) {
    p = value(p);
    return p != nullptr && space(p) + 1 == end_; // nothing takes a bare quote, so this is the closing one
  }

  /// Behind white space of JSON; of it, line ends are spelled with a backslash.
  static const char* space(const char* p) noexcept {
    for (;; ++p) {
      if (*p == '\\' && (p[1] == 'n' || p[1] == 'r'))
        ++p;
      else if (*p != ' ' && *p != '\t')
        return p;
    }
  }

private:
  /// Behind the one space that most writers put behind a comma or colon, or all there is.
  static const char* after(const char* p) noexcept {
    if (*p == ' ') ++p;
    return static_cast<unsigned char>(*p) > ' ' && (*p != '\\' || p[1] == '"') ? p : space(p);
  }

  /// True if the four bytes of `what` are at `p`; no wonder if it is false near the end of the literal.
  bool is(const char* p, const char* what) const noexcept { return end_ - p >= 4 && word_of(p) == word_of(what); }

  const char* value(const char* p) {
    bool in_object = false;
    std::size_t depth = 0;
    for (;;) {
      const char c = *p;
      if (c == '\\') {
        p = string(p);
        if (p == nullptr) return nullptr;
        if (depth != 0 && is(p, R"(\", )")) { // the usual case, all in one comparison
          p = after(p + 3);
          if (in_object && (p = key(p)) == nullptr) return nullptr;
          continue;
        }
        p += 2;
      } else if (c == '{' || c == '[') {
        if (depth == max_depth) return nullptr;
        objects_[depth++] = in_object;
        in_object = c == '{';
        p = after(p + 1);
        if (*p != (in_object ? '}' : ']')) {
          if (in_object && (p = key(p)) == nullptr) return nullptr;
          continue;
        }
        ++p;
        in_object = objects_[--depth];
      } else {
        p = c == 'n' ? word(p, "null") : c == 't' ? word(p, "true") : c == 'f' ? word(p, "false") : number_end(p);
      }
      if (p == nullptr) return nullptr;
      // A value has ended; so may the arrays and objects that it is the last of.
      for (;;) {
        if (depth == 0) return p;
        if (*p != ',') {
          p = space(p);
          if (*p == (in_object ? '}' : ']')) {
            ++p;
            in_object = objects_[--depth];
            continue;
          }
          if (*p != ',') return nullptr;
        }
        p = after(p + 1);
        break;
      }
      if (in_object && (p = key(p)) == nullptr) return nullptr;
    }
  }

  /// A member's key, its colon, and the white space in front of its value.
  const char* key(const char* p) const {
    p = string(p);
    if (p == nullptr) return nullptr;
    if (is(p, R"(\": )")) return after(p + 3);
    p += 2;
    if (*p != ':') {
      p = space(p);
      if (*p != ':') return nullptr;
    }
    return after(p + 1);
  }

  const char* word(const char* p, std::string_view w) const {
    const bool there = static_cast<std::size_t>(end_ - p) > w.size() && std::memcmp(p, w.data(), w.size()) == 0;
    return there ? p + w.size() : nullptr;
  }

  /// At the end (two bytes) of \"…\" with the escapes of both: \\n is JSON's \n, \\\" its \", \' an apostrophe.
  const char* string(const char* p) const {
    if (p[0] != '\\' || p[1] != '"') return nullptr;
    for (p += 2;;) {
      p = to_mark(p);
      if (p[0] != '\\') return nullptr;
      if (p[1] == '"') return p;
      p = p[1] == '\\' ? escape(p + 2) : p[1] == '\'' && p + 2 != end_ ? p + 2 : nullptr;
      if (p == nullptr) return nullptr;
    }
  }

  /// What stands behind a backslash of JSON.
  static const char* escape(const char* p) {
    switch (*p) {
    case 'n':
    case 't':
    case 'r':
    case 'b':
    case 'f':
    case '/': return p + 1;
    case '\\': return p[1] == '"' || p[1] == '\\' ? p + 2 : nullptr;
    case 'u':
      for (int i = 1; i <= 4; ++i)
        if (!is_hex(p[i])) return nullptr;
      return p + 5;
    default: return nullptr;
    }
  }

  const char* to_mark(const char* p) const noexcept {
#if defined(__SSE2__)
    for (; end_ - p >= 16; p += 16)
      if (const unsigned bits = marks16(p)) return p + __builtin_ctz(bits);
#endif
    while (!is_mark(*p)) ++p;
    return p;
  }

  const char* end_;
  std::bitset<max_depth> objects_; ///< for each open bracket, whether it is in an object
};

} // namespace

std::optional<JsonShape> json_literal_shape(std::string_view cell, dump::CellForm form, const dump::Lexis& lexis) {
  if (!json_may_stand(form, lexis)) return {};
  if (cell.size() < 3 || cell.front() != '\'' || cell.back() != '\'') return {};
  const char* const text = Literal::space(cell.data() + 1);
  const bool usual = is_usual_json({text, static_cast<std::size_t>(cell.data() + cell.size() - 1 - text)});
  if (!usual && !Literal(cell).document(text)) return {};
  switch (*text) {
  case '{': return JsonShape::object;
  case '[': return JsonShape::array;
  case '\\': return JsonShape::string;
  case 't':
  case 'f': return JsonShape::boolean;
  case 'n': return JsonShape::null;
  default: return JsonShape::number;
  }
}

} // namespace dumpfix::rewrite
