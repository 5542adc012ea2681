// The grammar of what stands in `every …`, `table …` and `create …`.
// Each line is one alternative of EntityStatement; which of them make sense together is decided in src/plan.
#pragma once

#include "rules/clauses.hpp"
#include "rules/statement.hpp"

namespace dumpfix::rules::grammar {

// ---- Rule ids -------------------------------------------------------------------------------------------------------

struct naming_class : positioned {};
struct attribute_rule_class : positioned {};
struct column_rule_class : positioned {};
struct drop_column_class : positioned {};
struct row_filter_class : positioned {};

// ---- Rules ----------------------------------------------------------------------------------------------------------

constexpr x3::rule<struct naming_what_class, Naming::What> naming_what = "naming";
constexpr x3::rule<naming_class, Naming> naming = "naming";
constexpr x3::rule<struct attribute_types_class, std::vector<Text>> attribute_types = "attribute types";
constexpr x3::rule<attribute_rule_class, AttributeRule> attribute_rule = "attribute rule";
constexpr x3::rule<column_rule_class, ColumnRule> column_rule = "column rule";
constexpr x3::rule<struct must_be_in_class, Text> must_be_in = "table";
constexpr x3::rule<drop_column_class, DropColumn> drop_column = "drop column";
constexpr x3::rule<struct keep_class, bool> keep_or_drop = "keep or drop";
constexpr x3::rule<row_filter_class, RowFilter> row_filter = "row filter";

// ---- Grammar --------------------------------------------------------------------------------------------------------

const auto naming_what_def = ("uid"_kw >> x3::attr(Naming::uid)) | ("name"_kw >> x3::attr(Naming::name));
const auto naming_def = naming_what > value > tail;

const auto attribute_types_def = "*"_sym | list_of(type_name);
const auto attribute_rule_def = "attribute"_kw > attribute_types > "->"_sym > value > -type_clause > tail;

const auto must_be_in_def = "in"_kw > table_name > -("else"_kw > "null"_kw);
const auto column_rule_def = "column"_kw > list_of(called("column")[named]) > -("->"_sym > value) > -type_clause
                             > x3::matches["nullable"_kw] > x3::matches["no"_kw > "default"_kw] > -value_clause >
                             -must_be_in > tail;
const auto drop_column_def = "drop"_kw >> "column"_kw > list_of(column_name) > tail;

const auto keep_or_drop_def = ("keep"_kw >> x3::attr(true)) | ("drop"_kw >> x3::attr(false));
const auto row_filter_def = keep_or_drop >> "rows"_kw > where_clause > tail;

const auto entity_statement_def =
    naming | attribute_rule | column_rule | drop_column | row_filter | once | key_rule | json_rule | prefer;

} // namespace dumpfix::rules::grammar
