// Expressions, templates, maps and conditions at work, each as it stands in a rule file.
#include "plan/value.hpp"

#include "plan/book.hpp"

#include <doctest.h>

namespace dumpfix::plan {
namespace {

// Knows one function of the models, and collects warnings.
struct TestServices : Services {
  bool call(std::string_view function, const std::string& in, Outcome& out) const override {
    if (function != "v4_uid") return false;
    out = {Outcome::value, "uid of " + in, nullptr};
    return true;
  }
  void warn(const std::string& text) const override { warnings.push_back(text); }
  mutable std::vector<std::string> warnings;
};

// x, y: texts, n, m: NULL, t, f, one, zero: truth as PostgreSQL and MySQL write it
FactScope scope() {
  FactScope out;
  out.set("x", "mainField");
  out.set("y", "Two Words");
  out.set("n", std::nullopt);
  out.set("m", std::nullopt);
  out.set("empty", "");
  out.set("t", "t");
  out.set("f", "f");
  out.set("one", "1");
  out.set("zero", "0");
  return out;
}

std::string shown(const Outcome& out) {
  if (out.kind == Outcome::null) return "NULL";
  if (out.kind == Outcome::drop)
    return "drop: " + (out.entry != nullptr && out.entry->tail.because ? out.entry->tail.because->value : "");
  return "'" + out.text + "'";
}

const std::vector<std::string> files{"t.rules"};

Value value(const std::string& expression) {
  const auto parsed = items("table a -> b {\n  column c type string = " + expression + "\n}");
  return Value(*std::get<rules::ColumnRule>(std::get<rules::TableRule>(parsed.at(0)).body.at(0)).value, files);
}

std::string evaluate(const std::string& expression, const std::string& maps = {}) {
  Functions functions;
  const auto parsed = items(maps);
  for (const rules::Item& item : parsed) {
    const auto& map = std::get<rules::Map>(item);
    std::vector<const rules::MapEntry*> entries;
    for (const rules::MapEntry& entry : map.entries) entries.push_back(&entry);
    functions.add(map, entries, files);
  }
  return shown(value(expression).evaluate(scope(), functions, TestServices{}));
}

bool holds(const std::string& condition) {
  const auto parsed = items("table a -> b {\n  keep rows where " + condition + " because \"x\"\n}");
  const Condition compiled(std::get<rules::RowFilter>(std::get<rules::TableRule>(parsed.at(0)).body.at(0)).where,
                           files);
  return compiled.holds(scope(), Functions{}, TestServices{});
}

struct Case {
  std::string text;
  std::string wanted;
};

} // namespace

TEST_CASE("expressions and templates") {
  for (const Case& one : {
           Case{"x", "'mainField'"},
           {"n", "NULL"},
           {"unknown", "NULL"},
           {"null", "NULL"},
           {"12", "'12'"},
           {"true", "'true'"},
           {R"("text")", "'text'"},
           {R"("")", "''"},
           {R"("{x}")", "'mainField'"},
           {R"("a{x}b{y}c")", "'amainFieldbTwo Wordsc'"},
           // NULL is contagious
           {R"("a{n}b")", "NULL"},
           {R"("a{unknown}b")", "NULL"},
           {R"("{n|snake}")", "NULL"},
           {"n | snake", "NULL"},
           {R"("a{empty}b")", "'ab'"},
           // braces
           {R"("{{}}")", "'{}'"},
           {R"("{{x}}")", "'{x}'"},
           {R"("{\"fields\": {x}}")", R"('{"fields": mainField}')"},
           // alternatives: the first that is not NULL; an empty text is one
           {R"(x ?? "d")", "'mainField'"},
           {R"(n ?? "d")", "'d'"},
           {"n ?? m ?? 3", "'3'"},
           {"n ?? m", "NULL"},
           {R"(empty ?? "d")", "''"},
           {R"("{n}" ?? "d")", "'d'"},
           // pipes
           {"x | snake", "'main_field'"},
           {"x | snake | kebab", "'main-field'"},
           {R"("{y|snake|camel}")", "'twoWords'"},
           {"y | lower", "'two words'"},
           {R"("articles" | singular)", "'article'"},
           {R"("category" | plural)", "'categories'"},
           {"y | keep", "'Two Words'"},
           {R"(empty | null_if_empty)", "NULL"},
           {R"(x | null_if_empty)", "'mainField'"},
           {"t | not", "'false'"},
           {"one | not", "'false'"},
           {"f | not", "'true'"},
           {"zero | not", "'true'"},
           {"n | not ?? true", "'true'"},
           {"t | not ?? true", "'false'"},
           {R"("say \"a\\b\"\n" | json_string)", R"('"say \"a\\b\"\n"')"},
           {R"("a\nb" | json_array)", R"('["a","b"]')"},
           {"empty | json_array", "'[]'"},
           {R"("strapi" | v4_uid)", "'uid of strapi'"},
       }) {
    CAPTURE(one.text);
    CHECK(evaluate(one.text) == one.wanted);
  }
}

TEST_CASE("templates that are wrong, with the place inside the string") {
  struct Wrong {
    std::string text;
    std::string what;
    std::uint64_t column; ///< of the brace, the expression begins in column 26
  };
  constexpr const char* hint =
      "a template is text with {name} or {name|function}; a brace itself is written twice: {{ }}";
  for (const Wrong& one :
       {Wrong{R"("a{x")", R"("{" without "}" in a template)", 28},
        Wrong{R"("ab{}")", "an empty name in a template", 29}, Wrong{R"("{x|}")", "an empty name in a template", 27},
        Wrong{R"("{x||snake}")", "an empty name in a template", 27}}) {
    CAPTURE(one.text);
    try {
      value(one.text);
      FAIL("no failure");
    } catch (const Failure& failure) {
      CHECK(failure.problem().code == Code::rules_meaning);
      CHECK(failure.problem().what == one.what);
      CHECK(failure.problem().hint == hint);
      CHECK(failure.problem().place.file == "t.rules");
      CHECK(failure.problem().place.line == 3);
      CHECK(failure.problem().place.column == one.column);
    }
  }
}

TEST_CASE("maps") {
  const std::string maps = R"(
map m {
  "a", "b"        -> "ab"
  "mainField"     -> "{it}!"
  "gone"          -> drop because "it went"
  /^up:(.+)$/     -> "{1|snake}"
  /^(x)?y(z)$/    -> "<{1}{2}{0}>"
  /^up/           -> "late"
  "loud"          -> "quiet" warn "it was loud"
}
map all {
  "Two Words"     -> null
  else            "other {it}"
}
map keeps {
  /never/ -> "x"
  else keep
}
map itself { else "{it|itself}" }
map calls { else "{it|m}" }
)";
  for (const Case& one : {
           Case{R"("a" | m)", "'ab'"},
           {R"("b" | m)", "'ab'"},
           {"x | m", "'mainField!'"},
           {R"("gone" | m)", "drop: it went"},
           {R"("up:someName" | m)", "'some_name'"},
           {R"("up" | m)", "'late'"},
           {R"("xyz" | m)", "'<xzxyz>'"},
           {R"("yz" | m)", "'<zyz>'"}, // a group that took no part is empty
           {R"("none of them" | m)", "'none of them'"},
           {"n | m", "NULL"},
           {"y | all", "NULL"},
           {"x | all", "'other mainField'"},
           {"x | keeps", "'mainField'"},
           {R"("gone" | calls)", "drop: it went"},
           {R"("up:someName" | m | m)", "'some_name'"},
           {R"("gone" | m ?? "else")", "drop: it went"}, // dropping is no NULL
           {R"("{x|m}{y}")", "'mainField!Two Words'"},
           {"x | itself", "'mainField'"},
       }) {
    CAPTURE(one.text);
    CHECK(evaluate(one.text, maps) == one.wanted);
  }
}

TEST_CASE("a map entry's warning names what it was about") {
  const auto parsed = items("map m { \"loud\" -> \"quiet\" warn \"it was loud\" }");
  const auto& map = std::get<rules::Map>(parsed.at(0));
  Functions functions;
  functions.add(map, {&map.entries.at(0)}, files);
  const TestServices services;
  CHECK(functions.apply("m", {Outcome::value, "loud", nullptr}, scope(), services).text == "quiet");
  CHECK(functions.apply("m", {Outcome::value, "low", nullptr}, scope(), services).text == "low");
  CHECK(services.warnings == std::vector<std::string>{"it was loud: loud"});
}

TEST_CASE("a pattern with a name in it stands for that name's value") {
  const auto parsed = items("map m {\n \"{x}\" -> \"mine\"\n else \"theirs\"\n}");
  const auto& map = std::get<rules::Map>(parsed.at(0));
  Functions functions;
  functions.add(map, {&map.entries.at(0), &map.entries.at(1)}, files);
  for (const Case& one : {Case{"mainField", "mine"}, {"{x}", "theirs"}, {"x", "theirs"}})
    CHECK(functions.apply("m", {Outcome::value, one.text, nullptr}, scope(), TestServices{}).text == one.wanted);
}

TEST_CASE("maps that are wrong") {
  const auto parsed = items("map m { /a(/ -> \"x\" }\nmap n { \"a\" -> \"b\" }");
  const auto& bad = std::get<rules::Map>(parsed.at(0));
  const auto& good = std::get<rules::Map>(parsed.at(1));
  Functions functions;
  CHECK(failure([&] { functions.add(bad, {&bad.entries.at(0)}, files); }) ==
        "DF031 bad regular expression: missing ): a( | the syntax is that of RE2: no look-around, no back references");
  functions.add(good, {&good.entries.at(0)}, files);
  CHECK(failure([&] { functions.add(good, {&good.entries.at(0)}, files); }) ==
        "DF032 a second map is called \"n\" | give it another name");
  CHECK(functions.exists("n"));
  CHECK(functions.exists("snake"));
  CHECK_FALSE(functions.exists("snakes"));
}

TEST_CASE("conditions") {
  struct Truth {
    std::string text;
    bool wanted;
  };
  for (const Truth& one : {
           Truth{R"(x = "mainField")", true},
           {R"(x = "mainfield")", false},
           {R"(x != "mainfield")", true},
           {R"(x != "mainField")", false},
           {"x = x", true},
           {"n = n", false}, // NULL equals nothing
           {"n = null", false},
           {R"(n = "")", false},
           {R"(empty = "")", true},
           // truth in either dialect's spelling
           {"t = true", true},
           {"one = true", true},
           {"f = true", false},
           {"zero = true", false},
           {"n = true", false},
           {"zero = false", true},
           {"f = false", true},
           {"true = one", true},
           {"n is null", true},
           {"n is not null", false},
           {"empty is null", false},
           {"x is not null", true},
           {"unknown is null", true},
           {"x ~ /^main/", true},
           {"x ~ /^field/", false},
           {"x !~ /^field/", true},
           {"x ~ /Field/", true}, // anywhere in it
           {"n ~ /.*/", false},
           {R"(x in ("a", "mainField"))", true},
           {R"(x in ("a", "b"))", false},
           {R"(n in ("a", null))", false},
           {R"((x ?? "d") = "mainField")", true},
           {R"((n ?? "d") = "d")", true},
           {R"((x | snake) = "main_field")", true},
           {R"(x = "mainField" and t = true)", true},
           {R"(x = "mainField" and f = true)", false},
           {R"(x = "a" or t = true)", true},
           {R"(x = "a" or f = true)", false},
           {R"(not x = "a")", true},
           {R"(not (x = "mainField" or f = true))", false},
           {R"(x = "a" or x = "mainField" and f = true)", false},
       }) {
    CAPTURE(one.text);
    CHECK(holds(one.text) == one.wanted);
  }
}

TEST_CASE("what an expression reads") {
  std::vector<std::string> read, called;
  const Value one = value(R"("{a|snake}{b}" ?? c | keep | lower)");
  one.names(read);
  one.functions(called);
  CHECK(read == std::vector<std::string>{"a", "b", "c"});
  CHECK(called.size() == 3);
  CHECK(value(R"("text")").constant() == "text");
  CHECK(value("12").constant() == "12");
  CHECK(value("true").constant() == "true");
  CHECK_FALSE(value(R"("{x}")").constant());
  CHECK_FALSE(value("x").constant());
  CHECK_FALSE(value(R"(x ?? "d")").constant());
}

} // namespace dumpfix::plan
