// Who is who: entities (content types, components and plain tables of both versions), the tables of their relations,
// and what each v3 table is. Made once by the SitePlan, and then only read.
#pragma once

#include "facts/models.hpp"
#include "facts/project.hpp"
#include "facts/storage.hpp"
#include "plan/target.hpp"
#include "plan/value.hpp"

#include <optional>
#include <string>
#include <vector>

namespace dumpfix::plan {

/// A content type, component or plain table: what v3 and v4 call it.
struct Entity {
  const facts::Model* model = nullptr; ///< null: made by the rules only
  const facts::ProjectModel* project = nullptr;
  std::string source; ///< v3 table, empty if none
  std::string uid;    ///< v4
  std::string name;   ///< v4's singular name
  std::string table;  ///< v4
  bool plain = false; ///< `create table`: without v4's system columns
  const rules::TableRule* rule = nullptr;
  const rules::Create* create = nullptr;

  /// True if the v4 project tells all attributes: its file for a plugin's type may leave them to the plugin.
  bool has_project_attributes() const {
    return project != nullptr && model != nullptr &&
           (model->of_project() || model->component || !project->attributes.empty());
  }
};

using Storage = facts::StorageKind;

/// A v4 table that holds links, component rows or morph rows, and where v3 keeps them (facts::Storage).
struct Association : facts::Storage {
  const rules::RelationRule* rule = nullptr;
  const Entity* owner = nullptr;
  const Entity* other = nullptr;               ///< null: components, morphs
  const facts::Attribute* attribute = nullptr; ///< null: components, or made by the rules only
  TargetTable target;
  /// Columns of target by role, -1 where there is none.
  int id = -1, own = -1, other_end = -1, type = -1, field = -1, order = -1, own_order = -1, other_order = -1;
  std::optional<Value> type_value; ///< for the type column; `it` is what v3 held
  bool guessed = false;            ///< written because the owner is unknown
  std::string once_because, orphan_because, unknown_because;
  bool once = false;
};

/// What a v3 table is.
struct TableRole {
  enum Kind {
    unknown,     ///< nothing speaks about it
    entity,      ///< has a successor
    association, ///< its rows become rows of `associations`
    edit,        ///< kept and edited in place
    drop,        ///< dropped by a rule
  } kind = unknown;
  const Entity* successor = nullptr; ///< entity
  std::vector<std::size_t> associations;
  const rules::TableRule* rule = nullptr;
  std::string because; ///< drop: why
};

} // namespace dumpfix::plan
