// What a v4 project's own files say: names, tables, owners of relations, types of attributes, and the spelling of
// custom controller actions. Where the files are, and how a uid is made from a path, comes from the rules.
#pragma once

#include "base/problem.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dumpfix::facts {

/// A place where a v4 project keeps schema files: `path` with {variables} for one path component each, and how the uid
/// is made of them. Example: path "src/api/{api}/content-types/{name}/schema.json", uid "api::{api}.{name}".
struct ProjectPattern {
  std::string path;
  std::string uid;
  bool component = false;
};

/// One attribute of a schema file, as it stands there.
struct ProjectAttribute {
  std::string name;
  std::string type;     ///< "string", "relation", "media", "component", "dynamiczone", …
  std::string relation; ///< "oneToOne", "manyToMany", "morphToMany", …; empty if no relation
  std::string target;   ///< v4 uid
  std::string mapped_by, inversed_by;

  /// False if v4 keeps it in tables beside the entry's: a relation, media, components.
  bool has_column() const noexcept;
};

/// One schema file: a content type or component of v4.
struct ProjectModel {
  std::string uid;
  std::string singular_name; ///< info.singularName; component: the file's name without .json
  std::string table;         ///< collectionName
  bool component = false;
  bool draft_and_publish = false;
  bool localized = false;
  std::vector<ProjectAttribute> attributes;
  std::string file; ///< relative to the project, for messages

  /// The attribute of this name; null if there is none.
  const ProjectAttribute* find(std::string_view attribute) const noexcept;
};

/// A v4 project, read once.
class Project {
public:
  /// `handlers`: path patterns of route files ("src/api/{api}/routes/{file}.js"); every `handler: 'controller.action'`
  /// (or
  /// `"api::x.y.action"`) string in them is collected. Throws Failure(bad_project): no such folder, no schema file
  /// found (hint: is this the root of a Strapi v4 project?), a schema that is no valid JSON (with line and column).
  static Project read(const std::string& folder, const std::vector<ProjectPattern>& patterns,
                      const std::vector<std::string>& handlers);

  const std::vector<ProjectModel>& all() const noexcept { return models_; }
  /// The model with this v4 uid, and the first with this collectionName; null if there is none.
  const ProjectModel* by_uid(std::string_view uid) const noexcept;
  const ProjectModel* by_table(std::string_view table) const noexcept;
  /// The spelling of `action` (compared without regard to case) of `controller` in the folder of `api` (the first path
  /// variable of the handler patterns), or nullopt.
  std::optional<std::string> action(std::string_view api, std::string_view controller, std::string_view action) const;

private:
  std::vector<ProjectModel> models_;
  std::map<std::string, std::string> actions_; ///< lower case "api/controller.action" → spelling of the action
};

} // namespace dumpfix::facts
