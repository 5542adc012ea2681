// The one place where the grammar of entity_def.hpp is compiled.
// Every other file sees its declarations only, so that a change here compiles one file again.
#include "rules/entity_def.hpp"

namespace dumpfix::rules::grammar {

BOOST_SPIRIT_DEFINE(naming_what, naming, attribute_types, attribute_rule, column_rule, must_be_in, drop_column)
BOOST_SPIRIT_DEFINE(keep_or_drop, row_filter, entity_statement)

BOOST_SPIRIT_INSTANTIATE(entity_statement_type, Iterator, Context)

} // namespace dumpfix::rules::grammar
