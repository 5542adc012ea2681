// Properties over the shipped packs: they parse, and no damage to them makes the parser crash, hang or babble.
#include "rules/parsed.hpp"

#include <algorithm>
#include <doctest.h>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace dumpfix::rules {

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  REQUIRE_MESSAGE(file.is_open(), path);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::string> shipped_packs() {
  std::vector<std::string> out;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(DUMPFIX_RULES))
    if (entry.path().extension() == ".rules") out.push_back(entry.path().string());
  std::sort(out.begin(), out.end());
  return out;
}

} // namespace dumpfix::rules

using namespace dumpfix::rules;

namespace {

/// What is wrong with the problems themselves: every message is in words, and points into the file. Empty: nothing.
std::string complaints(const Parsed& out, std::string_view text) {
  std::string wrong;
  for (const dumpfix::Problem& problem : out.problems) {
    const std::string said = problem.what + problem.hint;
    // names of C++ things, and ids of the grammar that have no words
    for (const char* leak : {"boost", "x3", "spirit", "std::", "dumpfix:", "keyword", "symbol", "cannot stand here"})
      if (said.find(leak) != std::string::npos) wrong.append(leak).append(" in: ").append(said).append("\n");
    const auto& place = problem.place;
    if (place.byte > text.size() || problem.caret > problem.excerpt.size()) return wrong + "points outside: " + said;
    const std::string_view before = text.substr(0, place.byte);
    const std::size_t line = 1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
    const std::size_t column = before.size() - (before.rfind('\n') + 1) + 1;
    if (place.line != line || place.column != column || place.file != "t.rules") wrong += "wrong place: " + said;
    if (problem.what.empty() || problem.code != dumpfix::Code::rules_syntax ||
        problem.exit != dumpfix::ExitCode::bad_rules)
      wrong += "wrong problem: " + said;
  }
  return wrong;
}

} // namespace

TEST_CASE("the shipped packs parse") {
  const auto packs = shipped_packs();
  REQUIRE(packs.size() >= 3);
  for (const std::string& path : packs) {
    CAPTURE(path);
    const Parsed out = parsed(read_file(path));
    CHECK(out.messages == "");
    CHECK(!out.file.items.empty());
  }
}

TEST_CASE("the shipped packs parse with Windows' line ends") {
  for (const std::string& path : shipped_packs()) {
    CAPTURE(path);
    const std::string text = read_file(path);
    std::string crlf;
    for (const char c : text) crlf += c == '\n' ? std::string("\r\n") : std::string(1, c);
    const Parsed unix_file = parsed(text), windows_file = parsed(crlf);
    CHECK(windows_file.messages == "");
    REQUIRE(windows_file.file.items.size() == unix_file.file.items.size());
    for (std::size_t i = 0; i < unix_file.file.items.size(); ++i)
      CHECK(dump(windows_file.file.items[i]) == dump(unix_file.file.items[i]));
  }
}

// At every byte in an optimised build. Without optimisation X3 is fifty times slower, and every few bytes must do.
#if defined(__SANITIZE_ADDRESS__)
constexpr std::size_t cut_step = 7;
#elif !defined(__OPTIMIZE__)
constexpr std::size_t cut_step = 3;
#else
constexpr std::size_t cut_step = 1;
#endif

TEST_CASE("a pack that is cut off anywhere") {
  for (const std::string& path : shipped_packs()) {
    const std::string text = read_file(path);
    for (std::size_t size = 0; size < text.size(); size += cut_step) {
      const std::string_view cut = std::string_view(text).substr(0, size);
      const Parsed out = parsed(cut);
      const std::string wrong = complaints(out, cut);
      // A statement that is cut, half of a `->` in a line of its own, and the block that they stand in.
      if (out.problems.size() > 3 || !wrong.empty()) FAIL_CHECK(path, " cut at ", size, ": ", wrong, out.messages);
    }
  }
}

TEST_CASE("a pack with one byte more or less") {
  constexpr std::string_view bytes = "\"/#(){},\n=|-\\$ a\xff";
  std::uint32_t random = 1; // a fixed sequence: the same damage in every run
  const auto next = [&](std::size_t below) { return (random = random * 1664525u + 1013904223u) / 7u % below; };
  for (const std::string& path : shipped_packs()) {
    const std::string text = read_file(path);
    for (int round = 0; round < 400; ++round) {
      std::string damaged = text;
      const std::size_t at = next(text.size());
      if (round % 2 == 0)
        damaged.erase(at, 1 + next(4));
      else
        damaged.insert(at, 1, bytes[next(bytes.size())]);
      const Parsed out = parsed(damaged);
      const std::string wrong = complaints(out, damaged);
      if (out.problems.size() > 20 || !wrong.empty()) FAIL_CHECK(path, " damaged at ", at, ": ", wrong, out.messages);
    }
  }
}

TEST_CASE("what has no bounds in the language is bounded in the parser") {
  const auto repeat = [](std::string_view piece, std::size_t times) {
    std::string out;
    for (std::size_t i = 0; i < times; ++i) out += piece;
    return out;
  };
  const std::string deep = "rules 1\ntable a {\n  column a = ";
  CHECK(parsed(deep + repeat("(", 64) + "a" + repeat(")", 64) + "\n}").messages == "");
  const Parsed too_deep = parsed(deep + repeat("(", 65) + "a" + repeat(")", 65) + "\n}");
  REQUIRE(too_deep.problems.size() == 1);
  CHECK(too_deep.problems[0].what == "parentheses are nested too deeply");
  CHECK(too_deep.problems[0].hint == "at most 64 may be open at a time");
  CHECK(too_deep.problems[0].place.column == 14 + 64);

  CHECK(parsed(deep + "a" + repeat(" | f", 64) + "\n}").messages == "");
  for (const std::string& text :
       {deep + repeat("(", 100000), deep + "a" + repeat(" | f", 100000), deep + repeat("(a ?? ", 100000),
        "rules 1\nnote \"a\" when " + repeat("not ", 100000), repeat("table a {\n", 100000), repeat("}", 100000),
        repeat("json a { ", 100000), std::string(100000, '\0'), repeat("\"", 99999), repeat("a", 100000)}) {
    const Parsed out = parsed(text);
    CHECK(!out.problems.empty());
    CHECK(out.problems.size() <= 20);
    CHECK(complaints(out, text) == "");
  }
}
