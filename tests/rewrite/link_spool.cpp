// Link rows that wait: they come back as they went in, wherever they lay meanwhile.
#include "rewrite/link_spool.hpp"

#include <algorithm>
#include <doctest.h>
#include <memory>
#include <vector>

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
      CHECK(space->in_memory() <= memory - std::min(room, memory));
      CHECK(same(first, rows, 1));
      CHECK(same(second, rows / 2, 2));
    }
  }
}

TEST_CASE("only what is missing makes room, the memory may be taken again, and nothing of the gone is left") {
  constexpr std::size_t memory = std::size_t{4} << 20;
  const auto space = std::make_shared<LinkSpace>("", memory);
  {
    LinkSpool gone(space);
    fill(gone, 30'000, 1);
    REQUIRE(same(gone, 30'000, 1));
    const std::size_t held = space->in_memory();
    CHECK(held > 300'000);
    CHECK(space->on_disk() == 0);
    space->make_room(memory - held);
    CHECK(space->on_disk() == 0);
    space->make_room(memory - held / 2);
    CHECK(space->on_disk() > 0);
    CHECK(space->in_memory() > held / 4);
    space->make_room(memory);
    CHECK(space->in_memory() == 0);
    CHECK(same(gone, 30'000, 1));
  }
  CHECK(space->on_disk() == 0);
  LinkSpool spool(space);
  fill(spool, 30'000, 2);
  CHECK(same(spool, 30'000, 2));
  CHECK(space->in_memory() > 300'000);
  CHECK(space->on_disk() == 0);
}

TEST_CASE("a spool that is being read keeps what it has") {
  const auto space = std::make_shared<LinkSpace>("", std::size_t{4} << 20);
  LinkSpool spool(space);
  fill(spool, 30'000, 1);
  const auto block = std::make_unique<LinkBlock>();
  spool.rewind();
  std::int64_t rows = 0;
  while (spool.next(*block)) {
    rows += static_cast<std::int64_t>(block->size);
    const std::size_t held = space->in_memory();
    const bool is_read = spool.is_read();
    space->make_room(SIZE_MAX);
    CHECK(space->in_memory() == (is_read ? held : 0));
    CHECK(block->row(0).id == rows - static_cast<std::int64_t>(block->size) + 1);
  }
  CHECK(rows == 30'000);
}

TEST_CASE("large buffers stay within half of the memory") {
  LinkSpace space("", 1000);
  CHECK(space.take_buffer(300));
  CHECK(!space.take_buffer(201));
  CHECK(space.take_buffer(200));
  CHECK(!space.take_buffer(1));
  space.give_buffer(300);
  CHECK(space.take_buffer(300));
}

TEST_CASE("a spool whose table has ended holds no more than its rows take, and may be added to again") {
  const auto space = std::make_shared<LinkSpace>("", std::size_t{4} << 20);
  std::vector<std::unique_ptr<LinkSpool>> spools;
  for (std::int64_t i = 0; i < 100; ++i) {
    spools.push_back(std::make_unique<LinkSpool>(space));
    for (std::int64_t row = 0; row < 3; ++row) spools.back()->add(row_of(row, i));
    space->settle();
  }
  CHECK(space->in_memory() > 0);
  CHECK(space->in_memory() <= 100 * 64);
  for (std::int64_t i = 0; i < 100; ++i)
    for (std::int64_t row = 3; row < 700; ++row) {
      spools[static_cast<std::size_t>(i)]->add(row_of(row, i));
      if (i % 2 == 0) space->settle(); // tables that take turns
    }
  for (std::int64_t i = 0; i < 100; ++i) CHECK(same(*spools[static_cast<std::size_t>(i)], 700, i));
  CHECK(space->in_memory() < 100 * 16 * 1024);
}

TEST_CASE("a spool that is gone, or was cleared, is not settled") {
  const auto space = std::make_shared<LinkSpace>("", std::size_t{1} << 20);
  LinkSpool cleared(space);
  {
    LinkSpool gone(space);
    fill(gone, 3, 1);
    fill(cleared, 3, 2);
    cleared.clear();
  }
  space->settle();
  CHECK(space->in_memory() == 0);
}

TEST_CASE("ids at both ends of the range come back") {
  const auto space = std::make_shared<LinkSpace>("", std::size_t{1} << 20);
  LinkSpool spool(space);
  const std::vector<std::int64_t> ids = {INT64_MIN, INT64_MAX, INT64_MIN, -1, 0, INT64_MAX, INT64_MIN + 1};
  for (const std::int64_t id : ids) {
    LinkRow row;
    row.id = row.own = id;
    row.other = id / 2;
    spool.add(row);
  }
  const auto block = std::make_unique<LinkBlock>();
  spool.rewind();
  REQUIRE(spool.next(*block));
  REQUIRE(block->size == ids.size());
  for (std::size_t i = 0; i < ids.size(); ++i) {
    CHECK(block->id[i] == ids[i]);
    CHECK(block->own[i] == ids[i]);
  }
}
