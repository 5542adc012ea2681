// What every v3 table is: the source of an entity, of links, edited in place, dropped, or unknown. A name is looked up
// as the database has it; a rule by name goes before a rule by pattern.
#include "plan/plan.hpp"

#include <algorithm>

namespace dumpfix::plan {

const Entity* SitePlan::entity_of_v4_table(std::string_view table) const {
  for (const Entity& entity : entities_)
    if (entity.table == table) return &entity;
  return nullptr;
}

const Entity* SitePlan::entity_of_uid(std::string_view v3_uid) const {
  const facts::Model* model = dump_.models->by_uid(v3_uid);
  if (model == nullptr) return nullptr;
  const auto it = by_model_.find(model);
  return it == by_model_.end() ? nullptr : it->second;
}

const Entity* SitePlan::entity_of_table(std::string_view v3_table) const {
  for (const Entity& entity : entities_)
    if (entity.model != nullptr && entity.source == v3_table) return &entity;
  return nullptr;
}

// What each v3 table is, under the name that the database gave it.
void SitePlan::make_roles() {
  for (const Entity& entity : entities_) {
    if (entity.source.empty()) continue;
    TableRole& role = roles_[cut(entity.source)];
    role.kind = TableRole::entity;
    role.successor = &entity;
  }
  for (std::size_t i = 0; i < associations_.size(); ++i)
    for (const std::string& source : associations_[i].sources) {
      TableRole& role = roles_[cut(source)];
      if (role.kind == TableRole::entity) continue;
      role.kind = TableRole::association;
      role.associations.push_back(i);
    }
  for (const auto& [name, because] : unwritten_) {
    TableRole& role = roles_[cut(name)];
    if (role.kind != TableRole::unknown) continue;
    role.kind = TableRole::drop;
    role.because = because;
  }
  const auto apply = [&](const std::string& name) {
    FactScope groups(&fact_scope_);
    const rules::TableRule* rule = table_rule(name, groups);
    if (rule == nullptr) return;
    TableRole& role = roles_[cut(name)];
    if (role.rule != nullptr) return;
    role.rule = rule;
    if (rule->drop) {
      role.kind = TableRole::drop;
      role.because = rule->tail.because ? rule->tail.because->value : "dropped by a rule";
    } else if (!rule->target) {
      role.kind = TableRole::edit;
    }
  };
  for (const auto& [name, rule] : rules_.tables) apply(name);
  for (const Entity& entity : entities_)
    if (!entity.source.empty()) apply(entity.source);
  for (const Association& association : associations_)
    for (const std::string& source : association.sources) apply(source);
}

// The rule for a v3 table: by its name, else the first pattern that matches; its groups are {1}, {2} … for the target.
const rules::TableRule* SitePlan::table_rule(const std::string& table, FactScope& groups) const {
  if (const auto it = rules_.tables.find(table); it != rules_.tables.end() && rules_.decide(it->second->tail, context_))
    return it->second;
  for (const rules::TableRule* rule : rules_.table_patterns) {
    if (!rules_.decide(rule->tail, context_)) continue;
    const auto regex = compile_regex(std::get<rules::Regex>(rule->source), rules_.files());
    std::vector<std::string> parts;
    if (!match_groups(*regex, table, parts)) continue;
    for (std::size_t i = 0; i < parts.size(); ++i) groups.set(std::to_string(i), parts[i]);
    return rule;
  }
  return nullptr;
}

const TableRole& SitePlan::role(const std::string& table) const {
  if (const auto it = roles_.find(table); it != roles_.end()) return it->second;
  TableRole role;
  FactScope groups(&fact_scope_);
  if (const rules::TableRule* rule = table_rule(table, groups); rule != nullptr) {
    role.rule = rule;
    role.kind = rule->drop ? TableRole::drop : TableRole::edit;
    role.because = rule->tail.because ? rule->tail.because->value : "dropped by a rule";
    if (rule->target)
      fail(Code::rules_meaning, place_of(rule->pos, rules_.files()),
           "the table \"" + table + "\" has no content model: it cannot be converted",
           "only `drop table` and edits in place work on such a table");
  }
  return roles_[table] = role;
}

bool SitePlan::is_source(const std::string& table) const {
  const auto it = roles_.find(table);
  return it != roles_.end() && (it->second.kind == TableRole::entity || it->second.kind == TableRole::association ||
                                it->second.kind == TableRole::drop);
}

bool SitePlan::is_target(std::string_view table) const {
  return entity_of_v4_table(table) != nullptr ||
         std::any_of(associations_.begin(), associations_.end(),
                     [&](const Association& a) { return a.target.name == table; });
}

} // namespace dumpfix::plan
