// Makes the associations of a plan: every link table, component table and morph table of v4, by the rule of its nature.
// Used once, while the SitePlan is constructed; it adds to the plan and changes nothing that is there.
#pragma once

#include "plan/plan.hpp"

namespace dumpfix::plan {

class AssociationBuilder {
public:
  explicit AssociationBuilder(SitePlan& site) : site_(site) {}
  void build();

private:
  /// A rule for a v3 nature, or (project) for a v4 form; null if there is none.
  const rules::RelationRule* rule_for(facts::Nature nature) const;
  const rules::RelationRule* rule_for_form(std::string_view kind, bool bidirectional) const;
  const rules::RelationRule* rule_for_project(const facts::ProjectAttribute& v4) const;
  /// The v4 project's relation on the other side of v3's; null if there is none, or if it leads elsewhere.
  const facts::ProjectAttribute* far_relation(const Entity& owner, const facts::Attribute& attribute) const;
  /// True if the v4 project gives the relation no owner.
  bool ownerless_in_project(const Entity& owner, const facts::Attribute& attribute) const;
  void relations_of(const Entity& owner);
  void link(const Entity& owner, const facts::Attribute& attribute);
  void link_of_many(const Entity& owner, const facts::Attribute& attribute);
  /// Warns of a relation that leads elsewhere in the v4 project; its v3 tables are dropped unless the other side's.
  void leave_out(const Entity& owner, const Entity& other, const facts::Attribute& attribute,
                 const std::vector<std::string>& sources);
  /// Warns if the v4 project has no such relation.
  void tell_dropped(const Entity& owner, const facts::Attribute& attribute) const;
  void components_of(const Entity& owner);
  void morphs_of(const Entity& owner);
  void created();
  /// The v3 tables of a nature that no rule writes: their rows are dropped, and counted.
  void leave_unwritten(facts::Nature nature, const std::vector<std::string>& sources);
  bool owns(const rules::RelationRule& rule, const Entity& owner, const facts::Attribute& attribute,
            bool& guessed) const;
  const rules::RelationRule* form_of(const Entity& owner, const facts::Attribute& attribute, bool& bidirectional) const;
  /// Adds the association with its table defined. Throws Failure(collision) if another relation has that table.
  std::string table_name(const rules::RelationRule& rule, const FactScope& scope) const;
  Association* add(const rules::RelationRule& rule, const Entity& owner, const Entity* other,
                   const std::string& attribute, bool bidirectional);
  void define(Association& association, const std::vector<rules::RelationStatement>& body, FactScope& scope,
              const Context& context, int depth);
  static int& role_index(Association& association, const std::string& role);

  SitePlan& site_;
};

} // namespace dumpfix::plan
