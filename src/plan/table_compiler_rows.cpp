// Rules on the table as a whole and on its rows: keys, filters, duplicates, edits in JSON, and the choice of one row of
// several (`prefer`). They speak of columns that are there already, and say so where one is not.
#include "plan/table_compiler.hpp"

#include <algorithm>

namespace dumpfix::plan {

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

void TableCompiler::apply(const rules::RowFilter& rule) {
  plan_.filters.push_back(
      {rule.keep, Condition(rule.where, site_.rules_.files()), because_of(rule.tail, "dropped by a rule")});
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
         "\"" + entity_.table + "\" has no column \"" + rule.column.value + "\"",
         "json edits a column of the v4 table");
  JsonEdits edits;
  if (rule.where) edits.where.emplace(*rule.where, site_.rules_.files());
  edits.model_path = rule.model;
  if (rule.model_expr) edits.model.emplace(*rule.model_expr, site_.rules_.files());
  for (const rules::JsonEdit& edit : rule.edits)
    if (site_.rules_.decide(edit.tail, context_))
      edits.edits.push_back(
          {edit.what, edit.path,
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
  if (entity_.source != facts::store_table_name() || !facts::StoreRow::has(rule.by.value) ||
      !facts::StoreRow::has(rule.column.value))
    fail(Code::rules_meaning, place_of(rule.pos, site_.rules_.files()),
         "\"prefer\" chooses among rows of \"" + facts::store_table_name() + "\" only, by columns of v3's",
         "of other tables no row is known before it is written: use keep rows, drop rows or once by");
  std::vector<std::string> there; // values of the column in the rows with the key
  for (const facts::StoreRow& row : *site_.dump_.store)
    if (row.cell(rule.by.value) == prefer.value) there.push_back(row.cell(rule.column.value).value_or(std::string()));
  for (const rules::Expr& candidate : rule.order)
    if (const std::string value = constant(candidate);
        !prefer.chosen && std::find(there.begin(), there.end(), value) != there.end())
      prefer.chosen = value;
  if (!prefer.chosen && !there.empty()) prefer.chosen = there.front();
  for (const auto& [name, value] : rule.set)
    if (const int column = plan_.target.column(name.value); column >= 0)
      prefer.set.emplace_back(column, Value(value, site_.rules_.files()));
  plan_.prefer.push_back(std::move(prefer));
}

} // namespace dumpfix::plan
