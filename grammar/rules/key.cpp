// The one place where the grammar of key_def.hpp is compiled.
// Every other file sees its declarations only, so that a change here compiles one file again.
#include "rules/key_def.hpp"

namespace dumpfix::rules::grammar {

BOOST_SPIRIT_DEFINE(unique_kind, plain_kind, foreign_kind, delete_action, on_delete, plain_key_rule, foreign_key_rule,
                    key_rule, once)

BOOST_SPIRIT_INSTANTIATE(key_rule_type, Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(once_type, Iterator, Context)

} // namespace dumpfix::rules::grammar
