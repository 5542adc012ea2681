// What stands in blocks: text → dump of the tree.
#include "rules/parsed.hpp"

#include <doctest.h>

using namespace dumpfix::rules;

TEST_CASE("lines of a table or content type") {
  const Case cases[] = {
      {"uid uid | uid", "uid (| uid uid)"},
      {R"(uid "admin::role" when pg)", R"(uid "admin::role" when postgres)"},
      {"name name | kebab | singular", "name (| (| name kebab) singular)"},

      {R"(attribute * -> "{attribute|snake}")", R"(attribute * -> "{attribute|snake}")"},
      {"attribute uuid, json -> a type text when pg", "attribute (uuid json) -> a type text when postgres"},

      {"column a -> b", "column (a) -> b"},
      {"column a,b , c type string", "column (a b c) type string"},
      {"column a,\n  # comment\n\n  b type string", "column (a b) type string"},
      {"column key type string = key | configuration_key", "column (key) type string = (| key configuration_key)"},
      {"column type type type = type", "column (type) type type = type"},
      {"column name, code, description, type  type string", "column (name code description type) type string"},
      {"column order, own, in, no, nullable, table, value, field -> x",
       "column (order own in no nullable table value field) -> x"},
      {R"(column "{created}" -> created_at type datetime)", R"(column ("{created}") -> created_at type datetime)"},
      {R"(column "when" | f -> b)", R"(column ((| "when" f)) -> b)"},
      {"column username nullable because \"x\"", "column (username) nullable because \"x\""},
      {"column a nullable no default", "column (a) nullable no-default"},
      {"column a no default", "column (a) no-default"},
      {"column created_by -> created_by_id type reference in admin_users because \"x\"",
       "column (created_by) -> created_by_id type reference in admin_users because \"x\""},
      {"column a = b in users else null", "column (a) = b in users"},
      {"column locale type string = locale ?? default_locale when localized",
       "column (locale) type string = (?? locale default_locale) when localized"},
      {"column a -> b type T nullable no default = c ?? \"\" in t else null warn \"w\" when pg because \"b\"",
       "column (a) -> b type T nullable no-default = (?? c \"\") in t warn \"w\" when postgres because \"b\""},
      {"column action_parameters  type object = \"{{}}\"   when target >= 4.26",
       "column (action_parameters) type object = \"{{}}\" when (target >= 4.26)"},
      {"column is_active type boolean = blocked | not ?? true when no column isActive",
       "column (is_active) type boolean = (?? (| blocked not) !true) when (not (column isActive))"},

      {"drop column type, controller because \"x\"", "drop-column (type controller) because \"x\""},
      {R"(drop column "because", b)", R"(drop-column ("because" b))"},

      {"keep rows where enabled = true because \"x\"", "keep-rows (= enabled !true) because \"x\""},
      {"drop rows where key ~ /^(a|b)_/ when pg", "drop-rows (~ key /^(a|b)_/) when postgres"},

      {"once by (action, role) because \"x\"", "once (action role) because \"x\""},

      {R"(index "{table}_fk" (a))", R"(index "{table}_fk" (a))"},
      {R"(index "x" | snake (a, b) when target >= 4.3)", R"(index (| "x" snake) (a b) when (target >= 4.3))"},
      {R"(unique x (a))", R"(unique x (a))"},
      {R"(unique "{column}_u" for attribute uid, email when pg)",
       R"(unique "{column}_u" () for (uid email) when postgres)"},
      {R"(unique "{column}_u" for attribute uid or index because "x")",
       R"(unique "{column}_u" () for (uid) or-index because "x")"},
      {R"(foreign "f" (a) -> users)", R"(foreign "f" (a) -> users)"},
      {R"(foreign "f" (a) -> "my-users" on delete cascade)", R"(foreign "f" (a) -> "my-users" on-delete cascade)"},
      {R"(foreign "f" (a, b) -> users on delete set null because "x")",
       R"(foreign "f" (a b) -> users on-delete set null because "x")"},
      {"index \"x\" (\n  a,\n  b\n) because \"x\"", "index \"x\" (a b) because \"x\""},

      {"json value { }", "json value []"},
      {"json value of model $.uid { }", "json value model $.uid []"},
      {"json value of model subject | f when pg {\n}", "json value model (| subject f) when postgres []"},
      {R"(json value where key ~ /^(a|b)::/ of model $.uid { $.uid = it | model_uid })",
       R"(json value where (~ key /^(a|b)::/) model $.uid [value $.uid = (| it model_uid)])"},

      {R"(prefer environment in ("", "production") for key "x" { environment = null })",
       R"(prefer environment ("" "production") for key "x" [(= environment NULL)])"},
      {"prefer a in (1) for b c | d when pg {\n  a = 1\n  b = a ?? 2, c = \"x\"\n}",
       "prefer a (#1) for b (| c d) when postgres [(= a #1); (= b (?? a #2)); (= c \"x\")]"},

      // several lines, and what may stand between them
      {"\n\n  # comment\nuid a # comment\n\r\n\tname b\n", "uid a; name b"},
      {"uid a }\ntable x -> y { name b", "2 items"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(in_table(c.text) == c.tree);
  }
}

TEST_CASE("edits of JSON places") {
  const Case cases[] = {
      {"$.settings.mainField = it | field", "value $.settings.mainField = (| it field)"},
      {"$.layouts.edit[*][*].name = it", "value $.layouts.edit[*][*].name = it"},
      {"$[*] = it", "value $[*] = it"},
      {"$.a.*.b = it", "value $.a.*.b = it"},
      {R"($."a-b"."c \" d".e-f = it)", R"(value $.a-b.c " d.e-f = it)"},
      {"$ = it", "value $ = it"},
      {"keys $.metadatas = it | field when pg", "keys $.metadatas = (| it field) when postgres"},
      {"keys $ = it", "keys $ = it"},
      {"drop $.a.b because \"x\"", "drop $.a.b because \"x\""},
      {"$.a = it\n  keys $.b = it\n\n  drop $.c", "value $.a = it; keys $.b = it; drop $.c"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(in_json(c.text) == c.tree);
  }
}

TEST_CASE("lines of a relation") {
  const Case cases[] = {
      {"like link", "like link"},
      {R"(table "{table}_links" | snake)", R"(table (| "{table}_links" snake))"},
      {"uid a", "uid a"},
      {"name b when pg", "name b when postgres"},
      {R"(column id "id" type increments when target >= 4.3)", R"(role id "id" type increments when (target >= 4.3))"},
      {R"(column own "{name}_id" | snake type reference)", R"(role own (| "{name}_id" snake) type reference)"},
      {R"(column other "x" type reference same "inv_x" | snake because "b")",
       R"(role other "x" type reference same (| "inv_x" snake) because "b")"},
      {R"(column type "component_type" type string = it | table_uid)",
       R"(role type "component_type" type string = (| it table_uid))"},
      {"column field type", "role field type"},
      {"column order order type order", "role order order type order"},
      {"column own_order a same b = c when pg", "role own_order a same b = c when postgres"},
      {"column other_order a", "role other_order a"},
      {R"(index "{links}_fk" (own))", R"(index "{links}_fk" (own))"},
      {R"(unique "{links}_unique" (own, other, field, type) when target >= 4.5)",
       R"(unique "{links}_unique" (own other field type) when (target >= 4.5))"},
      {R"(foreign "f" (own) -> owner on delete cascade)", R"(foreign "f" (own) -> owner on-delete cascade)"},
      {R"(foreign "f" (other) -> other on delete set null)", R"(foreign "f" (other) -> other on-delete set null)"},
      {"once by (own, other)", "once (own other)"},
      {"owner both because \"x\"", "owner-both because \"x\""},
      {"drop orphans because \"x\"", "drop-orphans because \"x\""},
      {"drop unknown", "drop-unknown"},
      {"like link\nlike order", "like link; like order"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(in_relation(c.text) == c.tree);
  }
}

TEST_CASE("entries of a map") {
  const Case cases[] = {
      {R"("a" -> "b")", R"(("a") value = "b")"},
      {R"(a, "b", /c/ -> d | e)", R"((a "b" /c/) value = (| d e))"},
      {R"(/^(.+)\.x$/ -> "{1|snake}" when target >= 4.3)", R"((/^(.+)\.x$/) value = "{1|snake}" when (target >= 4.3))"},
      {R"("a" -> keep)", R"(("a") keep)"},
      {R"("a" -> drop warn "w" when pg because "b")", R"(("a") drop warn "w" when postgres because "b")"},
      {R"("a" -> "keep")", R"(("a") value = "keep")"},
      {"else keep", "else keep"},
      {"else drop because \"x\"", "else drop because \"x\""},
      {R"(else "{1}")", R"(else value = "{1}")"},
      {"type -> note", "(type) value = note"},
      // a list over lines, with the arrow in a line of its own
      {"\"a\", \"b\",\n\n  # comment\n  \"c\" # comment\n\n     -> drop because \"x\"",
       "(\"a\" \"b\" \"c\") drop because \"x\""},
      {R"("a" -> "b", "c" -> "d", else keep)", R"(("a") value = "b"; ("c") value = "d"; else keep)"},
      {"\"a\" -> \"b\",\n\"c\" -> \"d\",\n", "(\"a\") value = \"b\"; (\"c\") value = \"d\""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(in_map(c.text) == c.tree);
  }
}
