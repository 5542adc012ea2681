// The storage of relations as strapi-connector-bookshelf lays it out: lib/utils/associations.js (components),
// lib/build-database-schema.js (join and morph tables). Part of the reader of v3's format (law 1's exception).
#include "facts/storage.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace dumpfix::facts {
namespace {

constexpr std::string_view field = "field";
constexpr std::string_view order = "order";

using Column = std::pair<std::string_view, std::optional<std::string> (*)(const StoreRow&)>;
const std::array<Column, 6> store_columns{{
    {"id", [](const StoreRow& row) { return std::optional(std::to_string(row.id)); }},
    {"key", [](const StoreRow& row) { return std::optional(row.key); }},
    {"value", [](const StoreRow& row) { return std::optional(row.value); }},
    {"type", [](const StoreRow& row) { return std::optional(row.type); }},
    {"environment", [](const StoreRow& row) { return row.environment; }},
    {"tag", [](const StoreRow& row) { return row.tag; }},
}};

const Column* store_column(std::string_view name) {
  const auto* found =
      std::find_if(store_columns.begin(), store_columns.end(), [&](const Column& c) { return c.first == name; });
  return found == store_columns.end() ? nullptr : found;
}

} // namespace

Storage storage_of(const Model& owner, const Attribute& attribute) {
  Storage out;
  switch (attribute.nature) {
  case Nature::one_way:
  case Nature::many_to_one:
  case Nature::one_to_one: out.storage = StorageKind::column; break;
  case Nature::many_way:
  case Nature::many_to_many:
    out.storage = StorageKind::join_table;
    out.sources = attribute.join_tables;
    out.own_columns = attribute.own_columns;
    out.other_columns = attribute.other_columns;
    break;
  case Nature::morph_to_many:
  case Nature::morph_to_one:
    out.storage = StorageKind::morph;
    out.sources = {owner.table + "_morph"};
    out.own_columns = {owner.table + "_id"};
    out.other_columns = {attribute.name + "_id"};
    out.type_column = attribute.name + "_type";
    out.field_column = attribute.filter.empty() ? std::string(field) : attribute.filter;
    out.order_column = order;
    break;
  default: break;
  }
  return out;
}

Storage component_storage(const Model& owner) {
  Storage out;
  const bool has = std::any_of(owner.attributes.begin(), owner.attributes.end(), [](const Attribute& attribute) {
    return attribute.nature == Nature::component || attribute.nature == Nature::dynamic_zone;
  });
  if (!has) return out;
  out.storage = StorageKind::components;
  out.sources = {owner.table + "_components"};
  out.other_columns = {"component_id"}; // the owner's own column is the one that is left
  out.type_column = "component_type";
  out.field_column = field;
  out.order_column = order;
  return out;
}

std::string_view id_column() noexcept { return "id"; }
std::string_view default_created() noexcept { return "created_at"; }
std::string_view default_updated() noexcept { return "updated_at"; }

bool has_configuration(const Model& model, const std::vector<StoreRow>& rows) {
  const std::string tail = "::" + model.uid;
  return std::any_of(rows.begin(), rows.end(),
                     [&](const StoreRow& row) { return row.key != model.key && row.key.ends_with(tail); });
}

Uid split_uid(std::string_view uid) noexcept {
  Uid out;
  if (const std::size_t colons = uid.find("::"); colons != std::string_view::npos) {
    out.scope = uid.substr(0, colons);
    uid.remove_prefix(colons + 2);
  }
  const std::size_t dot = uid.find('.');
  if (dot != std::string_view::npos) out.package = uid.substr(0, dot);
  out.name = dot == std::string_view::npos ? uid : uid.substr(dot + 1);
  return out;
}

bool Model::of_project() const noexcept { return scope == "application"; }

bool StoreRow::has(std::string_view column) noexcept { return store_column(column) != nullptr; }

std::optional<std::string> StoreRow::cell(std::string_view column) const {
  const Column* found = store_column(column);
  return found == nullptr ? std::nullopt : found->second(*this);
}

} // namespace dumpfix::facts
