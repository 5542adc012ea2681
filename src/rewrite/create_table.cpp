// CREATE TABLE: written in its v4 form, left out, edited in place, or kept, as the role of the table says. Every table
// is entered in the account here, those without rows included.
#include "rewrite/impl.hpp"
#include "sql/sql.hpp"

#include <algorithm>

namespace dumpfix::rewrite {
namespace {

/// The word behind the first `key` of `text`; empty if there is none.
std::string_view word_behind(std::string_view text, std::string_view key) {
  const std::size_t at = text.find(key);
  if (at == std::string_view::npos) return {};
  text.remove_prefix(at + key.size());
  return text.substr(0, text.find_first_of(" \r\n"));
}

/// The clauses of a column's character set and collation (sql::Column::charset), empty if they say what the table's
/// options say. In another spelling than SHOW CREATE TABLE's they stay.
std::string own_charset(const std::string& clauses, const std::string& options) {
  const std::string_view charset = word_behind(clauses, "CHARACTER SET "), collation = word_behind(clauses, "COLLATE ");
  if (charset.empty() && collation.empty()) return clauses;
  const bool same =
      (charset.empty() || charset == word_behind(options, "CHARSET=")) && collation == word_behind(options, "COLLATE=");
  return same ? std::string() : clauses;
}

/// Takes the partitions out of a table's options; true if there were some. A comment of the table may speak of them.
bool drop_partitions(std::string& options) {
  bool quoted = false;
  for (std::size_t at = 0; at < options.size(); ++at) {
    if (options[at] == '\'') quoted = !quoted;
    if (quoted || options.compare(at, 13, "PARTITION BY ") != 0) continue;
    // mysqldump writes them in a comment for servers that know them: "/*!50100 PARTITION BY …*/".
    const std::size_t comment = options.rfind("/*!", at);
    const bool in_comment = comment != std::string::npos && options.find("*/", comment) > at;
    options.resize(in_comment ? comment : at);
    while (!options.empty() && (options.back() == ' ' || options.back() == '\n' || options.back() == '\r'))
      options.pop_back();
    return true;
  }
  return false;
}

} // namespace

void Rewriter::Impl::create_table(const dump::Piece& piece, const sql::CreateTable& create, Site& site) {
  TableState& table = table_of(site, create.name.name.text);
  table.created = true;
  table.columns.clear();
  table.home.schema = create.name.schema.text;
  keys_in_tables = keys_in_tables || std::any_of(create.keys.begin(), create.keys.end(),
                                                 [](const sql::Key& key) { return key.kind == sql::Key::primary; });
  for (const sql::Column& column : create.columns) // those behind core_store are not among the facts
    if (!column.sequence.name.text.empty())
      facts.sequence_tables.emplace(facts.key(column.sequence), create.name.name.text);
  table.home.options = std::string(piece.bytes.substr(create.options.begin, create.options.end - create.options.begin));
  for (const sql::Column& column : create.columns)
    table.columns.push_back(
        {column.name.text, column.type, own_charset(column.charset, table.home.options), column.comment});
  if (const auto owner = facts.owners.find(facts.key(create.name)); owner != facts.owners.end())
    table.home.owner = owner->second;
  if (is_mysql_family(dialect) && !foreign_key_checks_off && options.rules->needs_models()) {
    // Link tables point to tables that come later: the dump's own header normally sees to this.
    out.put("SET @OLD_FOREIGN_KEY_CHECKS=@@FOREIGN_KEY_CHECKS, FOREIGN_KEY_CHECKS=0;\n");
    foreign_key_checks_off = own_foreign_key_checks = true;
  }
  switch (table.role->kind) {
  case plan::TableRole::entity: {
    if (is_mysql_family(dialect) && drop_partitions(table.home.options))
      account.warn("the partitions of \"" + table.name + "\" are left out: MySQL has no foreign keys in such tables",
                   0);
    compile(site, table);
    const plan::TargetTable& made = table.run->plan().target;
    WrittenTable& one = written(site, made, table.home, table.name);
    if (dialect == Dialect::postgres)
      pending.clear();
    else
      put_pending(table.name, made.name);
    table.keys = create.keys;
    if (is_mysql_family(dialect)) relax_keys(table, one.target); // they are part of the definition
    ddl->create(one.target, one.home);
    warn_of_keys(table.name, create.keys, false);
    return;
  }
  case plan::TableRole::association:
  case plan::TableRole::drop:
    account_of(table, table.role->kind == plan::TableRole::drop ? Fate::dropped : Fate::moved);
    if (table.role->kind == plan::TableRole::association) {
      warn_of_keys(table.name, create.keys, true);
      for (const sql::Column& column : create.columns)
        if (!column.comment.empty())
          account.warn("the comment of column \"" + column.name.text + "\" of \"" + table.name +
                           "\" is left out: v4 has link tables of its own",
                       0);
    }
    pending.clear();
    swallowed_create = true;
    return;
  case plan::TableRole::edit:
    account_of(table, Fate::edited);
    if (options.rules->needs_models()) site.kept.push_back(table.name);
    put_pending();
    return put_kept(piece, create, table.role->rule);
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
  put_kept(piece, create, nullptr);
}

} // namespace dumpfix::rewrite
