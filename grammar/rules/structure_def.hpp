// The grammar of the items that say what becomes of tables and relations.
// Blocks are read by the families of entity_def.hpp and relation_def.hpp.
#pragma once

#include "rules/clauses.hpp"
#include "rules/item.hpp"
#include "rules/statement.hpp"

namespace dumpfix::rules::grammar {

using Pattern = std::variant<Text, Regex>;
using EntityBody = std::vector<EntityStatement>;

// ---- Rule ids -------------------------------------------------------------------------------------------------------

struct every_class : positioned {};
struct table_rule_class : positioned {};
struct create_class : positioned {};
struct create_relation_class : positioned {};
struct define_class : positioned {};
struct relation_rule_class : positioned {};

// ---- Rules ----------------------------------------------------------------------------------------------------------

constexpr x3::rule<struct every_what_class, bool> every_what = "every";
constexpr x3::rule<every_class, Every> every = "every";
constexpr x3::rule<struct table_source_class, Pattern> table_source = "table or pattern";
constexpr x3::rule<struct drop_table_class, TableRule> drop_table = "drop table";
constexpr x3::rule<struct rename_table_class, TableRule> rename_table = "table";
constexpr x3::rule<struct edit_table_class, TableRule> edit_table = "table";
constexpr x3::rule<table_rule_class, TableRule> table_rule = "table";
constexpr x3::rule<struct optional_body_class, EntityBody> optional_body = "block";
constexpr x3::rule<struct create_what_class, bool> create_what = "create";
constexpr x3::rule<create_class, Create> create = "create";
constexpr x3::rule<create_relation_class, CreateRelation> create_relation = "create relation";
constexpr x3::rule<define_class, Define> define = "define";
constexpr x3::rule<struct natures_class, std::vector<Text>> natures = "natures";
constexpr x3::rule<relation_rule_class, RelationRule> relation_rule = "relation";

// ---- Grammar --------------------------------------------------------------------------------------------------------

const auto entity_body = block(Family::entity)[entity_statement];
const auto relation_body = block(Family::relation)[relation_statement];
const auto override_ = x3::matches["override"_kw];

const auto every_what_def = ("component"_kw >> x3::attr(true)) | (("content"_kw > "type"_kw) >> x3::attr(false));
const auto every_def = "every"_kw > every_what > entity_body;

const auto table_source_def = regex | name;
const auto optional_body_def = entity_body | x3::eps;
const auto drop_table_def = override_ >> ("drop"_kw | "skip"_kw) >> x3::attr(true) >> "table"_kw > table_source
                            > absent<std::optional<Expr>>() > tail > absent<EntityBody>();
const auto rename_table_def = override_ >> x3::attr(false) >> "table"_kw >> table_source >> "->"_sym > value > tail
                              > optional_body;
const auto edit_table_def = override_ >> x3::attr(false) >> "table"_kw > table_source
                            > absent<std::optional<Expr>>() > tail > entity_body;
const auto table_rule_def = drop_table | rename_table | edit_table;

const auto create_what_def = (("content"_kw > "type"_kw) >> x3::attr(true)) | ("table"_kw >> x3::attr(false));
const auto create_def = "create"_kw >> create_what > table_name > tail > entity_body;

const auto relation_kind =
    choice("relation kind", "oneToOne manyToOne oneToMany manyToMany morphToMany morphToOne components");
const auto bidirectional = x3::matches["bidirectional"_kw];
const auto create_relation_def = "create"_kw >> "relation"_kw > name > "of"_kw > table_name > "->"_sym > table_name >
                                 "as"_kw > relation_kind > bidirectional > tail;

const auto define_def = "define"_kw > name > relation_body;

const auto natures_def = list_of(word) | x3::eps;
const auto relation_rule_def =
    override_ >> "relation"_kw > natures > "->"_sym > relation_kind > bidirectional > tail > relation_body;

const auto structure_def = every | table_rule | create_relation | create | define | relation_rule;

} // namespace dumpfix::rules::grammar
