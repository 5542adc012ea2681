// Malformed heads: the offset of the byte that could not be understood, and what was expected there, in words.
#include "show.hpp"

#include <doctest.h>

using namespace dumpfix;
using test_show = std::string (*)(std::string_view, Dialect, bool);

namespace {

struct Case {
  const char* text;
  std::string line;
};
constexpr test_show show = dumpfix::sql::test::show;

} // namespace

TEST_CASE("malformed CREATE TABLE") {
  const Case both[] = {
      {"CREATE TABLE ;", "13: expected a table name"},
      {"CREATE TABLE (a int)", "13: expected a table name"},
      {"CREATE TABLE t", "14: expected an opening parenthesis"},
      {"CREATE TABLE t a int)", "15: expected an opening parenthesis"},
      {"CREATE TABLE t (", "16: expected a column name"},
      {"CREATE TABLE t ( , b int)", "17: expected a column name"},
      {"CREATE TABLE t (a int, )", "23: expected a column name"},
      {"CREATE TABLE t (a, b int)", "17: expected a column type"},
      {"CREATE TABLE t (a NOT NULL)", "18: expected a column type"},
      {"CREATE TABLE t (a int DEFAULT, b int)", "29: expected a default value"},
      {"CREATE TABLE t (a int DEFAULT 'x, b int)", "30: expected a default value"},
      {"CREATE TABLE t (a int", "21: expected a closing parenthesis"},
      {"CREATE TABLE t (a int  ;", "23: expected a closing parenthesis"},
      {"CREATE TABLE t (a varchar(255, b int)", "37: expected a closing parenthesis"},
      {"CREATE TABLE t (a int] , b int)", "21: expected a closing parenthesis"},
      {"CREATE TABLE t (PRIMARY (a))", "24: expected KEY"},
      {"CREATE TABLE t (PRIMARY KEY a)", "28: expected an opening parenthesis"},
      {"CREATE TABLE t (PRIMARY KEY ())", "29: expected a key column"},
      {"CREATE TABLE t (PRIMARY KEY (a,))", "31: expected a key column"},
      {"CREATE TABLE t (PRIMARY KEY (a", "30: expected a comma or a closing parenthesis"},
      {"CREATE TABLE t (FOREIGN KEY (a))", "31: expected REFERENCES"},
      {"CREATE TABLE t (FOREIGN KEY (a) REFERENCES (b))", "43: expected a table name"},
      {"CREATE TABLE t (CHECK a)", "22: expected a condition in parentheses"},
      {"CREATE TABLE t (CONSTRAINT c)", "28: expected PRIMARY KEY, UNIQUE, FOREIGN KEY or CHECK"},
  };
  for (const Case& c : both) {
    CAPTURE(c.text);
    CHECK(show(c.text, Dialect::postgres, true) == c.line);
    CHECK(show(c.text, Dialect::mysql, false) == c.line);
  }
  CHECK(show("CREATE TABLE `t` (`a int)", Dialect::mysql, false) == "18: expected a column name");
  CHECK(show("CREATE TABLE t (\"a int)", Dialect::postgres, true) == "16: expected a column name");
  CHECK(show("CREATE TABLE t (KEY k a)", Dialect::mysql, false) == "22: expected an opening parenthesis");
  CHECK(show("CREATE TABLE t (UNIQUE KEY k)", Dialect::mysql, false) == "28: expected an opening parenthesis");
}

TEST_CASE("malformed COPY and INSERT heads") {
  const Case postgres[] = {
      {"COPY FROM", "9: expected FROM stdin"}, // FROM is the table's name
      {"COPY (a) FROM stdin;", "5: expected a table name"},
      {"COPY public.t (a, b FROM stdin;", "20: expected a comma or a closing parenthesis"},
      {"COPY public.t () FROM stdin;", "15: expected a column name"},
      {"COPY public.t (a,) FROM stdin;", "17: expected a column name"},
      {"COPY public.t (a) TO stdout;", "18: expected FROM stdin"},
      {"COPY public.t (a) FROM '/tmp/x';", "18: expected FROM stdin"},
      {"INSERT t VALUES", "7: expected INTO"},
      {"INSERT INTO 'x' VALUES", "12: expected a table name"},
      {"INSERT INTO t (a, 1) VALUES", "18: expected a column name"},
      {"INSERT INTO t (a b) VALUES", "17: expected a comma or a closing parenthesis"},
      {"INSERT INTO t (a) SELECT 1", "18: expected VALUES"},
      {"INSERT INTO t", "13: expected VALUES"},
  };
  for (const Case& c : postgres) CHECK(show(c.text, Dialect::postgres, true) == c.line);
  CHECK(show("REPLACE `t` VALUES ", Dialect::mysql, false) == "8: expected INTO");
  CHECK(show("INSERT INTO `t` (`a`,) VALUES ", Dialect::mysql, false) == "21: expected a column name");
}

TEST_CASE("an error comes with Other; a good statement clears an old error") {
  std::optional<sql::SyntaxError> error;
  const sql::Statement bad = sql::parse("CREATE TABLE ;", Dialect::postgres, true, error);
  CHECK(error);
  REQUIRE(std::holds_alternative<sql::Other>(bad));
  CHECK(std::get<sql::Other>(bad).words == "CREATE TABLE");
  sql::parse("CREATE TABLE t (a integer);", Dialect::postgres, true, error);
  CHECK_FALSE(error);
}

TEST_CASE("other statements are never errors, however malformed") {
  const Case cases[] = {
      {"", "other "},
      {";", "other "},
      {"ALTER TABLE ;", "other ALTER TABLE"},
      {"ALTER TABLE t ADD CONSTRAINT c PRIMARY KEY ;", "alter t"},
      {"ALTER TABLE t ADD CONSTRAINT c FOREIGN KEY (a) ;", "alter t"},
      {"CREATE INDEX i ON t (;", "other CREATE INDEX"},
      {"CREATE SEQUENCE", "other CREATE SEQUENCE"},
      {"DROP TABLE", "other DROP TABLE"},
      {"COMMENT ON COLUMN a IS 'x'", "other COMMENT ON"},
      {"SELECT pg_catalog.setval('x', y)", "other SELECT PG_CATALOG"},
      {"GRANT ALL ON TABLE", "other GRANT ALL"},
  };
  for (const Case& c : cases) CHECK(show(c.text, Dialect::postgres, true) == c.line);
}

TEST_CASE("a message of the dump tool among the statements") {
  const std::string what =
      ": expected a statement, not a message of a program: standard error went into the dump, take "
      "it again without 2>&1";
  const Case cases[] = {
      {"mysqldump: [Warning] Using a password can be insecure.\n/*!40101 SET NAMES utf8 */;", '0' + what},
      {"\n/usr/bin/mysqldump: Deprecated program name. x;", '1' + what},
      {"mariadb-dump: Error: 'x' ;", '0' + what},
      {"pg_dump: last built-in OID is 16383\nSET x = 1;", '0' + what},
      {"BEGIN;", "other BEGIN"},
      {"CREATE FUNCTION f() RETURNS int BEGIN a: LOOP END LOOP; END;", "other CREATE FUNCTION"},
  };
  for (const Case& c : cases)
    for (const Dialect dialect : {Dialect::postgres, Dialect::mysql}) CHECK(show(c.text, dialect, false) == c.line);
}

TEST_CASE("no prefix of a statement gives a span outside of it") {
  const std::string_view statements[] = {
      "CREATE TABLE `t` (`a` enum('x','y') NOT NULL DEFAULT 'x' /*!80023 INVISIBLE */, KEY `k` (`a`(3))) ENGINE=InnoDB "
      "/* e */;",
      "CREATE TABLE t (a text[] DEFAULT E'\\'' NOT NULL, CONSTRAINT c FOREIGN KEY (a) REFERENCES s.u(id)) WITH "
      "(x='1');",
      "ALTER TABLE ONLY t ALTER COLUMN id SET DEFAULT nextval('public.\"it''s\"'::regclass);",
      "/*!40014 SET @OLD_UNIQUE_CHECKS=@@UNIQUE_CHECKS, UNIQUE_CHECKS=0 */;",
      "COMMENT ON CONSTRAINT c ON public.t IS $tag$x$tag$;",
      "INSERT /* a */ INTO \"a\"\"b\" (id, \"x\") OVERRIDING SYSTEM VALUE VALUES ",
  };
  for (const std::string_view whole : statements)
    for (std::size_t n = 0; n <= whole.size(); ++n)
      for (const Dialect dialect : {Dialect::postgres, Dialect::mysql}) {
        const std::string text(whole.substr(0, n)); // its own allocation: reading past the end is seen by the sanitizer
        CHECK(show(text, dialect, false).find("BAD SPAN") == std::string::npos);
      }
}
