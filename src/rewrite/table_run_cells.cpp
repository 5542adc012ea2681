// One cell on its way: copied as it stands where it may be, else decoded, changed and encoded in the form of the dump.
// No allocation for a cell that no rule changes; JSON is copied only where there is an edit to make.
#include "rewrite/instant.hpp"
#include "rewrite/json_literal.hpp"
#include "rewrite/row_scope.hpp"
#include "rewrite/table_run.hpp"

namespace dumpfix::rewrite {

using dump::CellForm;
using plan::Carry;
using plan::CellPlan;
using plan::Outcome;

namespace {

/// True if a column of JSON can take text of this shape.
bool takes(Carry carry, JsonShape shape) noexcept {
  return carry == Carry::json ? shape != JsonShape::invalid
                              : shape == (carry == Carry::object ? JsonShape::object : JsonShape::array);
}

} // namespace

bool TableRun::json_stands(const std::vector<std::string_view>& cells) const {
  for (const RowProgram::Json& json : program_.json) {
    const std::string_view raw = cells[json.cell];
    if (dump::is_null(raw, form_)) {
      if (json.coalesces || (json.carry == Carry::json && raw == "NULL")) continue;
      return false;
    }
    const auto shape = json_literal_shape(raw, form_, lexis_);
    if (!shape || !takes(json.carry, *shape)) return false;
  }
  return true;
}

// Numbers and booleans stand bare in an INSERT, all else is a literal.
void TableRun::append_text(std::string_view text, Carry carry, std::string& out) const {
  if (carry == Carry::boolean) {
    const bool truth = plan::is_true(text);
    if (form_ == CellForm::mysql_literal) return dump::encode_bare(truth ? "1" : "0", out);
    return dump::encode_bare(form_ == CellForm::copy ? (truth ? "t" : "f") : (truth ? "true" : "false"), out);
  }
  if (carry == Carry::instant && form_ != CellForm::mysql_literal) {
    std::string utc;
    return dump::encode_text(append_utc(text, utc) ? std::string_view(utc) : text, form_, lexis_, out);
  }
  const bool bare = carry == Carry::integer || carry == Carry::number || carry == Carry::id;
  if (bare)
    dump::encode_bare(text, out);
  else if (carry == Carry::json || carry == Carry::object || carry == Carry::array)
    put_json(text, out);
  else
    dump::encode_text(text, form_, lexis_, out);
}

void TableRun::append_cell(std::size_t column, const RowPlace& place, std::string& out) {
  const CellPlan& plan = plan_.cells[column];
  const Carry carry = plan_.target.columns[column].carry;
  for (const auto& [target, value] : overrides_)
    if (target == column) {
      const Outcome outcome = value->evaluate(RowScope(*this), site_.functions(), site_);
      if (outcome.kind == Outcome::value)
        append_text(outcome.text, carry, out);
      else
        dump::encode_null(form_, out);
      return;
    }
  switch (plan.op) {
  case CellPlan::null:
  case CellPlan::constant: out += constants_[column]; return;
  case CellPlan::evaluate: {
    const Outcome outcome = plan.value->evaluate(RowScope(*this), site_.functions(), site_);
    if (outcome.kind == Outcome::drop) {
      drop_because_ = outcome.entry != nullptr && outcome.entry->tail.because ? outcome.entry->tail.because->value
                                                                              : "dropped by a rule";
      return;
    }
    if (outcome.kind == Outcome::null && (carry != Carry::object && carry != Carry::array))
      return dump::encode_null(form_, out);
    if (carry == Carry::json || carry == Carry::object || carry == Carry::array || !plan.json.empty())
      return append_json(plan, carry, outcome.kind == Outcome::value ? outcome.text : plan.fallback, out);
    if (reference_of_[column] >= 0)
      if (const auto id = dump::decode_integer(outcome.text, CellForm::copy))
        noted_.emplace_back(static_cast<std::size_t>(reference_of_[column]), *id);
    return append_text(outcome.text, carry, out);
  }
  case CellPlan::copy:
  case CellPlan::coalesce: break;
  }
  if (!has_cell(plan.source)) {
    if (plan.op == CellPlan::coalesce)
      out += constants_[column];
    else
      dump::encode_null(form_, out);
    return;
  }
  const std::string_view raw = cell(plan.source);
  const bool null = dump::is_null(raw, form_);
  if (null && plan.op == CellPlan::coalesce) {
    out += constants_[column];
    return;
  }
  if (reference_of_[column] >= 0 && !null)
    if (const auto id = dump::decode_integer(raw, form_))
      noted_.emplace_back(static_cast<std::size_t>(reference_of_[column]), *id);
  const bool json = carry == Carry::json || carry == Carry::object || carry == Carry::array;
  if (!plan.json.empty() || (json && (form_ == CellForm::mysql_literal || carry != Carry::json))) {
    if (null && (carry == Carry::json || carry == Carry::text)) return dump::encode_null(form_, out);
    if (json && plan.json.empty())
      if (const auto shape = json_literal_shape(raw, form_, lexis_); shape && takes(carry, *shape)) {
        out += raw;
        return;
      }
    const auto text = dump::decode(raw, form_, lexis_, scratch_);
    return append_json(plan, carry, text ? *text : std::string_view(plan.fallback), out);
  }
  if (carry == Carry::instant && form_ != CellForm::mysql_literal && !null)
    return append_instant(raw, place, plan, out);
  out += raw;
}

void TableRun::append_instant(std::string_view raw, const RowPlace& place, const CellPlan& plan, std::string& out) {
  value_.clear();
  const auto text = dump::decode(raw, form_, lexis_, scratch_);
  if (!(plan.day ? append_midnight(*text, value_) : append_utc(*text, value_)))
    refuse_value(place, plan.source, plan.day ? "must hold a day" : "must hold a point in time",
                 "PostgreSQL must have written it with DateStyle ISO, as pg_dump does");
  dump::encode_text(value_, form_, lexis_, out);
}

// Edits and checks: '' becomes NULL, text that is no JSON becomes a JSON string, and what must be an object is one.
void TableRun::append_json(const CellPlan& plan, Carry carry, std::string_view text, std::string& out) {
  const bool json = carry != Carry::text;
  const JsonShape shape = json || !plan.json.empty() ? json_shape(text) : JsonShape::string;
  if (shape != JsonShape::invalid && !plan.json.empty()) {
    edited_.assign(text);
    edit_json(plan, edited_);
    text = edited_;
  }
  if (!json) return dump::encode_text(text, form_, lexis_, out);
  if (takes(carry, shape)) return put_json(text, out);
  if (carry != Carry::json) {
    if (!text.empty() && shape != JsonShape::null)
      site_.warn("\"" + entity_.table + "\" row " + std::to_string(id_) + ": not the JSON " +
                 (carry == Carry::object ? "object" : "array") + " that v4 needs, " + plan.fallback + " was written");
    if (plan.fallback.empty()) return dump::encode_null(form_, out);
    return put_json(plan.fallback, out);
  }
  if (text.empty()) return dump::encode_null(form_, out);
  site_.warn("\"" + entity_.table + "\": text that is no valid JSON was written as a JSON string");
  put_json(json_quote(text), out);
}

// MySQL makes no JSON of a string without a character set (ERROR 3144).
void TableRun::put_json(std::string_view text, std::string& out) const {
  if (form_ == CellForm::mysql_literal && lexis_.binary_strings) out += "_utf8mb4";
  dump::encode_text(text, form_, lexis_, out);
}

void TableRun::edit_json(const CellPlan& plan, std::string& text) {
  const RowScope row(*this);
  for (const plan::JsonEdits& edits : plan.json) {
    if (edits.where && !edits.where->holds(row, site_.functions(), site_)) continue;
    std::string uid;
    if (!edits.model_path.empty()) uid = json_string_at(text, edits.model_path).value_or("");
    if (edits.model) {
      const Outcome model = edits.model->evaluate(row, site_.functions(), site_);
      if (model.kind == Outcome::value) uid = model.text;
    }
    plan::FactScope facts = site_.model_facts(uid);
    for (const plan::JsonEdits::Edit& edit : edits.edits) {
      if (edit.what == rules::JsonEdit::drop) {
        json_drop(text, edit.path);
        continue;
      }
      json_edit(text, edit.path, edit.what == rules::JsonEdit::keys, [&](const std::string& value) {
        plan::FactScope scope(&facts);
        scope.set("it", value);
        const Outcome out = edit.value->evaluate(scope, site_.functions(), site_);
        if (out.kind == Outcome::drop) return JsonChange{JsonChange::remove, {}};
        if (out.kind == Outcome::null || out.text == value) return JsonChange{};
        return JsonChange{JsonChange::replace, out.text};
      });
    }
  }
}

} // namespace dumpfix::rewrite
