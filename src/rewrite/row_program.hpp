// The flat program of a table's rows: what TableRun does for each row once the positions of the cells are known.
// Plain data, made by TableRun::start() and walked by table_run_rows.cpp; whatever is rare is not in it.
#pragma once

#include "plan/plan.hpp"
#include "rewrite/collector.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dumpfix::rewrite {

struct RowProgram {
  /// What makes the next cell, or the next cells, of the row that is written. Each is followed by a separator.
  struct Step {
    enum Kind : std::uint8_t {
      cells,    ///< source cells first … last as they stand
      text,     ///< `size` bytes of `texts` from `begin`, separators included
      coalesce, ///< source cell first, or that text where it is NULL
      instant,  ///< source cell first, shifted to UTC
      made,     ///< cell `column` of the target, made by TableRun::append_cell
    } kind;
    std::uint32_t first = 0, last = 0;
    std::uint32_t begin = 0, size = 0;
    std::uint32_t column = 0;
  };
  struct Link {
    std::uint32_t cell;
    const plan::Extraction* extraction;
    Collector* collector;
  };
  struct Reference {
    std::uint32_t cell;
    std::uint32_t index; ///< into TableRun's references
  };
  struct Dropped {
    std::uint32_t cell;
    std::uint32_t index; ///< into the plan's dropped columns
  };

  /// JSON of a tuple that is copied as it stands; a row where it cannot be takes the thorough way.
  struct Json {
    std::uint32_t cell;
    plan::Carry carry;
    bool coalesces; ///< NULL becomes something else
  };

  std::vector<Step> steps;
  std::vector<Json> json;
  std::string texts; ///< of steps; padded, so that a copy may read too much
  std::vector<Link> links;
  std::vector<Reference> references;
  std::vector<Dropped> dropped;
  int id = -1;             ///< cell that holds the id
  bool makes = false;      ///< there is a `made` step, or a filter: expressions see cells by name
  std::size_t repeats = 1; ///< how often the cell that is used most is written
  std::size_t extra = 0;   ///< bytes that a row may grow by, made cells aside
};

} // namespace dumpfix::rewrite
