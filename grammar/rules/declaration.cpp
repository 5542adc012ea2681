// The one place where the grammar of declaration_def.hpp is compiled.
// Every other file sees its declarations only, so that a change here compiles one file again.
#include "rules/declaration_def.hpp"

namespace dumpfix::rules::grammar {

BOOST_SPIRIT_DEFINE(include, bound, preferred, versions_of, versions, note, known, map_pattern, map_entry, map)
BOOST_SPIRIT_DEFINE(conversion, type_definition, fact, owner_rule, unmatched_what, unmatched, insert)
BOOST_SPIRIT_DEFINE(project_what, project_line, project, declaration)

BOOST_SPIRIT_INSTANTIATE(declaration_type, Iterator, Context)

} // namespace dumpfix::rules::grammar
