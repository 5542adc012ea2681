// Writes v4's tables as the dump's own tool would: CREATE TABLE, sequences, keys, foreign keys, setval.
// Each call writes whole statements, or nothing where the dialect says it in another place.
#pragma once

#include "base/dialect.hpp"
#include "io/sink.hpp"
#include "plan/plan.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace dumpfix::rewrite {

/// How identifiers and statements of this dump are spelled.
struct Spelling {
  Dialect dialect = Dialect::unknown;
  bool ansi_quotes = false; ///< mysql: identifiers in "…"
  bool quotes_all = false;  ///< postgres: --quote-all-identifiers
  bool cleans = false;      ///< drop what is created
};

/// Where a table lives and whose it is: taken over from the v3 table that it comes from.
struct Home {
  std::string schema;  ///< postgres: schema, mysql: database before the name; empty: unqualified
  std::string owner;   ///< postgres: as written in OWNER TO; empty: no OWNER lines
  std::string options; ///< mysql: what follows the columns of CREATE TABLE, ` ENGINE=…`; the successor of a v3 table
                       ///< has its AUTO_INCREMENT, tables that v3 had not have none
};

class Ddl {
public:
  Ddl(io::Output& out, Spelling spelling) : out_(out), spelling_(spelling) {}

  std::string name(const std::string& schema, std::string_view table) const;
  std::string column(std::string_view column_name) const;
  /// CREATE TABLE; postgres: with its sequence, default and owner, mysql: with its keys.
  void create(const plan::TargetTable& table, const Home& home);
  /// postgres: primary key, unique constraints and indexes (mysql has them in CREATE TABLE).
  void keys(const plan::TargetTable& table, const Home& home);
  /// postgres: foreign keys.
  void foreign_keys(const plan::TargetTable& table, const Home& home);
  /// postgres: the next id of a table. `last` is the largest id that was given out, 0 if none.
  void set_sequence(const plan::TargetTable& table, const Home& home, std::int64_t last);
  const Spelling& spelling() const noexcept { return spelling_; }

  /// PostgreSQL's name for the sequence of a serial column: the table's part is cut so that the whole fits 63 bytes
  /// (makeObjectName in src/backend/commands/indexcmds.c).
  static std::string sequence_name(std::string_view table);
  static std::string primary_key_name(std::string_view table);

private:
  void comment(std::string_view what, std::string_view type, const Home& home);
  void create_postgres(const plan::TargetTable& table, const Home& home);
  void create_mysql(const plan::TargetTable& table, const Home& home);
  std::string column_list(const std::vector<std::string>& columns) const;
  io::Output& out_;
  Spelling spelling_;
};

} // namespace dumpfix::rewrite
