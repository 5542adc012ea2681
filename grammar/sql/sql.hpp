// The public face of the SQL grammar: one function. Spirit X3 stays inside sql.cpp.
// A statement that is none of the known heads is no error: it comes back as Other, and the caller passes it on.
#pragma once

#include "sql/ast.hpp"

namespace dumpfix::sql {

/// Where a CREATE TABLE, COPY or INSERT head could not be understood, or no statement stands at all.
struct SyntaxError {
  std::size_t at = 0;   ///< byte offset in the text
  std::string expected; ///< in words: "a column name", "a closing parenthesis"
};

/// Understands one statement (with or without its `;`, white space and comments around it allowed).
/// Versioned comments (`/*!40000 ALTER TABLE … */;`) are looked into. A statement that is none of the known ones is
/// Other, which is no error. `error` is set (and Other returned) only for a CREATE TABLE, COPY or INSERT head that is
/// malformed, and for a message of the dump tool that went into the dump. `ansi_quotes`: "…" is an identifier (always
/// so for PostgreSQL).
Statement parse(std::string_view text, Dialect dialect, bool ansi_quotes, std::optional<SyntaxError>& error);

/// The identifier as the dialect writes it: quoted where it must be (PostgreSQL: only if needed, by pg_dump's rule: not
/// [a-z_][a-z0-9_]* or a reserved word; MySQL: always in back quotes, or double quotes when `ansi_quotes`).
/// `always`: quote in any case (pg_dump --quote-all-identifiers).
std::string quote(std::string_view identifier, Dialect dialect, bool ansi_quotes = false, bool always = false);

/// As quote, for the bytes inside a single-quoted literal such as nextval('public."x"'::regclass).
std::string quote_literal(std::string_view text);

} // namespace dumpfix::sql
