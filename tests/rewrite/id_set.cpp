// The id set against std::set: ascending, random, dense and negative ids, and what it costs.
#include "rewrite/id_set.hpp"
#include "rewrite/id_index.hpp"

#include <algorithm>
#include <doctest.h>
#include <limits>
#include <random>
#include <set>
#include <utility>
#include <vector>

using dumpfix::rewrite::IdIndex;
using dumpfix::rewrite::IdSet;

namespace {

/// Inserts into both and compares: now and then the size and membership, in the end those of each id and of its
/// neighbours.
void check_like_std(const std::vector<std::int64_t>& ids) {
  IdSet set;
  std::set<std::int64_t> model;
  bool agree = true;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    set.insert(ids[i]);
    model.insert(ids[i]);
    agree = agree && set.size() >= model.size();
    if (i % 997 != 0 && i > 200) continue;
    agree = agree && set.contains(ids[i]) && set.contains(ids[i / 2]) &&
            set.contains(ids[i] ^ 7) == model.contains(ids[i] ^ 7);
    if (i % 3 == 0) continue;
    set.settle();
    agree = agree && set.is_settled() && set.size() == model.size();
  }
  set.settle();
  CHECK(set.size() == model.size());
  CHECK(agree);
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

TEST_CASE("a million ids far from each other cost ten bytes each, and what lies among them close together two bits") {
  std::mt19937_64 random(3);
  std::vector<std::int64_t> ids;
  for (int i = 0; i < 1'000'000; ++i) ids.push_back(static_cast<std::int64_t>(random()));
  IdSet far;
  for (const std::int64_t id : ids) far.insert(id);
  far.settle();
  CHECK(far.bytes() < 1'000'000 * 10 + 300'000);
  std::sort(ids.begin(), ids.end());
  CHECK(far.size() == static_cast<std::uint64_t>(std::unique(ids.begin(), ids.end()) - ids.begin()));
  IdSet both; // those far from each other come first
  for (std::size_t i = 0; i < 10'000; ++i) both.insert(ids[i]);
  for (std::int64_t id = 1; id <= 8'000'000; ++id) both.insert(id * 2 + (std::int64_t{1} << 50));
  both.settle();
  CHECK(both.size() == 8'010'000);
  CHECK(both.bytes() < 8'000'000 / 4 * 11 / 10 + 600'000);
}

TEST_CASE("places of an index are all different and go up to its size, whatever lies where") {
  std::mt19937_64 random(5);
  for (const int far : {0, 500, 5000, 50'000})
    for (const int close : {0, 1, 100, 100'000}) {
      CAPTURE(far);
      CAPTURE(close);
      IdSet set;
      for (int i = 0; i < far; ++i) set.insert(static_cast<std::int64_t>(random()));
      for (int i = 0; i < close; ++i)
        set.insert((std::int64_t{1} << 40) + static_cast<std::int64_t>(random() % 300'000));
      if (far >= 5000) CHECK_THROWS(IdIndex(set));
      set.settle();
      const IdIndex index(set);
      CHECK(index.size() == set.size());
      std::uint32_t next = 0;
      bool in_order = true, known = true, none = true;
      index.each([&](std::int64_t id) {
        in_order = in_order && index.at(id) == next++;
        known = known && set.contains(id);
        if (const std::int64_t other = id ^ 1; !set.contains(other)) none = none && index.at(other) == IdIndex::none;
      });
      CHECK(next == set.size());
      CHECK(in_order);
      CHECK(known);
      CHECK(none);
    }
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
