// Leaps over rows that are skipped: the pieces that come are those of reading all rows, and most bytes are not read.
#include "helpers.hpp"

#include <doctest.h>
#include <functional>
#include <random>

using namespace dump_test;

namespace {

constexpr std::uint64_t after = 1 << 20;

/// Bytes that can be read from any on, and how many were.
struct Dump {
  std::string bytes;
  std::size_t at = 0, read_bytes = 0;

  static std::size_t read(void* context, char* into, std::size_t size) {
    Dump& self = *static_cast<Dump*>(context);
    size = std::min(size, self.bytes.size() - self.at);
    std::memcpy(into, self.bytes.data() + self.at, size);
    self.at += size;
    self.read_bytes += size;
    return size;
  }
  static void seek(void* context, std::uint64_t byte) {
    Dump& self = *static_cast<Dump*>(context);
    REQUIRE(byte <= self.bytes.size());
    self.at = byte;
  }
};

struct Seen {
  std::vector<std::pair<std::string, std::uint64_t>> heads; ///< of rows: what they say and where they stand
  std::size_t read = 0;                                     ///< bytes
  bool leapt = false;
};

/// The heads of all rows, those of the same text behind one another told once, and after the head of "core" its rows.
Seen heads_of(const std::string& bytes, Dialect dialect, bool leaps) {
  Dump dump{bytes};
  Reader reader(Dump::read, &dump, "dump.sql", dialect);
  if (leaps) reader.may_leap({Dump::read, Dump::seek, &dump, bytes.size()}, after);
  Seen seen;
  Piece piece;
  while (reader.next(piece)) {
    if (!piece.has_rows()) continue;
    const std::string head(piece.bytes);
    if (seen.heads.empty() || seen.heads.back().first != head) seen.heads.emplace_back(head, piece.byte);
    if (head.find("core") == std::string::npos) continue;
    Row row;
    while (reader.next_row(row)) seen.heads.emplace_back(row.body, row.byte);
  }
  seen.read = dump.read_bytes;
  seen.leapt = !reader.leaps().empty();
  return seen;
}

enum class Form { copy, lines, long_statements, single_statements };

/// Rows of a table up to `size` bytes, their ids from `numbers(i)`.
template <typename Numbers>
std::string table(Form form, const std::string& name, std::size_t size, const std::string& text, Numbers numbers) {
  const std::string head = form == Form::copy    ? "COPY public." + name + " (id, t, n) FROM stdin;\n"
                           : form == Form::lines ? "INSERT INTO `" + name + "` VALUES\n"
                                                 : "INSERT INTO `" + name + "` VALUES ";
  const std::size_t most = form == Form::single_statements ? 0 : 300'000; // bytes of a statement
  std::string out = "\n--\n-- " + name + "\n--\n\n" + head;
  std::size_t begin = out.size();
  for (std::size_t i = 0; out.size() < size; ++i) {
    const std::string id = std::to_string(numbers(i));
    if (form == Form::copy) {
      out += id + '\t' + text + "\t\\N\n";
      continue;
    }
    if (out.size() - begin > most) {
      out += ";\n" + head;
      begin = out.size();
    } else if (out.size() != begin) {
      out += form == Form::lines ? ",\n" : ",";
    }
    out += '(' + id + ",'" + text + "',NULL)";
  }
  return out + (form == Form::copy ? "\\.\n" : ";\n");
}

const auto in_order = [](std::size_t i) { return i + 1; };
const auto with_gaps = [](std::size_t i) { return i + 1 + i / 3 + (i % 10'000 == 0 ? 1 : 0); };

std::string three_tables(Form form, std::size_t size) {
  const std::string text(150, 'x');
  return table(form, "a", size, text, in_order) + table(form, "core", 1'000, "k", in_order) +
         table(form, "z", size, text, with_gaps);
}

Dialect dialect_of(Form form) { return form == Form::copy ? Dialect::postgres : Dialect::mariadb; }

} // namespace

TEST_CASE("rows are leapt over, and what comes behind them is the same") {
  for (const Form form : {Form::copy, Form::lines, Form::long_statements, Form::single_statements}) {
    CAPTURE(static_cast<int>(form));
    const std::string dump = three_tables(form, 24'000'000);
    const Seen all = heads_of(dump, dialect_of(form), false), leapt = heads_of(dump, dialect_of(form), true);
    CHECK(!all.leapt);
    CHECK(leapt.leapt);
    CHECK(all.read == dump.size());
    CHECK(leapt.read < dump.size() / 2);
    REQUIRE(leapt.heads.size() == all.heads.size());
    CHECK((leapt.heads == all.heads));
  }
}

TEST_CASE("short tables are read") {
  for (const Form form : {Form::copy, Form::lines, Form::long_statements, Form::single_statements}) {
    const std::string dump = three_tables(form, after - 50'000);
    const Seen seen = heads_of(dump, dialect_of(form), true);
    CHECK(!seen.leapt);
    CHECK(seen.read == dump.size());
  }
}

TEST_CASE("rows whose numbers do not grow evenly are read") {
  std::mt19937 random(7);
  const std::string text(150, 'x');
  const std::vector<std::function<std::size_t(std::size_t)>> numberings = {
      [&](std::size_t) { return std::size_t{random()} % 100'000; }, // rows that were updated stand anywhere
      [](std::size_t) { return std::size_t{5}; },
      [](std::size_t i) { return 1'000'000 - i; },
  };
  for (const Form form : {Form::copy, Form::long_statements})
    for (std::size_t which = 0; which < numberings.size(); ++which) {
      CAPTURE(which);
      const std::string dump =
          table(form, "a", 9'000'000, text, numberings[which]) + table(form, "core", 1'000, "k", in_order);
      const Seen all = heads_of(dump, dialect_of(form), false), seen = heads_of(dump, dialect_of(form), true);
      CHECK((seen.heads == all.heads));
      if (which != 0) CHECK(!seen.leapt);
    }
  const std::string texts = "COPY public.a (t, n) FROM stdin;\n" + [] {
    std::string rows;
    while (rows.size() < 9'000'000) rows += "key\t1\n";
    return rows + "\\.\n";
  }();
  CHECK(!heads_of(texts, Dialect::postgres, true).leapt);
}

TEST_CASE("a table of the same form is another one: its numbers begin anew") {
  const std::string text(20, 'x');
  for (std::size_t first : {5'000'000, 8'000'000, 13'000'000}) {
    CAPTURE(first);
    for (std::size_t second : {6'000'000, 20'000'000}) {
      CAPTURE(second);
      // Two dumps, one behind the other, so that both a are alike to the last byte.
      for (const Form form : {Form::copy, Form::long_statements}) {
        const std::string dump = table(form, "a", first, text, in_order) + table(form, "core", 500, "k", in_order) +
                                 table(form, "a", second, text, in_order) + table(form, "core", 500, "l", in_order);
        const Seen all = heads_of(dump, dialect_of(form), false), seen = heads_of(dump, dialect_of(form), true);
        CHECK((seen.heads == all.heads));
        CHECK(seen.leapt);
      }
    }
  }
}

TEST_CASE("numbers that begin anew and grow faster are another table's") {
  const std::string text(20, 'x');
  for (std::size_t faster : {2, 3, 5, 9}) {
    CAPTURE(faster);
    const auto with_gaps = [faster](std::size_t i) { return faster * i + 1; };
    for (const Form form : {Form::copy, Form::long_statements}) {
      if (form != Form::copy && faster > 5) continue; // in a step of 4 MiB they catch up
      const std::string dump = table(form, "a", 16'000'000, text, in_order) + table(form, "core", 500, "k", in_order) +
                               table(form, "a", 24'000'000, text, with_gaps) + table(form, "core", 500, "l", in_order);
      const Seen all = heads_of(dump, dialect_of(form), false), seen = heads_of(dump, dialect_of(form), true);
      CHECK((seen.heads == all.heads));
      CHECK(seen.leapt);
    }
  }
}

TEST_CASE("rows longer than the window, and a statement that never ends, are read") {
  const std::string dump = table(Form::copy, "a", 9'000'000, std::string(100'000, 'x'), in_order) +
                           table(Form::copy, "core", 500, "k", in_order);
  CHECK((heads_of(dump, Dialect::postgres, true).heads == heads_of(dump, Dialect::postgres, false).heads));
  std::string one = "INSERT INTO `a` VALUES ";
  for (std::size_t i = 1; one.size() < 9'000'000; ++i)
    one += (i == 1 ? "(" : ",(") + std::to_string(i) + ",'" + std::string(100, 'x') + "')";
  one += ";\n" + table(Form::lines, "core", 500, "k", in_order);
  const Seen seen = heads_of(one, Dialect::mysql, true);
  CHECK(!seen.leapt);
  CHECK((seen.heads == heads_of(one, Dialect::mysql, false).heads));
}

TEST_CASE("a dump that ends among the rows fails as it does when all are read") {
  for (const Form form : {Form::copy, Form::lines, Form::long_statements}) {
    std::string dump = table(form, "a", 12'000'000, std::string(150, 'x'), in_order);
    dump.resize(dump.size() - 40);
    Code code = Code::internal;
    std::uint64_t byte = 0;
    try {
      heads_of(dump, dialect_of(form), true);
    } catch (const Failure& failure) {
      code = failure.problem().code;
      byte = failure.problem().place.byte;
    }
    CHECK(code == Code::truncated);
    CHECK(byte == dump.size());
  }
}
