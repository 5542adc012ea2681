// What a pipe can call: the maps of the rules first, then the functions that are built in, then those that know the
// models (Services). A NULL passes through all of them unchanged.
#include "base/json_string.hpp"
#include "facts/words.hpp"
#include "plan/compiled_map.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <array>

namespace dumpfix::plan {
namespace {

using Word = std::string (*)(std::string_view);

struct Builtin {
  std::string_view name;
  Word word;
};

// ["a","b"] of two lines: facts that are lists are joined by newlines.
std::string json_array(std::string_view lines) {
  std::string out = "[";
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    if (out.size() > 1) out += ',';
    out += json_quote(lines.substr(0, end));
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
  return out + ']';
}

constexpr std::array<Builtin, 9> builtins{{{"snake", facts::snake_case},
                                           {"kebab", facts::kebab_case},
                                           {"camel", facts::camel_case},
                                           {"singular", facts::singular},
                                           {"plural", facts::plural},
                                           {"lower", facts::lower_case},
                                           {"json_string", json_quote},
                                           {"json_array", json_array},
                                           {"keep", [](std::string_view t) { return std::string(t); }}}};

// Functions that Services knows, and those on truth and NULL.
constexpr std::array<std::string_view, 8> others{"not",    "null_if_empty", "valid_json",    "table_uid",
                                                 "v4_uid", "v4_api",        "v4_controller", "v4_action"};

} // namespace

Functions::Functions() = default;
Functions::~Functions() = default;

void Functions::add(const rules::Map& map, const std::vector<const rules::MapEntry*>& entries,
                    const std::vector<std::string>& files, bool below) {
  if (!below && maps_.contains(map.name.value))
    fail(Code::rules_conflict, place_of(map.pos, files), "a second map is called \"" + map.name.value + "\"",
         "give it another name");
  maps_[map.name.value].push_back(std::make_unique<CompiledMap>(entries, files));
}

bool Functions::exists(std::string_view name) const noexcept {
  return maps_.contains(std::string(name)) ||
         std::any_of(builtins.begin(), builtins.end(), [&](const Builtin& b) { return b.name == name; }) ||
         std::find(others.begin(), others.end(), name) != others.end();
}

Outcome Functions::apply(std::string_view name, const Outcome& in, const Scope& scope, const Services& services,
                         int depth) const {
  if (in.kind != Outcome::value) return in;
  if (const auto it = maps_.find(std::string(name)); it != maps_.end()) {
    for (const auto& map : it->second)
      if (auto out = map->apply(in, scope, *this, services, depth)) return *out;
    return in;
  }
  for (const Builtin& b : builtins)
    if (b.name == name) return {Outcome::value, b.word(in.text), in.entry};
  if (name == "not") return {Outcome::value, is_true(in.text) ? "false" : "true", in.entry};
  if (name == "valid_json") {
    boost::json::error_code error;
    boost::json::parse(in.text, error);
    return error ? Outcome{} : in;
  }
  if (name == "null_if_empty") return in.text.empty() ? Outcome{} : in;
  Outcome out;
  return services.call(name, in.text, out) ? out : in;
}

} // namespace dumpfix::plan
