// lodash's and pluralize's word functions: a table of what the real libraries answer, letter case, and the promise to
// be total.
#include <doctest.h>

#include "facts/words.hpp"
#include "facts/words_pairs.hpp"

#include <string>

using namespace dumpfix::facts;

TEST_CASE("words: as lodash and pluralize answer") {
  for (const WordPairs& word : word_pairs) {
    CAPTURE(word.text);
    CHECK(snake_case(word.text) == word.snake);
    CHECK(kebab_case(word.text) == word.kebab);
    CHECK(camel_case(word.text) == word.camel);
    CHECK(singular(word.text) == word.singular);
    CHECK(plural(word.text) == word.plural);
  }
}

TEST_CASE("words: names that v3 made of tables of real dumps") {
  CHECK(singular("Shop_Products") + "_id" == "Shop_Product_id");
  CHECK(singular("components_long_category_longs") + "_id" == "components_long_category_long_id");
  CHECK(snake_case(plural("person") + " " + plural("friends")) == "people_friends");
  CHECK(snake_case(plural("international-certificate") + " " + plural("articles")) ==
        "international_certificates_articles");
  CHECK(singular("components_slidetypen_template_twl_s") == "components_slidetypen_template_twl_");
}

TEST_CASE("words: lower_case") {
  CHECK(lower_case("ArticleÜÉÆ") == "articleüéæ");
  CHECK(lower_case("ФИЛЬМ") == "фильм");
  CHECK(lower_case("İ") == "i̇");
  CHECK(lower_case("ΟΔΟΣ ΟΣΟ") == "οδος οσο");
  CHECK(lower_case("𐐀") == "𐐨");
}

TEST_CASE("words: bytes that are no UTF-8 become U+FFFD, as in Node") {
  struct {
    const char *bytes, *text;
  } const cases[] = {
      {"A\xff-", "a\ufffd-"},
      {"\xc3", "\ufffd"},
      {"\xf0\x9f\x98", "\ufffd"},
      {"\xe2\x82-", "\ufffd-"},
      {"\xed\xa0\x80", "\ufffd\ufffd\ufffd"},
      {"\xc0\x80", "\ufffd\ufffd"},
      {"\xf4\x90\x80\x80", "\ufffd\ufffd\ufffd\ufffd"},
      {"\xe0\x80\xaf", "\ufffd\ufffd\ufffd"},
      {"\xf0\x9f\x98\x80", "😀"},
  };
  for (const auto& [bytes, text] : cases) CHECK(lower_case(bytes) == text);
}

TEST_CASE("words: long input takes linear time") {
  const auto repeat = [](std::string_view text, int times) {
    std::string out;
    for (int i = 0; i < times; ++i) out += text;
    return out;
  };
  CHECK(snake_case(repeat("A", 1'000'000) + "1").size() == 1'000'002);
  CHECK(snake_case(repeat("фA", 500'000) + "1").size() == 1'500'004);
  CHECK(plural(repeat("s", 1'000'000)).size() == 1'000'002);
}
