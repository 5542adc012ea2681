// The rules of a run, sorted by what they speak about: all files of all packs, with later and `override` ones on top.
// Nothing is decided here that needs a dump; `when` is decided by `Context`.
#pragma once

#include "base/dialect.hpp"
#include "facts/models.hpp"
#include "facts/project.hpp"
#include "plan/value.hpp"
#include "plan/version.hpp"
#include "rules/ast.hpp"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace dumpfix::plan {

/// What `when` is decided by, once for a run. Names of flags that are true or false for one table, model or relation
/// only (localized, bidirectional, …) are asked of `flag`.
struct Context {
  Dialect dialect = Dialect::unknown;
  Version source;
  Version target;
  bool project = false;
  /// `column` NAME (kind column) or a flag (kind flag): true, false, or nullopt if unknown in this place.
  std::function<std::optional<bool>(rules::When::Kind, const std::string&)> flag;
};

class RuleBook {
public:
  /// `items` are those of all files in the order of loading (includes in place); Pos::file indexes `files`.
  /// Throws Failure: rules_conflict (two rules of one rank on one thing), rules_meaning.
  RuleBook(std::vector<rules::Item> items, std::vector<std::string> files);

  /// The rule files that Pos::file counts, for messages.
  const std::vector<std::string>& files() const noexcept { return files_; }
  /// The uids of `known table` rules, by table.
  facts::KnownTables known_tables() const;
  /// Where a v4 project keeps its schema files, in the order of the rules.
  std::vector<facts::ProjectPattern> project_patterns() const;
  /// Where it keeps its routes: facts::Project::read says what is made of them.
  std::vector<std::string> project_handlers() const;
  /// The version asked for, or the packs' default; throws Failure(rules_version) if out of the packs' bounds.
  Version target(const std::optional<Version>& asked) const;
  /// Throws Failure(rules_version) if the dump's version is none that the packs are for.
  void check_source(const Version& source) const;
  /// True if the rules say how content types are written: then the dump must hold content models.
  bool needs_models() const noexcept { return !every_content_type.empty() || !every_component.empty(); }
  /// True if nothing is said about any table: the output is the input.
  bool is_identity() const noexcept;
  /// Is the rule in force? Throws Failure(rules_meaning) for an unknown flag.
  bool decide(const std::optional<rules::When>& when, const Context& context) const;
  bool decide(const rules::Tail& tail, const Context& context) const { return decide(tail.when, context); }

  std::vector<const rules::Map*> maps;
  std::vector<const rules::Type*> types;
  std::vector<const rules::Fact*> facts;
  std::vector<const rules::Every*> every_content_type, every_component;
  std::map<std::string, const rules::TableRule*> tables; ///< by the exact name of the v3 table
  std::vector<const rules::TableRule*> table_patterns;   ///< by regex, in order
  std::vector<const rules::Create*> creates;
  std::vector<const rules::CreateRelation*> create_relations;
  std::map<std::string, const rules::Define*> defines;
  std::vector<const rules::RelationRule*> relations;
  std::vector<const rules::OwnerRule*> owners;
  std::vector<const rules::Insert*> inserts;
  std::vector<const rules::Note*> notes;
  const rules::Unmatched* unmatched_table = nullptr;
  const rules::Unmatched* unmatched_column = nullptr;

private:
  void sort();
  void add(const rules::Map& map);
  void add(const rules::TableRule& rule);
  void add(const rules::Create& create);
  void add(const rules::RelationRule& rule);
  void add(const rules::Unmatched& rule);
  [[noreturn]] void conflict(const rules::Pos& pos, const std::string& what) const;
  void check() const;
  void check_edit(const rules::TableRule& rule) const;
  std::vector<rules::Item> items_;
  std::vector<std::string> files_;
};

} // namespace dumpfix::plan
