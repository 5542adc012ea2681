// Law 4 in one line: rows read = written + moved + dropped.
#include "base/account.hpp"
#include "base/dialect.hpp"

#include <doctest.h>

namespace dumpfix {

TEST_CASE("a table balances only if every row is accounted for") {
  TableAccount table;
  CHECK(table.balanced());
  table.rows_read = 10;
  CHECK_FALSE(table.balanced());
  table.rows_written = 4;
  table.rows_moved = 3;
  table.dropped["a"] = 2;
  CHECK_FALSE(table.balanced());
  table.dropped["b"] = 1;
  CHECK(table.balanced());
  // what comes from columns or rules is no row of the table
  table.rows_added = 5;
  table.dropped_values["x"] = 7;
  table.dropped_links["y"] = 7;
  CHECK(table.balanced());
  table.dropped["c"] = 1;
  CHECK_FALSE(table.balanced());
}

TEST_CASE("warnings are counted by their text") {
  Account account;
  account.warn("a");
  account.warn("a", 2);
  account.warn("b", 0);
  CHECK(account.warnings.at("a") == 3);
  CHECK(account.warnings.at("b") == 0);
}

TEST_CASE("dialects") {
  CHECK(is_mysql_family(Dialect::mysql));
  CHECK(is_mysql_family(Dialect::mariadb));
  CHECK_FALSE(is_mysql_family(Dialect::postgres));
  CHECK_FALSE(is_mysql_family(Dialect::unknown));
  CHECK(dialect_name(Dialect::mariadb) == "mariadb");
}

} // namespace dumpfix
