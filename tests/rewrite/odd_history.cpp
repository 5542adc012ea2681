// Projects whose models changed while their tables did not: v3 leaves a column's type and a table's keys as they are
// where the values do not let it change them (seen with v3.6.11 on PostgreSQL 15 and MariaDB 10.11).
#include "rewrite/dumps.hpp"

#include <algorithm>
#include <doctest.h>

namespace dumpfix::rewrite {
namespace {

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::string id_type(Style style) {
  return style == Style::mysql ? "int(10) unsigned NOT NULL AUTO_INCREMENT" : "integer NOT NULL";
}

/// A text as it stands in the rows.
std::string text(Style style, const std::string& value) { return style == Style::copy ? value : '\'' + value + '\''; }

/// A thing's only field, of one attribute type, in a column of this SQL type, with these cells.
std::string things(Style style, const std::string& attribute, const std::string& type,
                   const std::vector<std::string>& cells) {
  V3Table table{"things", {{"id", id_type(style)}, {"x", type}}, {}};
  for (const std::string& cell : cells) table.rows.push_back({std::to_string(table.rows.size() + 1), cell});
  return dump_of(style, thing_store(R"("x":{"type":")" + attribute + R"("})"), {table});
}

/// Things that point to a thing by a column of this type; the last row is given.
std::string parents(Style style, const std::string& type, const std::string& last) {
  return dump_of(style, thing_store(R"("parent":{"model":"thing"})"),
                 {{"things",
                   {{"id", id_type(style)}, {"parent", type}},
                   {{"1", style == Style::copy ? "\\N" : "NULL"}, {"2", text(style, "1")}, {"3", last}, {"4", last}}}});
}

std::size_t line_of(const std::string& dump, const std::string& part) {
  return 1 + static_cast<std::size_t>(
                 std::count(dump.begin(), dump.begin() + static_cast<std::ptrdiff_t>(dump.find(part)), '\n'));
}

} // namespace

TEST_CASE("text in a column that became a relation is no link: it is left out, counted, and told with its line") {
  for (const Style style : {Style::copy, Style::pg_insert, Style::mysql})
    for (const char* type : {"character varying(255)", "varchar(255)", "text", "longtext", "date", "numeric(10,2)"}) {
      CAPTURE(static_cast<int>(style));
      CAPTURE(type);
      const std::string dump = parents(style, type, text(style, "2024-01-02"));
      const Run run = rewritten(dump);
      REQUIRE(run.problem.what == "");
      CHECK(rows_in(run.out, style, "things").size() == 4);
      CHECK(rows_in(run.out, style, "things_parent_links").size() == 1);
      const auto table = std::find_if(run.account.tables.begin(), run.account.tables.end(),
                                      [](const TableAccount& one) { return one.source == "things"; });
      REQUIRE(table != run.account.tables.end());
      REQUIRE(table->dropped_links.size() == 1);
      const auto& [because, count] = *table->dropped_links.begin();
      CHECK(count == 2);
      // the reason that the rule gives, then what stands where
      CHECK(because.starts_with("an end of the link does not exist: "));
      CHECK(has(because, "column \"parent\" of type " + std::string(type) + " holds no id"));
      const std::string line = std::to_string(line_of(dump, "2024-01-02"));
      CHECK(has(because, ", the first time in line " + line));
    }
}

TEST_CASE("what is no id in a column of whole numbers is damage") {
  for (const Style style : {Style::copy, Style::pg_insert, Style::mysql})
    for (const char* type : {"integer", "int(10) unsigned", "int unsigned", "bigint", "smallint", "mediumint(8)"}) {
      CAPTURE(type);
      const Run run = rewritten(parents(style, type, text(style, "cat")));
      CHECK(run.problem.code == Code::bad_value);
      CHECK(has(run.problem.what, "column \"parent\" of \"things\" must hold an id"));
    }
}

TEST_CASE("PostgreSQL: a day in a column of v3 is its midnight in v4's point in time") {
  for (const Style style : {Style::copy, Style::pg_insert})
    for (const auto& [day, instant] : std::vector<std::pair<std::string, std::string>>{
             {"2024-01-02", "2024-01-02 00:00:00"}, // what PostgreSQL makes of it: select '2024-01-02'::date::timestamp
             {"12345-06-07", "12345-06-07 00:00:00"},
             {"0044-03-15 BC", "0044-03-15 00:00:00 BC"},
             {"-infinity", "-infinity"}}) {
      const Run run = rewritten(things(style, "datetime", "date", {text(style, day), text(style, day)}));
      REQUIRE(run.problem.what == "");
      const auto rows = rows_in(run.out, style, "things");
      REQUIRE(rows.size() == 2);
      CHECK(has(rows[1], text(style, instant)));
      CHECK_FALSE(has(rows[1], text(style, instant) + " 00"));
    }
  const Run wrong = rewritten(things(Style::copy, "datetime", "date", {"02.01.2024"}));
  CHECK(wrong.problem.code == Code::bad_value);
  CHECK(has(wrong.problem.what, "must hold a day"));
  // MySQL reads a day as its midnight itself.
  const Run mysql = rewritten(things(Style::mysql, "datetime", "date", {"'2024-01-02'"}));
  CHECK(rows_in(mysql.out, Style::mysql, "things").at(0).starts_with("1,'2024-01-02'"));
}

TEST_CASE("a row full of days has room for all their midnights") {
  std::string attributes;
  V3Table table{"things", {{"id", "integer NOT NULL"}}, {{"1"}}};
  for (int i = 0; i < 40; ++i) {
    const std::string name = "d" + std::to_string(i);
    attributes += (i == 0 ? "\"" : ",\"") + name + R"(":{"type":"datetime"})";
    table.columns.emplace_back(name, "date");
    table.rows[0].push_back("2024-01-02");
  }
  const Run run = rewritten(dump_of(Style::copy, thing_store(attributes), {table}));
  REQUIRE(run.problem.what == "");
  const std::string row = rows_in(run.out, Style::copy, "things").at(0);
  std::string days = "1";
  for (int i = 0; i < 40; ++i) days += "\t2024-01-02 00:00:00";
  CHECK(row.starts_with(days + '\t'));
}

TEST_CASE("text that v4 wants as something else stays text, and is told: no server may read it as 0") {
  for (const Style style : {Style::copy, Style::mysql})
    for (const char* attribute : {"integer", "biginteger", "float", "decimal", "boolean", "date", "time", "datetime"}) {
      CAPTURE(attribute);
      const std::string type = style == Style::mysql ? "varchar(255)" : "character varying(255)";
      const Run run = rewritten(things(style, attribute, type, {text(style, "a dozen")}));
      REQUIRE(run.problem.what == "");
      CHECK(has(run.out, style == Style::mysql ? "`x` varchar(255) DEFAULT NULL" : "x character varying(255)"));
      CHECK(has(rows_in(run.out, style, "things").at(0), text(style, "a dozen")));
      REQUIRE(run.account.warnings.size() == 1);
      CHECK(has(run.account.warnings.begin()->first, "column \"x\" of \"things\" is " + type + " in v3: it stays so"));
    }
  CHECK(rewritten(things(Style::mysql, "integer", "int(11)", {"5"})).account.warnings.empty());
}

TEST_CASE("a rule that gives the column a type is obeyed") {
  const plan::RuleBook rules = plan::shipped("table things -> things { column x type integer }");
  const Run run = rewritten(things(Style::mysql, "string", "varchar(255)", {"'12'"}), rules);
  REQUIRE(run.problem.what == "");
  CHECK(has(run.out, "`x` int(11) DEFAULT NULL"));
}

TEST_CASE("where v3's table has no unique key, v4's is an index of the same name, and is told") {
  const std::string my = things(Style::mysql, "uid", "varchar(255)", {"'a'", "'a'"});
  const Run told = rewritten(my);
  REQUIRE(told.problem.what == "");
  CHECK(has(told.out, "  KEY `things_x_unique` (`x`)"));
  CHECK_FALSE(has(told.out, "UNIQUE KEY `things_x_unique`"));
  REQUIRE(told.account.warnings.size() == 1);
  CHECK(has(told.account.warnings.begin()->first, "column \"x\" of \"things\" has no unique key in v3"));
  CHECK(has(told.account.warnings.begin()->first, "is not unique: v4 starts with that one"));

  const plan::RuleBook strict = plan::shipped("table things -> things { unique \"{column}_once\" for attribute uid }");
  CHECK(has(rewritten(my, strict).out, "UNIQUE KEY `x_once` (`x`)"));

  std::string keyed = my;
  keyed.insert(keyed.find("\n) ENGINE", keyed.find("CREATE TABLE `things`")), ",\n  UNIQUE KEY `k` (`x`)");
  const Run unique = rewritten(keyed);
  CHECK(has(unique.out, "UNIQUE KEY `things_x_unique` (`x`)"));
  CHECK_FALSE(has(unique.out, "\n  KEY `things_x_unique`"));
}

TEST_CASE("PostgreSQL: the keys behind the rows are known when v4's are written, from a pipe and from a file") {
  const std::string pg = things(Style::copy, "uid", "character varying(255)", {"a", "a"});
  const std::string index = "CREATE INDEX things_x_unique ON public.things USING btree (x);";
  const std::string constraint = "ADD CONSTRAINT things_x_unique UNIQUE (x);";
  const std::size_t end = pg.find("--\n-- PostgreSQL database dump complete");
  const auto with = [&](const std::string& key) { return std::string(pg).insert(end, key + "\n\n"); };
  const auto is_unique = [&](const std::string& dump) {
    const Run run = rewritten(dump);
    REQUIRE(run.problem.what == "");
    CHECK(rewritten(dump, 7).out == run.out);
    const File file(dump);
    CHECK(rewritten_file(file.path, plan::shipped()).out == run.out);
    CHECK(has(run.out, constraint) != has(run.out, index));
    CHECK(has(run.out, index) == has(run.account.warnings.empty() ? "" : run.account.warnings.begin()->first,
                                     "column \"x\" of \"things\" has no unique key"));
    CHECK(rows_in(run.out, Style::copy, "things").size() == 2);
    return has(run.out, constraint);
  };
  CHECK_FALSE(is_unique(pg));
  CHECK(is_unique(with("ALTER TABLE ONLY public.things\n    ADD CONSTRAINT k UNIQUE (x);")));
  CHECK(is_unique(with("CREATE UNIQUE INDEX k ON public.things USING btree (x);")));
  CHECK_FALSE(is_unique(with("CREATE INDEX k ON public.things USING btree (x);")));
  CHECK_FALSE(is_unique(with("CREATE UNIQUE INDEX k ON public.things USING btree (x, id);")));
  CHECK_FALSE(is_unique(with("CREATE UNIQUE INDEX k ON public.things USING btree (x) WHERE (id > 5);")));
  CHECK_FALSE(is_unique(with("CREATE UNIQUE INDEX k ON public.things USING btree (x) where (id > 5);")));
  CHECK(is_unique(with("CREATE TABLE other.z (id int);\n\nCOPY other.z (id) FROM stdin;\n1\n\\.\n\n"
                       "CREATE UNIQUE INDEX k ON public.things USING btree (x);")));
  // Another schema's table of the same name, and a dump without any keys: pg_dump --section=pre-data --section=data.
  CHECK_FALSE(is_unique(with("ALTER TABLE ONLY other.things\n    ADD CONSTRAINT k UNIQUE (x);")));
  std::string keyless = pg;
  for (std::size_t at; (at = keyless.find("ALTER TABLE ONLY")) != std::string::npos;)
    keyless.erase(at, keyless.find(";\n", at) + 2 - at);
  CHECK(is_unique(keyless));
  // What is wrong there is told in its place, the first thing first.
  const std::string late = "COPY public.things (id, x) FROM stdin;\n9\tz\n\\.\n\nCOMMENT ON TABLE public.things IS 'x";
  const std::string cut = with(late).substr(0, end + late.size());
  CHECK(rewritten(cut).problem.code == Code::bad_statement);
  CHECK(rewritten(cut, 7).problem.code == Code::bad_statement);
}

} // namespace dumpfix::rewrite
