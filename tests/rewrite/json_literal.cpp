// JSON in string literals: the quick judgement must be the slow one's (decode, json_shape, encode), or none.
#include "rewrite/json_literal.hpp"

#include <doctest.h>
#include <memory>
#include <random>
#include <string>
#include <string_view>

using namespace dumpfix;
using namespace dumpfix::rewrite;
using dump::CellForm;

namespace {

const dump::Lexis mysql{Dialect::mysql, true, false};
const dump::Lexis no_escapes{Dialect::mysql, false, false};

std::string literal(std::string_view text) {
  std::string out;
  dump::encode_text(text, CellForm::mysql_literal, mysql, out);
  return out;
}

/// The judgement on a copy that ends where its memory ends, so that a sanitizer sees every read too far.
std::optional<JsonShape> quick(std::string_view cell) {
  const auto copy = std::make_unique<char[]>(cell.size());
  cell.copy(copy.get(), cell.size());
  return json_literal_shape({copy.get(), cell.size()}, CellForm::mysql_literal, mysql);
}

/// The shape of the decoded text if it is JSON and its spelling is the writer's own, else nothing.
std::optional<JsonShape> slow(std::string_view cell) {
  std::string scratch;
  const auto text = dump::decode(cell, CellForm::mysql_literal, mysql, scratch);
  if (!text || literal(*text) != cell) return {};
  const JsonShape shape = json_shape(*text);
  return shape == JsonShape::invalid ? std::nullopt : std::optional(shape);
}

class Maker {
public:
  explicit Maker(unsigned seed) : random_(seed) {}

  std::size_t below(std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(random_); }

  std::string json(int depth) {
    switch (below(depth > 0 ? 9 : 6)) {
    case 0: return one({"null", "true", "false"});
    case 1: return one({"0", "-0", "12", "-3.50", "1e9", "2E+10", "0.1e-7", "123456789012345678901"});
    case 2:
    case 3:
    case 4:
    case 5: return string();
    case 6: {
      std::string out = "[" + space();
      for (std::size_t i = 0, n = below(4); i < n; ++i) out += (i ? "," + space() : "") + json(depth - 1) + space();
      return out + "]";
    }
    default: {
      std::string out = "{" + space();
      for (std::size_t i = 0, n = below(5); i < n; ++i)
        out += (i ? "," + space() : "") + string() + space() + ":" + space() + json(depth - 1) + space();
      return out + "}";
    }
    }
  }

  std::string space() { return one({"", "", "", " ", " ", "\n", "\r\n", "\t", "  \n    "}); }

  std::string string() {
    std::string out = "\"";
    for (std::size_t i = 0, n = below(12); i < n; ++i)
      out += one({"a", "bc", "plain text of more than sixteen bytes", "\xc3\xa9", "'", "\\\"", "\\\\", "\\/", "\\n",
                  "\\t", "\\u00e9", "\\uD83D\\uDE00", "\x7f", "\xff", "%", "_", ",", "}"});
    return out + "\"";
  }

  std::string one(std::initializer_list<const char*> of) { return *(of.begin() + below(of.size())); }

private:
  std::mt19937 random_;
};

} // namespace

TEST_CASE("JSON in literals is known for what it is") {
  struct Case {
    std::string_view cell;
    std::optional<JsonShape> shape;
  };
  const Case cases[] = {
      {R"('{\"a\": [1, 2.5, {\"b\": null}]}')", JsonShape::object},
      {R"('{}')", JsonShape::object},
      {R"(' { \"a\" :\n[ ] } \r\n')", JsonShape::object},
      {R"('[\"it\'s\",\"\\n\\u00e9\\\"\\\\\\/\"]')", JsonShape::array},
      {R"('\"\"')", JsonShape::string},
      {R"('\"text of more than sixteen bytes, with \\\"quotes\\\" in it\"')", JsonShape::string},
      {R"('-1.5e+3')", JsonShape::number},
      {R"(' true ')", JsonShape::boolean},
      {R"('null')", JsonShape::null},
      // JSON, but not as mysqldump spells it
      {R"('{"a":1}')", {}},
      {R"('{\"a\":\"it''s\"}')", {}},
      {R"("{\"a\":1}")", {}},
      {R"(_utf8mb4 '{\"a\":1}')", {}},
      {R"('{\"\a\":1}')", {}},
      {"'[1,\n2]'", {}},
      {"123", {}},
      {"NULL", {}},
      // no JSON
      {R"('')", {}},
      {R"(' ')", {}},
      {R"('{\"a\":1')", {}},
      {R"('{\"a\"}')", {}},
      {R"('{\"a\":1,}')", {}},
      {R"('[1,]')", {}},
      {R"('[1}')", {}},
      {R"('[1] 2')", {}},
      {R"('01')", {}},
      {R"('1.')", {}},
      {R"('nul')", {}},
      {R"('\"')", {}},
      {R"('\"\')", {}},
      {R"('\"\n\"')", {}},
      {R"('\"\0\"')", {}},
      {R"('\"\\\'\"')", {}},
      {R"('\"\\x\"')", {}},
      {R"('\"\\u00g0\"')", {}},
      {R"('\"\\')", {}},
      {R"('\"\\\')", {}},
  };
  for (const Case& c : cases) {
    CAPTURE(c.cell);
    CHECK((quick(c.cell) == c.shape));
  }
}

TEST_CASE("other literals are left to the slow way") {
  CHECK_FALSE(json_literal_shape("'1'", CellForm::mysql_literal, no_escapes).has_value());
  CHECK_FALSE(json_literal_shape("'1'", CellForm::pg_literal, mysql).has_value());
  CHECK_FALSE(json_literal_shape("'1'", CellForm::copy, mysql).has_value());
  CHECK(json_literal_shape("'1'", CellForm::mysql_literal, mysql).has_value());
}

TEST_CASE("brackets may be as deep as json_shape lets them be") {
  for (const std::size_t depth : {1, 63, 64, 65, 999, 1000, 1001, 5000})
    for (const std::string_view pair : {"[]", "{}"}) {
      std::string text;
      for (std::size_t i = 0; i < depth; ++i) text += i + 1 < depth && pair == "{}" ? "{\"a\":" : pair.substr(0, 1);
      for (std::size_t i = 0; i < depth; ++i) text += pair[1];
      CAPTURE(depth);
      CHECK((quick(literal(text)) == slow(literal(text))));
      CHECK(quick(literal(text)).has_value() == (depth <= 1000));
    }
}

TEST_CASE("any byte may be damaged, wherever it is in its block of 64") {
  static constexpr std::string_view damage = "\"\\'}], \n\x1f\t:0";
  for (std::size_t size = 30; size < 340; size += size < 140 ? 1 : 13) {
    std::string text = R"({"k": "v", "a\\": ["x", "\"y\u00e9"], "n": {"e": -1.5e3, "f": null}, "t": ")";
    text += std::string(size, 'z') + "it's \\\"\", \"u\":true,\"w\": [] }";
    const std::string cell = literal(text);
    CAPTURE(cell);
    REQUIRE((quick(cell) == JsonShape::object));
    for (std::size_t at = 1; at + 1 < cell.size(); ++at) {
      std::string broken = cell;
      broken[at] = damage[(at + size) % damage.size()];
      CAPTURE(broken);
      REQUIRE((quick(broken) == slow(broken)));
      broken.erase(at, 1);
      REQUIRE((quick(broken) == slow(broken)));
    }
  }
}

TEST_CASE("long text is JSON, too") {
  for (const std::size_t size : {4000, 4030, 4080, 4094, 4095, 4096, 4097, 9000}) {
    const std::string cell = literal("[\"" + std::string(size, 'z') + "\"]");
    CHECK((quick(cell) == JsonShape::array));
    CHECK_FALSE(quick(cell.substr(0, cell.size() - 2) + "'").has_value());
  }
}

TEST_CASE("random JSON, and the same with damage in text or spelling, is judged as by the slow way") {
  std::size_t known = 0;
  for (unsigned seed = 0; seed < 20000; ++seed) {
    Maker make(seed);
    std::string text = make.space() + make.json(4) + make.space();
    std::string cell = literal(text);
    CAPTURE(cell);
    REQUIRE((quick(cell) == slow(cell)));
    REQUIRE(quick(cell).has_value()); // what is made here is JSON
    static constexpr std::string_view damage = "\"\\'{}[],: \n\t\0\x1a"
                                               "0-.eEu/ntf1a%_\r";
    for (int i = 0; i < 6; ++i) { // in the text: the spelling stays the writer's
      std::string broken = text;
      const std::size_t at = make.below(broken.size());
      switch (make.below(3)) {
      case 0: broken.erase(at, 1); break;
      case 1: broken[at] = damage[make.below(damage.size())]; break;
      default: broken.insert(at, 1, damage[make.below(damage.size())]);
      }
      const std::string spelled = literal(broken);
      CAPTURE(spelled);
      REQUIRE((quick(spelled) == slow(spelled)));
      known += quick(spelled).has_value();
    }
    for (int i = 0; i < 6; ++i) { // in the literal, whose quotes stay
      std::string broken = cell;
      const std::size_t at = 1 + make.below(broken.size() - 2);
      switch (make.below(3)) {
      case 0: broken.erase(at, 1); break;
      case 1: broken[at] = damage[make.below(damage.size())]; break;
      default: broken.insert(at, 1, damage[make.below(damage.size())]);
      }
      CAPTURE(broken);
      REQUIRE((quick(broken) == slow(broken)));
      known += quick(broken).has_value();
    }
  }
  CHECK(known > 10000); // damage that leaves JSON: both outcomes are tried
}
