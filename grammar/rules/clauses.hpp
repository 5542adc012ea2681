// Pieces that several statements share.
// Constants that are put into the rules of the families where those are compiled; none of them begins a statement.
#pragma once

#include "rules/ast_adapted.hpp"
#include "rules/combinators.hpp"
#include "rules/value.hpp"

namespace dumpfix::rules::grammar {

inline constexpr auto column_name = called("column")[name];
inline constexpr auto table_name = called("table")[name];
inline constexpr auto type_name = called("type")[word];

inline constexpr auto column_list = "("_sym > list_of(column_name) > ")"_sym;
inline constexpr auto type_clause = "type"_kw > type_name;
inline constexpr auto value_clause = "="_sym > value;
inline constexpr auto where_clause = "where"_kw > condition;

/// Matches nothing, and gives an empty member.
template <typename T>
auto absent() {
  return x3::attr(T{});
}

} // namespace dumpfix::rules::grammar
