// core_store rows for tests: from a fixture file whose values stand there as JSON, not as strings, or from pairs.
#pragma once

#include "facts/models.hpp"

#include <boost/json.hpp>

#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

inline std::vector<dumpfix::facts::StoreRow> rows_of(const std::vector<std::pair<std::string, std::string>>& pairs) {
  std::vector<dumpfix::facts::StoreRow> rows;
  for (const auto& [key, value] : pairs) {
    dumpfix::facts::StoreRow row;
    row.id = static_cast<std::int64_t>(rows.size()) + 1;
    row.key = key;
    row.value = value;
    row.type = "object";
    row.place = {"dump.sql", 100 * rows.size(), rows.size() + 1, 1};
    rows.push_back(std::move(row));
  }
  return rows;
}

/// The last model with this collectionName, null if there is none.
inline const dumpfix::facts::Model* of_table(const dumpfix::facts::Models& models, std::string_view table) {
  const dumpfix::facts::Model* last = nullptr;
  for (const dumpfix::facts::Model& model : models.all())
    if (model.table == table) last = &model;
  return last;
}

/// The rows of tests/fixtures/models/`name`. `edit` may change each value before it becomes a string.
template <class Edit>
std::vector<dumpfix::facts::StoreRow> fixture_rows(const std::string& name, Edit edit) {
  std::ifstream in(DUMPFIX_FIXTURES "/models/" + name);
  if (!in) throw std::runtime_error("no fixture " + name);
  boost::json::value file = boost::json::parse(std::string((std::istreambuf_iterator<char>(in)), {}));
  std::vector<std::pair<std::string, std::string>> pairs;
  for (boost::json::value& row : file.as_array()) {
    boost::json::object& object = row.as_object();
    edit(object.at("value").as_object());
    pairs.emplace_back(std::string(object.at("key").as_string()), boost::json::serialize(object.at("value")));
  }
  return rows_of(pairs);
}

inline std::vector<dumpfix::facts::StoreRow> fixture_rows(const std::string& name) {
  return fixture_rows(name, [](boost::json::object&) {});
}

/// "a|b"
inline std::string joined(const std::vector<std::string>& list) {
  std::string out;
  for (const std::string& text : list) out += (out.empty() ? "" : "|") + text;
  return out;
}
