// Link rows that wait: they come back as they went in, wherever they lay meanwhile.
#include "rewrite/link_spool.hpp"

#include <doctest.h>
#include <memory>

using namespace dumpfix::rewrite;

namespace {

/// Row `i` of a spool that is known by `salt`: plain rows and such with a type, so that all columns are there.
LinkRow row_of(std::int64_t i, std::int64_t salt) {
  LinkRow row;
  row.id = i + 1;
  row.own = i * 7 % 5003 + salt;
  row.other = i % 3 == 0 ? i << 33 : i;
  if (i / 1000 % 2 != 0) {
    row.type = static_cast<std::int16_t>(i % 5);
    row.order = static_cast<std::int32_t>(i);
    row.has_order = true;
  }
  return row;
}

void fill(LinkSpool& spool, std::int64_t rows, std::int64_t salt) {
  for (std::int64_t i = 0; i < rows; ++i) spool.add(row_of(i, salt));
}

bool same(LinkSpool& spool, std::int64_t rows, std::int64_t salt) {
  const auto block = std::make_unique<LinkBlock>();
  std::int64_t i = 0;
  for (spool.rewind(); spool.next(*block);)
    for (std::size_t at = 0; at < block->size; ++at, ++i) {
      const LinkRow is = block->row(at), wanted = row_of(i, salt);
      if (is.id != wanted.id || is.own != wanted.own || is.other != wanted.other || is.type != wanted.type ||
          is.order != wanted.order || is.has_order != wanted.has_order)
        return false;
    }
  return i == rows;
}

} // namespace

TEST_CASE("rows come back in memory, on disk, in both, and after they had to make room") {
  constexpr std::int64_t rows = 40'000;
  for (const std::size_t memory : {std::size_t{0}, std::size_t{200'000}, std::size_t{64} << 20}) {
    CAPTURE(memory);
    const auto space = std::make_shared<LinkSpace>("", memory);
    LinkSpool first(space), second(space);
    fill(first, rows, 1);
    fill(second, rows / 2, 2);
    CHECK(same(first, rows, 1));
    CHECK(same(second, rows / 2, 2));
    for (const std::size_t room : {std::size_t{1}, std::size_t{100'000}, std::size_t{900'000}, SIZE_MAX}) {
      CAPTURE(room);
      space->make_room(room);
      CHECK(same(first, rows, 1));
      CHECK(same(second, rows / 2, 2));
    }
  }
}

TEST_CASE("what made room may be taken again, by spools that come later") {
  const auto space = std::make_shared<LinkSpace>("", std::size_t{4} << 20);
  {
    LinkSpool gone(space);
    fill(gone, 30'000, 1);
    space->make_room(SIZE_MAX);
  }
  LinkSpool spool(space);
  space->make_room(SIZE_MAX);
  fill(spool, 30'000, 2);
  CHECK(same(spool, 30'000, 2));
}
