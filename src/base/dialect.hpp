// The SQL dialects that dumps come in.
// MariaDB is one of MySQL's family: is_mysql_family asks for both. No room has dialects of its own.
#pragma once

#include <string_view>

namespace dumpfix {

/// MariaDB is told from MySQL by the dump's own header; both are written the same way but for a few types.
enum class Dialect { unknown, postgres, mysql, mariadb };

constexpr bool is_mysql_family(Dialect d) noexcept { return d == Dialect::mysql || d == Dialect::mariadb; }

constexpr std::string_view dialect_name(Dialect d) noexcept {
  switch (d) {
  case Dialect::postgres: return "postgres";
  case Dialect::mysql: return "mysql";
  case Dialect::mariadb: return "mariadb";
  case Dialect::unknown: break;
  }
  return "unknown";
}

} // namespace dumpfix
