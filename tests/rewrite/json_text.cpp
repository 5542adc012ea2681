// JSON text: validity as RFC 8259 and JSON.parse have it, and strings as literals.
#include "rewrite/json_text.hpp"

#include <doctest.h>
#include <string>
#include <string_view>
#include <utility>

using dumpfix::json_quote;
using namespace dumpfix::rewrite;

namespace {

std::string nested(std::size_t depth, std::string_view open, std::string_view inner, std::string_view close) {
  std::string out;
  for (std::size_t i = 0; i < depth; ++i) out += open;
  out += inner;
  for (std::size_t i = 0; i < depth; ++i) out += close;
  return out;
}

} // namespace

TEST_CASE("what a text is") {
  static constexpr std::pair<std::string_view, JsonShape> cases[] = {
      {"null", JsonShape::null},
      {" \n\r\t{}\t\r\n ", JsonShape::object},
      {R"({"a":1,"b":[{}],"a":{"":null}})", JsonShape::object},
      {R"({ "a" : 1 , "b" : [ true , false ] })", JsonShape::object},
      {"[]", JsonShape::array},
      {"[ ]", JsonShape::array},
      {"[[],[[]],{}]", JsonShape::array},
      {"\"\"", JsonShape::string},
      {R"("\"\\\/\b\f\n\r\t\u0000\uD83D\uDE00\uD800\uabCD")", JsonShape::string},
      {"\"\x7f \xc3\xa9 \xff and so on, more than sixteen bytes\"", JsonShape::string},
      {"0", JsonShape::number},
      {"-0", JsonShape::number},
      {" -12.50e+07 ", JsonShape::number},
      {"1E9", JsonShape::number},
      {"0.1", JsonShape::number},
      {"0e-1", JsonShape::number},
      {"123456789012345678901234567890", JsonShape::number},
      {"true", JsonShape::boolean},
      {"false ", JsonShape::boolean},
  };
  for (const auto& [text, shape] : cases) {
    CAPTURE(text);
    CHECK((json_shape(text) == shape));
  }
}

TEST_CASE("what is no JSON") {
  using namespace std::string_view_literals;
  for (const std::string_view text : {""sv,
                                      " "sv,
                                      "nul"sv,
                                      "nulll"sv,
                                      "Null"sv,
                                      "NaN"sv,
                                      "Infinity"sv,
                                      "undefined"sv,
                                      "text"sv,
                                      "'a'"sv,
                                      "1 2"sv,
                                      "{} {}"sv,
                                      "1,"sv,
                                      ","sv,
                                      "]"sv,
                                      "}"sv,
                                      ":"sv,
                                      "["sv,
                                      "{"sv,
                                      "[1"sv,
                                      "[1,"sv,
                                      "[1,]"sv,
                                      "[,1]"sv,
                                      "[1 2]"sv,
                                      "[1}"sv,
                                      "[,]"sv,
                                      "[1]]"sv,
                                      R"({"a"})"sv,
                                      R"({"a":})"sv,
                                      R"({"a":1,})"sv,
                                      R"({"a" 1})"sv,
                                      R"({"a":1)"sv,
                                      R"({"a":1])"sv,
                                      "{1:1}"sv,
                                      "{a:1}"sv,
                                      "{,}"sv,
                                      R"({"a"::1})"sv,
                                      R"({"a":1 "b":2})"sv,
                                      R"({"a":1,,"b":2})"sv,
                                      R"({"a":[}])"sv,
                                      "+1"sv,
                                      "-"sv,
                                      "--1"sv,
                                      "01"sv,
                                      "-01"sv,
                                      "1."sv,
                                      ".5"sv,
                                      "1.e5"sv,
                                      "1e"sv,
                                      "1e+"sv,
                                      "1e+-1"sv,
                                      "0x10"sv,
                                      "1_000"sv,
                                      "1\0"sv,
                                      "\0"sv,
                                      "\""sv,
                                      "\"a"sv,
                                      R"("\)"sv,
                                      R"("\")"sv,
                                      R"("\a")"sv,
                                      R"("\'")"sv,
                                      R"("\u12")"sv,
                                      R"("\u123g")"sv,
                                      R"("\U0041")"sv,
                                      "\"\\\0\""sv,
                                      "\"a\nb\""sv,
                                      "\"a\tb\""sv,
                                      "\"a\0b\""sv,
                                      "\"sixteen bytes and\x1f\""sv,
                                      "\"a\" b"sv,
                                      "[1]\v"sv,
                                      "\xc2\xa0[1]"sv,
                                      "\xef\xbb\xbf[1]"sv,
                                      "// a\n1"sv,
                                      "[1]/**/"sv,
                                      "tru"sv,
                                      "[true fals]"sv}) {
    CAPTURE(text);
    CHECK((json_shape(std::string(text)) == JsonShape::invalid));
  }
}

TEST_CASE("a thousand levels, and no more") {
  CHECK((json_shape(nested(1000, "[", "", "]")) == JsonShape::array));
  CHECK((json_shape(nested(1001, "[", "", "]")) == JsonShape::invalid));
  CHECK((json_shape(nested(500, R"([{"a":)", "1", "}]")) == JsonShape::array));
  CHECK((json_shape(nested(500, R"([{"a":)", "[]", "}]")) == JsonShape::invalid));
  CHECK((json_shape(nested(1'000'000, "[", "", "")) == JsonShape::invalid));
  const std::string deep = nested(999, "[", "", "]");
  CHECK((json_shape(nested(1, "[", deep + "," + deep, "]")) == JsonShape::array));
}

TEST_CASE("a document cut anywhere is invalid") {
  const std::string whole = R"({"a": [1.5e3, true, null, {"b\u00e9": "c \" d"}], "e": false})";
  CHECK((json_shape(whole) == JsonShape::object));
  for (std::size_t size = 0; size < whole.size(); ++size) {
    CAPTURE(size);
    CHECK((json_shape(whole.substr(0, size)) == JsonShape::invalid));
  }
}

TEST_CASE("quoting") {
  using namespace std::string_view_literals;
  static constexpr std::pair<std::string_view, std::string_view> cases[] = {
      {"", R"("")"},
      {"plain text of more than sixteen bytes / \xc3\xa9 \xf0\x9f\x98\x80 \x7f",
       "\"plain text of more than sixteen bytes / \xc3\xa9 \xf0\x9f\x98\x80 \x7f\""},
      {"\"\\\b\f\n\r\t", R"("\"\\\b\f\n\r\t")"},
      {"a\0b\x01\x1f\v"sv, R"("a\u0000b\u0001\u001f\u000b")"},
  };
  for (const auto& [text, quoted] : cases) {
    CHECK(json_quote(text) == quoted);
    CHECK((json_shape(quoted) == JsonShape::string));
    CHECK(json_string_at(quoted, {}) == text);
  }
}
