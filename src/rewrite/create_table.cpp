// CREATE TABLE: written in its v4 form, left out, edited in place, or kept, as the role of the table says. Every table
// is entered in the account here, those without rows included.
#include "rewrite/impl.hpp"
#include "sql/sql.hpp"

#include <algorithm>

namespace dumpfix::rewrite {

void Rewriter::Impl::create_table(const dump::Piece& piece, const sql::CreateTable& create, Site& site) {
  TableState& table = table_of(site, create.name.name.text);
  table.created = true;
  table.columns.clear();
  for (const sql::Column& column : create.columns) table.columns.push_back({column.name.text, column.type});
  table.home.schema = create.name.schema.text;
  table.home.options = std::string(piece.bytes.substr(create.options.begin, create.options.end - create.options.begin));
  if (const auto owner = facts.owners.find(facts.key(create.name)); owner != facts.owners.end())
    table.home.owner = owner->second;
  if (is_mysql_family(dialect) && !foreign_key_checks_off && options.rules->needs_models()) {
    // Link tables point to tables that come later: the dump's own header normally sees to this.
    out.put("SET @OLD_FOREIGN_KEY_CHECKS=@@FOREIGN_KEY_CHECKS, FOREIGN_KEY_CHECKS=0;\n");
    foreign_key_checks_off = own_foreign_key_checks = true;
  }
  switch (table.role->kind) {
  case plan::TableRole::entity: {
    compile(site, table);
    const plan::TargetTable& made = table.run->plan().target;
    WrittenTable& one = written(site, made, table.home, table.name);
    if (dialect == Dialect::postgres)
      pending.clear();
    else
      put_pending(table.name, made.name);
    ddl->create(made, one.home);
    return;
  }
  case plan::TableRole::association:
  case plan::TableRole::drop:
    account_of(table, table.role->kind == plan::TableRole::drop ? Fate::dropped : Fate::moved);
    pending.clear();
    swallowed_create = true;
    return;
  case plan::TableRole::edit:
    account_of(table, Fate::edited);
    if (options.rules->needs_models()) site.kept.push_back(table.name);
    put_pending();
    return edit_create(piece, create, *table.role->rule);
  case plan::TableRole::unknown: break;
  }
  const std::string& action = site.plan->unmatched_table_action();
  if (action == "fail")
    fail(Code::collision, reader->place(piece.byte, piece.line, piece.bytes, 0),
         "no rule and no content model speaks about the table \"" + table.name + "\"",
         "write a rule for it, or: override unmatched table keep");
  if (action == "drop") {
    account_of(table, Fate::dropped);
    pending.clear();
    swallowed_create = true;
    return;
  }
  if (action == "warn")
    account.warn("no rule and no content model speaks about the table \"" + table.name + "\": it is kept", 0);
  if (site.plan->is_target(table.name))
    fail(Code::collision, reader->place(piece.byte, piece.line, piece.bytes, 0),
         "the dump has a table \"" + table.name +
             "\" that no content model of v3 names, and v4 will have one of that name",
         "was Strapi v4 started on this database before? Leave its tables out: drop table \"" + table.name +
             "\" because \"…\" in a rule file");
  account_of(table, Fate::kept);
  if (options.rules->needs_models()) site.kept.push_back(table.name);
  put_pending();
  // MySQL has foreign keys in CREATE TABLE: those to a renamed table follow it.
  std::size_t at = 0;
  for (const sql::Key& key : create.keys) {
    if (key.kind != sql::Key::foreign) continue;
    const plan::TableRole& other = site.plan->role(key.references.name.text);
    if (other.kind != plan::TableRole::entity) continue;
    out.put(piece.bytes.substr(at, key.references.name.span.begin - at));
    out.put(ddl->column(other.successor->table));
    at = key.references.name.span.end;
  }
  out.put(piece.bytes.substr(at));
}

// Edits in place: the words are taken out, all else stays.
void Rewriter::Impl::edit_create(const dump::Piece& piece, const sql::CreateTable& create,
                                 const rules::TableRule& rule) {
  std::vector<sql::Span> cuts;
  for (const rules::EntityStatement& statement : rule.body)
    if (const auto* edit = std::get_if<rules::ColumnRule>(&statement))
      for (const rules::Expr& name : edit->names)
        for (const sql::Column& column : create.columns) {
          if (column.name.text != name.value) continue;
          if (edit->nullable && !column.not_null_span.empty()) cuts.push_back(column.not_null_span);
          if (edit->no_default && !column.default_span.empty()) cuts.push_back(column.default_span);
        }
  std::sort(cuts.begin(), cuts.end(), [](const sql::Span& a, const sql::Span& b) { return a.begin < b.begin; });
  std::size_t at = 0;
  for (const sql::Span& cut : cuts) {
    out.put(piece.bytes.substr(at, cut.begin - at));
    at = cut.end;
  }
  out.put(piece.bytes.substr(at));
}

} // namespace dumpfix::rewrite
