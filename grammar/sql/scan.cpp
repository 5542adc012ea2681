// The lexical level: one small function per kind of token. Quoted text is searched with memchr-like loops; groups are
// balanced with a counter, so that no input, however deeply nested, can exhaust the stack.
#include "sql/scan.hpp"

#include <algorithm>
#include <cstring>

namespace dumpfix::sql {

namespace {

constexpr bool is_space(char c) noexcept { return c == ' ' || (c >= '\t' && c <= '\r'); }
constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
constexpr char lower(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool starts(const char* p, const char* last, std::string_view with) noexcept {
  return static_cast<std::size_t>(last - p) >= with.size() && std::memcmp(p, with.data(), with.size()) == 0;
}

const char* skip_line(const char* p, const char* last) noexcept {
  const void* end = std::memchr(p, '\n', static_cast<std::size_t>(last - p));
  return end ? static_cast<const char*>(end) + 1 : last;
}

/// Behind the comment that begins at `p` with "/*"; PostgreSQL's comments nest.
const char* skip_comment(const char* p, const char* last, bool nests) noexcept {
  int depth = 0;
  while (p != last) {
    if (starts(p, last, "*/")) {
      p += 2;
      if (--depth == 0) return p;
    } else if (starts(p, last, "/*") && (nests || depth == 0)) {
      p += 2;
      ++depth;
    } else {
      ++p;
    }
  }
  return last;
}

/// Behind the opening of a versioned comment, or `p`. Version 999999 is no server's: MariaDB's dump writes its sandbox
/// command that way, which is no SQL.
const char* skip_opener(const char* p, const char* last) noexcept {
  const char* q = starts(p, last, "/*!") ? p + 3 : starts(p, last, "/*M!") ? p + 4 : p;
  if (q == p || starts(q, last, "999999")) return p;
  while (q != last && is_digit(*q)) ++q;
  return q;
}

const char* skip_delimited(const char* p, const char* last, char quote, bool escapes) noexcept {
  for (++p; p != last; ++p) {
    if (*p == '\\' && escapes) {
      if (++p == last) break;
    } else if (*p == quote) {
      if (p + 1 == last || p[1] != quote) return p + 1;
      ++p;
    }
  }
  return nullptr;
}

const char* skip_dollar_quoted(const char* p, const char* last) noexcept {
  const char* tag = p + 1;
  if (tag != last && is_digit(*tag)) return p;
  while (tag != last && *tag != '$' && is_word_char(*tag)) ++tag;
  if (tag == last || *tag != '$') return p;
  const std::string_view mark(p, static_cast<std::size_t>(tag + 1 - p));
  const char* end = std::search(tag + 1, last, mark.begin(), mark.end());
  return end == last ? nullptr : end + mark.size();
}

const char* skip_word(const char* p, const char* last) noexcept {
  while (p != last && is_word_char(*p)) ++p;
  return p;
}

bool is_word(const char* p, const char* end, std::string_view upper) noexcept {
  return static_cast<std::size_t>(end - p) == upper.size() &&
         std::equal(p, end, upper.begin(), [](char a, char b) { return lower(a) == lower(b); });
}

/// One token; groups are the caller's business. `p` if there is none, nullptr at quoted text without an end.
const char* skip_token(const char* p, const char* last, const Lexis& lexis) noexcept {
  if (p == last || *p == ';') return p;
  if (const char* end = skip_quoted(p, last, lexis, lexis.mysql); end != p) return end;
  if (!is_word_char(*p)) return p + 1;
  const char* end = skip_word(p, last);
  if (end != last && *end == '\'' && is_word(p, end, "E")) return skip_quoted(end, last, lexis, true);
  // b.c of a.b.c is no keyword
  while (end != last && *end == '.' && end + 1 != last && is_word_char(end[1])) end = skip_word(end + 1, last);
  return end;
}

} // namespace

bool is_word_char(char c) noexcept {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c) || c == '_' || c == '$' ||
         static_cast<unsigned char>(c) >= 0x80;
}

const char* skip_blank(const char* p, const char* last, const Lexis& lexis) noexcept {
  while (p != last) {
    if (is_space(*p)) {
      ++p;
    } else if (starts(p, last, "/*")) {
      const char* opener = lexis.mysql ? skip_opener(p, last) : p;
      p = opener != p ? opener : skip_comment(p, last, !lexis.mysql);
    } else if (starts(p, last, "--") && (!lexis.mysql || p + 2 == last || is_space(p[2]))) {
      p = skip_line(p, last);
    } else if (lexis.mysql && *p == '#') {
      p = skip_line(p, last);
    } else if (lexis.mysql && starts(p, last, "*/")) {
      p += 2;
    } else {
      break;
    }
  }
  return p;
}

const char* skip_closers(const char* p, const char* last, const Lexis& lexis) noexcept {
  if (!lexis.mysql) return p;
  for (;;) {
    const char* q = p;
    while (q != last && is_space(*q)) ++q;
    if (!starts(q, last, "*/")) return p;
    p = q + 2;
  }
}

const char* skip_quoted(const char* p, const char* last, const Lexis& lexis, bool escapes) noexcept {
  if (p == last) return p;
  switch (*p) {
  case '\'': return skip_delimited(p, last, '\'', escapes);
  case '"': return skip_delimited(p, last, '"', escapes && !lexis.ansi_quotes);
  case '`': return lexis.mysql ? skip_delimited(p, last, '`', false) : p;
  case '$': return lexis.mysql ? p : skip_dollar_quoted(p, last);
  default: return p;
  }
}

const char* skip_item(const char* p, const char* last, const Lexis& lexis) noexcept {
  if (p == last || *p == ',' || *p == ')' || *p == ']') return p;
  std::size_t depth = 0;
  for (const char* q = p;;) {
    const char* end = skip_token(q, last, lexis);
    if (end == q || end == nullptr) return p;
    if (*q == '(' || *q == '[' || is_word(q, end, "CASE")) {
      ++depth;
    } else if (*q == ')' || *q == ']' || (depth > 0 && is_word(q, end, "END"))) {
      --depth;
    }
    if (depth == 0) return end;
    q = skip_blank(end, last, lexis);
  }
}

const char* read_ident(const char* p, const char* last, const Lexis& lexis, Ident& into) {
  if (p == last) return p;
  const bool quoted = *p == '"' ? lexis.ansi_quotes : *p == '`' && lexis.mysql;
  const char* end = p;
  std::string text;
  if (quoted) {
    end = skip_delimited(p, last, *p, false);
    if (end == nullptr || end == p + 2) return p; // no end, or empty
    for (const char* q = p + 1; q != end - 1; ++q) {
      text += *q;
      if (*q == *p) ++q; // doubled
    }
  } else {
    if (!is_word_char(*p) || (!lexis.mysql && (is_digit(*p) || *p == '$'))) return p;
    end = skip_word(p, last);
    text.assign(p, end);
    if (!lexis.mysql) std::transform(text.begin(), text.end(), text.begin(), lower);
  }
  into.text = std::move(text);
  into.span = {lexis.offset(p), lexis.offset(end)};
  return end;
}

const char* read_name_literal(const char* p, const char* last, const Lexis& lexis, Name& into) {
  const char* open = p != last && (*p == 'E' || *p == 'e') ? p + 1 : p;
  if (open == last || *open != '\'') return p;
  const bool escapes = lexis.mysql || open != p;
  const char* end = skip_quoted(open, last, lexis, escapes);
  if (end == nullptr) return p;
  std::string text; // unescaped, and where each byte of it (and its end) stands
  std::vector<std::size_t> at;
  for (const char* q = open + 1; q != end - 1; ++q) {
    at.push_back(lexis.offset(q));
    if (*q == '\'' || (*q == '\\' && escapes)) ++q;
    text += *q;
  }
  at.push_back(lexis.offset(end - 1));

  const Lexis inner{text.data(), lexis.mysql, lexis.ansi_quotes};
  const char* const text_end = text.data() + text.size();
  Name name;
  const char* q = read_ident(text.data(), text_end, inner, name.name);
  if (q == text.data()) return p;
  if (q != text_end && *q == '.') {
    const char* dot = q + 1;
    name.schema = std::move(name.name);
    if (q = read_ident(dot, text_end, inner, name.name); q == dot) return p;
  }
  if (q != text_end) return p;
  for (Ident* ident : {&name.schema, &name.name})
    if (!ident->span.empty()) ident->span = {at[ident->span.begin], at[ident->span.end]};
  into = std::move(name);
  return end;
}

} // namespace dumpfix::sql
