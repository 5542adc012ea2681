// Rules of all files together: later ones on top, conflicts told, `when` decided.
#include "plan/rulebook.hpp"

#include "plan/book.hpp"

#include <doctest.h>

namespace dumpfix::plan {
namespace {

struct Case {
  std::string text;
  std::string wanted;
};

constexpr const char* override_hint =
    " | write \"override\" in front of the one that shall hold, or take one of them away";

/// The condition of `note "x" when …`.
bool decided(const std::string& when, const Context& context) {
  const RuleBook rules = book("note \"x\" when " + when);
  return rules.decide(rules.notes.at(0)->tail, context);
}

} // namespace

TEST_CASE("two rules on one thing are a conflict, unless the later one overrides") {
  for (const Case& one : {
           Case{"table a -> b\ntable a -> c", "DF032 a second rule speaks about table \"a\""},
           {"table a -> b\ndrop table a because \"x\"", "DF032 a second rule speaks about table \"a\""},
           {"table a -> b\noverride table a -> c", "nothing"},
           {"table a -> b\ntable b -> a", "nothing"},
           {"define d { once by (own) because \"x\" }\ndefine d { once by (own) because \"x\" }",
            "DF032 a second rule speaks about \"define d\""},
           {"relation oneWay -> oneToOne { table \"a\" }\nrelation oneWay -> manyToOne { table \"b\" }",
            "DF032 a second rule speaks about this relation"},
           {"relation oneWay -> oneToOne { table \"a\" }\noverride relation oneWay -> manyToOne { table \"b\" }",
            "nothing"},
           {"relation oneWay -> oneToOne { table \"a\" }\nrelation manyWay -> manyToOne { table \"b\" }", "nothing"},
           {"relation -> manyToOne { table \"a\" }\nrelation -> manyToOne { table \"b\" }",
            "DF032 a second rule speaks about this relation"},
           {"relation -> manyToOne { table \"a\" }\nrelation -> manyToOne bidirectional { table \"b\" }", "nothing"},
           {"map m { else keep }\nmap m { else keep }", "DF032 a second rule speaks about map \"m\""},
           {"map m { else keep }\noverride map m { else keep }", "nothing"},
           {"map m { else keep }\nmap n { else keep }", "nothing"},
           {"unmatched table keep\nunmatched table drop because \"x\"",
            "DF032 a second rule speaks about unmatched tables"},
           {"unmatched table keep\nunmatched column keep", "nothing"},
           {"unmatched column keep\noverride unmatched column drop because \"x\"", "nothing"},
       }) {
    CAPTURE(one.text);
    const std::string wanted = one.wanted == "nothing" ? one.wanted : one.wanted + override_hint;
    CHECK(failure([&] { book(one.text); }) == wanted);
  }
}

TEST_CASE("the place of a conflict is that of the later rule") {
  try {
    book("table a -> b\ntable a -> c");
    FAIL("no failure");
  } catch (const Failure& failure) {
    CHECK(failure.problem().place.file == "t.rules");
    CHECK(failure.problem().place.line == 3);
    CHECK(failure.problem().exit == ExitCode::bad_rules);
  }
}

TEST_CASE("an override holds") {
  const RuleBook rules = book("table a -> b\noverride table a -> c\nrelation oneWay -> oneToOne { table \"a\" "
                              "}\noverride relation oneWay -> manyToOne { table "
                              "\"b\" }\nunmatched table keep\noverride unmatched table drop because \"x\"");
  REQUIRE(rules.tables.size() == 1);
  CHECK(rules.tables.at("a")->target->value == "c");
  REQUIRE(rules.relations.size() == 1);
  CHECK(rules.relations.at(0)->kind == "manyToOne");
  CHECK(rules.unmatched_table->action == "drop");
}

TEST_CASE("words that mean nothing") {
  CHECK(failure([] { book("relation sideways -> oneToOne { table \"a\" }"); }) ==
        "DF031 \"sideways\" is no nature of a relation | one of oneWay, oneToOne, manyToOne, manyWay, manyToMany, "
        "component, morphToMany, morphToOne");
  CHECK(failure([] { book("relation oneWay -> oneToOne { like nothing }"); }) ==
        "DF031 nothing is defined as \"nothing\" | write: define nothing { … }");
  CHECK(failure([] { decided("rainy", {}); }).starts_with("DF031 \"rainy\" is no condition | "));
}

TEST_CASE("conditions of rules") {
  Context pg;
  pg.dialect = Dialect::postgres;
  pg.source = {3, 6, 0};
  pg.target = {4, 3, 0};
  pg.project = true;
  pg.flag = [](rules::When::Kind kind, const std::string& name) -> std::optional<bool> {
    if (kind == rules::When::column) return name == "here";
    if (name == "localized") return true;
    return std::nullopt;
  };
  struct Truth {
    std::string text;
    bool wanted;
  };
  for (const Truth& one : {
           Truth{"postgres", true},
           {"pg", true},
           {"mysql", false},
           {"mariadb", false},
           {"project", true},
           {"not project", false},
           {"localized", true},
           {"bidirectional", false}, // means something elsewhere, and nothing here
           {"column here", true},
           {"column gone", false},
           {"no column gone", true},
           {"no column here", false},
           {"target >= 4.3", true},
           {"target < 4.3", false},
           {"target >= 4.3.1", false},
           {"source >= 3.6", true},
           {"source < 3.2", false},
           {"pg and target >= 4.5", false},
           {"pg or target >= 4.5", true},
           {"not (mysql or mariadb)", true},
       }) {
    CAPTURE(one.text);
    CHECK(decided(one.text, pg) == one.wanted);
  }
  Context mariadb;
  mariadb.dialect = Dialect::mariadb;
  CHECK(decided("mariadb", mariadb));
  CHECK_FALSE(decided("postgres", mariadb));
}

TEST_CASE("versions of the packs") {
  const RuleBook rules = book("source strapi >= 3.0 < 4\ntarget strapi >= 4.0 < 5 default 4.26");
  CHECK(to_string(rules.target(std::nullopt)) == "4.26");
  CHECK(to_string(rules.target(Version{{4, 0, 0}})) == "4.0");
  CHECK(to_string(rules.target(Version{{4, 25, 7}})) == "4.25.7");
  CHECK(failure([&] {
          rules.target(Version{{5, 0, 0}});
        }) == "DF033 these rules do not write for Strapi 5.0 | they are for versions < 5");
  CHECK(failure([&] {
          rules.target(Version{{3, 6, 0}});
        }) == "DF033 these rules do not write for Strapi 3.6 | they are for versions >= 4.0");
  CHECK(failure([&] { rules.check_source(Version{{3, 2, 0}}); }) == "nothing");
  CHECK(failure([&] { rules.check_source(Version{{4, 0, 0}}); }).starts_with("DF033 "));
}

TEST_CASE("what a book is about") {
  CHECK(book("unmatched table keep\nunmatched column keep").is_identity());
  CHECK(book("note \"x\"").is_identity());
  CHECK_FALSE(book("table a { column b nullable }").is_identity());
  CHECK_FALSE(book("drop table /^x/ because \"y\"").is_identity());
  CHECK_FALSE(book("table a { column b nullable }").needs_models());
  CHECK(shipped().needs_models());
  CHECK_FALSE(shipped().is_identity());
  CHECK(shipped().known_tables().at("strapi_administrator") == "strapi::user");
  const RuleBook project = book("project {\n content type \"a/{n}.json\" -> \"api::{n}\"\n component \"c/{n}.json\" -> "
                                "\"{n}\"\n handlers \"r/{f}.js\"\n}");
  REQUIRE(project.project_patterns().size() == 2);
  CHECK(project.project_patterns()[0].path == "a/{n}.json");
  CHECK(project.project_patterns()[0].uid == "api::{n}");
  CHECK_FALSE(project.project_patterns()[0].component);
  CHECK(project.project_patterns()[1].component);
  CHECK(project.project_handlers() == std::vector<std::string>{"r/{f}.js"});
}

} // namespace dumpfix::plan
