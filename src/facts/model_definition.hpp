// One v3 content model as it stands in core_store, before its relations are worked out. Private to this room; the
// stages are definitions (model_definition) → uids where the rows have none (model_recovery) → relations
// (model_relations) → Models.
#pragma once

#include "facts/models.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace dumpfix::facts {

/// What a definition says about a relation, verbatim; empty where it says nothing.
struct RelationText {
  std::string model, collection, via, plugin;
  std::string collection_name; ///< `collectionName` of the attribute: a table name of the user's own
  std::string attribute; ///< what v3 noted at boot: the join table's column for the target is <attribute>_<column>
  std::string column;
  bool is_relation() const noexcept { return !model.empty() || !collection.empty(); }
  /// The target's model name, or "*".
  const std::string& target() const noexcept { return model.empty() ? collection : model; }
};

/// A model with `texts[i]` for `model.attributes[i]`.
struct Definition {
  Model model;
  std::vector<RelationText> texts;
};
using Definitions = std::vector<Definition>;

/// Reads a `model_def_<uid>` row. Throws Failure(bad_model).
Definition read_model_row(const StoreRow& row);
/// Reads a `db_model_<table>` row (3.0, 3.1): table and attributes only, the uid stays empty. Throws
/// Failure(bad_model).
Definition read_table_row(const StoreRow& row);

/// Splits `uid` into scope, package and name, and sets `component`.
void set_uid(Model& model, std::string uid);

/// The table that a `db_model_` row is of, or nothing; the uid that a `model_def_` row is of, or nothing.
std::optional<std::string_view> table_of_key(std::string_view key) noexcept;
std::optional<std::string_view> uid_of_key(std::string_view key) noexcept;

/// Finds the uids of definitions from `db_model_` rows and drops those that describe join and morph tables.
/// `rows`: all of core_store; `notes` gets what was guessed.
Definitions recover_uids(Definitions tables, const std::vector<StoreRow>& rows, const KnownTables& known,
                         std::vector<std::string>& notes);

/// Works out nature, target, inverse and join table of every relation of `definitions`.
void resolve_relations(Definitions& definitions, std::vector<std::string>& notes);

/// True if `table` and `uid` are named alike: "blog_posts" and "application::blog-post.blog-post".
bool is_named_alike(std::string_view table, std::string_view uid);

} // namespace dumpfix::facts
