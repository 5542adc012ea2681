// Bad inputs, with the whole of what a user is told: place, sentence, excerpt, caret, hint.
#include "rules/parsed.hpp"

#include <doctest.h>

using namespace dumpfix::rules;

namespace {

std::string messages(const std::string& text) { return parsed(text).messages; }

/// Of the one problem of `text`: line:column, sentence, hint; each in a line.
std::string told(const std::string& text) {
  const Parsed out = parsed("rules 1\n" + text);
  if (out.problems.size() != 1) return std::to_string(out.problems.size()) + " problems\n" + out.messages;
  const auto& problem = out.problems[0];
  return std::to_string(problem.place.line) + ':' + std::to_string(problem.place.column) + ' ' + problem.what + '\n' +
         problem.hint;
}
std::string told_in_table(const std::string& text) { return told("table a -> b {\n" + text + "\n}\n"); }

} // namespace

TEST_CASE("whole messages") {
  struct {
    const char* text;
    const char* messages;
  } cases[] = {
      {R"(rules 1
table articles -> posts {
  colunm title -> name
}
)",
       R"(t.rules:3:3 (byte 36): error: expected a rule of a table or content type, e.g. column old_name -> new_name [DF030]
    colunm title -> name
    ^
  hint: did you mean 'column'?
)"},
      {R"(rules 1
table articles -> posts {
  column action =   # to be done
  drop column a
}
)",
       R"(t.rules:3:18 (byte 51): error: expected a value, e.g. "{type}.{action}" or key | uid [DF030]
    column action =   # to be done
                   ^
  hint: the form is: column old_name -> new_name type string nullable no default = old_name ?? "" in table when target >= 4.3
)"},
      {R"(rules 1
map m {
  "ä" => "b"
}
)",
       R"(t.rules:3:8 (byte 23): error: expected ',' or '->' [DF030]
    "ä" => "b"
        ^
  hint: an arrow is written ->
)"},
      {"rules 1\n\ttable a ->\tb\tc\n",
       "t.rules:2:15 (byte 22): error: expected 'warn', 'when', 'because', '{' or the end of the line [DF030]\n"
       "   table a -> b c\n"
       "                ^\n"
       "  hint: the form is: table old_name -> new_name { … }\n"},
      {"rules 1\nnote \"" // longer than an excerpt
       "0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789"
       "0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789"
       "\" wen pg\n",
       "t.rules:2:209 (byte 216): error: expected 'warn', 'when', 'because' or the end of the line [DF030]\n"
       "  234567890123456789012345678901234567890123456789012345678901234567890123456789\" wen pg\n"
       "                                                                                  ^\n"
       "  hint: did you mean 'when'?\n"},
  };
  for (const auto& c : cases) {
    CAPTURE(std::string(c.text));
    CHECK(messages(c.text) == std::string(c.messages));
  }
}

TEST_CASE("the version of the language") {
  const Case cases[] = {
      {"", "t.rules:1:1 (byte 0): error: expected 'rules 1' in front of all rules [DF030]\n"
           "  hint: a rule file begins with the version of its language\n"},
      {"# nothing\n\n", "t.rules:1:1 (byte 0): error: expected 'rules 1' in front of all rules [DF030]\n"
                        "  # nothing\n"
                        "  ^\n"
                        "  hint: a rule file begins with the version of its language\n"},
      {"rules 2\nnote \"x\"\n",
       "t.rules:1:7 (byte 6): error: this file is written for another version of the rule language [DF030]\n"
       "  rules 2\n"
       "        ^\n"
       "  hint: this strapi-dumpfix reads files that begin with 'rules 1'\n"},
      {"rules\n", "t.rules:1:6 (byte 5): error: expected 'rules 1' in front of all rules [DF030]\n"
                  "  rules\n"
                  "       ^\n"
                  "  hint: a rule file begins with the version of its language\n"},
      {"rule 1\nnote \"x\"\n", "t.rules:1:1 (byte 0): error: expected 'rules 1' in front of all rules [DF030]\n"
                               "  rule 1\n"
                               "  ^\n"
                               "  hint: did you mean 'rules'?\n"},
      // the rule that stands there instead is read: it has an error of its own
      {"note x\nrules 1\n",
       "t.rules:1:1 (byte 0): error: expected 'rules 1' in front of all rules [DF030]\n"
       "  note x\n"
       "  ^\n"
       "  hint: a rule file begins with the version of its language\n"
       "t.rules:1:6 (byte 5): error: expected a text in double quotes, e.g. \"as written\" [DF030]\n"
       "  note x\n"
       "       ^\n"
       "  hint: the form is: note \"rebuild the project\"\n"
       "t.rules:2:1 (byte 7): error: expected a rule, e.g. table old_name -> new_name [DF030]\n"
       "  rules 1\n"
       "  ^\n"
       "  hint: possible here: 'include', 'source', 'target', 'note', 'known', 'override', 'map', 'type', "
       "'fact', 'owner', 'unmatched', 'insert', 'project', 'every', 'drop', 'skip', "
       "'table', 'create', 'define' or 'relation'\n"},
      {"rules 1 2\n", "t.rules:1:9 (byte 8): error: expected the end of the line [DF030]\n"
                      "  rules 1 2\n"
                      "          ^\n"
                      "  hint: the form is: rules 1\n"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(messages(c.text) == c.tree);
  }
}

TEST_CASE("one mistake in a top-level rule") {
  const Case cases[] = {
      {"tabel a -> b", "2:1 expected a rule, e.g. table old_name -> new_name\ndid you mean 'table'?"},
      {"tabel a -> b {\n  uid a\n}\nnote \"x\"",
       "2:1 expected a rule, e.g. table old_name -> new_name\ndid you mean 'table'?"},
      {"Table a -> b", "2:1 expected a rule, e.g. table old_name -> new_name\ndid you mean 'table'?"},
      {"}", "2:1 unexpected '}': no block is open here\n"},
      {"table a -> b }", "2:14 unexpected '}': no block is open here\n"},
      {"include names.rules",
       "2:9 expected a file or a pack, e.g. \"names.rules\" or <identity>\nthe form is: include \"names.rules\""},
      {"include <pack", "2:9 this pack name has no closing '>' in its line\ne.g. include <identity>"},
      {"source strapi 3",
       "2:15 expected a comparison with a version, e.g. >= 4.3\nthe form is: source strapi >= 3.0 < 4"},
      {"target strapi >= x", "2:18 expected a version, e.g. 4.26\nthe form is: target strapi >= 4.0 < 5 default 4.26"},
      {"target strap > 3", "2:8 expected 'strapi'\ndid you mean 'strapi'?"},
      {"known tabel a uid \"x\"", "2:7 expected 'table'\ndid you mean 'table'?"},
      {"known table a \"x\"",
       "2:15 expected 'uid'\nthe form is: known table articles uid \"application::article.article\""},
      {"type a pg \"x\" mysl \"y\"", "2:15 expected 'mysql'\ndid you mean 'mysql'?"},
      {"type a mysql \"y\"", "2:8 expected ',', 'pg' or 'postgres'\nthe form is: type string pg "
                             "\"character varying(255)\" mysql \"varchar(255)\" as text"},
      {"type a pg \"x\" mysql \"y\" as jsn",
       "2:28 expected how values are carried over: text, json, object, array, instant, boolean, integer, number or id\n"
       "did you mean 'json'?"},
      {"fact a = seting \"x\"", "2:10 expected 'setting'\ndid you mean 'setting'?"},
      {"unmatched tables keep", "2:11 expected 'table' or 'column'\ndid you mean 'table'?"},
      {"unmatched table ignore", "2:17 expected what is done: keep, drop, warn or fail\n"
                                 "the form is: unmatched column drop because \"no model names it\""},
      {"override create table a { }", "2:10 expected 'map', 'unmatched', 'drop', 'skip', 'table' or 'relation'\n"
                                      "the form is: override table old_name -> new_name { … }"},
      {"every contenttype { }", "2:7 expected 'component' or 'content'\n"
                                "the form is: every content type { … } or every component { … }"},
      {"create content typ a { }", "2:16 expected 'type'\ndid you mean 'type'?"},
      {"create colection a { }",
       "2:8 expected 'relation', 'content' or 'table'\nthe form is: create table articles { … }"},
      {"create table a", "2:15 expected 'warn', 'when', 'because' or '{'\nthe form is: create table articles { … }"},
      {"create relation a of b -> c as manyToOn",
       "2:32 expected a relation of v4: oneToOne, manyToOne, oneToMany, manyToMany, morphToMany, morphToOne or "
       "components\ndid you mean 'manyToOne'?"},
      {"table a", "2:8 expected '->', 'warn', 'when', 'because' or '{'\nthe form is: table old_name -> new_name { … }"},
      {"table -> b", "2:7 expected a table or a pattern of tables, e.g. articles or /^old_(.+)$/\n"
                     "the form is: table old_name -> new_name { … }"},
      {"table a ->", "2:11 expected a value, e.g. \"{type}.{action}\" or key | uid\n"
                     "the form is: table old_name -> new_name { … }"},
      {"table a \u2192 b", "2:9 expected '->', 'warn', 'when', 'because' or '{'\nan arrow is written ->"},
      {"drop tables a", "2:6 expected 'table'\ndid you mean 'table'?"},
      {"drop table", "2:11 expected a table or a pattern of tables, e.g. articles or /^old_(.+)$/\n"
                     "the form is: drop table old_name because \"no longer used\""},
      {"drop table a because no", "2:22 expected a text in double quotes, e.g. \"as written\"\n"
                                  "the form is: drop table old_name because \"no longer used\""},
      {"drop table //", "2:12 a regular expression must not be empty\ncomments begin with '#'"},
      {"drop table /^a", "2:12 this regular expression has no closing '/' in its line\nwrite \\/ for a slash"},
      {"drop table /a\\", "2:12 this regular expression has no closing '/' in its line\nwrite \\/ for a slash"},
      {"insert into t a = b", "2:15 expected '('\nthe form is: insert into tags (name = \"new\")"},
      {"insert into t (a = b, )", "2:23 expected a column, e.g. title or \"old-name\"\nthe form is: insert into tags "
                                  "(name = \"new\")"},
      {"owner a b", "2:7 expected a text in double quotes, e.g. \"as written\"\n"
                    "the form is: owner \"application::person.person\" spouse"},
      {"note 'x'", "2:6 expected a text in double quotes, e.g. \"as written\"\n"
                   "strings stand between double quotes: \"…\""},
      {"note \u201Cx\u201D", "2:6 expected a text in double quotes, e.g. \"as written\"\n"
                             "strings stand between straight double quotes: \"…\""},
      {"note \"x\";", "2:9 expected 'warn', 'when', 'because' or the end of the line\n"
                      "a rule ends with its line: leave out the ';'"},
      {"note \"x\" -- y", "2:10 expected 'warn', 'when', 'because' or the end of the line\ncomments begin with '#'"},
      {"project {\n  contents type \"a\" -> \"b\"\n}",
       "3:3 expected a line of the project, e.g. component \"components/{name}.json\" -> \"{name}\"\n"
       "did you mean 'content'?"},
      {"project {\n  component \"a\"\n}",
       "3:16 expected '->'\nthe form is: component \"components/{name}.json\" -> \"{name}\""},
      {"map m {\n  else -> keep\n}", "3:8 expected a value, keep or drop, e.g. \"new-{1}\"\nthe form is: else keep"},
      {"map m {\n  a ->\n}",
       "3:7 expected a value, keep or drop, e.g. \"new-{1}\"\nthe form is: \"old\", /^old_(.+)$/ -> \"new-{1}\""},
      {"map m {\n  a -> b c\n}", "3:10 expected 'warn', 'when', 'because' or the end of the line\n"
                                 "the form is: \"old\", /^old_(.+)$/ -> \"new-{1}\""},
      {"relation a -> manyToMany {\n  column onw \"x\"\n}",
       "3:10 expected what the column is: id, own, other, type, field, order, own_order or other_order\n"
       "did you mean 'own'?"},
      {"define a {\n  drop orphan\n}", "3:8 expected 'orphans' or 'unknown'\ndid you mean 'orphans'?"},
      {"define a {\n  attribute * -> b\n}",
       "3:3 expected a rule of a relation, e.g. column own \"{name}_id\" type reference\n"
       "possible here: 'like', 'table', 'uid', 'name', 'column', 'index', 'unique', 'foreign', 'once', 'owner' or "
       "'drop'"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(told(c.text) == c.tree);
  }
}

TEST_CASE("one mistake in a line of a table") {
  const std::string column_end =
      "expected ',', '->', 'type', 'nullable', 'no', '=', 'in', 'warn', 'when', 'because' or "
      "the end of the line\n";
  const std::string column_form = "the form is: column old_name -> new_name type string nullable no default = old_name "
                                  "?? \"\" in table when target >= 4.3";
  const Case cases[] = {
      {"column a typ string", "3:10 " + column_end + "did you mean 'type'?"},
      {"column a tyep string", "3:10 " + column_end + "did you mean 'type'?"},
      {"column a b", "3:10 " + column_end + column_form},
      {"column a => b", "3:10 " + column_end + "an arrow is written ->"},
      {"column a = b type c", "3:14 expected 'in', 'warn', 'when', 'because' or the end of the line\n" + column_form},
      {"column", "3:7 expected a column, e.g. title or \"old-name\"\n" + column_form},
      {"column when type string", "3:8 expected a column, e.g. title or \"old-name\"\n"
                                  "'when' has a meaning of its own: write \"when\" for a column of this name"},
      {"column a = and", "3:12 expected a value, e.g. \"{type}.{action}\" or key | uid\n"
                         "'and' has a meaning of its own: write \"{and}\" for a column of this name"},
      {"column a = because \"x\"", "3:12 expected a value, e.g. \"{type}.{action}\" or key | uid\n"
                                   "at the end of a rule the order is: warn, when, because"},
      {"column a because \"x\" when pg", "3:22 expected the end of the line\n"
                                         "at the end of a rule the order is: warn, when, because"},
      {"column a -> b c", "3:15 expected 'type', 'nullable', 'no', '=', 'in', 'warn', 'when', 'because' or the end of "
                          "the line\n" +
                              column_form},
      {"column a no defualt", "3:13 expected 'default'\ndid you mean 'default'?"},
      {"column a type \"string\"", "3:15 expected a type, e.g. string\n" + column_form},
      {"column a = b |", "3:15 expected the name of a function or of a map, e.g. snake\n" + column_form},
      {"column a = b || c", "3:14 expected 'in', 'warn', 'when', 'because' or the end of the line\n"
                            "write 'or' in conditions, and ?? for the first value that is not NULL"},
      {"column a = b ??", "3:16 expected a value, e.g. \"{type}.{action}\" or key | uid\n" + column_form},
      {"column a = (b ?? c", "3:19 expected ')'\n" + column_form},
      {"column a = \"b", "3:12 this string has no closing '\"' in its line\n"
                         "write \\n for a newline and \\\" for a quote"},
      {"column a = \"b\\", "3:12 this string has no closing '\"' in its line\n"
                           "write \\n for a newline and \\\" for a quote"},
      {"column a = \"b\\q\"", "3:14 unknown escape: expected \\\", \\\\, \\n or \\t\nwrite \\\\ for a backslash"},
      {"column a = \"b\tc\"", "3:14 a control character in a string or regular expression\n"
                              "write a tab as \\t, or leave the character out"},
      {"column a = `b`", "3:12 expected a value, e.g. \"{type}.{action}\" or key | uid\n"
                         "names that are no plain words stand between double quotes: \"…\""},
      {"column a\u00A0= b", "3:9 " + column_end + "this is a no-break space: write a plain one"},
      {"column a = b else null",
       "3:14 expected 'in', 'warn', 'when', 'because' or the end of the line\n" + column_form},
      {"attribute -> b", "3:11 expected types of attributes or *, e.g. uuid, json\n"
                         "the form is: attribute uuid, json -> \"{attribute|snake}\" type string"},
      {"drop colum a", "3:6 expected 'column' or 'rows'\ndid you mean 'column'?"},
      {"drop column a b", "3:15 expected ',', 'warn', 'when', 'because' or the end of the line\n"
                          "the form is: drop column a, b because \"no longer used\""},
      {"drop column a,",
       "4:1 expected a column, e.g. title or \"old-name\"\nline 3 ends with a ',', so the rule goes on here"},
      {"drop column a,\ndrop column b", "4:6 expected ',', 'warn', 'when', 'because' or the end of the line\n"
                                        "line 3 ends with a ',', so the rule goes on here"},
      {"keep row where a = 1", "3:6 expected 'rows'\ndid you mean 'rows'?"},
      {"keep rows were a = 1", "3:11 expected 'where'\ndid you mean 'where'?"},
      {"keep rows where", "3:16 expected a condition on the row, e.g. enabled = true and key ~ /^old_/\n"
                          "the form is: keep rows where enabled = true because \"the others are of no use\""},
      {"keep rows where a == 1",
       "3:19 expected a comparison, e.g. = true, != 0, ~ /^old_/, is null or in (\"a\", \"b\")\na single = compares"},
      {"keep rows where a <> 1",
       "3:19 expected a comparison, e.g. = true, != 0, ~ /^old_/, is null or in (\"a\", \"b\")\nunequal is written !="},
      {"keep rows where a = 1 && b = 2",
       "3:23 expected 'and', 'or', 'warn', 'when', 'because' or the end of the line\nwrite 'and'"},
      {"keep rows where a = 1 and", "3:26 expected a condition on the row, e.g. enabled = true and key ~ /^old_/\n"
                                    "the form is: keep rows where enabled = true because \"the others are of no use\""},
      {"keep rows where a is nul", "3:22 expected 'not' or 'null'\ndid you mean 'null'?"},
      {"keep rows where a ~ \"x\"", "3:21 expected a regular expression, e.g. /^old_(.+)$/\n"
                                    "the form is: keep rows where enabled = true because \"the others are of no use\""},
      {"keep rows where (a = 1 or b = 2",
       "3:32 expected 'and', 'or' or ')'\n"
       "the form is: keep rows where enabled = true because \"the others are of no use\""},
      {"keep rows where a in ()", "3:23 expected a value, e.g. \"{type}.{action}\" or key | uid\n"
                                  "the form is: keep rows where enabled = true because \"the others are of no use\""},
      {"uid a when", "3:11 expected a condition on the run, e.g. mysql or mariadb, target >= 4.3, no column title\n"
                     "the form is: uid \"plugin.file\""},
      {"uid a when target 4.3",
       "3:19 expected a comparison with a version, e.g. >= 4.3\nthe form is: uid \"plugin.file\""},
      {"uid a when target >= x", "3:22 expected a version, e.g. 4.26\nthe form is: uid \"plugin.file\""},
      {"uid a when no colum b", "3:15 expected 'column'\ndid you mean 'column'?"},
      {"uid a wehn pg", "3:7 expected 'warn', 'when', 'because' or the end of the line\ndid you mean 'when'?"},
      {"index \"x\" a", "3:11 expected '(' or 'for'\n"
                        "the form is: index \"{table}_owner_index\" (owner_id) when target >= 4.3"},
      {"index \"x\" (a, b", "3:16 expected ',' or ')'\n"
                            "the form is: index \"{table}_owner_index\" (owner_id) when target >= 4.3"},
      {"unique \"x\" for atribute uid", "3:16 expected 'attribute'\ndid you mean 'attribute'?"},
      {"unique \"x\" for attribute uid or inde", "3:33 expected 'index'\ndid you mean 'index'?"},
      {"unique \"x\" (a) or index", "3:16 expected 'warn', 'when', 'because' or the end of the line\n"
                                    "the form is: unique \"{table}_{column}_unique\" for attribute uid or index"},
      {"index \"x\" for attribute uid or index",
       "3:29 expected ',', 'warn', 'when', 'because' or the end of the line\n"
       "the form is: index \"{table}_owner_index\" (owner_id) when target >= 4.3"},
      {"index \"x\" (a) for attribute uid", "3:15 expected 'warn', 'when', 'because' or the end of the line\n"
                                            "the form is: index \"{table}_owner_index\" (owner_id) when target >= 4.3"},
      {"index (a)", "3:7 expected a name, e.g. title or \"old-name\"\n"
                    "the form is: index \"{table}_owner_index\" (owner_id) when target >= 4.3"},
      {"foreign \"x\" (a)", "3:16 expected '->'\n"
                            "the form is: foreign \"{table}_owner_fk\" (owner_id) -> users on delete set null"},
      {"foreign \"x\" (a) -> b on delete cascad", "3:32 expected 'cascade' or 'set'\ndid you mean 'cascade'?"},
      {"foreign \"x\" (a) -> b on delete set nul", "3:36 expected 'null'\ndid you mean 'null'?"},
      {"once (a)", "3:6 expected 'by'\nthe form is: once by (action, role) because \"v4 keeps one\""},
      {"json v of modle $.a {\n  $.b = it\n}", "3:11 expected 'model'\ndid you mean 'model'?"},
      {"json v {\n  $.a. = it\n}",
       "4:6 expected a step of the path: .name, .\"name\", .* or [*]\ne.g. $.layouts.edit[*][*].name"},
      {"json v {\n  $.a[0] = it\n}",
       "4:6 expected a step of the path: .name, .\"name\", .* or [*]\ne.g. $.layouts.edit[*][*].name"},
      {"json v {\n  $.a it\n}", "4:7 expected '='\nthe form is: $.settings.name = it | field"},
      {"json v {\n  kyes $.a = it\n}",
       "4:3 expected an edit of a JSON place, e.g. $.settings.name = it | field\ndid you mean 'keys'?"},
      {"json v {\n  drop a\n}", "4:8 expected a place in the JSON, e.g. $.settings.name, $.list[*] or $.fields.*\n"
                                "the form is: drop $.settings.name"},
      {"prefer a in (1) for b c {\n  d e\n}", "4:5 expected '='\nthe form is: environment = null"},
      {"prefer a in 1 for b c { }",
       "3:13 expected '('\nthe form is: prefer environment in (\"\", \"production\") for key "
       "\"settings\" { environment = null }"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(told_in_table(c.text) == c.tree);
  }
}

TEST_CASE("a block that is not closed") {
  const Case cases[] = {
      {"table a -> b {\n  uid c\n\n", "3:8 expected '}': the block that is opened in line 2 is not closed\n"},
      {"table a -> b {", "2:15 expected '}': the block that is opened in line 2 is not closed\n"},
      {"table a -> b {\n  json c {\n    $.d = it # x\n",
       "4:13 expected '}': the block that is opened in line 3 is not closed\n"},
      {"table a -> b {\n  json c {\n    $.d = it\n}\n# end",
       "5:2 expected '}': the block that is opened in line 2 is not closed\n"},
      {"table a -> b {\n  uid c\n\ntable d -> e {\n  uid c\n}\n",
       "5:1 expected '}': the block that is opened in line 2 is not closed\n"},
      {"table a -> b {\n  json c {\n    $.d = it\n\nnote \"x\"\n",
       "6:1 expected '}': the block that is opened in line 3 is not closed\n"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(told(c.text) == c.tree);
  }
}

TEST_CASE("several mistakes in one run, and the rest of the file is read") {
  const Parsed out = parsed("rules 1\n"
                            "include x\n"                      // 2
                            "table a -> b {\n"                 //
                            "  column c =\n"                   // 4
                            "  column d -> e\n"                //
                            "  drop colum f\n"                 // 6
                            "  json g {\n"                     //
                            "    $.h =\n"                      // 8
                            "    $.i = it\n"                   //
                            "  } nonsense\n"                   // 10
                            "  column \"j\n"                   // 11
                            "  column k }\n"                   //
                            "relation a -> wrong {\n"          // 13: its block is passed over
                            "  like l\n"                       //
                            "}\n"                              //
                            "map m { a -> b, c => d, e -> }\n" // 16: up to the end of the line
                            "note \"n\"\n"
                            "note n\n"); // 18
  std::string lines;
  for (const auto& problem : out.problems) lines += std::to_string(problem.place.line) + ' ';
  CHECK(lines == "2 4 6 8 10 11 13 16 18 ");
  REQUIRE(out.file.items.size() == 3);
  const auto& table = std::get<TableRule>(out.file.items[0]);
  CHECK(table.body.size() == 2);
  CHECK(dump(out.file.items[2]) == "note \"n\"");
}

TEST_CASE("no more than twenty problems are told of one file, and other files' problems do not count") {
  std::vector<dumpfix::Problem> problems(30);
  std::string text = "rules 1\n";
  for (int i = 0; i < 100; ++i) text += "nonsense\n";
  parse(text, "t.rules", 0, problems);
  CHECK(problems.size() == 50);
  parse("rules 1\ntable a {\n" + text, "t.rules", 0, problems);
  CHECK(problems.size() == 70);
}
