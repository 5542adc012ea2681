// Rows of COPY in batches: the same rows, cells, offsets and lines as an obvious implementation in this file gives, for
// any size of a read, any width and any line end.
#include "dump/copy_split.hpp"
#include "dump/helpers.hpp"

#include <doctest.h>
#include <random>

using namespace dump_test;

namespace {

struct Line {
  std::vector<std::string> cells;
  std::string line_end;
  std::uint64_t byte = 0, line = 0;

  bool operator==(const Line&) const = default;
};

const std::string head = "SET standard_conforming_strings = on;\nCOPY t (a, b) FROM stdin;\n";

/// Rows one after another, byte by byte.
std::vector<Line> naive(const std::string& rows) {
  std::vector<Line> out;
  std::uint64_t line = 3;
  for (std::size_t at = 0; at < rows.size(); ++line) {
    const std::size_t end = rows.find('\n', at);
    Line one{{""}, "\n", head.size() + at, line};
    std::string text = rows.substr(at, end - at);
    if (!text.empty() && text.back() == '\r') {
      text.pop_back();
      one.line_end = "\r\n";
    }
    for (const char c : text) {
      if (c == '\t')
        one.cells.emplace_back();
      else
        one.cells.back() += c;
    }
    out.push_back(std::move(one));
    at = end + 1;
  }
  return out;
}

std::vector<Line> batched(const std::string& dump, std::size_t chunk, std::size_t buffer, std::string& tail,
                          std::string& behind) {
  Memory memory{dump, chunk};
  Reader reader(Memory::read, &memory, "dump.sql", Dialect::postgres, 0, 1, buffer);
  std::vector<Line> out;
  CopyRows rows;
  Piece piece;
  while (reader.next(piece)) {
    if (piece.kind != PieceKind::copy) {
      behind = piece.bytes;
      continue;
    }
    while (reader.next_rows(rows)) {
      std::size_t mark = 0, at = 0;
      for (std::size_t r = 0; r < rows.count; ++r) {
        Line one{{}, "", rows.byte + at, rows.line + r};
        for (; mark < rows.rows[r].last; ++mark) one.cells.emplace_back(rows.marks[mark] + 1, rows.marks[mark + 1]);
        at = rows.rows[r].stop;
        one.line_end.assign(rows.marks[mark++], rows.bytes.data() + at);
        out.push_back(std::move(one));
      }
      CHECK(at == rows.bytes.size());
    }
    tail = reader.tail();
  }
  return out;
}

/// Rows of 1 to `widest` cells, with what may confuse: empty cells and rows, \N, control bytes, CRLF, "\." inside.
std::string random_rows(std::mt19937& random, std::size_t count, unsigned widest, unsigned longest) {
  const auto below = [&random](unsigned n) { return static_cast<unsigned>(random() % n); };
  static const char* const pieces[] = {"\\N", "x",    "\\\\.", "é",   "\x01", "\x0B", "I",
                                       "J",   "\x8A", "\r",    "\\t", ".",    "\\n"};
  std::string out;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t begin = out.size();
    for (unsigned cells = below(widest) + 1; cells != 0; --cells) {
      for (unsigned n = below(longest); n != 0; --n) out += pieces[below(std::size(pieces))];
      if (cells != 1) out += '\t';
    }
    if (out.compare(begin, 2, "\\.") == 0) out.insert(begin, "x");
    out += below(4) == 0 ? "\r\n" : "\n";
  }
  return out;
}

} // namespace

TEST_CASE("batches of COPY rows hold the rows, for any size of a read") {
  std::mt19937 random(7);
  for (const unsigned widest : {1u, 2u, 15u, 300u, 3000u})
    for (const unsigned longest : {1u, 3u, 40u}) {
      const std::string rows = random_rows(random, widest > 100 ? 40 : 300, widest, longest);
      const std::vector<Line> expected = naive(rows);
      for (const std::size_t buffer : {std::size_t{1}, std::size_t{100}, std::size_t{5000}, std::size_t{1} << 20}) {
        if (buffer == 1 && rows.size() > 50'000) continue; // a minute of one-byte reads shows nothing more
        CAPTURE(widest);
        CAPTURE(longest);
        CAPTURE(buffer);
        std::string tail, behind;
        const std::vector<Line> got = batched(head + rows + "\\.\n-- end\n", 0, buffer, tail, behind);
        CHECK((got == expected));
        CHECK(tail == "\\.\n");
        CHECK(behind == "-- end\n");
      }
    }
}

TEST_CASE("the kernel of every machine finds what the best one finds") {
  std::mt19937 random(8);
  for (const unsigned widest : {1u, 4u, 15u, 2000u}) {
    const std::string rows = random_rows(random, 200, widest, 30) + "\\.\n";
    for (std::size_t size = rows.size(); size > 0; size = size * 9 / 10) {
      const std::string_view bytes = std::string_view(rows).substr(0, size);
      CopyRows best, baseline;
      const bool any = split_rows(bytes, best) != 0;
      REQUIRE((split_rows(bytes, baseline, Kernel::baseline) != 0) == any);
      // They look at different places whether marks are left, so one of them may have gone on for longer.
      const std::size_t count = std::min(best.count, baseline.count);
      CHECK((count != 0) == any);
      if (count == 0) continue;
      const std::size_t last = best.rows[count - 1].last;
      CHECK(std::equal(best.marks.begin(), best.marks.begin() + static_cast<std::ptrdiff_t>(last) + 1,
                       baseline.marks.begin()));
      for (std::size_t r = 0; r < count; ++r) {
        CHECK(best.rows[r].last == baseline.rows[r].last);
        CHECK(best.rows[r].stop == baseline.rows[r].stop);
      }
    }
  }
}

TEST_CASE("a line that only looks like the end of COPY rows is a row") {
  for (const std::string line : {"\\.x\n", "\\. \n", "\\..\n", "\\.\\.\n", "\\.\r\r\n", "\\N\n", "\\\n"})
    for (const std::size_t chunk : {std::size_t{0}, std::size_t{1}, std::size_t{3}}) {
      const std::string rows = "a\n" + line + line + "b\n";
      std::string tail, behind;
      CHECK((batched(head + rows + "\\.\r\n", chunk, 4096, tail, behind) == naive(rows)));
      CHECK(tail == "\\.\r\n");
    }
}

TEST_CASE("COPY rows without their end are reported, whole rows before it are handed out") {
  for (const std::string end : {"", "\\", "b", "b\t", "\\N"}) {
    Memory memory{head + "a\tb\n" + end};
    Reader reader(Memory::read, &memory, "dump.sql", Dialect::postgres);
    Piece piece;
    do REQUIRE(reader.next(piece));
    while (piece.kind != PieceKind::copy);
    CopyRows rows;
    REQUIRE(reader.next_rows(rows));
    CHECK(rows.count == 1);
    try {
      reader.next_rows(rows);
      FAIL("the end is missing");
    } catch (const Failure& failure) {
      CHECK(failure.problem().code == Code::truncated);
    }
  }
}

TEST_CASE("an INSERT has no COPY rows") {
  Memory memory{"INSERT INTO t VALUES (1),(2);\n"};
  Reader reader(Memory::read, &memory, "dump.sql", Dialect::postgres);
  Piece piece;
  REQUIRE(reader.next(piece));
  CopyRows rows;
  CHECK_FALSE(reader.next_rows(rows));
  Row row;
  CHECK(reader.next_row(row));
}
