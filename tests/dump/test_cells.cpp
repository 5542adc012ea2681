// Rows into cells.
#include "dump/helpers.hpp"

#include <doctest.h>

using namespace dump_test;

namespace {

using Strings = std::vector<std::string>;

/// The cells joined, so that one line shows them; "malformed" when split_cells says so.
Strings split(std::string_view body, bool copy, const Lexis& lexis) {
  std::vector<std::string_view> cells{"left over"};
  if (!split_cells(body, copy, lexis, cells)) return {"malformed"};
  return {cells.begin(), cells.end()};
}

} // namespace

TEST_CASE("COPY rows are cut at tabs") {
  CHECK(split("", true, pg_lexis) == Strings{""});
  CHECK(split("\t", true, pg_lexis) == Strings{"", ""});
  CHECK(split("1\t\\N\ta\\tb\t", true, pg_lexis) == Strings{"1", "\\N", "a\\tb", ""});
  // A tab at every place of rows around the size of one vector.
  for (std::size_t size = 1; size < 70; ++size)
    for (std::size_t tab = 0; tab < size; ++tab) {
      std::string row(size, 'x');
      row[tab] = '\t';
      CHECK(split(row, true, pg_lexis) == Strings{row.substr(0, tab), row.substr(tab + 1)});
    }
}

TEST_CASE("tuples are cut at top-level commas") {
  struct Case {
    std::string body;
    const Lexis& lexis;
    Strings cells;
  };
  const Case cases[] = {
      {"", pg_lexis, {}},
      {"  ", pg_lexis, {}},
      {"1", mysql_lexis, {"1"}},
      {"1,-2,3.5e-10,NULL", mysql_lexis, {"1", "-2", "3.5e-10", "NULL"}},
      {"1,,2,", mysql_lexis, {"1", "", "2", ""}},
      {" 1 , 'a' ,\n\t'b'\n", pg_lexis, {"1", "'a'", "'b'"}},
      {"'a,b','',''''", pg_lexis, {"'a,b'", "''", "''''"}},
      {"'a\\',b','c\\\\','d'", mysql_lexis, {"'a\\',b'", "'c\\\\'", "'d'"}},
      {"'a\\','b'", mysql_plain_lexis, {"'a\\'", "'b'"}},
      {"'a\\','b'", pg_lexis, {"'a\\'", "'b'"}},
      {"'a\\',b'", pg_old_lexis, {"'a\\',b'"}},
      {"E'a\\',b', e'\\\\', 'x\\'", pg_lexis, {"E'a\\',b'", "e'\\\\'", "'x\\'"}},
      {"\"a,\\\"b\",\"'\"", mysql_lexis, {"\"a,\\\"b\"", "\"'\""}},
      {"`a,b`,1", mysql_lexis, {"`a,b`", "1"}},
      {"_binary 'a,\\'',0x1F,X'1F',b'101',N'x,y'",
       mysql_lexis,
       {"_binary 'a,\\''", "0x1F", "X'1F'", "b'101'", "N'x,y'"}},
      {"'\\x00ff'::bytea, B'101', nextval('a,b'::regclass), ARRAY[1,2], f(g(1,')'),2)",
       pg_lexis,
       {"'\\x00ff'::bytea", "B'101'", "nextval('a,b'::regclass)", "ARRAY[1,2]", "f(g(1,')'),2)"}},
      {"$$a,'$$,$t$,$$,$t$, 1", pg_lexis, {"$$a,'$$", "$t$,$$,$t$", "1"}},
      {"1 /* a,b */, -- c,d\n2", pg_lexis, {"1 /* a,b */", "-- c,d\n2"}},
      {"'2022-01-01 00:00:00+00', '{\"a\": [1, 2]}', 'x'::character varying(3)",
       pg_lexis,
       {"'2022-01-01 00:00:00+00'", "'{\"a\": [1, 2]}'", "'x'::character varying(3)"}},
      {"1,'a", mysql_lexis, {"malformed"}},
      {"1,'a\\'", mysql_lexis, {"malformed"}},
      {"f(1", pg_lexis, {"malformed"}},
      {"1)", pg_lexis, {"malformed"}},
      {"$$a", pg_lexis, {"malformed"}},
  };
  for (const Case& c : cases) {
    CAPTURE(c.body);
    CHECK(split(c.body, false, c.lexis) == c.cells);
  }
}

TEST_CASE("a comma, a string and a cast at every place of a tuple") {
  for (std::size_t before = 0; before < 40; ++before)
    for (std::size_t behind = 0; behind < 40; ++behind) {
      const std::string left(before, '1'), right(behind, '2');
      const std::string text = "'" + left + ",\\'" + right + "'";
      CHECK(split(left + "," + right, false, mysql_lexis) ==
            (before + behind == 0 ? Strings{"", ""} : Strings{left, right}));
      CHECK(split(left + "," + text + "," + right, false, mysql_lexis) == Strings{left, text, right});
      CHECK(split("f(" + left + ",')'), (" + right + ")", false, pg_lexis) ==
            Strings{"f(" + left + ",')')", "(" + right + ")"});
    }
}
