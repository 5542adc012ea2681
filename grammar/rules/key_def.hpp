// The grammar of keys and of `once by`, which tables and relations share.
// Names of columns are taken as written: whether a table has them is decided in src/plan.
#pragma once

#include "rules/clauses.hpp"
#include "rules/statement.hpp"

namespace dumpfix::rules::grammar {

// ---- Rule ids -------------------------------------------------------------------------------------------------------

struct once_class : positioned {};
struct key_rule_class : positioned {};

// ---- Rules ----------------------------------------------------------------------------------------------------------

constexpr x3::rule<struct unique_kind_class, KeyRule::Kind> unique_kind = "unique key";
constexpr x3::rule<struct plain_kind_class, KeyRule::Kind> plain_kind = "key";
constexpr x3::rule<struct foreign_kind_class, KeyRule::Kind> foreign_kind = "key";
constexpr x3::rule<struct delete_action_class, std::string> delete_action = "delete action";
constexpr x3::rule<struct on_delete_class, std::string> on_delete = "on delete";
constexpr x3::rule<struct plain_key_rule_class, KeyRule> plain_key_rule = "key rule";
constexpr x3::rule<struct foreign_key_rule_class, KeyRule> foreign_key_rule = "key rule";

// ---- Grammar --------------------------------------------------------------------------------------------------------

const auto index_kind = "index"_kw >> x3::attr(KeyRule::index);
const auto unique_kind_def = "unique"_kw >> x3::attr(KeyRule::unique);
const auto plain_kind_def = index_kind | unique_kind;
const auto foreign_kind_def = "foreign"_kw >> x3::attr(KeyRule::foreign);

const auto delete_action_def =
    ("cascade"_kw >> x3::attr(std::string("cascade"))) | (("set"_kw > "null"_kw) >> x3::attr(std::string("set null")));
const auto on_delete_def = ("on"_kw > "delete"_kw > delete_action) | x3::eps;

// A key has columns, or it is one `for attribute`: the other list stays empty.
const auto plain_key = plain_kind >> named;
const auto foreign_key = foreign_kind >> named;
const auto no_list = x3::attr(std::vector<Text>{});
const auto for_attribute = "for"_kw > "attribute"_kw > list_of(type_name);
const auto or_index = x3::matches["or"_kw > "index"_kw];
const auto no_index = x3::attr(false);
const auto no_reference = x3::attr(std::optional<Text>{}) >> x3::attr(std::string{});
const auto reference = "->"_sym > called("table or end")[name] > on_delete;

const auto plain_key_rule_def = (plain_key >> column_list >> no_list >> no_index > no_reference > tail) |
                                (unique_kind > named > no_list > for_attribute > or_index > no_reference > tail) |
                                (plain_kind > named > no_list > for_attribute > no_index > no_reference > tail);
const auto foreign_key_rule_def = (foreign_key >> column_list >> no_list >> no_index > reference > tail) |
                                  (foreign_kind > named > no_list > for_attribute > no_index > reference > tail);
const auto key_rule_def = plain_key_rule | foreign_key_rule;

const auto once_def = "once"_kw > "by"_kw > column_list > tail;

} // namespace dumpfix::rules::grammar
