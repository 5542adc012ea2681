// Top-level rules: text → dump of the tree; and where in the file each node says it stands.
#include "rules/parsed.hpp"

#include <doctest.h>

using namespace dumpfix::rules;

TEST_CASE("top-level rules") {
  const Case cases[] = {
      {R"(include "names.rules"  # comment)", R"(include "names.rules")"},
      {"include <strapi-v3-to-v4>", "include <strapi-v3-to-v4>"},
      {"source strapi >= 3.0 < 4", "source (>= 3.0) (< 4)"},
      {"target strapi >= 4.0 < 5 default 4.26", "target (>= 4.0) (< 5) default 4.26"},
      {"target strapi = 4.26.2", "target (= 4.26.2)"},
      {R"(note "a # b")", R"(note "a # b")"},
      {R"(known table strapi_role uid "strapi::role")", R"(known strapi_role "strapi::role")"},
      {R"(known table "users-permissions_role" uid "x")", R"(known "users-permissions_role" "x")"},

      {R"x(type string, email pg "character varying(255)" mysql "varchar(255)")x",
       R"x(type (string email) pg "character varying(255)" mysql "varchar(255)" as text)x"},
      {R"(type json postgres "jsonb" mysql "json" mariadb "longtext" as object else "{}" warn "w" when target < 4.6)",
       R"(type (json) pg "jsonb" mysql "json" mariadb "longtext" as object else "{}" warn "w" when (target < 4.6))"},

      {R"(fact default_locale = setting "plugin_i18n" else "en")",
       R"(fact default_locale setting "plugin_i18n" else "en")"},
      {R"(fact f = setting "s")", R"(fact f setting "s")"},
      {R"(owner "application::person.person" spouse because "x")",
       R"(owner "application::person.person" spouse because "x")"},
      {"unmatched table keep", "unmatched table keep"},
      {"unmatched column drop because \"x\"", "unmatched column drop because \"x\""},
      {"unmatched table warn warn \"w\"", "unmatched table warn warn \"w\""},
      {"override unmatched column fail", "override unmatched column fail"},
      {R"(insert into t (a = "b", c = d | f))", R"(insert t ((= a "b") (= c (| d f))))"},
      {"insert into t (\n  a = b, # comment\n  key = c\n) when pg because \"x\"",
       "insert t ((= a b) (= key c)) when postgres because \"x\""},
      {"project {\n content type \"a/{b}\" -> \"x\"\n component \"c\" -> \"y\"\n handlers \"d\"\n}",
       "project [content-type \"a/{b}\" -> \"x\"; component \"c\" -> \"y\"; handlers \"d\"]"},
      {"map m { }", "map m []"},
      {"override map m { }", "override map m []"},

      {"every content type { uid uid }", "every content-type [uid uid]"},
      {"every component {\n}", "every component []"},
      {"table a -> b", "table a -> b []"},
      {"table a -> b when target >= 4.3 because \"x\"", "table a -> b when (target >= 4.3) because \"x\" []"},
      {R"(table "a-b" -> "{1}_x" | snake { name "c" })", R"(table "a-b" -> (| "{1}_x" snake) [name "c"])"},
      {R"(table /^(.+)__x$/ -> "{1}")", R"(table /^(.+)__x$/ -> "{1}" [])"},
      {"table a { drop column b }", "table a [drop-column (b)]"},
      {"table a when pg {\n}", "table a when postgres []"},
      {"override table a -> b { }", "override table a -> b []"},
      {"drop table a because \"x\"", "drop-table a because \"x\" []"},
      {"drop table /^wp_/", "drop-table /^wp_/ []"},
      {"skip table \"a\" because \"x\"", "drop-table \"a\" because \"x\" []"},
      {"override skip table a", "override drop-table a []"},
      {"create content type a when target >= 4.3 { uid \"x\" }",
       "create content-type a when (target >= 4.3) [uid \"x\"]"},
      {"create table a because \"x\" {\n column id type increments\n}",
       "create table a because \"x\" [column (id) type increments]"},
      {"create relation role of a -> b as manyToOne", "create relation role of a -> b manyToOne"},
      {"create relation related of files -> \"*\" as morphToMany bidirectional when pg",
       "create relation related of files -> \"*\" morphToMany bidirectional when postgres"},
      {"define link { like a }", "define link [like a]"},
      {"relation oneWay -> oneToOne { like link }", "relation (oneWay) -> oneToOne [like link]"},
      {"relation oneWay, manyWay->components bidirectional { }",
       "relation (oneWay manyWay) -> components bidirectional []"},
      {"relation -> manyToMany { like link\n  owner both }", "relation () -> manyToMany [like link; owner-both]"},
      {"override relation a -> morphToOne { }", "override relation (a) -> morphToOne []"},
      {"relation a -> oneToMany bidirectional when target >= 4.5 because \"x\" { }",
       "relation (a) -> oneToMany bidirectional when (target >= 4.5) because \"x\" []"},
      {"relation a -> oneToMany{like b}", "relation (a) -> oneToMany [like b]"},
      {"relation a -> manyToOne # comment\n\n{\n}", "relation (a) -> manyToOne []"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(item(c.text) == c.tree);
  }
}

TEST_CASE("a file: its version, its items, and white space of all kinds") {
  const Parsed out = parsed("\xEF\xBB\xBF# comment\r\n\r\n  rules 1 # comment\r\nnote \"a\"\r\n\r\nnote \"b\"");
  CHECK(out.messages == "");
  CHECK(out.file.version == 1);
  REQUIRE(out.file.items.size() == 2);
  CHECK(dump(out.file.items[0]) == "note \"a\"");
  CHECK(dump(out.file.items[1]) == "note \"b\"");
}

TEST_CASE("places") {
  const std::string text = "rules 1\n"
                           "table \"a\" -> b | f {\n"
                           "  # comment\n"
                           "  column x,\n"
                           "    y = (z\n"
                           "      ?? 2)\n"
                           "  keep rows where not a ~ /b/ and c = 1 when pg\n"
                           "  like }\n";
  std::vector<dumpfix::Problem> problems;
  const File file = parse(text, "t.rules", 7, problems);
  REQUIRE(problems.size() == 1); // of the last line, which is of another family
  CHECK(problems[0].place.line == 8);
  CHECK(problems[0].place.column == 3);
  REQUIRE(file.items.size() == 1);
  const auto& table = std::get<TableRule>(file.items[0]);
  const auto& column = std::get<ColumnRule>(table.body.at(0));
  const auto& filter = std::get<RowFilter>(table.body.at(1));

  struct {
    const char* what;
    Pos pos;
    std::uint32_t line, column;
    const char* text;
  } cases[] = {
      {"table", table.pos, 2, 1, "table \"a\""},
      {"source", std::get<Text>(table.source).pos, 2, 7, "\"a\""},
      {"pipe: its function", table.target->pos, 2, 18, "f {"},
      {"pipe's operand", table.target->args.at(0).pos, 2, 14, "b | f"},
      {"column", column.pos, 4, 3, "column x"},
      {"first name", column.names.at(0).pos, 4, 10, "x,"},
      {"second name", column.names.at(1).pos, 5, 5, "y = "},
      {"alternative: its first operand", column.value->pos, 5, 10, "z\n"},
      {"second operand", column.value->args.at(1).pos, 6, 10, "2)"},
      {"filter", filter.pos, 7, 3, "keep"},
      {"and", filter.where.pos, 7, 19, "not a"},
      {"not", filter.where.parts.at(0).pos, 7, 19, "not a"},
      {"match", filter.where.parts.at(0).parts.at(0).pos, 7, 23, "a ~"},
      {"regex", filter.where.parts.at(0).parts.at(0).regex->pos, 7, 27, "/b/"},
      {"equal", filter.where.parts.at(1).pos, 7, 35, "c = 1"},
      {"when", filter.tail.when->pos, 7, 46, "pg"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.what);
    CHECK(c.pos.line == c.line);
    CHECK(c.pos.column == c.column);
    CHECK(text.substr(c.pos.byte).starts_with(c.text));
    CHECK(c.pos.file == 7);
  }
}

TEST_CASE("every kind of node has its place") {
  const auto line_of = [](std::string_view text) {
    const Parsed out = parsed("rules 1\n\n  " + std::string(text));
    REQUIRE(out.messages == "");
    return std::visit([](const auto& node) { return std::pair(node.pos.line, node.pos.column); }, out.file.items.at(0));
  };
  for (const char* text :
       {"include <a>", "source strapi > 3", "note \"x\"", "known table a uid \"b\"", "map m { }",
        "type a pg \"b\" mysql \"c\"", "fact a = setting \"b\"", "every component { }", "table a -> b", "drop table a",
        "create table a { }", "create relation a of b -> c as manyToOne", "define a { }", "relation -> manyToOne { }",
        "owner \"a\" b", "unmatched table keep", "insert into a (b = c)", "project { }"}) {
    CAPTURE(text);
    CHECK(line_of(text) == std::pair(3u, 3u));
  }

  const Parsed out =
      parsed("rules 1\ntable a -> b {\n"
             "  uid a\n  attribute * -> b\n  column a\n  drop column a\n  keep rows where a = 1\n"
             "  once by (a)\n  index a (b)\n  foreign a (b) -> c\n  json a {\n    $.a = it\n    drop $.b }\n"
             "  prefer a in (1) for b c { }\n}\n"
             "define d {\n  like a\n  table b\n  column own c\n  index a (b)\n  once by (a)\n  owner both\n"
             "  drop orphans\n}\nmap m {\n  a -> b\n  else keep }\nproject {\n  handlers \"a\" }\n");
  REQUIRE(out.messages == "");
  const auto place = [](const auto& node) { return std::visit([](const auto& n) { return n.pos; }, node); };
  const auto& body = std::get<TableRule>(out.file.items[0]).body;
  const std::uint32_t lines[] = {3, 4, 5, 6, 7, 8, 9, 10, 11, 14};
  REQUIRE(body.size() == std::size(lines));
  for (std::size_t i = 0; i < body.size(); ++i) {
    CHECK(place(body[i]).line == lines[i]);
    CHECK(place(body[i]).column == 3);
  }
  const auto& edits = std::get<JsonRule>(body[8]).edits;
  CHECK(edits.at(0).pos.line == 12);
  CHECK(edits.at(1).pos.line == 13);
  const auto& relation = std::get<Define>(out.file.items[1]).body;
  REQUIRE(relation.size() == 7);
  for (std::uint32_t i = 0; i < relation.size(); ++i) CHECK(place(relation[i]).line == 17 + i);
  const auto& entries = std::get<Map>(out.file.items[2]).entries;
  CHECK(entries.at(0).pos.line == 26);
  CHECK(entries.at(1).pos.line == 27);
  CHECK(std::get<Project>(out.file.items[3]).lines.at(0).pos.line == 29);
}
