// Grammar of the heads that rows follow: COPY … FROM stdin and INSERT/REPLACE … VALUES. The tuples are not part of an
// INSERT head; what stands behind VALUES is left unread.
#pragma once

#include "sql/names_def.hpp"

namespace dumpfix::sql::grammar {

///////////////////////////////////////////////////////////////////////////
// Rules
///////////////////////////////////////////////////////////////////////////

const x3::rule<struct copy_head_class, CopyHead> copy_head = "copy_head";
const x3::rule<struct insert_head_class, InsertHead> insert_head = "insert_head";
const x3::rule<struct from_stdin_class> from_stdin = "from_stdin";
const x3::rule<struct into_word_class> into_word = "into_word";
const x3::rule<struct values_word_class> values_word = "values_word";

///////////////////////////////////////////////////////////////////////////
// Grammar
///////////////////////////////////////////////////////////////////////////

const auto no_columns = x3::attr(std::vector<Ident>{});

const auto from_stdin_def = "FROM"_w >> "STDIN"_w;
const auto copy_head_def = "COPY"_w > table_name > (column_list | no_columns) > from_stdin;

constexpr auto prefix_begin = [](auto& context) { x3::_val(context).before_table.begin = x3::_attr(context); };
constexpr auto prefix_end = [](auto& context) { x3::_val(context).before_table.end = x3::_attr(context); };

const auto into_word_def = "INTO"_w;
const auto values_word_def = -"DEFAULT"_w >> ("VALUES"_w | "VALUE"_w);
const auto insert_head_def = here[prefix_begin] > ("INSERT"_w | "REPLACE"_w[set<&InsertHead::replace>]) >
                             *("LOW_PRIORITY"_w | "HIGH_PRIORITY"_w | "DELAYED"_w |
                               "IGNORE"_w[set<&InsertHead::ignore>]) > into_word
                             > here[prefix_end] > x3::expect[table_name][into<&InsertHead::table>] >
                             -column_list[into<&InsertHead::columns>] >
                             -("OVERRIDING"_w >> ("SYSTEM"_w | "USER"_w) >> "VALUE"_w) > values_word;

BOOST_SPIRIT_DEFINE(copy_head, insert_head, from_stdin, into_word, values_word)

} // namespace dumpfix::sql::grammar
