// The grammar of keys and of `once by`, which tables and relations share.
#pragma once

#include "rules/clauses.hpp"
#include "rules/statement.hpp"

namespace dumpfix::rules::grammar {

// ---- Rule ids -------------------------------------------------------------------------------------------------------

struct once_class : positioned {};
struct key_rule_class : positioned {};

// ---- Rules ----------------------------------------------------------------------------------------------------------

constexpr x3::rule<struct plain_kind_class, KeyRule::Kind> plain_kind = "key";
constexpr x3::rule<struct foreign_kind_class, KeyRule::Kind> foreign_kind = "key";
constexpr x3::rule<struct key_columns_class, std::vector<Text>> key_columns = "columns";
constexpr x3::rule<struct key_attributes_class, std::vector<Text>> key_attributes = "attribute types";
constexpr x3::rule<struct delete_action_class, std::string> delete_action = "delete action";
constexpr x3::rule<struct on_delete_class, std::string> on_delete = "on delete";

// ---- Grammar --------------------------------------------------------------------------------------------------------

const auto plain_kind_def =
    ("index"_kw >> x3::attr(KeyRule::index)) | ("unique"_kw >> x3::attr(KeyRule::unique));
const auto foreign_kind_def = "foreign"_kw >> x3::attr(KeyRule::foreign);

// Either columns or `for attribute`: of two members one stays empty.
const auto key_columns_def = column_list | &"for"_kw;
const auto key_attributes_def = ("for"_kw > "attribute"_kw > list_of(type_name)) | x3::eps;
const auto delete_action_def = ("cascade"_kw >> x3::attr(std::string("cascade"))) |
                               (("set"_kw > "null"_kw) >> x3::attr(std::string("set null")));
const auto on_delete_def = ("on"_kw > "delete"_kw > delete_action) | x3::eps;

const auto key_rule_def =
    (plain_kind > value > key_columns > key_attributes > absent<std::optional<Text>>() > absent<std::string>() > tail) |
    (foreign_kind > value > key_columns > key_attributes > "->"_sym > called("table or end")[name] > on_delete > tail);

const auto once_def = "once"_kw > "by"_kw > column_list > tail;

} // namespace dumpfix::rules::grammar
