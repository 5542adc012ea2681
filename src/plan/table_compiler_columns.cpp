// Column rules: columns that v4 adds, renames, computes or drops. An expression gets the cheapest program that does the
// work of it: a constant, a copy, a copy with a default, and an evaluation for each row only where nothing less will
// do.
#include "plan/table_compiler.hpp"

#include <algorithm>

namespace dumpfix::plan {

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
        const bool needs_row =
            std::any_of(other_names.begin(), other_names.end(), [&](const std::string& n) { return source(n) >= 0; });
        if (!needs_row) {
          fixed = other.evaluate(facts_, site_.functions_, site_);
          cell.op = fixed.kind == Outcome::value ? CellPlan::coalesce : CellPlan::copy;
          cell.source = at;
          cell.text = fixed.text;
          cell.value.reset();
        }
      }
    } else if (const int at = source(left);
               at >= 0 && (rule.renamed || !attribute_[static_cast<std::size_t>(column)])) {
      // Renamed, or a table without attributes: the column of that name.
      const bool same_name_of_entity = !rule.renamed && !entity_.plain && entity_.model != nullptr && left != "id" &&
                                       used_[static_cast<std::size_t>(at)];
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
