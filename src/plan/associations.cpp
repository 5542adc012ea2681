// Which relations of the models become tables of v4, by which rule, and which side owns them: the v4 project is asked
// first, then the rules, then the conventions of v3. Where nothing tells, the rule says whether both sides are written.
#include "plan/association_builder.hpp"

#include <algorithm>

namespace dumpfix::plan {

using facts::Attribute;
using facts::Nature;

namespace {

/// The v4 project's relation of that name; null if it has none, or does not know the type.
const facts::ProjectAttribute* relation_in_project(const Entity& entity, const std::string& name) {
  const facts::ProjectAttribute* v4 = entity.project != nullptr ? entity.project->find(name) : nullptr;
  return v4 != nullptr && v4->type == "relation" ? v4 : nullptr;
}

} // namespace

bool SitePlan::leads_elsewhere(const Entity& owner, const Attribute& attribute) const {
  const facts::ProjectAttribute* v4 = relation_in_project(owner, attribute.name);
  const Entity* other = entity_of_uid(attribute.target);
  if (v4 == nullptr || other == nullptr || attribute.is_localizations || v4->target == other->uid) return false;
  return project_->by_uid(v4->target) != nullptr ||
         std::any_of(entities_.begin(), entities_.end(), [&](const Entity& one) { return one.uid == v4->target; });
}

const rules::RelationRule* AssociationBuilder::rule_for(Nature nature) const {
  for (const rules::RelationRule* rule : site_.rules_.relations)
    for (const rules::Text& name : rule->natures)
      if (facts::nature_from_name(name.value) == nature && site_.rules_.decide(rule->tail, site_.context_)) return rule;
  return nullptr;
}

const rules::RelationRule* AssociationBuilder::rule_for_form(std::string_view kind, bool bidirectional) const {
  for (const rules::RelationRule* rule : site_.rules_.relations)
    if (rule->kind == kind && rule->bidirectional == bidirectional && site_.rules_.decide(rule->tail, site_.context_))
      return rule;
  return nullptr;
}

const rules::RelationRule* AssociationBuilder::rule_for_project(const facts::ProjectAttribute& v4) const {
  const rules::RelationRule* rule = rule_for_form(v4.relation, !v4.inversed_by.empty());
  return rule != nullptr ? rule : rule_for_form(v4.relation, v4.inversed_by.empty());
}

void AssociationBuilder::build() {
  for (const Entity& owner : site_.entities_) {
    if (owner.model == nullptr || owner.plain) continue;
    relations_of(owner);
    components_of(owner);
    morphs_of(owner);
  }
  created();
}

void AssociationBuilder::relations_of(const Entity& owner) {
  // Columns that a rule turns into columns again (created_by → created_by_id) are no links.
  std::vector<std::string> claimed;
  const Context context = site_.context_of(owner, nullptr);
  FactScope scope = site_.entity_facts(owner);
  for (const auto* body : site_.bodies(owner))
    for (const rules::EntityStatement& statement : *body)
      if (const auto* column = std::get_if<rules::ColumnRule>(&statement); column != nullptr && column->renamed)
        for (const rules::Expr& name : column->names) claimed.push_back(site_.written_name(name, scope));
  for (const Attribute& attribute : owner.model->attributes) {
    if (std::find(claimed.begin(), claimed.end(), attribute.name) != claimed.end()) continue;
    const Storage storage = facts::storage_of(*owner.model, attribute).storage;
    if (storage == Storage::column || storage == Storage::join_table) link(owner, attribute);
    if (attribute.nature == Nature::one_to_many) link_of_many(owner, attribute);
  }
}

const facts::ProjectAttribute* AssociationBuilder::far_relation(const Entity& owner, const Attribute& attribute) const {
  const Entity* other = site_.entity_of_uid(attribute.target);
  if (other == nullptr || attribute.inverse.empty()) return nullptr;
  const facts::ProjectAttribute* v4 = relation_in_project(*other, attribute.inverse);
  return v4 != nullptr && (owner.project == nullptr || v4->target == owner.uid) ? v4 : nullptr;
}

// mappedBy on both sides, as Strapi's codemods write it where v3 has no dominant side: v4 has no owner, and no table.
bool AssociationBuilder::ownerless_in_project(const Entity& owner, const Attribute& attribute) const {
  const facts::ProjectAttribute* v4 = relation_in_project(owner, attribute.name);
  const facts::ProjectAttribute* far = far_relation(owner, attribute);
  return v4 != nullptr && far != nullptr && !v4->mapped_by.empty() && !far->mapped_by.empty();
}

// Does this side own the relation? The v4 project says so, a rule says so, or v3's own conventions do.
bool AssociationBuilder::owns(const rules::RelationRule& rule, const Entity& owner, const Attribute& attribute,
                              bool& guessed) const {
  guessed = false;
  if (!ownerless_in_project(owner, attribute)) {
    if (const facts::ProjectAttribute* v4 = relation_in_project(owner, attribute.name)) return v4->mapped_by.empty();
    // The other side is in the project and says that it owns, or that it does not.
    if (const facts::ProjectAttribute* v4 = far_relation(owner, attribute)) return !v4->mapped_by.empty();
  }
  const Entity* other = site_.entity_of_uid(attribute.target);
  for (const rules::OwnerRule* said : site_.rules_.owners) {
    if (!site_.rules_.decide(said->tail, site_.context_)) continue;
    if (said->uid.value == owner.model->uid && said->attribute.value == attribute.name) return true;
    if (other != nullptr && other->model != nullptr && said->uid.value == other->model->uid &&
        said->attribute.value == attribute.inverse)
      return false;
  }
  if (attribute.inverse.empty()) return true;
  const Attribute* inverse =
      other != nullptr && other->model != nullptr ? other->model->find(attribute.inverse) : nullptr;
  if (inverse == &attribute) return true; // a relation that is its own inverse
  if (attribute.nature == Nature::many_to_many) {
    if (attribute.dominant) return true;
    if (inverse != nullptr && inverse->dominant) return false;
    guessed = true;
  }
  if (attribute.nature == Nature::one_to_one && inverse != nullptr && inverse->nature == Nature::one_to_one)
    guessed = true;
  if (!guessed) return true;
  const bool both = std::any_of(rule.body.begin(), rule.body.end(), [&](const rules::RelationStatement& statement) {
    const auto* owner_both = std::get_if<rules::OwnerBoth>(&statement);
    return owner_both != nullptr && site_.rules_.decide(owner_both->tail, site_.context_);
  });
  if (both) return true;
  guessed = false; // the rule wants one table: the side that comes first by name has it
  return other == nullptr || other->model == nullptr ||
         std::pair(owner.model->uid, attribute.name) < std::pair(other->model->uid, attribute.inverse);
}

const rules::RelationRule* AssociationBuilder::form_of(const Entity& owner, const Attribute& attribute,
                                                       bool& bidirectional) const {
  const rules::RelationRule* rule = rule_for(attribute.nature);
  if (rule == nullptr) return nullptr;
  bidirectional = rule->bidirectional;
  if (attribute.is_localizations) return rule;
  const facts::ProjectAttribute* v4 = relation_in_project(owner, attribute.name);
  if (v4 == nullptr || ownerless_in_project(owner, attribute)) return rule;
  bidirectional = !v4->inversed_by.empty();
  if (v4->relation == rule->kind && bidirectional == rule->bidirectional) return rule;
  const rules::RelationRule* other = rule_for_project(*v4);
  return other != nullptr ? other : rule;
}

void AssociationBuilder::tell_dropped(const Entity& owner, const Attribute& attribute) const {
  if (!owner.has_project_attributes() || attribute.is_localizations) return;
  if (relation_in_project(owner, attribute.name) == nullptr)
    site_.warn("the v4 project's \"" + owner.uid + "\" has no relation \"" + attribute.name +
               "\": v4 drops its link table at boot");
}

// Written under its name, links to another type would make v4 drop them, stop, or take the ids for the new type's.
void AssociationBuilder::leave_out(const Entity& owner, const Entity& other, const Attribute& attribute,
                                   const std::vector<std::string>& sources) {
  const facts::ProjectAttribute* far = far_relation(owner, attribute);
  if (far != nullptr && far->mapped_by.empty()) return; // the other side's table holds them
  site_.warn("relation \"" + owner.uid + "." + attribute.name + "\" points to \"" +
             relation_in_project(owner, attribute.name)->target + "\" in the v4 project, and to \"" + other.uid +
             "\" in v3: its links are left out");
  for (const std::string& source : sources) site_.unwritten_.emplace(source, SitePlan::elsewhere);
}

// One relation between two entities, from whichever side it is looked at: only the owner's gets a table.
void AssociationBuilder::link(const Entity& owner, const Attribute& attribute) {
  bool bidirectional = false, guessed = false;
  facts::Storage storage = facts::storage_of(*owner.model, attribute);
  const rules::RelationRule* rule = form_of(owner, attribute, bidirectional);
  if (rule == nullptr) return leave_unwritten(attribute.nature, storage.sources);
  const Entity* other = site_.entity_of_uid(attribute.target);
  if (other == nullptr) {
    site_.warn("relation \"" + owner.model->uid + "." + attribute.name + "\" points to \"" + attribute.target_ref +
               "\", of which the dump has no model: its links are left out");
    return;
  }
  if (site_.leads_elsewhere(owner, attribute)) return leave_out(owner, *other, attribute, storage.sources);
  const bool owned = owns(*rule, owner, attribute, guessed);
  // A built-in type that the project does not extend has v4's own attributes only: nothing is told of it over there.
  const bool untold = other->project == nullptr && other->model != nullptr && !other->model->of_project();
  if (owned || untold) tell_dropped(owner, attribute);
  if (!owned) return;
  Association* association = add(*rule, owner, other, attribute.name, bidirectional);
  static_cast<facts::Storage&>(*association) = std::move(storage);
  association->attribute = &attribute;
  association->guessed = guessed;
  // Both sides come by here: the one whose names come first tells.
  if (guessed && !(other == &owner ? attribute.name < attribute.inverse : owner.model->uid < other->model->uid)) return;
  const std::string side = "\"" + owner.model->uid + "." + attribute.name + "\"";
  const std::string far_side = "\"" + other->model->uid + "." + attribute.inverse + "\"";
  if (ownerless_in_project(owner, attribute)) {
    site_.warn("the v4 project has mappedBy on both sides of \"" + owner.uid + "." + attribute.name + "\" and \"" +
               other->uid + "." + attribute.inverse +
               "\": v4 serves neither, and drops the links at boot (write inversedBy on the side that owns them)");
    return;
  }
  if (!guessed) return;
  site_.warn((association->storage == Storage::column
                  ? "nothing tells which side of " + side + " and " + far_side + " owns the relation: both got"
                  : "no side of " + side + " is dominant: both sides got") +
             " a link table, and v4 drops the one that it does not know (--v4-project or an owner rule tells)");
}

// The many of a one-to-many: v3 keeps them in a column of the other side. Where v4's relation is this side's own, with
// no attribute over there that it belongs to, its link table is this side's too.
void AssociationBuilder::link_of_many(const Entity& owner, const Attribute& attribute) {
  const facts::ProjectAttribute* v4 = relation_in_project(owner, attribute.name);
  if (v4 == nullptr || !v4->mapped_by.empty()) return;
  const Entity* other = site_.entity_of_uid(attribute.target);
  if (other == nullptr || other->model == nullptr || other->uid != v4->target) return;
  const Attribute* one = other->model->find(attribute.inverse);
  if (one == nullptr || one->nature != Nature::many_to_one) return;
  const rules::RelationRule* rule = rule_for_project(*v4);
  if (rule == nullptr) return;
  if (!v4->relation.ends_with("ToMany"))
    site_.warn("\"" + owner.uid + "." + attribute.name + "\" holds many in v3, and is " + v4->relation +
               " in the v4 project: all of its links are written, of which v4 serves one");
  Association* association = add(*rule, owner, other, attribute.name, !v4->inversed_by.empty());
  static_cast<facts::Storage&>(*association) = facts::storage_of(*other->model, *one);
  association->attribute = &attribute;
}

void AssociationBuilder::leave_unwritten(Nature nature, const std::vector<std::string>& sources) {
  for (const std::string& source : sources)
    site_.unwritten_.emplace(source, "no rule says how a relation of nature " +
                                         std::string(facts::nature_name(nature)) + " is written");
}

void AssociationBuilder::components_of(const Entity& owner) {
  facts::Storage storage = facts::component_storage(*owner.model);
  if (storage.storage == Storage::none) return;
  const rules::RelationRule* rule = rule_for(Nature::component);
  if (rule == nullptr) return leave_unwritten(Nature::component, storage.sources);
  static_cast<facts::Storage&>(*add(*rule, owner, nullptr, {}, false)) = std::move(storage);
}

void AssociationBuilder::morphs_of(const Entity& owner) {
  for (const Attribute& attribute : owner.model->attributes) {
    facts::Storage storage = facts::storage_of(*owner.model, attribute);
    if (storage.storage != Storage::morph) continue;
    const rules::RelationRule* rule = rule_for(attribute.nature);
    if (rule == nullptr) {
      leave_unwritten(attribute.nature, storage.sources);
      continue;
    }
    Association* association = add(*rule, owner, nullptr, attribute.name, false);
    static_cast<facts::Storage&>(*association) = std::move(storage);
    association->attribute = &attribute;
  }
}

// Link tables of v4's own types that no model of v3 has.
void AssociationBuilder::created() {
  for (const rules::CreateRelation* create : site_.rules_.create_relations) {
    if (!site_.rules_.decide(create->tail, site_.context_)) continue;
    const Entity* owner = site_.entity_of_v4_table(create->owner.value);
    const bool any = create->other.value == "*";
    const Entity* other = any ? nullptr : site_.entity_of_v4_table(create->other.value);
    if (owner == nullptr || (!any && other == nullptr)) continue;
    const rules::RelationRule* rule = rule_for_form(create->kind, create->bidirectional);
    if (rule == nullptr) continue; // the nature's rule was taken away: so are its tables
    // A model of the dump has the relation already.
    FactScope scope = site_.entity_facts(*owner);
    scope.set("attribute", create->attribute.value);
    const std::string name = table_name(*rule, scope);
    if (std::none_of(site_.associations_.begin(), site_.associations_.end(),
                     [&](const Association& a) { return a.target.name == name; }))
      add(*rule, *owner, other, create->attribute.value, create->bidirectional);
  }
}

} // namespace dumpfix::plan
