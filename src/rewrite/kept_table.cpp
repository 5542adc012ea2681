// CREATE TABLE of a table that stays, and its keys behind it: every byte does, but for what names a table that gets
// another form, and for the words that a rule takes out. Also tells of the keys that a converted table loses.
#include "base/identifiers.hpp"
#include "rewrite/impl.hpp"
#include "sql/sql.hpp"

#include <algorithm>
#include <cctype>

namespace dumpfix::rewrite {
namespace {

/// The bytes `span` of a statement become `with`.
struct Edit {
  sql::Span span;
  std::string with;
};

/// The definition of a key with the comma that parts it from the one before, or from the one behind if it is the first.
sql::Span with_comma(std::string_view text, sql::Span span) {
  const std::size_t before =
      span.begin == 0 ? std::string_view::npos : text.find_last_not_of(" \t\r\n", span.begin - 1);
  if (before != std::string_view::npos && text[before] == ',') return {before, span.end};
  const std::size_t behind = text.find_first_not_of(" \t\r\n", span.end);
  if (behind != std::string_view::npos && text[behind] == ',') return {span.begin, behind + 1};
  return span;
}

void take_words_out(const sql::CreateTable& create, const rules::TableRule& rule, std::vector<Edit>& edits) {
  for (const rules::EntityStatement& statement : rule.body)
    if (const auto* edit = std::get_if<rules::ColumnRule>(&statement))
      for (const rules::Expr& name : edit->names)
        for (const sql::Column& column : create.columns) {
          if (column.name.text != name.value) continue;
          if (edit->nullable && !column.not_null_span.empty()) edits.push_back({column.not_null_span, {}});
          if (edit->no_default && !column.default_span.empty()) edits.push_back({column.default_span, {}});
        }
}

/// What a key is called in a message: by its columns if it has no name.
std::string name_of(const sql::Key& key) {
  if (!key.name.text.empty()) return key.name.text;
  std::string columns;
  for (const sql::Ident& column : key.columns) columns += (columns.empty() ? "" : ", ") + column.text;
  return '(' + columns + ')';
}

/// True if v3 gives a key this name: <table>_<columns>_unique (strapi-connector-bookshelf, build-database-schema.js),
/// or what its query builder makes of that and of other kinds, in lower case and with _ for each - and . of the table
/// (knex 0.21, tablecompiler.js: _indexCommand); its component tables have <column>_fk. MySQL makes an index of the
/// same name for a foreign key.
bool is_own_name(const std::string& table, const sql::Key& key) {
  const auto lower = [](std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
  };
  std::string columns, plain = table;
  for (const sql::Ident& column : key.columns) columns += column.text + '_';
  std::replace_if(
      plain.begin(), plain.end(), [](char c) { return c == '-' || c == '.'; }, '_');
  const std::string name = lower(key.name.text);
  const auto is = [&](const std::string& form) {
    const std::string whole = lower(form);
    return name == whole || name == cut_identifier(whole); // as PostgreSQL cut it
  };
  const auto is_of_table = [&](const std::string& rest) { return is(table + '_' + rest) || is(plain + '_' + rest); };
  switch (key.kind) {
  case sql::Key::unique: return is_of_table(columns + "unique");
  case sql::Key::index: // a unique constraint as well: TablePlus writes it as CREATE UNIQUE INDEX
    return is_of_table(columns + "index") || is_of_table(columns + "unique") || is(columns + "fk") ||
           is(columns + "foreign");
  case sql::Key::foreign: return is(columns + "fk") || is_of_table(columns + "foreign");
  default: return false;
  }
}

} // namespace

// What the table is that a foreign key or a child table names; null if nothing happens to it.
const plan::TableRole* Rewriter::Impl::referenced(const sql::Name& name) const {
  const bool own = is_mysql_family(dialect) && name.schema.text == database;
  const Site* site = site_of(own ? std::string() : name.schema.text);
  if (site == nullptr) return nullptr;
  const plan::TableRole& role = site->plan->role(name.name.text);
  return role.kind == plan::TableRole::unknown || role.kind == plan::TableRole::edit ? nullptr : &role;
}

void Rewriter::Impl::warn_of_foreign_key(const std::string& table, const sql::Key& key) {
  account.warn("the foreign key \"" + name_of(key) + "\" of \"" + table + "\" is left out: \"" +
                   key.references.name.text + "\" is no table of v4",
               0);
}

// Keys that Strapi did not make are told: v4 would drop them at its first start, and they may be missed. TablePlus
// writes foreign keys without their names: those of `links` are as good as v3's own, since v4's link tables have some.
void Rewriter::Impl::warn_of_keys(const std::string& table, const std::vector<sql::Key>& keys, bool links) {
  for (const sql::Key& key : keys) {
    const char* what = nullptr;
    switch (key.kind) {
    case sql::Key::unique: what = "unique constraint"; break;
    case sql::Key::index: what = "index"; break;
    case sql::Key::foreign: what = "foreign key"; break;
    case sql::Key::check: what = "check constraint"; break;
    default: continue;
    }
    const bool of_foreign =
        key.kind == sql::Key::index && std::any_of(keys.begin(), keys.end(), [&](const auto& other) {
          return other.kind == sql::Key::foreign && other.name.text == key.name.text;
        });
    const bool nameless = key.name.text.empty() && key.kind == sql::Key::foreign;
    if (of_foreign || is_own_name(table, key) || (nameless && links)) continue;
    account.warn("the " + std::string(what) + " \"" + name_of(key) + "\" of \"" + table +
                     "\" is left out: v4 gives the table its own keys",
                 0);
  }
}

// PostgreSQL: a child of a table that gets another form can only stay if it has all of the columns itself: pg_dump
// writes none that is inherited. The result is the clause to take out; empty if there is none.
sql::Span Rewriter::Impl::parents_clause(const dump::Piece& piece, const sql::CreateTable& create) {
  sql::Span clause;
  if (dialect != Dialect::postgres) return clause;
  const std::vector<sql::Name> parents = sql::parents(piece.bytes, create, clause);
  const auto changes = [&](const sql::Name& parent) { return referenced(parent) != nullptr; };
  const auto changed = std::find_if(parents.begin(), parents.end(), changes);
  if (changed == parents.end()) return {};
  bool whole = std::all_of(parents.begin(), parents.end(), changes);
  for (const sql::Name& parent : parents) {
    const Site* site = site_of(parent.schema.text);
    const auto table = site == nullptr ? decltype(site->tables.begin()){} : site->tables.find(parent.name.text);
    whole = whole && site != nullptr && table != site->tables.end() && !table->second.columns.empty() &&
            std::all_of(table->second.columns.begin(), table->second.columns.end(), [&](const auto& column) {
              return std::any_of(create.columns.begin(), create.columns.end(),
                                 [&](const sql::Column& own) { return own.name.text == column.name; });
            });
  }
  const std::string what = "the table \"" + create.name.name.text + "\" inherits from \"" + changed->name.text +
                           "\", which gets another form in v4";
  if (whole) {
    account.warn(what + ": it is kept as a table of its own", 0);
    return clause;
  }
  const Excerpt excerpt = make_excerpt(piece.bytes, changed->name.span.begin);
  fail(Code::bad_statement, reader->place(piece.byte, piece.line, piece.bytes, changed->name.span.begin), what,
       "make it a table of its own before the dump is taken: ALTER TABLE " + create.name.name.text + " NO INHERIT " +
           changed->name.text,
       excerpt.text, excerpt.caret);
}

// MySQL has foreign keys in CREATE TABLE: those to a renamed table follow it, those to a table that goes, go. GUI
// programs write them there for PostgreSQL too, which wants the key that they point to first: that one waits.
void Rewriter::Impl::put_kept(const dump::Piece& piece, const sql::CreateTable& create, const rules::TableRule* rule) {
  std::vector<Edit> edits;
  if (rule != nullptr) take_words_out(create, *rule, edits);
  for (const sql::Key& key : create.keys) {
    if (key.kind != sql::Key::foreign) continue;
    const plan::TableRole* other = referenced(key.references);
    if (other == nullptr) continue;
    if (other->kind == plan::TableRole::entity && dialect == Dialect::postgres) {
      const auto text = [&](std::size_t begin, std::size_t end) { return piece.bytes.substr(begin, end - begin); };
      const sql::Span& table = create.name.name.span;
      const sql::Span& name = key.references.name.span;
      const std::size_t begin = create.name.schema.span.empty() ? table.begin : create.name.schema.span.begin;
      kept_foreign_keys.append("ALTER TABLE ONLY ").append(text(begin, table.end)).append("\n    ADD ");
      kept_foreign_keys.append(text(key.span.begin, name.begin)).append(ddl->column(other->successor->table));
      kept_foreign_keys.append(text(name.end, key.span.end)).append(";\n\n\n");
      edits.push_back({with_comma(piece.bytes, key.span), {}});
    } else if (other->kind == plan::TableRole::entity) {
      edits.push_back({key.references.name.span, ddl->column(other->successor->table)});
    } else {
      warn_of_foreign_key(create.name.name.text, key);
      edits.push_back({with_comma(piece.bytes, key.span), {}});
    }
  }
  if (const sql::Span clause = parents_clause(piece, create); !clause.empty()) edits.push_back({clause, {}});
  std::sort(edits.begin(), edits.end(), [](const Edit& a, const Edit& b) { return a.span.begin < b.span.begin; });
  std::size_t at = 0;
  for (const Edit& edit : edits) {
    out.put(piece.bytes.substr(at, edit.span.begin - at));
    out.put(edit.with);
    at = edit.span.end;
  }
  out.put(piece.bytes.substr(at));
}

// A foreign key of a table that stays follows the table that it points to, or goes with it.
void Rewriter::Impl::foreign_key(const dump::Piece& piece, const sql::AddConstraint& constraint) {
  const sql::Name& references = constraint.key.references;
  const plan::TableRole* other = referenced(references);
  if (other == nullptr) return pass(piece);
  if (other->kind == plan::TableRole::entity) {
    put_pending();
    return replace_and_put(piece.bytes, references.name.span, ddl->column(other->successor->table));
  }
  warn_of_foreign_key(constraint.table.name.text, constraint.key);
  pending.clear();
}

// ALTER TABLE t ADD …, ADD … of a table that stays: as above.
void Rewriter::Impl::put_kept_keys(const dump::Piece& piece, const sql::AlterTableOther& alter) {
  std::string text(piece.bytes);
  std::size_t left = alter.keys.size();
  for (auto key = alter.keys.rbegin(); key != alter.keys.rend(); ++key) { // from behind: spans in front stay good
    const plan::TableRole* other = key->kind == sql::Key::foreign ? referenced(key->references) : nullptr;
    if (other == nullptr) continue;
    if (other->kind == plan::TableRole::entity) {
      const sql::Span name = key->references.name.span;
      text.replace(name.begin, name.end - name.begin, ddl->column(other->successor->table));
      continue;
    }
    warn_of_foreign_key(alter.table.name.text, *key);
    const std::size_t add = text.find_last_not_of(" \t\r\n", key->span.begin - 1) - 2; // the word in front of it
    const sql::Span whole = with_comma(text, {add, key->span.end});
    text.erase(whole.begin, whole.end - whole.begin);
    --left;
  }
  if (left == 0) return pending.clear();
  put_pending();
  out.put(text);
}

} // namespace dumpfix::rewrite
