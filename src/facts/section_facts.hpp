// What one section of a dump says about itself: a section is what lies between two changes of database (\connect, USE).
//
// Facts end where the last core_store of the section ends, for files and pipes alike: whatever is decided from them is
// the same for both (law 9). Where the rows of core_store are had from elsewhere (--facts), they end before the first
// row of the section: what they hold by then, tables and style, is the same.
#pragma once

#include "base/dialect.hpp"
#include "dump/detect.hpp"
#include "dump/reader.hpp"
#include "facts/models.hpp"
#include "sql/ast.hpp"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace dumpfix::facts {

/// One project: a schema (PostgreSQL) or database (MySQL) with a core_store of its own.
struct StoreFacts {
  std::string schema; ///< as the dump writes it; empty where tables are not qualified
  std::vector<StoreRow> rows;
};

struct SectionFacts {
  Dialect dialect = Dialect::unknown;
  std::string database;                               ///< as \connect or USE name it; empty where the dump names none
  std::map<std::string, StoreFacts> stores;           ///< by schema
  std::map<std::string, std::string> sequence_tables; ///< "schema.sequence" → table it is owned by
  std::map<std::string, std::string> owners;          ///< "schema.table" → owner, as written (quoted or not)
  std::set<std::string> tables;                       ///< "schema.table", as far as they were seen
  std::string home;        ///< schema of a name that has none; empty if names stay as they are
  bool cleans = false;     ///< the dump drops what it creates (--clean, --add-drop-table)
  bool copies = false;     ///< data come as COPY
  bool inserts = false;    ///< data come as INSERT
  bool quotes_all = false; ///< --quote-all-identifiers
  bool has_schema = false; ///< there is a CREATE TABLE
  bool at_end = false;     ///< the dump ended while they were read
  bool at_rows = false;    ///< they stop at the head of rows that were not read

  std::string key(const sql::Name& name) const { return name.schema.text + '.' + name.name.text; }
};

/// Where reading stops: behind the last core_store, or at the head of the first rows, whatever their table.
enum class FactsEnd { store, rows };

/// Reads facts, one section at a time. What it knows of core_store tables lasts from one call to the next, and from one
/// reader to the next: their definition and their rows may stand in two dumps.
class FactsReader {
public:
  /// `database`: the one that the first section belongs to, where that is known.
  explicit FactsReader(std::string database = {}) : database_(std::move(database)) {}

  /// Reads on: to the end of the last core_store that the section can be known to hold (or to the first rows), to the
  /// end of the section, or to the end of the dump. Throws Failure (bad_row, bad_statement, truncated …).
  SectionFacts read(dump::Reader& reader, FactsEnd end = FactsEnd::store);
  /// Tells the columns of a core_store whose CREATE TABLE is not among what is read.
  void know_columns(const std::string& schema, std::vector<std::string> names);
  /// The database of the section that comes next.
  const std::string& database() const noexcept { return database_; }

private:
  void find_home(SectionFacts& facts, const sql::Name& created) const;
  void create(SectionFacts& facts, const dump::Piece& piece, const sql::CreateTable& create);
  void rows(SectionFacts& facts, dump::Reader& reader, const dump::Piece& piece, const sql::Name& table,
            const std::vector<sql::Ident>& listed);

  std::string database_;
  std::string home_;                                        ///< known from know_columns()
  std::map<std::string, std::vector<std::string>> columns_; ///< of core_store tables, by key
  std::set<std::string> open_;                              ///< core_store tables whose data have not ended
};

/// The facts of a section, by a reader that starts with it.
SectionFacts read_section_facts(dump::Reader& reader);

/// True if the piece changes the database: \connect, \c, USE. Where a table or rows stand before it, it ends a section.
/// CREATE DATABASE changes nothing: the dump tools write a USE or \connect behind it.
bool ends_section(const dump::Piece& piece, const sql::Statement& statement);

/// The database that such a piece names.
std::string database_of(const dump::Piece& piece, const sql::Statement& statement);

} // namespace dumpfix::facts
