// The encoding a dump names, in the words of pg_dump 15, psql, mysqldump 8.0, mariadb-dump 10.11, phpMyAdmin, Adminer.
#include "dump/encoding.hpp"

#include <doctest.h>

namespace dumpfix::dump {
namespace {

std::string named(const std::string& head, Dialect dialect) {
  const auto found = foreign_encoding(head, dialect);
  return found ? found->name : std::string();
}

} // namespace

TEST_CASE("an encoding of other bytes than UTF-8's") {
  constexpr Dialect pg = Dialect::postgres, my = Dialect::mariadb;
  CHECK(named("SET statement_timeout = 0;\nSET client_encoding = 'LATIN1';\n", pg) == "LATIN1");
  CHECK(named("SET client_encoding = 'WIN1252';\r\n", pg) == "WIN1252");
  CHECK(named("set client_encoding to win1252;\n", pg) == "win1252");
  CHECK(named("\\encoding SJIS\n", pg) == "SJIS");
  CHECK(named("SET NAMES 'LATIN9';\n", pg) == "LATIN9");
  CHECK(named("-- c\n/*!40101 SET NAMES latin1 */;\n", my) == "latin1");
  CHECK(named("/*!50503 SET NAMES gbk */;\n", my) == "gbk");
  CHECK(named("SET NAMES 'latin1' COLLATE 'latin1_bin';\n", Dialect::mysql) == "latin1");
}

TEST_CASE("UTF-8, ASCII, and what says nothing") {
  for (const char* name : {"UTF8", "utf-8", "UNICODE", "SQL_ASCII", "Utf8"})
    CHECK(named("SET client_encoding = '" + std::string(name) + "';\n", Dialect::postgres) == "");
  for (const char* name : {"utf8", "utf8mb3", "utf8mb4", "binary", "ascii", "utf8mb4 COLLATE utf8mb4_bin"})
    CHECK(named("/*!40101 SET NAMES " + std::string(name) + " */;\n", Dialect::mysql) == "");
  CHECK(named("", Dialect::postgres) == "");
  // For the definition of one table or view, and in a row.
  CHECK(named("/*!50001 SET character_set_client      = latin1 */;\n", Dialect::mysql) == "");
  CHECK(named("/*!40101 SET character_set_client = @saved_cs_client */;\n", Dialect::mysql) == "");
  CHECK(named("INSERT INTO `t` VALUES (1,'\nSET NAMES latin1;\n');\n", Dialect::mysql) == "");
  CHECK(named("SET client_encoding = 'UTF8';\nSET client_encoding = 'LATIN1';\n", Dialect::postgres) == "");
  CHECK(named("SET client_encoding_x = 'LATIN1';\n", Dialect::postgres) == "");
}

TEST_CASE("where it is named") {
  const auto found = foreign_encoding("--\n-- c\n  SET client_encoding = 'LATIN1';  \nCREATE", Dialect::postgres);
  REQUIRE(found);
  CHECK(found->number == 3);
  CHECK(found->byte == 8);
  CHECK(found->line == "  SET client_encoding = 'LATIN1';");
}

} // namespace dumpfix::dump
