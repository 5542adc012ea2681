// The cells of a tuple of INSERT … VALUES: cut at its top-level commas, trimmed of white space, not decoded. Strings are
// crossed by a search for their quote; nothing is allocated once `cells` has its size.
#pragma once

#include "dump/reader.hpp"

#include <string_view>
#include <vector>

namespace dumpfix::dump {

/// Appends the cells of `body`, which is what stands between the parentheses. false: a literal or a parenthesis does
/// not close.
bool split_insert(std::string_view body, const Lexis& lexis, std::vector<std::string_view>& cells);

} // namespace dumpfix::dump
