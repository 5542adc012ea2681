// Cuts the lines of COPY rows into cells, many rows in one go: tabs and line ends are found together, 64 bytes at a
// time.
#pragma once

#include "dump/bytes.hpp"
#include "dump/reader.hpp"

namespace dumpfix::dump {

/// Fills the rows and marks of `out` with whole rows from the beginning of `bytes`, which is at the beginning of a row.
/// Stops in front of a line that may be the end of the rows (the first line is known to be a row). Returns how many
/// bytes the rows have, 0 if not even one is whole.
std::size_t split_rows(std::string_view bytes, CopyRows& out, Kernel kernel = Kernel::best);

} // namespace dumpfix::dump
