// The lexical level of SQL, hand written and shared by all grammars of this room: white space and comments, quoted
// text, identifiers, and "items" (one token, or a balanced group of tokens) for clauses that stay verbatim.
// The functions go from `p` to at most `last`, allocate nothing but an identifier's text, and never recurse.
#pragma once

#include "sql/ast.hpp"

namespace dumpfix::sql {

/// What the lexical level must know of the dump, and where offsets count from.
struct Lexis {
  const char* begin = nullptr; ///< offset 0 of every Span
  bool mysql = false;
  bool ansi_quotes = true; ///< "…" is an identifier

  std::size_t offset(const char* p) const noexcept { return static_cast<std::size_t>(p - begin); }
  std::string_view text(Span s) const noexcept { return {begin + s.begin, s.end - s.begin}; }
};

/// Letters, digits, `_`, `$` and every byte of a multi-byte character: what may stand inside an unquoted identifier.
bool is_word_char(char c) noexcept;

/// Skips white space and comments. In MySQL the opening of a versioned comment (`/*!40101`, `/*M!100301`) and any
/// closing `*/` are white space too, so that what stands inside is read as if it stood outside.
const char* skip_blank(const char* p, const char* last, const Lexis& lexis) noexcept;

/// Skips white space and closings of versioned comments if there is such a closing, else stays at `p`.
const char* skip_closers(const char* p, const char* last, const Lexis& lexis) noexcept;

/// The end of the quoted text ('…', "…", `…`, $tag$…$tag$) that begins at `p`; nullptr if it begins there but does not
/// end, `p` if none begins there. `escapes`: a backslash escapes the next byte of '…' (MySQL, and E'…').
const char* skip_quoted(const char* p, const char* last, const Lexis& lexis, bool escapes) noexcept;

/// The end of the item that begins at `p`: quoted text, a word (with the dotted words behind it), an operator
/// character, or a whole (…), […] or CASE … END. `p` itself if none begins there: at a comma, a closing bracket, `;`,
/// or the end, and at quoted text or a group that does not end.
const char* skip_item(const char* p, const char* last, const Lexis& lexis) noexcept;

/// Reads an identifier, quoted or not, at `p`. PostgreSQL's unquoted ones become lower case, as the server does.
/// Returns its end, or `p` if there is none.
const char* read_ident(const char* p, const char* last, const Lexis& lexis, Ident& into);

/// Reads a possibly qualified name in a string literal at `p`: 'public."x_seq"'. Spans cover the bytes as written in
/// the literal. Returns the literal's end, or `p` if it is none or holds anything else.
const char* read_name_literal(const char* p, const char* last, const Lexis& lexis, Name& into);

} // namespace dumpfix::sql
