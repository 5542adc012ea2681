// Writes identifiers and literals as the dump tools do. PostgreSQL's words are those of PostgreSQL 15's kwlist.h that
// are not UNRESERVED (pg_get_keywords() with catcode <> 'U'): the ones that fmtId of pg_dump quotes.
#include "sql/sql.hpp"

#include <algorithm>
#include <array>

namespace dumpfix::sql {

namespace {

// clang-format off
constexpr auto keywords = std::to_array<std::string_view>({
    "all", "analyse", "analyze", "and", "any", "array", "as", "asc", "asymmetric", "authorization", "between",
    "bigint", "binary", "bit", "boolean", "both", "case", "cast", "char", "character", "check", "coalesce",
    "collate", "collation", "column", "concurrently", "constraint", "create", "cross", "current_catalog",
    "current_date", "current_role", "current_schema", "current_time", "current_timestamp", "current_user", "dec",
    "decimal", "default", "deferrable", "desc", "distinct", "do", "else", "end", "except", "exists", "extract",
    "false", "fetch", "float", "for", "foreign", "freeze", "from", "full", "grant", "greatest", "group",
    "grouping", "having", "ilike", "in", "initially", "inner", "inout", "int", "integer", "intersect", "interval",
    "into", "is", "isnull", "join", "lateral", "leading", "least", "left", "like", "limit", "localtime",
    "localtimestamp", "national", "natural", "nchar", "none", "normalize", "not", "notnull", "null", "nullif",
    "numeric", "offset", "on", "only", "or", "order", "out", "outer", "overlaps", "overlay", "placing", "position",
    "precision", "primary", "real", "references", "returning", "right", "row", "select", "session_user", "setof",
    "similar", "smallint", "some", "substring", "symmetric", "table", "tablesample", "then", "time", "timestamp",
    "to", "trailing", "treat", "trim", "true", "union", "unique", "user", "using", "values", "varchar", "variadic",
    "verbose", "when", "where", "window", "with", "xmlattributes", "xmlconcat", "xmlelement", "xmlexists",
    "xmlforest", "xmlnamespaces", "xmlparse", "xmlpi", "xmlroot", "xmlserialize", "xmltable"});
// clang-format on
static_assert(std::is_sorted(keywords.begin(), keywords.end()));

/// fmtId's rule: a lower-case letter or `_`, then those and digits; a `$` is quoted, though the server would take it.
bool is_plain(std::string_view text) {
  const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; };
  return !text.empty() && letter(text.front()) &&
         std::all_of(text.begin(), text.end(), [&](char c) { return letter(c) || (c >= '0' && c <= '9'); }) &&
         !std::binary_search(keywords.begin(), keywords.end(), text);
}

void append_doubling(std::string& out, std::string_view text, char quote) {
  for (const char c : text) {
    out += c;
    if (c == quote) out += quote;
  }
}

} // namespace

std::string quote(std::string_view identifier, Dialect dialect, bool ansi_quotes, bool always) {
  const bool mysql = is_mysql_family(dialect);
  if (!mysql && !always && is_plain(identifier)) return std::string(identifier);
  const char mark = mysql && !ansi_quotes ? '`' : '"';
  std::string out(1, mark);
  append_doubling(out, identifier, mark);
  out += mark;
  return out;
}

std::string quote_literal(std::string_view text) {
  std::string out;
  append_doubling(out, text, '\'');
  return out;
}

} // namespace dumpfix::sql
