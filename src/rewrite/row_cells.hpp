// The cells of a row as the flat program sees them, one form for COPY and one for tuples: where each begins and ends,
// whether it is NULL, and what stands behind it.
#pragma once

#include "rewrite/quick_cells.hpp"
#include "rewrite/table_run.hpp"

namespace dumpfix::rewrite {

/// The cells of a COPY row: between its marks.
struct TableRun::CopyCells {
  const char* const* marks;

  const char* begin(std::size_t i) const noexcept { return marks[i] + 1; }
  const char* end(std::size_t i) const noexcept { return marks[i + 1]; }
  bool is_null(std::size_t i) const noexcept {
    const char* const at = marks[i];
    return marks[i + 1] - at == 3 && at[1] == '\\' && at[2] == 'N';
  }
  /// True if cells `first` to `last` stand in the row with the separators that are to be written.
  bool together(std::size_t, std::size_t) const noexcept { return true; }
  char* separate(char* to) const noexcept {
    *to = '\t';
    return to + 1;
  }
  /// True if the cell is a point in time that put_utc writes.
  bool utc(const char* from, std::size_t size) const noexcept { return is_quick_utc(from, size); }
  char* put_utc(char* to, const char* from, std::size_t size) const noexcept {
    std::memcpy(to, from, 32);
    return separate(to + size - utc_offset);
  }
};

/// The cells of a tuple: between commas, with or without a space.
struct TableRun::TupleCells {
  const std::string_view* cells;
  dump::CellForm form;
  unsigned gap; // Row::gap

  const char* begin(std::size_t i) const noexcept { return cells[i].data(); }
  const char* end(std::size_t i) const noexcept { return cells[i].data() + cells[i].size(); }
  bool is_null(std::size_t i) const noexcept { return dump::is_null(cells[i], form); }
  bool together(std::size_t first, std::size_t last) const noexcept {
    const bool space = form == dump::CellForm::pg_literal;
    if (gap == 1U + space) [[likely]]
      return true;
    for (; first != last; ++first) // something of one byte between two cells is the comma
      if (begin(first + 1) - end(first) != 1 + space || (space && (*end(first) != ',' || end(first)[1] != ' ')))
        return false;
    return true;
  }
  char* separate(char* to) const noexcept {
    to[0] = ',';
    to[1] = ' ';
    return to + (form == dump::CellForm::pg_literal ? 2 : 1);
  }
  bool utc(const char* from, std::size_t size) const noexcept {
    return size > 2 && from[0] == '\'' && from[size - 1] == '\'' && is_quick_utc(from + 1, size - 2);
  }
  char* put_utc(char* to, const char* from, std::size_t size) const noexcept {
    std::memcpy(to, from, 32);
    to += size - utc_offset;
    to[-1] = '\'';
    return separate(to);
  }
};

} // namespace dumpfix::rewrite
