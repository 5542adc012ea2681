// The rules of both dialects for what quotes and what comments; see literal_scan.hpp.
// Sources: PostgreSQL "Lexical Structure" and psqlscan.l; MySQL "String Literals", "Comments", and the mysql client.
#include "dump/literal_scan.hpp"

#include "dump/bytes.hpp"

#include <algorithm>

namespace dumpfix::dump {

bool is_keyword(std::string_view text, std::string_view word) noexcept {
  if (text.size() != word.size()) return false;
  for (std::size_t i = 0; i < text.size(); ++i)
    if ((text[i] >= 'a' && text[i] <= 'z' ? text[i] - 32 : text[i]) != word[i]) return false;
  return true;
}

bool is_dash_comment(std::string_view text, Dialect dialect, bool ended) noexcept {
  if (text.size() < 2 || text[0] != '-' || text[1] != '-') return false;
  if (!is_mysql_family(dialect)) return true;
  if (text.size() == 2) return ended;
  return static_cast<unsigned char>(text[2]) <= ' ' || text[2] == 0x7f;
}

LiteralScan::Start LiteralScan::open_dollar(const char* data, const char*& p, const char* end, bool ended) {
  constexpr std::ptrdiff_t longest = 1024; // a tag is an identifier: PostgreSQL has no longer one that makes sense
  const char* q = p + 1;
  if (p > data && is_word(p[-1])) {
    p = q;
    return Start::plain;
  }
  if (q < end && is_word_start(*q))
    while (q < end && *q != '$' && is_word(*q)) ++q;
  if (q == end && !ended && q - p < longest) return Start::more;
  if (q == end || *q != '$') {
    ++p;
    return Start::plain;
  }
  tag_.assign(p, q + 1);
  kind_ = Kind::dollar;
  opened_ = static_cast<std::size_t>(p - data);
  p = q + 1;
  return Start::opened;
}

LiteralScan::Start LiteralScan::open(const char* data, const char*& p, const char* end, bool ended,
                                     const Lexis& lexis) {
  const bool mysql = is_mysql_family(lexis.dialect);
  const auto left = static_cast<std::size_t>(end - p);
  const auto opens = [&](Kind kind, std::size_t length) {
    kind_ = kind;
    opened_ = static_cast<std::size_t>(p - data);
    p += length;
    return Start::opened;
  };
  const auto plain = [&](std::size_t length) {
    p += length;
    return Start::plain;
  };
  switch (*p) {
  case '`':
    if (lexis.dialect == Dialect::postgres) return plain(1);
    [[fallthrough]];
  case '\'':
  case '"':
    quote_ = *p;
    escapes_ = quote_escapes(data, p, lexis);
    return opens(*p == '\'' || (*p == '"' && mysql && !lexis.ansi_quotes) ? Kind::text : Kind::name, 1);
  case '$': return mysql ? plain(1) : open_dollar(data, p, end, ended);
  case '#': return mysql ? opens(Kind::line_comment, 1) : plain(1);
  case '-':
    if (left >= 2 && p[1] != '-') return plain(1);
    if (left < (mysql ? 3U : 2U) && !ended) return Start::more;
    return is_dash_comment({p, left}, lexis.dialect, ended) ? opens(Kind::line_comment, 2) : plain(1);
  case '/':
    if (left >= 2 && p[1] != '*') return plain(1);
    if (left < (mysql ? 4U : 2U) && !ended) return Start::more;
    if (left < 2) return plain(1);
    // The text of a /*!NNNNN … */ or /*M!NNNNN … */ comment is SQL: only its opening is skipped here.
    if (mysql && left >= 3 && p[2] == '!') return plain(3);
    if (mysql && left >= 4 && p[2] == 'M' && p[3] == '!') return plain(4);
    nests_ = lexis.dialect == Dialect::postgres;
    depth_ = 1;
    return opens(Kind::block_comment, 2);
  default: return plain(1);
  }
}

bool LiteralScan::resume_quoted(const char*& p, const char* end, bool ended) {
  for (;;) {
    const char* q = find_byte(p, end, quote_);
    if (!q) {
      p = end;
      return false;
    }
    if (escapes_ && escaped(q)) {
      p = q + 1;
      continue;
    }
    if (q + 1 == end && !ended) {
      p = q;
      return false;
    }
    if (q + 1 == end || q[1] != quote_) {
      p = q + 1;
      return true;
    }
    p = q + 2;
  }
}

bool LiteralScan::resume_comment(const char*& p, const char* end) {
  while (end - p >= 2) {
    if (p[0] == '*' && p[1] == '/') {
      p += 2;
      if (--depth_ == 0) return true;
    } else if (nests_ && p[0] == '/' && p[1] == '*') {
      p += 2;
      ++depth_;
    } else {
      ++p;
    }
  }
  return false;
}

bool LiteralScan::resume(const char*& p, const char* end, bool ended) {
  bool closed = false;
  switch (kind_) {
  case Kind::none: return true;
  case Kind::text:
  case Kind::name: closed = resume_quoted(p, end, ended); break;
  case Kind::dollar: {
    const std::string_view rest(p, static_cast<std::size_t>(end - p));
    const std::size_t at = rest.find(tag_);
    closed = at != std::string_view::npos;
    if (closed)
      p += at + tag_.size();
    else
      p += rest.size() - std::min(rest.size(), tag_.size() - 1); // the tag may be cut by the end of the bytes
    break;
  }
  case Kind::line_comment: {
    const char* q = find_byte(p, end, '\n');
    closed = q != nullptr || ended;
    p = q ? q + 1 : end;
    break;
  }
  case Kind::block_comment: closed = resume_comment(p, end); break;
  }
  if (closed) kind_ = Kind::none;
  return closed;
}

std::string_view LiteralScan::noun() const noexcept {
  switch (kind_) {
  case Kind::text: return "a string literal";
  case Kind::name: return "a quoted name";
  case Kind::dollar: return "a dollar-quoted string";
  case Kind::line_comment:
  case Kind::block_comment: return "a comment";
  case Kind::none: break;
  }
  return "a statement";
}

} // namespace dumpfix::dump
