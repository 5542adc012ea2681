// Entities: every content type, component and plain table, and what v4 calls it. Of several definitions of one table
// one is taken, and a warning tells of the others.
#include "plan/plan.hpp"

#include <algorithm>

namespace dumpfix::plan {

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
    if (std::any_of(site_.store->begin(), site_.store->end(),
                    [&](const facts::StoreRow& row) { return row.key != model.key && row.key.ends_with(tail); }))
      score += 2;
    for (const facts::Model& other : site_.models->all())
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

void SitePlan::make_entities() {
  const auto naming = [&](const std::vector<rules::EntityStatement>& body, Entity& entity, const Context& context,
                          FactScope& scope) {
    for (const rules::EntityStatement& statement : body) {
      const auto* rule = std::get_if<rules::Naming>(&statement);
      if (rule == nullptr || !rules_.decide(rule->tail, context)) continue;
      std::string& slot = rule->what == rules::Naming::uid    ? entity.uid
                          : rule->what == rules::Naming::name ? entity.name
                                                              : entity.table;
      slot = evaluate_name(rule->value, scope);
    }
  };
  const auto create_of = [&](const std::string& table) -> const rules::Create* {
    for (const rules::Create* create : rules_.creates)
      if (create->table.value == table && rules_.decide(create->tail, context_)) return create;
    return nullptr;
  };

  for (const facts::Model& model : site_.models->all()) {
    if (live_model(model.table) != &model) {
      warn_("two content models have the table \"" + model.table + "\": the definition of \"" + model.uid +
            "\" is taken for an old one");
      continue;
    }
    Entity entity;
    entity.model = &model;
    entity.source = model.table;
    entity.table = model.table;
    entity.uid = model.uid;
    // v3 keeps a model's name in lower case: what else the dump says of it may tell where its words end.
    const std::string name = facts::recovered_name(model);
    entity.name = name;
    entity.uid = model.uid.substr(0, model.uid.size() - model.name.size()) + name;
    FactScope scope = entity_facts(entity);
    if (const rules::TableRule* rule = table_rule(model.table, scope); rule != nullptr && rule->target)
      entity.rule = rule;
    scope.set("name", name);
    if (entity.rule != nullptr) entity.table = written_name(*entity.rule->target, scope);
    if (entity.rule == nullptr && !rules_.needs_models()) continue; // the rules say nothing about content types
    entity.create = create_of(entity.table);
    entity.plain = entity.create != nullptr && !entity.create->content_type;
    for (const auto* body : bodies(entity)) naming(*body, entity, context_of(entity, nullptr), scope);
    if (project_ != nullptr) {
      // By uid first; then by table, for a project that gave its types other names.
      entity.project = project_->by_uid(entity.uid);
      if (entity.project == nullptr) entity.project = project_->by_table(entity.table);
      if (entity.project == nullptr) entity.project = project_->by_table(model.table);
      if (entity.project != nullptr && entity.project->component != model.component) entity.project = nullptr;
      if (entity.project != nullptr) {
        entity.uid = entity.project->uid;
        if (!entity.project->singular_name.empty()) entity.name = entity.project->singular_name;
        if (!entity.project->table.empty()) entity.table = entity.project->table;
      } else if (!entity.plain && entity.create == nullptr && !model.scope.empty() && model.scope == "application") {
        warn_("the v4 project has no content type \"" + entity.uid + "\": v4 drops its table at boot");
      } else if (model.component) {
        warn_("the v4 project has no component \"" + entity.uid + "\": v4 drops its table at boot");
      }
    } else if (model.scope == "application" && entity.create == nullptr) {
      const std::size_t dot = model.uid.rfind('.');
      if (dot != std::string::npos && entity.uid.substr(entity.uid.rfind('.') + 1) != model.name)
        warn_("guessed without --v4-project: content type \"" + model.uid + "\" is \"" + entity.uid + "\" in v4");
    }
    entities_.push_back(std::move(entity));
    by_model_[&model] = &entities_.back();
  }

  // v4's own tables
  for (const rules::Create* create : rules_.creates) {
    if (!rules_.decide(create->tail, context_)) continue;
    if (entity_of_v4_table(create->table.value) != nullptr) continue;
    Entity entity;
    entity.table = create->table.value;
    entity.uid = create->table.value;
    entity.name = create->table.value;
    entity.create = create;
    entity.plain = !create->content_type;
    for (const auto& [source, rule] : rules_.tables)
      if (rule->target && rules_.decide(rule->tail, context_)) {
        FactScope scope(&fact_scope_);
        scope.set("table", source);
        if (written_name(*rule->target, scope) != entity.table) continue;
        entity.source = source;
        entity.rule = rule;
      }
    FactScope scope = entity_facts(entity);
    naming(create->body, entity, context_of(entity, nullptr), scope);
    entities_.push_back(std::move(entity));
  }
}

} // namespace dumpfix::plan
