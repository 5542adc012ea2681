// What one section of a dump says about itself: a section is what lies between two changes of database (\connect, USE).
//
// Facts end where the last core_store of the section ends, for files and pipes alike: whatever is decided from them is
// the same for both (law 9).
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
  std::map<std::string, StoreFacts> stores;           ///< by schema
  std::map<std::string, std::string> sequence_tables; ///< "schema.sequence" → table it is owned by
  std::map<std::string, std::string> owners;          ///< "schema.table" → owner, as written (quoted or not)
  std::set<std::string> tables;                       ///< "schema.table", as far as they were seen
  bool cleans = false;                                ///< the dump drops what it creates (--clean, --add-drop-table)
  bool copies = false;                                ///< data come as COPY
  bool inserts = false;                               ///< data come as INSERT
  bool quotes_all = false;                            ///< --quote-all-identifiers
  bool has_schema = false;                            ///< there is a CREATE TABLE
  bool at_end = false;                                ///< the dump ended while they were read

  std::string key(const sql::Name& name) const { return name.schema.text + '.' + name.name.text; }
};

/// Reads a section's facts. Stops at the end of the last core_store that the section can be known to hold, at the end
/// of the section, or at the end of the dump. Throws Failure (bad_row, bad_statement, truncated …).
SectionFacts read_section_facts(dump::Reader& reader);

/// True if the piece changes the database: \connect, \c, USE. Where a table or rows stand before it, it ends a section.
/// CREATE DATABASE changes nothing: the dump tools write a USE or \connect behind it.
bool ends_section(const dump::Piece& piece, const sql::Statement& statement);

/// The table that holds the models, by its format's name (strapi-connector-bookshelf): for messages and for the reader.
const std::string& store_table_name();

} // namespace dumpfix::facts
