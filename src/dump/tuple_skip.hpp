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

/// `p` is behind the parenthesis that opens a tuple. Returns a place before `end` that is outside of strings, behind a
/// parenthesis that another one follows, with a comma between them: the last one that was crossed, or nullptr if there
/// is none. That is behind a tuple, unless parentheses stand in parentheses: then what follows is no tuple, and the
/// tail of the statement begins early. Bytes behind it say nothing about it.
const char* skip_tuples(const char* p, const char* end, const Lexis& lexis, Kernel kernel = Kernel::best) noexcept;

} // namespace dumpfix::dump
