// Crosses INSERT statements that begin alike, one behind the other, without looking at their tuples: a dump with a
// statement for each row, where rows are passed on as they are.
#pragma once

#include "dump/reader.hpp"

namespace dumpfix::dump {

/// `p` is behind the parenthesis that opens the first tuple of an INSERT, and `head` is what the statement has up to
/// and including it. Crosses the rest of this statement and those that follow it with the same head, before `end`.
/// Returns where the last of them ends, behind its line end; nullptr if not even the first one was crossed: because it
/// is long, is not all there, does not end with ");" and a line end, or holds a comment, a name or a literal of another
/// kind than '…'. The delimiter must be ";". Without AVX2 nothing is crossed.
const char* cross_statements(const char* p, const char* end, std::string_view head, const Lexis& lexis) noexcept;

} // namespace dumpfix::dump
