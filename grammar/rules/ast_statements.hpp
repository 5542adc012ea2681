// The statements that stand in blocks: of a table or content type (EntityStatement) and of a relation
// (RelationStatement). They are as written: whether they make sense together is decided in src/plan.
#pragma once

#include "rules/ast_values.hpp"

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace dumpfix::rules {

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
  bool or_index = false;             ///< unique: an index instead where v3 has no unique key on the attribute's column
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

} // namespace dumpfix::rules
