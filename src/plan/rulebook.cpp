// Sorting and checking of the rules: what can be refused without a dump is refused here, with the place in the rule
// file. A second rule on one thing holds only if it says `override`; else it is a conflict.
#include "plan/rulebook.hpp"

#include "base/overloaded.hpp"

#include <algorithm>
#include <array>

namespace dumpfix::plan {
namespace {

// Flags that mean something in some place. Another word after `when` is a slip of the pen.
constexpr std::array<std::string_view, 13> known_flags{"postgres",
                                                       "mysql",
                                                       "mariadb",
                                                       "project",
                                                       "localized",
                                                       "bidirectional",
                                                       "component",
                                                       "timestamps",
                                                       "draft_and_publish",
                                                       "single_type",
                                                       "kept_tables",
                                                       "v3_localized",
                                                       "v3_draft_and_publish"};

Version version_of(const std::string& text, const rules::Pos& pos, const std::vector<std::string>& files) {
  const auto version = parse_version(text);
  if (!version)
    fail(Code::rules_meaning, place_of(pos, files), "\"" + text + "\" is no version", "write it as 4.26 or 4.26.2");
  return *version;
}

} // namespace

RuleBook::RuleBook(std::vector<rules::Item> items, std::vector<std::string> files)
    : items_(std::move(items)), files_(std::move(files)) {
  sort();
  check();
}

// A second rule of the same rank is a conflict: nothing may change silently by the order of files.
void RuleBook::conflict(const rules::Pos& pos, const std::string& what) const {
  fail(Code::rules_conflict, place_of(pos, files_), "a second rule speaks about " + what,
       "write \"override\" in front of the one that shall hold, or take one of them away");
}

void RuleBook::add(const rules::Map& map) {
  const bool there =
      std::any_of(maps.begin(), maps.end(), [&](const rules::Map* old) { return old->name.value == map.name.value; });
  if (there && !map.override_) conflict(map.pos, "map \"" + map.name.value + "\"");
  maps.push_back(&map);
}

void RuleBook::add(const rules::TableRule& rule) {
  const auto* name = std::get_if<rules::Text>(&rule.source);
  if (name == nullptr) {
    table_patterns.push_back(&rule);
    return;
  }
  const auto [it, fresh] = tables.emplace(name->value, &rule);
  if (!fresh && !rule.override_) conflict(rule.pos, "table \"" + name->value + "\"");
  it->second = &rule;
}

void RuleBook::add(const rules::Create& create) {
  for (const rules::Create* old : creates)
    if (old->table.value == create.table.value && !old->tail.when && !create.tail.when)
      conflict(create.pos, "the new table \"" + create.table.value + "\"");
  creates.push_back(&create);
}

// Relations are about the same thing if they share a nature, or (both without one) if they write the same form.
void RuleBook::add(const rules::RelationRule& rule) {
  const auto has = [](const rules::RelationRule& one, const std::string& nature) {
    return std::any_of(one.natures.begin(), one.natures.end(),
                       [&](const rules::Text& other) { return other.value == nature; });
  };
  std::erase_if(relations, [&](const rules::RelationRule* old) {
    const bool nature = std::any_of(rule.natures.begin(), rule.natures.end(),
                                    [&](const rules::Text& one) { return has(*old, one.value); });
    const bool form = rule.natures.empty() && old->natures.empty() && rule.kind == old->kind &&
                      rule.bidirectional == old->bidirectional;
    if ((nature || form) && !rule.override_) conflict(rule.pos, "this relation");
    return nature || form;
  });
  relations.push_back(&rule);
}

void RuleBook::add(const rules::Unmatched& rule) {
  const rules::Unmatched*& slot = rule.column ? unmatched_column : unmatched_table;
  if (slot != nullptr && !rule.override_)
    conflict(rule.pos, std::string("unmatched ") + (rule.column ? "columns" : "tables"));
  slot = &rule;
}

void RuleBook::sort() {
  const auto into = overloaded{
      [&](const rules::Map& x) { add(x); },
      [&](const rules::TableRule& x) { add(x); },
      [&](const rules::Create& x) { add(x); },
      [&](const rules::RelationRule& x) { add(x); },
      [&](const rules::Unmatched& x) { add(x); },
      [&](const rules::Define& x) {
        if (!defines.emplace(x.name.value, &x).second) conflict(x.pos, "\"define " + x.name.value + "\"");
      },
      [&](const rules::Type& x) { types.push_back(&x); },
      [&](const rules::Fact& x) { facts.push_back(&x); },
      [&](const rules::Every& x) { (x.component ? every_component : every_content_type).push_back(&x); },
      [&](const rules::CreateRelation& x) { create_relations.push_back(&x); },
      [&](const rules::OwnerRule& x) { owners.push_back(&x); },
      [&](const rules::Insert& x) { inserts.push_back(&x); },
      [&](const rules::Note& x) { notes.push_back(&x); },
      [](const auto&) {}, // versions, known tables and the project are looked up in items_
  };
  for (const rules::Item& item : items_) std::visit(into, item);
}

// What can be wrong without any dump: unknown words.
void RuleBook::check() const {
  for (const auto& [name, rule] : tables) check_edit(*rule);
  for (const rules::TableRule* rule : table_patterns) check_edit(*rule);
  for (const rules::RelationRule* rule : relations)
    for (const rules::Text& nature : rule->natures)
      if (!facts::nature_from_name(nature.value))
        fail(Code::rules_meaning, place_of(nature.pos, files_), "\"" + nature.value + "\" is no nature of a relation",
             "one of oneWay, oneToOne, manyToOne, manyWay, manyToMany, component, morphToMany, morphToOne");
  for (const rules::RelationRule* rule : relations)
    for (const rules::RelationStatement& statement : rule->body)
      if (const auto* like = std::get_if<rules::Like>(&statement);
          like != nullptr && !defines.contains(like->name.value))
        fail(Code::rules_meaning, place_of(like->pos, files_), "nothing is defined as \"" + like->name.value + "\"",
             "write: define " + like->name.value + " { … }");
}

// A table that keeps its name and form is edited in place: only words of its CREATE TABLE can be taken out.
void RuleBook::check_edit(const rules::TableRule& rule) const {
  if (rule.drop || rule.target) return;
  for (const rules::EntityStatement& statement : rule.body) {
    const auto* column = std::get_if<rules::ColumnRule>(&statement);
    if (column != nullptr && (column->nullable || column->no_default) && !column->renamed && !column->type &&
        !column->value)
      continue;
    fail(Code::rules_meaning, place_of(rule.pos, files_),
         "this table keeps its form, and can only get: column NAME nullable, or: column NAME no default",
         "to convert it, say what it becomes: table NAME -> \"its v4 name\" { … }");
  }
}

facts::KnownTables RuleBook::known_tables() const {
  facts::KnownTables out;
  for (const rules::Item& item : items_)
    if (const auto* known = std::get_if<rules::Known>(&item)) out[known->table.value] = known->uid.value;
  return out;
}

std::vector<facts::ProjectPattern> RuleBook::project_patterns() const {
  std::vector<facts::ProjectPattern> out;
  for (const rules::Item& item : items_)
    if (const auto* project = std::get_if<rules::Project>(&item))
      for (const rules::ProjectLine& line : project->lines)
        if (line.what != rules::ProjectLine::handlers)
          out.push_back({line.path.value, line.uid ? line.uid->value : std::string(),
                         line.what == rules::ProjectLine::component});
  return out;
}

std::vector<std::string> RuleBook::project_handlers() const {
  std::vector<std::string> out;
  for (const rules::Item& item : items_)
    if (const auto* project = std::get_if<rules::Project>(&item))
      for (const rules::ProjectLine& line : project->lines)
        if (line.what == rules::ProjectLine::handlers) out.push_back(line.path.value);
  return out;
}

Version RuleBook::target(const std::optional<Version>& asked) const {
  std::optional<Version> preferred;
  for (const rules::Item& item : items_)
    if (const auto* versions = std::get_if<rules::Versions>(&item); versions != nullptr && versions->target) {
      if (!versions->preferred.empty()) preferred = version_of(versions->preferred, versions->pos, files_);
      for (const auto& [compare, bound] : versions->bounds)
        if (asked && !holds(*asked, compare, version_of(bound, versions->pos, files_)))
          fail(Code::rules_version, place_of(versions->pos, files_),
               "these rules do not write for Strapi " + to_string(*asked),
               "they are for versions " + compare + " " + bound);
    }
  return asked ? *asked : preferred.value_or(Version{});
}

void RuleBook::check_source(const Version& source) const {
  for (const rules::Item& item : items_)
    if (const auto* versions = std::get_if<rules::Versions>(&item); versions != nullptr && !versions->target)
      for (const auto& [compare, bound] : versions->bounds)
        if (!holds(source, compare, version_of(bound, versions->pos, files_)))
          fail(Code::rules_version, place_of(versions->pos, files_),
               "the dump is of Strapi " + to_string(source) + " or later, and these rules are for versions " + compare +
                   " " + bound,
               "choose other rules with --rules");
}

bool RuleBook::is_identity() const noexcept {
  return tables.empty() && table_patterns.empty() && !needs_models() && creates.empty() && inserts.empty();
}

bool RuleBook::decide(const std::optional<rules::When>& when, const Context& context) const {
  if (!when) return true;
  const auto each = [&](const rules::When& part) { return decide(part, context); };
  switch (when->kind) {
  case rules::When::all: return std::all_of(when->parts.begin(), when->parts.end(), each);
  case rules::When::any: return std::any_of(when->parts.begin(), when->parts.end(), each);
  case rules::When::none: return std::none_of(when->parts.begin(), when->parts.end(), each);
  case rules::When::source: return holds(context.source, when->compare, version_of(when->version, when->pos, files_));
  case rules::When::target: return holds(context.target, when->compare, version_of(when->version, when->pos, files_));
  case rules::When::flag:
    if (when->value == "postgres") return context.dialect == Dialect::postgres;
    if (when->value == "mysql") return context.dialect == Dialect::mysql;
    if (when->value == "mariadb") return context.dialect == Dialect::mariadb;
    if (when->value == "project") return context.project;
    [[fallthrough]];
  case rules::When::column:
    if (context.flag)
      if (const auto value = context.flag(when->kind, when->value)) return *value;
    if (when->kind == rules::When::flag &&
        std::find(known_flags.begin(), known_flags.end(), when->value) == known_flags.end())
      fail(Code::rules_meaning, place_of(when->pos, files_), "\"" + when->value + "\" is no condition",
           "one of pg, mysql, mariadb, project, localized, bidirectional, component, draft_and_publish, v3_localized, "
           "v3_draft_and_publish, single_type, timestamps, kept_tables, column NAME, source or target with a version");
    return false;
  }
  return false;
}

} // namespace dumpfix::plan
