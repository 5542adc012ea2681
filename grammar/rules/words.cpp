// The tables of words.hpp: a reviewed text, in which every sentence that a rule file's author can get to see stands.
// Sentences follow base/problem.hpp; none of them depends on the file that is read.
#include "rules/words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <numeric>

namespace dumpfix::rules::grammar {
namespace {

constexpr Phrase phrases[] = {
    // statements
    {"item", "expected a rule, e.g. table old_name -> new_name", "", false},
    {"entity rule", "expected a rule of a table or content type, e.g. column old_name -> new_name", "", false},
    {"relation rule", "expected a rule of a relation, e.g. column own \"{name}_id\" type reference", "", false},
    {"map entry", "expected a map entry, e.g. \"old\" -> \"new\" or else keep", "", false},
    {"json edit", "expected an edit of a JSON place, e.g. $.settings.name = it | field", "", false},
    {"assignment", "expected an assignment, e.g. enabled = true", "", false},
    {"project line", "expected a line of the project, e.g. component \"components/{name}.json\" -> \"{name}\"", "",
     false},
    {"rules", "expected 'rules 1' in front of all rules", "a rule file begins with the version of its language", false},

    // names
    {"name", "expected a name, e.g. title or \"old-name\"", "", false},
    {"column", "expected a column, e.g. title or \"old-name\"", "", false},
    {"table", "expected a table, e.g. articles or \"old-name\"", "", false},
    {"table or pattern", "expected a table or a pattern of tables, e.g. articles or /^old_(.+)$/", "", false},
    {"table or end", "expected a table, owner or other, e.g. -> owner on delete cascade", "", false},
    {"attribute types", "expected types of attributes or *, e.g. uuid, json", "", false},
    {"type", "expected a type, e.g. string", "", false},
    {"text", "expected a text in double quotes, e.g. \"as written\"", "", false},
    {"file or pack", "expected a file or a pack, e.g. \"names.rules\" or <identity>", "", false},
    {"regex", "expected a regular expression, e.g. /^old_(.+)$/", "", false},
    {"function", "expected the name of a function or of a map, e.g. snake", "", false},
    {"path", "expected a place in the JSON, e.g. $.settings.name, $.list[*] or $.fields.*", "", false},

    // values and conditions
    {"value", "expected a value, e.g. \"{type}.{action}\" or key | uid", "", false},
    {"map result", "expected a value, keep or drop, e.g. \"new-{1}\"", "", false},
    {"condition", "expected a condition on the row, e.g. enabled = true and key ~ /^old_/", "", false},
    {"comparison", "expected a comparison, e.g. = true, != 0, ~ /^old_/, is null or in (\"a\", \"b\")", "", false},
    {"when", "expected a condition on the run, e.g. mysql or mariadb, target >= 4.3, no column title", "", false},
    {"version", "expected a version, e.g. 4.26", "", false},
    {"compare", "expected a comparison with a version, e.g. >= 4.3", "", false},

    // words out of a list
    {"role", "expected what the column is: id, own, other, type, field, order, own_order or other_order", "", false},
    {"conversion",
     "expected how values are carried over: text, json, object, array, instant, boolean, integer, "
     "number or id",
     "", false},
    {"relation kind",
     "expected a relation of v4: oneToOne, manyToOne, oneToMany, manyToMany, morphToMany, "
     "morphToOne or components",
     "", false},
    {"action", "expected what is done: keep, drop, warn or fail", "", false},

    // inside strings, regular expressions, paths and numbers
    {"closing quote", "this string has no closing '\"' in its line", "write \\n for a newline and \\\" for a quote",
     true},
    {"escape", "unknown escape: expected \\\", \\\\, \\n or \\t", "write \\\\ for a backslash", true},
    {"printable", "a control character in a string or regular expression",
     "write a tab as \\t, or leave the character out", true},
    {"closing slash", "this regular expression has no closing '/' in its line", "write \\/ for a slash", true},
    {"some regex", "a regular expression must not be empty", "comments begin with '#'", true},
    {"path step", "expected a step of the path: .name, .\"name\", .* or [*]", "e.g. $.layouts.edit[*][*].name", true},
    {"closing angle", "this pack name has no closing '>' in its line", "e.g. include <identity>", true},
    {"rules 1", "this file is written for another version of the rule language",
     "this strapi-dumpfix reads files that begin with 'rules 1'", true},
};

struct Stray {
  std::string_view begins, hint;
};
constexpr Stray strays[] = {
    {"'", "strings stand between double quotes: \"…\""},
    {"`", "names that are no plain words stand between double quotes: \"…\""},
    {"\u201C", "strings stand between straight double quotes: \"…\""},
    {"\u201D", "strings stand between straight double quotes: \"…\""},
    {"\u201E", "strings stand between straight double quotes: \"…\""},
    {"\u2018", "strings stand between straight double quotes: \"…\""},
    {"\u2019", "strings stand between straight double quotes: \"…\""},
    {"\u00A0", "this is a no-break space: write a plain one"},
    {"\u2192", "an arrow is written ->"},
    {"=>", "an arrow is written ->"},
    {"==", "a single = compares"},
    {"<>", "unequal is written !="},
    {"&&", "write 'and'"},
    {"||", "write 'or' in conditions, and ?? for the first value that is not NULL"},
    {";", "a rule ends with its line: leave out the ';'"},
    {"--", "comments begin with '#'"},
    {"/*", "comments begin with '#'"},
};

constexpr std::string_view item_words[] = {"include", "source", "target",    "note",     "known",  "map",      "type",
                                           "fact",    "every",  "table",     "create",   "define", "relation", "owner",
                                           "insert",  "skip",   "unmatched", "override", "project"};

bool is_word_byte(char c) noexcept {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

/// Levenshtein's distance with exchanged neighbours counted once (optimal string alignment).
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
  std::iota(last.begin(), last.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0u : 1u)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    before.swap(last);
    last.swap(row);
  }
  return last.back();
}

} // namespace

const Phrase* phrase_of(std::string_view id) noexcept {
  const auto* found =
      std::find_if(std::begin(phrases), std::end(phrases), [&](const Phrase& phrase) { return phrase.id == id; });
  return found == std::end(phrases) ? nullptr : found;
}

std::string_view stray_hint(std::string_view rest) noexcept {
  for (const Stray& stray : strays)
    if (rest.starts_with(stray.begins)) return stray.hint;
  return {};
}

bool is_item_word(std::string_view word) noexcept {
  return std::find(std::begin(item_words), std::end(item_words), word) != std::end(item_words);
}

bool is_reserved_name(std::string_view word) noexcept { return word == "because" || word == "when" || word == "warn"; }

bool is_reserved_operand(std::string_view word) noexcept {
  return is_reserved_name(word) || word == "and" || word == "or" || word == "not" || word == "is" || word == "in" ||
         word == "where";
}

std::string_view word_at(std::string_view rest) noexcept {
  if (rest.empty() || !is_word_byte(rest[0]) || rest[0] == '-' || (rest[0] >= '0' && rest[0] <= '9')) return {};
  std::size_t size = 1;
  while (size < rest.size() && is_word_byte(rest[size]) &&
         !(rest[size] == '-' && size + 1 < rest.size() && rest[size + 1] == '>'))
    ++size;
  return rest.substr(0, size);
}

std::string_view nearest(std::string_view word, const std::vector<std::string_view>& candidates) {
  std::string_view best;
  std::size_t best_distance = 3;
  for (const std::string_view candidate : candidates) {
    const std::size_t longer = std::max(word.size(), candidate.size());
    if (longer > word.size() + 2 || word.size() > candidate.size() + 2 || word_at(candidate).empty()) continue;
    const std::size_t d = distance(word, candidate);
    if (d == 0 || d >= best_distance || d * 2 > longer) continue;
    best = candidate;
    best_distance = d;
  }
  return best;
}

std::string quote(std::string_view word) {
  std::string out = "'";
  out += word;
  out += '\'';
  return out;
}

std::string list_words(const std::vector<std::string_view>& words, std::string_view last) {
  std::string out;
  const std::size_t count = words.size() + (last.empty() ? 0 : 1);
  for (std::size_t i = 0; i < count; ++i) {
    if (i != 0) out += i + 1 == count ? " or " : ", ";
    out += i < words.size() ? quote(words[i]) : std::string(last);
  }
  return out;
}

} // namespace dumpfix::rules::grammar
