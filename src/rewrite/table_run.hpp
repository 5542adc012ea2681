// Converts the rows of one v3 table into rows of its v4 successor, cell by cell, and hands links on to their
// collectors.
#pragma once

#include "base/account.hpp"
#include "dump/reader.hpp"
#include "dump/value.hpp"
#include "io/sink.hpp"
#include "plan/plan.hpp"
#include "rewrite/collector.hpp"
#include "rewrite/row_program.hpp"

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace dumpfix::rewrite {

/// Ids that a column refers to, and by how many rows: they are looked up once all data are read.
struct References {
  std::string table;  ///< v4 table with the column
  std::string column; ///< v4 column
  std::string in;     ///< v4 table that must hold them
  std::string because;
  std::unordered_map<std::int64_t, std::uint64_t> rows; ///< by id
  std::vector<std::uint64_t> low_rows;                  ///< by id, of the low ids, up to the highest of them so far

  void add(std::int64_t id) {
    if (static_cast<std::uint64_t>(id) < low_rows.size()) [[likely]]
      ++low_rows[static_cast<std::size_t>(id)];
    else
      add_rare(id);
  }
  /// An id for which there is no counter yet.
  void add_rare(std::int64_t id);
  /// Brings all counts to `rows`.
  void settle();
};

/// Where a row's own text begins in its bytes: behind the comma and white space in front of a tuple.
inline std::size_t row_start(const dump::Row& row) noexcept {
  const auto body = row.body.data() == nullptr ? 0 : static_cast<std::size_t>(row.body.data() - row.bytes.data());
  return body > 0 && body <= row.bytes.size() ? body - 1 : 0;
}

/// Where a row is, for messages.
struct RowPlace {
  const dump::Reader* reader = nullptr;
  const dump::Row* row = nullptr;
};

class TableRun {
public:
  /// `collectors` are indexed like SitePlan::associations(). All references must outlive the run.
  TableRun(const plan::SitePlan& site, const plan::Entity& entity, plan::TablePlan plan, TableAccount& account,
           IdSet& ids, std::vector<std::unique_ptr<Collector>>& collectors);
  TableRun(const TableRun&) = delete;
  TableRun& operator=(const TableRun&) = delete;

  const plan::TablePlan& plan() const noexcept { return plan_; }
  /// Chooses the form of the rows that follow and how the source's columns stand in them (`columns`: names in the order
  /// of the cells). Throws Failure(bad_statement) for a column that the table does not have.
  void start(dump::CellForm form, const dump::Lexis& lexis, const std::vector<std::string>& columns,
             const RowPlace& place);
  /// True if rows take the quick way: convert_rows for COPY, convert_tuple for INSERT. Else convert.
  bool is_quick() const noexcept { return quick_; }
  /// Converts rows and writes those that stay, with their line ends. Throws Failure(bad_row, bad_value) when the rows
  /// before were written.
  void convert_rows(const dump::Reader& reader, const dump::CopyRows& rows, io::Output& out);
  /// Converts a tuple: `out` becomes the v4 tuple with its parentheses. Returns and throws as convert.
  bool convert_tuple(const RowPlace& place, const std::vector<std::string_view>& cells, std::string& out);
  /// The same, written to `out` behind `lead`; nothing is written if the row was dropped or is refused.
  bool convert_tuple(const RowPlace& place, const std::vector<std::string_view>& cells, std::string_view lead,
                     io::Output& out);
  /// Converts a row: appends the v4 cells with their separators to `out` and returns true, or returns false if the row
  /// was dropped. Throws Failure(bad_row, bad_value).
  bool convert(const RowPlace& place, const std::vector<std::string_view>& cells, std::string& out);
  std::int64_t last_id() const noexcept { return last_id_; }
  /// Of all rows so far.
  std::vector<References>& references() {
    for (References& one : references_) one.settle();
    return references_;
  }
  /// Puts what was counted into the account.
  void finish();

private:
  class RowScope;
  struct CopyCells;
  struct TupleCells;
  void compile_program();
  void compile_cell(std::size_t column, std::vector<std::size_t>& uses);
  void check_width(const RowPlace& place) const;
  bool passes_filters();
  void read_id(const RowPlace& place);
  bool make_cells(const RowPlace& place);
  bool json_stands(const std::vector<std::string_view>& cells) const;
  /// True if a tuple holds JSON that may not be copied as it stands.
  bool is_thorough(const std::vector<std::string_view>& cells) const {
    return !program_.json.empty() && cells.size() == width_ && !json_stands(cells);
  }
  bool convert_whole(const RowPlace& place, const std::vector<std::string_view>& cells, std::string& out);
  template <class Cells>
  char* write_steps(Cells cells, const RowPlace& place, char* to);
  template <class TakeRoom>
  char* write_tuple(const RowPlace& place, const std::vector<std::string_view>& cells, TakeRoom take_room);
  template <class Cells>
  void note_values(Cells cells, const RowPlace& place);
  char* write_slow_instant(const RowPlace& place, std::string_view raw, std::size_t column, char* to);
  void bring_row();
  /// Counts the row that is written: its id, and what its made cells refer to.
  void keep_row() {
    ++account_.rows_written;
    if (!noted_.empty()) count_noted();
    if (plan_.id < 0) return;
    ids_.insert(id_);
    last_id_ = std::max(last_id_, id_);
  }
  void count_noted();
  void lose_link(const RowPlace& place, const plan::Extraction& extraction);
  void append_instant(std::string_view raw, const RowPlace& place, const plan::CellPlan& cell_plan, std::string& out);
  void append_cell(std::size_t column, const RowPlace& place, std::string& out);
  void append_text(std::string_view text, plan::Carry carry, std::string& out) const;
  void put_json(std::string_view text, std::string& out) const;
  void append_json(const plan::CellPlan& cell, plan::Carry carry, std::string_view text, std::string& out);
  void edit_json(const plan::CellPlan& cell, std::string& text);
  std::string_view cell(int source) const {
    return (*cells_)[static_cast<std::size_t>(position_[static_cast<std::size_t>(source)])];
  }
  bool has_cell(int source) const { return source >= 0 && position_[static_cast<std::size_t>(source)] >= 0; }
  Place where(const RowPlace& place, int source) const;
  [[noreturn]] void refuse_value(const RowPlace& place, int source, const std::string& what,
                                 const std::string& hint) const;

  const plan::SitePlan& site_;
  const plan::Entity& entity_;
  plan::TablePlan plan_;
  TableAccount& account_;
  IdSet& ids_;
  std::vector<std::unique_ptr<Collector>>& collectors_;
  dump::CellForm form_ = dump::CellForm::copy;
  dump::Lexis lexis_;
  std::unordered_map<std::string_view, int> source_index_; ///< by name of a source column, which plan_ holds
  std::vector<int> position_;                              ///< by source column: its cell in the row, -1: not there
  std::size_t width_ = 0;                                  ///< cells in a row
  const std::vector<std::string_view>* cells_ = nullptr;
  RowProgram program_;
  bool quick_ = false;
  std::string made_;                   ///< cells of this row that `made` steps write, with separators
  std::vector<std::size_t> made_ends_; ///< where each of them ends
  const dump::CopyRows* batch_ = nullptr;
  std::size_t batch_row_ = 0;               ///< the row at hand
  dump::Row row_;                           ///< that row
  std::vector<std::string_view> row_cells_; ///< and its cells, for expressions and messages
  std::vector<References> references_;
  std::vector<int> reference_of_;                           ///< by target column: index into references_ or -1
  std::vector<std::pair<std::size_t, std::int64_t>> noted_; ///< references of this row, counted once it stays
  std::vector<std::string> constants_;                      ///< by target column: the encoded constant
  std::vector<std::uint64_t> dropped_values_;               ///< by dropped column
  struct LostLinks {
    std::uint64_t count = 0;
    std::uint64_t line = 0; ///< of the first
  };
  std::vector<LostLinks> lost_links_;                                 ///< by extraction: values that are no ids
  std::unordered_set<std::string> seen_;                              ///< keys of `once`
  std::vector<std::pair<std::size_t, const plan::Value*>> overrides_; ///< of `prefer`, for this row
  std::vector<std::size_t> starts_, ends_; ///< of the target's cells in the row that is being written
  std::string scratch_, value_, edited_, slow_, tuple_;
  std::int64_t last_id_ = 0;
  std::int64_t id_ = 0;
  std::string drop_because_;
};

} // namespace dumpfix::rewrite
