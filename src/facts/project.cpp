// A v4 project's schema files and route handlers. Names are normalised as v4's loaders do it: folders of an api are put
// in kebab case (core/loaders/apis.js), all other path parts are lower-cased (load/filepath-to-prop-path.js).
#include "facts/project.hpp"

#include "facts/json_text.hpp"
#include "facts/project_files.hpp"
#include "facts/words.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

namespace dumpfix::facts {

namespace json = boost::json;

namespace {

constexpr std::string_view api_variable = "api";

/// /^([a-z][a-z0-9]*)(-[a-z0-9]+)*$/, isKebabCase of @strapi/utils.
bool is_kebab_case(std::string_view name) {
  char before = '-';
  for (const char c : name) {
    const bool letter = c >= 'a' && c <= 'z', digit = c >= '0' && c <= '9';
    if (!letter && !digit && (c != '-' || before == '-')) return false;
    before = c;
  }
  return !name.empty() && name[0] >= 'a' && name[0] <= 'z' && before != '-';
}

/// A path variable's text as the loader spells it.
std::string normalised(const ProjectFile& file, std::string_view text) {
  if (file.variable(api_variable).empty()) return lower_case(text);
  return is_kebab_case(text) ? std::string(text) : kebab_case(text);
}

/// The place of byte `at` of `text`.
Place place_in(const std::string& path, std::string_view text, std::size_t at) {
  const std::string_view before = text.substr(0, at);
  const std::size_t newline = before.rfind('\n');
  const auto lines = std::count(before.begin(), before.end(), '\n');
  return {path, at, static_cast<std::uint64_t>(lines) + 1, newline == std::string_view::npos ? at + 1 : at - newline};
}

json::object read_schema(const std::string& path) {
  const std::string text = read_file(path);
  const std::size_t skip = text.starts_with("\xef\xbb\xbf") ? 3 : 0;
  JsonText parsed = read_json(std::string_view(text).substr(skip));
  const auto fail_schema = [&](std::size_t at, std::string what) {
    const Excerpt excerpt = make_excerpt(text, at);
    fail(Code::bad_project, place_in(path, text, at), std::move(what), {}, excerpt.text, excerpt.caret);
  };
  if (!parsed.valid) fail_schema(parsed.bad_at + skip, "schema file is not valid JSON: " + parsed.why);
  if (!parsed.value.is_object()) fail_schema(skip, "schema file is not a JSON object");
  return std::move(parsed.value.get_object());
}

ProjectModel make_model(const ProjectPattern& pattern, const ProjectFile& file, const json::object& schema) {
  ProjectModel out;
  out.file = file.path;
  out.component = pattern.component;
  out.uid = expand(pattern.uid, [&](std::string_view name) { return normalised(file, file.variable(name)); });
  if (!file.variables.empty()) out.singular_name = normalised(file, file.variables.back().second);
  if (const json::object* info = object_member(schema, "info"); info != nullptr && !pattern.component)
    if (std::string name = string_member(*info, "singularName"); !name.empty()) out.singular_name = std::move(name);
  out.table = string_member(schema, "collectionName");
  // The extension of a plugin's type may leave the table to the plugin; an api's type has a default.
  if (out.table.empty() && !file.variable(api_variable).empty()) out.table = out.singular_name;
  if (const json::object* options = object_member(schema, "options"))
    out.draft_and_publish = true_member(*options, "draftAndPublish");
  out.localized = is_localized(schema);
  const json::object* attributes = object_member(schema, "attributes");
  if (attributes == nullptr) return out;
  for (const auto& [name, value] : *attributes) {
    if (!value.is_object()) continue;
    const json::object& object = value.get_object();
    out.attributes.push_back({std::string(name), string_member(object, "type"), string_member(object, "relation"),
                              string_member(object, "target"), string_member(object, "mappedBy"),
                              string_member(object, "inversedBy")});
  }
  return out;
}

std::string action_key(std::string_view api, std::string_view controller, std::string_view action) {
  return lower_case(std::string(api) + "/" + std::string(controller) + "." + std::string(action));
}

/// "controller.action" or "scope::api.controller.action" → key and spelling of the action; else an empty spelling.
std::pair<std::string, std::string> read_handler(std::string_view handler, std::string_view api) {
  while (handler.starts_with(' ')) handler.remove_prefix(1);
  while (handler.ends_with(' ')) handler.remove_suffix(1);
  if (const std::size_t colons = handler.find("::"); colons != std::string_view::npos) {
    handler.remove_prefix(colons + 2);
    if (const std::size_t dot = handler.find('.'); dot != handler.rfind('.')) {
      api = handler.substr(0, dot);
      handler.remove_prefix(dot + 1);
    }
  }
  const std::size_t dot = handler.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return {};
  const std::string_view action = handler.substr(dot + 1);
  return {action_key(api, handler.substr(0, dot), action), std::string(action)};
}

/// The route files of a pattern; one for "….js" also stands for the same file in TypeScript.
std::vector<ProjectFile> route_files(const std::string& folder, const std::string& pattern) {
  std::vector<ProjectFile> files = find_files(folder, pattern);
  if (!pattern.ends_with(".js")) return files;
  for (ProjectFile& file : find_files(folder, pattern.substr(0, pattern.size() - 2) + "ts"))
    if (!file.path.ends_with(".d.ts")) files.push_back(std::move(file));
  return files;
}

} // namespace

bool ProjectAttribute::has_column() const noexcept {
  return type != "relation" && type != "media" && type != "component" && type != "dynamiczone";
}

const ProjectAttribute* ProjectModel::find(std::string_view attribute) const noexcept {
  const auto found = std::find_if(attributes.begin(), attributes.end(),
                                  [&](const ProjectAttribute& a) { return a.name == attribute; });
  return found == attributes.end() ? nullptr : &*found;
}

Project Project::read(const std::string& folder, const std::vector<ProjectPattern>& patterns,
                      const std::vector<std::string>& handlers) {
  std::error_code error;
  if (!std::filesystem::is_directory(folder, error))
    fail(Code::bad_project, {folder, 0, 0, 0}, "there is no folder \"" + folder + "\"");
  Project out;
  for (const ProjectPattern& pattern : patterns)
    for (const ProjectFile& file : find_files(folder, pattern.path))
      out.models_.push_back(make_model(pattern, file, read_schema(folder + "/" + file.path)));
  if (out.models_.empty())
    fail(Code::bad_project, {folder, 0, 0, 0}, "no schema file found in \"" + folder + "\"",
         "is this the root of a Strapi v4 project?");
  for (const std::string& pattern : handlers) {
    for (const ProjectFile& file : route_files(folder, pattern)) {
      const std::string api = file.variables.empty() ? "" : normalised(file, file.variables.front().second);
      each_handler(read_file(folder + "/" + file.path), [&](std::string_view handler) {
        auto [key, action] = read_handler(handler, api);
        if (!action.empty()) out.actions_.try_emplace(std::move(key), std::move(action));
      });
    }
  }
  return out;
}

const ProjectModel* Project::by_uid(std::string_view uid) const noexcept {
  const auto found = std::find_if(models_.begin(), models_.end(), [&](const ProjectModel& m) { return m.uid == uid; });
  return found == models_.end() ? nullptr : &*found;
}

const ProjectModel* Project::by_table(std::string_view table) const noexcept {
  if (table.empty()) return nullptr;
  const auto found =
      std::find_if(models_.begin(), models_.end(), [&](const ProjectModel& m) { return m.table == table; });
  return found == models_.end() ? nullptr : &*found;
}

std::optional<std::string> Project::action(std::string_view api, std::string_view controller,
                                           std::string_view action) const {
  const auto found = actions_.find(action_key(api, controller, action));
  return found == actions_.end() ? std::nullopt : std::optional(found->second);
}

} // namespace dumpfix::facts
