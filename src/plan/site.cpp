// The plan of one project as it is made: types, functions and facts of the rules, and what an expression may name for
// an entity. Entities, associations, roles and services have files of their own beside this one.
#include "base/identifiers.hpp"
#include "plan/association_builder.hpp"
#include "plan/entity_builder.hpp"
#include "plan/plan.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <map>

namespace dumpfix::plan {
namespace {

Carry carry_of(const rules::Type& type, const std::vector<std::string>& files) {
  static const std::unordered_map<std::string, Carry> names{{"", Carry::text},           {"text", Carry::text},
                                                            {"json", Carry::json},       {"object", Carry::object},
                                                            {"array", Carry::array},     {"instant", Carry::instant},
                                                            {"boolean", Carry::boolean}, {"integer", Carry::integer},
                                                            {"number", Carry::number},   {"id", Carry::id}};
  const auto it = names.find(type.kind);
  if (it == names.end())
    fail(Code::rules_meaning, place_of(type.pos, files), "\"as " + type.kind + "\" is unknown",
         "one of text, json, object, array, instant, boolean, integer, number, id");
  return it->second;
}

} // namespace

int TargetTable::column(std::string_view column_name) const noexcept {
  for (std::size_t i = 0; i < columns.size(); ++i)
    if (columns[i].name == column_name) return static_cast<int>(i);
  return -1;
}

int TablePlan::carried(std::string_view name) const noexcept {
  for (std::size_t i = 0; i < cells.size(); ++i)
    if (cells[i].op != CellPlan::null && cells[i].op != CellPlan::constant && cells[i].source >= 0 &&
        sources[static_cast<std::size_t>(cells[i].source)] == name)
      return static_cast<int>(i);
  return -1;
}

SitePlan::SitePlan(const RuleBook& rules, const SiteFacts& facts, const Version& target, const facts::Project* project,
                   std::function<void(const std::string&)> warn)
    : rules_(rules), dump_(facts), project_(project), warn_(std::move(warn)) {
  context_.dialect = facts.dialect;
  context_.target = target;
  context_.source = {3, facts.models->has_uids() ? 2 : 0, 0};
  const auto& models = facts.models->all();
  if (std::any_of(models.begin(), models.end(), [](const facts::Model& m) { return m.localized; }))
    context_.source = {3, 6, 0};
  context_.project = project != nullptr;
  if (rules.unmatched_table != nullptr && rules.decide(rules.unmatched_table->tail, context_))
    unmatched_table_ = rules.unmatched_table->action;
  load_types();
  load_functions();
  load_facts();
  EntityBuilder(*this).build();
  AssociationBuilder(*this).build();
  make_roles();
}

SitePlan::~SitePlan() = default;

std::string SitePlan::cut(const std::string& table) const {
  return context_.dialect == Dialect::postgres ? std::string(cut_identifier(table)) : table;
}

void SitePlan::load_types() {
  for (const rules::Type* rule : rules_.types) {
    if (!rules_.decide(rule->tail, context_)) continue;
    const bool mariadb = context_.dialect == Dialect::mariadb && rule->mariadb;
    const rules::Text& sql = context_.dialect == Dialect::postgres ? rule->postgres
                             : mariadb                             ? *rule->mariadb
                                                                   : rule->mysql;
    for (const rules::Text& name : rule->names)
      types_[name.value] = {sql.value, carry_of(*rule, rules_.files()),
                            rule->fallback ? rule->fallback->value : std::string(),
                            rule->tail.warn ? rule->tail.warn->value : std::string()};
  }
  // The braces of a template in the fallback stand for themselves.
  for (auto& [name, type] : types_) {
    if (type.fallback == "{{}}") type.fallback = "{}";
  }
}

const SitePlan::TypeDef& SitePlan::type(const std::string& name, const rules::Pos& pos) const {
  if (const auto it = types_.find(name); it != types_.end()) return it->second;
  fail(Code::rules_meaning, place_of(pos, rules_.files()), "no type is called \"" + name + "\"",
       "define it: type " + name + " pg \"…\" mysql \"…\"");
}

void SitePlan::load_functions() {
  // The entries of an overriding map are asked before those that it stands on.
  std::map<std::string, std::vector<const rules::Map*>> stacks;
  for (const rules::Map* map : rules_.maps) stacks[map->name.value].insert(stacks[map->name.value].begin(), map);
  for (const auto& [name, stack] : stacks)
    for (const rules::Map* map : stack) {
      std::vector<const rules::MapEntry*> entries;
      for (const rules::MapEntry& entry : map->entries)
        if (rules_.decide(entry.tail, context_)) entries.push_back(&entry);
      functions_.add(*map, entries, rules_.files(), map != stack.front());
    }
  // Every function that a map calls must exist: a typo must not wait for the first row that needs it.
  for (const rules::Map* map : rules_.maps)
    for (const rules::MapEntry& entry : map->entries)
      if (entry.expr) {
        std::vector<std::string> used;
        Value(*entry.expr, rules_.files()).functions(used);
        for (const std::string& name : used)
          if (!functions_.exists(name))
            fail(Code::rules_meaning, place_of(entry.pos, rules_.files()),
                 "no map or function is called \"" + name + "\"", "define it: map " + name + " { … }");
      }
}

void SitePlan::load_facts() {
  for (const rules::Fact* fact : rules_.facts) {
    std::optional<std::string> value;
    for (const facts::StoreRow& row : *dump_.store) {
      if (row.key != fact->setting.value) continue;
      boost::json::error_code error;
      const boost::json::value json = boost::json::parse(row.value, error);
      if (!error && json.is_string()) value = std::string(json.as_string());
    }
    if (!value && fact->fallback) {
      const Outcome out = Value(*fact->fallback, rules_.files()).evaluate(fact_scope_, functions_, *this);
      if (out.kind == Outcome::value) value = out.text;
    }
    fact_scope_.set(fact->name.value, value);
  }
}

std::string SitePlan::evaluate_name(const rules::Expr& expr, const Scope& scope) const {
  const Outcome out = Value(expr, rules_.files()).evaluate(scope, functions_, *this);
  if (out.kind != Outcome::value || out.text.empty())
    fail(Code::rules_meaning, place_of(expr.pos, rules_.files()), "this name comes out empty",
         "a part of it is unknown here: see the facts that the rule may use");
  return out.text;
}

std::string SitePlan::written_name(const rules::Expr& expr, const Scope& scope) const {
  return expr.kind == rules::Expr::word ? expr.value : evaluate_name(expr, scope);
}

FactScope SitePlan::entity_facts(const Entity& entity) const {
  FactScope out(&fact_scope_);
  out.set("table", entity.table);
  out.set("name", entity.name);
  out.set("uid", entity.uid);
  out.set("source", entity.source);
  out.set("created", std::string(facts::default_created()));
  out.set("updated", std::string(facts::default_updated()));
  if (entity.model != nullptr) {
    out.set("created", entity.model->created);
    out.set("updated", entity.model->updated);
    out.set("model", entity.model->name);
    out.set("package", entity.model->package);
  }
  return out;
}

FactScope SitePlan::model_facts(std::string_view uid) const {
  FactScope out(&fact_scope_);
  const facts::Model* model = dump_.models->by_uid(uid);
  out.set("uid", std::string(uid));
  if (model != nullptr && model->timestamps) {
    out.set("created", model->created);
    out.set("updated", model->updated);
  }
  return out;
}

Context SitePlan::context_of(const Entity& entity, const std::vector<SourceColumn>* columns) const {
  Context out = context_;
  const facts::Model* model = entity.model;
  const facts::ProjectModel* project = entity.project;
  out.flag = [this, model, project, columns](rules::When::Kind kind, const std::string& name) -> std::optional<bool> {
    if (kind == rules::When::column) {
      if (columns == nullptr) return false;
      return std::any_of(columns->begin(), columns->end(), [&](const SourceColumn& c) { return c.name == cut(name); });
    }
    const bool v3_localized = model != nullptr && model->localized;
    const bool v3_draft_and_publish = model != nullptr && model->draft_and_publish;
    if (name == "v3_localized") return v3_localized;
    if (name == "v3_draft_and_publish") return v3_draft_and_publish;
    if (name == "localized") return project != nullptr ? project->localized : v3_localized;
    if (name == "draft_and_publish") return project != nullptr ? project->draft_and_publish : v3_draft_and_publish;
    if (name == "component") return model != nullptr && model->component;
    if (name == "timestamps") return model != nullptr && model->timestamps;
    if (name == "single_type") return model != nullptr && model->single_type;
    return std::nullopt;
  };
  return out;
}

std::vector<const std::vector<rules::EntityStatement>*> SitePlan::bodies(const Entity& entity) const {
  std::vector<const std::vector<rules::EntityStatement>*> out;
  if (!entity.plain) {
    const bool component = entity.model != nullptr && entity.model->component;
    for (const rules::Every* every : component ? rules_.every_component : rules_.every_content_type)
      out.push_back(&every->body);
  }
  if (entity.create != nullptr) out.push_back(&entity.create->body);
  if (entity.rule != nullptr) out.push_back(&entity.rule->body);
  return out;
}

TargetKey SitePlan::make_key(const rules::KeyRule& rule, const Scope& scope,
                             const std::vector<std::string>& columns) const {
  TargetKey key;
  key.kind = rule.kind;
  key.name = written_name(rule.name, scope);
  key.columns = columns;
  if (rule.references) key.references = rule.references->value;
  key.on_delete = rule.on_delete;
  key.or_index = rule.or_index;
  if (rule.tail.because) key.because = rule.tail.because->value;
  return key;
}

} // namespace dumpfix::plan
