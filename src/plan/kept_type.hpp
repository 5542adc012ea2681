// What of a v3 column's type stays, so that its values fit into the v4 column.
#pragma once

#include "base/dialect.hpp"

#include <string>
#include <string_view>

namespace dumpfix::plan {

struct KeptType {
  std::string type;
  bool other_kind = false; ///< v4 takes the column for one of another type, and alters it when it starts
};

/// The type for values of a column of type `source` where v4 has `target`: that, or where it is too narrow, one with
/// the length or the precision of the source, or else the source's own. v4 compares the kinds of columns, not what
/// stands in parentheses (@strapi/database 4.26: toStrapiType of the schema inspectors, diffColumns).
KeptType kept_type(std::string_view source, std::string_view target, Dialect dialect);

/// True for a type of MySQL that has a character set.
bool has_charset(std::string_view type);

} // namespace dumpfix::plan
