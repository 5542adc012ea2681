// The one place where the grammar of relation_def.hpp is compiled.
// Every other file sees its declarations only, so that a change here compiles one file again.
#include "rules/relation_def.hpp"

namespace dumpfix::rules::grammar {

BOOST_SPIRIT_DEFINE(like, relation_naming_what, relation_naming, role_column, owner_both, drop_rows_what, drop_rows)
BOOST_SPIRIT_DEFINE(relation_statement)

BOOST_SPIRIT_INSTANTIATE(relation_statement_type, Iterator, Context)

} // namespace dumpfix::rules::grammar
