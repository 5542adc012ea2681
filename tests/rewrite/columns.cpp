// Columns of v3 that hold more than v4's own do, and what mariadb-dump 11 puts around the rows of each table.
#include "rewrite/dumps.hpp"

#include <doctest.h>

namespace dumpfix::rewrite {
namespace {

/// Things with a place, a long note and a number, in columns of these types.
std::string things(Style style, const char* place, const char* note, const char* visits) {
  const bool mysql = style == Style::mysql;
  return dump_of(style,
                 thing_store(R"("place":{"type":"decimal"},"note":{"type":"string"},"visits":{"type":"integer"})"),
                 {{"things",
                   {{"id", mysql ? "int(10) unsigned NOT NULL AUTO_INCREMENT" : "integer NOT NULL"},
                    {"place", place},
                    {"note", note},
                    {"visits", visits}},
                   {{"1", "48.1371540", mysql ? "'a note'" : "a note", "5"}}}});
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

} // namespace

TEST_CASE("a column that is wider than v4's stays so; one that v4 takes for another type is told") {
  const Run pg = rewritten(things(Style::copy, "numeric(10,7)", "character varying(1000)", "integer"));
  REQUIRE(pg.problem.what.empty());
  CHECK(has(pg.out, "place numeric(15,7)"));
  CHECK(has(pg.out, "note character varying(1000)"));
  CHECK(pg.account.warnings.empty());

  const Run my = rewritten(things(Style::mysql, "decimal(10,7)", "varchar(1000)", "bigint(20)"));
  REQUIRE(my.problem.what.empty());
  CHECK(has(my.out, "`place` decimal(15,7)"));
  CHECK(has(my.out, "`note` varchar(1000)"));
  CHECK(has(my.out, "`visits` bigint(20) DEFAULT NULL"));
  REQUIRE(my.account.warnings.size() == 1);
  CHECK(has(my.account.warnings.begin()->first, "\"visits\" of \"things\" is bigint(20) in v3"));
}

TEST_CASE("MySQL: a column keeps a character set that is not its table's") {
  const auto note = [](const char* type) {
    return rewritten(things(Style::mysql, "decimal(10,2)", type, "int(11)")).out;
  };
  // The table is utf8mb4, without a collation of its own.
  CHECK(
      has(note("varchar(255) CHARACTER SET latin1 NOT NULL"), "`note` varchar(255) CHARACTER SET latin1 DEFAULT NULL"));
  CHECK(has(note("varchar(255) CHARACTER SET latin1 COLLATE latin1_bin DEFAULT 'x'"),
            "`note` varchar(255) CHARACTER SET latin1 COLLATE latin1_bin DEFAULT NULL"));
  CHECK(has(note("varchar(255) COLLATE utf8mb4_bin DEFAULT NULL"),
            "`note` varchar(255) COLLATE utf8mb4_bin DEFAULT NULL"));
  CHECK(has(note("varchar(255) character set latin1"), "`note` varchar(255) character set latin1 DEFAULT NULL"));
  CHECK(has(note("varchar(255) CHARSET latin1"), "`note` varchar(255) CHARSET latin1 DEFAULT NULL"));
  CHECK(has(note("varchar(255) CHARACTER SET utf8mb4 DEFAULT NULL"), "`note` varchar(255) DEFAULT NULL"));
  CHECK(has(note("varchar(255) COMMENT 'COLLATE me'"), "`note` varchar(255) DEFAULT NULL COMMENT 'COLLATE me'"));
}

TEST_CASE("MySQL: partitions are left out, as v4's tables have foreign keys") {
  const std::string plain = things(Style::mysql, "decimal(10,2)", "varchar(255)", "int(11)");
  const std::size_t at = plain.find(" DEFAULT CHARSET=utf8mb4", plain.find("CREATE TABLE `things`")) + 24;
  for (const char* partitions : {" COMMENT='no PARTITION BY here'\n/*!50100 PARTITION BY HASH (`id`)\nPARTITIONS 3 */",
                                 " COMMENT='no PARTITION BY here'\n PARTITION BY HASH (`id`)\nPARTITIONS 3"}) {
    const Run run = rewritten(std::string(plain).insert(at, partitions));
    REQUIRE(run.problem.what.empty());
    CHECK(has(run.out, " COMMENT='no PARTITION BY here';\n"));
    CHECK_FALSE(has(run.out, "PARTITIONS"));
    REQUIRE(run.account.warnings.size() == 1);
    CHECK(has(run.account.warnings.begin()->first, "the partitions of \"things\" are left out"));
  }
}

TEST_CASE("autocommit that is given back behind the rows of a table does not end the dump") {
  std::string dump = dump_of(Style::mysql, thing_store(R"("name":{"type":"string"})"),
                             {{"things",
                               {{"id", "int(10) unsigned NOT NULL AUTO_INCREMENT"}, {"name", "varchar(255)"}},
                               {{"1", "'a'"}, {"2", "'b'"}}}});
  // As mariadb-dump 11 writes it, or 10.11 with --no-autocommit.
  for (std::size_t at = 0; (at = dump.find("INSERT INTO ", at)) != std::string::npos;) {
    const std::string before = "SET @OLD_AUTOCOMMIT=@@AUTOCOMMIT, @@AUTOCOMMIT=0;\n";
    dump.insert(at, before);
    at = dump.find(";\n", at + before.size()) + 2;
    dump.insert(at, "COMMIT;\nSET AUTOCOMMIT=@OLD_AUTOCOMMIT;\n");
  }
  const Run run = rewritten(dump);
  CHECK(run.problem.what == "");
  CHECK(rows_in(run.out, Style::mysql, "things").size() == 2);
}

} // namespace dumpfix::rewrite
