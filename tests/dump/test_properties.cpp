// What must hold for any dump: the bytes come back as they were, whatever the size of a read and the way rows are
// taken, and every offset and line is right.
#include "dump/dumps.hpp"
#include "dump/helpers.hpp"

#include <doctest.h>

using namespace dump_test;

namespace {

const std::size_t chunks[] = {0, 1, 2, 3, 7, 4096};

std::uint64_t line_of(const std::string& text, std::uint64_t byte) {
  return 1 +
         static_cast<std::uint64_t>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(byte), '\n'));
}

/// The sample many times over, so that it spans many reads and many growths of the buffer.
std::string repeated(const Sample& sample) {
  std::string out;
  for (int i = 0; i < 40; ++i) out += sample.text + "\n";
  return out;
}

} // namespace

TEST_CASE("pieces are what they should be, for any size of a read") {
  for (const Sample& sample : samples())
    for (const std::size_t chunk : chunks) {
      CAPTURE(sample.name);
      CAPTURE(chunk);
      std::string written;
      CHECK(kinds(cut(sample.text, chunk, Dialect::unknown, &written)) == sample.kinds);
      CHECK(written == sample.text);
    }
}

TEST_CASE("pieces and rows do not depend on the size of a read") {
  for (const Sample& sample : samples()) {
    const std::string text = repeated(sample);
    const std::vector<Cut> expected = cut(text);
    for (const std::size_t chunk : chunks) {
      CAPTURE(sample.name);
      CAPTURE(chunk);
      std::string written;
      CHECK(cut(text, chunk, Dialect::unknown, &written) == expected);
      CHECK(written == text);
    }
  }
}

TEST_CASE("blocks, rows and both mixed give the same bytes; offsets and lines are right") {
  for (const Sample& sample : samples())
    for (const std::size_t size : {std::size_t{1}, std::size_t{5}, std::size_t{64}, std::size_t{256 * 1024}})
      for (const int way : {0, 1, 2}) {
        const std::string text = repeated(sample);
        CAPTURE(sample.name);
        CAPTURE(size);
        CAPTURE(way);
        Memory memory{text};
        Reader reader(Memory::read, &memory, "dump.sql", Dialect::unknown, 0, 1, size);
        std::string out;
        Piece piece;
        Row row;
        std::string_view block;
        bool right = true;
        int turn = 0;
        while (reader.next(piece)) {
          right = right && piece.byte == out.size() && piece.line == line_of(text, piece.byte);
          out += piece.bytes;
          for (bool more = piece.has_rows(); more;) {
            right = right && reader.position() == out.size() && reader.line() == line_of(text, out.size());
            if (way == 0 || (way == 2 && ++turn % 3 != 0)) {
              more = reader.next_row(row);
              if (!more) break;
              right = right && row.byte == out.size() && row.line == line_of(text, row.byte);
              out += row.bytes;
            } else if ((more = reader.next_block(block))) {
              out += block;
            }
          }
          out += reader.tail();
          right = right && reader.position() == out.size();
          right = right && text.compare(out.size(), reader.unread().size(), reader.unread()) == 0;
        }
        CHECK(right);
        CHECK(out == text);
      }
}

TEST_CASE("lines are counted in statements that are one line for long, and then not") {
  std::string text = "-- a dump\n";
  const auto statement = [&text](int tuples, const std::string& between, const std::string& filling) {
    text += "INSERT INTO `t` VALUES (0,'x')";
    for (int i = 0; i < tuples; ++i) text += between + std::to_string(i) + ",'" + filling + "')";
    text += ";\n";
  };
  statement(400, ",(", std::string(70, 'y') + "\\'\\n");
  statement(400, ",\n(", std::string(150, 'z'));
  statement(300, ",(", "a\nb" + std::string(300, ' '));
  statement(900, ",(", "");
  statement(400, ",(", std::string(200, '-'));
  for (const std::size_t size : {std::size_t{1000}, std::size_t{9000}, std::size_t{256 * 1024}})
    for (const bool rows_between : {false, true}) {
      Memory memory{text};
      Reader reader(Memory::read, &memory, "dump.sql", Dialect::mysql, 0, 1, size);
      Piece piece;
      Row row;
      std::string_view block;
      while (reader.next(piece)) {
        REQUIRE(piece.line == line_of(text, piece.byte));
        while (piece.has_rows() && reader.next_block(block)) {
          REQUIRE(reader.line() == line_of(text, reader.position()));
          if (rows_between && reader.next_row(row)) REQUIRE(row.line == line_of(text, row.byte));
        }
      }
      CHECK(reader.position() == text.size());
    }
}

TEST_CASE("rows that are not read are skipped, with their tail") {
  for (const Sample& sample : samples()) {
    const std::string text = repeated(sample);
    const std::vector<Cut> expected = cut(text);
    for (const std::size_t chunk : chunks) {
      CAPTURE(sample.name);
      CAPTURE(chunk);
      Memory memory{text, chunk};
      Reader reader(Memory::read, &memory, "dump.sql");
      Piece piece;
      std::size_t n = 0;
      bool same = true;
      while (reader.next(piece)) {
        same = same && n < expected.size() && piece.kind == expected[n].kind && piece.bytes == expected[n].bytes &&
               text.compare(piece.byte, piece.bytes.size(), piece.bytes) == 0 &&
               piece.line == line_of(text, piece.byte);
        ++n;
      }
      CHECK(same);
      CHECK(n == expected.size());
      CHECK(reader.position() == text.size());
    }
  }
}

TEST_CASE("a reader goes on where another one stopped") {
  const std::string text = repeated(samples()[0]);
  const std::vector<Cut> expected = cut(text);
  Memory memory{text, 100};
  Reader first(Memory::read, &memory, "dump.sql");
  Piece piece;
  for (int i = 0; i < 20; ++i) REQUIRE(first.next(piece));
  Row row;
  while (first.next_row(row)) {
  }
  Memory rest{std::string(first.unread()) + text.substr(memory.at)};
  Reader second(Memory::read, &rest, "dump.sql", first.lexis().dialect, first.position(), first.line());
  for (std::size_t i = 20; i < expected.size(); ++i) {
    REQUIRE(second.next(piece));
    CHECK(piece.bytes == expected[i].bytes);
    CHECK(piece.line == line_of(text, piece.byte));
  }
  CHECK_FALSE(second.next(piece));
}

TEST_CASE("cutting a dump off at any byte is reported, or the end is between two pieces") {
  for (const Sample& sample : samples()) {
    const Dialect dialect = sample.text.find('`') != std::string::npos || sample.text.find("/*!") != std::string::npos
                                ? Dialect::mysql
                                : Dialect::postgres;
    const std::string& text = sample.text;
    for (std::size_t size = 0; size < text.size(); ++size) {
      CAPTURE(sample.name);
      CAPTURE(size);
      const std::string part = text.substr(0, size);
      std::string written;
      try {
        cut(part, 3, dialect, &written);
        CHECK(written == part);
      } catch (const Failure& failure) {
        const Problem& problem = failure.problem();
        const std::size_t line_end = part.rfind('\n');
        CHECK(problem.code == Code::truncated);
        CHECK(problem.place.byte == size);
        CHECK(problem.place.line == line_of(part, size));
        CHECK(problem.place.column == (line_end == std::string::npos ? size + 1 : size - line_end));
      }
    }
  }
}

TEST_CASE("one huge tuple, COPY row, comment and statement") {
  std::string big(3 << 20, 'x');
  for (std::size_t i = 0; i < big.size(); i += 1000) big[i] = '(';
  const std::string my =
      "INSERT INTO `a` VALUES (1,'" + big + "\\\\\\'" + big + "'),(2,0x" + std::string(1 << 20, 'A') + ");\n";
  for (const std::size_t chunk : {std::size_t{0}, std::size_t{1000}}) {
    std::string written;
    const std::vector<Cut> cuts = cut(my, chunk, Dialect::mysql, &written);
    CHECK(written == my);
    REQUIRE(cuts.size() == 1);
    REQUIRE(cuts[0].rows.size() == 2);
    CHECK(cuts[0].rows[0].size() == 2 * big.size() + 8);
  }
  const std::string pg =
      "/*" + big + "*/\nCOPY t (a) FROM stdin;\n" + big + "\n\\.\nSELECT '" + big + "', $$" + big + "$$;\n";
  for (const std::size_t chunk : {std::size_t{0}, std::size_t{1000}}) {
    std::string written;
    CHECK(kinds(cut(pg, chunk, Dialect::postgres, &written)) == "-cs");
    CHECK(written == pg);
  }
}
