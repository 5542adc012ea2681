// What the tests of this room share: rules from text and from the shipped packs, and models from the JSON of
// core_store.
#pragma once

#include "facts/models.hpp"
#include "plan/plan.hpp"
#include "plan/rulebook.hpp"
#include "plan/value.hpp"

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace dumpfix::plan {

/// The items of `rules 1` and `text`, as file `file`. A syntax error is a failed test.
std::vector<rules::Item> items(const std::string& text, std::uint32_t file = 0);

/// A rule book of one file "t.rules" that holds `rules 1` and `text`.
RuleBook book(const std::string& text);

/// The shipped pack strapi-v3-to-v4 with its includes in place, and `more` behind it.
RuleBook shipped(const std::string& more = {});

/// A project of v3: models by core_store key and JSON, other settings likewise.
struct V3 {
  std::vector<facts::StoreRow> store;
  facts::Models models;
  explicit V3(const std::vector<std::pair<std::string, std::string>>& rows);
};

/// The JSON of a model: {"uid":…,"collectionName":…,"options":…,"attributes":{…}}.
std::pair<std::string, std::string> model(const std::string& uid, const std::string& table,
                                          const std::string& attributes,
                                          const std::string& options = R"("timestamps":["created_at","updated_at"])",
                                          const std::string& more = {});

/// A type of a v4 project: its name, its table, and the JSON of its attributes.
struct V4Type {
  std::string name, table, attributes;
};

/// A v4 project with these types ("post": the type api::post.post), each with a "title" and its attributes.
facts::Project v4_project(const RuleBook& rules, const std::vector<V4Type>& types);

/// The JSON of an attribute: a relation of this kind to a type of such a project. `more`: `,"mappedBy":"x"` and the
/// like.
std::string v4_relation(const std::string& name, const std::string& kind, const std::string& target,
                        const std::string& more = {});

/// A site with all that it refers to. `target` empty: the pack's default. `project` must outlive it.
struct Site {
  V3 v3;
  RuleBook rules;
  std::vector<std::string> warnings;
  std::unique_ptr<SitePlan> plan;

  /// `project` must outlive it.
  Site(V3 models, RuleBook book, Dialect dialect = Dialect::postgres, const std::string& target = {},
       const facts::Project* project = nullptr);
  const Entity& entity(const std::string& v4_table) const;
  /// Null if there is none of that name.
  const Association* association(const std::string& v4_table) const;
  /// The plan of the v3 table `v3_table` with these columns: "name", or "name:type" where the SQL type matters.
  TablePlan compile(const std::string& v3_table, const std::vector<std::string>& columns) const;
};

/// "a b c"
std::string names(const TargetTable& table);
/// "name(a,b)" for each key of that kind, a foreign one as "name(a)->table on delete …", in the order of the table
std::string keys(const TargetTable& table, rules::KeyRule::Kind kind);
/// Where the cell of a column comes from: "null", "copy x", "constant t", "x ?? t", "evaluate", "-" (no such column)
std::string origin(const TablePlan& plan, const std::string& column);

/// The problem that `act` fails with, as "DFnnn what | hint"; "nothing" if it does not fail.
template <class Act>
std::string failure(Act act) {
  try {
    act();
  } catch (const Failure& thrown) {
    return code_name(thrown.problem().code) + ' ' + thrown.problem().what + " | " + thrown.problem().hint;
  }
  return "nothing";
}

} // namespace dumpfix::plan
