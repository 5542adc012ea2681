// Makes the entities of a plan: every content type, component and plain table, and what v4 calls it. Used once, while
// the SitePlan is constructed; it adds to the plan and changes nothing that is there.
#pragma once

#include "plan/plan.hpp"

namespace dumpfix::plan {

class EntityBuilder {
public:
  explicit EntityBuilder(SitePlan& site) : site_(site) {}
  void build();

private:
  const facts::Model* live_model(const std::string& table) const;
  void add(const facts::Model& model);
  const rules::TableRule* rule_of_uid(const Entity& entity, FactScope& scope) const;
  /// True if one of v4's own tables has the name that the entity has in v3, but the v4 project gives it another one.
  bool makes_way(const Entity& entity, const Scope& scope) const;
  /// False if the rules say nothing about it, and nothing about content types.
  bool name_by_rules(Entity& entity) const;
  void name_by_project(Entity& entity) const;
  void tell_guess(const Entity& entity) const;
  void add_created(const rules::Create& create);
  /// Carries out `uid`, `name` and `table` statements.
  void apply_names(const std::vector<rules::EntityStatement>& body, Entity& entity, const Scope& scope) const;
  const rules::Create* create_of(const std::string& table) const;

  SitePlan& site_;
};

} // namespace dumpfix::plan
