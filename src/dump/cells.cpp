// Splits a row into cells: COPY by its tabs, 16 bytes at a time; INSERT as insert_cells.hpp says. Nothing is decoded
// and nothing is allocated.
#include "dump/bytes.hpp"
#include "dump/insert_cells.hpp"

namespace dumpfix::dump {
namespace {

void split_copy(std::string_view body, std::vector<std::string_view>& cells) {
  const char* const end = body.data() + body.size();
  const char* cell = body.data();
  const char* p = cell;
  const auto cut = [&](const char* tab) {
    cells.emplace_back(cell, static_cast<std::size_t>(tab - cell));
    cell = tab + 1;
  };
  for (; end - p >= 16; p += 16)
    for (unsigned bits = match16(p, '\t'); bits != 0; bits &= bits - 1) cut(p + __builtin_ctz(bits));
  if (body.size() >= 16 && p != end) { // the last bytes once more with those before them, which were looked at already
    const auto known = static_cast<unsigned>(16 - (end - p));
    for (unsigned bits = match16(end - 16, '\t') >> known; bits != 0; bits &= bits - 1) cut(p + __builtin_ctz(bits));
  } else {
    for (; p != end; ++p)
      if (*p == '\t') cut(p);
  }
  cut(end);
}

} // namespace

bool split_cells(std::string_view body, bool copy, const Lexis& lexis, std::vector<std::string_view>& cells) {
  cells.clear();
  if (!copy) return split_insert(body, lexis, cells);
  split_copy(body, cells);
  return true;
}

} // namespace dumpfix::dump
