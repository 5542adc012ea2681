// Facts that are found by leaps over the rows of a file: the same output as for a pipe, which is read row after row,
// and no output from facts that are not the dump's.
#include "rewrite/dumps.hpp"
#include "rewrite/leap_watch.hpp"

#include <algorithm>
#include <doctest.h>

namespace dumpfix::rewrite {
namespace {

/// Rows of an id and a text, 7 MB of them, from id `first` on.
V3Table long_table(Style style, const std::string& name, std::size_t first) {
  const bool copy = style == Style::copy, mysql = style == Style::mysql;
  V3Table out{name, {{"id", mysql ? "int(10) unsigned NOT NULL AUTO_INCREMENT" : "integer NOT NULL"}}, {}};
  out.columns.emplace_back("title", mysql ? "varchar(255) DEFAULT NULL" : "character varying(255)");
  const std::string text(200, 'x');
  for (std::size_t i = 0; i < 35'000; ++i)
    out.rows.push_back({std::to_string(first + i), copy ? text : '\'' + text + '\''});
  return out;
}

/// Takes what stands from `begin` up to and including `end` out of a dump.
std::string take(std::string& dump, const std::string& begin, const std::string& end) {
  const std::size_t at = dump.find(begin);
  REQUIRE(at != std::string::npos);
  const std::size_t stop = dump.find(end, at) + end.size();
  const std::string out = dump.substr(at, stop - at);
  dump.erase(at, stop - at);
  return out;
}

std::string take_store(Style style, std::string& dump) {
  if (style == Style::mysql) return take(dump, "CREATE TABLE `core_store`", ");\n\n");
  if (style == Style::copy) return take(dump, "COPY public.core_store ", "\\.\n\n");
  return take(dump, "INSERT INTO public.core_store ", ";\n\n");
}

std::string rows_head(Style style, const std::string& table) {
  return style == Style::mysql  ? "CREATE TABLE `" + table + "`"
         : style == Style::copy ? "COPY public." + table + ' '
                                : "INSERT INTO public." + table + ' ';
}

/// Two long tables, things and zz_other, and core_store between their rows.
std::string dump_with_store_between(Style style, std::size_t first_of_other) {
  std::string dump = dump_of(style, thing_store(R"("title":{"type":"string"})"),
                             {long_table(style, "things", 1), long_table(style, "zz_other", first_of_other)});
  const std::string store = take_store(style, dump);
  return dump.insert(dump.find(rows_head(style, "zz_other")), store);
}

const plan::RuleBook& rules() {
  static const plan::RuleBook book = plan::shipped();
  return book;
}

Run of_file(const std::string& dump) { return rewritten_file(File(dump).path, rules()); }

void check_same(const Run& a, const Run& b) {
  CHECK(a.problem.what == "");
  CHECK(b.problem.what == "");
  CHECK(a.out.size() > 14'000'000);
  CHECK((a.out == b.out));
  CHECK(a.account.warnings == b.account.warnings);
  CHECK(a.account.bytes_read == b.account.bytes_read);
  CHECK(a.account.tables.size() == b.account.tables.size());
}

} // namespace

TEST_CASE("a file and a pipe give the same") {
  for (const Style style : {Style::copy, Style::pg_insert, Style::mysql}) {
    CAPTURE(static_cast<int>(style));
    const std::string dump = dump_with_store_between(style, 1);
    check_same(of_file(dump), rewritten(dump));
  }
}

TEST_CASE("a dump that ends whole statements before core_store was cut off, also behind leaps") {
  for (const Style style : {Style::copy, Style::pg_insert, Style::mysql}) {
    CAPTURE(static_cast<int>(style));
    std::string dump = dump_with_store_between(style, 1);
    dump.erase(dump.find(style == Style::mysql ? "CREATE TABLE `core_store`" : rows_head(style, "core_store")));
    for (const Run& run : {of_file(dump), rewritten(dump)}) {
      CHECK(run.problem.code == Code::truncated);
      CHECK(run.problem.place.byte == dump.size());
      CHECK(run.problem.place.line == 1 + std::count(dump.begin(), dump.end(), '\n'));
    }
  }
}

TEST_CASE("a core_store that was leapt over is found by reading on row after row") {
  const std::string dump = dump_with_store_between(Style::copy, 35'001);
  check_same(of_file(dump), rewritten(dump));
}

TEST_CASE("another core_store than that of the leaps is an error") {
  std::string dump = dump_with_store_between(Style::copy, 35'001);
  std::string copy = dump;
  std::string other = take_store(Style::copy, copy);
  other.replace(other.find("title"), 5, "other");
  dump.insert(dump.find("ALTER TABLE ONLY public.core_store"), other);
  const Run run = of_file(dump);
  CHECK(run.problem.code == Code::bad_facts);
  CHECK(run.problem.what.find("something else is among them") != std::string::npos);
  CHECK(run.problem.place.byte == dump.find("\nCOPY public.core_store"));
  CHECK(run.out.find("strapi-dumpfix failed") != std::string::npos);

  const Run pipe = rewritten(dump);
  CHECK(pipe.problem.what == "");
}

TEST_CASE("definitions that were leapt over are an error") {
  // As from one pg_dump -t after the other; the ids go on, so that the second table's rows are taken for the first's.
  std::string dump = dump_with_store_between(Style::copy, 35'001);
  const std::string store = take_store(Style::copy, dump);
  dump.insert(dump.find("ALTER TABLE ONLY public.core_store"), store);
  const std::string definition = "CREATE TABLE public.late (\n    id integer NOT NULL\n);\n\n";
  dump.insert(dump.find("COPY public.zz_other"), definition);
  const Run run = of_file(dump);
  CHECK(run.problem.code == Code::bad_facts);
  CHECK(run.problem.place.byte < dump.find("COPY public.zz_other"));
  CHECK(rewritten(dump).problem.what == "");
}

TEST_CASE("rules that need no models need no leaps") {
  const plan::RuleBook plain = plan::book("unmatched table keep\nunmatched column keep\n");
  REQUIRE(!plain.needs_models());
  for (const Style style : {Style::copy, Style::mysql}) {
    const std::string dump = dump_with_store_between(style, 1);
    const Run file = rewritten_file(File(dump).path, plain);
    CHECK(file.problem.what == "");
    CHECK((file.out == rewritten(dump, plain).out));
  }
}

TEST_CASE("leaps are right if nothing else began where they led over, and rows went on where they ended") {
  using dump::PieceKind;
  const auto piece = [](PieceKind kind, std::uint64_t byte, std::string_view bytes = {}) {
    return dump::Piece{kind, bytes, byte, 1};
  };
  const auto agrees = [](const dump::Reader::Leap& leap, std::vector<dump::Piece> pieces) {
    LeapWatch watch({leap});
    bool right = true;
    for (const dump::Piece& one : pieces) right = right && watch.agrees(one);
    return right && watch.done();
  };
  const std::string head = "INSERT INTO `a` VALUES ";
  const dump::Reader::Leap copy{100, 900, {}}, insert{100, 900, head};
  const auto statement = PieceKind::statement;
  CHECK(agrees(copy, {piece(statement, 20), piece(PieceKind::copy, 90), piece(PieceKind::blank, 901)}));
  CHECK(!agrees(copy, {piece(PieceKind::copy, 90), piece(PieceKind::blank, 900)}));
  CHECK(!agrees(copy, {piece(PieceKind::copy, 90), piece(PieceKind::comment, 101), piece(statement, 950)}));
  CHECK(!agrees(copy, {piece(PieceKind::copy, 90), piece(PieceKind::copy, 500), piece(statement, 950)}));
  CHECK(!agrees(copy, {piece(PieceKind::copy, 90)})); // the section ends before it is known
  const auto more = [&](std::uint64_t byte) { return piece(PieceKind::insert, byte, head); };
  CHECK(agrees(insert, {more(100), more(500), piece(PieceKind::blank, 800), more(900)}));
  CHECK(!agrees(insert, {more(100), more(500), more(901)}));
  CHECK(!agrees(insert, {more(100), more(500), piece(statement, 900)}));
  CHECK(!agrees(insert, {more(100), piece(statement, 500), more(900)}));
  CHECK(!agrees(insert, {more(100), piece(PieceKind::insert, 500, "INSERT INTO `b` VALUES "), more(900)}));
  CHECK(!agrees(insert, {more(100), piece(PieceKind::insert, 900, "INSERT INTO `b` VALUES ")}));
  LeapWatch two({copy, dump::Reader::Leap{2000, 3000, head}});
  CHECK((two.agrees(piece(PieceKind::copy, 90)) && !two.done()));
  CHECK((two.agrees(more(2000)) && !two.done()));
  CHECK((two.agrees(more(3000)) && two.done()));
}

TEST_CASE("what is wrong with a model is told with its line") {
  std::string dump = dump_with_store_between(Style::copy, 1);
  const std::size_t row = dump.find("model_def_application::thing");
  REQUIRE(row != std::string::npos);
  dump.replace(dump.find('{', row), 1, "[");
  const Problem problem = of_file(dump).problem;
  CHECK(problem.code == Code::bad_model);
  CHECK(problem.place.line == 1 + static_cast<std::uint64_t>(
                                      std::count(dump.begin(), dump.begin() + static_cast<std::ptrdiff_t>(row), '\n')));
}

} // namespace dumpfix::rewrite
