// Fusion adaptation of the nodes whose members are parsed in one fixed order. The others are filled by actions, since
// their clauses come in any order.
#pragma once

#include "sql/ast.hpp"

#include <boost/fusion/include/adapt_struct.hpp>

BOOST_FUSION_ADAPT_STRUCT(dumpfix::sql::CopyHead, table, columns)
BOOST_FUSION_ADAPT_STRUCT(dumpfix::sql::CreateIndex, unique, index, table, columns)
BOOST_FUSION_ADAPT_STRUCT(dumpfix::sql::Drop, kind, if_exists, name)
BOOST_FUSION_ADAPT_STRUCT(dumpfix::sql::SetVal, sequence, value, called)
BOOST_FUSION_ADAPT_STRUCT(dumpfix::sql::Grant, on_sequence, name)
