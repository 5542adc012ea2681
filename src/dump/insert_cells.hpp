// The cells of a tuple of INSERT … VALUES: cut at its top-level commas, trimmed of white space, not decoded. Strings
// are crossed by a search for their quote; nothing is allocated once `cells` has its size.
#pragma once

#include "dump/bytes.hpp"
#include "dump/reader.hpp"

#include <string_view>
#include <vector>

namespace dumpfix::dump {

/// Appends the cells of `body`, which is what stands between the parentheses. false: a literal or a parenthesis does
/// not close.
bool split_insert(std::string_view body, const Lexis& lexis, std::vector<std::string_view>& cells);

/// The quick way for a tuple that is there as a whole and holds numbers, words and '…' literals only. `p` is behind its
/// opening parenthesis; true: `cells` are those of split_insert, `p` is behind the closing parenthesis, and `gap` is
/// Row::gap. false: `p` is unchanged and `cells` mean nothing: the bytes end too early, or there is a parenthesis,
/// comment or other quote, or no cell at all. The size that `cells` come with (of the tuple before) spares growing them
/// one by one.
bool scan_tuple(const char*& p, const char* end, const Lexis& lexis, std::vector<std::string_view>& cells,
                unsigned char& gap, Kernel kernel = Kernel::best);

} // namespace dumpfix::dump
