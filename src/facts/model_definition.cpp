// From the JSON of one core_store row to a Definition: scalars and components are complete afterwards, relations are
// texts.
#include "facts/model_definition.hpp"

#include "base/utf8_check.hpp"
#include "facts/json_text.hpp"
#include "facts/storage.hpp"
#include "facts/words.hpp"

#include <algorithm>
#include <utility>

namespace dumpfix::facts {

namespace json = boost::json;

namespace {

constexpr std::string_view model_prefix = "model_def_";
constexpr std::string_view table_prefix = "db_model_";

[[noreturn]] void fail_model(const StoreRow& row, std::string what, std::size_t at = 0) {
  const Excerpt excerpt = make_excerpt(row.value, at);
  // As of mysqldump --compatible=ansi, which writes latin1 and does not say so.
  if (!Utf8Check().take(row.value))
    fail(Code::bad_encoding, row.place, std::move(what),
         "its text is not UTF-8: take the dump with mysqldump --default-character-set=utf8mb4, or pg_dump -E UTF8",
         excerpt.text, excerpt.caret);
  fail(Code::bad_model, row.place, std::move(what),
       "delete this row in the v3 database and start Strapi v3 once: it writes the row again", excerpt.text,
       excerpt.caret);
}

json::object read_object(const StoreRow& row) {
  JsonText text = read_json(row.value);
  if (!text.valid) fail_model(row, "content model \"" + row.key + "\" is not valid JSON: " + text.why, text.bad_at);
  if (!text.value.is_object()) fail_model(row, "content model \"" + row.key + "\" is not a JSON object");
  return std::move(text.value.get_object());
}

void read_components(Attribute& attribute, const json::object& object) {
  if (std::string uid = string_member(object, "component"); !uid.empty())
    attribute.components.push_back(std::move(uid));
  const json::value* list = object.if_contains("components");
  if (list == nullptr || !list->is_array()) return;
  for (const json::value& uid : list->get_array())
    if (uid.is_string()) attribute.components.emplace_back(uid.get_string());
}

Attribute read_attribute(std::string_view name, const json::object& object) {
  Attribute out;
  out.name = name;
  out.type = string_member(object, "type");
  out.dominant = true_member(object, "dominant");
  out.localized = is_localized(object);
  if (out.type == "component" || out.type == "dynamiczone") {
    out.nature = out.type == "component" ? Nature::component : Nature::dynamic_zone;
    out.type.clear();
    read_components(out, object);
  }
  return out;
}

/// An attribute with a type is no relation, whatever else it says (mount-models.js).
RelationText read_relation(const json::object& object) {
  RelationText out;
  if (object.contains("type")) return out;
  out.model = string_member(object, "model");
  out.collection = string_member(object, "collection");
  out.via = string_member(object, "via");
  out.plugin = string_member(object, "plugin");
  out.collection_name = string_member(object, "collectionName");
  out.attribute = string_member(object, "attribute");
  out.column = string_member(object, "column");
  if (out.column.empty()) out.column = "id";
  return out;
}

void read_attributes(Definition& out, const json::object& attributes, const StoreRow& row) {
  for (const auto& [name, value] : attributes) {
    if (!value.is_object())
      fail_model(row,
                 "attribute \"" + std::string(name) + "\" of content model \"" + row.key + "\" is not a JSON object");
    RelationText text = read_relation(value.get_object());
    Attribute attribute = read_attribute(name, value.get_object());
    if (text.is_relation() && (text.target() == "*")) {
      attribute.filter = string_member(value.get_object(), "filter");
      if (attribute.filter.empty()) attribute.filter = "field";
    }
    out.model.attributes.push_back(std::move(attribute));
    out.texts.push_back(std::move(text));
  }
}

/// options.timestamps: true, false, absent, or an array with one or two column names.
void read_timestamps(Model& model, const json::object& options) {
  model.created = default_created();
  model.updated = default_updated();
  model.timestamps = true_member(options, "timestamps");
  const json::value* value = options.if_contains("timestamps");
  if (value == nullptr || !value->is_array()) return;
  const json::array& columns = value->get_array();
  model.timestamps = !columns.empty();
  if (!columns.empty() && columns[0].is_string()) model.created = columns[0].get_string();
  if (columns.size() > 1 && columns[1].is_string()) model.updated = columns[1].get_string();
}

/// v3's default for a model without collectionName; a component must have one.
std::string default_table(const Model& model) {
  if (model.component) return {};
  return lower_case(model.scope == "plugins" ? model.package + "_" + model.name : model.name);
}

} // namespace

std::optional<std::string_view> table_of_key(std::string_view key) noexcept {
  if (!key.starts_with(table_prefix)) return std::nullopt;
  return key.substr(table_prefix.size());
}

std::optional<std::string_view> uid_of_key(std::string_view key) noexcept {
  if (!key.starts_with(model_prefix)) return std::nullopt;
  return key.substr(model_prefix.size());
}

void set_uid(Model& model, std::string uid) {
  model.uid = std::move(uid);
  const Uid parts = split_uid(model.uid);
  model.component = model.uid.find("::") == std::string::npos;
  model.scope = parts.scope;
  model.package = parts.package;
  model.name = parts.name;
}

Definition read_model_row(const StoreRow& row) {
  const json::object object = read_object(row);
  Definition out;
  Model& model = out.model;
  model.key = row.key;
  std::string uid = string_member(object, "uid");
  if (uid.empty()) uid = uid_of_key(row.key).value_or("");
  set_uid(model, std::move(uid));
  model.table = string_member(object, "collectionName");
  if (model.table.empty()) model.table = default_table(model);
  if (model.table.empty()) fail_model(row, "content model \"" + row.key + "\" has no \"collectionName\"");
  model.single_type = string_member(object, "kind") == "singleType";
  model.localized = is_localized(object);
  if (const json::object* info = object_member(object, "info")) model.display_name = string_member(*info, "name");
  const json::object* options = object_member(object, "options");
  read_timestamps(model, options == nullptr ? json::object() : *options);
  model.draft_and_publish = options != nullptr && true_member(*options, "draftAndPublish");
  const json::object* attributes = object_member(object, "attributes");
  if (attributes == nullptr) fail_model(row, "content model \"" + row.key + "\" has no \"attributes\" object");
  read_attributes(out, *attributes, row);
  return out;
}

Definition read_table_row(const StoreRow& row) {
  json::object object = read_object(row);
  Definition out;
  Model& model = out.model;
  model.key = row.key;
  model.table = table_of_key(row.key).value_or("");
  model.created = default_created();
  model.updated = default_updated();
  std::vector<std::string> stamps;
  for (const auto& [name, value] : object)
    if (value.is_object() && string_member(value.get_object(), "type") == "currentTimestamp") stamps.emplace_back(name);
  model.timestamps = !stamps.empty();
  if (!stamps.empty()) model.created = stamps[0];
  if (stamps.size() > 1) model.updated = stamps[1];
  // Not erase(): it moves the last member into the gap, and the order of attributes matters.
  json::object attributes;
  for (const auto& [name, value] : object)
    if (std::find(stamps.begin(), stamps.end(), std::string_view(name)) == stamps.end()) attributes[name] = value;
  read_attributes(out, attributes, row);
  return out;
}

} // namespace dumpfix::facts
