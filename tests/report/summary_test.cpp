// The summary, word for word, from accounts filled by hand; and what --strict counts.
#include "report/summary.hpp"

#include <doctest.h>

using namespace dumpfix;
using report::Detail;

namespace {

TableAccount table(std::string source, std::vector<std::string> targets, Fate fate, std::uint64_t read = 0,
                   std::uint64_t written = 0, std::uint64_t moved = 0, std::uint64_t added = 0) {
  TableAccount out;
  out.source = std::move(source);
  out.targets = std::move(targets);
  out.fate = fate;
  out.rows_read = read;
  out.rows_written = written;
  out.rows_moved = moved;
  out.rows_added = added;
  return out;
}

/// A dump in which everything happens once; balanced.
Account busy() {
  Account out;
  out.input = "v3.sql";
  out.dialect = "postgres";
  out.tool_version = "15.18";
  out.target_version = "4.26";
  TableAccount books = table("books", {"books"}, Fate::converted, 12000, 12000);
  books.dropped_values = {{"column isbn: no model names it", 31}, {"column old: no model names it", 0}};
  TableAccount store = table("store", {"settings"}, Fate::converted, 120, 10);
  store.dropped = {{"kept in code", 108}, {"a development setting", 2}};
  TableAccount tagged = table("books__tags", {"books_tags", "books_labels"}, Fate::moved, 1001, 0, 1000);
  tagged.dropped = {{"its end is gone", 1}};
  TableAccount places = table("places", {"books_tags"}, Fate::moved, 2, 0, 2);
  TableAccount links = table("", {"books_author"}, Fate::created, 0, 0, 0, 300);
  links.dropped_links = {{"books: the author is gone", 4}};
  out.tables = {
      books, store, tagged, places, table("wp", {"wp"}, Fate::kept, 5, 5), table("empty_old", {}, Fate::dropped),
      links};
  out.warnings = {{"relation \"a\" has no target", 1}, {"value cut", 1200}, {"guessed uid", 0}};
  out.notes = {"install v4", "run yarn build"};
  out.bytes_read = 1234567;
  out.bytes_written = 999;
  return out;
}

std::string told(const Account& account, Detail detail = Detail::normal) {
  return report::summary(account, {detail, false});
}

} // namespace

TEST_CASE("totals, what was dropped and why, warnings, the checklist") {
  CHECK(told(busy()) == R"(strapi-dumpfix: v3.sql: PostgreSQL dump (pg_dump 15.18) → Strapi 4.26
tables    6 read: 2 converted, 1 kept, 1 dropped, 2 moved into 2 link, component and morph tables; 1 created
rows      13 128 read = 12 015 written + 1 002 moved + 111 dropped (+ 300 added)
dropped     2  rows    "store": a development setting
          108  rows    "store": kept in code
            1  row     "books__tags": its end is gone
            0  rows    "empty_old": the whole table
           31  values  "books": column isbn: no model names it
            4  links   "books_author": books: the author is gone
          1 column without a value
warnings  guessed uid
          relation "a" has no target
          value cut (1 200 times)
to do     [ ] install v4
          [ ] run yarn build
)");
}

TEST_CASE("verbose: every dropped column, bytes, a line for each table") {
  CHECK(told(busy(), Detail::verbose) == R"(strapi-dumpfix: v3.sql: PostgreSQL dump (pg_dump 15.18) → Strapi 4.26
tables    6 read: 2 converted, 1 kept, 1 dropped, 2 moved into 2 link, component and morph tables; 1 created
rows      13 128 read = 12 015 written + 1 002 moved + 111 dropped (+ 300 added)
dropped     2  rows    "store": a development setting
          108  rows    "store": kept in code
            1  row     "books__tags": its end is gone
            0  rows    "empty_old": the whole table
           31  values  "books": column isbn: no model names it
            0  values  "books": column old: no model names it
            4  links   "books_author": books: the author is gone
bytes     1 234 567 read, 999 written
each      fate         read  written  moved  dropped  added  table
          converted  12 000   12 000      0        0      0  books → books
          converted     120       10      0      110      0  store → settings
          moved       1 001        0  1 000        1      0  books__tags → books_tags, books_labels
          moved           2        0      2        0      0  places → books_tags
          kept            5        5      0        0      0  wp → wp
          dropped         0        0      0        0      0  empty_old
          created         0        0      0        0    300  → books_author
warnings  guessed uid
          relation "a" has no target
          value cut (1 200 times)
to do     [ ] install v4
          [ ] run yarn build
)");
}

TEST_CASE("quiet says nothing") { CHECK(told(busy(), Detail::quiet).empty()); }

TEST_CASE("a run that changes nothing says just that") {
  Account account;
  account.input = "<stdin>";
  account.dialect = "mariadb";
  account.tool_version = "MariaDB dump 10.19";
  account.target_version = "0.0";
  account.tables = {table("a", {"a"}, Fate::kept, 7, 7), table("b", {"b"}, Fate::kept)};
  CHECK(told(account) == "strapi-dumpfix: MariaDB dump (MariaDB dump 10.19): nothing was changed\n");
  account.warn("odd");
  CHECK(told(account) == "strapi-dumpfix: MariaDB dump (MariaDB dump 10.19): nothing was changed\nwarnings  odd\n");
}

TEST_CASE("one edited table is a change, and a dump without a header has no tool to name") {
  Account account;
  account.dialect = "mysql";
  account.target_version = "3.1";
  account.tables = {table("a", {"a"}, Fate::edited, 1, 1)};
  CHECK(told(account) == "strapi-dumpfix: MySQL dump → Strapi 3.1\n"
                         "tables    1 read: 1 edited\n"
                         "rows      1 read = 1 written\n");
}

TEST_CASE("the words of each dialect") {
  Account account;
  account.tool_version = "8.0";
  CHECK(told(account) == "strapi-dumpfix: dump (8.0): nothing was changed\n");
  account.dialect = "mysql";
  CHECK(told(account) == "strapi-dumpfix: MySQL dump (mysqldump 8.0): nothing was changed\n");
  account.dialect = "mariadb";
  CHECK(told(account) == "strapi-dumpfix: MariaDB dump (mariadb-dump 8.0): nothing was changed\n");
}

TEST_CASE("names of the dump cannot move the cursor") {
  Account account;
  account.dialect = "postgres";
  account.tables = {table("a\033[2J\n\u009bx", {}, Fate::dropped)};
  CHECK(told(account) == "strapi-dumpfix: PostgreSQL dump\n"
                         "tables    1 read: 1 dropped\n"
                         "rows      0 read = 0 written\n"
                         "dropped   0  rows  \"a.[2J..x\": the whole table\n");
}

TEST_CASE("color is for the labels only") {
  Account account;
  account.dialect = "postgres";
  account.warn("odd");
  CHECK(report::summary(account, {Detail::normal, true}) ==
        "\033[1mstrapi-dumpfix:\033[0m PostgreSQL dump: nothing was changed\n\033[1mwarnings\033[0m  odd\n");
}

TEST_CASE("large numbers are grouped by three") {
  for (const auto& [rows, text] :
       std::vector<std::pair<std::uint64_t, std::string>>{{0, "0"},
                                                          {999, "999"},
                                                          {1000, "1 000"},
                                                          {999999, "999 999"},
                                                          {1000000, "1 000 000"},
                                                          {18446744073709551615u, "18 446 744 073 709 551 615"}}) {
    CAPTURE(rows);
    Account account;
    account.tables = {table("a", {"b"}, Fate::converted, rows, rows)};
    CHECK(told(account).ends_with("rows      " + text + " read = " + text + " written\n"));
  }
}

TEST_CASE("--strict counts warnings, and columns and links that were dropped with something in them") {
  CHECK(report::strict_findings(Account{}) == 0);
  CHECK(report::strict_findings(busy()) == 5); // three warnings, isbn, one kind of link; not the empty column, not rows
}
