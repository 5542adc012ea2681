// The id set against std::set: ascending, random, dense and negative ids, and what it costs.
#include "rewrite/id_set.hpp"

#include <algorithm>
#include <doctest.h>
#include <limits>
#include <random>
#include <set>
#include <utility>
#include <vector>

using dumpfix::rewrite::IdSet;

namespace {

/// Inserts into both and compares: the size after each insert, then membership of each id and of its neighbours.
void check_like_std(const std::vector<std::int64_t>& ids) {
  IdSet set;
  std::set<std::int64_t> model;
  bool sizes_agree = true;
  for (const std::int64_t id : ids) {
    set.insert(id);
    model.insert(id);
    sizes_agree = sizes_agree && set.size() == model.size();
  }
  CHECK(sizes_agree);
  std::size_t wrong = 0;
  for (const std::int64_t id : ids)
    for (const std::int64_t probe : {id, static_cast<std::int64_t>(static_cast<std::uint64_t>(id) + 1),
                                     static_cast<std::int64_t>(static_cast<std::uint64_t>(id) - 1), id ^ 0x10000})
      wrong += set.contains(probe) != model.contains(probe);
  CHECK(wrong == 0);
}

} // namespace

TEST_CASE("an empty set holds nothing") {
  IdSet set;
  CHECK(set.size() == 0);
  CHECK_FALSE(set.contains(0));
  CHECK_FALSE(set.contains(-1));
}

TEST_CASE("the ends of the range and of chunks") {
  constexpr auto least = std::numeric_limits<std::int64_t>::min();
  constexpr auto most = std::numeric_limits<std::int64_t>::max();
  check_like_std(
      {0, -1, 1, 65535, 65536, 65537, -65536, -65537, -65535, least, least + 1, most, most - 1, 0, -1, least});
}

TEST_CASE("a list turns into a bitmap at its 4097th id, in whatever order they come") {
  for (const std::int64_t count : {4095, 4096, 4097, 5000, 65536})
    for (const std::int64_t base : {std::int64_t{0}, std::int64_t{-30'000}, std::int64_t{1} << 40}) {
      CAPTURE(count);
      CAPTURE(base);
      std::vector<std::int64_t> ids;
      for (std::int64_t i = 0; i < count; ++i) ids.push_back(base + i);
      check_like_std(ids);
      check_like_std({ids.rbegin(), ids.rend()});
      std::mt19937 random(7);
      std::shuffle(ids.begin(), ids.end(), random);
      ids.insert(ids.end(), ids.begin(), ids.begin() + 100); // some twice
      check_like_std(ids);
    }
}

TEST_CASE("sparse ids and dense ids mixed") {
  std::mt19937_64 random(11);
  std::vector<std::int64_t> ids;
  for (int i = 0; i < 20'000; ++i) {
    ids.push_back(static_cast<std::int64_t>(random()));
    ids.push_back(static_cast<std::int64_t>(random() % 100'000) - 50'000);
    ids.push_back(static_cast<std::int64_t>(random() % 3'000'000));
  }
  check_like_std(ids);
}

TEST_CASE("ten million ids in a row cost a bit each and a little, gaps of twenty at most three bytes an id") {
  IdSet dense;
  for (std::int64_t id = 1; id <= 10'000'000; ++id) dense.insert(id);
  CHECK(dense.size() == 10'000'000);
  CHECK(dense.bytes() > 10'000'000 / 8);
  CHECK(dense.bytes() < 10'000'000 / 8 * 11 / 10);
  IdSet gaps;
  for (std::int64_t id = 1; id <= 10'000'000; id += 20) gaps.insert(id);
  CHECK(gaps.size() == 500'000);
  CHECK(gaps.bytes() < 500'000 * 3);
  CHECK(gaps.bytes() > 500'000 * 2);
}

TEST_CASE("a moved set works on, and the one it came from is empty") {
  IdSet from;
  from.insert(5);
  from.insert(70'000);
  IdSet to = std::move(from);
  CHECK(from.size() == 0); // NOLINT: promised
  CHECK_FALSE(from.contains(70'000));
  from.insert(70'001);
  CHECK(to.size() == 2);
  CHECK(to.contains(5));
  CHECK(to.contains(70'000));
  CHECK_FALSE(to.contains(70'001));
  to = std::move(from);
  CHECK(to.size() == 1);
  CHECK(to.contains(70'001));
  CHECK_FALSE(to.contains(70'000));
}
