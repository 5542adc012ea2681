// What the tests of this room share: text in, dumps and messages out.
#pragma once

#include "rules/dump.hpp"
#include "rules/rules.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace dumpfix::rules {

struct Parsed {
  File file;
  std::vector<Problem> problems;
  std::string messages; ///< all problems as a user sees them
};

/// Parses `text` as the file "t.rules".
inline Parsed parsed(std::string_view text) {
  Parsed out;
  out.file = parse(text, "t.rules", 0, out.problems);
  for (const Problem& problem : out.problems) out.messages += format_problem(problem);
  return out;
}

/// The dump of the one item that `text` holds behind `rules 1`; the messages if it does not parse.
inline std::string item(std::string_view text) {
  const Parsed out = parsed("rules 1\n" + std::string(text));
  if (!out.problems.empty()) return out.messages;
  if (out.file.items.size() != 1) return std::to_string(out.file.items.size()) + " items";
  return dump(out.file.items[0]);
}

/// The dump of the lines `text` in the block that begins with `before`.
inline std::string line_in(const std::string& before, std::string_view text, const std::string& dumped_before) {
  const std::string out = item(before + " {\n" + std::string(text) + "\n}");
  if (!out.starts_with(dumped_before + " [") || !out.ends_with(']')) return out;
  return out.substr(dumped_before.size() + 2, out.size() - dumped_before.size() - 3);
}
inline std::string in_table(std::string_view text) { return line_in("table t -> u", text, "table t -> u"); }
inline std::string in_relation(std::string_view text) { return line_in("define d", text, "define d"); }
inline std::string in_map(std::string_view text) { return line_in("map m", text, "map m"); }
inline std::string in_json(std::string_view text) {
  const std::string out = line_in("table t -> u { json v", std::string(text) + "\n}", "table t -> u [json v");
  return out.ends_with(']') ? out.substr(0, out.size() - 1) : out;
}

/// A file of the shipped packs, or of the fixtures.
std::string read_file(const std::string& path);
/// Every rule file that is shipped.
std::vector<std::string> shipped_packs();

struct Case {
  std::string text;
  std::string tree;
};

} // namespace dumpfix::rules
