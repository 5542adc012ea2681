// --facts: which core_store a section gets, what does not fit, and the same bytes as without.
#include "rewrite/given_facts.hpp"
#include "rewrite/dumps.hpp"

#include <doctest.h>

namespace dumpfix::rewrite {
namespace {

using Sources = std::vector<std::shared_ptr<io::Source>>;

Sources sources_of(const std::vector<std::string>& dumps) {
  Sources out;
  for (const std::string& dump : dumps)
    out.push_back(io::memory_source(dump, 7, "facts" + std::to_string(out.size() + 1)));
  return out;
}

std::string mysql_store(const std::string& database, const std::string& value) {
  const std::string use = database.empty() ? "" : "USE `" + database + "`;\n";
  return use + "CREATE TABLE `core_store` (\n  `id` int NOT NULL,\n  `key` text,\n  `value` text\n);\n" +
         "INSERT INTO `core_store` VALUES (1,'k','" + value + "');\nCREATE TABLE `z` (\n  `id` int\n);\n" +
         "INSERT INTO `z` VALUES (1);\n";
}

std::string value_for(GivenFacts& facts, const std::string& database) {
  const auto* stores = facts.stores_of(database);
  return stores == nullptr ? "none" : stores->at("").rows.at(0).value;
}

Code code_of(const std::vector<std::string>& dumps, Dialect dialect) {
  try {
    GivenFacts(sources_of(dumps), dialect).stores_of("");
  } catch (const Failure& failure) {
    return failure.problem().code;
  }
  return Code::internal;
}

facts::StoreRow row_of(std::int64_t id, const std::string& key, const std::string& value) {
  facts::StoreRow out;
  out.id = id;
  out.key = key;
  out.value = value;
  out.place = {"dump", 0, static_cast<std::uint64_t>(id), 1};
  return out;
}

/// The line at which two core_stores are found to differ; 0 if they are the same, 99 if the given one goes on.
std::uint64_t differ_at(const std::vector<facts::StoreRow>& of_dump, const std::vector<facts::StoreRow>& given) {
  try {
    check_store(of_dump, given, {"dump", 0, 99, 1}, "facts");
  } catch (const Failure& failure) {
    CHECK(failure.problem().code == Code::bad_facts);
    return failure.problem().place.line;
  }
  return 0;
}

Run run_with(const std::string& dump, const std::vector<std::string>& given, std::size_t chunk) {
  Run out;
  const auto source = io::replay_source(io::memory_source(dump, chunk));
  const auto sink = io::memory_sink(out.out);
  io::Output output(*sink);
  Options options;
  static const plan::RuleBook rules = plan::shipped();
  options.rules = &rules;
  options.facts = sources_of(given);
  Rewriter rewriter(*source, output, options, out.account);
  try {
    rewriter.run();
    output.flush();
  } catch (const Failure& failure) {
    out.problem = failure.problem();
  }
  return out;
}

} // namespace

TEST_CASE("a section gets the core_store of its database, in whatever order they stand") {
  const std::string two = mysql_store("one", "1") + mysql_store("two", "2");
  for (const std::vector<std::string>& order : {std::vector<std::string>{"one", "two"}, {"two", "one"}}) {
    GivenFacts facts(sources_of({two}), Dialect::mysql);
    for (const std::string& database : order) CHECK(value_for(facts, database) == (database == "one" ? "1" : "2"));
    CHECK(value_for(facts, "three") == "none");
  }
  GivenFacts unnamed(sources_of({mysql_store("", "u")}), Dialect::mysql);
  CHECK(value_for(unnamed, "any") == "u");
  GivenFacts named(sources_of({mysql_store("one", "1")}), Dialect::mysql);
  CHECK(value_for(named, "") == "1");
}

TEST_CASE("definition and rows of core_store may stand in two dumps") {
  const std::string all = mysql_store("", "v");
  const std::size_t rows = all.find("INSERT"), behind = all.find("CREATE TABLE `z`");
  GivenFacts facts(sources_of({all.substr(0, rows) + all.substr(behind, all.find("INSERT INTO `z`") - behind),
                               all.substr(rows, behind - rows)}),
                   Dialect::mysql);
  CHECK(value_for(facts, "") == "v");
  CHECK(facts.names() == "\"facts1\" and \"facts2\"");
}

TEST_CASE("what cannot be the facts of a dump is refused") {
  CHECK(code_of({mysql_store("", "v")}, Dialect::postgres) == Code::bad_facts);
  CHECK(code_of({"CREATE TABLE `z` (\n  `id` int\n) ENGINE=InnoDB;\n"}, Dialect::mysql) == Code::bad_facts);
  CHECK(code_of({""}, Dialect::mysql) == Code::not_a_dump);
  CHECK(code_of({"PGDMP\x01\x0e"}, Dialect::postgres) == Code::binary_dump);
}

TEST_CASE("settings that the dump saved in front of core_store come back behind it") {
  V3Table paths{"zz_paths", {{"id", "int(10) unsigned NOT NULL"}, {"path", "varchar(255)"}}, {{"1", "'a'"}}};
  std::string dump = dump_of(Style::mysql, thing_store(R"("title":{"type":"string"})"), {paths});
  dump.insert(dump.find("CREATE TABLE `core_store`"),
              "SET sql_mode='NO_BACKSLASH_ESCAPES';\nSET @KEEP_MODE=@@sql_mode;\nSET sql_mode='';\n");
  const std::size_t rows = dump.find("INSERT INTO `zz_paths`");
  REQUIRE(rows != std::string::npos);
  dump.insert(rows, "SET sql_mode=@KEEP_MODE;\nDELIMITER $$\nDELIMITER ;\n");
  dump.replace(dump.find("(1,'a')"), 7, R"((1,'C:\'),(2,'D:\'))");
  const Run without = rewritten(dump), with = run_with(dump, {dump}, 0);
  CHECK(without.problem.what == "");
  CHECK(with.problem.what == "");
  CHECK((with.out == without.out));
}

TEST_CASE("PostgreSQL: core_store may come behind rows, and its rows may leave its schema out, as GUI programs write") {
  std::string dump =
      "CREATE TABLE \"public\".\"aaa\" (\n  \"id\" int4 NOT NULL\n);\n\nINSERT INTO \"aaa\" (\"id\") VALUES\n(1);"
      "\n\nCREATE TABLE \"public\".\"core_store\" (\n  \"id\" int4,\n  \"key\" text,\n  \"value\" text,\n  "
      "\"type\" text\n);\n\nINSERT INTO \"core_store\" (\"id\", \"key\", \"value\", \"type\") VALUES\n";
  for (const auto& [key, value] : thing_store(R"("title":{"type":"string"})"))
    dump += (dump.ends_with("VALUES\n") ? "(1, '" : ",\n(1, '") + key + "', '" + value + "', 'object')";
  dump += ";\n\nCREATE TABLE \"public\".\"things\" (\n  \"id\" int4,\n  \"title\" text\n);\n\nINSERT INTO \"things\" "
          "(\"id\", "
          "\"title\") VALUES\n(1, 'a');\n";
  const Run without = rewritten(dump);
  CHECK(without.problem.what == "");
  for (const std::size_t chunk : {0, 7}) {
    const Run with = run_with(dump, {dump}, chunk);
    CHECK(with.problem.what == "");
    CHECK((with.out == without.out));
  }
}

TEST_CASE("two core_stores are the same only if every row is") {
  const auto a = row_of(1, "a", "x"), b = row_of(2, "b", "y");
  CHECK(differ_at({a, b}, {a, b}) == 0);
  CHECK(differ_at({a, b}, {b, a}) == 1);
  CHECK(differ_at({a, b}, {a, row_of(2, "b", "other")}) == 2);
  CHECK(differ_at({a, b}, {a, row_of(3, "b", "y")}) == 2);
  CHECK(differ_at({a, b}, {a}) == 2);
  CHECK(differ_at({a}, {a, b}) == 99);
  CHECK(differ_at({}, {a}) == 99);
  auto tagged = b;
  tagged.tag = "t";
  CHECK(differ_at({a, b}, {a, tagged}) == 2);
}

TEST_CASE("with facts the output is what it is without, at any chunking and style") {
  const auto store = thing_store(R"("name":{"type":"string"})");
  for (const Style style : {Style::copy, Style::pg_insert, Style::mysql}) {
    const std::string text = style == Style::copy ? "a" : "'a'";
    const std::string id = style == Style::mysql ? "int(10) unsigned NOT NULL AUTO_INCREMENT" : "integer NOT NULL";
    const std::string dump = dump_of(style, store, {{"things", {{"id", id}, {"name", "text"}}, {{"1", text}}}});
    const Run without = rewritten(dump);
    REQUIRE(without.problem.what.empty());
    for (const std::size_t chunk : {0, 1, 7, 4096}) {
      const Run with = run_with(dump, {dump}, chunk);
      CHECK(with.problem.what.empty());
      CHECK((with.out == without.out));
    }
    const auto other = thing_store(R"("name":{"type":"text"})");
    CHECK(run_with(dump, {dump_of(style, other, {})}, 0).problem.code == Code::bad_facts);
  }
}

} // namespace dumpfix::rewrite
