// Types by their names and numbers: see kept_type.hpp.
#include "plan/kept_type.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <initializer_list>
#include <optional>

namespace dumpfix::plan {
namespace {

/// `character varying(255)`, `numeric(10, 2)`, `bigint(20) unsigned`, `"date"` (pg_dump --quote-all-identifiers).
struct Parts {
  std::string name; // in lower case, up to the parenthesis, without quotes
  std::string word; // its first
  std::optional<int> first, second;
  bool is_unsigned = false;
  bool is_zoned = false;
};

/// PostgreSQL's own names of types, as GUI programs write them, and those of the standard.
constexpr std::array<std::string_view, 2> internal_names[] = {{"int2", "smallint"},
                                                              {"int4", "integer"},
                                                              {"int8", "bigint"},
                                                              {"float4", "real"},
                                                              {"float8", "double precision"},
                                                              {"bool", "boolean"},
                                                              {"bpchar", "character"},
                                                              {"timetz", "time with time zone"},
                                                              {"timestamptz", "timestamp with time zone"}};

Parts parts_of(std::string_view type) {
  std::string lower;
  for (const char c : type)
    if (c != '"') lower += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  Parts out;
  const std::size_t open = std::min(lower.find('('), lower.size());
  out.name = lower.substr(0, open);
  while (!out.name.empty() && out.name.back() == ' ') out.name.pop_back();
  const auto* const internal = std::find_if(std::begin(internal_names), std::end(internal_names),
                                            [&out](const auto& one) { return one[0] == out.name; });
  if (internal != std::end(internal_names)) out.name = (*internal)[1];
  out.word = out.name.substr(0, out.name.find(' '));
  out.is_unsigned = lower.find("unsigned") != std::string::npos;
  out.is_zoned =
      out.name.ends_with("with time zone") || lower.ends_with("with time zone"); // behind the digits of a second
  const auto number = [&lower](std::size_t at) -> std::optional<int> {
    while (at < lower.size() && lower[at] == ' ') ++at;
    int value = 0;
    const auto [end, error] =
        std::from_chars(lower.data() + std::min(at, lower.size()), lower.data() + lower.size(), value);
    return error == std::errc() ? std::optional(value) : std::nullopt;
  };
  if (open == lower.size()) return out;
  out.first = number(open + 1);
  if (const std::size_t comma = lower.find(',', open); comma != std::string::npos) out.second = number(comma + 1);
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

/// A type of whole numbers: bytes of a value, and the most digits that one has.
struct Integers {
  std::string_view name;
  int bytes, digits;
};
constexpr Integers all_integers[] = {{"tinyint", 1, 3},  {"smallint", 2, 5}, {"year", 2, 4},   {"mediumint", 3, 8},
                                     {"integer", 4, 10}, {"int", 4, 10},     {"bigint", 8, 20}};

const Integers* integers_of(const Parts& parts) {
  const auto* const found = std::find_if(std::begin(all_integers), std::end(all_integers),
                                         [&](const Integers& one) { return one.name == parts.word; });
  return found == std::end(all_integers) ? nullptr : found;
}

/// What values of a type are.
enum class Group { text, integer, number, boolean, day, time, instant, json, other };

Group group_of(const Parts& parts) {
  const auto is = [&parts](std::initializer_list<std::string_view> names) {
    return std::find(names.begin(), names.end(), parts.word) != names.end();
  };
  if (has_charset(parts.name)) return Group::text;
  if (is({"boolean", "bool"}) || (parts.word == "tinyint" && parts.first == 1)) return Group::boolean;
  if (integers_of(parts) != nullptr) return Group::integer;
  if (is({"numeric", "decimal", "double", "float", "real"})) return Group::number;
  if (parts.word == "date") return Group::day;
  if (parts.word == "time") return Group::time;
  if (is({"timestamp", "datetime"})) return Group::instant;
  if (is({"json", "jsonb"})) return Group::json;
  return Group::other;
}

/// How values of one type do as values of another.
enum class Fit {
  good,   ///< a server reads each of them, as a dump writes it, and as the same one
  narrow, ///< values of the same kind, and some may be too large or too exact: MySQL stores another one without a word
  bad     ///< of another kind
};

constexpr int exact_digits = 15; // that a double holds

Fit fit_of_numbers(const Parts& from, const Parts& to) {
  const Integers* const source = integers_of(from);
  if (const Integers* const target = integers_of(to); source != nullptr && target != nullptr) {
    const int needed = source->bytes + (from.is_unsigned && !to.is_unsigned ? 1 : 0);
    return needed <= target->bytes ? Fit::good : Fit::narrow;
  }
  if (is_one_of(to, decimals)) return Fit::good; // the caller makes room
  if (source != nullptr) return source->bytes <= 4 ? Fit::good : Fit::narrow;
  if (is_one_of(from, decimals)) return from.first && *from.first <= exact_digits ? Fit::good : Fit::narrow;
  return Fit::good;
}

Fit fit_of(const Parts& from, const Parts& to, bool mysql) {
  const Group source = group_of(from), target = group_of(to);
  const auto good_if = [](bool good) { return good ? Fit::good : Fit::bad; };
  switch (target) {
  case Group::text: return good_if(mysql || source != Group::boolean); // PostgreSQL writes t and f
  case Group::json: return good_if(mysql || source != Group::boolean);
  case Group::other: return Fit::good;
  case Group::integer:
    if (source == Group::boolean) return good_if(mysql);
    return source == Group::integer ? fit_of_numbers(from, to) : Fit::bad;
  case Group::number:
    if (source == Group::boolean) return good_if(mysql);
    return source == Group::integer || source == Group::number ? fit_of_numbers(from, to) : Fit::bad;
  case Group::boolean:
    if (mysql && from.word == "tinyint") return from.is_unsigned ? Fit::narrow : Fit::good;
    return good_if(source == Group::boolean);
  case Group::instant:
    if (mysql && from.word == "datetime" && to.word == "timestamp") return Fit::narrow; // 1970 to 2038
    return good_if(source == Group::instant || source == Group::day);
  case Group::day:
  case Group::time: break;
  }
  return good_if(source == target);
}

/// The decimal type that holds values of `from`, at least as wide as `to`.
std::string wide_decimal(const Parts& from, const Parts& to, bool mysql) {
  const int most = mysql ? 65 : 1000;
  int scale = to.second.value_or(0), whole = to.first.value_or(most) - scale;
  if (const Integers* const integers = integers_of(from)) {
    whole = std::max(whole, integers->digits);
  } else if (is_one_of(from, decimals)) {
    if (!from.first && !mysql) return to.name; // as many digits as there are
    const int digits = from.first.value_or(10), behind = from.second.value_or(0);
    whole = std::max(whole, digits - behind);
    scale = std::max(scale, behind);
  } else { // a double: MySQL's decimals have 30 digits behind the point at most
    if (!mysql) return to.name;
    scale = 30;
    whole = most - scale;
  }
  return to.name + "(" + std::to_string(std::min(whole + scale, most)) + "," + std::to_string(scale) + ")";
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
    if (group_of(from) == Group::json || group_of(from) == Group::other) {
      if (!mysql) return from.word == "uuid" ? same : KeptType{to.name, false};
      const bool bytes = from.word == "binary" || from.word == "varbinary";
      if (bytes && from.first && *from.first <= *to.first) return same;
      if (bytes || from.word == "json" || from.word.ends_with("blob")) return {std::string(source), true};
    }
    if (is_one_of(from, long_texts)) return mysql ? KeptType{std::string(source), true} : KeptType{to.name, false};
  }
  const Fit fit = fit_of(from, to, mysql);
  if (fit == Fit::bad) return {std::string(source), true, true};
  if (fit == Fit::narrow) return {std::string(source), true};
  const Group kind = group_of(from);
  // A zone, or more digits of a second, which a server would cut off without a word: v4 leaves such a column alone.
  const bool wider = from.is_zoned || (mysql && from.first.value_or(0) > to.first.value_or(0));
  if (kind == Group::time && group_of(to) == Group::time && wider) return {std::string(source), false};
  if (is_one_of(to, decimals) && to.first && (kind == Group::integer || kind == Group::number)) {
    std::string wide = wide_decimal(from, to, mysql);
    return parts_of(wide).first == to.first && parts_of(wide).second == to.second ? same : KeptType{std::move(wide)};
  }
  return same;
}

bool holds_integers(std::string_view type) { return group_of(parts_of(type)) == Group::integer; }

bool holds_days(std::string_view type) { return group_of(parts_of(type)) == Group::day; }

bool has_charset(std::string_view type) {
  const Parts parts = parts_of(type);
  return is_one_of(parts, varying) || is_one_of(parts, fixed) || is_one_of(parts, long_texts) ||
         parts.name == "tinytext" || parts.name == "enum" || parts.name == "set";
}

} // namespace dumpfix::plan
