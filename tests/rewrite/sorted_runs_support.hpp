// What the tests of sorted runs and of their store share: records, orders, samples.
#pragma once

#include "rewrite/sorted_runs.hpp"

#include <algorithm>
#include <cstdint>
#include <doctest.h>
#include <random>
#include <tuple>
#include <vector>

namespace sorted_runs_test {

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
using Sorter = dumpfix::rewrite::SortedRuns<Link, ByOwner>;

inline std::vector<Link> sample(std::size_t count, std::uint32_t seed) {
  std::mt19937 engine(seed);
  const auto random = [&engine] { return static_cast<std::uint32_t>(engine()); };
  std::vector<Link> out;
  for (std::size_t i = 0; i < count; ++i)
    out.push_back({std::int64_t{random() % 50} - 25, std::int64_t{random()}, random() % 4, random() % 2});
  if (count > 10) std::copy_n(out.begin(), 5, out.end() - 5); // equal records
  return out;
}

inline std::vector<Link> drain(Sorter& sorter) {
  std::vector<Link> out;
  for (Link link; sorter.next(link);) out.push_back(link);
  return out;
}

template <class Call>
dumpfix::Problem problem_of(Call&& call) {
  try {
    call();
  } catch (const dumpfix::Failure& failure) {
    return failure.problem();
  }
  FAIL("nothing was thrown");
  return {};
}

} // namespace sorted_runs_test
