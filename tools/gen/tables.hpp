// The tables of the generated project: their columns, in both engines' types, in the order in which a dump has them.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dumpfix::gen {

enum class Engine {
  pg,    ///< pg_dump 15, plain format, COPY
  mysql, ///< mysqldump 8: all tuples of a statement on one line, statements of about 1 MB
  maria, ///< mariadb-dump 10.7 and later: a line for each tuple
  single ///< mysqldump --skip-extended-insert: a statement for each tuple
};

struct Column {
  std::string_view name;
  std::string_view pg;    ///< type and constraints for PostgreSQL
  std::string_view mysql; ///< the same for MySQL and MariaDB
};

struct Table {
  std::string_view name;
  std::vector<Column> columns;
};

/// All tables, sorted by name as both dump tools do.
std::span<const Table> tables();
/// One of them, by name.
const Table& table(std::string_view name);

/// A name as the engine's dump tool writes it: in backticks, or in double quotes where PostgreSQL needs them.
std::string quoted(Engine engine, std::string_view name);

} // namespace dumpfix::gen
