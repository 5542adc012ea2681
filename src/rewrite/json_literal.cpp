// One pass over the escaped text: from token to token by single bytes, over strings by 16. The quote that ends the
// literal is a byte that no token may hold, so single bytes need no look at the end. A stack of bits, no recursion.
#include "rewrite/json_literal.hpp"

#include <bitset>
#include <cstring>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace dumpfix::rewrite {
namespace {

constexpr std::size_t max_depth = 1000; // as json_shape

bool is_digit(char c) noexcept { return static_cast<unsigned char>(c - '0') < 10; }
bool is_hex(char c) noexcept { return is_digit(c) || static_cast<unsigned char>((c | 32) - 'a') < 6; }

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

/// Each function stands at the first byte of what it reads. What may follow is always a byte of the literal: its
/// closing quote at the latest, which is at end_ - 1.
class Literal {
public:
  explicit Literal(std::string_view cell) : at_(cell.data() + 1), end_(cell.data() + cell.size()) {}

  /// True if the whole literal is one JSON text. `first` gets its first byte ('"' for a string).
  bool document(char& first) {
    space();
    first = *at_ == '\\' ? '"' : *at_;
    if (!value()) return false;
    space();
    return at_ + 1 == end_; // nothing before takes a bare quote, so this is the closing one
  }

private:
  /// White space of JSON; of it, line ends are spelled with a backslash.
  void space() noexcept {
    if (*at_ == ' ') ++at_; // all that most texts have
    for (;; ++at_) {
      if (*at_ == '\\' && (at_[1] == 'n' || at_[1] == 'r'))
        ++at_;
      else if (*at_ != ' ' && *at_ != '\t')
        return;
    }
  }

  bool take(char c) noexcept {
    if (*at_ != c) return false;
    ++at_;
    return true;
  }

  bool value() {
    bool in_object = false;
    std::size_t depth = 0;
    for (;;) {
      switch (*at_) {
      case '\\':
        if (!string()) return false;
        break;
      case '{':
      case '[':
        if (depth == max_depth) return false;
        objects_[depth++] = in_object;
        in_object = *at_++ == '{';
        space();
        if (*at_ != (in_object ? '}' : ']')) {
          if (in_object && !key()) return false;
          continue;
        }
        ++at_;
        in_object = objects_[--depth];
        break;
      case 't':
        if (!word("true")) return false;
        break;
      case 'f':
        if (!word("false")) return false;
        break;
      case 'n':
        if (!word("null")) return false;
        break;
      default:
        if (!number()) return false;
      }
      // A value has ended; so may the arrays and objects that it is the last of.
      for (;;) {
        if (depth == 0) return true;
        if (*at_ != ',') space();
        if (take(',')) break;
        if (!take(in_object ? '}' : ']')) return false;
        in_object = objects_[--depth];
      }
      space();
      if (in_object && !key()) return false;
    }
  }

  /// A member's key, its colon, and the white space in front of its value.
  bool key() {
    if (!string()) return false;
    if (*at_ != ':') space();
    if (!take(':')) return false;
    space();
    return true;
  }

  bool word(std::string_view w) {
    if (static_cast<std::size_t>(end_ - at_) < w.size() || std::memcmp(at_, w.data(), w.size()) != 0) return false;
    at_ += w.size();
    return true;
  }

  bool digits() {
    const char* first = at_;
    while (is_digit(*at_)) ++at_;
    return at_ != first;
  }

  bool number() {
    take('-');
    if (!take('0') && !digits()) return false;
    if (take('.') && !digits()) return false;
    if (!take('e') && !take('E')) return true;
    if (!take('+')) take('-');
    return digits();
  }

  /// \"…\" with the escapes of both: \\n is JSON's \n, \\\" its \", \' an apostrophe.
  bool string() {
    if (at_[0] != '\\' || at_[1] != '"') return false;
    at_ += 2;
    for (;;) {
      to_mark();
      if (*at_ != '\\') return false;
      const char c = at_[1];
      at_ += 2;
      if (c == '"') return true;
      if (c == '\'') {
        if (at_ == end_) return false; // it was the closing one: the literal does not end
        continue;
      }
      if (c != '\\') return false;
      switch (*at_++) {
      case 'n':
      case 't':
      case 'r':
      case 'b':
      case 'f':
      case '/': break;
      case '\\':
        if (*at_ != '"' && *at_ != '\\') return false;
        ++at_;
        break;
      case 'u':
        for (int i = 0; i < 4; ++i, ++at_)
          if (!is_hex(*at_)) return false;
        break;
      default: return false;
      }
    }
  }

  void to_mark() noexcept {
#if defined(__SSE2__)
    for (; end_ - at_ >= 16; at_ += 16)
      if (const unsigned bits = marks16(at_)) {
        at_ += __builtin_ctz(bits);
        return;
      }
#endif
    while (!is_mark(*at_)) ++at_;
  }

  const char* at_;
  const char* end_;
  std::bitset<max_depth> objects_; ///< for each open bracket, whether it is in an object
};

} // namespace

std::optional<JsonShape> json_literal_shape(std::string_view cell, dump::CellForm form, const dump::Lexis& lexis) {
  if (form != dump::CellForm::mysql_literal || !lexis.backslash_escapes) return {};
  if (cell.size() < 3 || cell.front() != '\'' || cell.back() != '\'') return {};
  char first = '\0';
  if (!Literal(cell).document(first)) return {};
  switch (first) {
  case '{': return JsonShape::object;
  case '[': return JsonShape::array;
  case '"': return JsonShape::string;
  case 't':
  case 'f': return JsonShape::boolean;
  case 'n': return JsonShape::null;
  default: return JsonShape::number;
  }
}

} // namespace dumpfix::rewrite
