// Views, triggers, rules, comments and the like that speak of tables in their v3 form. What would stop the restore is
// left out and told by name, and what speaks of a thing that was left out is left out too.
#include "rewrite/impl.hpp"

#include <algorithm>
#include <cctype>

namespace dumpfix::rewrite {
namespace {

// The end of the word that begins at `at`; `at` itself if none does. Names of v3 have hyphens.
std::size_t word_end(std::string_view text, std::size_t at) {
  const auto in_name = [](char c) {
    return (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z') || c == '_' || c == '-' || c == '$' ||
           static_cast<unsigned char>(c) >= 0x80;
  };
  while (at < text.size() && in_name(text[at])) ++at;
  return at;
}

// The last part of the qualified name at `at`: "x" of public."x".
std::string name_behind(std::string_view text, std::size_t at) {
  std::string name;
  while (at < text.size()) {
    while (at < text.size() && (text[at] == ' ' || text[at] == '"' || text[at] == '`')) ++at;
    const std::size_t end = word_end(text, at);
    name = text.substr(at, end - at);
    at = end;
    while (at < text.size() && (text[at] == '"' || text[at] == '`')) ++at;
    if (at >= text.size() || text[at] != '.') break;
    ++at;
  }
  return name;
}

} // namespace

// Views, triggers, rules, policies and the like on tables that get another form would stop the restore: they are left
// out, by name, and what speaks of them is left out with them. Routines and events are kept: they run later, or never.
void Rewriter::Impl::dependent(const dump::Piece& piece) {
  const std::string spoken = speaks_of(piece.bytes);
  if (spoken.empty()) return pass(piece);
  std::string upper(piece.bytes.substr(0, 4096));
  std::transform(upper.begin(), upper.end(), upper.begin(),
                 [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  const auto says = [&](const char* word) { return upper.find(word) != std::string::npos; };
  const std::string head = make_excerpt(piece.bytes, std::min(upper.find("CREATE"), piece.bytes.size() - 1), 60).text;
  const bool create = says("CREATE"), view = says(" VIEW ");
  const bool bound =
      (create && (view || says(" TRIGGER ") || says(" RULE ") || says(" POLICY ") || says(" STATISTICS "))) ||
      says("REFRESH ") || says("COMMENT ON ") || says("ALTER PUBLICATION ") || says("ALTER VIEW ") ||
      says("ALTER MATERIALIZED ") || says("BEGIN ATOMIC");
  if (!bound) {
    if (create && (says(" FUNCTION ") || says(" PROCEDURE ") || says(" EVENT ")))
      account.warn("kept, though it speaks of the table \"" + spoken + "\" in its v3 form: " + head, 0);
    return pass(piece);
  }
  if (create && view) left_out.insert(name_behind(piece.bytes, upper.find(" VIEW ") + 6));
  account.warn("left out, since it speaks of \"" + spoken + "\" in its v3 form: " + head, 0);
  pending.clear();
}

// The first name in a statement that is a v3 table with another form in v4, or was left out.
std::string Rewriter::Impl::speaks_of(std::string_view text) const {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = word_end(text, at);
    if (end == at) {
      ++at;
      continue;
    }
    std::string word(text.substr(at, end - at));
    at = end;
    if (left_out.contains(word)) return word;
    for (const auto& [schema, site] : sites)
      if (site->plan->is_source(word)) return word;
  }
  return {};
}

} // namespace dumpfix::rewrite
