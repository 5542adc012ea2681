// The filter for links that stand twice: it finds each of them, and suspects few others, whatever pattern ids follow.
#include "rewrite/pair_filter.hpp"

#include <doctest.h>
#include <functional>
#include <random>
#include <string>

using namespace dumpfix::rewrite;

namespace {

struct Pattern {
  const char* name;
  std::function<LinkKey(std::uint64_t)> key; ///< of link i; no two are the same
};

} // namespace

TEST_CASE("few links are suspected that stand once, whatever their ids look like") {
  constexpr std::uint64_t links = 200'000;
  const auto id = [](std::uint64_t n) { return static_cast<std::int64_t>(n); };
  const Pattern patterns[] = {{"one to one",
                               [&](std::uint64_t i) {
                                 return LinkKey{id(i), id(i), 0};
                               }},
                              {"a grid",
                               [&](std::uint64_t i) {
                                 return LinkKey{id(i / 450), id(i % 450), 0};
                               }},
                              {"a grid by columns",
                               [&](std::uint64_t i) {
                                 return LinkKey{id(i % 450), id(i / 450), 0};
                               }},
                              {"one owner",
                               [&](std::uint64_t i) {
                                 return LinkKey{7, id(i), 0};
                               }},
                              {"one target",
                               [&](std::uint64_t i) {
                                 return LinkKey{id(i), 7, 0};
                               }},
                              {"three times as large",
                               [&](std::uint64_t i) {
                                 return LinkKey{id(i), id(3 * i + 1), 0};
                               }},
                              {"in steps of 33 and 29",
                               [&](std::uint64_t i) {
                                 return LinkKey{id(33 * i), id(29 * i), 0};
                               }},
                              {"in steps of 2291 and 2030",
                               [&](std::uint64_t i) {
                                 return LinkKey{id(2291 * i), id(2030 * i), 0};
                               }},
                              {"counting against each other",
                               [&](std::uint64_t i) {
                                 return LinkKey{id(i), id(links - i), 0};
                               }},
                              {"large steps",
                               [&](std::uint64_t i) {
                                 return LinkKey{id(i << 32), id(i << 20), 0};
                               }},
                              {"up to 2^63",
                               [&](std::uint64_t i) {
                                 return LinkKey{INT64_MAX - id(i), INT64_MAX - id(i / 3), 0};
                               }},
                              {"below zero",
                               [&](std::uint64_t i) {
                                 return LinkKey{-id(i), -id(i % 1000), 0};
                               }},
                              {"by type and field",
                               [&](std::uint64_t i) {
                                 return LinkKey{id(i / 64), 1, static_cast<std::uint32_t>(i % 64)};
                               }},
                              {"any", [&](std::uint64_t i) {
                                 std::mt19937_64 random(i);
                                 return LinkKey{id(random() >> 1), id(random() >> 1), 0};
                               }}};
  for (const Pattern& pattern : patterns) {
    CAPTURE(pattern.name);
    PairFilter filter(links, 16 << 20);
    const PairFilter::Words words = filter.words();
    std::uint64_t suspects = 0;
    for (std::uint64_t i = 0; i < links; ++i) {
      const LinkKey key = pattern.key(i);
      if (words.insert(hash_of(key))) continue;
      ++suspects;
      REQUIRE(filter.suspect(key, hash_of(key)));
    }
    CHECK(suspects < links / 20);
    filter.end_first_pass();
    std::uint64_t repeated = 0;
    for (std::uint64_t i = 0; i < links; ++i) {
      const LinkKey key = pattern.key(i);
      repeated += filter.marks().may_repeat(hash_of(key)) && filter.look_up(key, hash_of(key));
    }
    CHECK(repeated == 0);
  }
}

TEST_CASE("each link that stands twice is found, also in a filter that is much too small") {
  for (const std::uint64_t expected : {std::uint64_t{1}, std::uint64_t{100}, std::uint64_t{100'000}}) {
    CAPTURE(expected);
    const auto key = [](std::uint64_t i) { return LinkKey{static_cast<std::int64_t>(i % 5000), 1, 0}; };
    PairFilter filter(expected, 16 << 20);
    const PairFilter::Words words = filter.words();
    for (std::uint64_t i = 0; i < 10'000; ++i)
      if (!words.insert(hash_of(key(i)))) REQUIRE(filter.suspect(key(i), hash_of(key(i))));
    filter.end_first_pass();
    bool right = true;
    for (std::uint64_t i = 0; i < 10'000; ++i) {
      const std::uint64_t hash = hash_of(key(i));
      right = right && (filter.marks().may_repeat(hash) && filter.look_up(key(i), hash)) == (i >= 5000);
    }
    CHECK(right);
  }
}

TEST_CASE("links whose hashes are all the same are given up, before they take the square of their number") {
  const auto own = static_cast<std::int64_t>(0x9E3779B97F4A7C15U); // the factor of the hash becomes 0
  PairFilter filter(100'000, 16 << 20);
  const PairFilter::Words words = filter.words();
  std::int64_t given_up = 0;
  for (std::int64_t i = 0; i < 100'000 && given_up == 0; ++i) {
    const LinkKey key{own, i, 0};
    if (!words.insert(hash_of(key)) && !filter.suspect(key, hash_of(key))) given_up = i;
  }
  CHECK(given_up > 0);
  CHECK(given_up < 5000);
}
