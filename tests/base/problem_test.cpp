// Problems as a person sees them: the line with its place, the excerpt with its caret, the hint; codes and exit
// statuses.
#include "base/problem.hpp"

#include <doctest.h>

#include <string>
#include <vector>

namespace dumpfix {

TEST_CASE("a problem as text") {
  Problem problem;
  problem.code = Code::bad_row;
  problem.what = "COPY names 9 columns, row has 10";
  CHECK(format_problem(problem) == "error: COPY names 9 columns, row has 10 [DF015]\n");
  problem.place.file = "dump.sql";
  CHECK(format_problem(problem) == "dump.sql: error: COPY names 9 columns, row has 10 [DF015]\n");
  problem.place.byte = 48211;
  problem.place.line = 1173;
  problem.place.column = 17;
  CHECK(format_problem(problem) == "dump.sql:1173:17 (byte 48211): error: COPY names 9 columns, row has 10 [DF015]\n");
  problem.excerpt = "a\tb";
  problem.caret = 2;
  problem.hint = "take it again";
  CHECK(format_problem(problem, "warning") ==
        "dump.sql:1173:17 (byte 48211): warning: COPY names 9 columns, row has 10 [DF015]\n"
        "  a\tb\n"
        "    ^\n"
        "  hint: take it again\n");
}

TEST_CASE("the caret stands under the character, however many bytes are in front of it") {
  struct Case {
    std::string excerpt;
    std::size_t caret;
    std::string line; ///< the caret line without its indent
  };
  for (const Case& one : {Case{"abc", 0, "^"},
                          {"abc", 2, "  ^"},
                          {"abc", 3, "   ^"},
                          {"äöx", 4, "  ^"},
                          {"漢字x", 6, "  ^"},
                          {"😀x", 4, " ^"},
                          {"ab", 9, "  ^"}}) {
    CAPTURE(one.excerpt);
    Problem problem;
    problem.what = "x";
    problem.excerpt = one.excerpt;
    problem.caret = one.caret;
    CHECK(format_problem(problem) == "error: x [DF070]\n  " + one.excerpt + "\n  " + one.line + "\n");
  }
}

TEST_CASE("excerpts: the line around a byte, cut to a width, without control characters") {
  struct Case {
    std::string text;
    std::size_t at, width;
    std::string line;
    std::size_t caret;
  };
  for (const Case& one : {
           Case{"one\ntwo\nthree", 5, 120, "two", 1},
           {"one\ntwo", 0, 120, "one", 0},
           {"one\ntwo", 3, 120, "one", 3}, // at the line end
           {"one", 3, 120, "one", 3},      // behind the end
           {"one", 99, 120, "one", 3},
           {"", 0, 120, "", 0},
           {"a\tb\x01\x7f\r", 2, 120, "a b...", 2},
           {"0123456789", 9, 6, "56789", 4}, // what is in front of the place gets two thirds
           {"0123456789", 0, 6, "012345", 0},
           {"äöü", 2, 120, "äöü", 2},
       }) {
    CAPTURE(one.text);
    CAPTURE(one.at);
    const Excerpt made = make_excerpt(one.text, one.at, one.width);
    CHECK(made.text == one.line);
    CHECK(made.caret == one.caret);
  }
}

TEST_CASE("an excerpt never cuts a character, and never gets too wide") {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "ä€😀";
  for (std::size_t at = 0; at <= text.size(); ++at) {
    const Excerpt made = make_excerpt(text, at, 30);
    REQUIRE(made.text.size() <= 30);
    REQUIRE(made.caret <= made.text.size());
    if (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80) {
      REQUIRE((static_cast<unsigned char>(made.text.front()) & 0xC0) != 0x80);
      REQUIRE(made.text[made.caret] == text[at]);
    }
  }
}

TEST_CASE("a hidden excerpt keeps the shape of a row and none of its values") {
  struct Case {
    std::string text, wanted;
  };
  for (const Case& one : {
           Case{"(12,'it''s',NULL,0x4F)", "(00,'xx''x',NULL,0x0x)"},
           {"1\tsecret\t\\N\tt", "0 xxxxxx \\N x"},
           {"'$2a$10$AbC/.'", "'$0x$00$xXx/.'"},
           {"{\"token\":\"ä1\"}", "{\"xxxxx\":\"??0\"}"},
           {"a\\tb", "x\\xx"},
           {"nullify NULLS", "xxxxxxx NULLx"},
       }) {
    CAPTURE(one.text);
    std::string wanted = one.wanted;
    for (char& c : wanted)
      if (c == 'X') c = 'x';
    CHECK(make_hidden_excerpt(one.text, 0).text == wanted);
  }
}

TEST_CASE("a hidden excerpt holds no letter and no digit of the row") {
  const std::string row =
      "(7,'ada@x.test','$2a$10$.UwOfzlR5tUvBHXxXQF/uOkElaNeUj6N7t95o0F87/B30QTFTtSKW','tok-inv-0001','für 漢字')";
  const std::string shown = make_hidden_excerpt(row, 0, 200).text;
  CHECK(shown.find_first_of("123456789abcdefghijklmnopqrstuvwyzABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string::npos);
  for (const char c : shown) CHECK(static_cast<unsigned char>(c) < 0x80);
  CHECK(shown.size() == row.size());
}

TEST_CASE("codes have a name, a sentence and an exit status") {
  struct Case {
    Code code;
    std::string name;
    ExitCode exit;
  };
  for (const Case& one : {
           Case{Code::usage, "DF001", ExitCode::usage},
           {Code::no_input, "DF002", ExitCode::no_input},
           {Code::cannot_create, "DF003", ExitCode::cannot_create},
           {Code::read_error, "DF004", ExitCode::io},
           {Code::write_error, "DF005", ExitCode::io},
           {Code::spool_error, "DF006", ExitCode::resources},
           {Code::interrupted, "DF007", ExitCode::interrupted},
           {Code::not_a_dump, "DF010", ExitCode::bad_dump},
           {Code::binary_dump, "DF011", ExitCode::bad_dump},
           {Code::already_v4, "DF012", ExitCode::bad_dump},
           {Code::truncated, "DF013", ExitCode::bad_dump},
           {Code::bad_statement, "DF014", ExitCode::bad_dump},
           {Code::bad_row, "DF015", ExitCode::bad_dump},
           {Code::bad_value, "DF016", ExitCode::bad_dump},
           {Code::bad_model, "DF017", ExitCode::bad_dump},
           {Code::no_models, "DF018", ExitCode::bad_dump},
           {Code::collision, "DF019", ExitCode::bad_dump},
           {Code::name_too_long, "DF020", ExitCode::bad_dump},
           {Code::bad_compression, "DF021", ExitCode::bad_dump},
           {Code::bad_encoding, "DF026", ExitCode::bad_dump},
           {Code::rules_syntax, "DF030", ExitCode::bad_rules},
           {Code::rules_meaning, "DF031", ExitCode::bad_rules},
           {Code::rules_conflict, "DF032", ExitCode::bad_rules},
           {Code::rules_version, "DF033", ExitCode::bad_rules},
           {Code::internal, "DF070", ExitCode::internal},
       }) {
    CAPTURE(one.name);
    CHECK(code_name(one.code) == one.name);
    CHECK(exit_code_of(one.code) == one.exit);
    CHECK(code_text(one.code) != "unknown");
    CHECK_FALSE(code_text(one.code).empty());
  }
  CHECK(code_text(static_cast<Code>(999)) == "unknown");
}

TEST_CASE("exit statuses are those of the manual") {
  const std::vector<std::pair<ExitCode, int>> numbers{
      {ExitCode::ok, 0},         {ExitCode::found, 1},      {ExitCode::usage, 64},         {ExitCode::bad_dump, 65},
      {ExitCode::no_input, 66},  {ExitCode::internal, 70},  {ExitCode::cannot_create, 73}, {ExitCode::io, 74},
      {ExitCode::resources, 75}, {ExitCode::bad_rules, 78}, {ExitCode::interrupted, 130},  {ExitCode::terminated, 143}};
  for (const auto& [code, number] : numbers) CHECK(static_cast<int>(code) == number);
}

TEST_CASE("fail throws the problem whole") {
  try {
    fail(Code::collision, {"f", 3, 2, 1}, "what", "hint", "excerpt", 4);
  } catch (const Failure& failure) {
    const Problem& problem = failure.problem();
    CHECK(problem.code == Code::collision);
    CHECK(problem.exit == ExitCode::bad_dump);
    CHECK(problem.place.file == "f");
    CHECK(problem.place.byte == 3);
    CHECK(problem.place.line == 2);
    CHECK(problem.place.column == 1);
    CHECK(problem.hint == "hint");
    CHECK(problem.excerpt == "excerpt");
    CHECK(problem.caret == 4);
    CHECK(std::string(failure.what()) == "what");
  }
}

} // namespace dumpfix
