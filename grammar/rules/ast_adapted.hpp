// Tells Fusion the members of the tree's nodes, in the order in which the grammar reads them.
//
// Nodes that are built by semantic actions (Text, Regex, Expr, Cond, When, and those with one member) are not here.
#pragma once

#include "rules/ast.hpp"

#include <boost/fusion/include/adapt_struct.hpp>
#include <boost/fusion/include/std_pair.hpp>

BOOST_FUSION_ADAPT_STRUCT(dumpfix::rules::Tail, warn, when, because)

BOOST_FUSION_ADAPT_STRUCT(dumpfix::rules::Include, pack, what)
BOOST_FUSION_ADAPT_STRUCT(dumpfix::rules::Versions, target, bounds, preferred)
BOOST_FUSION_ADAPT_STRUCT(dumpfix::rules::Note, text, tail)
BOOST_FUSION_ADAPT_STRUCT(dumpfix::rules::Known, table, uid)
BOOST_FUSION_ADAPT_STRUCT(dumpfix::rules::Map, override_, name, entries)
BOOST_FUSION_ADAPT_STRUCT(dumpfix::rules::Type, names, postgres, mysql, mariadb, kind, fallback, tail)
BOOST_FUSION_ADAPT_STRUCT(dumpfix::rules::Fact, name, setting, fallback)
BOOST_FUSION_ADAPT_STRUCT(dumpfix::rules::ProjectLine, what, path, uid)

BOOST_FUSION_ADAPT_STRUCT(dumpfix::rules::Naming, what, value, tail)
BOOST_FUSION_ADAPT_STRUCT(dumpfix::rules::AttributeRule, types, name, type, tail)
BOOST_FUSION_ADAPT_STRUCT(dumpfix::rules::ColumnRule, names, renamed, type, nullable, no_default, value, must_be_in,
                          tail)
BOOST_FUSION_ADAPT_STRUCT(dumpfix::rules::DropColumn, names, tail)
BOOST_FUSION_ADAPT_STRUCT(dumpfix::rules::RowFilter, keep, where, tail)
BOOST_FUSION_ADAPT_STRUCT(dumpfix::rules::Once, columns, tail)
BOOST_FUSION_ADAPT_STRUCT(dumpfix::rules::KeyRule, kind, name, columns, attribute_types, or_index, references,
                          on_delete, tail)
BOOST_FUSION_ADAPT_STRUCT(dumpfix::rules::JsonRule, column, where, model, model_expr, tail, edits)
BOOST_FUSION_ADAPT_STRUCT(dumpfix::rules::JsonEdit, what, path, expr, tail)
BOOST_FUSION_ADAPT_STRUCT(dumpfix::rules::Prefer, column, order, by, value, tail, set)

BOOST_FUSION_ADAPT_STRUCT(dumpfix::rules::Every, component, body)
BOOST_FUSION_ADAPT_STRUCT(dumpfix::rules::TableRule, override_, drop, source, target, tail, body)
BOOST_FUSION_ADAPT_STRUCT(dumpfix::rules::Create, content_type, table, tail, body)
BOOST_FUSION_ADAPT_STRUCT(dumpfix::rules::CreateRelation, attribute, owner, other, kind, bidirectional, tail)

BOOST_FUSION_ADAPT_STRUCT(dumpfix::rules::RoleColumn, role, name, type, same, value, tail)
BOOST_FUSION_ADAPT_STRUCT(dumpfix::rules::DropRows, what, tail)
BOOST_FUSION_ADAPT_STRUCT(dumpfix::rules::Define, name, body)
BOOST_FUSION_ADAPT_STRUCT(dumpfix::rules::RelationRule, override_, natures, kind, bidirectional, tail, body)
BOOST_FUSION_ADAPT_STRUCT(dumpfix::rules::OwnerRule, uid, attribute, tail)
BOOST_FUSION_ADAPT_STRUCT(dumpfix::rules::Unmatched, override_, column, action, tail)
BOOST_FUSION_ADAPT_STRUCT(dumpfix::rules::Insert, table, set, tail)

BOOST_FUSION_ADAPT_STRUCT(dumpfix::rules::File, version, items)
