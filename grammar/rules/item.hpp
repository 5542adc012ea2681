// The rules that stand in a file itself, in two families: declarations, and what becomes of tables and relations.
// Declarations only: each family is compiled in a file of its own.
#pragma once

#include "rules/ast.hpp"
#include "rules/config.hpp"

namespace dumpfix::rules::grammar {

using declaration_type = x3::rule<struct declaration_class, Item>;
using structure_type = x3::rule<struct structure_class, Item>;
BOOST_SPIRIT_DECLARE(declaration_type, structure_type)

/// include source target note known map type fact owner unmatched insert project
inline constexpr declaration_type declaration = "item";
/// every table create define relation
inline constexpr structure_type structure = "item";

} // namespace dumpfix::rules::grammar
