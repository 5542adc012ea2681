// Edits of JSON text by path; each expectation was written by hand.
#include "rewrite/json_text.hpp"

#include <algorithm>
#include <doctest.h>
#include <string>
#include <string_view>
#include <tuple>

using namespace dumpfix::rewrite;
using dumpfix::rules::PathStep;
using Path = std::vector<PathStep>;

namespace {

/// "a.b[*].*" as in a rule file, without the "$.".
Path path_of(std::string_view text) {
  Path path;
  while (!text.empty()) {
    if (text.starts_with("[*]")) {
      path.push_back({PathStep::elements, {}});
      text.remove_prefix(3);
    } else if (text.starts_with(".*")) {
      path.push_back({PathStep::members, {}});
      text.remove_prefix(2);
    } else {
      if (text.front() == '.') text.remove_prefix(1);
      const std::size_t size = std::min(text.find_first_of(".["), text.size());
      path.push_back({PathStep::member, std::string(text.substr(0, size))});
      text.remove_prefix(size);
    }
  }
  return path;
}

/// "old" and "old2" get new names, "gone" goes, the rest stays.
JsonChange revise(const std::string& value) {
  if (value == "old") return {JsonChange::replace, "new"};
  if (value == "old2") return {JsonChange::replace, "new2"};
  if (value == "same") return {JsonChange::replace, "same"};
  if (value == "gone") return {JsonChange::remove, {}};
  return {};
}

struct Edit {
  std::string_view path, text, expected;
  std::size_t changes;
};

} // namespace

TEST_CASE("the string at a path") {
  using Expected = std::optional<std::string>;
  static const std::tuple<std::string_view, std::string_view, Expected> cases[] = {
      {"", R"( "a" )", "a"},
      {"uid", R"({"uid":"application::page.page"})", "application::page.page"},
      {"uid", R"({"x":{"uid":"no"},"y":["uid","no"], "uid" : "yes" })", "yes"},
      {"uid", R"({"u\u0069d":"yes"})", "yes"},
      {"u\"i", R"({"u\"i":"yes"})", "yes"},
      {"a.b.c", R"({"a":{"c":"no","b":{"c":"yes"}}})", "yes"},
      {"a", R"({"a":"\u0041\u00e9\u20ac\ud83d\uDE00\/\n\"\\"})", "A\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80/\n\"\\"},
      {"a", R"({"a":"\ud83d \ude00\ud83d\ud83d\ude00"})", "\xef\xbf\xbd \xef\xbf\xbd\xef\xbf\xbd\xf0\x9f\x98\x80"},
      {"a", R"({"a":"1","a":"2"})", "2"},
      {"a", R"({"a":"1","a":2})", std::nullopt},
      {"a.b", R"({"a":{"b":"1"},"a":{}})", std::nullopt},
      {"a", R"({"a":1})", std::nullopt},
      {"a", R"({"a":null})", std::nullopt},
      {"a", R"({"a":["b"]})", std::nullopt},
      {"a", R"({"ab":"c","b":"a"})", std::nullopt},
      {"a", R"(["a","b"])", std::nullopt},
      {"a.b", R"({"a":"b"})", std::nullopt},
      {"a", "{}", std::nullopt},
      {"a", "12", std::nullopt},
  };
  for (const auto& [path, text, expected] : cases) {
    CAPTURE(path);
    CAPTURE(text);
    CHECK((json_string_at(text, path_of(path)) == expected));
  }
}

TEST_CASE("values are replaced and taken out, and nothing else changes") {
  static constexpr Edit cases[] = {
      {"", R"( "old" )", R"( "new" )", 1},
      {"", R"("gone")", R"("gone")", 0},
      {"a", R"({"a":"old"})", R"({"a":"new"})", 1},
      {"a", R"({ "b" : 1.50 , "a" : "ol\u0064" , "c" : [ ] })", R"({ "b" : 1.50 , "a" : "new" , "c" : [ ] })", 1},
      {"a", R"({"a":"s\u0061me"})", R"({"a":"s\u0061me"})", 0},
      {"a", R"({"a":["old"],"b":"old"})", R"({"a":["old"],"b":"old"})", 0},
      {"a", R"({"a":null})", R"({"a":null})", 0},
      {"a", R"({"a":"old","a":"old2"})", R"({"a":"new","a":"new2"})", 2},
      {"s.f", R"({"s":{"f":"old"},"f":"old"})", R"({"s":{"f":"new"},"f":"old"})", 1},
      {"s.f", R"({"s":["f","old"]})", R"({"s":["f","old"]})", 0},
      {"[*]", R"(["old", "x", 1, {"y":"old"}, "old2"])", R"(["new", "x", 1, {"y":"old"}, "new2"])", 2},
      {"l[*][*].name", R"({"l":[[{"name":"old","size":6},{"name":"b"}],[],[{"size":4,"name":"old2"}]]})",
       R"({"l":[[{"name":"new","size":6},{"name":"b"}],[],[{"size":4,"name":"new2"}]]})", 2},
      {".*", R"({"a":"old","b":{"c":"old"},"d":"old2"})", R"({"a":"new","b":{"c":"old"},"d":"new2"})", 2},
      {".*.e", R"({"a":{"e":"old"},"b":"old","c":{"e":"old2"}})", R"({"a":{"e":"new"},"b":"old","c":{"e":"new2"}})", 2},
      {"[*]", R"({"a":"old"})", R"({"a":"old"})", 0},
      {".*", R"(["old"])", R"(["old"])", 0},
      {"[*]", "[]", "[]", 0},
      // taken out: with one comma, whichever stands between it and what stays
      {"[*]", R"(["gone"])", "[]", 1},
      {"[*]", R"([ "gone" ])", "[  ]", 1},
      {"[*]", R"(["gone","a"])", R"(["a"])", 1},
      {"[*]", R"(["a","gone"])", R"(["a"])", 1},
      {"[*]", R"(["a","gone","b"])", R"(["a","b"])", 1},
      {"[*]", R"(["gone","a","gone"])", R"(["a"])", 2},
      {"[*]", R"(["gone","gone","a"])", R"(["a"])", 2},
      {"[*]", R"(["a","gone","gone"])", R"(["a"])", 2},
      {"[*]", R"(["gone","gone","gone"])", "[]", 3},
      {"[*]", R"(["gone","gone","old","gone","old2"])", R"(["new","new2"])", 5},
      {"[*]", "[\n  \"gone\",\n  \"a\",\n  \"b\"\n]", "[\n  \"a\",\n  \"b\"\n]", 1},
      {"[*]", "[\n  \"a\",\n  \"gone\",\n  \"b\"\n]", "[\n  \"a\",\n  \"b\"\n]", 1},
      {"[*]", "[\n  \"a\",\n  \"b\",\n  \"gone\"\n]", "[\n  \"a\",\n  \"b\"\n]", 1},
      {"a", R"({"a":"gone"})", "{}", 1},
      {"a", R"({"a":"gone","b":1})", R"({"b":1})", 1},
      {"b", R"({"a":[1,2],"b" : "gone"})", R"({"a":[1,2]})", 1},
      {"[*].b", R"([{"b":"gone"},{"a":1,"b":"gone"},{"b":"old"}])", R"([{},{"a":1},{"b":"new"}])", 3},
  };
  for (const Edit& edit : cases) {
    CAPTURE(edit.path);
    CAPTURE(edit.text);
    std::string text(edit.text);
    CHECK(json_edit(text, path_of(edit.path), false, revise) == edit.changes);
    CHECK(text == edit.expected);
    CHECK((json_shape(text) != JsonShape::invalid));
  }
}

TEST_CASE("keys are renamed and taken out") {
  static constexpr Edit cases[] = {
      {"", R"({"old":1})", R"({"new":1})", 1},
      {"", R"({ "a" : "old" , "old" : { "old" : 1 } })", R"({ "a" : "old" , "new" : { "old" : 1 } })", 1},
      {"m", R"({"old":0,"m":{"id":{},"ol\u0064":{"edit":{}},"old2":[]}})",
       R"({"old":0,"m":{"id":{},"new":{"edit":{}},"new2":[]}})", 2},
      {"m", R"({"m":{"s\u0061me":1}})", R"({"m":{"s\u0061me":1}})", 0},
      {"m", R"({"m":{"gone":1,"old":2,"gone":[3]}})", R"({"m":{"new":2}})", 3},
      {"m", R"({"m":["old"]})", R"({"m":["old"]})", 0},
      {"m", R"({"m":"old"})", R"({"m":"old"})", 0},
      {"[*]", R"([{"old":1},{"old":2},3])", R"([{"new":1},{"new":2},3])", 2},
      {"", "{}", "{}", 0},
      // two keys become one: the first stays
      {"", R"({"new":1,"old":2})", R"({"new":1})", 1},
      {"", R"({"old":1,"new":2})", R"({"new":1})", 2},
      {"", R"({"old":1,"x":[],"new":2,"y":3})", R"({"new":1,"x":[],"y":3})", 2},
      {"", R"({"new":1,"gone":0,"old":2,"x":3})", R"({"new":1,"x":3})", 2},
      {"", R"({"old":1,"old":2})", R"({"new":1})", 2},
      {"", R"({"n\u0065w":1,"old":2})", R"({"n\u0065w":1})", 1},
      // what was double before and is not renamed stays double
      {"", R"({"a":1,"a":2,"old":3})", R"({"a":1,"a":2,"new":3})", 1},
  };
  for (const Edit& edit : cases) {
    CAPTURE(edit.path);
    CAPTURE(edit.text);
    std::string text(edit.text);
    CHECK(json_edit(text, path_of(edit.path), true, revise) == edit.changes);
    CHECK(text == edit.expected);
    CHECK((json_shape(text) != JsonShape::invalid));
  }
  std::string chain = R"({"a":1,"b":2,"c":3})"; // each takes the name of the next, which has left it
  CHECK(json_edit(chain, {}, true, [](const std::string& key) {
          return JsonChange{JsonChange::replace, std::string(1, static_cast<char>(key[0] + 1))};
        }) == 3);
  CHECK(chain == R"({"b":1,"c":2,"d":3})");
}

TEST_CASE("a replacement is quoted, and a visitor sees what the escapes stand for") {
  std::string text = R"(["\ud83d\ude00 \"x\"", {}, "\t"])";
  std::vector<std::string> seen;
  json_edit(text, path_of("[*]"), false, [&](const std::string& value) {
    seen.push_back(value);
    return JsonChange{JsonChange::replace, value + "\n\"\xc3\xa9\\"};
  });
  CHECK((seen == std::vector<std::string>{"\xf0\x9f\x98\x80 \"x\"", "\t"}));
  CHECK(text == "[\"\xf0\x9f\x98\x80 \\\"x\\\"\\n\\\"\xc3\xa9\\\\\", {}, \"\\t\\n\\\"\xc3\xa9\\\\\"]");
}

TEST_CASE("members and elements are dropped") {
  static constexpr Edit cases[] = {
      {"a", R"({"a":{"b":[1,"}"]},"c":1})", R"({"c":1})", 1},
      {"a.b", R"({"a":{"b":"x"},"b":1})", R"({"a":{},"b":1})", 1},
      {"a.b", R"({"a":{"x": 1, "b": 2, "y": 3}})", R"({"a":{"x": 1, "y": 3}})", 1},
      {"a", R"({"a":1,"a":2,"b":3})", R"({"b":3})", 2},
      {"[*].a", R"([{"a":null},{"b":true,"a":-1e5}])", R"([{},{"b":true}])", 2},
      {"a[*]", R"({"a":[1,[2],{"c":3}]})", R"({"a":[]})", 3},
      {"a.*", R"({"a":{"b":1,"c":2}})", R"({"a":{}})", 2},
      {"x", R"({"a":1})", R"({"a":1})", 0},
      {"", R"({"a":1})", R"({"a":1})", 0},
  };
  for (const Edit& edit : cases) {
    CAPTURE(edit.path);
    CAPTURE(edit.text);
    std::string text(edit.text);
    CHECK(json_drop(text, path_of(edit.path)) == edit.changes);
    CHECK(text == edit.expected);
  }
}

TEST_CASE("depth costs no stack, and text that is no JSON is not read beyond its end") {
  std::string deep = R"({"a":)" + std::string(1'000'000, '[') + std::string(1'000'000, ']') + R"(,"b":"old"})";
  CHECK(json_edit(deep, path_of("b"), false, revise) == 1);
  CHECK(deep.ends_with(R"(,"b":"new"})"));
  const std::string whole = R"({"a" : [ "gone", {"b\"":"old"} ], "c":tru, "old":"\ud83d\u00"})";
  for (std::size_t size = 0; size <= whole.size(); ++size)
    for (const std::string_view path : {"", "a", "a[*]", ".*", "old"})
      for (const bool keys : {false, true}) {
        std::string text = whole.substr(0, size); // its own allocation, for AddressSanitizer
        text.shrink_to_fit();
        json_edit(text, path_of(path), keys, revise);
        json_drop(text, path_of(path));
        CHECK(text.size() <= size + 1); // a quote that was cut off
      }
}
