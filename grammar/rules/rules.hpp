// The public face of the rule grammar: one function. Spirit X3 stays inside this folder.
// It never fails loudly: what is wrong comes back as a list of problems with their places.
#pragma once

#include "base/problem.hpp"
#include "rules/ast.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace dumpfix::rules {

/// The tree of one rule file. Problems (code rules_syntax, with place, excerpt, caret and hint) are appended to
/// `problems`: after one the parser goes on at the next line, so that several are told in one run. `file_index` is put
/// into every Pos. With problems the tree is incomplete and must not be used.
File parse(std::string_view text, const std::string& file_name, std::uint32_t file_index,
           std::vector<Problem>& problems);

} // namespace dumpfix::rules
