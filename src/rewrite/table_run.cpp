#include "rewrite/table_run.hpp"

#include "rewrite/instant.hpp"
#include "rewrite/json_text.hpp"

#include <algorithm>

namespace dumpfix::rewrite {

using dump::CellForm;
using plan::Carry;
using plan::CellPlan;
using plan::Outcome;

// The row at hand, as names in rules see it: cells by the v3 column's name, then the facts of the run.
class TableRun::RowScope : public plan::Scope {
public:
  explicit RowScope(const TableRun& run) : run_(run) {}
  bool get(std::string_view name, Outcome& out) const override {
    const auto& names = run_.plan_.sources;
    const auto it = std::find(names.begin(), names.end(), name);
    if (it == names.end()) return run_.site_.facts().get(name, out);
    const int source = static_cast<int>(it - names.begin());
    std::string scratch;
    const auto text = run_.has_cell(source) ? dump::decode(run_.cell(source), run_.form_, run_.lexis_, scratch) : std::nullopt;
    out = text ? Outcome{Outcome::value, std::string(*text), nullptr} : Outcome{};
    return true;
  }

private:
  const TableRun& run_;
};

TableRun::TableRun(const plan::SitePlan& site, const plan::Entity& entity, plan::TablePlan plan, TableAccount& account, IdSet& ids,
                   std::vector<std::unique_ptr<Collector>>& collectors)
    : site_(site), entity_(entity), plan_(std::move(plan)), account_(account), ids_(ids), collectors_(collectors),
      reference_of_(plan_.cells.size(), -1), constants_(plan_.cells.size()), dropped_values_(plan_.dropped.size(), 0) {
  for (std::size_t i = 0; i < plan_.cells.size(); ++i)
    if (!plan_.cells[i].must_be_in.empty()) {
      reference_of_[i] = static_cast<int>(references_.size());
      references_.push_back({plan_.target.name, plan_.target.columns[i].name, plan_.cells[i].must_be_in, plan_.cells[i].because, {}});
    }
}

Place TableRun::where(const RowPlace& place, int source) const {
  std::size_t offset = row_start(*place.row);
  if (source >= 0 && cells_ != nullptr && has_cell(source) && cell(source).data() >= place.row->bytes.data() &&
      cell(source).data() < place.row->bytes.data() + place.row->bytes.size())
    offset = static_cast<std::size_t>(cell(source).data() - place.row->bytes.data());
  return place.reader->place(place.row->byte, place.row->line, place.row->bytes, offset);
}

void TableRun::start(CellForm form, const dump::Lexis& lexis, const std::vector<std::string>& columns, const RowPlace& place) {
  form_ = form;
  lexis_ = lexis;
  width_ = columns.size();
  position_.assign(plan_.sources.size(), -1);
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const auto it = std::find(plan_.sources.begin(), plan_.sources.end(), columns[i]);
    if (it == plan_.sources.end())
      fail(Code::bad_statement, place.reader->place(place.row->byte, place.row->line, place.row->bytes, 0),
           "table \"" + entity_.source + "\" has no column \"" + columns[i] + "\"", "the data do not belong to the CREATE TABLE above them");
    position_[static_cast<std::size_t>(it - plan_.sources.begin())] = static_cast<int>(i);
  }
  for (std::size_t i = 0; i < plan_.cells.size(); ++i) {
    constants_[i].clear();
    const CellPlan& cell_plan = plan_.cells[i];
    if (cell_plan.op == CellPlan::null) dump::encode_null(form_, constants_[i]);
    if (cell_plan.op == CellPlan::constant || cell_plan.op == CellPlan::coalesce)
      append_text(cell_plan.text, plan_.target.columns[i].carry, constants_[i]);
  }
}

// Numbers and booleans stand bare in an INSERT, all else is a literal.
void TableRun::append_text(std::string_view text, Carry carry, std::string& out) const {
  if (carry == Carry::boolean) {
    const bool truth = text == "true" || text == "t" || text == "1";
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
  else
    dump::encode_text(text, form_, lexis_, out);
}

void TableRun::refuse_value(const RowPlace& place, int source, const std::string& what, const std::string& hint) const {
  const std::string_view text = cell(source);
  const Excerpt excerpt = make_hidden_excerpt(place.row->bytes, static_cast<std::size_t>(text.data() - place.row->bytes.data()));
  fail(Code::bad_value, where(place, source), "column \"" + plan_.sources[static_cast<std::size_t>(source)] + "\" of \"" + entity_.source + "\" " + what,
       hint, excerpt.text, excerpt.caret);
}

bool TableRun::convert(const RowPlace& place, const std::vector<std::string_view>& cells, std::string& out) {
  ++account_.rows_read;
  cells_ = &cells;
  if (cells.size() != width_) {
    const Excerpt excerpt = make_hidden_excerpt(place.row->bytes, row_start(*place.row));
    fail(Code::bad_row, where(place, -1), "table \"" + entity_.source + "\": the head names " + std::to_string(width_) + " columns, this row has " +
             std::to_string(cells.size()) + (cells.size() == 1 ? " value" : " values"),
         "the dump is damaged here: take it again", excerpt.text, excerpt.caret);
  }
  const RowScope scope(*this);
  for (const plan::FilterPlan& filter : plan_.filters)
    if (filter.where.holds(scope, site_.functions(), site_) != filter.keep) {
      ++account_.dropped[filter.because];
      return false;
    }
  id_ = 0;
  if (has_cell(plan_.id)) {
    const auto id = dump::decode_integer(cell(plan_.id), form_);
    if (!id) refuse_value(place, plan_.id, "must hold a whole number", "v4 has no other ids");
    id_ = *id;
  }

  overrides_.clear();
  for (const plan::PreferPlan& prefer : plan_.prefer) {
    if (!prefer.chosen) continue;
    std::string by_scratch, column_scratch;
    if (!has_cell(prefer.by) || !has_cell(prefer.column)) continue;
    const auto by = dump::decode(cell(prefer.by), form_, lexis_, by_scratch);
    const auto column = dump::decode(cell(prefer.column), form_, lexis_, column_scratch);
    if (by && *by == prefer.value && column.value_or("") == *prefer.chosen)
      for (const auto& [target, value] : prefer.set) overrides_.emplace_back(static_cast<std::size_t>(target), &value);
  }

  const std::size_t begin = out.size();
  drop_because_.clear();
  starts_.clear();
  ends_.clear();
  for (std::size_t i = 0; i < plan_.cells.size(); ++i) {
    if (i > 0) {
      if (form_ == CellForm::copy)
        out += '\t';
      else if (form_ == CellForm::pg_literal)
        out += ", ";
      else
        out += ',';
    }
    starts_.push_back(out.size());
    append_cell(i, place, out);
    ends_.push_back(out.size());
    if (!drop_because_.empty()) {
      out.resize(begin);
      ++account_.dropped[drop_because_];
      return false;
    }
  }
  for (const plan::OncePlan& once : plan_.once) {
    value_.clear();
    for (const int column : once.columns) {
      const std::string_view part = column >= 0 ? std::string_view(out).substr(starts_[static_cast<std::size_t>(column)], ends_[static_cast<std::size_t>(column)] - starts_[static_cast<std::size_t>(column)])
                                                : (has_cell(-1 - column) ? cell(-1 - column) : std::string_view());
      value_.append(part).push_back('\0');
    }
    if (!seen_.insert(value_).second) {
      out.resize(begin);
      ++account_.dropped[once.because];
      return false;
    }
  }
  for (const plan::Extraction& extraction : plan_.extractions) {
    if (!has_cell(extraction.source)) continue;
    const std::string_view text = cell(extraction.source);
    if (dump::is_null(text, form_)) continue;
    const auto other = dump::decode_integer(text, form_);
    if (!other) refuse_value(place, extraction.source, "must hold an id", "the column belongs to a relation");
    LinkRow link;
    link.id = extraction.inverse ? *other : id_;
    link.own = extraction.inverse ? *other : id_;
    link.other = extraction.inverse ? id_ : *other;
    link.inverse = extraction.inverse;
    collectors_[extraction.association]->add(link);
  }
  for (std::size_t i = 0; i < plan_.dropped.size(); ++i)
    if (has_cell(plan_.dropped[i].source) && !dump::is_null(cell(plan_.dropped[i].source), form_)) ++dropped_values_[i];
  if (plan_.id >= 0) {
    ids_.insert(id_);
    last_id_ = std::max(last_id_, id_);
  }
  ++account_.rows_written;
  return true;
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
      drop_because_ = outcome.entry != nullptr && outcome.entry->tail.because ? outcome.entry->tail.because->value : "dropped by a rule";
      return;
    }
    if (outcome.kind == Outcome::null && (carry != Carry::object && carry != Carry::array)) return dump::encode_null(form_, out);
    if (carry == Carry::json || carry == Carry::object || carry == Carry::array || !plan.json.empty())
      return append_json(plan, carry, outcome.kind == Outcome::value ? outcome.text : plan.fallback, out);
    if (reference_of_[column] >= 0)
      if (const auto id = dump::decode_integer(outcome.text, CellForm::copy)) ++references_[static_cast<std::size_t>(reference_of_[column])].rows[*id];
    return append_text(outcome.text, carry, out);
  }
  case CellPlan::copy:
  case CellPlan::coalesce: break;
  }
  if (!has_cell(plan.source)) {
    if (plan.op == CellPlan::coalesce) out += constants_[column];
    else dump::encode_null(form_, out);
    return;
  }
  const std::string_view raw = cell(plan.source);
  const bool null = dump::is_null(raw, form_);
  if (null && plan.op == CellPlan::coalesce) {
    out += constants_[column];
    return;
  }
  if (reference_of_[column] >= 0 && !null)
    if (const auto id = dump::decode_integer(raw, form_)) ++references_[static_cast<std::size_t>(reference_of_[column])].rows[*id];
  const bool json = carry == Carry::json || carry == Carry::object || carry == Carry::array;
  if (!plan.json.empty() || (json && (form_ == CellForm::mysql_literal || carry != Carry::json))) {
    if (null && (carry == Carry::json || carry == Carry::text)) return dump::encode_null(form_, out);
    const auto text = dump::decode(raw, form_, lexis_, scratch_);
    return append_json(plan, carry, text ? std::string(*text) : plan.fallback, out);
  }
  if (carry == Carry::instant && form_ != CellForm::mysql_literal && !null) {
    value_.clear();
    const auto text = dump::decode(raw, form_, lexis_, scratch_);
    if (!append_utc(*text, value_))
      refuse_value(place, plan.source, "must hold a point in time", "PostgreSQL must have written it with DateStyle ISO, as pg_dump does");
    return dump::encode_text(value_, form_, lexis_, out);
  }
  out += raw;
}

// Edits and checks: '' becomes NULL, text that is no JSON becomes a JSON string, and what must be an object is one.
void TableRun::append_json(const CellPlan& plan, Carry carry, std::string text, std::string& out) {
  const bool json = carry != Carry::text;
  JsonShape shape = json || !plan.json.empty() ? json_shape(text) : JsonShape::string;
  if (shape != JsonShape::invalid && !plan.json.empty()) edit_json(plan, text);
  if (!json) return dump::encode_text(text, form_, lexis_, out);
  const bool fits = carry == Carry::json ? shape != JsonShape::invalid : shape == (carry == Carry::object ? JsonShape::object : JsonShape::array);
  if (fits) return dump::encode_text(text, form_, lexis_, out);
  if (carry != Carry::json) {
    if (!text.empty() && shape != JsonShape::null)
      site_.warn("\"" + entity_.table + "\" row " + std::to_string(id_) + ": not the JSON " + (carry == Carry::object ? "object" : "array") + " that v4 needs, " + plan.fallback + " was written");
    if (plan.fallback.empty()) return dump::encode_null(form_, out);
    return dump::encode_text(plan.fallback, form_, lexis_, out);
  }
  if (text.empty()) return dump::encode_null(form_, out);
  site_.warn("\"" + entity_.table + "\": text that is no valid JSON was written as a JSON string");
  dump::encode_text(json_quote(text), form_, lexis_, out);
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

void TableRun::finish() {
  for (std::size_t i = 0; i < plan_.dropped.size(); ++i)
    account_.dropped_values["column \"" + plan_.sources[static_cast<std::size_t>(plan_.dropped[i].source)] + "\": " + plan_.dropped[i].because] += dropped_values_[i];
}

} // namespace dumpfix::rewrite
