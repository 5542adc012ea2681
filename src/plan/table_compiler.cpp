// The frame of a table's compilation: in which order the rules of an entity have their say, and the columns that they
// are put down in. What each kind of rule does is in the table_compiler_*.cpp beside this file.
#include "plan/table_compiler.hpp"

#include "plan/kept_type.hpp"

#include <algorithm>

namespace dumpfix::plan {
namespace {

// No warnings as long as it lives: whoever compiles the table for its rows hears them.
class Silence {
public:
  explicit Silence(bool& quiet) : quiet_(quiet) { quiet_ = true; }
  ~Silence() { quiet_ = false; }
  Silence(const Silence&) = delete;
  Silence& operator=(const Silence&) = delete;

private:
  bool& quiet_;
};

} // namespace

std::string because_of(const rules::Tail& tail, std::string otherwise) {
  return tail.because ? tail.because->value : std::move(otherwise);
}

TablePlan SitePlan::compile(const Entity& entity, const std::vector<SourceColumn>& columns) const {
  return TableCompiler(*this, entity, columns).compile();
}

TargetTable SitePlan::definition(const Entity& entity) const {
  static const std::vector<SourceColumn> none;
  const Silence silence(quiet_);
  return TableCompiler(*this, entity, none).compile().target;
}

TableCompiler::TableCompiler(const SitePlan& site, const Entity& entity, const std::vector<SourceColumn>& columns)
    : site_(site), entity_(entity), columns_(columns), context_(site.context_of(entity, &columns)),
      facts_(site.entity_facts(entity)), used_(columns.size(), 0), read_(columns.size(), 0) {
  plan_.target.name = entity.table;
  for (const SourceColumn& column : columns) plan_.sources.push_back(column.name);
  // A type that lost its timestamps option may still have the columns: then they are the best that is known.
  if (entity.model != nullptr) {
    if (!entity.model->timestamps || source(entity.model->created) < 0)
      facts_.set("created", std::string(facts::default_created()));
    if (!entity.model->timestamps || source(entity.model->updated) < 0)
      facts_.set("updated", std::string(facts::default_updated()));
  }
}

int TableCompiler::source(std::string_view written) const {
  const std::string name = site_.cut(std::string(written));
  for (std::size_t i = 0; i < columns_.size(); ++i)
    if (columns_[i].name == name) return static_cast<int>(i);
  return -1;
}

TablePlan TableCompiler::compile() {
  const auto bodies = site_.bodies(entity_);
  const auto each = [&]<class Rule>(auto&& apply_rule, const Rule*) {
    for (const auto* body : bodies)
      for (const rules::EntityStatement& statement : *body)
        if (const auto* rule = std::get_if<Rule>(&statement);
            rule != nullptr && site_.rules_.decide(rule->tail, context_))
          apply_rule(*rule);
  };
  const auto run = [&](const auto& rule) { apply(rule); };

  plan_.id = source(facts::id_column());
  claim_renamed();
  // `id` comes first, then the attributes in the model's order, then the columns that v4 adds.
  const auto is_id = [&](const rules::ColumnRule& rule) {
    return rule.type && !rule.renamed && site_.type(rule.type->value, rule.pos).carry == Carry::id;
  };
  each(
      [&](const rules::ColumnRule& rule) {
        if (is_id(rule)) apply(rule);
      },
      static_cast<const rules::ColumnRule*>(nullptr));
  add_attributes();
  each(
      [&](const rules::ColumnRule& rule) {
        if (!is_id(rule)) apply(rule);
      },
      static_cast<const rules::ColumnRule*>(nullptr));
  if (!columns_.empty() && plan_.id < 0 && !entity_.plain)
    fail(Code::bad_model, {},
         "the table \"" + entity_.source + "\" has no column \"" + std::string(facts::id_column()) + "\"",
         "v4 has no other keys than whole numbers called id: give the table one before you take the dump");
  add_morph_columns();
  each(run, static_cast<const rules::RowFilter*>(nullptr));
  each(run, static_cast<const rules::DropColumn*>(nullptr));
  each(run, static_cast<const rules::KeyRule*>(nullptr));
  each(run, static_cast<const rules::Once*>(nullptr));
  each(run, static_cast<const rules::JsonRule*>(nullptr));
  each(run, static_cast<const rules::Prefer*>(nullptr));
  add_extractions();
  add_rest();
  keep_types();
  keep_comments();
  tell_lost_columns();
  return std::move(plan_);
}

// A cell that is copied must fit: v3's columnType, or somebody's ALTER TABLE, may have made room for more.
void TableCompiler::keep_types() {
  for (std::size_t i = 0; i < plan_.cells.size(); ++i) {
    CellPlan& cell = plan_.cells[i];
    if ((cell.op != CellPlan::copy && cell.op != CellPlan::coalesce) || cell.source < 0) continue;
    cell.day = holds_days(columns_[static_cast<std::size_t>(cell.source)].type);
    if (cell.op != CellPlan::copy) continue;
    const SourceColumn& from = columns_[static_cast<std::size_t>(cell.source)];
    TargetColumn& to = plan_.target.columns[i];
    // MySQL's keys hold 3072 bytes: v4's own length is known to fit.
    const bool is_short = is_mysql_family(context_.dialect) && has_charset(to.type) &&
                          std::any_of(plan_.target.keys.begin(), plan_.target.keys.end(), [&](const TargetKey& key) {
                            return std::find(key.columns.begin(), key.columns.end(), to.name) != key.columns.end();
                          });
    if (attribute_[i] && !from.type.empty() && !is_short) {
      KeptType kept = kept_type(from.type, to.type, context_.dialect);
      if (kept.unread && attribute_[i] == 2) continue; // whoever wrote the rule knows the values
      if (kept.other_kind)
        site_.warn("column \"" + from.name + "\" of \"" + entity_.source + "\" is " + from.type +
                   " in v3: it stays so, but v4 makes it " + to.type +
                   " when it starts, and stops if a value does not fit: " +
                   (kept.unread ? "correct its values, or give its attribute a type that holds them"
                                : "give its attribute a type that holds more"));
      if (kept.unread) to.carry = Carry::text;
      to.type = std::move(kept.type);
    }
    if (!from.charset.empty() && has_charset(to.type)) to.type += ' ' + from.charset;
  }
}

void TableCompiler::keep_comments() {
  for (const SourceColumn& column : columns_) {
    if (column.comment.empty()) continue;
    if (const int to = plan_.carried(column.name); to >= 0)
      plan_.target.columns[static_cast<std::size_t>(to)].comment = column.comment;
    else
      site_.warn("the comment of column \"" + column.name + "\" of \"" + entity_.source +
                 "\" is left out: v4's table has no such column");
  }
}

int TableCompiler::add_column(const std::string& name, const std::string& type_name, const rules::Pos& pos) {
  const SitePlan::TypeDef& type = site_.type(type_name, pos);
  plan_.target.columns.push_back({name, type.sql, type_name, type.carry});
  plan_.cells.emplace_back();
  plan_.cells.back().fallback = type.fallback;
  attribute_.push_back(0);
  attribute_source_.push_back(-1);
  attribute_types_.emplace_back();
  return static_cast<int>(plan_.target.columns.size()) - 1;
}

} // namespace dumpfix::plan
