// Writes a Strapi v3 dump of any size to standard output, the same bytes on every machine.
//
// The rows are consistent: the models in core_store describe the tables, references stay within them.
#include "models.hpp"
#include "rows.hpp"
#include "schema.hpp"

#include <cstdlib>
#include <exception>
#include <iostream>
#include <string_view>

namespace {

constexpr std::string_view usage =
    "usage: dumpfix-gen pg|mysql|maria|single SCALE [wide] > dump.sql\n"
    "pg: pg_dump 15, COPY   mysql: mysqldump 8, statements of 1 MB on one line   maria: mariadb-dump, a line a tuple\n"
    "single: mysqldump --skip-extended-insert, a statement a tuple\n"
    "SCALE: 1 is about 1.4 GB; 0 has no row but those of core_store and a few others   wide: no join and morph rows\n";

int refuse() {
  std::cerr << usage;
  return 64;
}

void write_dump(dumpfix::gen::Engine engine, const dumpfix::gen::Counts& counts) {
  using namespace dumpfix::gen;
  Random random;
  Writer out(engine);
  write_prelude(out);
  write_articles(out, random, counts);
  write_article_categories(out, random, counts);
  write_article_articles(out, random, counts);
  write_categories(out, random, counts);
  write_models(out);
  write_administrators(out);
  write_files(out, random, counts);
  write_file_morphs(out, random, counts);
  write_roles(out);
  write_users(out, random, counts);
  write_epilogue(out);
  out.flush();
}

} // namespace

int main(int argc, char** argv) {
  using dumpfix::gen::Engine;
  if (argc < 3 || argc > 4 || (argc == 4 && std::string_view(argv[3]) != "wide")) return refuse();
  const std::string_view name = argv[1];
  Engine engine = Engine::pg;
  if (name == "mysql")
    engine = Engine::mysql;
  else if (name == "maria")
    engine = Engine::maria;
  else if (name == "single")
    engine = Engine::single;
  else if (name != "pg")
    return refuse();
  char* rest = nullptr;
  const double scale = std::strtod(argv[2], &rest);
  if (rest == argv[2] || *rest != '\0' || !(scale >= 0 && scale <= 100)) return refuse();
  try {
    write_dump(engine, dumpfix::gen::Counts::at(scale, argc == 4));
  } catch (const std::exception& e) {
    std::cerr << "dumpfix-gen: " << e.what() << '\n';
    return 74;
  }
  return 0;
}
