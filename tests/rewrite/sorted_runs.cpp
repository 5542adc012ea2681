// Sorting beyond memory against std::sort: in memory, one run, many runs, more runs than are merged at once.
#include "rewrite/sorted_runs.hpp"

#include <algorithm>
#include <doctest.h>
#include <filesystem>
#include <functional>
#include <random>
#include <tuple>

using namespace dumpfix;
using rewrite::SortedRuns;

namespace {

struct Link {
  std::int64_t owner;
  std::int64_t other;
  std::uint32_t order;
  std::uint32_t field;
  bool operator==(const Link&) const = default;
};
struct ByOwner {
  bool operator()(const Link& a, const Link& b) const {
    return std::tie(a.owner, a.order, a.other, a.field) < std::tie(b.owner, b.order, b.other, b.field);
  }
};
using Sorter = SortedRuns<Link, ByOwner>;

std::vector<Link> sample(std::size_t count, std::uint32_t seed) {
  std::mt19937 engine(seed);
  const auto random = [&engine] { return static_cast<std::uint32_t>(engine()); };
  std::vector<Link> out;
  for (std::size_t i = 0; i < count; ++i)
    out.push_back({std::int64_t{random() % 50} - 25, std::int64_t{random()}, random() % 4, random() % 2});
  if (count > 10) std::copy_n(out.begin(), 5, out.end() - 5); // equal records
  return out;
}

std::vector<Link> drain(Sorter& sorter) {
  std::vector<Link> out;
  for (Link link; sorter.next(link);) out.push_back(link);
  return out;
}

std::size_t open_files() {
  const std::filesystem::directory_iterator files("/proc/self/fd");
  return static_cast<std::size_t>(std::distance(begin(files), end(files)));
}

} // namespace

TEST_CASE("all that goes in comes out, sorted") {
  // 10 records in memory: 0, 1, 2, 63, 64, 65, 66 runs, and so many that runs of merged runs are merged again.
  for (const std::size_t count : {0, 1, 2, 9, 10, 11, 20, 21, 630, 640, 641, 650, 651, 660, 661, 1270, 1280, 25'000}) {
    CAPTURE(count);
    std::vector<Link> links = sample(count, 3);
    Sorter sorter({}, 10 * sizeof(Link));
    for (const Link& link : links) sorter.add(link);
    CHECK(sorter.size() == count);
    sorter.finish();
    std::sort(links.begin(), links.end(), ByOwner{});
    CHECK((drain(sorter) == links));
    Link link{};
    CHECK_FALSE(sorter.next(link));
  }
}

TEST_CASE("the order does not depend on how much memory there is, nor on the order of adding") {
  std::vector<Link> links = sample(30'000, 5);
  std::vector<Link> expected = links;
  std::sort(expected.begin(), expected.end(), ByOwner{});
  for (const std::size_t memory : {std::size_t{0}, std::size_t{1000}, std::size_t{100'000}, std::size_t{8 << 20}}) {
    if (memory == 0) links.resize(300);
    if (memory == 1000) links = expected;
    CAPTURE(memory);
    Sorter sorter({}, memory);
    for (const Link& link : links) sorter.add(link);
    sorter.finish();
    std::vector<Link> sorted = links;
    std::sort(sorted.begin(), sorted.end(), ByOwner{});
    CHECK((drain(sorter) == sorted));
    std::reverse(links.begin(), links.end());
  }
}

TEST_CASE("more runs than wait for the end: they are merged while records are added") {
  // 20 records in memory, so 2,000 runs; 512 of a level are merged, 11 at a time (blocks of one record).
  std::vector<Link> links = sample(40'000, 11);
  RunStore store("");
  Sorter sorter(store, 20 * sizeof(Link));
  for (const Link& link : links) sorter.add(link);
  sorter.finish();
  std::sort(links.begin(), links.end(), ByOwner{});
  CHECK((drain(sorter) == links));
  CHECK(store.size() == 0);
}

TEST_CASE("merging may hold more, or less, memory than adding") {
  std::vector<Link> links = sample(30'000, 4);
  std::vector<Link> expected = links;
  std::sort(expected.begin(), expected.end(), ByOwner{});
  for (const std::size_t memory : {std::size_t{1}, std::size_t{2000}, std::size_t{1 << 20}}) {
    CAPTURE(memory);
    Sorter sorter({}, 8000);
    for (const Link& link : links) sorter.add(link);
    sorter.finish(memory);
    CHECK((drain(sorter) == expected));
  }
}

TEST_CASE("however many runs there are, a sorter has one file, and sorters of one store have one together") {
  const std::size_t before = open_files();
  const std::vector<Link> links = sample(7'000, 9);
  {
    Sorter alone({}, 10 * sizeof(Link));
    std::size_t most = 0;
    for (const Link& link : links) {
      alone.add(link);
      if (alone.size() % 10 == 1) most = std::max(most, open_files());
    }
    CHECK(most == before + 1);
    alone.finish();
    CHECK(open_files() == before + 1);

    RunStore store("");
    std::vector<Sorter> sorters;
    for (int i = 0; i < 50; ++i) sorters.emplace_back(store, 1000 * sizeof(Link));
    CHECK(open_files() == before + 1);
    for (const Link& link : links)
      for (Sorter& sorter : sorters) sorter.add(link);
    CHECK(open_files() == before + 2);
    for (Sorter& sorter : sorters) sorter.finish();
    Link link{};
    for (Sorter& sorter : sorters) CHECK(sorter.next(link));
    CHECK(open_files() == before + 2);
  }
  CHECK(open_files() == before);
}

TEST_CASE("sorters of one store that are read and written by turns do not get into each other's way") {
  RunStore store("");
  std::vector<Link> links = sample(20'000, 6);
  Sorter first(store, 5000);
  SortedRuns<Link, Backwards> second(store, 7000), third(store, 9000);
  for (const Link& link : links) first.add(link);
  first.finish();
  for (Link link; first.next(link);) {
    second.add(link);
    third.add(link);
  }
  second.finish();
  std::sort(links.begin(), links.end(), Backwards{});
  std::vector<Link> out;
  for (Link link; second.next(link);) out.push_back(link);
  CHECK((out == links));
  third.finish();
  out.clear();
  for (Link link; third.next(link);) out.push_back(link);
  CHECK((out == links));
}

TEST_CASE("disk space is given back when a sorter has been read, or goes") {
  RunStore store("");
  const std::vector<Link> links = sample(20'000, 8);
  const auto fill = [&](Sorter& sorter) {
    for (const Link& link : links) sorter.add(link);
  };
  {
    Sorter kept(store, 10'000), read(store, 10'000);
    fill(kept);
    const std::uint64_t one = store.size();
    CHECK(one > 0);
    CHECK(one < links.size() * sizeof(Link)); // packed
    fill(read);
    CHECK(store.size() > one);
    read.finish();
    CHECK(drain(read).size() == links.size());
    CHECK(store.size() == one);
    CHECK(disk_bytes() < 2 * one);
    {
      Sorter unread(store, 10'000);
      fill(unread);
    }
    CHECK(store.size() == one);
    kept = Sorter(store, 10'000);
    CHECK(store.size() == 0);
    CHECK(disk_bytes() == 0);
  }
}

TEST_CASE("a sorter that waits costs its records; one that has been read costs nothing") {
  constexpr std::size_t sorters = 200, memory = 64 * 1024;
  const std::vector<Link> links = sample(10'000, 12); // 240 KB: four runs each
  RunStore store("");
  std::vector<Sorter> all;
  all.reserve(sorters);
  const std::size_t before = heap_bytes();
  for (std::size_t i = 0; i < sorters; ++i) {
    all.emplace_back(store, memory);
    for (const Link& link : links) all.back().add(link);
  }
  CHECK(heap_bytes() - before <= sorters * (memory + 1024));
  for (Sorter& sorter : all) {
    sorter.finish();
    CHECK(drain(sorter).size() == links.size());
  }
  CHECK(heap_bytes() - before <= sorters * 256);
}

TEST_CASE("memory is not passed while adding, nor while merging") {
  constexpr std::size_t memory = 1 << 20, coder = 512 * 1024;
  HighWater water;
  Sorter sorter({}, memory);
  const std::vector<Link> few = sample(1000, 13);
  water.reset();
  for (int i = 0; i < 3000; ++i)
    for (const Link& link : few) sorter.add(link); // 72 MB: 69 runs, two passes
  // At the one moment when records are moved to the full block, the old one of half that size is there too.
  CHECK(water.most() <= memory + memory / 2 + coder);
  water.reset();
  sorter.finish();
  std::size_t count = 0;
  for (Link link; sorter.next(link);) ++count;
  CHECK(count == 3'000'000);
  CHECK(water.most() <= memory + coder);
}

TEST_CASE("little data never touch the disk") {
  Sorter sorter("/nonexistent", 1 << 20);
  for (const Link& link : sample(1000, 1)) sorter.add(link);
  sorter.finish();
  CHECK(drain(sorter).size() == 1000);
}

TEST_CASE("a disk that does not take a run is a spool error") {
  Sorter sorter("/nonexistent", 10 * sizeof(Link));
  try {
    for (const Link& link : sample(11, 1)) sorter.add(link);
    FAIL("nothing was thrown");
  } catch (const Failure& failure) {
    CHECK(failure.problem().code == Code::spool_error);
  }
}

TEST_CASE("calls out of order are internal errors") {
  const auto message = [](auto&& call) -> std::string {
    try {
      call();
    } catch (const Failure& failure) {
      CHECK(failure.problem().code == Code::internal);
      return failure.problem().what;
    }
    return "";
  };
  Sorter sorter;
  Link link{};
  sorter.add(link);
  CHECK(message([&] { sorter.next(link); }) == "a record is read before the sorting has ended");
  sorter.finish();
  sorter.finish();
  CHECK(message([&] { sorter.add(link); }) == "a record is added after the sorting has ended");
  CHECK(sorter.size() == 1);
  CHECK(sorter.next(link));
}

TEST_CASE("a sorter may be moved between any two calls") {
  std::vector<Link> links = sample(500, 2);
  Sorter first({}, 10 * sizeof(Link));
  for (std::size_t i = 0; i < 300; ++i) first.add(links[i]);
  Sorter second = std::move(first);
  for (std::size_t i = 300; i < 500; ++i) second.add(links[i]);
  second.finish();
  std::vector<Link> out(1);
  CHECK(second.next(out[0]));
  Sorter third;
  third = std::move(second);
  for (const Link& link : drain(third)) out.push_back(link);
  std::sort(links.begin(), links.end(), ByOwner{});
  CHECK((out == links));
}

TEST_CASE("another order") {
  SortedRuns<int, std::greater<int>> sorter({}, 16);
  for (int i = 0; i < 1000; ++i) sorter.add(i * 7 % 1000);
  sorter.finish();
  int n = 0;
  bool descending = true;
  for (int expected = 999; sorter.next(n); --expected) descending = descending && n == expected;
  CHECK(descending);
  CHECK(n == 0);
}
