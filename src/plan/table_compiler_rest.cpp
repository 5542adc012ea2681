// What no rule has spoken about by then: columns of relations, whose ids become link rows, and the columns that are
// left. Each of them is carried over, moved or dropped with a reason: none is forgotten.
#include "plan/kept_type.hpp"
#include "plan/table_compiler.hpp"

namespace dumpfix::plan {

using facts::Attribute;
using facts::Nature;

// A polymorphic relation to one entry is kept in columns of the owner's own table; they are filled at the end.
void TableCompiler::add_morph_columns() {
  for (const Association& association : site_.associations_) {
    if (association.owner != &entity_ || association.target.name != entity_.table) continue;
    for (const TargetColumn& column : association.target.columns)
      if (plan_.target.column(column.name) < 0) add_column(column.name, column.type_name, association.rule->pos);
  }
}

// Columns of relations: their ids become rows of the link table, on whichever side that is kept.
void TableCompiler::add_extractions() {
  if (entity_.model == nullptr) return;
  for (const Attribute& attribute : entity_.model->attributes) {
    if (facts::storage_of(*entity_.model, attribute).storage != Storage::column) continue;
    const int at = source(attribute.name);
    if (at < 0 || used_[static_cast<std::size_t>(at)] == 1) continue;
    bool taken = false;
    const std::string& type = columns_[static_cast<std::size_t>(at)].type;
    const std::string other_type = type.empty() || holds_integers(type) ? std::string() : type;
    for (std::size_t i = 0; i < site_.associations_.size(); ++i) {
      const Association& a = site_.associations_[i];
      if (a.storage != Storage::column || a.attribute == nullptr) continue;
      const bool far = a.other == &entity_ && a.attribute->inverse == attribute.name && a.owner->model != nullptr &&
                       a.owner->model->uid == attribute.target;
      if (a.owner == &entity_ && a.attribute == &attribute)
        plan_.extractions.push_back({at, i, Extraction::Side::owner, other_type});
      else if (far && attribute.nature == Nature::one_to_one && a.attribute->nature == Nature::one_to_one)
        plan_.extractions.push_back({at, i, Extraction::Side::inverse, other_type});
      else if (far && attribute.nature == Nature::many_to_one && a.attribute->nature == Nature::one_to_many)
        plan_.extractions.push_back({at, i, Extraction::Side::many, other_type});
      else
        continue;
      taken = true;
    }
    used_[static_cast<std::size_t>(at)] = 1;
    if (!taken)
      plan_.dropped.push_back({at, site_.leads_elsewhere(entity_, attribute)
                                       ? SitePlan::elsewhere
                                       : "no rule or model says where this relation goes"});
  }
}

void TableCompiler::add_rest() {
  const rules::Unmatched* unmatched = site_.rules_.unmatched_column;
  if (unmatched != nullptr && !site_.rules_.decide(unmatched->tail, context_)) unmatched = nullptr;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    if (used_[i]) continue;
    if (const auto taken = overruled_.find(static_cast<int>(i)); taken != overruled_.end()) {
      plan_.dropped.push_back({taken->first, because_taken(taken->second)});
      continue;
    }
    const std::string action = unmatched != nullptr ? unmatched->action : "keep";
    if (action == "fail")
      fail(Code::collision, {},
           "no rule speaks about the column \"" + columns_[i].name + "\" of \"" + entity_.source + "\"",
           "write a rule for it, or: override unmatched column drop because \"…\"");
    if (action == "warn")
      site_.warn("no rule speaks about the column \"" + columns_[i].name + "\" of \"" + entity_.source +
                 "\": it is kept, and v4 drops it");
    if (action != "drop" && plan_.target.column(columns_[i].name) < 0) {
      plan_.target.columns.push_back({columns_[i].name, columns_[i].type, {}, Carry::text});
      plan_.cells.emplace_back();
      plan_.cells.back().op = CellPlan::copy;
      plan_.cells.back().source = static_cast<int>(i);
      continue;
    }
    plan_.dropped.push_back({static_cast<int>(i), unmatched != nullptr
                                                      ? because_of(unmatched->tail, "no rule speaks about it")
                                                      : "no rule speaks about it"});
  }
}

} // namespace dumpfix::plan
