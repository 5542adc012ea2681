// What becomes of views, triggers, routines, rights and keys around converted tables: (statements → kept, left out,
// later lines). Statements as pg_dump 15 and mariadb-dump 10.11 write them.
#include "rewrite/dumps.hpp"

#include <doctest.h>

namespace dumpfix::rewrite {
namespace {

struct Case {
  std::string statements;
  std::vector<std::string> kept, gone;
  std::string warned; ///< contained in a warning; empty: no warning speaks of `left out`, `kept` or `is kept`
};

std::string small_dump(Style style) {
  const bool mysql = style == Style::mysql;
  const std::string integer = mysql ? "int(10) unsigned" : "integer";
  const std::pair<std::string, std::string> id{"id", integer + " NOT NULL"};
  return dump_of(style, thing_store(R"("x":{"type":"string"},
                   "friends":{"collection":"thing","attribute":"thing","column":"id","isVirtual":true})"),
                 {{"notes", {id, {"things", "text"}}, {}},
                  {"strapi_administrator", {id, {"username", "text"}}, {}},
                  {"things", {id, {"x", "text"}}, {}},
                  {"things__friends", {id, {"thing_id", integer}, {"related_thing_id", integer}}, {}}});
}

/// The statements behind the data; with `first` before them.
Run with(Style style, const std::string& statements, bool first = false) {
  std::string dump = small_dump(style);
  const std::string mark = style == Style::mysql ? (first ? "CREATE TABLE `notes`" : "-- Dump completed")
                           : first               ? "COPY public.core_store"
                                                 : "--\n-- PostgreSQL database dump complete";
  dump.insert(dump.find(mark), statements + "\n");
  return rewritten(dump);
}

std::string warnings(const Run& run) {
  std::string out;
  for (const auto& [text, times] : run.account.warnings)
    if (text.find("left out") != std::string::npos || text.find("kept") != std::string::npos) out += text + '\n';
  return out;
}

void check(Style style, const std::vector<Case>& cases, bool first = false) {
  for (const Case& one : cases) {
    CAPTURE(one.statements);
    const Run run = with(style, one.statements, first);
    CHECK(run.problem.what == "");
    for (const std::string& text : one.kept) {
      CAPTURE(text);
      CHECK(run.out.find(text) != std::string::npos);
    }
    for (const std::string& text : one.gone) {
      CAPTURE(text);
      CHECK(run.out.find(text) == std::string::npos);
    }
    const std::string told = warnings(run);
    CAPTURE(told);
    CHECK((one.warned.empty() ? told.empty() : told.find(one.warned) != std::string::npos));
  }
}

const std::string stand_in = "CREATE VIEW public.v AS\nSELECT\n    NULL::integer AS id;\n\n"
                             "ALTER TABLE public.v OWNER TO x;\n\n";

} // namespace

TEST_CASE("postgres: comments on a converted table and its parts follow it, or are told") {
  check(
      Style::copy,
      {{"COMMENT ON TABLE public.things IS 'x; y';\n", {"COMMENT ON TABLE public.things IS 'x; y';\n"}, {}, ""},
       {"COMMENT ON COLUMN public.things.x IS 'it''s';\n", {"COMMENT ON COLUMN public.things.x IS 'it''s';\n"}, {}, ""},
       {"COMMENT ON COLUMN public.strapi_administrator.username IS 'x';\n",
        {"COMMENT ON COLUMN public.admin_users.username IS 'x';\n"},
        {},
        ""},
       {"COMMENT ON CONSTRAINT things_pkey ON public.things IS 'x';\n",
        {},
        {"COMMENT ON"},
        "left out, since v4 has nothing that it could speak of: COMMENT ON CONSTRAINT things_pkey"},
       {"COMMENT ON COLUMN public.things__friends.thing_id IS 'x';\n",
        {},
        {"COMMENT ON"},
        "left out, since v4 has nothing that it could speak of: COMMENT ON COLUMN public.things__friends.thing_id"},
       {"COMMENT ON COLUMN public.notes.things IS 'x';\n", {"COMMENT ON COLUMN public.notes.things IS 'x';"}, {}, ""}});
}

TEST_CASE("postgres: what speaks of a converted table is left out, and its later lines with it") {
  check(Style::copy,
        {{"CREATE VIEW public.v AS\n SELECT things.id\n   FROM public.things;\n\nALTER TABLE public.v OWNER TO x;\n\n"
          "COMMENT ON VIEW public.v IS 'x';\n\nCOMMENT ON COLUMN public.v.id IS 'x';\n\n"
          "CREATE VIEW public.w AS\n SELECT v.id\n   FROM public.v;\n\nGRANT SELECT ON TABLE public.v TO x;\n",
          {},
          {"public.v", "public.w"},
          "left out, since it speaks of \"things\" in its v3 form: CREATE VIEW public.v AS"},
         {"CREATE MATERIALIZED VIEW public.m AS\n SELECT things.id\n   FROM public.things\n  WITH NO DATA;\n\n"
          "CREATE INDEX mi ON public.m USING btree (id);\n\nCOMMENT ON INDEX public.mi IS 'x';\n\n"
          "REFRESH MATERIALIZED VIEW public.m;\n",
          {},
          {"public.m", "mi "},
          "CREATE MATERIALIZED VIEW public.m"},
         {"CREATE STATISTICS public.st ON id, x FROM public.things;\n\nALTER STATISTICS public.st OWNER TO x;\n\n"
          "COMMENT ON STATISTICS public.st IS 'x';\n",
          {},
          {"public.st "},
          "CREATE STATISTICS"},
         {"CREATE FUNCTION public.f(a integer DEFAULT 1) RETURNS bigint\n    LANGUAGE sql\n    BEGIN ATOMIC\n SELECT "
          "count(*) FROM public.things;\nEND;\n\nALTER FUNCTION public.f(a integer) OWNER TO x;\n\n"
          "ALTER FUNCTION public.f(a text) OWNER TO x;\n\nGRANT ALL ON FUNCTION public.f(a integer) TO x;\n",
          {"ALTER FUNCTION public.f(a text) OWNER"}, // another one of the name
          {"public.f(a integer"},
          "CREATE FUNCTION public.f"},
         {"CREATE TRIGGER t BEFORE INSERT ON public.things FOR EACH ROW EXECUTE FUNCTION public.g();\n\n"
          "COMMENT ON TRIGGER t ON public.things IS 'x';\n\nCOMMENT ON TRIGGER t ON public.notes IS 'y';\n",
          {"COMMENT ON TRIGGER t ON public.notes"},
          {"public.g", "COMMENT ON TRIGGER t ON public.things"},
          "CREATE TRIGGER t"},
         {"CREATE RULE r AS\n    ON INSERT TO public.things DO NOTHING;\n", {}, {"CREATE RULE"}, "CREATE RULE r"},
         {"CREATE POLICY p ON public.things USING (true);\n", {}, {"CREATE POLICY"}, "CREATE POLICY p"},
         {"ALTER PUBLICATION p ADD TABLE ONLY public.things;\n\nALTER PUBLICATION p ADD TABLE ONLY public.notes;\n",
          {"ADD TABLE ONLY public.notes"},
          {"ADD TABLE ONLY public.things"},
          "ALTER PUBLICATION"},
         {"CREATE VIEW public.r AS\n SELECT 'public.things'::regclass AS x;\n", {}, {"public.r"}, "public.r"},
         {"CREATE INDEX mine ON public.things USING btree (lower(x));\n\nCOMMENT ON INDEX public.mine IS 'x';\n",
          {},
          {"mine"},
          "the index \"mine\" of \"things\" is left out"}});
}

TEST_CASE("postgres: statistics, as pg_dump 18 writes them, name tables and columns of v3") {
  const auto statistics = [](const std::string& schema) {
    return "--\n-- Statistics for Name: things; Type: STATISTICS DATA; Schema: " + schema +
           "; Owner: -\n--\n\nSELECT * FROM pg_catalog.pg_restore_attribute_stats(\n\t'version', "
           "'180000'::integer,\n\t'schemaname', '" +
           schema +
           "',\n\t'relname', 'things',\n\t'attname', 'x',\n\t'inherited', 'f'::boolean,\n\t'null_frac', "
           "'0.1'::real\n);\n\n";
  };
  check(Style::copy, {{statistics("public"),
                       {},
                       {"Statistics for", "attribute_stats"},
                       "the statistics for the planner are left out, since they speak of tables in their v3 form"},
                      {statistics("shop"), {statistics("shop")}, {}, ""}});
}

TEST_CASE("postgres: others pass unchanged") {
  const std::string column = "CREATE VIEW public.n AS\n SELECT n.things,\n    'public.things' AS public\n   FROM "
                             "public.notes n;\n\nCOMMENT ON VIEW public.n IS 'of public.things';\n",
                    schema = "CREATE VIEW shop.titles AS\n SELECT things.x,\n    count(things.things) AS n\n   FROM "
                             "shop.things;\n\nALTER TABLE shop.titles OWNER TO x;\n",
                    key = "ALTER TABLE ONLY public.notes\n    ADD CONSTRAINT k FOREIGN KEY (id) REFERENCES "
                          "shop.strapi_administrator(id);\n",
                    trigger = "CREATE TRIGGER t BEFORE INSERT ON public.notes FOR EACH ROW EXECUTE FUNCTION "
                              "public.f();\n\nALTER TABLE public.notes DISABLE TRIGGER t;\n";
  check(Style::copy,
        {{column, {column}, {}, ""}, {schema, {schema}, {}, ""}, {key, {key}, {}, ""}, {trigger, {trigger}, {}, ""}});
  const std::string body =
      "CREATE FUNCTION public.f() RETURNS bigint\n    LANGUAGE sql\n    AS $$select count(*) from things$$;\n";
  check(Style::copy, {{body, {body}, {}, "kept, though it speaks of the table \"things\""}});
  const std::string own =
      "CREATE FUNCTION shop.f() RETURNS bigint\n    LANGUAGE sql\n    AS $$select 1 from things$$;\n";
  check(Style::copy, {{own, {own}, {}, ""}});
}

TEST_CASE("postgres: another schema's object that speaks of a converted table by its full name") {
  check(Style::copy, {{"CREATE VIEW shop.v AS\n SELECT t.x\n   FROM public.things t;\n\nALTER TABLE shop.v OWNER TO "
                       "x;\n\nALTER TABLE public.v OWNER TO x;\n",
                       {"ALTER TABLE public.v OWNER"},
                       {"shop.v"},
                       "CREATE VIEW shop.v"},
                      {"ALTER TABLE ONLY shop.t\n    ADD CONSTRAINT k FOREIGN KEY (a) REFERENCES "
                       "public.strapi_administrator(id);\n",
                       {"ADD CONSTRAINT k FOREIGN KEY (a) REFERENCES public.admin_users(id)"},
                       {},
                       ""}});
}

TEST_CASE("postgres: a stand-in is taken back when the view itself is left out") {
  check(Style::copy,
        {{stand_in + "CREATE OR REPLACE VIEW public.v AS\n SELECT things.id\n   FROM public.things\n  GROUP BY "
                     "things.id;\n\nGRANT SELECT ON TABLE public.v TO x;\n",
          {"ALTER TABLE public.v OWNER TO x;", "\nDROP VIEW public.v;\n"},
          {"CREATE OR REPLACE", "GRANT SELECT"},
          "CREATE OR REPLACE VIEW public.v"},
         {stand_in + "CREATE VIEW public.top AS\n SELECT v.id\n   FROM public.v;\n\nCREATE OR REPLACE VIEW public.v "
                     "AS\n SELECT things.id\n   FROM public.things;\n\nCOMMENT ON VIEW public.top IS 'x';\n",
          {"\nDROP VIEW public.top;\nDROP VIEW public.v CASCADE;\n"},
          {"COMMENT ON VIEW public.top"},
          "left out, since it speaks of \"v\" in its v3 form: top"},
         {stand_in + "CREATE OR REPLACE VIEW public.v AS\n SELECT notes.id\n   FROM public.notes;\n",
          {"CREATE OR REPLACE VIEW public.v AS\n SELECT notes.id"},
          {"DROP VIEW"},
          ""}});
}

TEST_CASE("mysql: views, their stand-ins and triggers") {
  const std::string head = "/*!50001 CREATE ALGORITHM=UNDEFINED */\n/*!50013 DEFINER=`a`@`b` SQL SECURITY DEFINER */\n";
  const std::string alias =
      head + "/*!50001 VIEW `n` AS select `things`.`id` AS `things` from `notes` `things` where `things`.`id` <> "
             "'things' */;\n";
  check(Style::mysql,
        {{alias, {alias}, {}, ""},
         {"CREATE VIEW `abc` AS SELECT\n 1 AS `id`;\nCREATE VIEW `v` AS SELECT\n 1 AS `id`;\n"
          "/*!50001 DROP VIEW IF EXISTS `abc`*/;\n" +
              head +
              "/*!50001 VIEW `abc` AS select `v`.`id` AS `id` from `v` */;\n/*!50001 DROP VIEW IF EXISTS `v`*/;\n" +
              head + "/*!50001 VIEW `v` AS select `things`.`id` AS `id` from `things` */;\n",
          {"DROP VIEW IF EXISTS `v`*/;", "\nDROP VIEW IF EXISTS `abc`;\n"},
          {"from `things`"},
          "left out, since it speaks of \"things\" in its v3 form: CREATE VIEW `v`\n"},
         {"DELIMITER ;;\n/*!50003 CREATE*/ /*!50017 DEFINER=`a`@`b`*/ /*!50003 trigger tr before insert on things for "
          "each row set new.x='x' */;;\nDELIMITER ;\n",
          {},
          {"trigger tr"},
          "left out, since it speaks of \"things\" in its v3 form: CREATE TRIGGER `tr`\n"},
         {"DELIMITER ;;\n/*!50003 CREATE*/ /*!50017 DEFINER=`a`@`b`*/ /*!50003 trigger tr before insert on notes for "
          "each row set new.x='things' */;;\nDELIMITER ;\n",
          {"trigger tr"},
          {},
          ""}});
}

TEST_CASE("two databases in one dump: what was left out of one is kept in the other") {
  std::string first = small_dump(Style::copy), second = first;
  first.insert(first.find("--\n-- PostgreSQL database dump complete"),
               "CREATE VIEW public.other AS\n SELECT things.id\n   FROM public.things;\n\n");
  const std::string kept =
                        "CREATE TABLE public.other (\n    id integer\n);\n\nALTER TABLE public.other OWNER TO x;\n\n",
                    key = "ALTER TABLE ONLY public.other\n    ADD CONSTRAINT other_pkey PRIMARY KEY (id);\n\n";
  second.insert(second.find("COPY public.core_store"), kept);
  second.insert(second.find("--\n-- PostgreSQL database dump complete"), key);
  const Run run = rewritten(first + "\\connect b\n\n" + second);
  CHECK(run.problem.what == "");
  CHECK(run.out.find("CREATE VIEW public.other") == std::string::npos);
  CHECK(run.out.find(kept) != std::string::npos);
  CHECK(run.out.find(key) != std::string::npos);
}

TEST_CASE("mysql: keys that are added several at a time, as phpMyAdmin writes them") {
  check(
      Style::mysql,
      {{"ALTER TABLE `things`\n  ADD PRIMARY KEY (`id`),\n  ADD UNIQUE KEY `things_x_unique` (`x`);\n\nALTER TABLE "
        "`things`\n  MODIFY `id` int(10) UNSIGNED NOT NULL AUTO_INCREMENT, AUTO_INCREMENT=9;\n",
        {},
        {"ADD PRIMARY KEY (`id`),", "MODIFY"},
        ""},
       {"ALTER TABLE `things`\n  ADD PRIMARY KEY (`id`),\n  ADD KEY `mine` (`x`);\n",
        {},
        {"`mine`"},
        "the index \"mine\" of \"things\" is left out"},
       {"ALTER TABLE `notes`\n  ADD CONSTRAINT `a` FOREIGN KEY (`id`) REFERENCES `strapi_administrator` (`id`),\n  ADD "
        "CONSTRAINT `b` FOREIGN KEY (`id`) REFERENCES `things__friends` (`id`) ON DELETE SET NULL;\n",
        {"ALTER TABLE `notes`\n  ADD CONSTRAINT `a` FOREIGN KEY (`id`) REFERENCES `admin_users` (`id`);\n"},
        {"CONSTRAINT `b`"},
        "the foreign key \"b\" of \"notes\" is left out"},
       {"ALTER TABLE `notes`\n  ADD CONSTRAINT `b` FOREIGN KEY (`id`) REFERENCES `things__friends` (`id`),\n  ADD KEY "
        "`k` (`id`);\n",
        {"ALTER TABLE `notes`\n  \n  ADD KEY `k` (`id`);\n"},
        {"CONSTRAINT `b`"},
        "the foreign key \"b\" of \"notes\" is left out"}});
}

TEST_CASE("mysql: at the end a dump of several databases comes back to each for its views") {
  const std::string dump = small_dump(Style::mysql), mark = "-- Dump completed";
  const std::size_t body = dump.find("CREATE TABLE"), end = dump.find(mark);
  const std::string tables = dump.substr(body, end - body);
  const auto database = [](const std::string& name) {
    return "CREATE DATABASE /*!32312 IF NOT EXISTS*/ `" + name + "`;\n\nUSE `" + name + "`;\n\n";
  };
  const std::string stand_in_of_view = "/*!50001 CREATE VIEW `v` AS SELECT\n 1 AS `x` */;\n",
                    view = "/*!50001 DROP VIEW IF EXISTS `v`*/;\n/*!50001 CREATE ALGORITHM=UNDEFINED */\n"
                           "/*!50001 VIEW `v` AS select `things`.`x` AS `x` from `things` */;\n";
  const std::string other = "CREATE TABLE `things` (\n  `x` text\n);\n" + stand_in_of_view;
  const std::string before = "USE `a`;\n\n" + view + "USE `shop`;\n\n" + view + "USE `b`;\n\n" + view;
  const Run run = rewritten(dump.substr(0, body) + database("a") + tables + stand_in_of_view + database("shop") +
                            other + database("b") + tables + before + dump.substr(end));
  CHECK(run.problem.what == "");
  const std::size_t last_a = run.out.rfind("USE `a`"), last_shop = run.out.rfind("USE `shop`"),
                    last_b = run.out.rfind("USE `b`");
  REQUIRE((last_a < last_shop && last_shop < last_b));
  CHECK(run.out.find("`v` AS select", last_a) == run.out.find("`v` AS select", last_shop));
  CHECK(run.out.find("`v` AS select", last_shop) < last_b);
  CHECK(run.out.find("`v` AS select", last_b) == std::string::npos);
}

} // namespace dumpfix::rewrite
