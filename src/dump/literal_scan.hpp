// Strings, quoted names, dollar quotes and comments: where one opens and where it ends, in either dialect.
//
// The scan can stop at any byte and go on when more bytes are there; it never looks at a byte of a literal twice.
#pragma once

#include "dump/bytes.hpp"
#include "dump/reader.hpp"

#include <string>
#include <string_view>

namespace dumpfix::dump {

/// A byte of an unquoted name or keyword. Bytes above 127 count as letters in both dialects.
inline bool is_word_start(char c) noexcept {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (c & 0x80);
}
inline bool is_word(char c) noexcept { return is_word_start(c) || (c >= '0' && c <= '9') || c == '$'; }
inline bool is_space(char c) noexcept { return c == ' ' || (c >= '\t' && c <= '\r'); }

/// True if `text` is the upper-case word `word`, in any case.
bool is_keyword(std::string_view text, std::string_view word) noexcept;

/// True if the quote at `at` stands in a literal whose backslashes escape; `first` is where looking back must stop.
/// PostgreSQL: E'…' does so whatever the settings are.
inline bool quote_escapes(const char* first, const char* at, const Lexis& lexis) noexcept {
  if (*at == '"') return is_mysql_family(lexis.dialect) && !lexis.ansi_quotes && lexis.backslash_escapes;
  if (*at == '`') return false;
  if (lexis.backslash_escapes || is_mysql_family(lexis.dialect)) return lexis.backslash_escapes;
  return at > first && (at[-1] | 32) == 'e' && (at - 1 == first || !is_word(at[-2]));
}

/// Behind the quote that ends the literal whose text begins at `p`, or nullptr if [p, end) does not show it: the fast
/// way for literals that are there as a whole. A quote as very last byte counts as the end only if `ended`.
inline const char* close_quote(const char* p, const char* end, bool ended, char quote, bool escapes) noexcept {
  while ((p = find_byte(p, end, quote)) != nullptr) {
    if (escapes && escaped(p)) {
      ++p;
      continue;
    }
    if (p + 1 == end) return ended ? end : nullptr;
    if (p[1] != quote) return p + 1;
    p += 2;
  }
  return nullptr;
}

class LiteralScan {
public:
  enum class Kind : unsigned char { none, text, name, dollar, line_comment, block_comment };
  enum class Start { opened, plain, more };

  /// Looks at the byte p, outside of any literal. opened: a literal or comment begins, p is behind its first bytes.
  /// plain: nothing opens, p is behind what was looked at. more: the bytes end too early to say; p stays.
  /// `data` is the first byte of the piece or row; `ended`: nothing follows `end`.
  Start open(const char* data, const char*& p, const char* end, bool ended, const Lexis& lexis);

  /// Goes on inside: true: it ended, p is behind it. false: more bytes are needed, go on from p.
  bool resume(const char*& p, const char* end, bool ended);

  bool active() const noexcept { return kind_ != Kind::none; }
  Kind kind() const noexcept { return kind_; }
  /// Where it opened, counted from `data`.
  std::size_t opened() const noexcept { return opened_; }
  /// Bytes before the literal were handed out.
  void shift(std::size_t bytes) noexcept { opened_ -= bytes; }
  /// "a string literal", "a comment", …: for messages.
  std::string_view noun() const noexcept;

private:
  bool resume_quoted(const char*& p, const char* end, bool ended);
  bool resume_comment(const char*& p, const char* end);
  Start open_dollar(const char* data, const char*& p, const char* end, bool ended);

  Kind kind_ = Kind::none;
  char quote_ = 0;
  bool escapes_ = false;
  bool nests_ = false;
  unsigned depth_ = 0;
  std::size_t opened_ = 0;
  std::string tag_;
};

/// True if a `--` at the head of `text` starts a comment: MySQL wants white space or a control character behind it.
/// `ended`: nothing follows `text`; otherwise give at least three bytes.
bool is_dash_comment(std::string_view text, Dialect dialect, bool ended) noexcept;

} // namespace dumpfix::dump
