// Tables of v4 as the plan has them: columns with their types in the dump's dialect, and keys. Plain values: they say
// nothing about where the rows come from.
#pragma once

#include "rules/ast.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace dumpfix::plan {

/// How a value is carried over.
enum class Carry { text, json, object, array, instant, boolean, integer, number, id };

/// A column of a v4 table.
struct TargetColumn {
  std::string name;
  std::string type;      ///< SQL type in the dump's dialect
  std::string type_name; ///< the rules' name of it: "string", "datetime"
  Carry carry = Carry::text;
  std::string comment = {}; ///< mysql: `COMMENT 'x'`, or empty
};

/// An index, unique constraint or foreign key of a v4 table.
struct TargetKey {
  rules::KeyRule::Kind kind = rules::KeyRule::index;
  std::string name;
  std::vector<std::string> columns;
  std::string references;   ///< foreign: v4 table
  std::string on_delete;    ///< "cascade", "set null" or empty
  bool or_index = false;    ///< unique: an index instead where v3's keys let a value of the column stand twice
  std::string because = {}; ///< … for this reason
};

/// A v4 table.
struct TargetTable {
  std::string name;
  std::vector<TargetColumn> columns; ///< the first is `id` where there is one
  std::vector<TargetKey> keys;

  int column(std::string_view column_name) const noexcept; ///< index or -1
};

/// A column of a v3 table as its CREATE TABLE (or, without one, its COPY or INSERT column list) has it.
struct SourceColumn {
  std::string name;
  std::string type;         ///< empty if unknown
  std::string charset = {}; ///< mysql: clauses of a character set and collation that are not the table's
  std::string comment = {}; ///< mysql: `COMMENT 'x'`, or empty
};

} // namespace dumpfix::plan
