// The filter for links that stand twice: it finds each of them, and suspects few others, whatever pattern ids follow.
#include "rewrite/pair_filter.hpp"

#include <algorithm>
#include <doctest.h>
#include <functional>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <vector>

using namespace dumpfix::rewrite;

namespace {

struct Pattern {
  const char* name;
  std::function<LinkKey(std::uint64_t)> key; ///< of link i; no two are the same
};

/// What all readings but the last do; how many links were suspected, or nothing if the filter gave up.
std::optional<std::uint64_t> find_suspects(PairFilter& filter, std::uint64_t links,
                                           const std::function<LinkKey(std::uint64_t)>& key_of) {
  std::uint64_t suspects = 0;
  for (unsigned reading = 0; reading < filter.readings(); ++reading) {
    if (reading != 0 && !filter.next_reading()) return std::nullopt;
    const PairFilter::Words words = filter.words();
    for (std::uint64_t i = 0; i < links; ++i) {
      const LinkKey key = key_of(i);
      const std::uint64_t hash = hash_of(key);
      const unsigned share = filter.share_of(hash);
      if (share + 1 == reading) filter.look_again(key, hash);
      if (share != reading || words.insert(hash)) continue;
      ++suspects;
      if (!filter.suspect(key, hash)) return std::nullopt;
    }
  }
  if (!filter.end_filter()) return std::nullopt;
  return suspects;
}

/// The last reading: true for each link that stood before.
std::vector<bool> find_repeated(PairFilter& filter, std::uint64_t links,
                                const std::function<LinkKey(std::uint64_t)>& key_of) {
  std::vector<bool> out(links);
  for (std::uint64_t i = 0; i < links; ++i) {
    const LinkKey key = key_of(i);
    out[i] = filter.marks().may_repeat(hash_of(key)) && filter.look_up(key, hash_of(key));
  }
  return out;
}

} // namespace

TEST_CASE("few links are suspected that stand once, whatever their ids look like") {
  constexpr std::uint64_t links = 100'000;
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
    // One share, four and eight.
    for (const auto& [memory, readings] : {std::pair{16 << 20, 1U}, std::pair{1 << 17, 4U}, std::pair{1 << 16, 8U}}) {
      CAPTURE(memory);
      PairFilter filter(links, static_cast<std::size_t>(memory));
      CHECK(filter.readings() == readings);
      const auto suspects = find_suspects(filter, links, pattern.key);
      REQUIRE(suspects);
      CHECK(*suspects < links / 20);
      const std::vector<bool> repeated = find_repeated(filter, links, pattern.key);
      CHECK(std::count(repeated.begin(), repeated.end(), true) == 0);
    }
  }
}

TEST_CASE("each link that stands twice is found, also in a filter that is much too small") {
  for (const std::uint64_t expected : {std::uint64_t{1}, std::uint64_t{100}, std::uint64_t{100'000}})
    for (const std::size_t memory : {std::size_t{16} << 20, std::size_t{1} << 19, std::size_t{1} << 18}) {
      CAPTURE(expected);
      CAPTURE(memory);
      const auto key = [](std::uint64_t i) { return LinkKey{static_cast<std::int64_t>(i % 5000), 1, 0}; };
      PairFilter filter(expected, memory);
      REQUIRE(find_suspects(filter, 10'000, key));
      std::vector<bool> right(10'000);
      std::fill(right.begin() + 5000, right.end(), true);
      CHECK(find_repeated(filter, 10'000, key) == right);
    }
}

TEST_CASE("a link that stands many times, in any share, is found each time but the first") {
  constexpr std::uint64_t links = 240'000;
  const auto key = [](std::uint64_t i) { // every third link is one of 70
    return LinkKey{static_cast<std::int64_t>(i % 3 == 0 ? i % 210 : i), 5, 0};
  };
  // Twice as many as it was told: so many are suspected that stand once that they must not be kept.
  PairFilter filter(links / 2, 1 << 17);
  CHECK(filter.readings() == 4);
  CHECK((filter.words().mask + 1) * sizeof(std::uint64_t) <= std::size_t{1} << 15);
  const auto suspects = find_suspects(filter, links, key);
  REQUIRE(suspects);
  CHECK(*suspects > 81'000);
  CHECK(filter.held() <= std::size_t{1} << 16);
  const std::vector<bool> repeated = find_repeated(filter, links, key);
  std::set<std::int64_t> seen;
  bool right = true;
  for (std::uint64_t i = 0; i < links; ++i) right = right && repeated[i] == !seen.insert(key(i).own).second;
  CHECK(right);
}

TEST_CASE("what is suspected stays within its memory, and is found in a table that is nearly full") {
  // Doubles and links that are only suspected, as the filter is too small, in many numbers: some leave a table of which
  // little is free.
  constexpr std::size_t memory = 1 << 18;
  for (std::uint64_t doubles = 500; doubles < 5'500; doubles += 457) {
    CAPTURE(doubles);
    const std::uint64_t links = 200'000 + doubles;
    const auto key = [&](std::uint64_t i) { // the first ones once more at the end
      return LinkKey{static_cast<std::int64_t>(i < 200'000 ? i * 977 : (i - 200'000) * 977), 3, 0};
    };
    PairFilter filter(links, memory);
    CHECK(filter.readings() > 1);
    const auto suspects = find_suspects(filter, links, key);
    REQUIRE(suspects);
    CHECK(filter.held() <= memory * 4 / 3); // with the marks
    const std::vector<bool> repeated = find_repeated(filter, links, key);
    CHECK(std::count(repeated.begin(), repeated.end(), true) == static_cast<std::ptrdiff_t>(doubles));
    CHECK(std::count(repeated.begin() + 200'000, repeated.end(), true) == static_cast<std::ptrdiff_t>(doubles));
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
