// SitePlan: types, functions, facts, and what every v3 table is.
#include "plan/association_builder.hpp"
#include "plan/plan.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <map>

namespace dumpfix::plan {
namespace {

Carry carry_of(const rules::Type& type, const std::vector<std::string>& files) {
  static const std::unordered_map<std::string, Carry> names{
      {"", Carry::text},        {"text", Carry::text},       {"json", Carry::json},       {"object", Carry::object},
      {"array", Carry::array},  {"instant", Carry::instant}, {"boolean", Carry::boolean}, {"integer", Carry::integer},
      {"number", Carry::number}, {"id", Carry::id}};
  const auto it = names.find(type.kind);
  if (it == names.end())
    fail(Code::rules_meaning, place_of(type.pos, files), "\"as " + type.kind + "\" is unknown",
         "one of text, json, object, array, instant, boolean, integer, number, id");
  return it->second;
}

// PostgreSQL cuts identifiers at 63 bytes, never inside a character (NAMEDATALEN, pg_mbcliplen).
std::string cut_utf8(const std::string& text, std::size_t limit) {
  if (text.size() <= limit) return text;
  std::size_t end = limit;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end);
}

} // namespace

int TargetTable::column(std::string_view column_name) const noexcept {
  for (std::size_t i = 0; i < columns.size(); ++i)
    if (columns[i].name == column_name) return static_cast<int>(i);
  return -1;
}

SitePlan::SitePlan(const RuleBook& rules, const SiteFacts& facts, const Version& target,
                   const facts::Project* project, std::function<void(const std::string&)> warn)
    : rules_(rules), site_(facts), project_(project), warn_(std::move(warn)) {
  context_.dialect = facts.dialect;
  context_.target = target;
  context_.source = {3, facts.models->has_uids() ? 2 : 0, 0};
  const auto& models = facts.models->all();
  if (std::any_of(models.begin(), models.end(), [](const facts::Model& m) { return m.localized; })) context_.source = {3, 6, 0};
  context_.project = project != nullptr;
  if (rules.unmatched_table != nullptr && rules.decide(rules.unmatched_table->tail, context_))
    unmatched_table_ = rules.unmatched_table->action;
  load_types();
  load_functions();
  load_facts();
  make_entities();
  AssociationBuilder(*this).build();
  make_roles();
}

SitePlan::~SitePlan() = default;

std::string SitePlan::cut(const std::string& table) const {
  return context_.dialect == Dialect::postgres ? cut_utf8(table, 63) : table;
}

void SitePlan::load_types() {
  for (const rules::Type* rule : rules_.types) {
    if (!rules_.decide(rule->tail, context_)) continue;
    const bool mariadb = context_.dialect == Dialect::mariadb && rule->mariadb;
    const rules::Text& sql = context_.dialect == Dialect::postgres ? rule->postgres : mariadb ? *rule->mariadb : rule->mysql;
    for (const rules::Text& name : rule->names)
      types_[name.value] = {sql.value, carry_of(*rule, rules_.files()), rule->fallback ? rule->fallback->value : std::string(),
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
            fail(Code::rules_meaning, place_of(entry.pos, rules_.files()), "no map or function is called \"" + name + "\"",
                 "define it: map " + name + " { … }");
      }
}

void SitePlan::load_facts() {
  for (const rules::Fact* fact : rules_.facts) {
    std::optional<std::string> value;
    for (const facts::StoreRow& row : *site_.store) {
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

// Of several definitions with one table one is live: v3 leaves the others behind when a model is renamed or moved.
const facts::Model* SitePlan::live_model(const std::string& table) const {
  const facts::Model* best = nullptr;
  int best_score = -1;
  for (const facts::Model& model : site_.models->all()) {
    if (model.table != table) continue;
    int score = 0;
    if (project_ != nullptr) {
      const Outcome uid = functions_.apply("uid", {Outcome::value, model.uid, nullptr}, fact_scope_, *this);
      if (project_->by_uid(uid.text) != nullptr) score += 4;
    }
    // v3 writes a configuration for every model that it loads.
    const std::string tail = "::" + model.uid;
    if (std::any_of(site_.store->begin(), site_.store->end(), [&](const facts::StoreRow& row) { return row.key != model.key && row.key.ends_with(tail); }))
      score += 2;
    for (const facts::Model& other : site_.models->all())
      if (&other != &model && std::any_of(other.attributes.begin(), other.attributes.end(), [&](const facts::Attribute& a) { return a.target == model.uid; })) {
        score += 1;
        break;
      }
    if (score >= best_score) {
      best = &model;
      best_score = score;
    }
  }
  return best;
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
  out.set("created", "created_at");
  out.set("updated", "updated_at");
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
  const facts::Model* model = site_.models->by_uid(uid);
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
    if (name == "localized") return model != nullptr && model->localized;
    if (name == "draft_and_publish")
      return project != nullptr && !project->component ? project->draft_and_publish : model != nullptr && model->draft_and_publish;
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

const Entity* SitePlan::entity_of_v4_table(std::string_view table) const {
  for (const Entity& entity : entities_)
    if (entity.table == table) return &entity;
  return nullptr;
}

const Entity* SitePlan::entity_of_uid(std::string_view v3_uid) const {
  const facts::Model* model = site_.models->by_uid(v3_uid);
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
    role.entity_ = &entity;
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
           "the table \"" + table + "\" has no content model: it cannot be converted", "only `drop table` and edits in place work on such a table");
  }
  return roles_[table] = role;
}

bool SitePlan::is_source(const std::string& table) const {
  const auto it = roles_.find(table);
  return it != roles_.end() && (it->second.kind == TableRole::entity || it->second.kind == TableRole::association || it->second.kind == TableRole::drop);
}

bool SitePlan::is_target(std::string_view table) const {
  return entity_of_v4_table(table) != nullptr ||
         std::any_of(associations_.begin(), associations_.end(), [&](const Association& a) { return a.target.name == table; });
}

TargetKey SitePlan::make_key(const rules::KeyRule& rule, const Scope& scope, const std::vector<std::string>& columns) const {
  TargetKey key;
  key.kind = rule.kind;
  key.name = written_name(rule.name, scope);
  key.columns = columns;
  if (rule.references) key.references = rule.references->value;
  key.on_delete = rule.on_delete;
  return key;
}

bool SitePlan::call(std::string_view function, const std::string& in, Outcome& out) const {
  const auto value = [&](std::string text) {
    out = {Outcome::value, std::move(text), nullptr};
    return true;
  };
  // "api::article.blog-post" → "article", "blog-post"
  const auto parts = [](const std::string& uid) {
    const std::size_t colon = uid.find("::");
    const std::size_t dot = uid.rfind('.');
    if (colon == std::string::npos || dot == std::string::npos || dot < colon) return std::pair<std::string, std::string>{};
    return std::pair{uid.substr(colon + 2, dot - colon - 2), uid.substr(dot + 1)};
  };
  const auto of_controller = [&](const std::string& controller) -> const Entity* {
    for (const Entity& entity : entities_)
      if (entity.model != nullptr && entity.model->scope == "application" && entity.model->name == controller) return &entity;
    return nullptr;
  };
  if (function == "table_uid") {
    const Entity* entity = entity_of_table(in);
    if (entity == nullptr) {
      out = {};
      return true;
    }
    return value(entity->uid);
  }
  if (function == "v4_uid") {
    const Entity* entity = entity_of_uid(in);
    return value(entity != nullptr ? entity->uid : in);
  }
  if (function == "v4_api" || function == "v4_controller") {
    const Entity* entity = of_controller(in);
    const auto [api, controller] = entity != nullptr ? parts(entity->uid) : std::pair<std::string, std::string>{};
    const std::string& found = function == "v4_api" ? api : controller;
    if (!found.empty()) return value(found);
    std::string guess = functions_.apply("kebab", {Outcome::value, in, nullptr}, fact_scope_, *this).text;
    if (function == "v4_api") guess = functions_.apply("singular", {Outcome::value, guess, nullptr}, fact_scope_, *this).text;
    return value(guess);
  }
  if (function == "v4_action") {
    const std::size_t dot = in.rfind('.');
    if (dot == std::string::npos) return value(in);
    const std::string controller = in.substr(0, dot), action = in.substr(dot + 1);
    Outcome api, v4_controller;
    call("v4_api", controller, api);
    call("v4_controller", controller, v4_controller);
    if (project_ != nullptr)
      if (const auto spelled = project_->action(api.text, v4_controller.text, action)) return value(*spelled);
    warn("the dump has the project's own action \"" + in +
         "\" in lower case only, and v4 deletes actions that it does not find: give --v4-project, or a rule in the map that names it");
    return value(action);
  }
  return false;
}

} // namespace dumpfix::plan
