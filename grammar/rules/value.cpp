// The one place where the grammar of values and conditions is compiled.
// Every other file sees its declarations only, so that a change here compiles one file again.
#include "rules/value_def.hpp"

namespace dumpfix::rules::grammar {

BOOST_SPIRIT_DEFINE(value, piped, operand, named)
BOOST_SPIRIT_DEFINE(condition, every_condition, one_condition, plain_condition, comparison)
BOOST_SPIRIT_DEFINE(when, every_when, one_when, plain_when)
BOOST_SPIRIT_DEFINE(tail)

BOOST_SPIRIT_INSTANTIATE(value_type, Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(named_type, Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(condition_type, Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(when_type, Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(tail_type, Iterator, Context)

} // namespace dumpfix::rules::grammar
