// What a statement that no grammar is for is about, and which names it speaks of: views, triggers, routines, rights and
// comments on them. Literals and comments are looked through, so a word in a text is never taken for a table.
#pragma once

#include "sql/ast.hpp"

#include <functional>

namespace dumpfix::sql {

/// The object that a statement makes, changes or speaks about.
struct Object {
  enum Verb { none, create, alter, drop, comment, grant, refresh } verb = none; ///< grant: REVOKE too
  enum Kind { other, relation, routine, statistics, attached } kind = other;    ///< what shares one space of names
  std::string word; ///< of the kind, in upper case: "VIEW", "INDEX", "TRIGGER", "FUNCTION" …
  bool materialized = false;
  Name name;             ///< empty if there is none
  Name on;               ///< attached (triggers, rules, policies): the table
  std::string signature; ///< routine: its arguments without defaults, white space as one blank
};

/// Reads the beginning of a statement. Never fails: what it does not know is Object::none or Object::other.
Object read_object(std::string_view text, Dialect dialect, bool ansi_quotes);

/// A dotted name in a statement.
struct Mention {
  std::vector<Ident> path; ///< schema, table, column … as far as they are written
  bool in_literal = false; ///< stands in quoted text: in a routine's body
  bool is_alias = false;   ///< stands behind AS, or behind another name: a name that is given, not one that is used
};

/// Calls `take` for every name (and unquoted word) of the statement, in order. Quoted text counts only where it is cast
/// to regclass, and, with `in_literals`, where it is a routine's body.
void each_mention(std::string_view text, Dialect dialect, bool ansi_quotes, bool in_literals,
                  const std::function<void(const Mention&)>& take);

/// The parents of `CREATE TABLE … INHERITS (a, b)`; `clause` is the whole clause with the white space before it.
std::vector<Name> parents(std::string_view text, const CreateTable& create, Span& clause);

} // namespace dumpfix::sql
