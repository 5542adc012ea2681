// From the plan of a table and the columns of a statement to the flat program of its rows: cells that stand side by
// side in both become one step, constants are spelled once, and what the present columns lack costs nothing per row.
#include "rewrite/json_literal.hpp"
#include "rewrite/quick_cells.hpp"
#include "rewrite/table_run.hpp"

#include <algorithm>

namespace dumpfix::rewrite {

using dump::CellForm;
using plan::Carry;
using plan::CellPlan;
using Step = RowProgram::Step;

namespace {

std::string_view separator(CellForm form) noexcept {
  return form == CellForm::copy ? "\t" : form == CellForm::pg_literal ? ", " : ",";
}

} // namespace

void TableRun::compile_cell(std::size_t column, std::vector<std::size_t>& uses) {
  const CellPlan& plan = plan_.cells[column];
  const Carry carry = plan_.target.columns[column].carry;
  std::vector<Step>& steps = program_.steps;
  const auto put_text = [&](std::string_view text) {
    const auto begin = static_cast<std::uint32_t>(program_.texts.size());
    program_.texts.append(text).append(separator(form_));
    return Step{Step::text, 0, 0, begin, static_cast<std::uint32_t>(program_.texts.size()) - begin, 0};
  };
  const bool constant = plan.op == CellPlan::null || plan.op == CellPlan::constant;
  const bool carried = plan.op == CellPlan::copy || plan.op == CellPlan::coalesce;
  if (constant || (carried && !has_cell(plan.source))) {
    std::string null;
    dump::encode_null(form_, null);
    const Step step = put_text(plan.op == CellPlan::copy ? null : constants_[column]);
    if (!steps.empty() && steps.back().kind == Step::text)
      steps.back().size += step.size;
    else
      steps.push_back(step);
    return;
  }
  const bool json = carry == Carry::json || carry == Carry::object || carry == Carry::array;
  const bool checked = json && (form_ == CellForm::mysql_literal || carry != Carry::json);
  if (!carried || !plan.json.empty() || (checked && !json_may_stand(form_, lexis_))) {
    steps.push_back({Step::made, 0, 0, 0, 0, static_cast<std::uint32_t>(column)});
    program_.makes = true;
    return;
  }
  const auto cell = static_cast<std::uint32_t>(position_[static_cast<std::size_t>(plan.source)]);
  if (checked) program_.json.push_back({cell, carry, plan.op == CellPlan::coalesce});
  program_.repeats = std::max(program_.repeats, ++uses[cell]);
  if (reference_of_[column] >= 0)
    program_.references.push_back({cell, static_cast<std::uint32_t>(reference_of_[column])});
  const bool instant = carry == Carry::instant && form_ != CellForm::mysql_literal;
  if (instant || plan.op == CellPlan::coalesce) {
    Step step = plan.op == CellPlan::coalesce ? put_text(constants_[column]) : Step{Step::instant};
    step.kind = instant ? Step::instant : Step::coalesce;
    step.first = step.last = cell;
    step.column = static_cast<std::uint32_t>(column);
    steps.push_back(step);
  } else if (!steps.empty() && steps.back().kind == Step::cells && steps.back().last + 1 == cell) {
    steps.back().last = cell;
  } else {
    steps.push_back({Step::cells, cell, cell, 0, 0, 0});
  }
}

void TableRun::compile_program() {
  program_ = {};
  const bool prefers = std::any_of(plan_.prefer.begin(), plan_.prefer.end(),
                                   [](const plan::PreferPlan& prefer) { return prefer.chosen.has_value(); });
  quick_ = plan_.once.empty() && !prefers && !plan_.cells.empty();
  if (!quick_) return;
  program_.makes = !plan_.filters.empty();
  std::vector<std::size_t> uses(width_, 0);
  for (std::size_t i = 0; i < plan_.cells.size(); ++i) compile_cell(i, uses);
  // An instant may gain quotes, a digit of its year and a day's midnight; all other growth is texts and separators.
  program_.extra = program_.texts.size() + plan_.cells.size() * (separator(form_).size() + 16) + slack;
  program_.texts.append(slack, ' ');
  const auto cell_of = [this](int source) {
    return static_cast<std::uint32_t>(position_[static_cast<std::size_t>(source)]);
  };
  if (has_cell(plan_.id)) program_.id = static_cast<int>(cell_of(plan_.id));
  for (const plan::Extraction& one : plan_.extractions)
    if (has_cell(one.source)) program_.links.push_back({cell_of(one.source), &one, collectors_[one.association].get()});
  for (std::size_t i = 0; i < plan_.dropped.size(); ++i)
    if (has_cell(plan_.dropped[i].source))
      program_.dropped.push_back({cell_of(plan_.dropped[i].source), static_cast<std::uint32_t>(i)});
}

} // namespace dumpfix::rewrite
