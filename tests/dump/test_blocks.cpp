// What blocks are found by (ends of COPY rows, line ends, tuples crossed many at a time): the same as obvious
// implementations in this file find, byte by byte, on random texts full of what matters.
#include "dump/bytes.hpp"
#include "dump/helpers.hpp"
#include "dump/tuple_skip.hpp"

#include <doctest.h>
#include <memory>
#include <random>

using namespace dump_test;

namespace {

/// Behind each tuple of `text`, which begins inside of one; stops at what is no plain tuple.
std::vector<std::size_t> naive_ends(const std::string& text, bool escapes) {
  std::vector<std::size_t> out;
  int depth = 1;
  bool string = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (string) {
      if (c == '\\' && escapes)
        ++i;
      else if (c == '\'')
        string = false;
      continue;
    }
    if (c == '\'')
      string = true;
    else if (c == '(')
      ++depth;
    else if (c == ')' && --depth == 0)
      out.push_back(i + 1);
  }
  return out;
}

std::string random_text(std::mt19937& random, const std::vector<std::string>& words, std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += words[random() % words.size()];
  return out;
}

} // namespace

TEST_CASE("the end of COPY rows is found, and the line ends in front of it are counted") {
  std::mt19937 random(7);
  const std::vector<std::string> words = {"\n", "\\", ".", "\\N", "a", std::string(60, 'x'), std::string(300, 'y'),
                                          "\t"};
  for (int round = 0; round < 3000; ++round) {
    std::string text = random_text(random, words, random() % 60);
    if (round % 3 == 0) // a long run without any end
      for (std::size_t at; (at = text.find("\n\\.")) != std::string::npos;) text[at + 1] = '-';
    // Behind the bytes that were asked about there is nothing: AddressSanitizer would tell.
    const auto bytes = std::make_unique<char[]>(text.size());
    std::copy(text.begin(), text.end(), bytes.get());
    const std::size_t found = text.find("\n\\.");
    const auto lines = static_cast<std::uint64_t>(
        std::count(text.begin(),
                   found == std::string::npos ? text.end() : text.begin() + static_cast<std::ptrdiff_t>(found), '\n'));
    for (const Kernel kernel : {Kernel::best, Kernel::baseline}) {
      std::uint64_t counted = 5;
      const char* at = find_copy_end(bytes.get(), bytes.get() + text.size(), counted, kernel);
      CHECK((at ? static_cast<std::size_t>(at - bytes.get()) : std::string::npos) == found);
      CHECK(counted == lines + 5);
    }
  }
}

TEST_CASE("tuples that are crossed end where they end") {
  std::mt19937 random(11);
  const std::vector<std::string> tame = {"a",  "(",  ")",  ",", "\\\\", "\\'", "''",  "\\\"",
                                         "\"", "--", "/*", "`", "#",    "\n",  "),(", std::string(50, 'x')};
  int flat = 0;
  for (int round = 0; round < 4000; ++round) {
    std::string text;
    for (std::size_t cells = 1 + random() % 60; cells != 0; --cells) {
      if (random() % 3 == 0)
        text += "-" + std::to_string(random() % 1000);
      else
        text += "'" + random_text(random, tame, random() % 12) + "'";
      text += random() % 3 != 0 ? "," : random() % 2 != 0 ? "),(" : "),\n(";
    }
    if (round % 4 == 0) std::replace(text.begin(), text.end(), '\n', ' ');
    const std::vector<std::size_t> ends = naive_ends(text, true);
    const Lexis lexis{Dialect::mysql, true, false};
    const std::size_t shift = round % 2 != 0 ? 0 : random() % 64;
    const auto bytes = std::make_unique<char[]>(shift + text.size() + 1);
    bytes[shift] = '(';
    const char* const begin = std::copy(text.begin(), text.end(), bytes.get() + shift + 1) - text.size();
    // All of it is plain: of what ends before the last lane nothing is left out.
    std::size_t least = 0;
    for (const std::size_t end : ends)
      if (end + 64 <= text.size()) least = end;
    for (const Kernel kernel : {Kernel::best, Kernel::baseline}) {
      const SkippedTuples skipped = skip_tuples(begin, begin + text.size(), lexis, kernel);
      const std::size_t behind = skipped.end ? static_cast<std::size_t>(skipped.end - begin) : 0;
      CHECK(behind >= least);
      CHECK((behind == 0 || std::find(ends.begin(), ends.end(), behind) != ends.end()));
      if (skipped.flat) CHECK(text.find('\n') >= behind);
      flat += skipped.flat ? 1 : 0;
    }
  }
  CHECK(flat > 100);
}

TEST_CASE("what may open something, or end the statement, stops the crossing in front of it") {
  const std::string plain = "1,'" + std::string(70, 'x') + "'),(2,'" + std::string(70, 'y') + "')";
  const std::string rest = ",(3,'" + std::string(200, 'z') + "'),(4)" + std::string(100, ' ');
  struct Case {
    Dialect dialect;
    bool escapes;
    const char* text;
  };
  const Case cases[] = {
      {Dialect::mysql, true, ",(5 -- )\n)"},    {Dialect::mysql, true, ",(5 /* ) */)"},
      {Dialect::mysql, true, ",(5 # )\n)"},     {Dialect::mysql, true, ",(5,`)`)"},
      {Dialect::mysql, true, ",(5,\")\")"},     {Dialect::mysql, true, ";\n"},
      {Dialect::mysql, true, ",(5,\\')"},       {Dialect::mysql, true, " ON DUPLICATE KEY UPDATE a=1;"},
      {Dialect::postgres, false, ",(E'\\')')"}, {Dialect::postgres, false, ",($$)$$)"},
      {Dialect::postgres, false, ",(\")\")"}};
  for (const Case& one : cases)
    for (std::size_t shift = 0; shift < 64; ++shift)
      for (const Kernel kernel : {Kernel::best, Kernel::baseline}) {
        CAPTURE(one.text);
        CAPTURE(shift);
        const std::string text = '(' + std::string(shift, '1') + plain + one.text + rest;
        const char* const begin = text.data() + 1;
        const char* at = skip_tuples(begin, text.data() + text.size(), {one.dialect, one.escapes, false}, kernel).end;
        const std::size_t first = shift + plain.find("),(") + 1;
        const std::size_t behind = at ? static_cast<std::size_t>(at - begin) : 0;
        CHECK((behind == 0 || behind == first || behind == shift + plain.size()));
        CHECK((behind != 0 || first > (shift + plain.size()) / 64 * 64));
      }
}

TEST_CASE("minus signs and ends that spaces surround do not stop it") {
  for (const char* between : {"),(", "),\n(", ") , (", ")\r\n,\r\n("})
    for (const Kernel kernel : {Kernel::best, Kernel::baseline}) {
      std::string text = "(-1,'a'";
      for (int i = 0; i < 100; ++i) text += between + std::to_string(-i) + ",'b'";
      const std::size_t last = text.rfind(')', text.size() - 70) + 1;
      const char* at =
          skip_tuples(text.data() + 1, text.data() + text.size(), {Dialect::mysql, true, false}, kernel).end;
      REQUIRE(at != nullptr);
      CHECK(static_cast<std::size_t>(at - text.data()) >= last);
    }
}

TEST_CASE("a quote behind a long run of backslashes ends its string, or is escaped") {
  const std::string run(1 << 20, '\\');
  for (const char* tail : {"'),(2,'", "\\'),(2,'"})
    for (const Kernel kernel : {Kernel::best, Kernel::baseline}) {
      const std::string text = "(1,'a'),(2,'" + run + tail + std::string(500, 'x');
      const char* at =
          skip_tuples(text.data() + 1, text.data() + text.size(), {Dialect::mysql, true, false}, kernel).end;
      REQUIRE(at != nullptr); // an even run ends no string's escape, an odd one escapes the quote
      const bool odd = *tail == '\\';
      CHECK(static_cast<std::size_t>(at - text.data()) == (odd ? 7 : 12 + run.size() + 2));
    }
}

TEST_CASE("blocks of tuples with parentheses in them: every byte comes, and the statement ends where it ends") {
  // In the last one a cell looks like a tuple from both sides: the tail begins early.
  const char* const lists[] = {"(1,(2,3),(4,5),6)", "(1,f(2),(3))", "((1),(2))",        "(1,'),(',(2))",
                               "(1,f(2),'x')",      "(f(1),(2),3)", "(1,(2),(3),(4),5)"};
  for (const char* list : lists)
    for (const char* tail : {";\n", " ON DUPLICATE KEY UPDATE a=VALUES(a),b=(1),(2);\n"})
      for (const std::size_t size : {std::size_t{1}, std::size_t{100}, std::size_t{4096}}) {
        CAPTURE(list);
        CAPTURE(tail);
        CAPTURE(size);
        std::string rows = list;
        for (int i = 0; i < 300; ++i) rows += std::string(i % 3 == 0 ? "," : ",\n") + list;
        const std::string statement = "INSERT INTO `t` VALUES " + rows + tail, next = "SELECT 1;\n";
        Memory memory{statement + next};
        Reader reader(Memory::read, &memory, "dump.sql", Dialect::mysql, 0, 1, size);
        Piece piece;
        REQUIRE(reader.next(piece));
        std::string seen(piece.bytes);
        std::string_view block;
        while (reader.next_block(block)) seen += block;
        if (list != std::end(lists)[-1]) CHECK(reader.tail() == tail);
        seen += reader.tail();
        CHECK(seen == statement);
        REQUIRE(reader.next(piece));
        CHECK(piece.bytes == next);
      }
}

TEST_CASE("blocks end at the delimiter, whatever it is") {
  std::string rows = "(1)";
  for (int i = 0; i < 300; ++i) rows += ",(" + std::to_string(i) + ",'a;b')";
  for (const std::string delimiter : {"|", "go", "//", ";;"}) {
    CAPTURE(delimiter);
    const std::string statement = "INSERT INTO `t` VALUES " + rows + delimiter + "\n";
    Memory memory{"DELIMITER " + delimiter + "\n" + statement + statement};
    Reader reader(Memory::read, &memory, "dump.sql", Dialect::mysql);
    Piece piece;
    REQUIRE(reader.next(piece));
    for (int i = 0; i < 2; ++i) {
      REQUIRE(reader.next(piece));
      std::string seen(piece.bytes);
      std::string_view block;
      while (reader.next_block(block)) seen += block;
      CHECK(seen + std::string(reader.tail()) == statement);
    }
    CHECK(!reader.next(piece));
  }
}
