// The one place where the grammar of structure_def.hpp is compiled.
// Every other file sees its declarations only, so that a change here compiles one file again.
#include "rules/structure_def.hpp"

namespace dumpfix::rules::grammar {

BOOST_SPIRIT_DEFINE(every_what, every, table_source, optional_body, drop_table, rename_table, edit_table, table_rule)
BOOST_SPIRIT_DEFINE(create_what, create, create_relation, define, natures, relation_rule, structure)

BOOST_SPIRIT_INSTANTIATE(structure_type, Iterator, Context)

} // namespace dumpfix::rules::grammar
