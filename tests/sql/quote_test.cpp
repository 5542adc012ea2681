// quote() against what fmtId of pg_dump 15 and mysqldump write (quote_ident of a PostgreSQL 15 server agrees).
#include "sql/sql.hpp"

#include <doctest.h>

#include <string>

using namespace dumpfix;
using sql::quote;

TEST_CASE("PostgreSQL quotes only what needs it") {
  for (const char* plain : {"id", "_x", "a1", "name", "type", "key", "value", "index", "text", "data", "action", "role",
                            "locale", "date", "json"})
    CHECK(quote(plain, Dialect::postgres) == plain);
  // reserved, type or function names, and column names: all but the unreserved words
  for (const char* word :
       {"order",     "user",   "end",      "desc",      "table",        "left",    "like",    "ilike",    "time",
        "timestamp", "values", "position", "character", "between",      "int",     "row",     "none",     "all",
        "group",     "to",     "from",     "default",   "concurrently", "verbose", "analyze", "overlaps", "xmltable"})
    CHECK(quote(word, Dialect::postgres) == "\"" + std::string(word) + "\"");
  CHECK(quote("productName", Dialect::postgres) == "\"productName\"");
  CHECK(quote("1a", Dialect::postgres) == "\"1a\"");
  CHECK(quote("a-b", Dialect::postgres) == "\"a-b\"");
  CHECK(quote("a$b", Dialect::postgres) == "\"a$b\"");
  CHECK(quote("größe", Dialect::postgres) == "\"größe\"");
  CHECK(quote("a\"b", Dialect::postgres) == "\"a\"\"b\"");
  CHECK(quote("", Dialect::postgres) == "\"\"");
}

TEST_CASE("PostgreSQL with --quote-all-identifiers") {
  CHECK(quote("id", Dialect::postgres, false, true) == "\"id\"");
  CHECK(quote("a\"b", Dialect::postgres, true, true) == "\"a\"\"b\"");
}

TEST_CASE("MySQL and MariaDB always quote") {
  CHECK(quote("id", Dialect::mysql) == "`id`");
  CHECK(quote("a`b\"c", Dialect::mariadb) == "`a``b\"c`");
  CHECK(quote("id", Dialect::mysql, true) == "\"id\"");
  CHECK(quote("a`b\"c", Dialect::mariadb, true) == "\"a`b\"\"c\"");
}

TEST_CASE("the bytes inside a literal") {
  CHECK(sql::quote_literal("public.\"T_id_seq\"") == "public.\"T_id_seq\"");
  CHECK(sql::quote_literal("\"it's\"") == "\"it''s\"");
  CHECK(sql::quote_literal("a\\b") == "a\\b"); // standard_conforming_strings is on in every dump of pg_dump
}
