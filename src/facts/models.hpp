// The v3 content models, as the dump itself describes them in core_store, with the nature of every attribute worked out
// the way Strapi v3 works it out (strapi-utils/lib/models.js getNature, strapi-connector-bookshelf).
#pragma once

#include "base/problem.hpp"

#include <boost/json.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dumpfix::facts {

/// What kind of thing an attribute is, and so how v3 stores it.
enum class Nature {
  scalar,        ///< a column
  component,     ///< rows in <table>_components
  dynamic_zone,  ///< rows in <table>_components
  one_way,       ///< a column that holds an id; nobody points back
  many_to_one,   ///< a column that holds an id; the other side is a collection
  one_to_one,    ///< a column on both sides
  one_to_many,   ///< nothing here: the column is on the other side
  many_way,      ///< a join table; nobody points back
  many_to_many,  ///< a join table shared by both sides
  morph_to_many, ///< collection "*": rows in this model's <table>_morph
  morph_to_one,  ///< model "*": rows in this model's <table>_morph, one per entry
  morph_inverse, ///< via an attribute that points to "*" (media are of this kind): nothing here
};

/// "oneWay", "manyToOne", …: the names that rules use for natures.
std::string_view nature_name(Nature nature) noexcept;
std::optional<Nature> nature_from_name(std::string_view name) noexcept;

/// One attribute of a content model, with its relation worked out.
struct Attribute {
  std::string name; ///< the key, verbatim; also the column's name where there is a column
  Nature nature = Nature::scalar;
  std::string type;                    ///< scalar: "string", "richtext", …, as in the model; else empty
  std::vector<std::string> components; ///< uids: one for a component, all of a dynamic zone
  std::string target;     ///< uid of the target model of a relation; empty for "*" or when it is not in the dump
  std::string target_ref; ///< as written: "plugin/model", for messages
  std::string inverse;    ///< name of the attribute on the target's side that belongs to this one; empty if none
  bool dominant = false;
  std::string filter; ///< morph_to_*: name of the column that holds the field's name (normally "field")
  std::vector<std::string> join_tables;   ///< many_way, many_to_many: all names v3 may have used, best first (a self
                                          ///< relation without dominant side has two), truncation not applied
  std::vector<std::string> own_columns;   ///< join table: candidates for the column with this model's id, best first
  std::vector<std::string> other_columns; ///< join table: candidates for the column with the target's id, best first
  bool localized = false;                 ///< pluginOptions.i18n.localized of the attribute
  bool is_localizations = false;          ///< the self relation that the i18n plugin adds
};

/// One content type or component, as v3 saw it.
struct Model {
  std::string uid; ///< "application::article.article", "plugins::upload.file", "strapi::user"; component: "default.seo"
  std::string table;        ///< collectionName, verbatim
  std::string scope;        ///< "application", "plugins", "strapi"; empty for a component
  std::string package;      ///< api or plugin name ("article", "upload"; "" for strapi::); component: the category
  std::string name;         ///< model name: the part behind the dot (strapi::user: "user"); component: its name
  std::string display_name; ///< info.name, if any
  bool component = false;
  bool single_type = false;
  bool draft_and_publish = false;
  bool localized = false; ///< pluginOptions.i18n.localized
  bool timestamps = false;
  std::string created;               ///< column that holds the creation time: options.timestamps[0] or "created_at"
  std::string updated;               ///< column that holds the time of the last change
  std::vector<Attribute> attributes; ///< in the model's order; the system ones (created_by, updated_by, published_at,
                                     ///< locale) are marked by name only
  std::string key;                   ///< the core_store key it came from, for messages

  /// True for a content type of the project itself: not a plugin's, not Strapi's own, no component.
  bool of_project() const noexcept;
  /// The attribute of this name; null if there is none.
  const Attribute* find(std::string_view attribute) const noexcept;
};

/// The model's name with the humps that v3 took away: v3 lower-cases file names ("BlogPost.settings.json" →
/// "blogpost"), and the table's or the display name may still have them. Kebab case ("blog-post"), or the name as it
/// is.
std::string recovered_name(const Model& model);
/// The model's uid with that name.
std::string recovered_uid(const Model& model);

/// One row of core_store, decoded.
struct StoreRow {
  std::int64_t id = 0;
  std::string key, value, type;
  std::optional<std::string> environment, tag;
  Place place; ///< of the row in the dump

  /// True if core_store has a column of this name.
  static bool has(std::string_view column) noexcept;
  /// The text of a cell; nullopt for NULL, and for a column that is not there.
  std::optional<std::string> cell(std::string_view column) const;
};

/// The table that holds the models, by its format's name (strapi-connector-bookshelf): for messages and for the reader.
const std::string& store_table_name();

/// The built-in types whose uid the dump of 3.0 and 3.1 does not name: table → uid. Comes from the rules.
using KnownTables = std::map<std::string, std::string>;

/// All models of one project.
class Models {
public:
  /// Reads `model_def_*` rows, or `db_model_*` rows where there are none (3.0, 3.1; both present: model_def wins).
  /// `known`: see KnownTables. Throws Failure(bad_model) with the row's place when a definition is not valid JSON or no
  /// object; the caret is at the offending byte.
  static Models read(const std::vector<StoreRow>& rows, const KnownTables& known);

  /// In the order of their rows' ids.
  const std::vector<Model>& all() const noexcept { return models_; }
  bool empty() const noexcept { return models_.empty(); }
  /// The model with this v3 uid; null if there is none.
  const Model* by_uid(std::string_view uid) const noexcept;
  /// True if the definitions are `model_def_*` rows (3.2 and later).
  bool has_uids() const noexcept { return has_uids_; }
  /// Things that were odd but not fatal (a relation whose target is unknown, two models with one table, a guessed uid).
  const std::vector<std::string>& notes() const noexcept { return notes_; }

private:
  std::vector<Model> models_;
  bool has_uids_ = false;
  std::vector<std::string> notes_;
};

} // namespace dumpfix::facts
