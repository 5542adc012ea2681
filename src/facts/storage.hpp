// How Strapi v3 stores what a content model says: the names of its tables and columns where no rule can change them
// (strapi-connector-bookshelf). It promises to be the only place beside the reader of models that knows such names, so
// that the plan asks for storage and never spells it (law 1).
#pragma once

#include "facts/models.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dumpfix::facts {

/// Where v3 keeps the rows of a relation.
enum class StorageKind {
  none,       ///< nowhere: they are on the other side, or no model of v3 has them
  column,     ///< ids in a column of the owner's table
  join_table, ///< a table of its own
  components, ///< the owner's table of components
  morph,      ///< the owner's table of polymorphic links
};

/// The tables and columns of one relation. Names are as the model gives them: truncation is not applied.
struct Storage {
  StorageKind storage = StorageKind::none;
  std::vector<std::string> sources;                    ///< tables that may hold the rows
  std::vector<std::string> own_columns, other_columns; ///< candidates in such a table, best first
  std::string type_column, field_column, order_column; ///< empty where there is none
};

/// The storage of a relation; StorageKind::none for any other attribute.
Storage storage_of(const Model& owner, const Attribute& attribute);
/// The storage of all components and dynamic zones of `owner`; StorageKind::none if it has no such attribute.
Storage component_storage(const Model& owner);

/// The column that holds the id of a row, in every table of v3 and v4.
std::string_view id_column() noexcept;
/// The columns that hold the times of a row where the model does not say otherwise.
std::string_view default_created() noexcept;
std::string_view default_updated() noexcept;

/// True if v3 has stored a configuration of this model, as it does for every model that it loads.
bool has_configuration(const Model& model, const std::vector<StoreRow>& rows);

/// The parts of a uid, of v3 or v4: "api::article.blog-post" is scope "api", package "article", name "blog-post"; that
/// of a component has no scope.
struct Uid {
  std::string_view scope, package, name;
};
/// Views of `uid`. Where there is no dot all of it is the name.
Uid split_uid(std::string_view uid) noexcept;

} // namespace dumpfix::facts
