// The grammar of what stands in `relation … { }` and `define … { }`.
// Each line is one alternative of RelationStatement; natures and roles are words here, and checked in src/plan.
#pragma once

#include "rules/clauses.hpp"
#include "rules/statement.hpp"

namespace dumpfix::rules::grammar {

// ---- Rule ids -------------------------------------------------------------------------------------------------------

struct relation_naming_class : positioned {};
struct role_column_class : positioned {};
struct drop_rows_class : positioned {};

// ---- Rules ----------------------------------------------------------------------------------------------------------

constexpr x3::rule<struct like_class, Like> like = "like";
constexpr x3::rule<struct relation_naming_what_class, Naming::What> relation_naming_what = "naming";
constexpr x3::rule<relation_naming_class, Naming> relation_naming = "naming";
constexpr x3::rule<role_column_class, RoleColumn> role_column = "column";
constexpr x3::rule<struct owner_both_class, OwnerBoth> owner_both = "owner both";
constexpr x3::rule<struct drop_rows_what_class, DropRows::What> drop_rows_what = "drop rows";
constexpr x3::rule<drop_rows_class, DropRows> drop_rows = "drop rows";

// ---- Grammar --------------------------------------------------------------------------------------------------------

const auto role = choice("role", "id own other type field order own_order other_order");

const auto like_def = place[put(&Like::pos)] >> "like"_kw > name[put(&Like::name)];

const auto relation_naming_what_def = ("table"_kw >> x3::attr(Naming::table)) | ("uid"_kw >> x3::attr(Naming::uid)) |
                                      ("name"_kw >> x3::attr(Naming::name));
const auto relation_naming_def = relation_naming_what > value > tail;

const auto role_column_def = "column"_kw > role > called("column")[named] > -type_clause > -("same"_kw > value) >
                             -value_clause > tail;

const auto owner_both_def = place[put(&OwnerBoth::pos)] >> "owner"_kw > "both"_kw > tail[put(&OwnerBoth::tail)];

const auto drop_rows_what_def =
    ("orphans"_kw >> x3::attr(DropRows::orphans)) | ("unknown"_kw >> x3::attr(DropRows::unknown));
const auto drop_rows_def = "drop"_kw >> drop_rows_what > tail;

const auto relation_statement_def = like | relation_naming | role_column | key_rule | once | owner_both | drop_rows;

} // namespace dumpfix::rules::grammar
