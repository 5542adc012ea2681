// Entities: every content type, component and plain table, and what v4 calls it: by the rules, and by the v4 project,
// which wins. Of several definitions of one table one is taken, and a warning tells of the others.
#include "plan/entity_builder.hpp"

#include <algorithm>

namespace dumpfix::plan {

void EntityBuilder::build() {
  for (const facts::Model& model : site_.dump_.models->all()) {
    if (live_model(model.table) == &model)
      add(model);
    else
      site_.warn_("two content models have the table \"" + model.table + "\": the definition of \"" + model.uid +
                  "\" is taken for an old one");
  }
  for (const rules::Create* create : site_.rules_.creates)
    if (site_.rules_.decide(create->tail, site_.context_) && site_.entity_of_v4_table(create->table.value) == nullptr)
      add_created(*create);
}

// Of several definitions with one table one is live: v3 leaves the others behind when a model is renamed or moved.
const facts::Model* EntityBuilder::live_model(const std::string& table) const {
  std::vector<const facts::Model*> candidates;
  for (const facts::Model& model : site_.dump_.models->all())
    if (model.table == table) candidates.push_back(&model);
  if (candidates.size() == 1) return candidates.front();
  const facts::Model* best = nullptr;
  int best_score = -1;
  for (const facts::Model* const candidate : candidates) {
    const facts::Model& model = *candidate;
    int score = 0;
    if (site_.project_ != nullptr) {
      const Outcome uid = site_.functions_.apply("uid", {Outcome::value, model.uid, nullptr}, site_.fact_scope_, site_);
      if (site_.project_->by_uid(uid.text) != nullptr) score += 4;
    }
    if (facts::has_configuration(model, *site_.dump_.store)) score += 2;
    for (const facts::Model& other : site_.dump_.models->all())
      if (&other != &model && std::any_of(other.attributes.begin(), other.attributes.end(),
                                          [&](const facts::Attribute& a) { return a.target == model.uid; })) {
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

void EntityBuilder::apply_names(const std::vector<rules::EntityStatement>& body, Entity& entity,
                                const Scope& scope) const {
  const Context context = site_.context_of(entity, nullptr);
  for (const rules::EntityStatement& statement : body) {
    const auto* rule = std::get_if<rules::Naming>(&statement);
    if (rule == nullptr || !site_.rules_.decide(rule->tail, context)) continue;
    std::string& slot = rule->what == rules::Naming::uid    ? entity.uid
                        : rule->what == rules::Naming::name ? entity.name
                                                            : entity.table;
    slot = site_.evaluate_name(rule->value, scope);
  }
}

const rules::Create* EntityBuilder::create_of(const std::string& table) const {
  for (const rules::Create* create : site_.rules_.creates)
    if (create->table.value == table && site_.rules_.decide(create->tail, site_.context_)) return create;
  return nullptr;
}

void EntityBuilder::add(const facts::Model& model) {
  Entity entity;
  entity.model = &model;
  entity.source = model.table;
  entity.table = model.table;
  // v3 keeps a model's name in lower case: what else the dump says of it may tell where its words end.
  entity.name = facts::recovered_name(model);
  entity.uid = facts::recovered_uid(model);
  if (!name_by_rules(entity)) return;
  if (site_.project_ != nullptr)
    name_by_project(entity);
  else if (model.of_project() && entity.create == nullptr)
    tell_guess(entity);
  site_.entities_.push_back(std::move(entity));
  site_.by_model_[&model] = &site_.entities_.back();
}

// A built-in type whose table an extension has renamed: what is said of the table that v3 gives it holds.
const rules::TableRule* EntityBuilder::rule_of_uid(const Entity& entity, FactScope& scope) const {
  for (const auto& [table, uid] : site_.rules_.known_tables()) {
    if (uid != entity.model->uid) continue;
    const rules::TableRule* rule = site_.table_rule(table, scope);
    if (rule == nullptr || !rule->target) return nullptr;
    if (site_.project_ == nullptr)
      site_.warn_("the table of \"" + uid + "\" is \"" + entity.source + "\" in v3, and is written as \"" +
                  site_.written_name(*rule->target, scope) +
                  "\", v4's own: where the v4 project has another one, give --v4-project");
    return rule;
  }
  return nullptr;
}

// A type of the user's own that has the name of one of v4's tables in v3, and another one in the v4 project.
bool EntityBuilder::makes_way(const Entity& entity, const Scope& scope) const {
  if (site_.project_ == nullptr || entity.rule != nullptr) return false;
  Entity named = entity;
  named.create = nullptr;
  for (const auto* body : site_.bodies(named)) apply_names(*body, named, scope);
  const facts::ProjectModel* v4 = site_.project_->by_uid(named.uid);
  return v4 != nullptr && v4->component == entity.model->component && !v4->table.empty() && v4->table != entity.table;
}

bool EntityBuilder::name_by_rules(Entity& entity) const {
  FactScope scope = site_.entity_facts(entity);
  if (const rules::TableRule* rule = site_.table_rule(entity.source, scope); rule != nullptr && rule->target)
    entity.rule = rule;
  else if (rule == nullptr && entity.model != nullptr && !entity.model->of_project() && !entity.model->component)
    entity.rule = rule_of_uid(entity, scope);
  if (entity.rule == nullptr && !site_.rules_.needs_models()) return false;
  scope.set("name", entity.name);
  if (entity.rule != nullptr) entity.table = site_.written_name(*entity.rule->target, scope);
  entity.create = create_of(entity.table);
  if (entity.create != nullptr && makes_way(entity, scope)) entity.create = nullptr;
  entity.plain = entity.create != nullptr && !entity.create->content_type;
  for (const auto* body : site_.bodies(entity)) apply_names(*body, entity, scope);
  return true;
}

// By uid first; then by table, for a project that gave its types other names.
void EntityBuilder::name_by_project(Entity& entity) const {
  const facts::Project& project = *site_.project_;
  const facts::Model& model = *entity.model;
  entity.project = project.by_uid(entity.uid);
  if (entity.project == nullptr) entity.project = project.by_table(entity.table);
  if (entity.project == nullptr) entity.project = project.by_table(model.table);
  if (entity.project != nullptr && entity.project->component != model.component) entity.project = nullptr;
  if (entity.project != nullptr) {
    entity.uid = entity.project->uid;
    if (!entity.project->singular_name.empty()) entity.name = entity.project->singular_name;
    if (!entity.project->table.empty()) entity.table = entity.project->table;
  } else if (!entity.plain && entity.create == nullptr && model.of_project()) {
    site_.warn_("the v4 project has no content type \"" + entity.uid + "\": v4 drops its table at boot");
  } else if (model.component) {
    site_.warn_("the v4 project has no component \"" + entity.uid + "\": v4 drops its table at boot");
  }
}

// Without a project the spelling of a name is a guess wherever it is not v3's own.
void EntityBuilder::tell_guess(const Entity& entity) const {
  const facts::Uid v4 = facts::split_uid(entity.uid);
  if (v4.package != entity.model->package || v4.name != entity.model->name)
    site_.warn_("guessed without --v4-project: content type \"" + entity.model->uid + "\" is \"" + entity.uid +
                "\" in v4");
}

// One of v4's own tables; a rule may fill it from a v3 table without a model.
void EntityBuilder::add_created(const rules::Create& create) {
  Entity entity;
  entity.table = create.table.value;
  entity.uid = create.table.value;
  entity.name = create.table.value;
  entity.create = &create;
  entity.plain = !create.content_type;
  for (const auto& [source, rule] : site_.rules_.tables)
    if (rule->target && site_.rules_.decide(rule->tail, site_.context_)) {
      FactScope scope(&site_.fact_scope_);
      scope.set("table", source);
      if (site_.written_name(*rule->target, scope) != entity.table) continue;
      entity.source = source;
      entity.rule = rule;
    }
  apply_names(create.body, entity, site_.entity_facts(entity));
  site_.entities_.push_back(std::move(entity));
}

} // namespace dumpfix::plan
