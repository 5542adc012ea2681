// Exports of PostgreSQL databases as Navicat, TablePlus and Adminer write them: a sequence stands in front of its
// table, rows behind each table, some names have a schema and others none, and types have PostgreSQL's own names.
#include "rewrite/dumps.hpp"

#include <algorithm>
#include <doctest.h>

namespace dumpfix::rewrite {
namespace {

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

enum Form { navicat, tableplus, adminer };
constexpr Form forms[] = {navicat, tableplus, adminer};

/// A table with an id of its own: the columns behind it, without a trailing comma, and its rows behind their ids.
struct Table {
  std::string name, columns, names;
  std::vector<std::string> rows;
  std::string keys; ///< as they stand in CREATE TABLE
};

std::string sequence(Form form, const std::string& table) {
  const std::string name = table + "_id_seq";
  switch (form) {
  case navicat:
    return "-- ----------------------------\n-- Sequence structure for " + name +
           "\n-- ----------------------------\nDROP SEQUENCE IF EXISTS \"public\".\"" + name +
           "\";\nCREATE SEQUENCE \"public\".\"" + name +
           "\" \nINCREMENT 1\nMINVALUE  1\nMAXVALUE 2147483647\nSTART 1\nCACHE 1;\n\n";
  case tableplus: return "-- Sequence and defined type\nCREATE SEQUENCE IF NOT EXISTS " + name + ";\n\n";
  case adminer: break;
  }
  return "DROP SEQUENCE IF EXISTS " + name + ";\nCREATE SEQUENCE " + name +
         " INCREMENT 1 MINVALUE 1 MAXVALUE 2147483647 START 43 CACHE 1;\n\n";
}

std::string create(Form form, const Table& table) {
  const std::string nextval = "nextval('" + table.name + "_id_seq'";
  const std::string head = "CREATE TABLE \"public\".\"" + table.name + "\" (\n";
  const std::string primary = "\"" + table.name + "_pkey\" PRIMARY KEY (\"id\")";
  switch (form) {
  case navicat:
    return "DROP TABLE IF EXISTS \"public\".\"" + table.name + "\";\n" + head + "  \"id\" int4 NOT NULL DEFAULT " +
           nextval + "::regclass),\n" + table.columns + "\n)\n;\n\n";
  case tableplus:
    return "DROP TABLE IF EXISTS \"public\".\"" + table.name + "\";\n-- This script only contains the table\n\n" +
           sequence(form, table.name) + "-- Table Definition\n" + head + "    \"id\" int4 NOT NULL DEFAULT " + nextval +
           "::regclass),\n" + table.columns + ",\n    PRIMARY KEY (\"id\")\n);\n\n";
  case adminer: break;
  }
  return "DROP TABLE IF EXISTS \"" + table.name + "\";\n" + sequence(form, table.name) + head +
         "    \"id\" integer DEFAULT " + nextval + ") NOT NULL,\n" + table.columns + ",\n    CONSTRAINT " + primary +
         table.keys + "\n) WITH (oids = false);\n\n";
}

std::string rows(Form form, const Table& table) {
  std::string out;
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    const std::string id = std::to_string(i + 1);
    if (form == navicat)
      out += "INSERT INTO \"public\".\"" + table.name + "\" VALUES (" + id + ", " + table.rows[i] + ");\n";
    else
      out += (i == 0 ? "" : ",\n") + ('(' + id) + (form == adminer ? ",\t" : ", ") + table.rows[i] + ")";
  }
  if (form == navicat || table.rows.empty()) return out + '\n';
  return "INSERT INTO " + std::string(form == adminer ? "" : "\"public\".") + '"' + table.name + "\" (\"id\", " +
         table.names + ") VALUES\n" + out + ";\n\n";
}

/// A core_store, a converted table behind it, and one that stays, with a foreign key to the other.
std::string exported(Form form, const std::string& behind_table = {}, const std::string& end = {}) {
  Table core{"core_store", "", R"("key", "value", "type", "environment", "tag")", {}, ""};
  for (const char* name : {"key", "value", "type", "environment", "tag"})
    core.columns += (core.columns.empty() ? "    \"" : ",\n    \"") + std::string(name) + "\" varchar(255)";
  for (
      const auto& [key, value] : thing_store(
          R"("x":{"type":"uid"},"n":{"type":"integer"},"ok":{"type":"boolean"},"at":{"type":"datetime"},"parent":{"model":"thing"})"))
    core.rows.push_back('\'' + key + "', '" + value + "', 'object', NULL, NULL");
  const bool own = form != adminer;
  const Table things{"things",
                     std::string("    \"x\" varchar(255)") + (own ? " COLLATE \"pg_catalog\".\"default\"" : "") +
                         ",\n    \"n\" " + (own ? "int8" : "bigint") + ",\n    \"ok\" " + (own ? "bool" : "boolean") +
                         ",\n    \"at\" " + (own ? "timestamptz(6)" : "timestamp with time zone") +
                         ",\n    \"parent\" " + (own ? "int4" : "integer"),
                     R"("x", "n", "ok", "at", "parent")",
                     {"'a', 5000000000, 't', '2020-01-02 03:04:05+02', NULL", "'b', NULL, 'f', NULL, 1"},
                     ",\n    CONSTRAINT \"things_x_unique\" UNIQUE (\"x\")"};
  const Table zoo{"zoo", "    \"thing_id\" integer", "\"thing_id\"", {"2"}, ""};
  const std::vector<const Table*> all{&core, &things, &zoo};
  std::string out;
  const char* const foreign = "(\"thing_id\") REFERENCES \"public\".\"things\"";
  switch (form) {
  case navicat:
    out = "/*\n Navicat Premium Data Transfer\n\n Source Server Type    : PostgreSQL\n*/\n\n\n";
    for (const Table* one : all) out += sequence(form, one->name);
    for (const Table* one : all)
      out += "-- ----------------------------\n-- Table structure for " + one->name +
             "\n-- ----------------------------\n" + create(form, *one) + behind_table +
             "-- ----------------------------\n-- Records of " + one->name + "\n-- ----------------------------\n" +
             rows(form, *one);
    for (const Table* one : all)
      out += "-- ----------------------------\n-- Alter sequences owned by\n-- ----------------------------\n"
             "ALTER SEQUENCE \"public\".\"" +
             one->name + "_id_seq\"\nOWNED BY \"public\".\"" + one->name + "\".\"id\";\nSELECT setval('\"public\".\"" +
             one->name + "_id_seq\"', 43, true);\n\n";
    out += "ALTER TABLE \"public\".\"things\" ADD CONSTRAINT \"things_x_unique\" UNIQUE (\"x\");\n\n";
    for (const Table* one : all)
      out += "ALTER TABLE \"public\".\"" + one->name + "\" ADD CONSTRAINT \"" + one->name +
             "_pkey\" PRIMARY KEY (\"id\");\n\n";
    return out + "ALTER TABLE \"public\".\"zoo\" ADD CONSTRAINT \"zoo_fk\" FOREIGN KEY " + foreign + " (\"id\");\n" +
           end;
  case tableplus:
    out = "-- -------------------------------------------------------------\n-- TablePlus 4.5.0(396)\n--\n\n\n";
    for (const Table* one : all) out += create(form, *one);
    for (const Table* one : all) out += rows(form, *one);
    return out + "ALTER TABLE \"public\".\"zoo\" ADD FOREIGN KEY " + foreign +
           "(\"id\");\n\n\n-- Indices\nCREATE UNIQUE INDEX things_x_unique ON public.things USING btree (x);\n" + end;
  case adminer: break;
  }
  out = "-- Adminer 4.8.1 PostgreSQL 13.4 dump\n\n";
  for (const Table* one : all) out += create(form, *one) + behind_table + rows(form, *one);
  return out + "ALTER TABLE ONLY \"public\".\"zoo\" ADD CONSTRAINT \"zoo_fk\" FOREIGN KEY (thing_id) REFERENCES " +
         "things(id) NOT DEFERRABLE;\n\n" + end + "-- 2022-01-05 10:11:12.123456+00\n";
}

std::vector<std::string> warnings(const Run& run) {
  std::vector<std::string> out;
  for (const auto& [text, times] : run.account.warnings)
    if (!has(text, "nothing in this dump tells whether it is complete")) out.push_back(text);
  return out;
}

} // namespace

TEST_CASE("each of the three forms is converted: no sequence is left of a table that gets another form") {
  for (const Form form : forms) {
    CAPTURE(static_cast<int>(form));
    const std::string dump = exported(form);
    const Run run = rewritten(dump);
    REQUIRE(run.problem.what == "");
    CHECK(rewritten(dump, 7).out == run.out);
    const File file(dump);
    CHECK(rewritten_file(file.path, plan::shipped()).out == run.out);
    // v4's own sequence and table, and nothing of v3's beside them
    CHECK(count(run.out, "things_id_seq") == 5); // its comment, created, owned, the default, its value
    CHECK(count(run.out, "core_store_id_seq") == 0);
    CHECK(count(run.out, "CREATE TABLE \"public\".\"things\"") == 1);
    CHECK(count(run.out, "CREATE TABLE \"public\".\"core_store\"") == 0);
    CHECK(count(run.out, "INSERT INTO \"core_store\"") + count(run.out, "INSERT INTO \"public\".\"core_store\"") == 0);
    CHECK(has(run.out, "'a', 5000000000, 't', '2020-01-02 01:04:05'") !=
          has(run.out, "'a',\t5000000000, 't', '2020-01-02 01:04:05'"));
    CHECK(has(run.out, "INSERT INTO \"public\".\"things_parent_links\""));
    // the counter may be ahead of the largest id; TablePlus does not tell
    CHECK(has(run.out, std::string("things_id_seq\"', ") + (form == tableplus ? "2" : "43") + ", true)"));
    // an int8 under an integer stays wide, and is told
    CHECK(has(run.out, form == adminer ? "\"n\" bigint" : "\"n\" int8"));
    REQUIRE(warnings(run).size() == 1);
    CHECK(has(warnings(run)[0], "column \"n\" of \"things\" is"));
    // the unique key is known from wherever it stands
    CHECK(has(run.out, "UNIQUE (\"x\")"));
  }
}

TEST_CASE("what stays, stays with its sequence, and its foreign key comes behind the key of v4's table") {
  for (const Form form : forms) {
    CAPTURE(static_cast<int>(form));
    const Run run = rewritten(exported(form));
    REQUIRE(run.problem.what == "");
    CHECK(has(run.out, form == navicat     ? "CREATE SEQUENCE \"public\".\"zoo_id_seq\" \nINCREMENT 1\n"
                       : form == tableplus ? "CREATE SEQUENCE IF NOT EXISTS zoo_id_seq;\n"
                                           : "DROP SEQUENCE IF EXISTS zoo_id_seq;\nCREATE SEQUENCE zoo_id_seq "));
    CHECK(count(run.out, "nextval('zoo_id_seq'") == 1);
    if (form == navicat) CHECK(has(run.out, "SELECT setval('\"public\".\"zoo_id_seq\"', 43, true);"));
    const std::size_t key = run.out.find("ADD CONSTRAINT \"things_pkey\" PRIMARY KEY (\"id\")");
    const std::size_t foreign = run.out.find("FOREIGN KEY (\"thing_id\") REFERENCES \"public\".\"things\"");
    const std::size_t bare = run.out.find("FOREIGN KEY (thing_id) REFERENCES \"things\"(id)");
    REQUIRE(key != std::string::npos);
    CHECK(key < std::min(foreign, bare));
    CHECK(std::min(foreign, bare) != std::string::npos);
  }
}

TEST_CASE("a foreign key inside the table that stays waits for the key that it points to") {
  std::string dump = exported(tableplus);
  const std::string inner = "    \"thing_id\" integer", key = "CONSTRAINT \"fk\" FOREIGN KEY (\"thing_id\") REFERENCES "
                                                              "\"public\".\"things\"(\"id\") ON DELETE CASCADE";
  dump.insert(dump.find(inner) + inner.size(), ",\n    " + key);
  const Run run = rewritten(dump);
  REQUIRE(run.problem.what == "");
  CHECK(has(run.out, inner + ",\n    PRIMARY KEY (\"id\")\n);"));
  CHECK(has(run.out, "ALTER TABLE ONLY \"public\".\"zoo\"\n    ADD " + key + ";\n"));
  CHECK(run.out.find(key) > run.out.find("ADD CONSTRAINT \"things_pkey\""));
}

TEST_CASE("an index between a table and its rows does not end the rows where tables have their keys inside") {
  const Run run = rewritten(exported(adminer, "CREATE INDEX \"my\" ON \"public\".\"things\" USING btree (\"n\");\n\n"));
  REQUIRE(run.problem.what == "");
  CHECK_FALSE(has(run.out, "CREATE INDEX \"my\""));
  CHECK(count(run.out, "INSERT INTO \"public\".\"things\"") == 1);
  CHECK(std::any_of(run.account.warnings.begin(), run.account.warnings.end(),
                    [](const auto& one) { return has(one.first, "the index \"my\" of \"things\" is left out"); }));
}

TEST_CASE("without any unique key in v3, v4's is an index, in these forms too") {
  for (const Form form : forms) {
    CAPTURE(static_cast<int>(form));
    std::string dump = exported(form);
    for (const std::string key :
         {",\n    CONSTRAINT \"things_x_unique\" UNIQUE (\"x\")",
          "ALTER TABLE \"public\".\"things\" ADD CONSTRAINT \"things_x_unique\" UNIQUE (\"x\");",
          "CREATE UNIQUE INDEX things_x_unique ON public.things USING btree (x);"})
      if (const std::size_t at = dump.find(key); at != std::string::npos) dump.erase(at, key.size());
    const Run run = rewritten(dump);
    REQUIRE(run.problem.what == "");
    CHECK(has(run.out, "CREATE INDEX \"things_x_unique\""));
    CHECK(warnings(run).size() == 2);
  }
  std::string late = exported(adminer, "CREATE UNIQUE INDEX things_x_unique ON public.things USING btree (x);\n");
  const std::string inner = ",\n    CONSTRAINT \"things_x_unique\" UNIQUE (\"x\")";
  const Run run = rewritten(late.erase(late.find(inner), inner.size()));
  CHECK_FALSE(has(run.out, "CREATE INDEX \"things_x_unique\""));
  CHECK(warnings(run).size() == 1);
}

TEST_CASE("foreign keys without a name: those of link tables are none that anyone misses, others are told by columns") {
  const Run run = rewritten(
      exported(tableplus, "",
               "ALTER TABLE \"public\".\"things\" ADD FOREIGN KEY (\"n\") REFERENCES \"public\".\"zoo\"(\"id\");\n"));
  REQUIRE(run.problem.what == "");
  REQUIRE(warnings(run).size() == 2);
  CHECK(std::any_of(run.account.warnings.begin(), run.account.warnings.end(), [](const auto& one) {
    return has(one.first, "the foreign key \"(n)\" of \"things\" is left out");
  }));
}

TEST_CASE("a view without a schema on a table that gets another form is left out, and told") {
  const Run run =
      rewritten(exported(adminer, "", "DROP VIEW IF EXISTS \"v\";\nCREATE VIEW \"v\" AS SELECT x FROM things;\n"));
  CHECK_FALSE(has(run.out, "CREATE VIEW"));
  CHECK(warnings(run).size() == 2);
}

} // namespace dumpfix::rewrite
