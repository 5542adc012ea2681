// The grammar of the items that stand for themselves: packs and versions, names, maps, types, facts, ….
// Behind the first word everything is expected (`>`): an error stands where it is, and names the form.
#pragma once

#include "rules/clauses.hpp"
#include "rules/item.hpp"
#include "rules/statement.hpp"

namespace dumpfix::rules::grammar {

using Pattern = std::variant<Text, Regex>;
using Bound = std::pair<std::string, std::string>;

// ---- Actions --------------------------------------------------------------------------------------------------------

inline constexpr auto put_map_value = [](auto& context) {
  x3::_val(context).result = MapEntry::value;
  x3::_val(context).expr = std::move(x3::_attr(context));
};

// ---- Rule ids -------------------------------------------------------------------------------------------------------

struct include_class : positioned {};
struct versions_class : positioned {};
struct note_class : positioned {};
struct known_class : positioned {};
struct map_class : positioned {};
struct type_definition_class : positioned {};
struct fact_class : positioned {};
struct owner_rule_class : positioned {};
struct unmatched_class : positioned {};
struct insert_class : positioned {};
struct project_line_class : positioned {};

// ---- Rules ----------------------------------------------------------------------------------------------------------

constexpr x3::rule<include_class, Include> include = "include";
constexpr x3::rule<struct bound_class, Bound> bound = "bound";
constexpr x3::rule<struct preferred_class, std::string> preferred = "preferred";
constexpr x3::rule<struct versions_of_class, bool> versions_of = "versions";
constexpr x3::rule<versions_class, Versions> versions = "versions";
constexpr x3::rule<note_class, Note> note = "note";
constexpr x3::rule<known_class, Known> known = "known";
constexpr x3::rule<struct map_pattern_class, Pattern> map_pattern = "map entry";
constexpr x3::rule<struct map_entry_class, MapEntry> map_entry = "map entry";
constexpr x3::rule<map_class, Map> map = "map";
constexpr x3::rule<struct conversion_class, std::string> conversion = "conversion";
constexpr x3::rule<type_definition_class, Type> type_definition = "type definition";
constexpr x3::rule<fact_class, Fact> fact = "fact";
constexpr x3::rule<owner_rule_class, OwnerRule> owner_rule = "owner";
constexpr x3::rule<struct unmatched_what_class, bool> unmatched_what = "unmatched";
constexpr x3::rule<unmatched_class, Unmatched> unmatched = "unmatched";
constexpr x3::rule<insert_class, Insert> insert = "insert";
constexpr x3::rule<struct project_what_class, ProjectLine::What> project_what = "project line";
constexpr x3::rule<project_line_class, ProjectLine> project_line = "project line";
constexpr x3::rule<struct project_class, Project> project = "project";

// ---- Grammar --------------------------------------------------------------------------------------------------------

const auto include_def = "include"_kw > x3::matches[&"<"_sym] > called("file or pack")[pack | text];

const auto bound_def = compare > version;
const auto preferred_def = ("default"_kw > version) | x3::eps;
const auto versions_of_def = ("source"_kw >> x3::attr(false)) | ("target"_kw >> x3::attr(true));
const auto versions_def = versions_of > "strapi"_kw > called("compare")[+bound] > preferred;

const auto note_def = "note"_kw > text > tail;
const auto known_def = "known"_kw > "table"_kw > table_name > "uid"_kw > text;

const auto map_pattern_def = regex | name;
const auto map_entry_def = place[put(&MapEntry::pos)] >>
                           ("else"_kw | (list_of(map_pattern)[put(&MapEntry::patterns)] > "->"_sym)) >
                           called("map result")["keep"_kw[set(&MapEntry::result, MapEntry::keep)] |
                                                "drop"_kw[set(&MapEntry::result, MapEntry::drop)] |
                                                value[put_map_value]] > tail[put(&MapEntry::tail)];
const auto map_def = x3::matches["override"_kw] >> "map"_kw > name > block(Family::map, true)[map_entry];

const auto conversion_word = choice("conversion", "text json object array instant boolean integer number id");
const auto conversion_def = ("as"_kw > conversion_word) | x3::attr(std::string("text"));
const auto type_definition_def = "type"_kw > list_of(type_name) > ("pg"_kw | "postgres"_kw) > text > "mysql"_kw > text >
                                 -("mariadb"_kw > text) > conversion > -("else"_kw > text) > tail;

const auto fact_def = "fact"_kw > name > "="_sym > "setting"_kw > text > -("else"_kw > value);

const auto owner_rule_def = "owner"_kw > text > name > tail;

const auto action = choice("action", "keep drop warn fail");
const auto unmatched_what_def = ("table"_kw >> x3::attr(false)) | ("column"_kw >> x3::attr(true));
const auto unmatched_def = x3::matches["override"_kw] >> "unmatched"_kw > unmatched_what > action > tail;

const auto insert_def = "insert"_kw > "into"_kw > table_name > "("_sym > list_of(called("column")[assignment]) >
                        ")"_sym > tail;

const auto project_what_def = (("content"_kw > "type"_kw) >> x3::attr(ProjectLine::content_type)) |
                              ("component"_kw >> x3::attr(ProjectLine::component));
const auto uid_clause = "->"_sym > text;
const auto project_line_def = (project_what > text > uid_clause) |
                              ("handlers"_kw >> x3::attr(ProjectLine::handlers) > text > absent<std::optional<Text>>());
const auto project_def = place[put(&Project::pos)] >> "project"_kw >
                         block(Family::project)[project_line][put(&Project::lines)];

const auto declaration_def =
    include | versions | note | known | map | type_definition | fact | owner_rule | unmatched | insert | project;

} // namespace dumpfix::rules::grammar
