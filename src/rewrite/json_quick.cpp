// JSON as most writers and mysqldump spell it, judged in two passes: all backslashes of the text by 64 bytes, then from
// one to the next, as each string begins and ends with one. Anything less usual is left to the thorough pass.
//
// Nothing outside of the text and its closing quote is read. Needs AVX2; elsewhere nothing is usual.
#include "rewrite/json_quick.hpp"

#include "rewrite/json_tokens.hpp"

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#if defined(__x86_64__) && defined(__GNUC__)
#include <immintrin.h>
#endif

namespace dumpfix::rewrite {

#if defined(__x86_64__) && defined(__GNUC__)
namespace {

constexpr std::size_t max_words = 64; // 4 KiB of text: longer ones are rare and pay for the thorough pass
constexpr std::size_t max_depth = 63; // a bit each, the lowest for the innermost

/// Six bytes, as load6 gives them.
constexpr std::uint64_t six(const char (&bytes)[7]) noexcept {
  std::uint64_t word = 0;
  for (int i = 5; i >= 0; --i) word = word << 8 | static_cast<unsigned char>(bytes[i]);
  return word << 16;
}

constexpr std::uint64_t next_key = six(R"(\", \")");
constexpr std::uint64_t text_member = six(R"(\": \")");
constexpr std::uint32_t usual_colon = static_cast<std::uint32_t>(text_member >> 16);

/// Six of the eight bytes at `p`.
std::uint64_t load6(const char* p) noexcept {
  std::uint64_t word = 0;
  std::memcpy(&word, p, sizeof word);
  return word << 16;
}

std::uint32_t load4(const char* p) noexcept {
  std::uint32_t word = 0;
  std::memcpy(&word, p, sizeof word);
  return word;
}

/// Bit i of word w: a backslash, or the closing quote, at 64 w + i.
using Marks = std::array<std::uint64_t, max_words + 1>;

/// What 64 bytes hold, of which `skip` are left out.
struct Block {
  std::uint64_t escapes;  ///< backslashes
  std::uint64_t specials; ///< " ' and backslashes
  __m256i least;          ///< the lowest bytes, those left out among them
};

__attribute__((target("avx2,bmi"), always_inline)) inline Block look64(const char* p, unsigned skip) noexcept {
  const __m256i low = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(p));
  const __m256i high = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(p + 32));
  const __m256i escape = _mm256_set1_epi8('\\');
  // By the low half of a byte, the one of " ' \ that has it; no byte of text is equal to the -1 of the others.
  const __m256i special = _mm256_setr_epi8(-1, -1, '"', -1, -1, -1, -1, '\'', -1, -1, -1, -1, '\\', -1, -1, -1, //
                                           -1, -1, '"', -1, -1, -1, -1, '\'', -1, -1, -1, -1, '\\', -1, -1, -1);
  const auto mask = [](__m256i a, __m256i b) __attribute__((target("avx2,bmi"), always_inline)) {
    return static_cast<std::uint64_t>(static_cast<std::uint32_t>(_mm256_movemask_epi8(a))) |
           static_cast<std::uint64_t>(static_cast<std::uint32_t>(_mm256_movemask_epi8(b))) << 32;
  };
  return {mask(_mm256_cmpeq_epi8(low, escape), _mm256_cmpeq_epi8(high, escape)) >> skip,
          mask(_mm256_cmpeq_epi8(_mm256_shuffle_epi8(special, low), low),
               _mm256_cmpeq_epi8(_mm256_shuffle_epi8(special, high), high)) >>
              skip,
          _mm256_min_epu8(low, high)};
}

/// Enters all of [p, end): 64 to 64 * max_words bytes, behind which stands the closing quote. False if there is a byte
/// that is not so usual: a quote without a backslash, a control character.
__attribute__((target("avx2,bmi"))) bool mark_all(const char* p, const char* end, Marks& marks) noexcept {
  std::uint64_t* word = marks.data();
  __m256i least = _mm256_set1_epi8(-1);
  std::uint64_t before = 0; // 1 if a backslash is right in front of the next block
  std::uint64_t bare = 0;   // quotes that have none in front of them
  for (; end - p >= 64; p += 64) {
    const Block block = look64(p, 0);
    least = _mm256_min_epu8(least, block.least);
    bare |= (block.specials ^ block.escapes) & ~(block.escapes << 1 | before);
    before = block.escapes >> 63;
    *word++ = block.escapes;
  }
  const auto rest = static_cast<unsigned>(end - p);
  *word = std::uint64_t{1} << rest;
  if (rest != 0) {
    const Block block = look64(end - 64, 64 - rest);
    least = _mm256_min_epu8(least, block.least);
    bare |= (block.specials ^ block.escapes) & ~(block.escapes << 1 | before);
    *word |= block.escapes;
  }
  const __m256i space = _mm256_set1_epi8(' ');
  const __m256i control = _mm256_cmpeq_epi8(_mm256_max_epu8(least, space), least);
  return _mm256_movemask_epi8(control) == -1 && bare == 0;
}

/// Goes over a text whose bytes are usual. The lowest mark left is the first at or behind the byte at hand, so one is
/// taken for each backslash that is passed. The closing quote is a mark too: none is looked for behind it.
class Walk {
public:
  /// `close` is the closing quote, 64 bytes or more behind `text`.
  Walk(const char* text, const char* close, const Marks& marks) noexcept
      : p_(text), close_(close), block_(text), word_(marks.data()), bits_(*word_) {}

  __attribute__((target("avx2,bmi"))) bool whole() noexcept {
    std::size_t depth = 0;
    std::uint64_t objects = 0; // for each open bracket, whether it is in an object
    char closes = 0;           // what ends the innermost one
    for (;;) {                 // at a value
      const char c = *p_;
      if (is_digit(c) || c == '-') {
        p_ = number_end(p_);
        if (p_ == nullptr) return false;
      } else if (c == '\\') {
        if (!string()) return false;
        bool key = false;
        while (closes == '}' && at(next_key)) { // member after member with text, as often as they come
          p_ += 4;
          if (!string_body()) return false;
          key = !at(text_member);
          if (key) break;
          p_ += 4;
          if (!string_body()) return false;
        }
        if (key) {
          if (!colon()) return false;
          continue;
        }
        p_ += 2;
      } else if (c == '{' || c == '[') {
        if (depth++ == max_depth) return false;
        objects = objects << 1 | (closes == '}');
        closes = static_cast<char>(c + 2);
        ++p_;
        if (*p_ != closes) {
          if (c == '{' && !(string() && colon())) return false;
          continue;
        }
      } else {
        p_ = c == 'n' ? word("null") : c == 't' ? word("true") : c == 'f' ? word("false") : nullptr;
        if (p_ == nullptr) return false;
      }
      // A value has ended; so may the arrays and objects that it is the last of.
      for (; *p_ == closes; objects >>= 1, ++p_) {
        closes = --depth == 0 ? '\0' : (objects & 1) != 0 ? '}' : ']';
      }
      if (depth == 0) return p_ == close_;
      if (*p_ != ',') return false;
      ++p_;
      p_ += *p_ == ' ';
      if (closes == '}' && !(string() && colon())) return false;
    }
  }

private:
  /// The next mark.
  __attribute__((target("avx2,bmi"), always_inline)) const char* take() noexcept {
    while (bits_ == 0) {
      bits_ = *++word_;
      block_ += 64;
    }
    const char* const mark = block_ + std::countr_zero(bits_);
    bits_ &= bits_ - 1;
    return mark;
  }

  /// True if these six bytes are here; no wonder if it is false near the end of the text.
  bool at(std::uint64_t what) const noexcept { return close_ - p_ >= 7 && load6(p_) == what; }

  __attribute__((target("avx2,bmi"), always_inline)) bool string() noexcept {
    return p_[0] == '\\' && p_[1] == '"' && string_body(); // the closing quote of the text stands behind any backslash
  }

  /// From the opening quote to the closing one; at the backslash of each.
  __attribute__((target("avx2,bmi"), always_inline)) bool string_body() noexcept {
    take();
    p_ = take();
    return (p_ != close_ && p_[1] == '"') || string_rest(*this);
  }

  /// From an escape to the closing quote. On a copy: the walk itself stays in registers.
  __attribute__((target("avx2,bmi"), always_inline)) static bool string_rest(Walk& walk) noexcept {
    Walk copy = walk;
    const bool closed = copy.cross_escapes();
    walk = copy;
    return closed;
  }

  __attribute__((target("avx2,bmi"), noinline)) bool cross_escapes() noexcept {
    for (; p_ != close_; p_ = take()) {
      if (p_[1] == '"') return true;
      if (p_[1] == '\'' && p_ + 1 != close_) continue;
      if (p_[1] != '\\') return false;
      take();
      switch (p_[2]) { // what stands behind a backslash of JSON
      case 'n':
      case 't':
      case 'r':
      case 'b':
      case 'f':
      case '/': break;
      case '\\':
        take();
        if (p_[3] == '"') break;
        if (p_[3] != '\\') return false;
        take();
        if (p_[4] == '"' || p_[4] == '\'') return false; // bare, though a backslash is in front of it
        break;
      case 'u':
        for (int i = 3; i < 7; ++i)
          if (!is_hex(p_[i])) return false;
        break;
      default: return false;
      }
    }
    return false;
  }

  /// From the closing quote of a key to its value.
  bool colon() noexcept {
    if (close_ - p_ >= 7 && load4(p_) == usual_colon) {
      p_ += 4;
      return true;
    }
    p_ += 2;
    if (*p_ != ':') return false;
    ++p_;
    p_ += *p_ == ' ';
    return true;
  }

  const char* word(std::string_view w) const noexcept {
    const bool there = static_cast<std::size_t>(close_ - p_) >= w.size() && std::memcmp(p_, w.data(), w.size()) == 0;
    return there ? p_ + w.size() : nullptr;
  }

  const char* p_;
  const char* close_;
  const char* block_;
  const std::uint64_t* word_;
  std::uint64_t bits_;
};

__attribute__((target("avx2,bmi"))) bool is_usual(const char* text, const char* close) noexcept {
  Marks marks;
  return mark_all(text, close, marks) && Walk(text, close, marks).whole();
}

const bool has_avx2 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi");

} // namespace

bool is_usual_json(std::string_view text) {
  if (!has_avx2 || text.size() < 64 || text.size() >= 64 * max_words) return false;
  return is_usual(text.data(), text.data() + text.size());
}

#else

bool is_usual_json(std::string_view) { return false; }

#endif

} // namespace dumpfix::rewrite
