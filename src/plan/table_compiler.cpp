#include "plan/table_compiler.hpp"

#include <algorithm>

namespace dumpfix::plan {

using facts::Attribute;
using facts::Nature;

namespace {

bool is_column_relation(Nature nature) {
  return nature == Nature::one_way || nature == Nature::many_to_one || nature == Nature::one_to_one;
}

std::string because_of(const rules::Tail& tail, std::string otherwise) {
  return tail.because ? tail.because->value : std::move(otherwise);
}

} // namespace

TablePlan SitePlan::compile(const Entity& entity, const std::vector<SourceColumn>& columns) const {
  return TableCompiler(*this, entity, columns).compile();
}

TargetTable SitePlan::definition(const Entity& entity) const {
  static const std::vector<SourceColumn> none;
  quiet_ = true;
  TargetTable made = TableCompiler(*this, entity, none).compile().target;
  quiet_ = false;
  return made;
}

TableCompiler::TableCompiler(const SitePlan& site, const Entity& entity, const std::vector<SourceColumn>& columns)
    : site_(site), entity_(entity), columns_(columns), context_(site.context_of(entity, &columns)),
      facts_(site.entity_facts(entity)), used_(columns.size(), 0), read_(columns.size(), 0) {
  plan_.target.name = entity.table;
  for (const SourceColumn& column : columns) plan_.sources.push_back(column.name);
  // A type that lost its timestamps option may still have the columns: then they are the best that is known.
  if (entity.model != nullptr) {
    if (!entity.model->timestamps || source(entity.model->created) < 0) facts_.set("created", "created_at");
    if (!entity.model->timestamps || source(entity.model->updated) < 0) facts_.set("updated", "updated_at");
  }
}

int TableCompiler::source(std::string_view written) const {
  const std::string name = site_.cut(std::string(written));
  for (std::size_t i = 0; i < columns_.size(); ++i)
    if (columns_[i].name == name) return static_cast<int>(i);
  return -1;
}

TablePlan TableCompiler::compile() {
  const auto bodies = site_.bodies(entity_);
  const auto each = [&]<class Rule>(auto&& apply_rule, const Rule*) {
    for (const auto* body : bodies)
      for (const rules::EntityStatement& statement : *body)
        if (const auto* rule = std::get_if<Rule>(&statement); rule != nullptr && site_.rules_.decide(rule->tail, context_))
          apply_rule(*rule);
  };
  const auto run = [&](const auto& rule) { apply(rule); };

  plan_.id = source("id");
  claim_renamed();
  // `id` comes first, then the attributes in the model's order, then the columns that v4 adds.
  const auto is_id = [&](const rules::ColumnRule& rule) {
    return rule.type && !rule.renamed && site_.type(rule.type->value, rule.pos).carry == Carry::id;
  };
  each([&](const rules::ColumnRule& rule) { if (is_id(rule)) apply(rule); }, static_cast<const rules::ColumnRule*>(nullptr));
  add_attributes();
  each([&](const rules::ColumnRule& rule) { if (!is_id(rule)) apply(rule); }, static_cast<const rules::ColumnRule*>(nullptr));
  if (!columns_.empty() && plan_.id < 0 && !entity_.plain)
    fail(Code::bad_model, {}, "the table \"" + entity_.source + "\" has no column \"id\"", "v4 has no other keys than whole numbers called id: give the table one before you take the dump");
  add_morph_columns();
  each(run, static_cast<const rules::RowFilter*>(nullptr));
  each(run, static_cast<const rules::DropColumn*>(nullptr));
  each(run, static_cast<const rules::KeyRule*>(nullptr));
  each(run, static_cast<const rules::Once*>(nullptr));
  each(run, static_cast<const rules::JsonRule*>(nullptr));
  each(run, static_cast<const rules::Prefer*>(nullptr));
  add_extractions();
  add_rest();
  return std::move(plan_);
}

int TableCompiler::add_column(const std::string& name, const std::string& type_name, const rules::Pos& pos) {
  const SitePlan::TypeDef& type = site_.type(type_name, pos);
  plan_.target.columns.push_back({name, type.sql, type_name, type.carry});
  plan_.cells.emplace_back();
  plan_.cells.back().fallback = type.fallback;
  attribute_.push_back(0);
  attribute_source_.push_back(-1);
  attribute_types_.emplace_back();
  return static_cast<int>(plan_.target.columns.size()) - 1;
}

// Source columns that a rule names left of `->` belong to that rule, not to the attribute of the same name.
void TableCompiler::claim_renamed() {
  for (const auto* body : site_.bodies(entity_))
    for (const rules::EntityStatement& statement : *body)
      if (const auto* rule = std::get_if<rules::ColumnRule>(&statement); rule != nullptr && rule->renamed)
        for (const rules::Expr& name : rule->names) {
          const std::string text = site_.written_name(name, facts_);
          if (const int at = source(text); at >= 0 && site_.rules_.decide(rule->tail, context_)) used_[static_cast<std::size_t>(at)] = 1;
        }
}

std::string TableCompiler::attribute_type(const Attribute& attribute) const {
  // A field that the v4 project gave another type is written as v4 will want it.
  if (entity_.project != nullptr)
    if (const facts::ProjectAttribute* v4 = entity_.project->find(attribute.name); v4 != nullptr && site_.types_.contains(v4->type))
      return v4->type;
  return attribute.type;
}

void TableCompiler::add_attributes() {
  if (entity_.model == nullptr || entity_.plain) return;
  // v4's own columns win: their names are taken before any attribute asks.
  std::vector<std::string> taken, assigned;
  for (const auto* body : site_.bodies(entity_))
    for (const rules::EntityStatement& statement : *body)
      if (const auto* rule = std::get_if<rules::ColumnRule>(&statement); rule != nullptr && site_.rules_.decide(rule->tail, context_)) {
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
      if (!attribute_[static_cast<std::size_t>(there)] || columns_.empty()) continue; // without columns: which one is live is not known yet
      fail(Code::collision, {}, "\"" + entity_.source + "\": the columns \"" +
               plan_.sources[static_cast<std::size_t>(attribute_source_[static_cast<std::size_t>(there)])] + "\" and \"" + attribute.name +
               "\" would both be called \"" + name + "\" in v4",
           "write a rule: table \"" + entity_.source + "\" -> \"" + entity_.table + "\" { column \"" + attribute.name + "\" -> another_name type " + attribute.type + " }");
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
    attribute_types_[static_cast<std::size_t>(column)] = entity_.project != nullptr ? attribute_type(attribute) : attribute.type;
    if (at >= 0) {
      plan_.cells[static_cast<std::size_t>(column)].op = CellPlan::copy;
      plan_.cells[static_cast<std::size_t>(column)].source = at;
      attribute_source_[static_cast<std::size_t>(column)] = at;
      used_[static_cast<std::size_t>(at)] = 1;
    }
  }
}

// The cheapest program for an expression: a constant, a copy, a copy with a default, or an evaluation.
CellPlan TableCompiler::value_cell(const Value& value) const {
  CellPlan cell;
  if (const auto text = value.constant()) {
    cell.op = CellPlan::constant;
    cell.text = *text;
    return cell;
  }
  cell.op = CellPlan::evaluate;
  cell.value = value;
  return cell;
}

void TableCompiler::apply(const rules::ColumnRule& rule) {
  if (rule.nullable || rule.no_default) return; // an edit in place, no column of its own
  for (const rules::Expr& written : rule.names) {
    const std::string left = site_.written_name(written, facts_);
    const std::string name = rule.renamed ? site_.written_name(*rule.renamed, facts_) : left;
    int column = plan_.target.column(name);
    if (column < 0) {
      if (!rule.type)
        fail(Code::rules_meaning, place_of(rule.pos, site_.rules_.files()), "column \"" + name + "\" has no type",
             "write: column " + name + " type string");
      column = add_column(name, rule.type->value, rule.pos);
    } else if (rule.type) {
      const SitePlan::TypeDef& type = site_.type(rule.type->value, rule.pos);
      plan_.target.columns[static_cast<std::size_t>(column)] = {name, type.sql, rule.type->value, type.carry};
      plan_.cells[static_cast<std::size_t>(column)].fallback = type.fallback;
    }
    CellPlan& cell = plan_.cells[static_cast<std::size_t>(column)];
    if (rule.value) {
      const Value value(*rule.value, site_.rules_.files());
      std::vector<std::string> names, functions;
      value.names(names);
      value.functions(functions);
      for (const std::string& function : functions)
        if (!site_.functions_.exists(function))
          fail(Code::rules_meaning, place_of(rule.value->pos, site_.rules_.files()),
               "no map or function is called \"" + function + "\"", "define it: map " + function + " { … }");
      mark_read(names);
      const CellPlan made = value_cell(value);
      cell.op = made.op;
      cell.text = made.text;
      cell.value = made.value;
      // `locale ?? default_locale`: no evaluation per row
      if (rule.value->kind == rules::Expr::alternative && rule.value->args.size() == 2 &&
          rule.value->args[0].kind == rules::Expr::word && source(rule.value->args[0].value) >= 0) {
        const int at = source(rule.value->args[0].value);
        const rules::Expr& second = rule.value->args[1];
        Outcome fixed;
        const Value other(second, site_.rules_.files());
        std::vector<std::string> other_names;
        other.names(other_names);
        const bool needs_row = std::any_of(other_names.begin(), other_names.end(), [&](const std::string& n) { return source(n) >= 0; });
        if (!needs_row) {
          fixed = other.evaluate(facts_, site_.functions_, site_);
          cell.op = fixed.kind == Outcome::value ? CellPlan::coalesce : CellPlan::copy;
          cell.source = at;
          cell.text = fixed.text;
          cell.value.reset();
        }
      }
    } else if (const int at = source(left); at >= 0 && (rule.renamed || !attribute_[static_cast<std::size_t>(column)] )) {
      // Renamed, or a table without attributes: the column of that name.
      const bool same_name_of_entity = !rule.renamed && !entity_.plain && entity_.model != nullptr && left != "id" && used_[static_cast<std::size_t>(at)];
      if (!same_name_of_entity) {
        cell.op = CellPlan::copy;
        cell.source = at;
        used_[static_cast<std::size_t>(at)] = 1;
      }
    }
    if (rule.must_be_in) {
      cell.must_be_in = rule.must_be_in->value;
      cell.because = because_of(rule.tail, "it points to no row of " + cell.must_be_in);
    }
  }
}

void TableCompiler::apply(const rules::KeyRule& rule) {
  if (!rule.attribute_types.empty()) {
    for (std::size_t i = 0; i < plan_.target.columns.size(); ++i)
      for (const rules::Text& type : rule.attribute_types)
        if (attribute_types_[i] == type.value) {
          FactScope scope(&facts_);
          scope.set("column", plan_.target.columns[i].name);
          plan_.target.keys.push_back(site_.make_key(rule, scope, {plan_.target.columns[i].name}));
        }
    return;
  }
  std::vector<std::string> columns;
  for (const rules::Text& column : rule.columns) {
    if (plan_.target.column(column.value) < 0)
      fail(Code::rules_meaning, place_of(column.pos, site_.rules_.files()),
           "\"" + entity_.table + "\" has no column \"" + column.value + "\"", "a key names columns of the v4 table");
    columns.push_back(column.value);
  }
  plan_.target.keys.push_back(site_.make_key(rule, facts_, columns));
}

void TableCompiler::apply(const rules::DropColumn& rule) {
  for (const rules::Text& name : rule.names) {
    const int at = source(site_.written_name({name.quoted ? rules::Expr::text : rules::Expr::word, name.value, {}, name.pos}, facts_));
    if (at < 0) continue;
    used_[static_cast<std::size_t>(at)] = 1;
    for (std::size_t i = 0; i < plan_.cells.size(); ++i)
      if (plan_.cells[i].op == CellPlan::copy && plan_.cells[i].source == at) {
        plan_.target.columns.erase(plan_.target.columns.begin() + static_cast<std::ptrdiff_t>(i));
        plan_.cells.erase(plan_.cells.begin() + static_cast<std::ptrdiff_t>(i));
        attribute_.erase(attribute_.begin() + static_cast<std::ptrdiff_t>(i));
        attribute_source_.erase(attribute_source_.begin() + static_cast<std::ptrdiff_t>(i));
        attribute_types_.erase(attribute_types_.begin() + static_cast<std::ptrdiff_t>(i));
        break;
      }
    // What an expression has carried over, or a condition has turned into the choice of rows, is not lost.
    if (!read_[static_cast<std::size_t>(at)]) plan_.dropped.push_back({at, because_of(rule.tail, "dropped by a rule")});
  }
}

void TableCompiler::mark_read(const std::vector<std::string>& names) {
  for (const std::string& name : names)
    if (const int at = source(name); at >= 0) used_[static_cast<std::size_t>(at)] = read_[static_cast<std::size_t>(at)] = 1;
}

// A polymorphic relation to one entry is kept in columns of the owner's own table; they are filled at the end.
void TableCompiler::add_morph_columns() {
  for (const Association& association : site_.associations_) {
    if (association.owner != &entity_ || association.target.name != entity_.table) continue;
    for (const TargetColumn& column : association.target.columns)
      if (plan_.target.column(column.name) < 0) add_column(column.name, column.type_name, association.rule->pos);
  }
}

void TableCompiler::apply(const rules::RowFilter& rule) {
  plan_.filters.push_back({rule.keep, Condition(rule.where, site_.rules_.files()), because_of(rule.tail, "dropped by a rule")});
  std::vector<std::string> names;
  plan_.filters.back().where.names(names);
  for (const std::string& name : names)
    if (const int at = source(name); at >= 0) read_[static_cast<std::size_t>(at)] = 1;
  for (const std::string& name : names)
    if (source(name) < 0 && !columns_.empty() && entity_.model != nullptr && entity_.model->find(name) == nullptr)
      site_.warn("a rule asks for the column \"" + name + "\", which \"" + entity_.source + "\" has not");
}

void TableCompiler::apply(const rules::Once& rule) {
  OncePlan once;
  once.because = because_of(rule.tail, "a duplicate");
  for (const rules::Text& name : rule.columns) {
    if (const int column = plan_.target.column(name.value); column >= 0)
      once.columns.push_back(column);
    else if (const int at = source(name.value); at >= 0)
      once.columns.push_back(-1 - at);
  }
  if (once.columns.size() == rule.columns.size()) plan_.once.push_back(std::move(once));
}

void TableCompiler::apply(const rules::JsonRule& rule) {
  const int column = plan_.target.column(rule.column.value);
  if (column < 0)
    fail(Code::rules_meaning, place_of(rule.pos, site_.rules_.files()),
         "\"" + entity_.table + "\" has no column \"" + rule.column.value + "\"", "json edits a column of the v4 table");
  JsonEdits edits;
  if (rule.where) edits.where.emplace(*rule.where, site_.rules_.files());
  edits.model_path = rule.model;
  if (rule.model_expr) edits.model.emplace(*rule.model_expr, site_.rules_.files());
  for (const rules::JsonEdit& edit : rule.edits)
    if (site_.rules_.decide(edit.tail, context_))
      edits.edits.push_back({edit.what, edit.path,
                             edit.expr ? std::optional<Value>(std::in_place, *edit.expr, site_.rules_.files()) : std::nullopt});
  plan_.cells[static_cast<std::size_t>(column)].json.push_back(std::move(edits));
}

void TableCompiler::apply(const rules::Prefer& rule) {
  PreferPlan prefer;
  prefer.by = source(rule.by.value);
  prefer.column = source(rule.column.value);
  if (prefer.by < 0 || prefer.column < 0) return;
  const auto constant = [&](const rules::Expr& expr) {
    return Value(expr, site_.rules_.files()).constant().value_or(std::string());
  };
  prefer.value = constant(rule.value);
  // Which of the preferred values occurs, the store's rows tell: they are facts.
  for (const rules::Expr& candidate : rule.order) {
    const std::string value = constant(candidate);
    const bool occurs = std::any_of(site_.site_.store->begin(), site_.site_.store->end(), [&](const facts::StoreRow& row) {
      return row.key == prefer.value && row.environment.value_or(std::string()) == value;
    });
    if (occurs && !prefer.chosen) prefer.chosen = value;
  }
  if (!prefer.chosen)
    for (const facts::StoreRow& row : *site_.site_.store)
      if (row.key == prefer.value && !prefer.chosen) prefer.chosen = row.environment.value_or(std::string());
  for (const auto& [name, value] : rule.set)
    if (const int column = plan_.target.column(name.value); column >= 0)
      prefer.set.emplace_back(column, Value(value, site_.rules_.files()));
  plan_.prefer.push_back(std::move(prefer));
}

// Columns of relations: their ids become rows of the link table, on whichever side that is kept.
void TableCompiler::add_extractions() {
  if (entity_.model == nullptr) return;
  for (const Attribute& attribute : entity_.model->attributes) {
    if (!is_column_relation(attribute.nature)) continue;
    const int at = source(attribute.name);
    if (at < 0 || used_[static_cast<std::size_t>(at)] == 1) continue;
    bool taken = false;
    for (std::size_t i = 0; i < site_.associations_.size(); ++i) {
      const Association& a = site_.associations_[i];
      if (a.storage != Storage::column || a.attribute == nullptr) continue;
      if (a.owner == &entity_ && a.attribute == &attribute) {
        plan_.extractions.push_back({at, i, false});
        taken = true;
      } else if (attribute.nature == Nature::one_to_one && a.other == &entity_ && a.attribute->inverse == attribute.name &&
                 a.attribute->nature == Nature::one_to_one && a.owner->model != nullptr && a.owner->model->uid == attribute.target) {
        plan_.extractions.push_back({at, i, true});
        taken = true;
      }
    }
    used_[static_cast<std::size_t>(at)] = 1;
    if (!taken) plan_.dropped.push_back({at, "no rule or model says where this relation goes"});
  }
}

void TableCompiler::add_rest() {
  const rules::Unmatched* unmatched = site_.rules_.unmatched_column;
  if (unmatched != nullptr && !site_.rules_.decide(unmatched->tail, context_)) unmatched = nullptr;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    if (used_[i]) continue;
    const std::string action = unmatched != nullptr ? unmatched->action : "keep";
    if (action == "fail")
      fail(Code::collision, {}, "no rule speaks about the column \"" + columns_[i].name + "\" of \"" + entity_.source + "\"",
           "write a rule for it, or: override unmatched column drop because \"…\"");
    if (action == "warn")
      site_.warn("no rule speaks about the column \"" + columns_[i].name + "\" of \"" + entity_.source + "\": it is kept, and v4 drops it");
    if (action != "drop" && plan_.target.column(columns_[i].name) < 0) {
      plan_.target.columns.push_back({columns_[i].name, columns_[i].type, {}, Carry::text});
      plan_.cells.emplace_back();
      plan_.cells.back().op = CellPlan::copy;
      plan_.cells.back().source = static_cast<int>(i);
      continue;
    }
    plan_.dropped.push_back({static_cast<int>(i), unmatched != nullptr ? because_of(unmatched->tail, "no rule speaks about it") : "no rule speaks about it"});
  }
}

} // namespace dumpfix::plan
