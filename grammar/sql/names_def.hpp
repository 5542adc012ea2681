// Grammar of what all statement families share: names, column lists, and the parentheses of lists.
// Each name comes with the span of how it is written, quotes included.
#pragma once

#include "sql/tokens.hpp"

namespace dumpfix::sql::grammar {

///////////////////////////////////////////////////////////////////////////
// Rules
///////////////////////////////////////////////////////////////////////////

const x3::rule<struct qualified_name_class, Name> qualified_name = "qualified_name";
const x3::rule<struct table_name_class, Name> table_name = "table_name";
const x3::rule<struct column_name_class, Ident> column_name = "column_name";
const x3::rule<struct column_list_class, std::vector<Ident>> column_list = "column_list";
const x3::rule<struct open_class> open = "open";
const x3::rule<struct close_class> close = "close";
const x3::rule<struct comma_or_close_class> comma_or_close = "comma_or_close";

///////////////////////////////////////////////////////////////////////////
// Grammar
///////////////////////////////////////////////////////////////////////////

constexpr auto qualify = [](auto& context) {
  Name& value = x3::_val(context);
  value.schema = std::exchange(value.name, std::move(x3::_attr(context)));
};
constexpr auto push = [](auto& context) { x3::_val(context).push_back(std::move(x3::_attr(context))); };

const auto qualified_name_def = ident[into<&Name::name>] >> -('.' >> ident[qualify]);
const auto table_name_def = qualified_name;
const auto column_name_def = ident;
const auto column_list_def = '(' > x3::expect[column_name][push] >
                             *(',' > x3::expect[column_name][push]) > comma_or_close;
const auto open_def = x3::lit('(');
const auto close_def = x3::lit(')');
const auto comma_or_close_def = x3::lit(')');

// nextval('s'::regclass), before PostgreSQL 8.1 nextval(('s'::text)::regclass); --quote-all-identifiers quotes the
// function
template <auto Member>
const auto nextval = -("PG_CATALOG"_w >> '.') >> ("NEXTVAL"_w | "\"nextval\"") >> '(' >>
                     -x3::lit('(') >> name_literal[into<Member>] >> *item >> -(')' >> *item) >> ')';

const auto if_exists = "IF"_w >> "EXISTS"_w;
const auto if_not_exists = "IF"_w >> "NOT"_w >> "EXISTS"_w;
/// Nothing but the end of the statement is left.
const auto finish = *x3::lit(';') >> x3::eoi;

BOOST_SPIRIT_DEFINE(qualified_name, table_name, column_name, column_list, open, close, comma_or_close)

} // namespace dumpfix::sql::grammar
