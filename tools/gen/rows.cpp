// Rows of content: what editors wrote, and how it hangs together. Rows of users and files are in rows_plugins.cpp.
#include "rows.hpp"

#include "prose.hpp"

#include <cmath>

namespace dumpfix::gen {
namespace {

std::int64_t scaled(double rows, double scale) { return static_cast<std::int64_t>(rows * scale); }

/// An id of a table of `count` rows.
std::int64_t some_id(Random& random, std::int64_t count) { return 1 + random.below(count); }

std::string line(Random& random, std::size_t at_least, std::uint32_t spread) {
  const std::size_t length = at_least + random.below(spread);
  return prose(random, length, Lines::one);
}

/// 200 to 4000 bytes, short ones more often: evenly spread in the logarithm.
std::string content(Random& random) {
  const double fraction = random.fraction();
  return prose(random, static_cast<std::size_t>(200 * std::pow(20.0, fraction)), Lines::several);
}

std::string meta(Random& random) {
  return "{\"seo\": {\"title\": \"" + replaced(prose(random, 30, Lines::one), "\"\\", ' ') +
         "\", \"robots\": \"index,follow\"}, \"tags\": [\"a\", \"b c\"], \"html\": "
         "\"<p class=\\\"x\\\">hi\\nthere</p>\"}";
}

/// A reference or, once in `one_in`, NULL.
void reference_or_null(Writer& out, Random& random, std::uint32_t one_in, std::int64_t count) {
  if (random.below(one_in) != 0)
    out.number(some_id(random, count));
  else
    out.null();
}

void write_pairs(Writer& out, Random& random, std::string_view name, std::int64_t rows, std::int64_t left,
                 std::int64_t right) {
  out.begin_table(table(name));
  for (std::int64_t id = 1; id <= rows; ++id) {
    out.begin_row();
    out.number(id);
    out.number(some_id(random, left));
    out.number(some_id(random, right));
    out.end_row();
  }
  out.end_table();
}

} // namespace

Counts Counts::at(double scale, bool wide) {
  const double links = wide ? 0 : scale;
  return {.articles = scaled(360000, scale),
          .categories = scaled(20000, scale),
          .files = scaled(200000, scale),
          .users = scaled(400000, scale),
          .article_categories = scaled(12000000, links),
          .article_articles = scaled(10000000, links),
          .file_morphs = scaled(1500000, links)};
}

void write_articles(Writer& out, Random& random, const Counts& counts) {
  constexpr std::uint32_t authors = 20;
  out.begin_table(table("articles"));
  for (std::int64_t id = 1; id <= counts.articles; ++id) {
    out.begin_row();
    out.number(id);
    out.text(line(random, 20, 60));
    out.text(replaced(line(random, 20, 30), " '\"\\", '-'));
    out.text(content(random));
    if (random.below(3) != 0)
      out.null();
    else
      out.text(line(random, 80, 120));
    out.number(random.below(100000));
    reference_or_null(out, random, 10, counts.categories);
    reference_or_null(out, random, 20, counts.users);
    if (random.below(3) == 0)
      out.number(some_id(random, counts.articles));
    else
      out.null();
    out.text(meta(random));
    if (random.below(4) != 0)
      out.time(random);
    else
      out.null();
    out.number(some_id(random, authors));
    out.number(some_id(random, authors));
    out.time(random);
    out.time(random);
    out.end_row();
  }
  out.end_table();
}

void write_article_categories(Writer& out, Random& random, const Counts& counts) {
  write_pairs(out, random, "articles_categories__categories_articles", counts.article_categories, counts.articles,
              counts.categories);
}

void write_article_articles(Writer& out, Random& random, const Counts& counts) {
  write_pairs(out, random, "articles__related", counts.article_articles, counts.articles, counts.articles);
}

void write_categories(Writer& out, Random& random, const Counts& counts) {
  out.begin_table(table("categories"));
  for (std::int64_t id = 1; id <= counts.categories; ++id) {
    out.begin_row();
    out.number(id);
    out.text(line(random, 10, 20));
    out.text("slug-" + std::to_string(id));
    reference_or_null(out, random, 2, counts.categories);
    out.number(1);
    out.null();
    out.time(random);
    out.time(random);
    out.end_row();
  }
  out.end_table();
}

} // namespace dumpfix::gen
