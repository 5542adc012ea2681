// Whole runs in memory: the same bytes however the input comes, every row accounted for, and a loud end when it fails.
#include "rewrite/dumps.hpp"

#include <doctest.h>

#include <algorithm>
#include <cstdlib>

namespace dumpfix::rewrite {
namespace {

const std::string id_column(Style style) {
  return style == Style::mysql ? "int(10) unsigned NOT NULL AUTO_INCREMENT" : "integer NOT NULL";
}

/// Articles that come before core_store in name order, their links, an orphan, a duplicate, a table that no model
/// names.
std::string sample(Style style) {
  const std::string null = style == Style::copy ? "\\N" : "NULL";
  const auto text = [&](const std::string& value) { return style == Style::copy ? value : '\'' + value + '\''; };
  const auto store = std::vector{
      plan::model("application::article.article", "articles",
                  R"("bodyText":{"type":"text"},"author":{"model":"writer","via":"articles"},
        "tags":{"collection":"tag","attribute":"tag","column":"id","isVirtual":true},
        "created_by":{"model":"user","plugin":"admin"},"updated_by":{"model":"user","plugin":"admin"})",
                  R"("timestamps":false)"),
      plan::model("application::writer.writer", "writers",
                  R"("name":{"type":"string"},"articles":{"collection":"article","via":"author","isVirtual":true})",
                  R"("timestamps":false)"),
      plan::model("application::tag.tag", "tags", R"("name":{"type":"string"})", R"("timestamps":false)"),
      plan::model("strapi::user", "strapi_administrator", R"("username":{"type":"string"})", R"("timestamps":false)"),
      std::pair<std::string, std::string>{"plugin_i18n_default_locale", "\"en\""}};
  const auto id = std::pair<std::string, std::string>{"id", id_column(style)};
  std::vector<std::vector<std::string>> articles;
  for (int i = 1; i <= 40; ++i)
    articles.push_back({std::to_string(i), text("body " + std::to_string(i)),
                        i % 3 == 0 ? null : std::to_string(1 + i % 5), i % 7 == 0 ? "99" : "1", null});
  std::vector<std::vector<std::string>> links{{"1", "1", "1"},   {"2", "1", "2"},  {"3", "1", "1"},
                                              {"4", "2", "777"}, {"5", "3", null}, {"6", "40", "2"}};
  return dump_of(
      style, store,
      {{"articles",
        {id, {"bodyText", "text"}, {"author", "integer"}, {"created_by", "integer"}, {"updated_by", "integer"}},
        articles},
       {"articles__tags", {id, {"article_id", "integer"}, {"tag_id", "integer"}}, links},
       {"leftover", {id, {"x", "text"}}, {{"1", text("kept")}, {"2", text("too")}}},
       {"strapi_administrator", {id, {"username", "text"}}, {{"1", text("ada")}}},
       {"tags", {id, {"name", "text"}, {"oldName", "text"}}, {{"1", text("a"), text("gone")}, {"2", text("b"), null}}},
       {"writers",
        {id, {"name", "text"}},
        {{"1", text("w1")}, {"2", text("w2")}, {"3", text("w3")}, {"4", text("w4")}}}});
}

/// The same with core_store behind the tables that need it, as a real dump has it.
std::string late_store(const std::string& dump) {
  const std::size_t begin = dump.find("COPY public.core_store"), end = dump.find("\\.\n\n", begin) + 4;
  std::string out = dump;
  const std::string block = dump.substr(begin, end - begin);
  out.erase(begin, block.size());
  out.insert(out.find("COPY public.leftover"), block);
  return out;
}

const TableAccount& account_of(const Account& account, const std::string& source) {
  for (const TableAccount& table : account.tables)
    if (table.source == source) return table;
  FAIL("no account of " << source);
  return account.tables.front();
}

} // namespace

TEST_CASE("the same bytes from a file, from a pipe, and in pieces of any size") {
  const plan::RuleBook rules = plan::shipped();
  for (const std::string& dump :
       {sample(Style::copy), late_store(sample(Style::copy)), sample(Style::pg_insert), sample(Style::mysql)}) {
    const Run whole = rewritten(dump, rules);
    REQUIRE(whole.problem.what == "");
    REQUIRE(whole.out.size() > 5000);
    const File file(dump);
    CHECK(rewritten_file(file.path, rules).out == whole.out);
    for (const std::size_t chunk : {1U, 2U, 7U, 4096U}) {
      CAPTURE(chunk);
      CHECK(rewritten(dump, rules, chunk).out == whole.out);
    }
    CHECK(rewritten(dump, rules).out == whole.out); // and the same each time
  }
}

TEST_CASE("rules that change nothing give the input, byte for byte") {
  const plan::RuleBook identity = plan::book("unmatched table keep\nunmatched column keep");
  for (const std::string& dump :
       {sample(Style::copy), late_store(sample(Style::copy)), sample(Style::pg_insert), sample(Style::mysql)})
    for (const std::size_t chunk : {0U, 1U, 7U, 4096U}) CHECK(rewritten(dump, identity, chunk).out == dump);
}

TEST_CASE("heads of INSERT that repeat are rewritten as those that do not") {
  const std::string dump = sample(Style::pg_insert);
  std::string parted;
  for (std::size_t at = 0; at < dump.size();) {
    const std::size_t end = dump.find('\n', at) + 1;
    if (dump.compare(at, 7, "INSERT ") == 0) parted += "SET statement_timeout = 0;\n";
    parted.append(dump, at, end - at);
    at = end;
  }
  const Run plain = rewritten(dump), apart = rewritten(parted);
  REQUIRE(plain.problem.what.empty());
  REQUIRE(apart.problem.what.empty());
  CHECK(plain.account.tables.size() == apart.account.tables.size());
  for (const std::string table : {"articles", "articles_author_links", "articles_tags_links", "leftover", "tags",
                                  "up_users", "admin_users", "writers"}) {
    CAPTURE(table);
    CHECK(rows_in(plain.out, Style::pg_insert, table) == rows_in(apart.out, Style::pg_insert, table));
  }
  CHECK(rows_in(plain.out, Style::pg_insert, "articles").size() == 40);
}

TEST_CASE("every row is accounted for") {
  for (const Style style : {Style::copy, Style::pg_insert, Style::mysql}) {
    CAPTURE(static_cast<int>(style));
    const Run run = rewritten(sample(style));
    REQUIRE(run.problem.what == "");
    for (const TableAccount& table : run.account.tables) {
      CAPTURE(table.source);
      CHECK(table.balanced());
    }
    const TableAccount& articles = account_of(run.account, "articles");
    CHECK(articles.rows_read == 40);
    CHECK(articles.rows_written == 40);
    CHECK(rows_in(run.out, style, "articles").size() == 40);
    const TableAccount& links = account_of(run.account, "articles__tags");
    CHECK(links.fate == Fate::moved);
    CHECK(links.rows_read == 6);
    CHECK(links.rows_moved == 3);
    CHECK(links.dropped ==
          std::map<std::string, std::uint64_t>{{"an end of the link does not exist", 2}, {"v4 keeps a pair once", 1}});
    CHECK(rows_in(run.out, style, "articles_tags_links").size() == 3);
    const TableAccount& store = account_of(run.account, "core_store");
    CHECK(store.rows_read == 5);
    CHECK(store.rows_written == 1);
    CHECK(store.dropped.at("v4 keeps its schemas in code") == 4);
    // rows that are passed on are counted too, and a column that is left out is told with its values
    const TableAccount& leftover = account_of(run.account, "leftover");
    CHECK(leftover.fate == Fate::kept);
    CHECK(leftover.rows_read == 2);
    CHECK(leftover.rows_written == 2);
    CHECK(account_of(run.account, "tags").dropped_values ==
          std::map<std::string, std::uint64_t>{
              {"column \"oldName\": no content model names it: v3 leaves columns of removed fields behind", 1}});
  }
}

TEST_CASE("rows of a schema beside the project's pass as they are, and are counted by their full name") {
  std::string dump = sample(Style::copy);
  const std::string block = "COPY shop.articles (id, note) FROM stdin;\n1\tone\n2\ttwo\n3\tthree\n\\.\n\n\n";
  dump.insert(dump.find("COPY public.leftover"), block);
  const Run run = rewritten(dump);
  REQUIRE(run.problem.what.empty());
  CHECK(run.out.find(block) != std::string::npos);
  const TableAccount& shop = account_of(run.account, "shop.articles");
  CHECK(shop.fate == Fate::kept);
  CHECK(shop.rows_read == 3);
  CHECK(shop.rows_written == 3);
  CHECK(account_of(run.account, "articles").rows_read == 40);
}

TEST_CASE("a built-in type whose table was renamed in v3 goes to v4's own table, and that is told") {
  const auto store = std::vector{
      plan::model("plugins::users-permissions.user", "members", R"("username":{"type":"string"})"),
      plan::model("strapi::user", "strapi_administrator", R"("username":{"type":"string"})", R"("timestamps":false)")};
  const auto id = std::pair<std::string, std::string>{"id", id_column(Style::copy)};
  const Run run = rewritten(dump_of(Style::copy, store,
                                    {{"members", {id, {"username", "character varying(255)"}}, {{"1", "ada"}}},
                                     {"strapi_administrator", {id, {"username", "character varying(255)"}}, {}}}));
  REQUIRE(run.problem.what.empty());
  CHECK(rows_in(run.out, Style::copy, "up_users").size() == 1);
  CHECK(run.out.find("CREATE TABLE public.members") == std::string::npos);
  CHECK(account_of(run.account, "members").rows_written == 1);
  CHECK(std::any_of(run.account.warnings.begin(), run.account.warnings.end(),
                    [](const auto& one) { return one.first.find("\"members\" in v3") != std::string::npos; }));
}

TEST_CASE("links of a column: those of a missing end go, ids count from 1, orders are ranks") {
  // authors by article: 1→2, 2→3, 4→5 (missing), 5→1, 7→3, 8→4, …; writers are 1 to 4
  for (const Style style : {Style::copy, Style::mysql}) {
    const Run run = rewritten(sample(style));
    const auto rows = rows_in(run.out, style, "articles_author_links");
    std::vector<std::string> wanted;
    std::map<int, int> rank;
    for (int article = 1; article <= 40; ++article) {
      if (article % 3 == 0 || 1 + article % 5 == 5) continue;
      const int author = 1 + article % 5;
      const char* cut = style == Style::copy ? "\t" : ",";
      wanted.push_back(std::to_string(wanted.size() + 1) + cut + std::to_string(article) + cut +
                       std::to_string(author) + cut + std::to_string(++rank[author]));
    }
    CHECK(rows == wanted);
  }
}

TEST_CASE("an author that does not exist becomes NULL by one exact UPDATE, and is counted") {
  const Run run = rewritten(sample(Style::copy));
  CHECK(run.out.find("UPDATE public.articles SET created_by_id = NULL WHERE created_by_id IN (99);\n") !=
        std::string::npos);
  CHECK(
      account_of(run.account, "articles").dropped_values ==
      std::map<std::string, std::uint64_t>{{"column \"created_by_id\": v4 refuses an author that does not exist", 5}});
  // before the foreign key that would refuse it
  CHECK(run.out.find("UPDATE public.articles") < run.out.find("ADD CONSTRAINT articles_created_by_id_fk FOREIGN KEY"));
  const Run mysql = rewritten(sample(Style::mysql));
  CHECK(mysql.out.find("UPDATE `articles` SET `created_by_id` = NULL WHERE `created_by_id` IN (99);\n") !=
        std::string::npos);
}

TEST_CASE("sequences go on behind the last id") {
  const Run run = rewritten(sample(Style::copy));
  for (const std::string statement : {"SELECT pg_catalog.setval('public.articles_id_seq', 40, true);",
                                      "SELECT pg_catalog.setval('public.articles_tags_links_id_seq', 3, true);",
                                      "SELECT pg_catalog.setval('public.strapi_migrations_id_seq', 1, false);"}) {
    CAPTURE(statement);
    CHECK(run.out.find(statement) != std::string::npos);
  }
}

TEST_CASE("the sequence of an identity column goes with its table, under whatever name") {
  std::string dump = dump_of(Style::copy, thing_store(R"("x":{"type":"string"})"),
                             {{"things", {{"id", "integer NOT NULL"}, {"x", "text"}}, {{"7", "a"}}}});
  const std::size_t made = dump.find("CREATE SEQUENCE public.things_id_seq"), behind = dump.find("COPY");
  dump.replace(made, behind - made,
               "ALTER TABLE public.things ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (\n    SEQUENCE NAME "
               "public.things_id_seq1\n    START WITH 1\n    CACHE 1\n);\n\n");
  dump.insert(dump.find("ALTER TABLE ONLY"), "SELECT pg_catalog.setval('public.things_id_seq1', 12, true);\n\n");
  const Run run = rewritten(dump);
  CHECK(run.problem.what == "");
  CHECK(run.out.find("things_id_seq1") == std::string::npos);
  CHECK(run.out.find("setval('public.things_id_seq', 12, true)") != std::string::npos);
}

TEST_CASE("a setting that is saved and given back around one table's rows ends no section") {
  std::string dump = dump_of(Style::mysql, thing_store(R"("x":{"type":"string"})"),
                             {{"past", {{"id", "int NOT NULL"}}, {{"1"}}}, {"things", {{"id", "int NOT NULL"}}, {}}});
  const std::string insert = "INSERT INTO `past` VALUES\n(1);\n";
  dump.replace(dump.find(insert), insert.size(),
               "/*M!101100 SET @old_system_versioning_insert_history=@@session.system_versioning_insert_history, "
               "@@session.system_versioning_insert_history=1 */;\n" +
                   insert +
                   "/*M!101100 SET system_versioning_insert_history=@old_system_versioning_insert_history */;\n");
  const Run run = rewritten(dump);
  CHECK(run.problem.what == "");
  CHECK(run.out.find(insert) < run.out.find("CREATE TABLE `things`"));
}

TEST_CASE("another program's core_store in another schema is kept") {
  std::string dump = dump_of(Style::copy, thing_store(R"("x":{"type":"string"})"),
                             {{"things", {{"id", "integer NOT NULL"}, {"x", "text"}}, {{"7", "a"}}}});
  const std::string create = "CREATE TABLE shop.core_store (\n    k text\n);\n\n",
                    rows = "COPY shop.core_store (k) FROM stdin;\nmine\n\\.\n\n";
  dump.insert(dump.find("COPY public.things"), rows);
  dump.insert(dump.find("CREATE TABLE public.core_store"), create);
  const Run run = rewritten(dump);
  CHECK(run.problem.what == "");
  CHECK(run.out.find(create) != std::string::npos);
  CHECK(run.out.find(rows) != std::string::npos);
  CHECK(rows_in(run.out, Style::copy, "things").size() == 1);
  CHECK(run.account.warnings.contains(
      "\"shop.core_store\" holds no content models: the tables of that schema are kept as they are"));
}

TEST_CASE("a loud end: what is open is closed, then a statement that cannot run names code and byte") {
  const std::string token = "0123456789abcdef";
  struct Case {
    Style style;
    std::string cut; ///< the dump is cut off in front of this
    bool restricted;
    std::string closed; ///< what must stand before the statement that cannot run
  };
  for (const Case& one : {
           Case{Style::copy, "30\tbody 30", false, "\n\\.\n"},
           {Style::copy, "30\tbody 30", true, "\n\\.\n\\unrestrict " + token + "\n"},
           {Style::copy, "CREATE TABLE public.leftover", false, "\n"},
           {Style::mysql, "(30,'body 30'", false, ";\n"},
           {Style::pg_insert, "(30, 'body 30'", false, ");\n\n"}, // one row a statement: nothing is open
       }) {
    CAPTURE(one.cut);
    CAPTURE(one.restricted);
    std::string dump = sample(one.style);
    if (one.restricted) dump.insert(dump.find("-- Dumped from"), "\\restrict " + token + "\n\n");
    const std::size_t cut = dump.find(one.cut);
    REQUIRE(cut != std::string::npos);
    const Run run = rewritten(dump.substr(0, cut + 5));
    CHECK(run.problem.code == Code::truncated);
    CHECK(run.problem.exit == ExitCode::bad_dump);
    const std::string said = "DF013 at byte " + std::to_string(run.problem.place.byte);
    const std::size_t at = run.out.rfind(said);
    REQUIRE(at != std::string::npos);
    std::string ending = one.closed;
    if (one.style == Style::mysql) {
      // no statement of SQL begins like this
      const std::size_t line = run.out.rfind('\n', at) + 1;
      CHECK(run.out.substr(line) == "strapi-dumpfix failed: " + said + ";\n");
      CHECK(run.out.substr(0, line).find("(29,'body 29'") != std::string::npos);
      const std::size_t last = run.out.rfind("'body 29'");
      const std::string behind = run.out.substr(last, line - last);
      CAPTURE(behind);
      const std::size_t closed = behind.find(')'); // of the tuple; then the end of the statement
      REQUIRE(closed != std::string::npos);
      CHECK(behind.find_first_not_of("\n", closed + 1) == behind.find(';'));
      CHECK(behind.find("(30") == std::string::npos);
      continue;
    }
    ending += "\\set ON_ERROR_STOP on\nDO $dumpfix$ BEGIN RAISE EXCEPTION 'strapi-dumpfix failed: " + said +
              "'; END $dumpfix$;\n";
    CAPTURE(run.out.substr(run.out.size() > 300 ? run.out.size() - 300 : 0));
    CHECK(run.out.ends_with(ending));
  }
}

TEST_CASE("a failure before the first row is loud too") {
  const std::string dump = dump_of(
      Style::copy,
      {plan::model("application::a.a", "as", R"("x":{"type":"string"})"), {"model_def_application::b.b", "{not json"}},
      {});
  const Run run = rewritten(dump);
  CHECK(run.problem.code == Code::bad_model);
  CHECK(run.out.find("RAISE EXCEPTION 'strapi-dumpfix failed: DF017 at byte " +
                     std::to_string(run.problem.place.byte)) != std::string::npos);
}

TEST_CASE("what is no dump of v3 is refused, with what to do") {
  struct Case {
    std::string text;
    Code code;
    std::string what;
  };
  const std::string header = "-- PostgreSQL database dump\n\n-- Dumped by pg_dump version 15.18\n\n",
                    trailer = "--\n-- PostgreSQL database dump complete\n--\n";
  for (const Case& one : {
           Case{"", Code::not_a_dump, "the input is empty"},
           {"hello\n", Code::not_a_dump, "this is not a plain SQL dump of PostgreSQL, MySQL or MariaDB"},
           {header + "CREATE TABLE public.a (\n    id integer\n);\n\n" + trailer, Code::no_models,
            "the dump has no table \"core_store\""},
           {header + "CREATE TABLE public.admin_users (\n    id integer\n);\n\n" + trailer, Code::already_v4,
            "this is a Strapi v4 dump already: it has the table \"admin_users\""},
           {dump_of(Style::copy, {{"plugin_x", "{}"}}, {}), Code::no_models, "\"core_store\" holds no content models"},
           {header + "CREATE TABLE public.a (\n    id integer\n);\n\nCOPY public.a (id) FROM stdin;\n1\n\\.\n\n\n",
            Code::truncated, "the dump ends before the closing line of its tool"},
           {header + "CREATE TABLE public.core_store (\n    id integer,\n    key text,\n    value text\n);\n\n",
            Code::truncated, "the dump ends before the closing line of its tool"},
           {"-- MySQL dump 10.13  Distrib 8.0.36, for Linux (x86_64)\n\n/*!40101 SET @OLD_SQL_MODE=@@SQL_MODE "
            "*/;\nCREATE TABLE `a` (\n  `id` int\n);\n"
            "INSERT INTO `a` VALUES (1);\n",
            Code::truncated, "the dump ends before the closing line of its tool"},
       }) {
    CAPTURE(one.what);
    const Run run = rewritten(one.text);
    CHECK(run.problem.code == one.code);
    CHECK(run.problem.what == one.what);
    CHECK(run.problem.exit == ExitCode::bad_dump);
    CHECK_FALSE(run.problem.hint.empty());
  }
}

TEST_CASE("real dumps: all rows balance") {
  const plan::RuleBook rules = plan::shipped();
  for (const std::string name : {"pg-3.1.6", "mariadb-3.1.6", "pg-zoo", "mariadb-zoo"}) {
    CAPTURE(name);
    const Run run = rewritten_file(std::string(DUMPFIX_FIXTURES "/v3/") + name + ".sql.zst", rules);
    REQUIRE(run.problem.what == "");
    std::uint64_t read = 0;
    for (const TableAccount& table : run.account.tables) {
      CAPTURE(table.source);
      CHECK(table.balanced());
      read += table.rows_read;
    }
    CHECK(read > 20);
  }
}

} // namespace dumpfix::rewrite
