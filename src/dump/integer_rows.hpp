// Rows that are nothing but whole numbers, as those of join tables: read many at a time, by the places of the bytes
// that are no digits, 64 bytes at a time. A row with anything else in it is left to the general way.
#pragma once

#include <cstddef>
#include <cstdint>

namespace dumpfix::dump {

/// What the rows of a piece look like.
struct IntegerRows {
  bool copy;          ///< lines with tabs; else tuples with commas
  bool first;         ///< INSERT: no tuple came yet, so that no comma stands in front of the first
  std::size_t width;  ///< cells in a row
  std::size_t most;   ///< rows to read
  std::int64_t* into; ///< width × most numbers, by column: the cells of one column stand together
};

/// Bytes behind a row that must be there for it to be read: the search looks ahead.
constexpr std::size_t integer_rows_margin = 96;

/// Reads whole rows of 1 to 16 digits in each cell from [p, end), up to `rows.most`, and moves `p` behind the last of
/// them. Stops in front of the first row that is anything else. Returns how many rows were read. No byte from `end` on
/// is read.
std::size_t read_integer_rows(const IntegerRows& rows, const char*& p, const char* end) noexcept;

} // namespace dumpfix::dump
