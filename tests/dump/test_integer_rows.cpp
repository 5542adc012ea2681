// Rows of whole numbers against a plain reading of the same bytes, in both styles, at all positions of the buffer's
// end.
#include "dump/reader.hpp"

#include <doctest.h>

#include <algorithm>
#include <cstring>
#include <random>
#include <string>
#include <vector>

namespace dumpfix::dump {
namespace {

struct Text {
  std::string_view rest;
  std::size_t step;
  static std::size_t read(void* context, char* into, std::size_t size) {
    Text& text = *static_cast<Text*>(context);
    const std::size_t part = std::min({size, text.step, text.rest.size()});
    std::memcpy(into, text.rest.data(), part);
    text.rest.remove_prefix(part);
    return part;
  }
};

using Rows = std::vector<std::vector<std::string>>;

/// All rows of the first piece with rows, taken as whole numbers where they are that, else as text; and how many of
/// them came as numbers.
Rows taken(const std::string& dump, Dialect dialect, std::size_t width, std::size_t step, std::size_t& numbers) {
  Text text{dump, step};
  Reader reader(Text::read, &text, "test", dialect);
  Piece piece;
  while (reader.next(piece) && !piece.has_rows()) {
  }
  REQUIRE(piece.has_rows());
  Rows out;
  std::vector<std::int64_t> values(width * 64);
  std::vector<std::string_view> cells;
  for (;;) {
    while (const std::size_t size = reader.next_integers(width, 64, values.data())) {
      numbers += size;
      for (std::size_t r = 0; r < size; ++r) {
        out.emplace_back();
        for (std::size_t c = 0; c < width; ++c) out.back().push_back(std::to_string(values[c * 64 + r]));
      }
    }
    Row row;
    if (!reader.next_row(row)) break;
    REQUIRE(split_cells(row.body, piece.kind == PieceKind::copy, reader.lexis(), cells));
    out.emplace_back();
    for (const std::string_view cell : cells) out.back().emplace_back(cell);
  }
  // What follows is found where it is.
  REQUIRE(reader.next(piece));
  CHECK(piece.bytes.substr(0, 9) == "SELECT 1;");
  CHECK(reader.place(piece.byte, piece.line, piece.bytes, 0).line ==
        1 + static_cast<std::uint64_t>(
                std::count(dump.begin(), dump.begin() + static_cast<std::ptrdiff_t>(piece.byte), '\n')));
  return out;
}

std::string copy_of(const Rows& rows) {
  std::string out = "COPY t (a) FROM stdin;\n";
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) out += (i > 0 ? "\t" : "") + row[i];
    out += '\n';
  }
  return out + "\\.\nSELECT 1;\n";
}

std::string insert_of(const Rows& rows, const std::string& between) {
  std::string out = "INSERT INTO `t` VALUES ";
  for (std::size_t r = 0; r < rows.size(); ++r) {
    out += (r > 0 ? between : "") + "(";
    for (std::size_t i = 0; i < rows[r].size(); ++i) out += (i > 0 ? "," : "") + rows[r][i];
    out += ')';
  }
  return out + ";\nSELECT 1;\n";
}

} // namespace

TEST_CASE("rows of whole numbers come as numbers, all others as they are, and none is lost") {
  std::mt19937_64 random(3);
  for (const std::size_t width : {1U, 2U, 3U, 4U, 6U}) {
    CAPTURE(width);
    for (const int odd : {0, 50, 3}) { // one cell in so many is no plain number
      Rows rows(700);
      for (auto& row : rows)
        for (std::size_t c = 0; c < width; ++c) {
          const std::uint64_t kind = odd == 0 ? 9 : random() % static_cast<unsigned>(odd);
          const std::string number = std::to_string(random() % 10'000'000'000'000'000U >> random() % 54);
          row.push_back(kind == 0 ? (random() % 2 == 0 ? "-" + number : number + "12345678901234567") : number);
        }
      for (const std::size_t step : {std::size_t{1}, std::size_t{7}, std::size_t{100}, std::size_t{1} << 20}) {
        CAPTURE(step);
        std::size_t numbers = 0;
        CHECK(taken(copy_of(rows), Dialect::postgres, width, step, numbers) == rows);
        CHECK((odd == 3 || numbers > 300));
        for (const std::string between : {",", ",\n", " , "}) {
          CAPTURE(between);
          numbers = 0;
          CHECK(taken(insert_of(rows, between), Dialect::mysql, width, step, numbers) == rows);
          CHECK((odd == 3 || between == " , " || numbers > 300));
        }
      }
    }
  }
}

TEST_CASE("what only looks like a row of numbers is none") {
  const std::string tail = "\\.\nSELECT 1;\n" + std::string(400, ' ');
  for (const std::string row :
       {"1\t2", "1\t2\t3\t4", "1\t\\N\t3", "1\t\t3", "\t1\t2", "1\t2\t3\r", "1\t2\t3 ", "1,2,3", "+1\t2\t3"}) {
    CAPTURE(row);
    Text text{{}, 1 << 20};
    const std::string dump = "COPY t (a,b,c) FROM stdin;\n" + row + "\n" + tail;
    text.rest = dump;
    Reader reader(Text::read, &text, "test", Dialect::postgres);
    Piece piece;
    REQUIRE(reader.next(piece));
    std::vector<std::int64_t> values(3 * 16);
    CHECK(reader.next_integers(3, 16, values.data()) == 0);
    Row got;
    REQUIRE(reader.next_row(got));
    CHECK(got.bytes == row + "\n");
  }
}

} // namespace dumpfix::dump
