// Column rules: columns that v4 adds, renames, computes or drops. An expression gets the cheapest program that does the
// work of it: a constant, a copy, a copy with a default, and an evaluation for each row only where nothing less will
// do.
#include "plan/table_compiler.hpp"

#include <algorithm>

namespace dumpfix::plan {

// A row's cell of a JSON column is JSON; text that becomes JSON has to be looked at. (Of MySQL all JSON is, see Carry.)
bool TableCompiler::is_text_for_json(std::size_t column, int at) const {
  const std::string& type = columns_[static_cast<std::size_t>(at)].type;
  return context_.dialect == Dialect::postgres && plan_.target.columns[column].carry == Carry::json && !type.empty() &&
         !type.starts_with("json");
}

// The cell of a source column, carried over as it stands where that can be.
void TableCompiler::copy(std::size_t column, int at) {
  CellPlan& cell = plan_.cells[column];
  cell.op = CellPlan::copy;
  cell.source = at;
  cell.value.reset();
  if (!is_text_for_json(column, at)) return;
  const std::string& name = columns_[static_cast<std::size_t>(at)].name;
  cell.op = CellPlan::evaluate;
  cell.value.emplace(rules::Expr{rules::Expr::word, name, {}, {}}, site_.rules_.files());
}

// `locale ?? default_locale`: the source's cell, or a text that no row changes. False if the expression is no such one.
bool TableCompiler::coalesce(std::size_t column, const rules::Expr& expr) {
  if (expr.kind != rules::Expr::alternative || expr.args.size() != 2 || expr.args[0].kind != rules::Expr::word)
    return false;
  const int at = source(expr.args[0].value);
  if (at < 0 || is_text_for_json(column, at)) return false;
  const Value other(expr.args[1], site_.rules_.files());
  std::vector<std::string> names;
  other.names(names);
  if (std::any_of(names.begin(), names.end(), [&](const std::string& n) { return source(n) >= 0; })) return false;
  const Outcome fixed = other.evaluate(facts_, site_.functions_, site_);
  CellPlan& cell = plan_.cells[column];
  cell.op = fixed.kind == Outcome::value ? CellPlan::coalesce : CellPlan::copy;
  cell.source = at;
  cell.text = fixed.text;
  cell.value.reset();
  return true;
}

// The cheapest program for an expression: a constant, a copy, a copy with a default, or an evaluation.
void TableCompiler::assign(std::size_t column, const rules::Expr& expr) {
  Value value(expr, site_.rules_.files());
  std::vector<std::string> names, functions;
  value.names(names);
  value.functions(functions);
  for (const std::string& function : functions)
    if (!site_.functions_.exists(function))
      fail(Code::rules_meaning, place_of(expr.pos, site_.rules_.files()),
           "no map or function is called \"" + function + "\"", "define it: map " + function + " { … }");
  mark_read(names);
  if (coalesce(column, expr)) return;
  const auto text = value.constant();
  CellPlan& cell = plan_.cells[column];
  cell.op = text ? CellPlan::constant : CellPlan::evaluate;
  cell.source = -1;
  cell.text = text.value_or(std::string());
  cell.value = text ? std::nullopt : std::optional<Value>(std::move(value));
}

// Another type for a column that is there: what is carried over into it is carried over anew.
void TableCompiler::retype(std::size_t column, const rules::Text& type_name, const rules::Pos& pos) {
  const SitePlan::TypeDef& type = site_.type(type_name.value, pos);
  TargetColumn& target = plan_.target.columns[column];
  target = {target.name, type.sql, type_name.value, type.carry};
  if (attribute_[column]) attribute_[column] = 2;
  CellPlan& cell = plan_.cells[column];
  cell.fallback = type.fallback;
  if (cell.source >= 0 && (cell.op == CellPlan::copy || cell.op == CellPlan::evaluate)) copy(column, cell.source);
}

void TableCompiler::apply(const rules::ColumnRule& rule) {
  if (rule.nullable || rule.no_default) return; // an edit in place, no column of its own
  if (rule.tail.warn) site_.warn('"' + entity_.uid + "\": " + rule.tail.warn->value);
  for (const rules::Expr& written : rule.names) {
    const std::string left = site_.written_name(written, facts_);
    const std::string name = rule.renamed ? site_.written_name(*rule.renamed, facts_) : left;
    int there = plan_.target.column(name);
    if (there < 0 && !rule.type)
      fail(Code::rules_meaning, place_of(rule.pos, site_.rules_.files()), "column \"" + name + "\" has no type",
           "write: column " + name + " type string");
    if (there < 0)
      there = add_column(name, rule.type->value, rule.pos);
    else if (rule.type)
      retype(static_cast<std::size_t>(there), *rule.type, rule.pos);
    const auto column = static_cast<std::size_t>(there);
    if (rule.value) {
      assign(column, *rule.value);
    } else if (const int at = source(left); at >= 0 && (rule.renamed || !attribute_[column])) {
      // Renamed, or a table without attributes: the column of that name.
      const bool same_name_of_entity = !rule.renamed && !entity_.plain && entity_.model != nullptr &&
                                       left != facts::id_column() && used_[static_cast<std::size_t>(at)];
      if (!same_name_of_entity) {
        copy(column, at);
        used_[static_cast<std::size_t>(at)] = 1;
      }
    }
    CellPlan& cell = plan_.cells[column];
    if (rule.must_be_in) {
      cell.must_be_in = rule.must_be_in->value;
      cell.because = because_of(rule.tail, "it points to no row of " + cell.must_be_in);
    }
  }
}

void TableCompiler::apply(const rules::DropColumn& rule) {
  for (const rules::Text& name : rule.names) {
    const int at = source(
        site_.written_name({name.quoted ? rules::Expr::text : rules::Expr::word, name.value, {}, name.pos}, facts_));
    if (at < 0) continue;
    used_[static_cast<std::size_t>(at)] = 1;
    for (std::size_t i = 0; i < plan_.cells.size(); ++i)
      if ((plan_.cells[i].op == CellPlan::copy || plan_.cells[i].op == CellPlan::evaluate) &&
          plan_.cells[i].source == at) {
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
    if (const int at = source(name); at >= 0)
      used_[static_cast<std::size_t>(at)] = read_[static_cast<std::size_t>(at)] = 1;
}

} // namespace dumpfix::plan
