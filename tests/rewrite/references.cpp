// Ids that a column refers to: each is counted by its rows, low ones in an array that grows with them.
#include "rewrite/table_run.hpp"

#include <cstdint>
#include <doctest.h>
#include <limits>
#include <map>

using dumpfix::rewrite::References;

TEST_CASE("references count the rows of each id, whatever it is and however often they are settled") {
  References references;
  std::map<std::int64_t, std::uint64_t> wanted;
  const auto add = [&](std::int64_t id, int times) {
    for (int i = 0; i < times; ++i) {
      references.add(id);
      ++wanted[id];
    }
  };
  const auto as_wanted = [&] {
    references.settle();
    return std::map<std::int64_t, std::uint64_t>(references.rows.begin(), references.rows.end()) == wanted;
  };
  CHECK(references.low_rows.empty()); // a table without such rows takes no memory
  add(1, 3);
  add(0, 1);
  CHECK(references.low_rows.size() <= 2);
  for (const std::int64_t id : {std::int64_t{7}, std::int64_t{4095}, std::int64_t{4096}, std::int64_t{-1},
                                std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max()})
    add(id, 2);
  CHECK(as_wanted());
  add(7, 1);
  add(5000, 1);
  CHECK(as_wanted());
  CHECK(as_wanted());
}
