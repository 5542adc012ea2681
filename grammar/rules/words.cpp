// The tables of words.hpp: a reviewed text, in which every sentence that a rule file's author can get to see stands.
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

struct Form {
  Family family;
  std::string_view begins;
  std::string_view form;
};

/// Longer beginnings stand in front of the shorter ones that they begin with.
constexpr Form forms[] = {
    {Family::item, "rules", "rules 1"},
    {Family::item, "include", "include \"names.rules\""},
    {Family::item, "source", "source strapi >= 3.0 < 4"},
    {Family::item, "target", "target strapi >= 4.0 < 5 default 4.26"},
    {Family::item, "note", "note \"rebuild the project\""},
    {Family::item, "known", "known table articles uid \"application::article.article\""},
    {Family::item, "map", "map verbs { \"findone\" -> \"find\" }"},
    {Family::item, "type", "type string pg \"character varying(255)\" mysql \"varchar(255)\" as text"},
    {Family::item, "fact", "fact locale = setting \"default_locale\" else \"en\""},
    {Family::item, "every", "every content type { … } or every component { … }"},
    {Family::item, "create content", "create content type articles when target >= 4.3 { … }"},
    {Family::item, "create relation", "create relation author of articles -> users as manyToOne bidirectional"},
    {Family::item, "create", "create table articles { … }"},
    {Family::item, "define", "define link { … }"},
    {Family::item, "override relation", "override relation manyWay -> oneToMany { … }"},
    {Family::item, "override unmatched", "override unmatched column warn"},
    {Family::item, "override", "override table old_name -> new_name { … }"},
    {Family::item, "relation", "relation manyToMany -> manyToMany bidirectional { … }"},
    {Family::item, "owner", "owner \"application::person.person\" spouse"},
    {Family::item, "unmatched", "unmatched column drop because \"no model names it\""},
    {Family::item, "insert", "insert into tags (name = \"new\")"},
    {Family::item, "project", "project { component \"components/{name}.json\" -> \"{name}\" }"},
    {Family::item, "table", "table old_name -> new_name { … }"},
    {Family::item, "drop", "drop table old_name because \"no longer used\""},
    {Family::item, "skip", "skip table old_name because \"no longer used\""},

    {Family::entity, "uid", "uid \"plugin.file\""},
    {Family::entity, "name", "name \"file\""},
    {Family::entity, "attribute", "attribute uuid, json -> \"{attribute|snake}\" type string"},
    {Family::entity, "column",
     "column old_name -> new_name type string nullable no default = old_name ?? \"\" in table when target >= 4.3"},
    {Family::entity, "drop column", "drop column a, b because \"no longer used\""},
    {Family::entity, "drop rows", "drop rows where role is null because \"of no use\""},
    {Family::entity, "keep", "keep rows where enabled = true because \"the others are of no use\""},
    {Family::entity, "once", "once by (action, role) because \"v4 keeps one\""},
    {Family::entity, "index", "index \"{table}_owner_index\" (owner_id) when target >= 4.3"},
    {Family::entity, "unique", "unique \"{table}_{column}_unique\" for attribute uid"},
    {Family::entity, "foreign", "foreign \"{table}_owner_fk\" (owner_id) -> users on delete set null"},
    {Family::entity, "json", "json value where key ~ /^old_/ of model $.uid { $.settings.name = it | field }"},
    {Family::entity, "prefer",
     "prefer environment in (\"\", \"production\") for key \"settings\" { environment = null }"},

    {Family::relation, "like", "like link"},
    {Family::relation, "table", "table \"{table}_{attribute}\" | snake"},
    {Family::relation, "column", "column other \"{other.name}_id\" type reference same \"inv_{other.name}_id\""},
    {Family::relation, "index", "index \"{links}_fk\" (own)"},
    {Family::relation, "unique", "unique \"{links}_unique\" (own, other)"},
    {Family::relation, "foreign", "foreign \"{links}_fk\" (own) -> owner on delete cascade"},
    {Family::relation, "once", "once by (own, other) because \"v4 keeps a pair once\""},
    {Family::relation, "owner", "owner both because \"nothing tells which side owns it\""},
    {Family::relation, "drop", "drop orphans because \"an end does not exist\""},

    {Family::map, "else", "else keep"},
    {Family::map, "", "\"old\", /^old_(.+)$/ -> \"new-{1}\""},
    {Family::json, "keys", "keys $.metadatas = it | field"},
    {Family::json, "drop", "drop $.settings.name"},
    {Family::json, "", "$.settings.name = it | field"},
    {Family::prefer, "", "environment = null"},
    {Family::project, "content", "content type \"api/{name}/schema.json\" -> \"{name}\""},
    {Family::project, "component", "component \"components/{name}.json\" -> \"{name}\""},
    {Family::project, "handlers", "handlers \"api/{name}/routes/{file}.js\""},
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

std::string_view statement_id(Family family) noexcept {
  switch (family) {
  case Family::item: return "item";
  case Family::entity: return "entity rule";
  case Family::relation: return "relation rule";
  case Family::map: return "map entry";
  case Family::json: return "json edit";
  case Family::prefer: return "assignment";
  case Family::project: return "project line";
  }
  return {};
}

const Phrase* phrase_of(std::string_view id) noexcept {
  const auto* found =
      std::find_if(std::begin(phrases), std::end(phrases), [&](const Phrase& phrase) { return phrase.id == id; });
  return found == std::end(phrases) ? nullptr : found;
}

std::string_view form_of(Family family, std::string_view statement) noexcept {
  // The first two words, one blank between them.
  std::array<std::string_view, 2> words;
  for (auto& word : words) {
    statement.remove_prefix(std::min(statement.find_first_not_of(" \t"), statement.size()));
    word = word_at(statement);
    statement.remove_prefix(word.size());
  }
  for (const Form& form : forms) {
    if (form.family != family) continue;
    const std::size_t blank = form.begins.find(' ');
    if (form.begins.empty() || (form.begins.substr(0, blank) == words[0] &&
                                (blank == std::string_view::npos || form.begins.substr(blank + 1) == words[1])))
      return form.form;
  }
  return {};
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
