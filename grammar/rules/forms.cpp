// The forms of statements that messages show: one example for each statement of the rule language, found by its first
// words. Each example is a statement that parses.
#include "rules/words.hpp"

#include <algorithm>
#include <array>

namespace dumpfix::rules::grammar {
namespace {

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
    {Family::entity, "unique", "unique \"{table}_{column}_unique\" for attribute uid or index"},
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

} // namespace dumpfix::rules::grammar
