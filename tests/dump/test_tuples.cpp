// Tuples and their cells in one go: what next_row(row, cells) gives must be what next_row and split_cells give, for any
// size of a read; scan_tuple must give the cells of split_insert or nothing.
#include "dump/avx2.hpp"
#include "dump/dumps.hpp"
#include "dump/helpers.hpp"
#include "dump/insert_cells.hpp"

#include <doctest.h>

#include <memory>
#include <random>

using namespace dump_test;

namespace {

using Strings = std::vector<std::string>;

/// Body and cells of each row, or what went wrong; `whole`: how many rows came with their cells.
Strings rows_of(const std::string& dump, std::size_t chunk, Dialect dialect, bool in_one_go, std::size_t& whole) {
  Memory memory{dump, chunk};
  Reader reader(Memory::read, &memory, "dump.sql", dialect);
  Strings out;
  std::vector<std::string_view> cells;
  Piece piece;
  Row row;
  try {
    while (reader.next(piece)) {
      if (piece.kind != PieceKind::insert) continue;
      while (in_one_go ? reader.next_row(row, cells) : reader.next_row(row)) {
        if (!in_one_go) cells.clear();
        whole += !cells.empty();
        out.emplace_back(row.bytes);
        out.emplace_back(row.body);
        out.push_back(std::to_string(row.byte) + ":" + std::to_string(row.line));
        if (cells.empty() && !split_cells(row.body, false, reader.lexis(), cells)) out.emplace_back("malformed");
        out.insert(out.end(), cells.begin(), cells.end());
      }
      out.emplace_back(reader.tail());
    }
  } catch (const Failure& failure) {
    const Problem& problem = failure.problem();
    out.push_back(problem.what + "@" + std::to_string(problem.place.byte) + ":" + std::to_string(problem.place.line));
  }
  return out;
}

class Maker {
public:
  explicit Maker(unsigned seed) : random_(seed) {}
  std::size_t below(std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(random_); }
  std::string one(std::initializer_list<const char*> of) { return *(of.begin() + below(of.size())); }

  std::string cell() {
    const std::string gap = below(8) == 0 ? one({" ", "\n", "\t ", "  "}) : "";
    return gap + bare_cell() + (below(8) == 0 ? one({" ", "\n"}) : "");
  }

  std::string tuple() {
    std::string out;
    for (std::size_t i = 0, n = below(9); i < n; ++i) out += (i ? one({",", ",", ", "}) : "") + cell();
    return out;
  }

private:
  std::string bare_cell() {
    switch (below(10)) {
    case 0:
      return one({"NULL", "true", "0x1F", "-1.5e-10", "", "current_date", "a-b", "1--1", "1- -1", "1/2", "%", "1]"});
    case 1: return one({"E'a\\'b'", "_binary 'x\\\\'", "X'1F'", "N'x,y'", "'x'::text", "B'1'", "'a' 'b'", "type'x'"});
    case 2:
      return one({"f(1,2)", "ARRAY[1,')']", "\"n,)\"", "`n,)`", "$$a,')$$", "/* ,) */ 1", "1 -- ,)\n", "1 # ,)\n"});
    case 3:
    case 4:
    case 5: return std::to_string(below(2) ? below(100) : below(1000000000));
    default: {
      std::string out = "'";
      for (std::size_t i = 0, n = below(8); i < n; ++i)
        out += one({"a", ",", ")", "(", "''", "\\'", "\\\\", "\\n", "more than sixteen bytes of text", "--", "\n",
                    "more than forty-eight bytes of text, which is where another search begins"});
      return out + "'";
    }
    }
  }

  std::mt19937 random_;
};

const Lexis* const lexes[] = {&pg_lexis, &pg_old_lexis, &mysql_lexis, &mysql_ansi_lexis, &mysql_plain_lexis};

} // namespace

TEST_CASE("the quick way gives the cells of split_insert, or none") {
  struct Case {
    std::string_view bytes; ///< from behind the parenthesis on
    const Lexis& lexis;
    Strings cells; ///< empty: not for the quick way
  };
  const Case cases[] = {
      {"1)", mysql_lexis, {"1"}},
      {"1,NULL,'a',-2.5)", mysql_lexis, {"1", "NULL", "'a'", "-2.5"}},
      {"1, 'a,)', 'it''s' )", pg_lexis, {"1", "'a,)'", "'it''s'"}},
      {"'a\\',)b','')", mysql_lexis, {"'a\\',)b'", "''"}},
      {"'a\\',1)", mysql_plain_lexis, {"'a\\'", "1"}},
      {"E'a\\',)b','x'::date)", pg_lexis, {"E'a\\',)b'", "'x'::date"}},
      {"_binary 'a',0x1F,)", mysql_lexis, {"_binary 'a'", "0x1F", ""}},
      {"12345678901234567890,12345678901234567890)", mysql_lexis, {"12345678901234567890", "12345678901234567890"}},
      {")", mysql_lexis, {}},
      {"  )", mysql_lexis, {}},
      {"1", mysql_lexis, {}},
      {"'a'", mysql_lexis, {}},
      {"'a)", mysql_lexis, {}},
      {"f(1))", mysql_lexis, {}},
      {"`a`)", mysql_lexis, {}},
      {"1--2)", mysql_lexis, {}},
      {"1/**/)", mysql_lexis, {}},
  };
  for (const Case& c : cases) {
    CAPTURE(c.bytes);
    for (const Kernel kernel : {Kernel::best, Kernel::baseline})
      for (const std::size_t before : {0, 1, 5}) {           // cells of a tuple before
        const std::string text = "(" + std::string(c.bytes); // "(": looking back must stop there
        const auto copy = std::make_unique<char[]>(text.size());
        text.copy(copy.get(), text.size());
        std::vector<std::string_view> cells(before, "left over");
        const char* p = copy.get() + 1;
        unsigned char gap = 0;
        const bool taken = scan_tuple(p, copy.get() + text.size(), c.lexis, cells, gap, kernel);
        CHECK(taken == !c.cells.empty());
        CHECK(p == copy.get() + (taken ? text.size() : 1));
        if (taken) CHECK(Strings(cells.begin(), cells.end()) == c.cells);
      }
  }
}

TEST_CASE("the quick way never reads too far and never differs") {
  std::size_t taken = 0, even = 0, uneven = 0;
  for (unsigned seed = 0; seed < 20000; ++seed) {
    Maker make(seed);
    std::string text = "(" + make.tuple() + ")" + make.one({"", ",(", ";\n"});
    if (make.below(4) == 0) text.resize(1 + make.below(text.size()));
    const Lexis& lexis = *lexes[make.below(5)];
    CAPTURE(text);
    const auto copy = std::make_unique<char[]>(text.size());
    text.copy(copy.get(), text.size());
    for (const Kernel kernel : {Kernel::best, Kernel::baseline}) {
      std::vector<std::string_view> cells(make.below(12)), expected;
      const char* const data = copy.get() + 1;
      const char* p = data;
      unsigned char gap = 9;
      if (!scan_tuple(p, copy.get() + text.size(), lexis, cells, gap, kernel)) continue;
      ++taken;
      REQUIRE(p[-1] == ')');
      REQUIRE(split_insert({data, static_cast<std::size_t>(p - 1 - data)}, lexis, expected));
      REQUIRE(cells == expected);
      for (std::size_t i = 0; i < cells.size(); ++i) REQUIRE(cells[i].data() == expected[i].data());
      if (gap == 0) {
        ++uneven;
        continue;
      }
      REQUIRE(gap <= 2);
      for (std::size_t i = 0; i + 1 < cells.size(); ++i) {
        const char* const behind = cells[i].data() + cells[i].size();
        REQUIRE(std::string_view(behind, static_cast<std::size_t>(cells[i + 1].data() - behind)) ==
                std::string_view(", ").substr(0, gap));
      }
      even += cells.size() > 1;
    }
  }
  CHECK(taken > 10000);
  CHECK(even > 1000);
  CHECK(uneven > 1000);
}

TEST_CASE("rows with their cells are the rows that are split later, for any size of a read") {
  std::size_t whole = 0, none = 0;
  const auto same = [&](const std::string& dump, Dialect dialect) {
    const Strings expected = rows_of(dump, 0, dialect, false, none);
    for (const std::size_t chunk : {0, 1, 2, 3, 7, 100, 4096}) {
      CAPTURE(chunk);
      REQUIRE(rows_of(dump, chunk, dialect, true, whole) == expected);
    }
  };
  for (const Sample& sample : samples()) {
    CAPTURE(sample.name);
    same(sample.text + sample.text, Dialect::unknown);
  }
  for (unsigned seed = 0; seed < 1500; ++seed) {
    Maker make(seed);
    std::string dump;
    for (int statement = 0; statement < 2; ++statement) {
      dump += "INSERT INTO t VALUES" + make.one({" ", "\n", " /* c */ "});
      for (std::size_t i = 0, n = 1 + make.below(6); i < n; ++i)
        dump += (i ? make.one({",", ",", ",\n", ",\r\n", " , ", ", -- x\n", ",,"}) : "") + "(" + make.tuple() + ")";
      dump += make.one({";\n", ";", "\n;\n", " ON CONFLICT DO NOTHING;\n"});
    }
    if (make.below(3) == 0) dump.resize(make.below(dump.size()));
    CAPTURE(dump);
    same(dump, make.below(2) ? Dialect::postgres : Dialect::mysql);
  }
  CHECK(whole > 1000);
}

TEST_CASE("a statement ends at the same byte, whether its rows are read, cut into cells, or crossed in blocks") {
  const auto ends_of = [](const std::string& dump, Dialect dialect, std::size_t chunk, int way) {
    Memory memory{dump, chunk};
    Reader reader(Memory::read, &memory, "dump.sql", dialect, 0, 1, 4096);
    std::vector<std::uint64_t> out;
    std::vector<std::string_view> cells;
    std::string_view block;
    Piece piece;
    Row row;
    try {
      while (reader.next(piece)) {
        out.push_back(piece.byte);
        if (piece.kind != PieceKind::insert) continue;
        if (way == 0)
          while (reader.next_row(row)) continue;
        if (way == 1)
          while (reader.next_row(row, cells)) continue;
        if (way == 2)
          while (reader.next_block(block)) continue;
      }
    } catch (const Failure&) { // a list that is none: rows tell, blocks do not
      out.clear();
    }
    return out;
  };
  std::size_t compared = 0;
  for (unsigned seed = 0; seed < 1500; ++seed) {
    Maker make(seed);
    std::string dump;
    for (int statement = 0; statement < 3; ++statement) {
      dump += make.one({"INSERT INTO t VALUES ", "REPLACE INTO t VALUES\n", "INSERT INTO t VALUES "});
      for (std::size_t i = 0, n = 1 + make.below(40); i < n; ++i)
        dump += (i ? make.one({",", ",", ",\n", " , "}) : "") + "(" + make.tuple() + ")";
      dump += make.one({";\n", ";", "\n;\n", " ON CONFLICT DO NOTHING;\n", " ON DUPLICATE KEY UPDATE a=(1),b=';';\n",
                        " /* ; */ ;\n", " -- ;\n;\n"});
    }
    const Dialect dialect = make.below(2) ? Dialect::postgres : Dialect::mysql;
    const std::vector<std::uint64_t> expected = ends_of(dump, dialect, 0, 0);
    if (expected.empty()) continue;
    CAPTURE(dump);
    for (const std::size_t chunk : {std::size_t{0}, std::size_t{100}})
      for (const int way : {1, 2}) REQUIRE(ends_of(dump, dialect, chunk, way) == expected);
    ++compared;
  }
  CHECK(compared > 500);
}

TEST_CASE("statements that are crossed in one go are whole ones, and nothing is lost behind them") {
  std::size_t crossed = 0, several = 0;
  for (unsigned seed = 0; seed < 3000; ++seed) {
    Maker make(seed);
    const bool plain = make.below(2) == 0; // else anything may stand in a tuple
    // Tables whose heads are shorter and longer than what is compared at a time, and another of the same length.
    const std::string table =
        make.one({"t", "articles_tags__tags_articles", "a_table_that_has_a_longer_name_than_one_lane"});
    std::string other = table;
    other[make.below(other.size())] = 'x';
    std::string dump;
    for (std::size_t statement = 0, n = 1 + make.below(12); statement < n; ++statement) {
      dump += make.below(8) ? "INSERT INTO " : make.one({"REPLACE INTO ", "INSERT INTO "});
      dump += make.below(16) ? table : other;
      dump += make.below(16) ? " VALUES " : " VALUES\n";
      for (std::size_t i = 0, rows = 1 + make.below(3); i < rows; ++i) {
        dump += (i ? "," : "") + std::string("(") + std::to_string(make.below(1000));
        dump += plain ? make.one({",'a;'", ",'it''s'", ",-1", ",'\\\\'", ",'\n);'", ",7", ",NULL", ",2,3"}) + ")"
                      : "," + make.tuple() + ")";
      }
      dump += make.below(8) ? make.one({";\n", ";\n", ";\r\n"})
                            : make.one({";", "\n;\n", " ON CONFLICT DO NOTHING;\n", " /* ; */ ;\n", " -- ;\n;\n"});
    }
    const Dialect dialect = make.below(2) ? Dialect::postgres : Dialect::mysql;
    std::vector<std::uint64_t> begins;
    try {
      Memory memory{dump};
      Reader reader(Memory::read, &memory, "dump.sql", dialect);
      Piece piece;
      Row row;
      while (reader.next(piece)) {
        begins.push_back(piece.byte);
        while (reader.next_row(row)) continue;
      }
      begins.push_back(reader.position());
    } catch (const Failure&) {
      continue;
    }
    CAPTURE(dump);
    for (const std::size_t chunk : {std::size_t{0}, std::size_t{100}}) {
      Memory memory{dump, chunk};
      Reader reader(Memory::read, &memory, "dump.sql", dialect, 0, 1, 4096);
      std::string all;
      Piece piece;
      std::string_view bytes;
      const auto is_begin = [&](std::uint64_t byte) { return std::binary_search(begins.begin(), begins.end(), byte); };
      while (reader.next(piece)) {
        REQUIRE(is_begin(piece.byte));
        all += piece.bytes;
        const std::string head(piece.bytes);
        if (reader.next_statements(bytes)) {
          all += bytes;
          REQUIRE(is_begin(reader.position()));
          for (auto next = std::upper_bound(begins.begin(), begins.end(), piece.byte); *next <= reader.position();
               ++next) {
            const std::string_view up_to(dump.data(), *next);
            REQUIRE((up_to.ends_with(");\n") || up_to.ends_with(");\r\n"))); // nothing stands behind the rows
            if (*next == reader.position()) break;
            REQUIRE(std::string_view(dump).substr(*next).starts_with(head));
          }
          const auto line_ends = static_cast<std::uint64_t>(std::count(all.begin(), all.end(), '\n'));
          REQUIRE(reader.line() == 1 + line_ends);
          ++crossed;
          several += *std::upper_bound(begins.begin(), begins.end(), piece.byte) != reader.position();
          continue;
        }
        while (reader.next_block(bytes)) all += bytes;
        all += reader.tail();
      }
      REQUIRE(all == dump);
    }
  }
#if defined(DUMPFIX_AVX2) // without it nothing is crossed
  if (!has_avx2()) return;
  CHECK(crossed > 1000);
  CHECK(several > 500);
#endif
}
