// Crosses tuples of an INSERT … VALUES list without looking at them one by one: 64 bytes at a time, with what is inside
// of strings and of parentheses as bit masks.
//
// Takes plain tuples only: '…' strings, no parentheses in parentheses, "," or ",\n" between tuples. Whatever else there
// is (comments, quoted names, the end of the list) stops it behind the last tuple that it crossed.
#pragma once

#include "dump/bytes.hpp"
#include "dump/reader.hpp"

namespace dumpfix::dump {

/// `p` is behind the parenthesis that opens a tuple. Returns what is behind the last tuple that is surely over before
/// `end`, nullptr if there is none; bytes behind it say nothing about it.
const char* skip_tuples(const char* p, const char* end, const Lexis& lexis, Kernel kernel = Kernel::best) noexcept;

} // namespace dumpfix::dump
