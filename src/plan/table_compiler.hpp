// Compiles the plan of one entity's table: its v4 columns and keys, and where each cell comes from.
//
// The order of say: v4's own columns (column rules) win over an attribute of the same name, a live attribute wins over
// a stale column, two live attributes with one name are an error.
#pragma once

#include "plan/plan.hpp"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace dumpfix::plan {

class TableCompiler {
public:
  TableCompiler(const SitePlan& site, const Entity& entity, const std::vector<SourceColumn>& columns);
  TablePlan compile();

private:
  int source(std::string_view name) const;
  int add_column(const std::string& name, const std::string& type_name, const rules::Pos& pos);
  void claim_renamed();
  /// Names of v4 that attributes may not have: of columns that a rule renames to, and that an expression makes.
  struct OwnNames {
    std::set<std::string> renamed, assigned;
  };
  OwnNames own_names() const;
  static std::string because_taken(const std::string& name);
  const rules::AttributeRule* rule_of(const facts::Attribute& attribute) const;
  void add_attributes();
  /// Warns of attributes of v3 that the v4 project's type does not have: v4 drops or hides what they hold.
  void tell_lost_columns() const;
  bool knows_column(const facts::Attribute& attribute, const rules::AttributeRule& rule,
                    const std::string& column) const;
  void tell_unserved() const;
  void add_attribute(const facts::Attribute& attribute, const rules::AttributeRule& rule, const std::string& name,
                     int at);
  void apply(const rules::ColumnRule& rule);
  void apply(const rules::KeyRule& rule);
  void apply(const rules::DropColumn& rule);
  void apply(const rules::RowFilter& rule);
  void apply(const rules::Once& rule);
  void apply(const rules::JsonRule& rule);
  void apply(const rules::Prefer& rule);
  void add_morph_columns();
  void mark_read(const std::vector<std::string>& names);
  void add_extractions();
  void add_rest();
  void keep_types();
  void keep_comments();
  std::string attribute_type(const facts::Attribute& attribute) const;
  bool is_text_for_json(std::size_t column, int at) const;
  void copy(std::size_t column, int at);
  void retype(std::size_t column, const rules::Text& type_name, const rules::Pos& pos);
  void assign(std::size_t column, const rules::Expr& expr);
  bool coalesce(std::size_t column, const rules::Expr& expr);

  const SitePlan& site_;
  const Entity& entity_;
  const std::vector<SourceColumn>& columns_;
  Context context_;
  FactScope facts_;
  TablePlan plan_;
  std::vector<char> used_; ///< by source column: carried over, extracted, dropped or read by an expression
  std::vector<char> read_; ///< by source column: read by an expression or a condition, so not lost when it is dropped
  std::map<int, std::string> overruled_; ///< source columns whose v4 name an expression makes; it may read them
  std::vector<char> attribute_; ///< by target column: 1 made from an attribute, 2 and a rule gave it another type
  std::vector<int> attribute_source_;
  struct Made {
    const facts::Attribute* attribute;
    const rules::AttributeRule* rule;
    std::string column;
  };
  std::vector<Made> made_;                   ///< columns of attributes, some of which a rule may have dropped since
  std::vector<std::string> attribute_types_; ///< v3 type by target column, for `for attribute`
};

/// The `because` of a rule, or what is said where it has none.
std::string because_of(const rules::Tail& tail, std::string otherwise);

} // namespace dumpfix::plan
