// The rows of all tables but core_store, at a given size. References point at rows that exist; join rows hold a few
// duplicates, as real ones do.
#pragma once

#include "random.hpp"
#include "writer.hpp"

#include <cstdint>

namespace dumpfix::gen {

/// How many rows each table gets.
struct Counts {
  std::int64_t articles, categories, files, users;
  std::int64_t article_categories, article_articles, file_morphs; // join and morph rows

  /// Scale 1 is a dump of about 1.4 GB; `wide` leaves join and morph rows out.
  static Counts at(double scale, bool wide);
};

// Each writes one table. The order of the calls is the order of the dump, and of the draws.
void write_articles(Writer& out, Random& random, const Counts& counts);
void write_article_categories(Writer& out, Random& random, const Counts& counts);
void write_article_articles(Writer& out, Random& random, const Counts& counts);
void write_categories(Writer& out, Random& random, const Counts& counts);
void write_administrators(Writer& out);
void write_files(Writer& out, Random& random, const Counts& counts);
void write_file_morphs(Writer& out, Random& random, const Counts& counts);
void write_roles(Writer& out);
void write_users(Writer& out, Random& random, const Counts& counts);

} // namespace dumpfix::gen
