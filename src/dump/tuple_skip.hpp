// Crosses tuples of an INSERT … VALUES list without looking at them one by one: 64 bytes at a time, with what is inside
// of strings as a bit mask.
//
// Outside of strings it crosses whatever can neither open a literal, a name or a comment nor end the statement, so the
// parentheses need no count: the list may go wrong, but it cannot end unseen. Only a delimiter other than ";" would be
// crossed: then this is not to be called.
#pragma once

#include "dump/bytes.hpp"
#include "dump/reader.hpp"

namespace dumpfix::dump {

struct SkippedTuples {
  const char* end; ///< behind the last tuple that was crossed, or nullptr if there is none
  bool flat;       ///< it is known that there is no line end in what was crossed
};

/// `p` is behind the parenthesis that opens a tuple: crosses tuples from there on, before `end`. Bytes behind the last
/// one say nothing about it: what ends there is taken for a tuple because another one follows and its own parenthesis
/// stands behind one. A cell of a tuple may do the same, as the second of "(1),(2),(3)" in parentheses. Then what
/// follows is no tuple, and the tail of the statement begins early.
SkippedTuples skip_tuples(const char* p, const char* end, const Lexis& lexis, Kernel kernel = Kernel::best) noexcept;

} // namespace dumpfix::dump
