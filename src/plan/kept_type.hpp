// What of a v3 column's type stays, so that its values fit into the v4 column.
#pragma once

#include "base/dialect.hpp"

#include <string>
#include <string_view>

namespace dumpfix::plan {

struct KeptType {
  std::string type;
  bool other_kind = false; ///< v4 takes the column for one of another type, and alters it when it starts
  bool unread = false;     ///< … and its values, as the dump writes them, need not be values of v4's type at all
};

/// The type for values of a column of type `source` where v4 has `target`: that, or where it is too narrow, one with
/// the length or the precision of the source, or else the source's own; so too where the server would refuse values, or
/// load them as others (MySQL takes text for 0, and the nearest number that fits for one that does not; mysqldump's
/// head takes the strictness away): v3 leaves a column's type when its values do not fit. v4 compares the kinds of
/// columns, not what stands in parentheses (@strapi/database 4.26: toStrapiType of the schema inspectors, diffColumns).
KeptType kept_type(std::string_view source, std::string_view target, Dialect dialect);

/// True for a type of whole numbers, of whatever size.
bool holds_integers(std::string_view type);

/// True for a type of days without a time.
bool holds_days(std::string_view type);

/// True for a type of MySQL that has a character set.
bool has_charset(std::string_view type);

} // namespace dumpfix::plan
