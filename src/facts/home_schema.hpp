// Names without a schema beside names with one: GUI programs write both for one table, pg_dump never does.
#pragma once

#include "sql/ast.hpp"

#include <string>

namespace dumpfix::facts {

/// PostgreSQL finds a name without a schema here, unless the dump sets another search path.
inline const std::string home_schema = "public";

/// Gives each table and sequence that a statement names without a schema this one; none if it is empty. The spans of
/// names stay as they are: there is nothing of a schema in the text.
void qualify(sql::Statement& statement, const std::string& schema);

} // namespace dumpfix::facts
