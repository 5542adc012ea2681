// The tree of a rule file: what is written, where it is written, and no meaning. Meaning is given in src/plan.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace dumpfix::rules {

/// Where a piece of a rule file stands. `file` is an index into File::names order kept by the loader (0 for a lone
/// file).
struct Pos {
  std::uint32_t line = 0;   ///< from 1
  std::uint32_t column = 0; ///< from 1, in bytes
  std::uint64_t byte = 0;
  std::uint32_t file = 0;
};

/// A string or a bare word. Bare words are [A-Za-z_][A-Za-z0-9_-]*; strings are "…" with \" \\ \n \t escapes.
struct Text {
  std::string value;
  bool quoted = false;
  Pos pos;
};

/// A regular expression between slashes; `\/` is a slash.
struct Regex {
  std::string pattern;
  Pos pos;
};

/// A value: what is put into a column, a name, a JSON place.
///   "{table}_fk"   template    column_name   word    12   number    true false null   literals
///   a ?? b         the first that is not NULL
///   a | f          a piped through a function or a map
struct Expr {
  enum Kind { text, word, number, boolean, null, alternative, pipe } kind = null;
  std::string value; ///< text (raw, escapes resolved), word, number ("12"), boolean ("true"), pipe: the function's name
  std::vector<Expr> args; ///< alternative: two or more; pipe: one
  Pos pos;
};

/// A condition on the cells of a row.
struct Cond {
  enum Kind { all, any, none, equal, not_equal, match, no_match, is_null, is_not_null, in } kind = all;
  std::vector<Cond> parts;    ///< all (and), any (or), none (not): the operands
  std::vector<Expr> operands; ///< equal…: two; match, is_null: one; in: the first is looked for in the rest
  std::optional<Regex> regex; ///< match, no_match
  Pos pos;
};

/// A condition decided once, when the plan is made: `when mysql and target >= 4.3`, `when no column isActive`.
struct When {
  enum Kind { all, any, none, flag, column, source, target } kind = flag;
  std::vector<When> parts;
  std::string value;   ///< flag: postgres, mysql, mariadb, bidirectional, localized, …; column: its name
  std::string compare; ///< source, target: one of < <= > >= = !=
  std::string version; ///< source, target: "4.26" or "4.26.2"
  Pos pos;
};

/// What every rule may carry at its end, in this order: `warn "…"`, `when …`, `because "…"`.
struct Tail {
  std::optional<Text> warn;
  std::optional<When> when;
  std::optional<Text> because;
};

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

/// uid EXPR | name EXPR | table EXPR (how the thing is called in v4)
struct Naming {
  enum What { uid, name, table } what = uid;
  Expr value;
  Tail tail;
  Pos pos;
};

/// attribute * -> EXPR   |   attribute uuid, json -> EXPR type T: the column of each attribute of these v3 types
struct AttributeRule {
  std::vector<Text> types; ///< empty: every type
  Expr name;
  std::optional<Text> type;
  Tail tail;
  Pos pos;
};

/// column a -> b type T = EXPR in TABLE else null
/// column a, b nullable / no default (edit in place)
struct ColumnRule {
  std::vector<Expr> names;     ///< left of `->`, or the target's own names where there is no `->`
  std::optional<Expr> renamed; ///< right of `->`
  std::optional<Text> type;
  bool nullable = false;
  bool no_default = false;
  std::optional<Expr> value;      ///< after `=`
  std::optional<Text> must_be_in; ///< after `in`: the v4 table that must hold the id, else NULL
  Tail tail;
  Pos pos;
};

/// drop column a, b because "…"
struct DropColumn {
  std::vector<Text> names;
  Tail tail;
  Pos pos;
};

/// keep rows where COND | drop rows where COND
struct RowFilter {
  bool keep = false;
  Cond where;
  Tail tail;
  Pos pos;
};

/// once by (a, b) because "…": of rows that agree in these v4 columns the first stays
struct Once {
  std::vector<Text> columns;
  Tail tail;
  Pos pos;
};

/// index NAME (a, b) | unique NAME (a) | foreign NAME (a) -> table on delete cascade | unique NAME for attribute uid
struct KeyRule {
  enum Kind { index, unique, foreign } kind = index;
  Expr name;
  std::vector<Text> columns;
  std::vector<Text> attribute_types; ///< after `for attribute`: one key for each such attribute, {column} is its column
  std::optional<Text> references;    ///< foreign: a table, or `owner` / `other` in a relation
  std::string on_delete;             ///< "cascade", "set null" or empty
  Tail tail;
  Pos pos;
};

/// One step of a JSON path: .name  [*] (elements of an array)  .* (values of an object)
struct PathStep {
  enum Kind { member, elements, members } kind = member;
  std::string name;
};
/// $.settings.mainField = EXPR   |   keys $.metadatas = EXPR   |   drop $.a.b
/// In EXPR the word `it` is the value (or the key).
struct JsonEdit {
  enum What { value, keys, drop } what = value;
  std::vector<PathStep> path;
  std::optional<Expr> expr;
  Tail tail;
  Pos pos;
};
/// json value where key ~ /…/ of model $.uid { edits }
struct JsonRule {
  Text column;
  std::optional<Cond> where;
  std::vector<PathStep> model; ///< after `of model`: where in the JSON the v3 uid stands whose facts the maps may use
  std::optional<Expr> model_expr; ///< or an expression over the row's columns
  std::vector<JsonEdit> edits;
  Tail tail;
  Pos pos;
};

/// prefer environment in ("", "production") for key "plugin_upload_settings" { environment = null }
/// Of the rows with this value of `for`, the one whose `column` comes first in the list gets the assignments.
struct Prefer {
  Text column;
  std::vector<Expr> order;
  Text by;    ///< the column after `for`
  Expr value; ///< its value
  std::vector<std::pair<Text, Expr>> set;
  Tail tail;
  Pos pos;
};

using EntityStatement =
    std::variant<Naming, AttributeRule, ColumnRule, DropColumn, RowFilter, Once, KeyRule, JsonRule, Prefer>;

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

/// column ROLE EXPR type T same EXPR = EXPR. Roles: id own other type field order own_order other_order.
struct RoleColumn {
  std::string role;
  Expr name;
  std::optional<Text> type;
  std::optional<Expr> same;  ///< the name to take where `name` gives what `own` has already
  std::optional<Expr> value; ///< after `=`; the word `it` is what v3 held
  Tail tail;
  Pos pos;
};
/// like link: take over what `define link { … }` says
struct Like {
  Text name;
  Pos pos;
};
/// owner both because "…": where nothing says which side owns, both sides get a table
struct OwnerBoth {
  Tail tail;
  Pos pos;
};
/// drop orphans because "…" | drop unknown because "…" (rows whose field or type no model knows)
struct DropRows {
  enum What { orphans, unknown } what = orphans;
  Tail tail;
  Pos pos;
};
using RelationStatement = std::variant<Like, Naming, RoleColumn, KeyRule, Once, OwnerBoth, DropRows>;

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
