// v4's tables as SQL: the statements of pg_dump and mariadb-dump, without their comments and white space.
#include "rewrite/ddl.hpp"

#include <doctest.h>

#include <functional>

namespace dumpfix::rewrite {
namespace {

using plan::Carry;
using rules::KeyRule;

/// What is written, one statement a line: comments and blank lines gone, line breaks and runs of blanks one blank.
std::string written(const Spelling& spelling, const std::function<void(Ddl&)>& act) {
  std::string text;
  const auto sink = io::memory_sink(text);
  {
    io::Output out(*sink);
    Ddl ddl(out, spelling);
    act(ddl);
    out.flush();
  }
  std::string result;
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string line = text.substr(begin, end - begin);
    begin = end + 1;
    if (line.starts_with("--") || line.empty()) continue;
    const std::size_t indent = line.find_first_not_of(' ');
    if (!result.empty() && result.back() != '\n') result += ' ';
    result += line.substr(indent);
    if (line.ends_with(';')) result += '\n';
  }
  return result;
}

plan::TargetTable links() {
  plan::TargetTable table;
  table.name = "as_tags_links";
  table.columns = {{"id", "integer", "increments", Carry::id},
                   {"a_id", "integer", "reference", Carry::integer},
                   {"order", "double precision", "order", Carry::number}};
  table.keys = {{KeyRule::index, "as_tags_links_fk", {"a_id"}, "", ""},
                {KeyRule::unique, "as_tags_links_unique", {"a_id", "order"}, "", ""},
                {KeyRule::foreign, "as_tags_links_fk", {"a_id"}, "As", "cascade"}};
  return table;
}

const Spelling postgres{Dialect::postgres, false, false, false};
const Spelling mariadb{Dialect::mariadb, false, false, false};
const Home home{"public", "strapi", ""};

} // namespace

TEST_CASE("PostgreSQL: a table with its sequence, default and owner") {
  CHECK(written(postgres, [](Ddl& ddl) { ddl.create(links(), home); }) ==
        "CREATE TABLE public.as_tags_links ( id integer NOT NULL, a_id integer, \"order\" double precision );\n"
        "ALTER TABLE public.as_tags_links OWNER TO strapi;\n"
        "CREATE SEQUENCE public.as_tags_links_id_seq AS integer START WITH 1 INCREMENT BY 1 NO MINVALUE NO MAXVALUE "
        "CACHE 1;\n"
        "ALTER TABLE public.as_tags_links_id_seq OWNER TO strapi;\n"
        "ALTER SEQUENCE public.as_tags_links_id_seq OWNED BY public.as_tags_links.id;\n"
        "ALTER TABLE ONLY public.as_tags_links ALTER COLUMN id SET DEFAULT "
        "nextval('public.as_tags_links_id_seq'::regclass);\n");
}

TEST_CASE("PostgreSQL: no owner, no id, other schema, all names quoted, --clean") {
  plan::TargetTable table = links();
  table.columns.erase(table.columns.begin());
  CHECK(written(postgres, [&](Ddl& ddl) {
          ddl.create(table, {"public", "", ""});
        }) == "CREATE TABLE public.as_tags_links ( a_id integer, \"order\" double precision );\n");
  CHECK(written(postgres,
                [&](Ddl& ddl) {
                  ddl.keys(table, home);
                  ddl.set_sequence(table, home, 7);
                }) ==
        "ALTER TABLE ONLY public.as_tags_links ADD CONSTRAINT as_tags_links_unique UNIQUE (a_id, \"order\");\n"
        "CREATE INDEX as_tags_links_fk ON public.as_tags_links USING btree (a_id);\n");
  table.columns.pop_back();
  CHECK(written({Dialect::postgres, false, true, false}, [&](Ddl& ddl) {
          ddl.create(table, {"my schema", "", ""});
        }) == "CREATE TABLE \"my schema\".\"as_tags_links\" ( \"a_id\" integer );\n");
  const std::string cleaned =
      written({Dialect::postgres, false, false, true}, [&](Ddl& ddl) { ddl.create(table, home); });
  CHECK(cleaned.starts_with("DROP TABLE IF EXISTS public.as_tags_links CASCADE;\nCREATE TABLE"));
}

TEST_CASE("PostgreSQL: keys, foreign keys, sequence") {
  CHECK(written(postgres, [](Ddl& ddl) { ddl.keys(links(), home); }) ==
        "ALTER TABLE ONLY public.as_tags_links ADD CONSTRAINT as_tags_links_pkey PRIMARY KEY (id);\n"
        "ALTER TABLE ONLY public.as_tags_links ADD CONSTRAINT as_tags_links_unique UNIQUE (a_id, \"order\");\n"
        "CREATE INDEX as_tags_links_fk ON public.as_tags_links USING btree (a_id);\n");
  CHECK(written(postgres, [](Ddl& ddl) { ddl.foreign_keys(links(), home); }) ==
        "ALTER TABLE ONLY public.as_tags_links ADD CONSTRAINT as_tags_links_fk FOREIGN KEY (a_id) REFERENCES "
        "public.\"As\"(id) ON DELETE CASCADE;\n");
  CHECK(written(postgres, [](Ddl& ddl) { ddl.set_sequence(links(), home, 42); }) ==
        "SELECT pg_catalog.setval('public.as_tags_links_id_seq', 42, true);\n");
  CHECK(written(postgres, [](Ddl& ddl) { ddl.set_sequence(links(), home, 0); }) ==
        "SELECT pg_catalog.setval('public.as_tags_links_id_seq', 1, false);\n");
  plan::TargetTable odd = links();
  odd.name = "it's";
  CHECK(written(postgres, [&](Ddl& ddl) { ddl.set_sequence(odd, home, 1); }) ==
        "SELECT pg_catalog.setval('public.\"it''s_id_seq\"', 1, true);\n");
}

TEST_CASE("MariaDB: keys stand in the CREATE TABLE") {
  plan::TargetTable table = links();
  table.columns[0].type = "int(10) unsigned";
  table.columns[1].type = "int(10) unsigned";
  table.columns[2].type = "double unsigned";
  const Home engine{"", "", " ENGINE=InnoDB DEFAULT CHARSET=utf8mb4"};
  CHECK(written(mariadb, [&](Ddl& ddl) { ddl.create(table, engine); }) ==
        "CREATE TABLE `as_tags_links` ( `id` int(10) unsigned NOT NULL AUTO_INCREMENT, `a_id` int(10) unsigned DEFAULT "
        "NULL, `order` double unsigned DEFAULT NULL, "
        "PRIMARY KEY (`id`), UNIQUE KEY `as_tags_links_unique` (`a_id`,`order`), KEY `as_tags_links_fk` (`a_id`), "
        "CONSTRAINT `as_tags_links_fk` FOREIGN KEY (`a_id`) REFERENCES `As` (`id`) ON DELETE CASCADE ) ENGINE=InnoDB "
        "DEFAULT CHARSET=utf8mb4;\n");
  // nothing is left for later
  CHECK(written(mariadb, [&](Ddl& ddl) {
          ddl.keys(table, engine);
          ddl.foreign_keys(table, engine);
          ddl.set_sequence(table, engine, 5);
        }).empty());
  table.keys.clear();
  table.columns.resize(2);
  CHECK(written({Dialect::mysql, false, false, true},
                [&](Ddl& ddl) {
                  ddl.create(table, {"db", "", ""});
                }) == "DROP TABLE IF EXISTS `db`.`as_tags_links`;\n"
                      "CREATE TABLE `db`.`as_tags_links` ( `id` int(10) unsigned NOT NULL AUTO_INCREMENT, `a_id` "
                      "int(10) unsigned DEFAULT NULL, PRIMARY KEY (`id`) );\n");
}

TEST_CASE("names that PostgreSQL makes are cut as it cuts them") {
  // schema-reference B.7: left(table, 56) || '_id_seq'; a real one:
  // articles_intl_certificates__international_certificates_articles
  CHECK(Ddl::sequence_name("articles_intl_certificates__international_certificates_articles") ==
        "articles_intl_certificates__international_certificates_a_id_seq");
  CHECK(Ddl::sequence_name("things") == "things_id_seq");
  CHECK(Ddl::primary_key_name(std::string(70, 'x')) == std::string(58, 'x') + "_pkey");
  CHECK(Ddl::primary_key_name("things") == "things_pkey");
  // never inside a character
  const std::string umlauts = std::string(55, 'x') + "äöü";
  CHECK(Ddl::sequence_name(umlauts) == std::string(55, 'x') + "_id_seq");
  CHECK(Ddl::sequence_name(umlauts.substr(1)) == std::string(54, 'x') + "ä_id_seq");
}

} // namespace dumpfix::rewrite
