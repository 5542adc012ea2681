// The closed plan of one project in a dump: for every table of v3 what becomes of it, for every table of v4 what it
// looks like and where its rows come from. Pure: made from rules and facts, does no I/O.
#pragma once

#include "facts/models.hpp"
#include "facts/project.hpp"
#include "plan/association.hpp"
#include "plan/rulebook.hpp"
#include "plan/table_plan.hpp"
#include "plan/value.hpp"

#include <deque>
#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

namespace dumpfix::plan {

/// What the dump tells beside its models.
struct SiteFacts {
  Dialect dialect = Dialect::unknown;
  const facts::Models* models = nullptr;
  const std::vector<facts::StoreRow>* store = nullptr; ///< rows of core_store, for `setting` and `prefer`
};

/// The plan of one project.
class SitePlan : public Services {
public:
  /// `rules`, `facts` and `project` must outlive it. `warn` takes warnings. Throws Failure.
  SitePlan(const RuleBook& rules, const SiteFacts& facts, const Version& target, const facts::Project* project,
           std::function<void(const std::string&)> warn);
  ~SitePlan() override;

  /// What a v3 table is. PostgreSQL names are compared as PostgreSQL cut them (63 bytes).
  const TableRole& role(const std::string& table) const;
  /// The plan of an entity's table, from its own columns. Throws Failure(collision) and others.
  TablePlan compile(const Entity& entity, const std::vector<SourceColumn>& columns) const;
  /// Every association, those without rows included.
  const std::deque<Association>& associations() const noexcept { return associations_; }
  const std::deque<Entity>& entities() const noexcept { return entities_; }
  /// True if the v4 project's relation of that name points to another type than v3's, and to one that there is.
  bool leads_elsewhere(const Entity& owner, const facts::Attribute& attribute) const;
  /// Why the links of such a relation are left out.
  static constexpr const char* elsewhere = "the v4 project's relation of this name points to another type";
  /// The definition of an entity that has no v3 table in the dump.
  TargetTable definition(const Entity& entity) const;
  /// A name of v3 as the database has it: PostgreSQL cuts identifiers at 63 bytes, never inside a character.
  std::string cut(const std::string& name) const;
  /// True if a v3 table of this name gets another form, or none.
  bool is_source(const std::string& table) const;
  /// True if a v4 table of the plan has this name.
  bool is_target(std::string_view table) const;
  /// Takes the names of an entity's table (once its columns are known) and of the tables of its links. Throws
  /// Failure(name_too_long) if one cannot be in this database, Failure(collision) if it is taken.
  void check_names(const Entity& entity, const TargetTable& table);
  const Functions& functions() const noexcept { return functions_; }
  const Context& context() const noexcept { return context_; }
  /// Facts that any expression may name: default_locale and the like.
  const FactScope& facts() const noexcept { return fact_scope_; }
  /// Facts of the model with this v3 uid: {created}, {updated}, {uid}.
  FactScope model_facts(std::string_view uid) const;
  /// The entity whose v3 table this is: what a component_type or related_type cell names.
  const Entity* entity_of_table(std::string_view v3_table) const;
  /// The entity of the model with this uid; null if there is none.
  const Entity* entity_of_uid(std::string_view v3_uid) const;
  const std::string& unmatched_table_action() const noexcept { return unmatched_table_; }

  bool call(std::string_view function, const std::string& in, Outcome& out) const override;
  void warn(const std::string& text) const override {
    if (!quiet_) warn_(text);
  }

private:
  friend class TableCompiler;
  friend class AssociationBuilder;
  friend class EntityBuilder;
  struct TypeDef {
    std::string sql;
    Carry carry;
    std::string fallback;
    std::string warn;
  };
  void load_types();
  void load_functions();
  void load_facts();
  void make_roles();
  const TypeDef& type(const std::string& name, const rules::Pos& pos) const;
  std::string evaluate_name(const rules::Expr& expr, const Scope& scope) const;
  /// As evaluate_name, but a bare word is the name itself: table x -> y, column a -> b.
  std::string written_name(const rules::Expr& expr, const Scope& scope) const;
  TargetKey make_key(const rules::KeyRule& rule, const Scope& scope, const std::vector<std::string>& columns) const;
  FactScope entity_facts(const Entity& entity) const;
  Context context_of(const Entity& entity, const std::vector<SourceColumn>* columns) const;
  std::vector<const std::vector<rules::EntityStatement>*> bodies(const Entity& entity) const;
  const Entity* entity_of_v4_table(std::string_view table) const;
  const rules::TableRule* table_rule(const std::string& table, FactScope& groups) const;

  const RuleBook& rules_;
  SiteFacts dump_;
  const facts::Project* project_;
  std::function<void(const std::string&)> warn_;
  Context context_;
  Functions functions_;
  FactScope fact_scope_;
  std::unordered_map<std::string, TypeDef> types_;
  std::deque<Entity> entities_;
  std::unordered_map<const facts::Model*, const Entity*> by_model_;
  std::deque<Association> associations_;
  std::unordered_map<std::string, std::string> unwritten_; ///< v3 tables of natures that no rule writes → because
  mutable std::unordered_map<std::string, TableRole> roles_;
  std::string unmatched_table_ = "keep";
  void take_name(const std::string& name, const std::string& what, const TargetTable& table);
  std::unordered_map<std::string, std::string> taken_names_; ///< as the database has it → as meant
  mutable bool quiet_ = false;                               ///< a definition is made for its names only
};

} // namespace dumpfix::plan
