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
  for (int round = 0; round < 4000; ++round) {
    std::string text;
    for (std::size_t cells = 1 + random() % 60; cells != 0; --cells) {
      if (random() % 3 == 0)
        text += "-" + std::to_string(random() % 1000);
      else
        text += "'" + random_text(random, tame, random() % 12) + "'";
      text += random() % 3 != 0 ? "," : random() % 2 != 0 ? "),(" : "),\n(";
    }
    const std::vector<std::size_t> ends = naive_ends(text, true);
    const Lexis lexis{Dialect::mysql, true, false};
    const auto bytes = std::make_unique<char[]>(text.size());
    std::copy(text.begin(), text.end(), bytes.get());
    // All of it is plain: of the whole lanes nothing is left out.
    std::size_t expected = 0;
    for (const std::size_t end : ends)
      if (end <= text.size() / 64 * 64) expected = end;
    for (const Kernel kernel : {Kernel::best, Kernel::baseline}) {
      const char* at = skip_tuples(bytes.get(), bytes.get() + text.size(), lexis, kernel);
      CHECK((at ? static_cast<std::size_t>(at - bytes.get()) : 0) == expected);
    }
  }
}

TEST_CASE("what is no plain tuple stops the crossing in front of it") {
  const std::string plain = "1,'" + std::string(70, 'x') + "'),(2,'" + std::string(70, 'y') + "')";
  const std::string rest = ",(3,'" + std::string(200, 'z') + "'),(4)" + std::string(100, ' ');
  struct Case {
    Dialect dialect;
    bool escapes;
    const char* text;
  };
  const Case cases[] = {
      {Dialect::mysql, true, ",(5,(6))"},       {Dialect::mysql, true, ";\n"},
      {Dialect::mysql, true, ",(5 -- )\n)"},    {Dialect::mysql, true, ",(5 /* ) */)"},
      {Dialect::mysql, true, ",(5 # )\n)"},     {Dialect::mysql, true, ",(5,`)`)"},
      {Dialect::mysql, true, ",(5,\")\")"},     {Dialect::mysql, true, " ON DUPLICATE KEY UPDATE (a)"},
      {Dialect::postgres, false, ",(E'\\')')"}, {Dialect::postgres, false, ",($$)$$)"},
      {Dialect::postgres, false, ",(\")\")"}};
  for (const Case& one : cases)
    for (std::size_t shift = 0; shift < 64; ++shift)
      for (const Kernel kernel : {Kernel::best, Kernel::baseline}) {
        CAPTURE(one.text);
        CAPTURE(shift);
        const std::string text = std::string(shift, '1') + plain + one.text + rest;
        const char* at = skip_tuples(text.data(), text.data() + text.size(), {one.dialect, one.escapes, false}, kernel);
        const std::size_t first = shift + plain.find("),(") + 1;
        const std::size_t behind = at ? static_cast<std::size_t>(at - text.data()) : 0;
        CHECK((behind == 0 || behind == first || behind == shift + plain.size()));
        CHECK((behind != 0 || first > (shift + plain.size()) / 64 * 64));
      }
}
