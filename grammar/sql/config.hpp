// The types every grammar of this room is instantiated with: iterator, skipper and context. There is one of each, so
// sql.cpp is the one place where templates are instantiated.
#pragma once

#include "sql/scan.hpp"

#include <boost/spirit/home/x3.hpp>

namespace dumpfix::sql::grammar {

namespace x3 = boost::spirit::x3;

using Iterator = const char*;

/// Key of the Lexis in the context.
struct lexis_tag;

template <class Context>
const Lexis& lexis_of(const Context& context) {
  return x3::get<lexis_tag>(context);
}

/// White space and comments between tokens. It holds the Lexis itself, for X3 gives a skipper no context.
struct Blank : x3::parser<Blank> {
  using attribute_type = x3::unused_type;
  static constexpr bool has_attribute = false;
  const Lexis* lexis;
  explicit Blank(const Lexis& l) : lexis(&l) {}

  template <class Context, class RContext, class Attribute>
  bool parse(Iterator& first, const Iterator& last, const Context&, RContext&, Attribute&) const {
    const Iterator end = skip_blank(first, last, *lexis);
    const bool skipped = end != first;
    first = end;
    return skipped;
  }
};

} // namespace dumpfix::sql::grammar
