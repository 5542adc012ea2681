// What becomes of the rows of one v3 table with a v4 successor: filters, one small program per cell, and what is done
// with several rows that agree. Columns are indexes, so that nothing is looked up by name while rows stream by.
#pragma once

#include "plan/target.hpp"
#include "plan/value.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace dumpfix::plan {

/// An edit of JSON text in a column.
struct JsonEdits {
  std::optional<Condition> where;
  std::vector<rules::PathStep> model_path; ///< where the v3 uid stands in the JSON
  std::optional<Value> model;              ///< or an expression that gives it
  struct Edit {
    rules::JsonEdit::What what;
    std::vector<rules::PathStep> path;
    std::optional<Value> value;
  };
  std::vector<Edit> edits;
};

/// How one column of the target gets its value.
struct CellPlan {
  enum Op {
    null,     ///< always NULL
    copy,     ///< the source's cell, carried over as the column's Carry asks
    constant, ///< `text`
    coalesce, ///< the source's cell, or `text` where it is NULL
    evaluate, ///< `value`; `source` is what it carries over, if that is one column alone
  } op = null;
  int source = -1;
  bool day = false; ///< Carry instant: the source's cells are days, and become their midnights
  std::string text;
  std::optional<Value> value;
  std::string fallback;   ///< Carry object, array: what a value that does not fit becomes; empty: NULL
  std::string must_be_in; ///< v4 table that must hold the id, else NULL (repaired at the end)
  std::vector<JsonEdits> json;
  std::string because; ///< of must_be_in
};

/// A column of the source whose ids become link rows.
struct Extraction {
  /// Whose column it is, and so which end of the link the row's id is.
  enum class Side {
    owner,   ///< the owner's: the row's id is its own end
    inverse, ///< the inverse side's of a one-to-one: the row's id is the other end, and the owner's column wins
    many,    ///< that of the many: the row's id is the other end, and nobody else speaks of it
  };
  int source = -1;
  std::size_t association = 0;
  Side side = Side::owner;
  std::string other_type; ///< the column's SQL type where that is none of whole numbers: what is no id was never a link
};

/// A column of the source that is not carried over.
struct DroppedColumn {
  int source = -1;
  std::string because;
};

/// `keep rows`, `drop rows`: a row must pass all of them.
struct FilterPlan {
  bool keep = false; ///< keep rows where, else drop rows where
  Condition where;
  std::string because;
};

/// Of rows that agree in these columns the first stays. Indexes ≥ 0: target columns; < 0: source column -1 - index.
struct OncePlan {
  std::vector<int> columns;
  std::string because;
};

/// `prefer`: assignments for one row of those with the same key.
struct PreferPlan {
  int by = -1, column = -1;               ///< source columns
  std::string value;                      ///< of `by`
  std::optional<std::string> chosen;      ///< the value of `column` that is preferred and occurs; nullopt: none occurs
  std::vector<std::pair<int, Value>> set; ///< target column, value
};

/// What becomes of the rows of one v3 table with a v4 successor.
struct TablePlan {
  TargetTable target;
  std::vector<CellPlan> cells;      ///< one for each column of target
  std::vector<std::string> sources; ///< names of the source's columns
  std::vector<FilterPlan> filters;
  std::vector<OncePlan> once;
  std::vector<PreferPlan> prefer;
  std::vector<Extraction> extractions;
  std::vector<DroppedColumn> dropped;
  int id = -1; ///< source column that holds the id

  /// The target's column that holds what the source's column `name` held; -1 if none does, or none alone.
  int carried(std::string_view name) const noexcept;
};

} // namespace dumpfix::plan
