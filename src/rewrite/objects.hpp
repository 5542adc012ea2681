// Views, triggers, routines and indexes of a section, by name: which were left out, and which views were written and
// may have to be taken back. What shares one space of names in the database has one kind.
#pragma once

#include "sql/object.hpp"

#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace dumpfix::rewrite {

struct ObjectKey {
  sql::Object::Kind kind = sql::Object::other; ///< other: any kind, as statements that only use it name it
  std::string schema;
  std::string name; ///< routine: with its arguments; attached: "table\nname"

  bool operator<(const ObjectKey& other) const {
    return std::tie(kind, schema, name) < std::tie(other.kind, other.schema, other.name);
  }
};

/// The key of the object that a statement makes or speaks about.
inline ObjectKey key_of(const sql::Object& object) {
  if (object.kind == sql::Object::attached)
    return {object.kind, object.on.schema.text, object.on.name.text + '\n' + object.name.name.text};
  return {object.kind, object.name.schema.text, object.name.name.text + object.signature};
}

/// Something that was written and uses a view.
struct Dependent {
  ObjectKey key;
  std::string schema, name;
};

/// A view that was written: a stand-in at first, as pg_dump and mysqldump write it when views depend on each other.
struct WrittenView {
  bool materialized = false;
  bool dropped = false; ///< by the dump itself, since
  std::vector<Dependent> dependents;
};

struct Objects {
  std::set<ObjectKey> left_out;
  std::map<std::pair<std::string, std::string>, WrittenView> views; ///< by schema and name

  bool is_left_out(const std::string& schema, const std::string& name) const {
    return left_out.contains({sql::Object::other, schema, name});
  }
  void leave_out(const ObjectKey& key, const std::string& schema, const std::string& name) {
    left_out.insert(key);
    if (key.kind != sql::Object::attached) left_out.insert({sql::Object::other, schema, name});
  }
};

} // namespace dumpfix::rewrite
