// Values, names that may be templates, conditions on rows, conditions on the run, and what stands at the end of every
// rule.
#pragma once

#include "rules/ast.hpp"
#include "rules/config.hpp"

namespace dumpfix::rules::grammar {

using value_type = x3::rule<struct value_class, Expr>;
using named_type = x3::rule<struct named_class, Expr>;
using condition_type = x3::rule<struct condition_class, Cond>;
using when_type = x3::rule<struct when_class, When>;
using tail_type = x3::rule<struct tail_class, Tail>;
BOOST_SPIRIT_DECLARE(value_type, named_type, condition_type, when_type, tail_type)

inline constexpr value_type value = "value";
inline constexpr named_type named = "name"; ///< a name, perhaps piped
inline constexpr condition_type condition = "condition";
inline constexpr when_type when = "when";
inline constexpr tail_type tail = "tail"; ///< always matches

} // namespace dumpfix::rules::grammar
