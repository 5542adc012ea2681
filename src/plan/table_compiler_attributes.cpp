// Attributes of the content model become columns, in the order of the model, under the names that v4 gives them.
// A name that one of v4's own columns has, or that an expression makes, is not theirs to take.
#include "plan/table_compiler.hpp"

#include <algorithm>

namespace dumpfix::plan {

using facts::Attribute;
using facts::Nature;

// Source columns that a rule names left of `->` belong to that rule, not to the attribute of the same name.
void TableCompiler::claim_renamed() {
  for (const auto* body : site_.bodies(entity_))
    for (const rules::EntityStatement& statement : *body)
      if (const auto* rule = std::get_if<rules::ColumnRule>(&statement); rule != nullptr && rule->renamed)
        for (const rules::Expr& name : rule->names) {
          const std::string text = site_.written_name(name, facts_);
          if (const int at = source(text); at >= 0 && site_.rules_.decide(rule->tail, context_))
            used_[static_cast<std::size_t>(at)] = 1;
        }
}

std::string TableCompiler::attribute_type(const Attribute& attribute) const {
  // A field that the v4 project gave another type is written as v4 will want it.
  if (entity_.project != nullptr)
    if (const facts::ProjectAttribute* v4 = entity_.project->find(attribute.name);
        v4 != nullptr && site_.types_.contains(v4->type))
      return v4->type;
  return attribute.type;
}

void TableCompiler::add_attributes() {
  if (entity_.model == nullptr || entity_.plain) return;
  // v4's own columns win: their names are taken before any attribute asks.
  std::vector<std::string> taken, assigned;
  for (const auto* body : site_.bodies(entity_))
    for (const rules::EntityStatement& statement : *body)
      if (const auto* rule = std::get_if<rules::ColumnRule>(&statement);
          rule != nullptr && site_.rules_.decide(rule->tail, context_)) {
        if (rule->renamed) taken.push_back(site_.written_name(*rule->renamed, facts_));
        if (!rule->renamed && rule->value)
          for (const rules::Expr& name : rule->names) assigned.push_back(site_.written_name(name, facts_));
      }
  const auto contains = [](const std::vector<std::string>& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
  };
  for (const Attribute& attribute : entity_.model->attributes) {
    if (attribute.nature != Nature::scalar) continue;
    const int at = source(attribute.name);
    if (at < 0 && !columns_.empty()) continue; // never had a column, or the dump's table is older than the model
    if (at >= 0 && used_[static_cast<std::size_t>(at)]) continue;
    const rules::AttributeRule* rule = nullptr;
    for (const auto* body : site_.bodies(entity_))
      for (const rules::EntityStatement& statement : *body)
        if (const auto* candidate = std::get_if<rules::AttributeRule>(&statement);
            candidate != nullptr && site_.rules_.decide(candidate->tail, context_) &&
            (candidate->types.empty() || std::any_of(candidate->types.begin(), candidate->types.end(),
                                                     [&](const rules::Text& t) { return t.value == attribute.type; })))
          rule = candidate;
    if (rule == nullptr) continue;
    FactScope scope(&facts_);
    scope.set("attribute", attribute.name);
    scope.set("type", attribute.type);
    const std::string name = site_.evaluate_name(rule->name, scope);
    if (name == "id" || contains(taken, name)) {
      if (at >= 0) {
        used_[static_cast<std::size_t>(at)] = 1;
        plan_.dropped.push_back({at, "v4 has a column of its own called \"" + name + "\""});
      }
      continue;
    }
    if (contains(assigned, name)) continue; // an expression makes this column, and may read the attribute
    if (const int there = plan_.target.column(name); there >= 0) {
      if (!attribute_[static_cast<std::size_t>(there)] || columns_.empty())
        continue; // without columns: which one is live is not known yet
      fail(Code::collision, {},
           "\"" + entity_.source + "\": the columns \"" +
               plan_.sources[static_cast<std::size_t>(attribute_source_[static_cast<std::size_t>(there)])] +
               "\" and \"" + attribute.name + "\" would both be called \"" + name + "\" in v4",
           "write a rule: table \"" + entity_.source + "\" -> \"" + entity_.table + "\" { column \"" + attribute.name +
               "\" -> another_name type " + attribute.type + " }");
    }
    std::string type_name = rule->type ? rule->type->value : attribute_type(attribute);
    if (!site_.types_.contains(type_name)) {
      site_.warn("attribute \"" + entity_.uid + "." + attribute.name + "\" has the type \"" + attribute.type +
                 "\", which the rules do not know: it is written as text");
      type_name = "text";
    }
    const SitePlan::TypeDef& type = site_.type(type_name, rule->pos);
    if (!type.warn.empty() && type_name == attribute.type)
      site_.warn("attribute \"" + entity_.uid + "." + attribute.name + "\": " + type.warn);
    const int column = add_column(name, type_name, rule->pos);
    attribute_[static_cast<std::size_t>(column)] = 1;
    attribute_types_[static_cast<std::size_t>(column)] =
        entity_.project != nullptr ? attribute_type(attribute) : attribute.type;
    if (at >= 0) {
      plan_.cells[static_cast<std::size_t>(column)].op = CellPlan::copy;
      plan_.cells[static_cast<std::size_t>(column)].source = at;
      attribute_source_[static_cast<std::size_t>(column)] = at;
      used_[static_cast<std::size_t>(at)] = 1;
    }
  }
}

} // namespace dumpfix::plan
