// The closed plan of one project in a dump: for every table of v3 what becomes of it, for every table of v4 what it
// looks like and where its rows come from. Pure: made from rules and facts, does no I/O.
#pragma once

#include "facts/models.hpp"
#include "facts/project.hpp"
#include "plan/rulebook.hpp"
#include "plan/value.hpp"

#include <deque>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace dumpfix::plan {

/// How a value is carried over.
enum class Carry { text, json, object, array, instant, boolean, integer, number, id };

/// A column of a v4 table.
struct TargetColumn {
  std::string name;
  std::string type;      ///< SQL type in the dump's dialect
  std::string type_name; ///< the rules' name of it: "string", "datetime"
  Carry carry = Carry::text;
};

/// An index, unique constraint or foreign key of a v4 table.
struct TargetKey {
  rules::KeyRule::Kind kind = rules::KeyRule::index;
  std::string name;
  std::vector<std::string> columns;
  std::string references; ///< foreign: v4 table
  std::string on_delete;  ///< "cascade", "set null" or empty
};

/// A v4 table.
struct TargetTable {
  std::string name;
  std::vector<TargetColumn> columns; ///< the first is `id` where there is one
  std::vector<TargetKey> keys;

  int column(std::string_view column_name) const noexcept; ///< index or -1
};

/// A column of a v3 table as its CREATE TABLE (or, without one, its COPY or INSERT column list) has it.
struct SourceColumn {
  std::string name;
  std::string type; ///< empty if unknown
};

/// An edit of JSON text in a column.
struct JsonEdits {
  std::optional<Condition> where;
  std::vector<rules::PathStep> model_path; ///< where the v3 uid stands in the JSON
  std::optional<Value> model;              ///< or an expression that gives it
  struct Edit {
    rules::JsonEdit::What what;
    std::vector<rules::PathStep> path;
    std::optional<Value> value;
  };
  std::vector<Edit> edits;
};

/// How one column of the target gets its value.
struct CellPlan {
  enum Op {
    null,     ///< always NULL
    copy,     ///< the source's cell, carried over as the column's Carry asks
    constant, ///< `text`
    coalesce, ///< the source's cell, or `text` where it is NULL
    evaluate, ///< `value`
  } op = null;
  int source = -1;
  std::string text;
  std::optional<Value> value;
  std::string fallback;   ///< Carry object, array: what a value that does not fit becomes; empty: NULL
  std::string must_be_in; ///< v4 table that must hold the id, else NULL (repaired at the end)
  std::vector<JsonEdits> json;
  std::string because; ///< of must_be_in
};

/// A column of the source whose ids become link rows.
struct Extraction {
  int source = -1;
  std::size_t association = 0;
  bool inverse = false; ///< the column is on the inverse side: its row's id is the other end
};

/// A column of the source that is not carried over.
struct DroppedColumn {
  int source = -1;
  std::string because;
};

struct FilterPlan {
  bool keep = false; ///< keep rows where, else drop rows where
  Condition where;
  std::string because;
};

/// Of rows that agree in these columns the first stays. Indexes ≥ 0: target columns; < 0: source column -1 - index.
struct OncePlan {
  std::vector<int> columns;
  std::string because;
};

/// `prefer`: assignments for one row of those with the same key.
struct PreferPlan {
  int by = -1, column = -1;               ///< source columns
  std::string value;                      ///< of `by`
  std::optional<std::string> chosen;      ///< the value of `column` that is preferred and occurs; nullopt: none occurs
  std::vector<std::pair<int, Value>> set; ///< target column, value
};

/// What becomes of the rows of one v3 table with a v4 successor.
struct TablePlan {
  TargetTable target;
  std::vector<CellPlan> cells;      ///< one for each column of target
  std::vector<std::string> sources; ///< names of the source's columns
  std::vector<FilterPlan> filters;
  std::vector<OncePlan> once;
  std::vector<PreferPlan> prefer;
  std::vector<Extraction> extractions;
  std::vector<DroppedColumn> dropped;
  int id = -1; ///< source column that holds the id
};

/// A content type, component or plain table: what v3 and v4 call it.
struct Entity {
  const facts::Model* model = nullptr; ///< null: made by the rules only
  const facts::ProjectModel* project = nullptr;
  std::string source; ///< v3 table, empty if none
  std::string uid;    ///< v4
  std::string name;   ///< v4's singular name
  std::string table;  ///< v4
  bool plain = false; ///< `create table`: without v4's system columns
  const rules::TableRule* rule = nullptr;
  const rules::Create* create = nullptr;
};

/// Where the rows of a link, component or morph table come from.
enum class Storage { none, column, join_table, components, morph };

/// A v4 table that holds links, component rows or morph rows.
struct Association {
  const rules::RelationRule* rule = nullptr;
  const Entity* owner = nullptr;
  const Entity* other = nullptr;               ///< null: components, morphs
  const facts::Attribute* attribute = nullptr; ///< null: components, or made by the rules only
  Storage storage = Storage::none;
  TargetTable target;
  /// Columns of target by role, -1 where there is none.
  int id = -1, own = -1, other_end = -1, type = -1, field = -1, order = -1, own_order = -1, other_order = -1;
  std::optional<Value> type_value;      ///< for the type column; `it` is what v3 held
  std::vector<std::string> sources;     ///< v3 tables that may hold the rows (full names)
  std::vector<std::string> own_columns; ///< candidates in that table, best first
  std::vector<std::string> other_columns;
  std::string type_column, field_column, order_column; ///< of the v3 table
  bool swapped = false;                                ///< join_table: written from the other side's point of view
  bool guessed = false;                                ///< written because the owner is unknown
  std::string once_because, orphan_because, unknown_because;
  bool once = false;
};

/// What a v3 table is.
struct TableRole {
  enum Kind {
    unknown,     ///< nothing speaks about it
    entity,      ///< has a successor
    association, ///< its rows become rows of `associations`
    edit,        ///< kept and edited in place
    drop,        ///< dropped by a rule
  } kind = unknown;
  const Entity* entity_ = nullptr;
  std::vector<std::size_t> associations;
  const rules::TableRule* rule = nullptr;
  std::string because; ///< drop: why
};

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
  const RuleBook& rules() const noexcept { return rules_; }
  const Context& context() const noexcept { return context_; }
  const Version& target() const noexcept { return context_.target; }
  /// Facts that any expression may name: default_locale and the like.
  const FactScope& facts() const noexcept { return fact_scope_; }
  /// Facts of the model with this v3 uid: {created}, {updated}, {uid}.
  FactScope model_facts(std::string_view uid) const;
  /// The entity whose v3 table this is: what a component_type or related_type cell names.
  const Entity* entity_of_table(std::string_view v3_table) const;
  const Entity* entity_of_uid(std::string_view v3_uid) const;
  const std::string& unmatched_table_action() const noexcept { return unmatched_table_; }

  bool call(std::string_view function, const std::string& in, Outcome& out) const override;
  void warn(const std::string& text) const override {
    if (!quiet_) warn_(text);
  }

private:
  friend class TableCompiler;
  friend class AssociationBuilder;
  struct TypeDef {
    std::string sql;
    Carry carry;
    std::string fallback;
    std::string warn;
  };
  void load_types();
  void load_functions();
  void load_facts();
  void make_entities();
  void make_roles();
  const TypeDef& type(const std::string& name, const rules::Pos& pos) const;
  std::string evaluate_name(const rules::Expr& expr, const Scope& scope) const;
  /// As evaluate_name, but a bare word is the name itself: table x -> y, column a -> b.
  std::string written_name(const rules::Expr& expr, const Scope& scope) const;
  TargetKey make_key(const rules::KeyRule& rule, const Scope& scope, const std::vector<std::string>& columns) const;
  FactScope entity_facts(const Entity& entity) const;
  Context context_of(const Entity& entity, const std::vector<SourceColumn>* columns) const;
  std::vector<const std::vector<rules::EntityStatement>*> bodies(const Entity& entity) const;
  const facts::Model* live_model(const std::string& table) const;
  const Entity* entity_of_v4_table(std::string_view table) const;
  const rules::TableRule* table_rule(const std::string& table, FactScope& groups) const;

  const RuleBook& rules_;
  SiteFacts site_;
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
