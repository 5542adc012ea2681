// What statements without a grammar are about, and what they speak of. Statements as pg_dump 15 and mariadb-dump 10.11
// write them.
#include "sql/object.hpp"

#include "sql/sql.hpp"

#include <doctest.h>

namespace dumpfix::sql {
namespace {

std::string dotted(const std::vector<Ident>& path) {
  std::string out;
  for (const Ident& part : path) out += (out.empty() ? "" : ".") + part.text;
  return out;
}

std::string shown(const Name& name) {
  return name.schema.text.empty() ? name.name.text : name.schema.text + '.' + name.name.text;
}

/// Names of a statement in order, `a.b`, aliases as `(a)`, names in literals as `'a'`; single unquoted words left out
/// unless they are in `words`.
std::string mentions(const std::string& text, Dialect dialect, bool in_literals, const std::string& words) {
  std::string out;
  each_mention(text, dialect, false, in_literals, [&](const Mention& one) {
    const std::string name = dotted(one.path);
    if (one.path.size() == 1 && words.find(' ' + name + ' ') == std::string::npos) return;
    if (!out.empty()) out += ' ';
    out += one.is_alias ? '(' + name + ')' : one.in_literal ? '\'' + name + '\'' : name;
  });
  return out;
}

} // namespace

TEST_CASE("the object of a statement") {
  struct Case {
    std::string text;
    Object::Verb verb;
    std::string word, name, rest; ///< rest: the table of a trigger, the arguments of a routine
    Dialect dialect = Dialect::postgres;
  };
  for (const Case& one : {
           Case{"CREATE VIEW public.v AS SELECT 1;", Object::create, "VIEW", "public.v", ""},
           {"CREATE OR REPLACE VIEW public.\"V\" AS SELECT 1;", Object::create, "VIEW", "public.V", ""},
           {"CREATE MATERIALIZED VIEW public.v AS SELECT 1 WITH NO DATA;", Object::create, "VIEW", "public.v", ""},
           {"CREATE STATISTICS public.s ON a, b FROM public.t;", Object::create, "STATISTICS", "public.s", ""},
           {"ALTER STATISTICS public.s OWNER TO x;", Object::alter, "STATISTICS", "public.s", ""},
           {"CREATE TRIGGER tr BEFORE UPDATE OF a ON public.t FOR EACH ROW EXECUTE FUNCTION public.f();",
            Object::create, "TRIGGER", "tr", "public.t"},
           {"CREATE CONSTRAINT TRIGGER tr AFTER INSERT ON public.t FROM public.u;", Object::create, "TRIGGER", "tr",
            "public.t"},
           {"CREATE RULE r AS\n    ON INSERT TO public.t DO NOTHING;", Object::create, "RULE", "r", "public.t"},
           {"CREATE POLICY p ON public.t USING (true);", Object::create, "POLICY", "p", "public.t"},
           {"COMMENT ON TRIGGER tr ON public.t IS 'x';", Object::comment, "TRIGGER", "tr", "public.t"},
           {"COMMENT ON VIEW public.v IS 'ON TABLE x';", Object::comment, "VIEW", "public.v", ""},
           {"CREATE FUNCTION public.f(a integer DEFAULT 1, b text) RETURNS integer\n    LANGUAGE sql\n    AS $$x$$;",
            Object::create, "FUNCTION", "public.f", "(a integer, b text)"},
           {"ALTER FUNCTION public.f(a integer, b text) OWNER TO x;", Object::alter, "FUNCTION", "public.f",
            "(a integer, b text)"},
           {"GRANT ALL ON FUNCTION public.f(a integer, b text) TO x;", Object::grant, "FUNCTION", "public.f",
            "(a integer, b text)"},
           {"REVOKE ALL ON FUNCTION public.f() FROM PUBLIC;", Object::grant, "FUNCTION", "public.f", "()"},
           {"REFRESH MATERIALIZED VIEW CONCURRENTLY public.v;", Object::refresh, "VIEW", "public.v", ""},
           {"DROP VIEW IF EXISTS public.v;", Object::drop, "VIEW", "public.v", ""},
           {"CREATE EVENT TRIGGER e ON ddl_command_end EXECUTE FUNCTION public.f();", Object::create, "EVENT", "", ""},
           {"ALTER PUBLICATION p ADD TABLE ONLY public.t;", Object::alter, "PUBLICATION", "p", ""},
           {"SELECT pg_catalog.set_config('search_path', '', false);", Object::none, "", "", ""},
           {"/*!50001 CREATE ALGORITHM=UNDEFINED */\n/*!50013 DEFINER=`a`@`b` SQL SECURITY DEFINER */\n/*!50001 VIEW "
            "`v` AS select 1 AS `1` */;",
            Object::create, "VIEW", "v", "", Dialect::mysql},
           {"/*!50003 CREATE*/ /*!50017 DEFINER=`a`@`b`*/ /*!50003 trigger tr before insert on t for each row set "
            "new.x=1 */;;",
            Object::create, "TRIGGER", "tr", "t", Dialect::mysql},
           {"/*!50001 DROP VIEW IF EXISTS `v`*/;", Object::drop, "VIEW", "v", "", Dialect::mysql},
           {"/*!50106 CREATE*/ /*!50117 DEFINER=`a`@`b`*/ /*!50106 EVENT `e` ON SCHEDULE EVERY 1 DAY DO delete from t "
            "*/ ;;",
            Object::create, "EVENT", "e", "", Dialect::mysql},
       }) {
    CAPTURE(one.text);
    const Object object = read_object(one.text, one.dialect, false);
    CHECK(object.verb == one.verb);
    CHECK(object.word == one.word);
    CHECK(shown(object.name) == one.name);
    CHECK((object.kind == Object::attached ? shown(object.on) : object.signature) == one.rest);
  }
}

TEST_CASE("the names of a statement") {
  struct Case {
    std::string text;
    std::string names;
    bool in_literals = false;
    Dialect dialect = Dialect::postgres;
  };
  const std::string words = " t n a x ";
  for (const Case& one : {
           Case{"CREATE VIEW s.v AS SELECT a.t, 's.t' AS x FROM s.n a;", "s.v a.t (x) s.n (a)"},
           {"SELECT E'it\\'s s.t' FROM s.\"T\" -- s.t\n WHERE /* s.t */ a.x > 1.5;", "s.T a.x"},
           {"SELECT 's.t'::regclass, 's.t'::text;", "s.t"},
           {"CREATE FUNCTION s.f() AS $_$ select 't' from t, s.n $_$;", "s.f"},
           {"CREATE FUNCTION s.f() AS $_$ select 't' from t, s.n $_$;", "s.f 't' 't' 's.n'", true},
           {"CREATE FUNCTION s.f() AS 'select * from t';", "s.f 't'", true},
           {"VIEW `v` AS select `t`.`x` AS `x`,'t' AS `a` from `n` `t` */;", "t.x (x) (a) n (t)", false,
            Dialect::mysql},
           {"trigger a before insert on t for each row set new.x=\"t\"", "a t new.x", false, Dialect::mysql},
       }) {
    CAPTURE(one.text);
    CHECK(mentions(one.text, one.dialect, one.in_literals, words) == one.names);
  }
}

TEST_CASE("the parents of a table") {
  const std::string text = "CREATE TABLE s.c (\n    note text\n)\nINHERITS (s.p, s.\"Q\")\nWITH (fillfactor='70');\n";
  std::optional<SyntaxError> error;
  const Statement parsed = parse(text, Dialect::postgres, false, error);
  Span clause;
  const std::vector<Name> found = parents(text, std::get<CreateTable>(parsed), clause);
  REQUIRE(found.size() == 2);
  CHECK(shown(found[0]) == "s.p");
  CHECK(shown(found[1]) == "s.Q");
  CHECK(text.substr(clause.begin, clause.end - clause.begin) == "\nINHERITS (s.p, s.\"Q\")");
}

} // namespace dumpfix::sql
