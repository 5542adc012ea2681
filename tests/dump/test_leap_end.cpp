// Leaps over the rows of a dump of any size, which is made where it is looked at.
#include "dump/row_leap.hpp"

#include <cstring>
#include <doctest.h>
#include <string>

namespace dumpfix::dump {
namespace {

constexpr std::uint64_t width = 100; // bytes of a row

/// Two tables of rows of 100 bytes: in each the ids go up from 1.
struct Rows {
  std::uint64_t first = 0, second = 0; ///< rows
  std::uint64_t at = 0, looked_at = 0; ///< bytes

  std::string row(std::uint64_t index) const {
    std::string id = std::to_string((index < first ? index : index - first) + 1);
    id.insert(0, 20 - id.size(), '0');
    return id + '\t' + std::string(width - 22, 'x') + '\n';
  }
  Reader::Anywhere dump() {
    return {[](void* self, char* into, std::size_t size) { return static_cast<Rows*>(self)->read(into, size); },
            [](void* self, std::uint64_t byte) { static_cast<Rows*>(self)->at = byte; }, this,
            (first + second) * width};
  }
  std::size_t read(char* into, std::size_t size) {
    std::size_t done = 0;
    while (done < size && at < (first + second) * width) {
      const std::string text = row(at / width).substr(at % width);
      const std::size_t part = std::min(text.size(), size - done);
      std::memcpy(into + done, text.data(), part);
      done += part;
      at += part;
    }
    looked_at += done;
    return done;
  }
};

} // namespace

TEST_CASE("the way to the end of the rows is short, however many there are") {
  for (const std::uint64_t count : {std::uint64_t{100'000}, std::uint64_t{3'000'017}, std::uint64_t{2'000'000'000}}) {
    CAPTURE(count);
    Rows rows{count, count / 2};
    RowLeap leap(rows.dump());
    const std::uint64_t end = count * width, found = leap.furthest(width, {});
    CHECK(found % width == 0);
    CHECK(found <= end);
    CHECK(end - found <= 2 * RowLeap::copy_end);
    CHECK(rows.looked_at < std::uint64_t{2} << 20);
  }
}

} // namespace dumpfix::dump
