// Tells whether a dump is whole: what its tool opens near the beginning, and closes near the end, must be closed.
// Fed with the comments, psql lines and statements of the run in their order; holds no bytes of the dump but names.
#pragma once

#include "base/problem.hpp"
#include "sql/ast.hpp"

#include <set>
#include <string>
#include <string_view>

namespace dumpfix::rewrite {

class EndWatch {
public:
  /// A comment piece. True if a dump tool's last comment is in it: the data have ended.
  /// Nothing but that comment is asked of a dump that has it. Sources: pg_dump, pg_dumpall, mysqldump and mariadb-dump
  /// open with "-- … dump", and close with "-- … complete".
  bool comment(std::string_view text);
  /// A psql line: \restrict TOKEN opens, \unrestrict closes.
  void meta(std::string_view line);
  /// A statement: SET @OLD_x=@@x and SET @saved_x = @@x open, any later SET from that variable closes; LOCK TABLES
  /// opens, UNLOCK TABLES closes (header, footer and tables of mysqldump; HeidiSQL and phpMyAdmin save variables
  /// likewise).
  void statement(const sql::Statement& parsed);

  /// In words, what should still come: "the closing line of its tool". Empty if nothing is open.
  std::string missing() const;
  /// Throws Failure (truncated, at `end`) if something is.
  void check_end(Place end) const;
  /// Something that the tool opens at the very beginning and closes at the very end was there: the dump speaks about
  /// its end. False for mysqldump --compact.
  bool speaks() const noexcept { return speaks_; }
  /// The token of an open \restrict, else empty.
  const std::string& restrict_token() const noexcept { return restrict_token_; }

private:
  void set(const sql::Set& set);
  int open_dumps_ = 0; ///< dumps may stand one behind the other, and pg_dumpall's have others inside
  std::string restrict_token_;
  std::set<std::string> saved_; ///< @variables in lower case that hold a setting which has not come back
  bool locked_ = false;
  bool speaks_ = false;
};

} // namespace dumpfix::rewrite
