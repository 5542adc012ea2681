// Values, conditions on rows, conditions on the run, tails: text → dump of the tree.
#include "rules/parsed.hpp"

#include <doctest.h>

using namespace dumpfix::rules;

namespace {

std::string value(const std::string& text) {
  const std::string out = in_table("column a = " + text);
  const std::string begin = "column (a) = ";
  return out.starts_with(begin) ? out.substr(begin.size()) : out;
}
std::string condition(const std::string& text) {
  const std::string out = in_table("keep rows where " + text);
  return out.starts_with("keep-rows ") ? out.substr(10) : out;
}
std::string when(const std::string& text) {
  const std::string out = item("note \"x\" when " + text);
  return out.starts_with("note \"x\" when ") ? out.substr(14) : out;
}

} // namespace

TEST_CASE("values") {
  const Case cases[] = {
      {"b", "b"},
      {R"("b")", R"("b")"},
      {R"("")", R"("")"},
      {R"("{type}.{a|b}")", R"("{type}.{a|b}")"},
      {R"("a \"b\" \\ c")", R"("a "b" \ c")"},
      {R"("a\nb\tc")", "\"a\nb\tc\""},
      {R"("a # no comment")", R"("a # no comment")"},
      {R"("käse → ä")", R"("käse → ä")"},
      {"12", "#12"},
      {"-3.5", "#-3.5"},
      {"true", "!true"},
      {"false", "!false"},
      {"null", "NULL"},
      {"a-b_C9", "a-b_C9"},
      {"truely", "truely"},
      {"a | f", "(| a f)"},
      {"a|f|g-h", "(| (| a f) g-h)"},
      {"a ?? b", "(?? a b)"},
      {"a ?? b ?? c", "(?? a b c)"},
      {"a | f ?? b | g", "(?? (| a f) (| b g))"},
      {"(a ?? b) | f", "(| (?? a b) f)"},
      {"a ?? (b ?? c)", "(?? a (?? b c))"},
      {"((a))", "a"},
      {"blocked | not ?? true", "(?? (| blocked not) !true)"},
      {"(a\n  # comment )\n  ?? b\n)", "(?? a b)"},
      // words of the language are columns where nothing else can stand
      {"type", "type"},
      {"key | key", "(| key key)"},
      {"column", "column"},
      {"else", "else"},
      {"it", "it"},
      {R"(properties ?? "{\"fields\": {fields}}" ?? "{{}}")", R"((?? properties "{"fields": {fields}}" "{{}}"))"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(value(c.text) == c.tree);
  }
}

TEST_CASE("conditions on a row") {
  const Case cases[] = {
      {"a = 1", "(= a #1)"},
      {"a != b", "(!= a b)"},
      {"a = true", "(= a !true)"},
      {"a = null", "(= a NULL)"},
      {"a ~ /x/", "(~ a /x/)"},
      {R"(a !~ /^a\/b\.c#$/)", R"((!~ a /^a/b\.c#$/))"},
      {"a is null", "(null a)"},
      {"a is not null", "(not-null a)"},
      {R"(a in ("x", 2, b | f))", R"((in a "x" #2 (| b f)))"},
      {"a in (1)", "(in a #1)"},
      {"a in (\n  1, # one\n  2\n)", "(in a #1 #2)"},
      {"a = 1 and b = 2 and c = 3", "(and (= a #1) (= b #2) (= c #3))"},
      {"a = 1 or b = 2 and c = 3", "(or (= a #1) (and (= b #2) (= c #3)))"},
      {"(a = 1 or b = 2) and c = 3", "(and (or (= a #1) (= b #2)) (= c #3))"},
      {"not a = 1", "(not (= a #1))"},
      {"not (a = 1 or not b is null)", "(not (or (= a #1) (not (null b))))"},
      {"not a = 1 and b = 2", "(and (not (= a #1)) (= b #2))"},
      // a parenthesis of a value, not of a condition
      {"(a ?? b) = 1", "(= (?? a b) #1)"},
      {"(a) is null", "(null a)"},
      {"((a ?? b) | f) in (1)", "(in (| (?? a b) f) #1)"},
      {R"x((a ?? ")") = ")" and (b = 1))x", R"x((and (= (?? a ")") ")") (= b #1)))x"},
      {"(a = 1)", "(= a #1)"},
      {"((a) = 1)", "(= a #1)"},
      {"(\n a = 1\n or b = 2\n)", "(or (= a #1) (= b #2))"},
      {"null = null", "(= NULL NULL)"},
      {"notes = 1", "(= notes #1)"},
      {"a|f ~ /x/", "(~ (| a f) /x/)"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(condition(c.text) == c.tree);
  }
}

TEST_CASE("conditions on the run") {
  const Case cases[] = {
      {"mysql", "mysql"},
      {"pg", "postgres"},
      {"postgres", "postgres"},
      {"mysql or mariadb", "(or mysql mariadb)"},
      {"target >= 4.3", "(target >= 4.3)"},
      {"target<5", "(target < 5)"},
      {"target <= 4.26.2", "(target <= 4.26.2)"},
      {"source > 3.1", "(source > 3.1)"},
      {"source = 3.6", "(source = 3.6)"},
      {"source != 3.0", "(source != 3.0)"},
      {"target >= 4.3 and bidirectional", "(and (target >= 4.3) bidirectional)"},
      {"column x", "(column x)"},
      {"column \"is-active\"", "(column is-active)"},
      {"no column isActive", "(not (column isActive))"},
      {"not localized", "(not localized)"},
      {"not column x", "(not (column x))"},
      {"kept_tables and target >= 4.11", "(and kept_tables (target >= 4.11))"},
      {"a or b and not c", "(or a (and b (not c)))"},
      {"(a or b) and c", "(and (or a b) c)"},
      {"not (a and no column b)", "(not (and a (not (column b))))"},
      {"draft_and_publish", "draft_and_publish"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(when(c.text) == c.tree);
  }
}

TEST_CASE("tails") {
  const Case cases[] = {
      {R"(note "x" warn "w")", R"(note "x" warn "w")"},
      {R"(note "x" because "b")", R"(note "x" because "b")"},
      {R"(note "x" warn "w" because "b")", R"(note "x" warn "w" because "b")"},
      {R"(note "x" warn "w" when pg because "b")", R"(note "x" warn "w" when postgres because "b")"},
      {R"(note "x" when not (pg) because "b"   # comment)", R"(note "x" when (not postgres) because "b")"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(item(c.text) == c.tree);
  }
}
