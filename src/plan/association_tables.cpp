// The table of an association as its rule defines it: name, columns by role, keys, and what happens to orphans and
// duplicates. Two relations that want one table are an error here, before any row is read.
#include "plan/association_builder.hpp"

namespace dumpfix::plan {

int& AssociationBuilder::role_index(Association& a, const std::string& role) {
  if (role == "id") return a.id;
  if (role == "own") return a.own;
  if (role == "other") return a.other_end;
  if (role == "type") return a.type;
  if (role == "field") return a.field;
  if (role == "order") return a.order;
  if (role == "own_order") return a.own_order;
  return a.other_order;
}

std::string AssociationBuilder::table_name(const rules::RelationRule& rule, const FactScope& scope) const {
  std::string name;
  for (const rules::RelationStatement& statement : rule.body) {
    if (const auto* naming = std::get_if<rules::Naming>(&statement);
        naming != nullptr && naming->what == rules::Naming::table)
      name = site_.evaluate_name(naming->value, scope);
    if (const auto* like = std::get_if<rules::Like>(&statement); like != nullptr && name.empty())
      for (const rules::RelationStatement& inner : site_.rules_.defines.at(like->name.value)->body)
        if (const auto* naming = std::get_if<rules::Naming>(&inner);
            naming != nullptr && naming->what == rules::Naming::table)
          name = site_.evaluate_name(naming->value, scope);
  }
  if (name.empty())
    fail(Code::rules_meaning, place_of(rule.pos, site_.rules_.files()), "this relation names no table",
         "write: table \"{table}_{attribute}\"");
  return name;
}

Association* AssociationBuilder::add(const rules::RelationRule& rule, const Entity& owner, const Entity* other,
                                     const std::string& attribute, bool bidirectional) {
  Association association;
  association.rule = &rule;
  association.owner = &owner;
  association.other = other;
  FactScope scope = site_.entity_facts(owner);
  scope.set("attribute", attribute);
  if (other != nullptr) {
    scope.set("other.table", other->table);
    scope.set("other.name", other->name);
    scope.set("other.uid", other->uid);
  }
  Context context = site_.context_of(owner, nullptr);
  context.flag = [bidirectional, inner = context.flag](rules::When::Kind kind, const std::string& name) {
    if (kind == rules::When::flag && name == "bidirectional") return std::optional<bool>(bidirectional);
    return inner(kind, name);
  };
  // The table's name first: {links} is part of every other one.
  association.target.name = table_name(rule, scope);
  for (const Association& there : site_.associations_)
    if (there.target.name == association.target.name)
      fail(Code::collision, {},
           "\"" + owner.uid + "." + attribute + "\" and another relation of \"" + there.owner->uid +
               "\" would both be kept in the table \"" + there.target.name + "\"",
           "rename one of the attributes in the v4 project, and give it with --v4-project");
  scope.set("links", association.target.name);
  define(association, rule.body, scope, context, 0);
  site_.associations_.push_back(std::move(association));
  return &site_.associations_.back();
}

void AssociationBuilder::define(Association& a, const std::vector<rules::RelationStatement>& body, FactScope& scope,
                                const Context& context, int depth) {
  const auto& files = site_.rules_.files();
  for (const rules::RelationStatement& statement : body) {
    if (const auto* like = std::get_if<rules::Like>(&statement); like != nullptr && depth < 4)
      define(a, site_.rules_.defines.at(like->name.value)->body, scope, context, depth + 1);
    if (const auto* column = std::get_if<rules::RoleColumn>(&statement)) {
      if (!site_.rules_.decide(column->tail, context)) continue;
      std::string name = site_.written_name(column->name, scope);
      if (column->same && a.target.column(name) >= 0) name = site_.written_name(*column->same, scope);
      if (a.target.column(name) >= 0)
        fail(Code::rules_meaning, place_of(column->pos, files),
             "two columns of \"" + a.target.name + "\" are called \"" + name + "\"",
             "give one of them another name with: same \"…\"");
      const std::string type_name = column->type ? column->type->value : "string";
      const SitePlan::TypeDef& type = site_.type(type_name, column->pos);
      role_index(a, column->role) = static_cast<int>(a.target.columns.size());
      a.target.columns.push_back({name, type.sql, type_name, type.carry});
      if (column->role == "type" && column->value) a.type_value.emplace(*column->value, files);
    }
    if (const auto* key = std::get_if<rules::KeyRule>(&statement)) {
      if (!site_.rules_.decide(key->tail, context)) continue;
      if (!key->attribute_types.empty())
        fail(Code::rules_meaning, place_of(key->pos, files), "a link table has no attributes",
             "name its columns by their roles: (own, other)");
      std::vector<std::string> columns;
      for (const rules::Text& role : key->columns) {
        const int index = role_index(a, role.value);
        if (index < 0)
          fail(Code::rules_meaning, place_of(role.pos, files), "no column has the role \"" + role.value + "\" here",
               "say it above: column " + role.value + " \"…\"");
        columns.push_back(a.target.columns[static_cast<std::size_t>(index)].name);
      }
      TargetKey made = site_.make_key(*key, scope, columns);
      if (made.references == "owner") made.references = a.owner->table;
      if (made.references == "other") made.references = a.other != nullptr ? a.other->table : std::string();
      a.target.keys.push_back(std::move(made));
    }
    if (const auto* once = std::get_if<rules::Once>(&statement);
        once != nullptr && site_.rules_.decide(once->tail, context)) {
      a.once = true;
      a.once_because = once->tail.because ? once->tail.because->value : "a duplicate";
    }
    if (const auto* drop = std::get_if<rules::DropRows>(&statement);
        drop != nullptr && site_.rules_.decide(drop->tail, context)) {
      std::string& because = drop->what == rules::DropRows::orphans ? a.orphan_because : a.unknown_because;
      because = drop->tail.because ? drop->tail.because->value : "an orphan";
    }
  }
}

} // namespace dumpfix::plan
