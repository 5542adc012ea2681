// What becomes of each statement that is not data: converted, renamed, held back until the end, or passed on. A
// statement about a table shares the fate of the table, and so do the comments in front of it.
#include "base/overloaded.hpp"
#include "rewrite/impl.hpp"

#include "sql/sql.hpp"

#include <algorithm>
#include <cctype>

namespace dumpfix::rewrite {
namespace {

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
  return text;
}

/// The first word of a value, in lower case.
std::string first_word(std::string_view value) {
  std::string word(value.substr(0, value.find_first_of(" ,;*\t\r\n")));
  std::transform(word.begin(), word.end(), word.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return word;
}

} // namespace

void Rewriter::Impl::replace_and_put(std::string_view text, sql::Span span, std::string_view with) {
  out.put(text.substr(0, span.begin));
  out.put(with);
  out.put(text.substr(span.end));
}

// The comments in front of a statement go with it; a renamed table is called by its new name in them.
void Rewriter::Impl::put_pending(const std::string& v3, const std::string& v4) {
  if (pending.empty()) return;
  if (v3.empty() || v3 == v4) {
    out.put(pending);
  } else {
    std::string text = replaced(pending, "Name: " + v3 + ";", "Name: " + v4 + ";");
    text = replaced(text, "`" + v3 + "`", "`" + v4 + "`");
    out.put(text);
  }
  pending.clear();
}

void Rewriter::Impl::pass(const dump::Piece& piece) {
  put_pending();
  out.put(piece.bytes);
}

bool Rewriter::Impl::triggers_finish(const sql::Statement& parsed) const {
  if (!section_begun || section_finished) return false;
  if (dialect == Dialect::postgres)
    return std::holds_alternative<sql::AddConstraint>(parsed) || std::holds_alternative<sql::Grant>(parsed) ||
           (std::holds_alternative<sql::CreateIndex>(parsed) && !keys_in_tables);
  // What mariadb-dump sets for the rows of one table (AUTOCOMMIT since 11, the history of a versioned table) it gives
  // back behind them, not at the end of the dump.
  if (const auto* set = std::get_if<sql::Set>(&parsed))
    return set->restores && !set->variable.ends_with("autocommit") && !saved_inside.contains(first_word(set->value));
  return std::holds_alternative<sql::Use>(parsed) || std::holds_alternative<sql::CreateDatabase>(parsed);
}

void Rewriter::Impl::statement(const dump::Piece& piece, const sql::Statement& parsed) {
  if (ddl && ddl->spelling().ansi_quotes != reader->lexis().ansi_quotes) {
    Spelling spelling = ddl->spelling();
    spelling.ansi_quotes = reader->lexis().ansi_quotes;
    ddl = std::make_unique<Ddl>(out, spelling);
  }
  if (triggers_finish(parsed)) finish_section();
  if (leave_out_replication(parsed)) return;
  if (const auto* set = std::get_if<sql::Set>(&parsed)) {
    std::string lower = set->variable + set->value;
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    if (lower.find("foreign_key_checks") != std::string::npos) foreign_key_checks_off = true;
    if (section_begun && set->variable.starts_with("@old_")) saved_inside.insert(set->variable);
    // The character set lines around a CREATE TABLE share its fate.
    if (is_mysql_family(dialect) && (set->variable == "@saved_cs_client" || set->variable == "character_set_client")) {
      if (set->variable == "character_set_client" && set->value.find("@saved") != std::string::npos) {
        if (swallowed_create) {
          swallowed_create = false;
          return;
        }
        return pass(piece);
      }
      pending += piece.bytes;
      return;
    }
    return pass(piece);
  }
  swallowed_create = false;

  const auto by = [&](const sql::Name& name, bool sequence = false) { other_statement(piece, parsed, name, sequence); };
  std::visit(overloaded{
                 [&](const sql::CreateTable& x) {
                   section_begun = true;
                   Site* site = site_of(x.name.schema.text);
                   if (site == nullptr) {
                     put_pending();
                     return put_kept(piece, x, nullptr);
                   }
                   refuse_after_finish(piece, *site);
                   create_table(piece, x, *site);
                 },
                 [&](const sql::CopyHead& x) { rows(piece, x.table, x.columns, {}); },
                 [&](const sql::InsertHead& x) { rows(piece, x.table, x.columns, x.before_table); },
                 [&](const sql::TableOwner& x) { by(x.table); },
                 [&](const sql::AddConstraint& x) { by(x.table); },
                 [&](const sql::ColumnDefault& x) { by(x.table); },
                 [&](const sql::AlterTableOther& x) { by(x.table); },
                 [&](const sql::CreateIndex& x) { by(x.table); },
                 [&](const sql::CreateSequence& x) { by(x.sequence, true); },
                 [&](const sql::SequenceOwnedBy& x) { by(x.table); },
                 [&](const sql::AlterSequenceOther& x) { by(x.sequence, true); },
                 [&](const sql::SetVal& x) { by(x.sequence, true); },
                 [&](const sql::Drop& x) {
                   if (x.kind == sql::Drop::sequence) return by(x.name, true);
                   if (x.kind == sql::Drop::table || x.kind == sql::Drop::constraint ||
                       x.kind == sql::Drop::column_default)
                     return by(x.name);
                   dependent(piece);
                 },
                 [&](const sql::CommentOn& x) {
                   if (x.kind == sql::CommentOn::sequence) return by(x.name, true);
                   if (x.kind == sql::CommentOn::table || x.kind == sql::CommentOn::column ||
                       x.kind == sql::CommentOn::constraint)
                     return by(x.name);
                   dependent(piece);
                 },
                 [&](const sql::Grant& x) { by(x.name, x.on_sequence); },
                 [&](const sql::LockTables& x) { by(x.table); },
                 [&](const sql::Other&) { dependent(piece); },
                 [&](const auto&) { pass(piece); },
             },
             parsed);
}

// Rows and tables must come before the keys: what waits has been written by then.
void Rewriter::Impl::refuse_after_finish(const dump::Piece& piece, const Site& site) const {
  if (!site.finished) return;
  const Excerpt excerpt = make_excerpt(piece.bytes, 0);
  fail(Code::bad_statement, reader->place(piece.byte, piece.line, piece.bytes, 0),
       "a table or its data come after the keys of this dump",
       "give one dump with schema and data, as pg_dump or mysqldump write it, not two one behind the other",
       excerpt.text, excerpt.caret);
}

// A statement about one table or sequence: it shares the table's fate.
void Rewriter::Impl::other_statement(const dump::Piece& piece, const sql::Statement& parsed, const sql::Name& name,
                                     bool sequence) {
  if (objects.left_out.contains({sql::Object::relation, name.schema.text, name.name.text})) {
    if (const auto* index = std::get_if<sql::CreateIndex>(&parsed)) leave_out_index(*index);
    pending.clear();
    return;
  }
  const auto* constraint = std::get_if<sql::AddConstraint>(&parsed);
  const auto* altered = std::get_if<sql::AlterTableOther>(&parsed);
  const bool foreign = constraint != nullptr && constraint->key.kind == sql::Key::foreign;
  Site* site = site_of(name.schema.text);
  if (site == nullptr) return foreign ? foreign_key(piece, *constraint) : pass(piece);
  std::string table_name = name.name.text;
  // OWNER TO of a sequence is an ALTER TABLE in older dumps; sequences are known by their tables.
  if (const auto it = facts.sequence_tables.find(name.schema.text + '.' + table_name);
      it != facts.sequence_tables.end() && (sequence || !site->tables.contains(table_name))) {
    table_name = it->second;
    sequence = true;
  } else if (sequence && dialect == Dialect::postgres) {
    if (std::string table = table_of_sequence(*site, table_name); !table.empty()) table_name = std::move(table);
  }
  const plan::TableRole& role = site->plan->role(table_name);
  note_counter(parsed, *site, table_name);
  if (role.kind == plan::TableRole::unknown || role.kind == plan::TableRole::edit) {
    if (foreign) return foreign_key(piece, *constraint);
    if (altered != nullptr && !altered->keys.empty()) return put_kept_keys(piece, *altered);
    if (std::holds_alternative<sql::AlterTableOther>(parsed) && speaks_of_left_out_trigger(piece, name)) {
      pending.clear();
      return;
    }
    return pass(piece);
  }
  const bool links = role.kind == plan::TableRole::association;
  const bool converted = role.kind == plan::TableRole::entity || links;
  if (const auto* index = std::get_if<sql::CreateIndex>(&parsed)) {
    leave_out_index(*index);
    if (role.kind == plan::TableRole::entity && index->unique && !section_finished && !is_partial(piece.bytes))
      table_of(*site, table_name).keys.push_back({sql::Key::unique, index->index, index->columns, {}, {}});
    if (converted) warn_of_keys(table_name, {sql::Key{sql::Key::index, index->index, index->columns, {}, {}}}, links);
  }
  if (constraint != nullptr && converted) warn_of_keys(table_name, {constraint->key}, links);
  if (altered != nullptr && converted) warn_of_keys(table_name, altered->keys, links);
  if (const auto* grant_statement = std::get_if<sql::Grant>(&parsed))
    return grant(piece, *grant_statement, *site, table_name);
  const bool entity = role.kind == plan::TableRole::entity;
  if (entity && !sequence && altered != nullptr) {
    const auto says = [&](std::string_view words) { return piece.bytes.find(words) != std::string_view::npos; };
    if (says("DISABLE KEYS") || says("ENABLE KEYS") || says("TRIGGER ALL")) {
      put_pending(table_name, role.successor->table);
      return replace_and_put(piece.bytes, name.name.span, ddl->column(role.successor->table));
    }
    const bool counts = is_mysql_family(dialect) && says("MODIFY") && says("AUTO_INCREMENT"); // phpMyAdmin
    if (altered->keys.empty() && !counts && !says(" AS IDENTITY") && !says("REPLICA IDENTITY"))
      account.warn("left out, since v4 gives the table its own form: " + make_excerpt(piece.bytes, 0, 80).text, 0);
    pending.clear();
    return;
  }
  if (entity && !sequence && std::holds_alternative<sql::LockTables>(parsed)) {
    put_pending(table_name, role.successor->table);
    return replace_and_put(piece.bytes, name.name.span, ddl->column(role.successor->table));
  }
  if (const auto* comment = std::get_if<sql::CommentOn>(&parsed); comment != nullptr && converted)
    return comment_on(piece, *comment, *site, table_name, role);
  // mysqldump's DROP TABLE stands behind the table's comment, which still has its CREATE TABLE to introduce.
  if (entity && is_mysql_family(dialect)) return;
  pending.clear();
}

// PostgreSQL: an index is known by its name, in the schema of its table.
void Rewriter::Impl::leave_out_index(const sql::CreateIndex& index) {
  if (dialect != Dialect::postgres) return;
  const std::string& schema = index.table.schema.text;
  objects.leave_out({sql::Object::relation, schema, index.index.text}, schema, index.index.text);
}

// Rights on a table are rights on all that came of it.
void Rewriter::Impl::grant(const dump::Piece& piece, const sql::Grant& statement, Site& site,
                           const std::string& table) {
  pending.clear();
  if (piece.bytes.substr(0, statement.name.name.span.begin).find('(') != std::string_view::npos) {
    account.warn("left out, since it names columns in their v3 form: " + make_excerpt(piece.bytes, 0, 80).text, 0);
    return;
  }
  for (const WrittenTable& one : site.written) {
    if (one.source != table) continue;
    const std::string target_name = statement.on_sequence ? Ddl::sequence_name(one.target.name) : one.target.name;
    if (statement.on_sequence && (one.target.columns.empty() || one.target.columns.front().carry != plan::Carry::id))
      continue;
    replace_and_put(piece.bytes, statement.name.name.span, ddl->column(target_name));
    if (piece.bytes.empty() || piece.bytes.back() != '\n') out.put('\n');
  }
}

} // namespace dumpfix::rewrite
