// The one place where the grammar of json_def.hpp is compiled.
// Every other file sees its declarations only, so that a change here compiles one file again.
#include "rules/json_def.hpp"

namespace dumpfix::rules::grammar {

BOOST_SPIRIT_DEFINE(edit_what, set_edit, drop_edit, json_edit, model_path, json_rule)
BOOST_SPIRIT_DEFINE(assignment, prefer)

BOOST_SPIRIT_INSTANTIATE(json_rule_type, Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(assignment_type, Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(prefer_type, Iterator, Context)

} // namespace dumpfix::rules::grammar
