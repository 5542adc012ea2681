// CREATE TABLE of tables that stay, and the keys that converted tables lose.
#include "rewrite/dumps.hpp"

#include <doctest.h>

namespace dumpfix::rewrite {
namespace {

const std::string attributes = R"("x":{"type":"string"},
  "friends":{"collection":"thing","attribute":"thing","column":"id","isVirtual":true})";

/// A run over a dump with these statements in front of the first row.
Run with(Style style, const std::string& statements, bool last = false) {
  const bool mysql = style == Style::mysql;
  const std::string integer = mysql ? "int(10) unsigned" : "integer";
  const std::pair<std::string, std::string> id{"id", integer + " NOT NULL"};
  std::string dump = dump_of(style, thing_store(attributes),
                             {{"things", {id, {"x", "text"}}, {}},
                              {"things__friends", {id, {"thing_id", integer}, {"related_thing_id", integer}}, {}}});
  const std::string mark = mysql  ? "-- Dump completed"
                           : last ? "--\n-- PostgreSQL database dump complete"
                                  : "COPY public.core_store";
  dump.insert(dump.find(mark), statements);
  return rewritten(dump);
}

std::string left_out(const Run& run) {
  std::string out;
  for (const auto& [text, times] : run.account.warnings)
    if (text.find("left out") != std::string::npos) out += (out.empty() ? "" : "\n") + text;
  return out;
}

} // namespace

TEST_CASE("mysql: a foreign key of a kept table follows its table, or goes with it") {
  const std::string begin = "CREATE TABLE `audit` (\n  `id` int(10) unsigned NOT NULL,\n  `link` int(10) unsigned "
                            "DEFAULT NULL,\n  PRIMARY KEY (`id`)",
                    end = "\n) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;\n";
  struct Case {
    std::string keys, made, warned;
  };
  const std::string told = "the foreign key \"a\" of \"audit\" is left out: \"things__friends\" is no table of v4";
  for (const Case& one : {
           Case{",\n  CONSTRAINT `a` FOREIGN KEY (`link`) REFERENCES `notes` (`id`)",
                ",\n  CONSTRAINT `a` FOREIGN KEY (`link`) REFERENCES `notes` (`id`)", ""},
           {",\n  CONSTRAINT `a` FOREIGN KEY (`link`) REFERENCES `strapi_administrator` (`id`) ON DELETE CASCADE",
            ",\n  CONSTRAINT `a` FOREIGN KEY (`link`) REFERENCES `admin_users` (`id`) ON DELETE CASCADE", ""},
           {",\n  KEY `a` (`link`),\n  CONSTRAINT `a` FOREIGN KEY (`link`) REFERENCES `things__friends` (`id`) ON "
            "DELETE CASCADE",
            ",\n  KEY `a` (`link`)", told},
           {",\n  CONSTRAINT `a` FOREIGN KEY (`link`) REFERENCES `things__friends` (`id`),\n  CONSTRAINT `b` FOREIGN "
            "KEY (`id`) REFERENCES `things` (`id`)",
            ",\n  CONSTRAINT `b` FOREIGN KEY (`id`) REFERENCES `things` (`id`)", told},
       }) {
    CAPTURE(one.keys);
    const Run run = with(Style::mysql, begin + one.keys + end);
    CHECK(run.problem.what == "");
    CHECK(run.out.find(begin + one.made + end) != std::string::npos);
    CHECK(left_out(run) == one.warned);
  }
}

TEST_CASE("postgres: a child of a converted table") {
  const Run refused = with(Style::copy, "CREATE TABLE public.child (\n    note text\n)\nINHERITS (public.things);\n\n");
  CHECK(refused.problem.code == Code::bad_statement);
  CHECK(refused.problem.what == "the table \"child\" inherits from \"things\", which gets another form in v4");
  CHECK(refused.problem.hint.find("ALTER TABLE child NO INHERIT things") != std::string::npos);
  // PostgreSQL writes no column that is inherited, but a table may have been made a child later
  const std::string whole = "CREATE TABLE public.child (\n    id integer,\n    x text,\n    note text\n)";
  const Run kept = with(Style::copy, whole + "\nINHERITS (public.things);\n\n");
  CHECK(kept.problem.what == "");
  CHECK(kept.out.find(whole + ";\n\n") != std::string::npos);
  CHECK(kept.account.warnings.count("the table \"child\" inherits from \"things\", which gets another form in v4: it "
                                    "is kept as a table of its own") == 1);
  const std::string other = "CREATE TABLE public.child (\n    note text\n)\nINHERITS (public.parent);\n\n";
  CHECK(with(Style::copy, "CREATE TABLE public.parent (\n    a text\n);\n\n" + other).out.find(other) !=
        std::string::npos);
  const Run foreign = with(Style::copy, "CREATE TABLE shop.child (\n    note text\n)\nINHERITS (public.things);\n\n");
  CHECK(foreign.problem.code == Code::bad_statement);
}

TEST_CASE("keys that Strapi did not make are told when they go") {
  const std::string alter = "ALTER TABLE ONLY public.things\n    ADD CONSTRAINT ";
  struct Case {
    std::string statement, warned;
  };
  const auto told = [](const std::string& what) {
    return "the " + what + " of \"things\" is left out: v4 gives the table its own keys";
  };
  for (const Case& one : {
           Case{alter + "things_x_unique UNIQUE (x);\n", ""}, // as v3 names them (schema-reference)
           {alter + "x_fk FOREIGN KEY (x) REFERENCES public.things(id) ON DELETE CASCADE;\n", ""},
           {"CREATE INDEX things_x_index ON public.things USING btree (x);\n", ""},
           {alter + "u UNIQUE (x);\n", told("unique constraint \"u\"")},
           {alter + "c CHECK ((id > 0));\n", told("check constraint \"c\"")},
           {alter + "f FOREIGN KEY (id) REFERENCES public.notes(id);\n", told("foreign key \"f\"")},
           {"CREATE UNIQUE INDEX my_u ON public.things USING btree (lower(x));\n", told("index \"my_u\"")},
       }) {
    CAPTURE(one.statement);
    const Run run = with(Style::copy, one.statement, true);
    CHECK(run.problem.what == "");
    CHECK(left_out(run) == one.warned);
  }
}

TEST_CASE("in the names of its keys v3 may have _ for the dashes and dots of a table") {
  auto store = thing_store("");
  store[0] =
      plan::model("application::thing.thing", "Odd-things.x", R"("x-y":{"type":"text"})", R"("timestamps":false)");
  const std::string dump =
      dump_of(Style::mysql, store, {{"Odd-things.x", {{"id", "int(10) unsigned"}, {"x-y", "text"}}, {}}});
  const auto told = [&dump](const std::string& key) {
    std::string with = dump;
    const std::size_t table = with.find("CREATE TABLE `Odd-things.x`");
    REQUIRE(table != std::string::npos);
    const Run run = rewritten(with.insert(with.find("\n)", table), ",\n  UNIQUE KEY `" + key + "` (`x-y`)"));
    CHECK(run.problem.what == "");
    return left_out(run);
  };
  CHECK(told("odd_things_x_x-y_unique") == "");
  CHECK(told("Odd_things_x_x-y_unique") == "");
  CHECK(told("odd-things.x_x-y_unique") == "");
  CHECK(told("odd_things_x_x_y_unique") != "");
}

} // namespace dumpfix::rewrite
