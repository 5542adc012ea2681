// Sorting beyond memory against std::sort: in memory, one run, many runs, more runs than are merged at once.
#include "sorted_runs_support.hpp"

#include <functional>

using namespace dumpfix;
using namespace sorted_runs_test;
using rewrite::RunStore;
using rewrite::SortedRuns;

namespace {

struct Backwards {
  bool operator()(const Link& a, const Link& b) const { return ByOwner{}(b, a); }
};

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

TEST_CASE("little data never touch the disk") {
  Sorter sorter("/nonexistent", 1 << 20);
  for (const Link& link : sample(1000, 1)) sorter.add(link);
  sorter.finish();
  CHECK(drain(sorter).size() == 1000);
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
