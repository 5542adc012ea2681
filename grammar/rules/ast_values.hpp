// The smallest parts of the tree of a rule file: places, texts, values, conditions, and the tail of a rule.
// Each has its place (Pos); what a name stands for is decided in src/plan.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace dumpfix::rules {

/// Where a piece of a rule file stands. `file` is an index into File::names order kept by the loader (0 for a lone
/// file).
struct Pos {
  std::uint32_t line = 0;   ///< from 1
  std::uint32_t column = 0; ///< from 1, in bytes
  std::uint64_t byte = 0;
  std::uint32_t file = 0;
};

/// A string or a bare word. Bare words are [A-Za-z_][A-Za-z0-9_-]*; strings are "…" with \" \\ \n \t escapes.
struct Text {
  std::string value;
  bool quoted = false;
  Pos pos;
};

/// A regular expression between slashes; `\/` is a slash.
struct Regex {
  std::string pattern;
  Pos pos;
};

/// A value: what is put into a column, a name, a JSON place.
///   "{table}_fk"   template    column_name   word    12   number    true false null   literals
///   a ?? b         the first that is not NULL
///   a | f          a piped through a function or a map
struct Expr {
  enum Kind { text, word, number, boolean, null, alternative, pipe } kind = null;
  std::string value; ///< text (raw, escapes resolved), word, number ("12"), boolean ("true"), pipe: the function's name
  std::vector<Expr> args; ///< alternative: two or more; pipe: one
  Pos pos;
};

/// A condition on the cells of a row.
struct Cond {
  enum Kind { all, any, none, equal, not_equal, match, no_match, is_null, is_not_null, in } kind = all;
  std::vector<Cond> parts;    ///< all (and), any (or), none (not): the operands
  std::vector<Expr> operands; ///< equal…: two; match, is_null: one; in: the first is looked for in the rest
  std::optional<Regex> regex; ///< match, no_match
  Pos pos;
};

/// A condition decided once, when the plan is made: `when mysql and target >= 4.3`, `when no column isActive`.
struct When {
  enum Kind { all, any, none, flag, column, source, target } kind = flag;
  std::vector<When> parts;
  std::string value;   ///< flag: postgres, mysql, mariadb, bidirectional, localized, …; column: its name
  std::string compare; ///< source, target: one of < <= > >= = !=
  std::string version; ///< source, target: "4.26" or "4.26.2"
  Pos pos;
};

/// What every rule may carry at its end, in this order: `warn "…"`, `when …`, `because "…"`.
struct Tail {
  std::optional<Text> warn;
  std::optional<When> when;
  std::optional<Text> because;
};

} // namespace dumpfix::rules
