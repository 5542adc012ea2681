// Single pieces: where they begin and end, how their rows are cut, and what is said when a dump is cut off or odd.
#include "dump/helpers.hpp"
#include "dump/session.hpp"

#include <doctest.h>

using namespace dump_test;

namespace {

/// Bytes of the pieces of `dump`, rows left out.
std::vector<std::string> bytes_of(const std::string& dump, Dialect dialect) {
  std::vector<std::string> out;
  for (const Cut& one : cut(dump, 0, dialect)) out.push_back(one.bytes);
  return out;
}

using Strings = std::vector<std::string>;

} // namespace

TEST_CASE("a statement takes its delimiter and the line end with it") {
  CHECK(bytes_of("SELECT 1; \r\n SELECT 2;SELECT 3;\t-- x\n", Dialect::postgres) ==
        Strings{"SELECT 1; \r\n", " ", "SELECT 2;", "SELECT 3;", "\t", "-- x\n"});
  CHECK(bytes_of("DELIMITER $$\nSELECT ';$'$$\nDELIMITER ;\n", Dialect::mysql) ==
        Strings{"DELIMITER $$\n", "SELECT ';$'$$\n", "DELIMITER ;\n"});
}

TEST_CASE("comments that follow each other are one piece, blank lines part them") {
  CHECK(bytes_of("--\n-- a\n--\n\n-- b\n# c\nSELECT 1;\n", Dialect::mysql) ==
        Strings{"--\n-- a\n--\n", "\n", "-- b\n# c\n", "SELECT 1;\n"});
  CHECK(bytes_of("/* a; */ SELECT 1;\n/* b /* c */ */ \n", Dialect::postgres) ==
        Strings{"/* a; */", " ", "SELECT 1;\n", "/* b /* c */ */ \n"});
}

TEST_CASE("the sandbox line is a comment of its own, in both spellings") {
  CHECK(bytes_of("/*M!999999\\- enable the sandbox mode */ \n/*!40101 SET NAMES utf8 */;\n", Dialect::mariadb) ==
        Strings{"/*M!999999\\- enable the sandbox mode */ \n", "/*!40101 SET NAMES utf8 */;\n"});
  CHECK(bytes_of("/*!999999\\- enable the sandbox mode */\n-- x\n", Dialect::mysql) ==
        Strings{"/*!999999\\- enable the sandbox mode */\n", "-- x\n"});
}

TEST_CASE("heads, rows and tails") {
  struct Case {
    std::string dump;
    Dialect dialect;
    Cut expected;
  };
  const Case cases[] = {
      {"COPY t (a, b) FROM stdin;\n1\t2\n\n\\.\n",
       Dialect::postgres,
       {PieceKind::copy, "COPY t (a, b) FROM stdin;\n", {"1\t2", ""}, "\\.\n"}},
      {"COPY t FROM stdin;\r\na\\r\r\n\\.\r\n",
       Dialect::postgres,
       {PieceKind::copy, "COPY t FROM stdin;\r\n", {"a\\r"}, "\\.\r\n"}},
      {"COPY t FROM stdin;\n\\.", Dialect::postgres, {PieceKind::copy, "COPY t FROM stdin;\n", {}, "\\."}},
      {"INSERT INTO t VALUES (1, ')'), -- (\n (f(2), '(');\n",
       Dialect::postgres,
       {PieceKind::insert, "INSERT INTO t VALUES ", {"1, ')'", "f(2), '('"}, ";\n"}},
      {"INSERT INTO t VALUES (1) ON CONFLICT DO NOTHING;\n",
       Dialect::postgres,
       {PieceKind::insert, "INSERT INTO t VALUES ", {"1"}, " ON CONFLICT DO NOTHING;\n"}},
      {"INSERT INTO \"t\" VALUES ($$)$$);",
       Dialect::postgres,
       {PieceKind::insert, "INSERT INTO \"t\" VALUES ", {"$$)$$"}, ";"}},
      {"INSERT INTO `t` VALUES\n(1,'\\')\\\\'),\n(2,\"')\");\n",
       Dialect::mysql,
       {PieceKind::insert, "INSERT INTO `t` VALUES\n", {"1,'\\')\\\\'", "2,\"')\""}, ";\n"}},
      {"INSERT INTO \"t\" VALUES(),( );\n",
       Dialect::mysql,
       {PieceKind::insert, "INSERT INTO \"t\" VALUES", {"", " "}, ";\n"}},
      {"REPLACE INTO `values` (`select`) VALUES (1) /* x; */;\n",
       Dialect::mysql,
       {PieceKind::insert, "REPLACE INTO `values` (`select`) VALUES ", {"1"}, " /* x; */;\n"}},
  };
  for (const Case& c : cases)
    for (const std::size_t chunk : {0, 1}) {
      CAPTURE(c.dump);
      const std::vector<Cut> cuts = cut(c.dump, chunk, c.dialect);
      REQUIRE(cuts.size() == 1);
      CHECK(cuts[0].kind == c.expected.kind);
      CHECK(cuts[0].bytes == c.expected.bytes);
      CHECK(cuts[0].rows == c.expected.rows);
      CHECK(cuts[0].tail == c.expected.tail);
    }
}

TEST_CASE("sql_mode and standard_conforming_strings set the lexis, saved variables give it back") {
  struct Case {
    Dialect dialect;
    std::string set;
    bool backslash_escapes;
    bool ansi_quotes;
  };
  const Case cases[] = {
      {Dialect::mysql, "SELECT 1;", true, false},
      {Dialect::mysql, "/*!40101 SET @OLD_SQL_MODE=@@SQL_MODE, SQL_MODE='NO_AUTO_VALUE_ON_ZERO,ANSI' */;", true, true},
      {Dialect::mysql, "SET SESSION sql_mode = \"ANSI_QUOTES,NO_BACKSLASH_ESCAPES\";", false, true},
      {Dialect::mysql, "SET @@session.sql_mode := 'NO_BACKSLASH_ESCAPES';", false, false},
      {Dialect::mysql, "SET sql_mode='ANSI'; SET sql_mode=CONCAT(@@sql_mode, ',NO_BACKSLASH_ESCAPES');", false, true},
      {Dialect::mysql, "SET @a=@@sql_mode; SET sql_mode='ANSI'; SET sql_mode=@a;", true, false},
      {Dialect::mysql, "SET sql_mode='ANSI'; SET @a=@@sql_mode; SET sql_mode=''; SET sql_mode=@a;", true, true},
      {Dialect::mysql, "SET NAMES utf8mb4, @x='SQL_MODE=ANSI';", true, false},
      {Dialect::postgres, "SET standard_conforming_strings = on;", false, true},
      {Dialect::postgres, "SET standard_conforming_strings = off;", true, true},
      {Dialect::postgres, "SET SESSION standard_conforming_strings TO 'off';", true, true},
      {Dialect::postgres, "SET standard_conforming_strings = off; SET standard_conforming_strings = on;", false, true},
  };
  for (const Case& c : cases) {
    CAPTURE(c.set);
    Memory memory{c.set};
    Reader reader(Memory::read, &memory, "dump.sql", c.dialect);
    Piece piece;
    while (reader.next(piece)) {
    }
    CHECK(reader.lexis().backslash_escapes == c.backslash_escapes);
    CHECK(reader.lexis().ansi_quotes == c.ansi_quotes);
  }
}

TEST_CASE("the place of a cell counts from the beginning of its line") {
  const std::string dump = "-- x\nINSERT INTO `a` VALUES (1,'b'),(2,'c\nd');\n";
  Memory memory{dump};
  Reader reader(Memory::read, &memory, "dump.sql", Dialect::mysql);
  Piece piece;
  Row row;
  REQUIRE((reader.next(piece) && reader.next(piece)));
  REQUIRE((reader.next_row(row) && reader.next_row(row)));
  const Place at = reader.place(row.byte, row.line, row.bytes, row.bytes.find("'c"));
  CHECK(at.file == "dump.sql");
  CHECK(at.byte == dump.find("'c"));
  CHECK(at.line == 2);
  CHECK(at.column == dump.find("'c") - 5 + 1);
  const Place next = reader.place(row.byte, row.line, row.bytes, row.bytes.find("d'"));
  CHECK(next.line == 3);
  CHECK(next.column == 1);
}

TEST_CASE("a dump that is cut off: what it ends inside of, where, and what to do; its values stay hidden") {
  struct Case {
    std::string dump;
    Dialect dialect;
    std::string message;
  };
  const Case cases[] = {
      {"SELECT 1;\nCREATE TABLE t (\n  id int", Dialect::postgres,
       "dump.sql:3:9 (byte 35): error: the dump ends inside a statement that began in line 2 [DF013]\n"
       "    xx xxx\n"
       "          ^\n"
       "  hint: the dump was cut off; take it again\n"},
      {"SELECT\n'a\nb", Dialect::postgres,
       "dump.sql:3:2 (byte 11): error: the dump ends inside a string literal that began in line 2 [DF013]\n"
       "  x\n"
       "   ^\n"
       "  hint: the dump was cut off; take it again\n"},
      {"\n/* a", Dialect::mysql,
       "dump.sql:2:5 (byte 5): error: the dump ends inside a comment that began in line 2 [DF013]\n"
       "  /* x\n"
       "      ^\n"
       "  hint: the dump was cut off; take it again\n"},
      {"CREATE TABLE `a", Dialect::mysql,
       "dump.sql:1:16 (byte 15): error: the dump ends inside a quoted name that began in line 1 [DF013]\n"
       "  xxxxxx xxxxx `x\n"
       "                 ^\n"
       "  hint: the dump was cut off; take it again\n"},
      {"SELECT 1;\nCOPY t FROM stdin;\n1\t2\n3", Dialect::postgres,
       "dump.sql:4:2 (byte 34): error: the dump ends inside the rows of a COPY that began in line 2 [DF013]\n"
       "  0\n"
       "   ^\n"
       "  hint: the dump was cut off before the line \"\\.\" that ends the rows; take it again\n"},
      {"INSERT INTO `a` VALUES\n(1,2),\n(3", Dialect::mysql,
       "dump.sql:3:3 (byte 32): error: the dump ends inside an INSERT that began in line 1 [DF013]\n"
       "  (0\n"
       "    ^\n"
       "  hint: the dump was cut off; take it again\n"},
      {"INSERT INTO `a` VALUES\n(1,2)", Dialect::mysql,
       "dump.sql:2:6 (byte 28): error: the dump ends inside an INSERT that began in line 1 [DF013]\n"
       "  (0,0)\n"
       "       ^\n"
       "  hint: the dump was cut off; take it again\n"},
      {"INSERT INTO `a` VALUES\n(1,'x", Dialect::mysql,
       "dump.sql:2:6 (byte 28): error: the dump ends inside a string literal that began in line 2 [DF013]\n"
       "  (0,'x\n"
       "       ^\n"
       "  hint: the dump was cut off; take it again\n"},
  };
  for (const Case& c : cases)
    for (const std::size_t chunk : {0, 1}) CHECK(format_problem(problem_of(c.dump, c.dialect, chunk)) == c.message);
}

TEST_CASE("COPY rows that are not plain text, and lists that go wrong, are refused") {
  struct Case {
    std::string dump;
    std::string message;
  };
  const Case cases[] = {
      {"COPY t FROM stdin WITH (FORMAT csv);\n1,2\n\\.\n",
       "dump.sql:1:32 (byte 31): error: COPY … FROM stdin with the option \"csv\" cannot be read [DF014]\n"
       "  COPY t FROM stdin WITH (FORMAT csv);\n"
       "                                 ^\n"
       "  hint: take the dump with pg_dump, which writes COPY in its plain text format\n"},
      {"COPY t FROM STDIN BINARY;\n",
       "dump.sql:1:19 (byte 18): error: COPY … FROM stdin with the option \"BINARY\" cannot be read [DF014]\n"
       "  COPY t FROM STDIN BINARY;\n"
       "                    ^\n"
       "  hint: take the dump with pg_dump, which writes COPY in its plain text format\n"},
      {"COPY t FROM stdin; 1\t2\n\\.\n",
       "dump.sql:1:19 (byte 18): error: the line of COPY … FROM stdin goes on behind its \";\" [DF014]\n"
       "  COPY t FROM stdin;\n"
       "                    ^\n"
       "  hint: rows begin in the next line; take the dump with pg_dump\n"},
      {"INSERT INTO t VALUES (1), 2;\n",
       "dump.sql:1:27 (byte 26): error: expected \"(\" after the comma in the rows of an INSERT [DF014]\n"
       "  xxxxxx xxxx x xxxxxx (0), 0;\n"
       "                            ^\n"},
  };
  for (const Case& c : cases)
    for (const std::size_t chunk : {0, 1})
      CHECK(format_problem(problem_of(c.dump, Dialect::postgres, chunk)) == c.message);
}

TEST_CASE("a reader that has to find the dialect refuses what is no plain SQL") {
  const Problem problem = problem_of("PGDMP\x01\x0e", Dialect::unknown);
  CHECK(format_problem(problem) == "dump.sql: error: the input is a pg_dump custom-format archive [DF011]\n"
                                   "  hint: turn it into SQL first: pg_restore -f - FILE | strapi-dumpfix\n");
}

TEST_CASE("a reader that goes on in the middle takes the lexis over") {
  Memory memory{"INSERT INTO t VALUES ('\\')');\n"};
  Reader reader(Memory::read, &memory, "dump.sql", Dialect::postgres, 1000, 20);
  Session session;
  session.set_lexis(pg_old_lexis);
  reader.set_session(session);
  Piece piece;
  Row row;
  REQUIRE(reader.next(piece));
  CHECK(piece.byte == 1000);
  CHECK(piece.line == 20);
  REQUIRE(reader.next_row(row));
  CHECK(row.body == "'\\')'");
  CHECK_FALSE(reader.next_row(row));
  CHECK(reader.tail() == ";\n");
}

TEST_CASE("a row in each statement: heads that repeat are cut as others are, however the bytes come") {
  const std::string head = "INSERT INTO `t` VALUES ";
  const auto rows_of = [&](const std::string& row, const std::string& tail) {
    return Cut{PieceKind::insert, head, {row}, tail};
  };
  const std::string dump = head + "(1,'a;');\n" + head + "(2,')');\n\n" + head + "(3,'INSERT INTO `t` VALUES (');\r\n" +
                           head + "(4) ON DUPLICATE KEY UPDATE a=';';\n" + "INSERT INTO `t` VALUES\n(5);\n" +
                           "INSERT INTO `t` VALUE (6);\nINSERT INTO `tt` VALUES (7);\n" + head + "(8); -- x\n" + head +
                           "SELECT 1;\n" + "DELIMITER ;;\n" + head + "(9,';\n');;\n" + head + "(10);;\n" +
                           "DELIMITER ;\n" + head + "(11);\n";
  const std::vector<Cut> whole = cut(dump, 0, Dialect::mysql);
  REQUIRE(kinds(whole) == "iibiiiiiib-s\\ii\\i");
  CHECK(whole[0] == rows_of("1,'a;'", ";\n"));
  CHECK(whole[1] == rows_of("2,')'", ";\n"));
  CHECK(whole[3] == rows_of("3,'INSERT INTO `t` VALUES ('", ";\r\n"));
  CHECK(whole[4] == rows_of("4", " ON DUPLICATE KEY UPDATE a=';';\n"));
  CHECK(whole[5] == Cut{PieceKind::insert, "INSERT INTO `t` VALUES\n", {"5"}, ";\n"});
  CHECK(whole[6].bytes == "INSERT INTO `t` VALUE ");
  CHECK(whole[7].bytes == "INSERT INTO `tt` VALUES ");
  CHECK(whole[8] == rows_of("8", ";"));
  CHECK(whole[11] == Cut{PieceKind::statement, head + "SELECT 1;\n", {}, {}});
  CHECK(whole[13] == rows_of("9,';\n'", ";;\n"));
  CHECK(whole[14] == rows_of("10", ";;\n"));
  CHECK(whole[16] == rows_of("11", ";\n"));
  for (const std::size_t chunk : {1, 2, 7, 23, 24, 25, 40}) CHECK(cut(dump, chunk, Dialect::mysql) == whole);
}

TEST_CASE("a head that repeats is read anew where a setting changed what its quotes are") {
  const std::string insert = "INSERT INTO t(\"a\\\") VALUES (1,\\\"\") VALUES (2);\n";
  const std::vector<Cut> cuts = cut(insert + "SET sql_mode='NO_BACKSLASH_ESCAPES';\n" + insert, 0, Dialect::mysql);
  REQUIRE(cuts.size() == 3);
  CHECK(cuts[0] == Cut{PieceKind::insert, "INSERT INTO t(\"a\\\") VALUES (1,\\\"\") VALUES ", {"2"}, ";\n"});
  CHECK(cuts[2] == Cut{PieceKind::insert, "INSERT INTO t(\"a\\\") VALUES ", {"1,\\\"\""}, " VALUES (2);\n"});
}
