// What the statement heads of a dump say, as far as it must be understood. Everything else stays a verbatim span.
// Spans are offsets into the text that was parsed, so a part can be replaced and the rest copied byte for byte.
#pragma once

#include "base/dialect.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace dumpfix::sql {

/// A half-open range of byte offsets in the statement text.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool empty() const noexcept { return begin == end; }
};

/// An identifier, unquoted and unescaped; `span` covers it as written, quotes included.
struct Ident {
  std::string text;
  Span span;
};

/// A possibly qualified name. `schema.text` is empty (and its span too) when there is none.
struct Name {
  Ident schema;
  Ident name;
};

/// A column of CREATE TABLE.
struct Column {
  Ident name;
  std::string type; ///< as written, white space as is: `character varying(255)`, `int(10) unsigned`
  Span type_span;
  bool not_null = false;
  Span
      not_null_span; ///< NOT NULL (PostgreSQL 18: with its CONSTRAINT name) and the white space before; empty if absent
  Span default_span; ///< DEFAULT and its expression with the white space before; empty if absent
  Name sequence;     ///< postgres: of DEFAULT nextval('…'); empty for all else
  bool auto_increment = false;
  std::string charset; ///< mysql: its own character set and collation as written: `CHARACTER SET latin1 COLLATE …`
  std::string comment; ///< mysql: as written: `COMMENT 'x'`
  Span span;           ///< the whole definition, without the separating comma
};

/// A table constraint or key inside CREATE TABLE (mysql), or a CONSTRAINT … clause (either dialect).
struct Key {
  enum Kind { primary, unique, index, foreign, check, other } kind = other;
  Ident name;                 ///< empty text if unnamed
  std::vector<Ident> columns; ///< plain column names (mysql prefix lengths are dropped)
  Name references;            ///< foreign: the table referred to
  Span span;                  ///< the whole definition, without the separating comma
};

struct CreateTable {
  Name name;
  bool if_not_exists = false;
  std::vector<Column> columns;
  std::vector<Key> keys;
  Span body;    ///< between the outer parentheses
  Span options; ///< behind the closing parenthesis, without `;`: ` ENGINE=InnoDB …`, or empty
};
struct CopyHead {
  Name table;
  std::vector<Ident> columns; ///< empty if no list is given
};
struct InsertHead {
  Name table;
  std::vector<Ident> columns; ///< empty if no list is given
  bool replace = false;       ///< REPLACE INTO
  bool ignore = false;        ///< INSERT IGNORE
  Span before_table;          ///< `INSERT INTO ` as written
};
/// ALTER TABLE [ONLY] name OWNER TO role
struct TableOwner {
  Name table;
  Ident owner;
};
/// ALTER TABLE [ONLY] name ADD CONSTRAINT …
struct AddConstraint {
  Name table;
  Key key;
};
/// ALTER TABLE [ONLY] name ALTER [COLUMN] column SET DEFAULT nextval('sequence'::regclass)
struct ColumnDefault {
  Name table;
  Ident column;
  Name sequence; /* empty name if the default is no nextval */
};
/// Any other ALTER TABLE (DISABLE TRIGGER ALL, ENABLE KEYS, REPLICA IDENTITY, ADD GENERATED … AS IDENTITY …).
struct AlterTableOther {
  Name table;
  Name sequence;         ///< of ADD GENERATED … AS IDENTITY (SEQUENCE NAME …); empty for all else
  std::vector<Key> keys; ///< where it adds several keys and does nothing else, as phpMyAdmin writes it
};
struct CreateIndex {
  Ident index;
  Name table;
  bool unique = false;
  std::vector<Ident> columns;
};
struct CreateSequence {
  Name sequence;
  std::string start; ///< the number behind START [WITH]; empty if there is none
};
/// ALTER SEQUENCE name OWNED BY table.column
struct SequenceOwnedBy {
  Name sequence;
  Name table;
  Ident column;
};
/// ALTER SEQUENCE name OWNER TO role, or ALTER TABLE seq OWNER TO role (told apart by the caller).
struct AlterSequenceOther {
  Name sequence;
};
/// SELECT pg_catalog.setval('name', value, called)
struct SetVal {
  Name sequence;
  std::string value;
  bool called = true;
};
struct Drop {
  enum Kind { table, sequence, index, constraint, column_default, database, schema, view, other } kind = other;
  bool if_exists = false;
  Name name;  ///< of what is dropped; for constraint and column_default: of the table
  Ident part; ///< the constraint, or the column whose default is dropped
};
/// COMMENT ON TABLE|COLUMN|SEQUENCE|INDEX|CONSTRAINT … IS …
struct CommentOn {
  enum Kind { table, column, sequence, index, constraint, other } kind = other;
  Name name;
  Ident part;
};
/// GRANT or REVOKE on a table or a sequence (others are Other).
struct Grant {
  bool revoke = false;
  bool on_sequence = false;
  Name name;
};
/// LOCK TABLES `t` WRITE
struct LockTables {
  Name table;
};
struct UnlockTables {};
/// USE `db`
struct Use {
  Ident database;
};
struct CreateDatabase {
  Ident database;
};
/// SET …, also inside a versioned comment. `variable` lower case as written without quotes: "search_path",
/// "@old_time_zone".
struct Set {
  std::string variable;
  std::string value;
  bool restores = false; /* value starts with @OLD_ */
};
/// CREATE TRIGGER/VIEW/FUNCTION/PROCEDURE/…, SELECT …, anything else.
struct Other {
  std::string words; /* its first two words in upper case, for messages */
};

using Statement = std::variant<Other, CreateTable, CopyHead, InsertHead, TableOwner, AddConstraint, ColumnDefault,
                               AlterTableOther, CreateIndex, CreateSequence, SequenceOwnedBy, AlterSequenceOther,
                               SetVal, Drop, CommentOn, Grant, LockTables, UnlockTables, Use, CreateDatabase, Set>;

} // namespace dumpfix::sql
