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

// A field that the v4 project gave another type is written as v4 will want it.
std::string TableCompiler::attribute_type(const Attribute& attribute) const {
  if (entity_.project == nullptr) return attribute.type;
  const facts::ProjectAttribute* v4 = entity_.project->find(attribute.name);
  return v4 != nullptr && site_.types_.contains(v4->type) ? v4->type : attribute.type;
}

// The last rule in force that is for all types, or for that of the attribute.
const rules::AttributeRule* TableCompiler::rule_of(const Attribute& attribute) const {
  const rules::AttributeRule* out = nullptr;
  for (const auto* body : site_.bodies(entity_))
    for (const rules::EntityStatement& statement : *body)
      if (const auto* rule = std::get_if<rules::AttributeRule>(&statement);
          rule != nullptr && site_.rules_.decide(rule->tail, context_) &&
          (rule->types.empty() || std::any_of(rule->types.begin(), rule->types.end(),
                                              [&](const rules::Text& t) { return t.value == attribute.type; })))
        out = rule;
  return out;
}

// v4's own columns win: their names are taken before any attribute asks.
TableCompiler::OwnNames TableCompiler::own_names() const {
  OwnNames out;
  for (const auto* body : site_.bodies(entity_))
    for (const rules::EntityStatement& statement : *body)
      if (const auto* rule = std::get_if<rules::ColumnRule>(&statement);
          rule != nullptr && site_.rules_.decide(rule->tail, context_)) {
        if (rule->renamed) out.renamed.insert(site_.written_name(*rule->renamed, facts_));
        if (!rule->renamed && rule->value)
          for (const rules::Expr& name : rule->names) out.assigned.insert(site_.written_name(name, facts_));
      }
  out.renamed.emplace(facts::id_column());
  return out;
}

std::string TableCompiler::because_taken(const std::string& name) {
  return "v4 has a column of its own called \"" + name + "\"";
}

void TableCompiler::add_attributes() {
  if (entity_.model == nullptr || entity_.plain) return;
  tell_unserved();
  const OwnNames own = own_names();
  for (const Attribute& attribute : entity_.model->attributes) {
    if (attribute.nature != Nature::scalar) continue;
    const int at = source(attribute.name);
    if (at < 0 && !columns_.empty()) continue; // never had a column, or the dump's table is older than the model
    if (at >= 0 && used_[static_cast<std::size_t>(at)]) continue;
    const rules::AttributeRule* rule = rule_of(attribute);
    if (rule == nullptr) continue;
    FactScope scope(&facts_);
    scope.set("attribute", attribute.name);
    scope.set("type", attribute.type);
    const std::string name = site_.evaluate_name(rule->name, scope);
    if (own.renamed.contains(name)) {
      if (at >= 0) {
        used_[static_cast<std::size_t>(at)] = 1;
        plan_.dropped.push_back({at, because_taken(name)});
      }
      continue;
    }
    if (own.assigned.contains(name)) { // an expression makes this column, and may read the attribute
      if (at >= 0) overruled_.emplace(at, name);
      continue;
    }
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
    add_attribute(attribute, *rule, name, at);
  }
}

void TableCompiler::add_attribute(const Attribute& attribute, const rules::AttributeRule& rule, const std::string& name,
                                  int at) {
  made_.push_back({&attribute, &rule, name});
  const std::string wanted = attribute_type(attribute);
  std::string type_name = rule.type ? rule.type->value : wanted;
  const std::string label = "attribute \"" + entity_.uid + "." + attribute.name + "\"";
  if (const facts::ProjectAttribute* v4 =
          entity_.project != nullptr && !rule.type ? entity_.project->find(attribute.name) : nullptr;
      v4 != nullptr && v4->has_column() && v4->type != attribute.type && !site_.types_.contains(v4->type))
    site_.warn(label + " is of the type \"" + v4->type +
               "\" in the v4 project, which the rules do not know: it is written as v3's \"" + attribute.type + "\"");
  if (!site_.types_.contains(type_name)) {
    site_.warn(label + " has the type \"" + attribute.type + "\", which the rules do not know: it is written as text");
    type_name = "text";
  }
  const SitePlan::TypeDef& type = site_.type(type_name, rule.pos);
  if (!type.warn.empty() && type_name == wanted) site_.warn(label + ": " + type.warn);
  const auto column = static_cast<std::size_t>(add_column(name, type_name, rule.pos));
  attribute_[column] = 1;
  attribute_types_[column] = wanted;
  if (at < 0) return;
  copy(column, at);
  attribute_source_[column] = at;
  used_[static_cast<std::size_t>(at)] = 1;
}

} // namespace dumpfix::plan
