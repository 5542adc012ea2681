// What becomes of each statement that is not data: converted, renamed, edited, held back until the end, or passed on.
#include "rewrite/impl.hpp"

#include "sql/sql.hpp"

#include <algorithm>

namespace dumpfix::rewrite {
namespace {

template <class... Ts> struct overloaded : Ts... {
  using Ts::operator()...;
};
template <class... Ts> overloaded(Ts...) -> overloaded<Ts...>;

// Table options without the counter of another table.
std::string without_counter(std::string options) {
  const std::size_t at = options.find(" AUTO_INCREMENT=");
  if (at == std::string::npos) return options;
  std::size_t end = at + 16;
  while (end < options.size() && options[end] >= '0' && options[end] <= '9') ++end;
  return options.erase(at, end - at);
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) text.replace(at, from.size(), to);
  return text;
}

// The end of the word that begins at `at`; `at` itself if none does. Names of v3 have hyphens.
std::size_t word_end(std::string_view text, std::size_t at) {
  const auto in_name = [](char c) {
    return (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z') || c == '_' || c == '-' || c == '$' || static_cast<unsigned char>(c) >= 0x80;
  };
  while (at < text.size() && in_name(text[at])) ++at;
  return at;
}

// The last part of the qualified name at `at`: "x" of public."x".
std::string name_behind(std::string_view text, std::size_t at) {
  std::string name;
  while (at < text.size()) {
    while (at < text.size() && (text[at] == ' ' || text[at] == '"' || text[at] == '`')) ++at;
    const std::size_t end = word_end(text, at);
    name = text.substr(at, end - at);
    at = end;
    while (at < text.size() && (text[at] == '"' || text[at] == '`')) ++at;
    if (at >= text.size() || text[at] != '.') break;
    ++at;
  }
  return name;
}

} // namespace

TableState& Rewriter::Impl::table_of(Site& site, const std::string& name) {
  const auto [it, fresh] = site.tables.try_emplace(name);
  if (fresh) {
    it->second.name = name;
    it->second.role = &site.plan->role(name);
  }
  return it->second;
}

TableAccount& Rewriter::Impl::account_of(TableState& table, Fate fate) {
  if (!table.account) {
    table.account = accounts.size();
    accounts.emplace_back();
    accounts.back().source = table.name;
    accounts.back().fate = fate;
  }
  return accounts[*table.account];
}

Home Rewriter::Impl::home_of(Site& site, const std::string& v3_table) const {
  const auto known = [&](const std::string& name) -> const TableState* {
    const auto it = site.tables.find(name);
    return it != site.tables.end() && it->second.created ? &it->second : nullptr;
  };
  const TableState* table = known(v3_table);
  if (table == nullptr) table = known(facts::store_table_name());
  Home home = table != nullptr ? table->home : Home{};
  home.schema = site.schema;
  home.options = without_counter(home.options);
  return home;
}

WrittenTable& Rewriter::Impl::written(Site& site, const plan::TargetTable& table, Home home, std::string source_table) {
  if (const auto it = site.written_index.find(table.name); it != site.written_index.end()) return site.written[it->second];
  site.written_index[table.name] = site.written.size();
  site.written.push_back({table, std::move(home), std::move(source_table), 0});
  return site.written.back();
}

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
    return std::holds_alternative<sql::AddConstraint>(parsed) || std::holds_alternative<sql::CreateIndex>(parsed) ||
           std::holds_alternative<sql::Grant>(parsed);
  if (const auto* set = std::get_if<sql::Set>(&parsed)) return set->restores;
  return std::holds_alternative<sql::Use>(parsed) || std::holds_alternative<sql::CreateDatabase>(parsed);
}

void Rewriter::Impl::statement(const dump::Piece& piece, const sql::Statement& parsed) {
  if (ddl && ddl->spelling().ansi_quotes != reader->lexis().ansi_quotes) {
    Spelling spelling = ddl->spelling();
    spelling.ansi_quotes = reader->lexis().ansi_quotes;
    ddl = std::make_unique<Ddl>(out, spelling);
  }
  if (triggers_finish(parsed)) finish_section();
  if (const auto* set = std::get_if<sql::Set>(&parsed)) {
    std::string lower = set->variable + set->value;
    std::transform(lower.begin(), lower.end(), lower.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    if (lower.find("foreign_key_checks") != std::string::npos) foreign_key_checks_off = true;
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
                   if (site == nullptr) return pass(piece);
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
                   if (x.kind == sql::Drop::table || x.kind == sql::Drop::constraint || x.kind == sql::Drop::column_default) return by(x.name);
                   pass(piece);
                 },
                 [&](const sql::CommentOn& x) {
                   if (x.kind == sql::CommentOn::sequence) return by(x.name, true);
                   if (x.kind == sql::CommentOn::index && left_out.contains(x.name.name.text)) return by(x.name);
                   if (x.kind == sql::CommentOn::table || x.kind == sql::CommentOn::column || x.kind == sql::CommentOn::constraint) return by(x.name);
                   dependent(piece);
                 },
                 [&](const sql::Grant& x) { by(x.name, x.on_sequence); },
                 [&](const sql::LockTables& x) { by(x.table); },
                 [&](const sql::Other&) { dependent(piece); },
                 [&](const auto&) { pass(piece); },
             },
             parsed);
}

// Views, triggers, rules, policies and the like on tables that get another form would stop the restore: they are left out,
// by name, and what speaks of them is left out with them. Routines and events are kept: they run later, or never.
void Rewriter::Impl::dependent(const dump::Piece& piece) {
  const std::string spoken = speaks_of(piece.bytes);
  if (spoken.empty()) return pass(piece);
  std::string upper(piece.bytes.substr(0, 4096));
  std::transform(upper.begin(), upper.end(), upper.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  const auto says = [&](const char* word) { return upper.find(word) != std::string::npos; };
  const std::string head = make_excerpt(piece.bytes, std::min(upper.find("CREATE"), piece.bytes.size() - 1), 60).text;
  const bool create = says("CREATE"), view = says(" VIEW ");
  const bool bound = (create && (view || says(" TRIGGER ") || says(" RULE ") || says(" POLICY ") || says(" STATISTICS "))) ||
                     says("REFRESH ") || says("COMMENT ON ") || says("ALTER PUBLICATION ") || says("ALTER VIEW ") ||
                     says("ALTER MATERIALIZED ") || says("BEGIN ATOMIC");
  if (!bound) {
    if (create && (says(" FUNCTION ") || says(" PROCEDURE ") || says(" EVENT ")))
      account.warn("kept, though it speaks of the table \"" + spoken + "\" in its v3 form: " + head, 0);
    return pass(piece);
  }
  if (create && view) left_out.insert(name_behind(piece.bytes, upper.find(" VIEW ") + 6));
  account.warn("left out, since it speaks of \"" + spoken + "\" in its v3 form: " + head, 0);
  pending.clear();
}

// The first name in a statement that is a v3 table with another form in v4, or was left out.
std::string Rewriter::Impl::speaks_of(std::string_view text) const {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = word_end(text, at);
    if (end == at) {
      ++at;
      continue;
    }
    std::string word(text.substr(at, end - at));
    at = end;
    if (left_out.contains(word)) return word;
    for (const auto& [schema, site] : sites)
      if (site->plan->is_source(word)) return word;
  }
  return {};
}

// Rows and tables must come before the keys: what waits has been written by then.
void Rewriter::Impl::refuse_after_finish(const dump::Piece& piece, const Site& site) const {
  if (!site.finished) return;
  const Excerpt excerpt = make_excerpt(piece.bytes, 0);
  fail(Code::bad_statement, reader->place(piece.byte, piece.line, piece.bytes, 0), "a table or its data come after the keys of this dump",
       "give one dump with schema and data, as pg_dump or mysqldump write it, not two one behind the other", excerpt.text, excerpt.caret);
}

// A statement about one table or sequence: it shares the table's fate.
void Rewriter::Impl::other_statement(const dump::Piece& piece, const sql::Statement& parsed, const sql::Name& name, bool sequence) {
  Site* site = site_of(name.schema.text);
  if (site == nullptr) return pass(piece);
  std::string table_name = name.name.text;
  if (left_out.contains(table_name)) {
    pending.clear();
    return;
  }
  // OWNER TO of a sequence is an ALTER TABLE in older dumps; sequences are known by their tables.
  if (const auto it = facts.sequence_tables.find(name.schema.text + '.' + table_name);
      it != facts.sequence_tables.end() && (sequence || !site->tables.contains(table_name))) {
    table_name = it->second;
    sequence = true;
  }
  const plan::TableRole& role = site->plan->role(table_name);
  if (const auto* set = std::get_if<sql::SetVal>(&parsed)) {
    // v3's counter may be ahead of the largest id: an id that was given away once is not given away again.
    std::int64_t value = 0;
    for (const char c : set->value)
      if (c >= '0' && c <= '9' && value < INT64_MAX / 10 - 9) value = value * 10 + (c - '0');
    if (set->called) site->sequence_values[table_name] = value;
  }
  if (role.kind == plan::TableRole::unknown || role.kind == plan::TableRole::edit) {
    if (const auto* constraint = std::get_if<sql::AddConstraint>(&parsed);
        constraint != nullptr && constraint->key.kind == sql::Key::foreign) {
      const plan::TableRole& other = site->plan->role(constraint->key.references.name.text);
      if (other.kind == plan::TableRole::entity) {
        put_pending();
        return replace_and_put(piece.bytes, constraint->key.references.name.span, ddl->column(other.entity_->table));
      }
      if (other.kind == plan::TableRole::association || other.kind == plan::TableRole::drop) {
        account.warn("the foreign key \"" + constraint->key.name.text + "\" of \"" + table_name + "\" is left out: \"" +
                     constraint->key.references.name.text + "\" is no table of v4", 0);
        pending.clear();
        return;
      }
    }
    return pass(piece);
  }
  if (const auto* index = std::get_if<sql::CreateIndex>(&parsed)) left_out.insert(index->index.text);
  if (const auto* grant_statement = std::get_if<sql::Grant>(&parsed)) return grant(piece, *grant_statement, *site, table_name);
  const bool entity = role.kind == plan::TableRole::entity;
  if (entity && !sequence && std::holds_alternative<sql::AlterTableOther>(parsed)) {
    const auto says = [&](std::string_view words) { return piece.bytes.find(words) != std::string_view::npos; };
    if (says("DISABLE KEYS") || says("ENABLE KEYS") || says("TRIGGER ALL")) {
      put_pending(table_name, role.entity_->table);
      return replace_and_put(piece.bytes, name.name.span, ddl->column(role.entity_->table));
    }
    if (!says(" AS IDENTITY") && !says("REPLICA IDENTITY"))
      account.warn("left out, since v4 gives the table its own form: " + make_excerpt(piece.bytes, 0, 80).text, 0);
    pending.clear();
    return;
  }
  if (entity && !sequence && std::holds_alternative<sql::LockTables>(parsed)) {
    put_pending(table_name, role.entity_->table);
    return replace_and_put(piece.bytes, name.name.span, ddl->column(role.entity_->table));
  }
  if (const auto* comment = std::get_if<sql::CommentOn>(&parsed); entity && comment != nullptr && comment->kind == sql::CommentOn::table) {
    put_pending(table_name, role.entity_->table);
    return replace_and_put(piece.bytes, name.name.span, ddl->column(role.entity_->table));
  }
  // mysqldump's DROP TABLE stands behind the table's comment, which still has its CREATE TABLE to introduce.
  if (entity && is_mysql_family(dialect)) return;
  pending.clear();
}

// Rights on a table are rights on all that came of it.
void Rewriter::Impl::grant(const dump::Piece& piece, const sql::Grant& statement, Site& site, const std::string& table) {
  pending.clear();
  if (piece.bytes.substr(0, statement.name.name.span.begin).find('(') != std::string_view::npos) {
    account.warn("left out, since it names columns in their v3 form: " + make_excerpt(piece.bytes, 0, 80).text, 0);
    return;
  }
  for (const WrittenTable& one : site.written) {
    if (one.source != table) continue;
    const std::string target_name = statement.on_sequence ? Ddl::sequence_name(one.target.name) : one.target.name;
    if (statement.on_sequence && (one.target.columns.empty() || one.target.columns.front().carry != plan::Carry::id)) continue;
    replace_and_put(piece.bytes, statement.name.name.span, ddl->column(target_name));
    if (piece.bytes.empty() || piece.bytes.back() != '\n') out.put('\n');
  }
}

void Rewriter::Impl::create_table(const dump::Piece& piece, const sql::CreateTable& create, Site& site) {
  TableState& table = table_of(site, create.name.name.text);
  table.created = true;
  table.columns.clear();
  for (const sql::Column& column : create.columns) table.columns.push_back({column.name.text, column.type});
  table.home.schema = create.name.schema.text;
  table.home.options = std::string(piece.bytes.substr(create.options.begin, create.options.end - create.options.begin));
  if (const auto owner = facts.owners.find(facts.key(create.name)); owner != facts.owners.end()) table.home.owner = owner->second;
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
    fail(Code::collision, reader->place(piece.byte, piece.line, piece.bytes, 0), "no rule and no content model speaks about the table \"" + table.name + "\"",
         "write a rule for it, or: override unmatched table keep");
  if (action == "drop") {
    account_of(table, Fate::dropped);
    pending.clear();
    swallowed_create = true;
    return;
  }
  if (action == "warn") account.warn("no rule and no content model speaks about the table \"" + table.name + "\": it is kept", 0);
  if (site.plan->is_target(table.name))
    fail(Code::collision, reader->place(piece.byte, piece.line, piece.bytes, 0),
         "the dump has a table \"" + table.name + "\" that no content model of v3 names, and v4 will have one of that name",
         "was Strapi v4 started on this database before? Leave its tables out: drop table \"" + table.name + "\" because \"…\" in a rule file");
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
    out.put(ddl->column(other.entity_->table));
    at = key.references.name.span.end;
  }
  out.put(piece.bytes.substr(at));
}

// Edits in place: the words are taken out, all else stays.
void Rewriter::Impl::edit_create(const dump::Piece& piece, const sql::CreateTable& create, const rules::TableRule& rule) {
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
