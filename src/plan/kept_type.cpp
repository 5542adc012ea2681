// Types by their names and numbers: see kept_type.hpp.
#include "plan/kept_type.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <initializer_list>
#include <optional>

namespace dumpfix::plan {
namespace {

/// `character varying(255)`, `numeric(10, 2)`, `bigint(20) unsigned`.
struct Parts {
  std::string name; // in lower case
  std::optional<int> first, second;
};

Parts parts_of(std::string_view type) {
  Parts out;
  const std::size_t open = std::min(type.find('('), type.size());
  for (const char c : type.substr(0, open)) out.name += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  while (!out.name.empty() && out.name.back() == ' ') out.name.pop_back();
  const auto number = [&type](std::size_t at) -> std::optional<int> {
    while (at < type.size() && type[at] == ' ') ++at;
    int value = 0;
    const auto [end, error] =
        std::from_chars(type.data() + std::min(at, type.size()), type.data() + type.size(), value);
    return error == std::errc() ? std::optional(value) : std::nullopt;
  };
  if (open == type.size()) return out;
  out.first = number(open + 1);
  if (const std::size_t comma = type.find(',', open); comma != std::string_view::npos) out.second = number(comma + 1);
  return out;
}

template <std::size_t Size>
bool is_one_of(const Parts& parts, const std::array<std::string_view, Size>& names) {
  return std::find(names.begin(), names.end(), parts.name) != names.end();
}

constexpr std::array<std::string_view, 2> varying = {"character varying", "varchar"};
constexpr std::array<std::string_view, 2> fixed = {"character", "char"};
constexpr std::array<std::string_view, 3> long_texts = {"text", "mediumtext", "longtext"};
constexpr std::array<std::string_view, 2> decimals = {"numeric", "decimal"};
constexpr std::array<std::string_view, 2> integers = {"integer", "int"};

/// What values of a type are.
enum class Group { text, integer, number, boolean, day, time, instant, other };

Group group_of(const Parts& parts) {
  const std::string_view word = std::string_view(parts.name).substr(0, parts.name.find(' '));
  const auto is = [word](std::initializer_list<std::string_view> names) {
    return std::find(names.begin(), names.end(), word) != names.end();
  };
  if (has_charset(parts.name)) return Group::text;
  if (is({"boolean", "bool"}) || (word == "tinyint" && parts.first == 1)) return Group::boolean;
  if (is({"integer", "int", "bigint", "smallint", "mediumint", "tinyint"})) return Group::integer;
  if (is({"numeric", "decimal", "double", "float", "real"})) return Group::number;
  if (word == "date") return Group::day;
  if (word == "time") return Group::time;
  if (is({"timestamp", "datetime"})) return Group::instant;
  return Group::other;
}

/// True if a server reads each value of `from`, as a dump writes it, as a value of `to`, and as the same one.
bool fits(Group from, Group to, bool mysql) {
  if (from == to || from == Group::other || to == Group::other || to == Group::text) return true;
  switch (from) {
  case Group::integer: return to == Group::number || to == Group::boolean;
  case Group::boolean: return mysql && (to == Group::integer || to == Group::number); // PostgreSQL writes t and f
  case Group::day: return to == Group::instant;
  case Group::instant: return to == Group::day || to == Group::time;
  default: return false;
  }
}

} // namespace

KeptType kept_type(std::string_view source, std::string_view target, Dialect dialect) {
  const Parts from = parts_of(source), to = parts_of(target);
  const KeptType same{std::string(target)};
  const bool mysql = is_mysql_family(dialect);
  if (is_one_of(to, varying) && to.first) {
    if (is_one_of(from, varying) || is_one_of(from, fixed)) {
      if (from.first && *from.first > *to.first) return {to.name + "(" + std::to_string(*from.first) + ")", false};
      if (!from.first && is_one_of(from, varying) && !mysql) return {to.name, false};
    }
    if (is_one_of(from, long_texts)) return mysql ? KeptType{std::string(source), true} : KeptType{to.name, false};
  }
  if (is_one_of(to, decimals) && is_one_of(from, decimals) && to.first) {
    if (!from.first && !mysql) return {to.name, false}; // as many digits as there are
    if (!from.first) return same;
    const int scale = std::max(from.second.value_or(0), to.second.value_or(0));
    const int whole = std::max(*from.first - from.second.value_or(0), *to.first - to.second.value_or(0));
    if (whole + scale == *to.first && scale == to.second.value_or(0)) return same;
    return {to.name + "(" + std::to_string(std::min(whole + scale, mysql ? 65 : 1000)) + "," + std::to_string(scale) +
                ")",
            false};
  }
  if (is_one_of(to, integers) && from.name == "bigint") return {std::string(source), true};
  if (!fits(group_of(from), group_of(to), mysql)) return {std::string(source), true, true};
  return same;
}

bool holds_integers(std::string_view type) { return group_of(parts_of(type)) == Group::integer; }

bool has_charset(std::string_view type) {
  const Parts parts = parts_of(type);
  return is_one_of(parts, varying) || is_one_of(parts, fixed) || is_one_of(parts, long_texts) ||
         parts.name == "tinytext" || parts.name == "enum" || parts.name == "set";
}

} // namespace dumpfix::plan
