// What the v4 project's schema lacks of v3's attributes: v4 drops such a column, or hides what is linked there, when it
// starts. The values are written all the same, as nothing but a warning tells of it; relations that have a table of
// their own are looked at where that is made.
#include "plan/table_compiler.hpp"

namespace dumpfix::plan {

using facts::Attribute;
using facts::Nature;

// v4 finds a column by its own name for the attribute: a project may spell it as v3 did, or as v4's column.
bool TableCompiler::knows_column(const Attribute& attribute, const rules::AttributeRule& rule,
                                 const std::string& column) const {
  const auto is_column = [](const facts::ProjectAttribute* v4) { return v4 != nullptr && v4->has_column(); };
  if (is_column(entity_.project->find(attribute.name)) || is_column(entity_.project->find(column))) return true;
  for (const facts::ProjectAttribute& v4 : entity_.project->attributes) {
    if (!v4.has_column()) continue;
    FactScope scope(&facts_);
    scope.set("attribute", v4.name);
    scope.set("type", v4.type);
    if (site_.evaluate_name(rule.name, scope) == column) return true;
  }
  return false;
}

// When all rules have had their say: a column that one of them dropped is told as that.
void TableCompiler::tell_lost_columns() const {
  if (!entity_.has_project_attributes()) return;
  for (const Made& one : made_) {
    if (plan_.target.column(one.column) < 0 || knows_column(*one.attribute, *one.rule, one.column)) continue;
    const facts::ProjectAttribute* v4 = entity_.project->find(one.attribute->name);
    site_.warn("the v4 project's \"" + entity_.uid + "\" has " +
               (v4 == nullptr ? "no attribute \"" + one.attribute->name + "\""
                              : "\"" + one.attribute->name + "\" as " + v4->type) +
               ": v4 drops its column at boot");
  }
}

// What v3 keeps in tables beside the entry's.
void TableCompiler::tell_unserved() const {
  if (!entity_.has_project_attributes() || columns_.empty()) return;
  for (const Attribute& attribute : entity_.model->attributes) {
    if (attribute.nature != Nature::component && attribute.nature != Nature::dynamic_zone &&
        attribute.nature != Nature::morph_inverse)
      continue;
    const facts::ProjectAttribute* v4 = entity_.project->find(attribute.name);
    if (v4 != nullptr && !site_.types_.contains(v4->type)) continue;
    site_.warn(
        "the v4 project's \"" + entity_.uid + "\" has " +
        (v4 == nullptr ? "no attribute \"" + attribute.name + "\"" : "\"" + attribute.name + "\" as " + v4->type) +
        ": v4 does not serve " +
        (attribute.nature == Nature::morph_inverse ? "what is linked there" : "its components"));
  }
}

} // namespace dumpfix::plan
