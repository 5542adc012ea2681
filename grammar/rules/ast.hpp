// The tree of a rule file: what is written, where it is written, and no meaning. Meaning is given in src/plan.
// Items stand here, statements of blocks in ast_statements.hpp, values and conditions in ast_values.hpp.
#pragma once

#include "rules/ast_statements.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace dumpfix::rules {

/// include "file.rules"  |  include <pack>
struct Include {
  Text what;
  bool pack = false;
  Pos pos;
};

/// source strapi >= 3.0 < 4      target strapi >= 4.0 < 5 default 4.26
struct Versions {
  bool target = false;
  std::vector<std::pair<std::string, std::string>> bounds; ///< compare, version
  std::string preferred;                                   ///< after `default`, else empty
  Pos pos;
};

/// note "text": a line of the checklist that is printed at the end
struct Note {
  Text text;
  Tail tail;
  Pos pos;
};

/// known table strapi_role uid "strapi::role": the uid of a built-in table whose definition in the dump has none
struct Known {
  Text table, uid;
  Pos pos;
};

/// One line of a map: "a", "b" -> "c"   |   /re/ -> "{1|snake}"   |   else keep
struct MapEntry {
  std::vector<std::variant<Text, Regex>> patterns; ///< empty: else
  enum Result { value, keep, drop } result = keep;
  std::optional<Expr> expr; ///< value
  Tail tail;
  Pos pos;
};
/// `override map NAME { … }`: its entries are asked before those of the map that is there already.
struct Map {
  bool override_ = false;
  Text name;
  std::vector<MapEntry> entries;
  Pos pos;
};

/// type string, email  pg "character varying(255)" mysql "varchar(255)" as text
struct Type {
  std::vector<Text> names;
  Text postgres, mysql;
  std::optional<Text> mariadb;
  std::string kind;             ///< after `as`: text (default), json, object, array, instant, boolean, integer, number
  std::optional<Text> fallback; ///< after `else`: what a value that does not fit becomes
  Tail tail;
  Pos pos;
};

/// fact default_locale = setting "plugin_i18n_default_locale" else "en"
struct Fact {
  Text name;
  Text setting; ///< key of a core_store row, whose JSON value it is
  std::optional<Expr> fallback;
  Pos pos;
};

/// every content type { … } | every component { … }
struct Every {
  bool component = false;
  std::vector<EntityStatement> body;
  Pos pos;
};

/// table SOURCE -> TARGET { … } | table SOURCE { … } | drop table SOURCE because "…"
struct TableRule {
  std::variant<Text, Regex> source;
  std::optional<Expr> target; ///< absent: the table keeps its name and its form, and is edited in place
  bool drop = false;
  bool override_ = false;
  std::vector<EntityStatement> body;
  Tail tail;
  Pos pos;
};

/// create content type NAME { … } (v4's system columns are added) | create table NAME { … }
struct Create {
  bool content_type = false;
  Text table;
  std::vector<EntityStatement> body;
  Tail tail;
  Pos pos;
};

/// create relation role of admin_permissions -> admin_roles as manyToOne bidirectional
struct CreateRelation {
  Text attribute, owner, other;
  std::string kind;
  bool bidirectional = false;
  Tail tail;
  Pos pos;
};

/// define link { … }
struct Define {
  Text name;
  std::vector<RelationStatement> body;
  Pos pos;
};

/// relation oneWay -> oneToOne { … }   relation -> manyToMany { … }
struct RelationRule {
  std::vector<Text> natures; ///< v3's; empty for a form that only a v4 project can ask for
  std::string kind; ///< v4's name: oneToOne, manyToOne, oneToMany, manyToMany, morphToMany, morphToOne, components
  bool bidirectional = false;
  bool override_ = false;
  std::vector<RelationStatement> body;
  Tail tail;
  Pos pos;
};

/// owner "application::person.person" spouse: this attribute's side owns the relation
struct OwnerRule {
  Text uid, attribute;
  Tail tail;
  Pos pos;
};

/// unmatched table keep | unmatched column drop because "…"
struct Unmatched {
  bool column = false;
  std::string action; ///< keep, drop, warn, fail
  bool override_ = false;
  Tail tail;
  Pos pos;
};

/// insert into TABLE (a = EXPR, b = EXPR): one row more in a v4 table
struct Insert {
  Text table;
  std::vector<std::pair<Text, Expr>> set;
  Tail tail;
  Pos pos;
};

/// project { content type "path" -> "uid"   component "path" -> "uid"   handlers "path" }
struct ProjectLine {
  enum What { content_type, component, handlers } what = content_type;
  Text path;
  std::optional<Text> uid;
  Pos pos;
};
struct Project {
  std::vector<ProjectLine> lines;
  Pos pos;
};

using Item = std::variant<Include, Versions, Note, Known, Map, Type, Fact, Every, TableRule, Create, CreateRelation,
                          Define, RelationRule, OwnerRule, Unmatched, Insert, Project>;

struct File {
  int version = 1; ///< `rules 1`
  std::vector<Item> items;
};

} // namespace dumpfix::rules
