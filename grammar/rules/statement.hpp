// The statements that stand in blocks: of a table or content type, of a relation, of a `json` rule, of `prefer`.
// Declarations only: each family is compiled in a file of its own.
#pragma once

#include "rules/ast.hpp"
#include "rules/config.hpp"

#include <utility>
#include <vector>

namespace dumpfix::rules::grammar {

using Assignment = std::pair<Text, Expr>;

using entity_statement_type = x3::rule<struct entity_statement_class, EntityStatement>;
using relation_statement_type = x3::rule<struct relation_statement_class, RelationStatement>;
using json_rule_type = x3::rule<struct json_rule_class, JsonRule>;
using prefer_type = x3::rule<struct prefer_class, Prefer>;
using key_rule_type = x3::rule<struct key_rule_class, KeyRule>;
using once_type = x3::rule<struct once_class, Once>;
using assignment_type = x3::rule<struct assignment_class, Assignment>;
BOOST_SPIRIT_DECLARE(entity_statement_type, relation_statement_type, json_rule_type, prefer_type, key_rule_type,
                     once_type, assignment_type)

inline constexpr entity_statement_type entity_statement = "entity rule";
inline constexpr relation_statement_type relation_statement = "relation rule";
inline constexpr json_rule_type json_rule = "json rule";
inline constexpr prefer_type prefer = "prefer";
inline constexpr key_rule_type key_rule = "key rule"; ///< of tables and of relations
inline constexpr once_type once = "once";             ///< of tables and of relations
inline constexpr assignment_type assignment = "assignment";

} // namespace dumpfix::rules::grammar
