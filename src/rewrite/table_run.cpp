// A row on its way: filters first, then its cells, then duplicates, then the links that it holds. A row that is dropped
// leaves no byte behind and is counted under its reason; a value that cannot be converted is told with its place.
#include "rewrite/table_run.hpp"

#include "rewrite/row_scope.hpp"

#include <algorithm>
#include <bit>
#include <utility>

namespace dumpfix::rewrite {

using dump::CellForm;
using plan::CellPlan;

constexpr std::size_t low_ids = 4096; // ids that are counted in an array: editors are few

void References::add_rare(std::int64_t id) {
  const auto low = static_cast<std::uint64_t>(id);
  if (low >= low_ids) {
    ++rows[id];
    return;
  }
  low_rows.resize(std::bit_ceil(static_cast<std::size_t>(low) + 1));
  ++low_rows[static_cast<std::size_t>(low)];
}

void References::settle() {
  for (std::size_t id = 0; id < low_rows.size(); ++id)
    if (low_rows[id] != 0) rows[static_cast<std::int64_t>(id)] += low_rows[id];
  std::vector<std::uint64_t>().swap(low_rows); // `= {}` would keep its memory
}

TableRun::TableRun(const plan::SitePlan& site, const plan::Entity& entity, plan::TablePlan plan, TableAccount& account,
                   IdSet& ids, std::vector<std::unique_ptr<Collector>>& collectors)
    : site_(site), entity_(entity), plan_(std::move(plan)), account_(account), ids_(ids), collectors_(collectors),
      reference_of_(plan_.cells.size(), -1), constants_(plan_.cells.size()), dropped_values_(plan_.dropped.size(), 0),
      lost_links_(plan_.extractions.size()) {
  for (std::size_t i = 0; i < plan_.cells.size(); ++i)
    if (!plan_.cells[i].must_be_in.empty()) {
      reference_of_[i] = static_cast<int>(references_.size());
      references_.push_back(
          {plan_.target.name, plan_.target.columns[i].name, plan_.cells[i].must_be_in, plan_.cells[i].because, {}, {}});
    }
  for (std::size_t i = 0; i < plan_.sources.size(); ++i) source_index_.emplace(plan_.sources[i], static_cast<int>(i));
}

Place TableRun::where(const RowPlace& place, int source) const {
  std::size_t offset = row_start(*place.row);
  if (source >= 0 && cells_ != nullptr && has_cell(source) && cell(source).data() >= place.row->bytes.data() &&
      cell(source).data() < place.row->bytes.data() + place.row->bytes.size())
    offset = static_cast<std::size_t>(cell(source).data() - place.row->bytes.data());
  return place.reader->place(place.row->byte, place.row->line, place.row->bytes, offset);
}

void TableRun::start(CellForm form, const dump::Lexis& lexis, const std::vector<std::string>& columns,
                     const RowPlace& place) {
  form_ = form;
  lexis_ = lexis;
  width_ = columns.size();
  position_.assign(plan_.sources.size(), -1);
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const auto it = source_index_.find(columns[i]);
    if (it == source_index_.end())
      fail(Code::bad_statement, place.reader->place(place.row->byte, place.row->line, place.row->bytes, 0),
           "table \"" + entity_.source + "\" has no column \"" + columns[i] + "\"",
           "the data do not belong to the CREATE TABLE above them");
    position_[static_cast<std::size_t>(it->second)] = static_cast<int>(i);
  }
  for (std::size_t i = 0; i < plan_.cells.size(); ++i) {
    constants_[i].clear();
    const CellPlan& cell_plan = plan_.cells[i];
    if (cell_plan.op == CellPlan::null) dump::encode_null(form_, constants_[i]);
    if (cell_plan.op == CellPlan::constant || cell_plan.op == CellPlan::coalesce)
      append_text(cell_plan.text, plan_.target.columns[i].carry, constants_[i]);
  }
  compile_program();
}

void TableRun::refuse_value(const RowPlace& place, int source, const std::string& what, const std::string& hint) const {
  const std::string_view text = cell(source);
  const Excerpt excerpt =
      make_hidden_excerpt(place.row->bytes, static_cast<std::size_t>(text.data() - place.row->bytes.data()));
  fail(Code::bad_value, where(place, source),
       "column \"" + plan_.sources[static_cast<std::size_t>(source)] + "\" of \"" + entity_.source + "\" " + what, hint,
       excerpt.text, excerpt.caret);
}

void TableRun::check_width(const RowPlace& place) const {
  if (cells_->size() == width_) return;
  const Excerpt excerpt = make_hidden_excerpt(place.row->bytes, row_start(*place.row));
  fail(Code::bad_row, where(place, -1),
       "table \"" + entity_.source + "\": the head names " + std::to_string(width_) + " columns, this row has " +
           std::to_string(cells_->size()) + (cells_->size() == 1 ? " value" : " values"),
       "the dump is damaged here: take it again", excerpt.text, excerpt.caret);
}

bool TableRun::passes_filters() {
  const RowScope scope(*this);
  for (const plan::FilterPlan& filter : plan_.filters)
    if (filter.where.holds(scope, site_.functions(), site_) != filter.keep) {
      ++account_.dropped[filter.because];
      return false;
    }
  return true;
}

void TableRun::read_id(const RowPlace& place) {
  id_ = 0;
  if (!has_cell(plan_.id)) return;
  const auto id = dump::decode_integer(cell(plan_.id), form_);
  if (!id) refuse_value(place, plan_.id, "must hold a whole number", "v4 has no other ids");
  id_ = *id;
}

// In a column of another type than whole numbers, as after its field became a relation, a value may name no row: it is
// left out as links to missing rows are. In a column of whole numbers it is damage.
void TableRun::lose_link(const RowPlace& place, const plan::Extraction& extraction) {
  if (extraction.other_type.empty())
    refuse_value(place, extraction.source, "must hold an id", "the column belongs to a relation");
  LostLinks& lost = lost_links_[static_cast<std::size_t>(&extraction - plan_.extractions.data())];
  if (lost.count++ == 0) lost.line = where(place, extraction.source).line;
}

bool TableRun::convert(const RowPlace& place, const std::vector<std::string_view>& cells, std::string& out) {
  ++account_.rows_read;
  cells_ = &cells;
  check_width(place);
  if (!passes_filters()) return false;
  read_id(place);

  noted_.clear();
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
      const std::string_view part = column >= 0
                                        ? std::string_view(out).substr(starts_[static_cast<std::size_t>(column)],
                                                                       ends_[static_cast<std::size_t>(column)] -
                                                                           starts_[static_cast<std::size_t>(column)])
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
    if (!other) {
      lose_link(place, extraction);
      continue;
    }
    collectors_[extraction.association]->add(link_of(extraction, id_, *other));
  }
  for (std::size_t i = 0; i < plan_.dropped.size(); ++i)
    if (has_cell(plan_.dropped[i].source) && !dump::is_null(cell(plan_.dropped[i].source), form_)) ++dropped_values_[i];
  keep_row();
  return true;
}

void TableRun::finish() {
  for (std::size_t i = 0; i < plan_.dropped.size(); ++i)
    account_.dropped_values["column \"" + plan_.sources[static_cast<std::size_t>(plan_.dropped[i].source)] +
                            "\": " + plan_.dropped[i].because] += dropped_values_[i];
  for (std::size_t i = 0; i < plan_.extractions.size(); ++i) {
    const plan::Extraction& extraction = plan_.extractions[i];
    if (lost_links_[i].count != 0)
      account_.dropped_links[collectors_[extraction.association]->orphan_because() + ": column \"" +
                             plan_.sources[static_cast<std::size_t>(extraction.source)] + "\" of type " +
                             extraction.other_type + " holds no id, the first time in line " +
                             std::to_string(lost_links_[i].line)] += lost_links_[i].count;
  }
}

} // namespace dumpfix::rewrite
