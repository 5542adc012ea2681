// Column rules: columns that v4 adds, renames, computes or drops. An expression gets the cheapest program that does the
// work of it: a constant, a copy, a copy with a default, and an evaluation for each row only where nothing less will
// do.
#include "plan/table_compiler.hpp"

#include <algorithm>

namespace dumpfix::plan {

// `locale ?? default_locale`: the source's cell, or a text that no row changes. False if the expression is no such one.
bool TableCompiler::coalesce(CellPlan& cell, const rules::Expr& expr) const {
  if (expr.kind != rules::Expr::alternative || expr.args.size() != 2 || expr.args[0].kind != rules::Expr::word)
    return false;
  const int at = source(expr.args[0].value);
  if (at < 0) return false;
  const Value other(expr.args[1], site_.rules_.files());
  std::vector<std::string> names;
  other.names(names);
  if (std::any_of(names.begin(), names.end(), [&](const std::string& n) { return source(n) >= 0; })) return false;
  const Outcome fixed = other.evaluate(facts_, site_.functions_, site_);
  cell.op = fixed.kind == Outcome::value ? CellPlan::coalesce : CellPlan::copy;
  cell.source = at;
  cell.text = fixed.text;
  cell.value.reset();
  return true;
}

// The cheapest program for an expression: a constant, a copy, a copy with a default, or an evaluation.
void TableCompiler::assign(CellPlan& cell, const rules::Expr& expr) {
  Value value(expr, site_.rules_.files());
  std::vector<std::string> names, functions;
  value.names(names);
  value.functions(functions);
  for (const std::string& function : functions)
    if (!site_.functions_.exists(function))
      fail(Code::rules_meaning, place_of(expr.pos, site_.rules_.files()),
           "no map or function is called \"" + function + "\"", "define it: map " + function + " { … }");
  mark_read(names);
  if (coalesce(cell, expr)) return;
  const auto text = value.constant();
  cell.op = text ? CellPlan::constant : CellPlan::evaluate;
  cell.text = text.value_or(std::string());
  cell.value = text ? std::nullopt : std::optional<Value>(std::move(value));
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
      assign(cell, *rule.value);
    } else if (const int at = source(left);
               at >= 0 && (rule.renamed || !attribute_[static_cast<std::size_t>(column)])) {
      // Renamed, or a table without attributes: the column of that name.
      const bool same_name_of_entity = !rule.renamed && !entity_.plain && entity_.model != nullptr &&
                                       left != facts::id_column() && used_[static_cast<std::size_t>(at)];
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

void TableCompiler::apply(const rules::DropColumn& rule) {
  for (const rules::Text& name : rule.names) {
    const int at = source(
        site_.written_name({name.quoted ? rules::Expr::text : rules::Expr::word, name.value, {}, name.pos}, facts_));
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
    if (const int at = source(name); at >= 0)
      used_[static_cast<std::size_t>(at)] = read_[static_cast<std::size_t>(at)] = 1;
}

} // namespace dumpfix::plan
