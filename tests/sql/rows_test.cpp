// COPY and INSERT heads of all dump tools: the table, the columns, and the bytes before the table's name.
#include "show.hpp"

#include <doctest.h>

using namespace dumpfix;
using sql::test::show;

namespace {
struct Case {
  const char* text;
  std::string line;
};
} // namespace

TEST_CASE("COPY heads") {
  const Case cases[] = {
      {"COPY public.\"Shop_Products\" (id, \"productName\", \"order\", key) FROM stdin;\n",
       "copy public.\"Shop_Products\" (id \"productName\" \"order\" key)"},
      {"COPY \"public\".\"t\" (\"id\") FROM stdin;", "copy \"public\".\"t\" (\"id\")"},
      {"COPY t FROM stdin;", "copy t ()"},
      {"COPY public.nothing  FROM stdin;", "copy public.nothing ()"},
      {"COPY t (id) FROM STDIN WITH (FORMAT text);", "copy t (id)"},
      {"\n-- Data\nCOPY t (a) FROM stdin;", "copy t (a)"},
      {"COPY public.\"naïve tàble\" (\"größe\", größe2) FROM stdin;", "copy public.\"naïve tàble\" (\"größe\" größe2)"},
  };
  for (const Case& c : cases) CHECK(show(c.text, Dialect::postgres) == c.line);
}

TEST_CASE("INSERT heads of pg_dump") {
  const Case cases[] = {
      {"INSERT INTO public.t VALUES ", "insert public.t () {INSERT INTO }"},
      {"INSERT INTO public.\"T\" (id, \"aB\") VALUES\n\t", "insert public.\"T\" (id \"aB\") {INSERT INTO }"},
      {"INSERT INTO public.t (id) OVERRIDING SYSTEM VALUE VALUES ", "insert public.t (id) {INSERT INTO }"},
      {"INSERT INTO public.t OVERRIDING SYSTEM VALUE VALUES ", "insert public.t () {INSERT INTO }"},
      {"INSERT INTO public.nothing DEFAULT VALUES;", "insert public.nothing () {INSERT INTO }"},
  };
  for (const Case& c : cases) CHECK(show(c.text, Dialect::postgres) == c.line);
}

TEST_CASE("INSERT heads of mysqldump and mariadb-dump") {
  const Case cases[] = {
      {"INSERT INTO `t` VALUES\n", "insert `t` () {INSERT INTO }"},
      {"INSERT  IGNORE INTO `t` VALUES ", "insert ignore `t` () {INSERT  IGNORE INTO }"},
      {"INSERT LOW_PRIORITY IGNORE INTO `a``b` (`id`, `x y`) VALUES ",
       "insert ignore `a``b` (`id` `x y`) {INSERT LOW_PRIORITY IGNORE INTO }"},
      {"REPLACE INTO `db`.`t` (`id`) VALUES ", "insert replace `db`.`t` (`id`) {REPLACE INTO }"},
      {"INSERT INTO t (id,name) VALUES ", "insert t (id name) {INSERT INTO }"},
  };
  for (const Case& c : cases) CHECK(show(c.text, Dialect::mysql) == c.line);
  CHECK(show("INSERT INTO \"t\" (\"id\") VALUES ", Dialect::mysql, true) == "insert \"t\" (\"id\") {INSERT INTO }");
}
