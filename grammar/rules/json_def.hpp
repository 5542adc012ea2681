// The grammar of rules on values: `json … { edits }` and `prefer … { assignments }`.
// Paths are checked here, what stands at them is not: no rule file knows the JSON of a dump.
#pragma once

#include "rules/clauses.hpp"
#include "rules/statement.hpp"

namespace dumpfix::rules::grammar {

// ---- Rule ids -------------------------------------------------------------------------------------------------------

struct json_rule_class : positioned {};
struct set_edit_class : positioned {};
struct drop_edit_class : positioned {};
struct prefer_class : positioned {};

// ---- Rules ----------------------------------------------------------------------------------------------------------

constexpr x3::rule<struct model_path_class, std::vector<PathStep>> model_path = "model path";
constexpr x3::rule<struct json_edit_class, JsonEdit> json_edit = "json edit";
constexpr x3::rule<set_edit_class, JsonEdit> set_edit = "json edit";
constexpr x3::rule<drop_edit_class, JsonEdit> drop_edit = "json edit";
constexpr x3::rule<struct edit_what_class, JsonEdit::What> edit_what = "json edit";

// ---- Grammar --------------------------------------------------------------------------------------------------------

const auto edit_what_def = ("keys"_kw >> x3::attr(JsonEdit::keys)) | x3::attr(JsonEdit::value);
const auto set_edit_def = edit_what >> path > value_clause > tail;
const auto drop_edit_def = "drop"_kw >> x3::attr(JsonEdit::drop) > path > absent<std::optional<Expr>>() > tail;
const auto json_edit_def = drop_edit | set_edit;

// `of model $.uid` or `of model EXPR`: of two members one stays empty.
const auto model_path_def = ("of"_kw >> "model"_kw >> path) | x3::eps;
const auto json_rule_def = "json"_kw > column_name > -where_clause > model_path > -("of"_kw > "model"_kw > value) > tail
                           > block(Family::json)[json_edit];

const auto assignment_def = column_name >> "="_sym > value;
const auto prefer_def = "prefer"_kw > column_name > "in"_kw > "("_sym > list_of(value) > ")"_sym >
                        "for"_kw > column_name > value > tail > block(Family::prefer, true)[assignment];

} // namespace dumpfix::rules::grammar
