// Reads the facts of a section: one pass over its statements, in which only the rows of core_store are looked into; it
// ends where the last core_store does. This file and models*.cpp are the readers of v3's own format (law 1's
// exception).
#include "dump/value.hpp"
#include "facts/home_schema.hpp"
#include "facts/section_facts.hpp"
#include "sql/sql.hpp"

#include <algorithm>

namespace dumpfix::facts {
namespace {

const std::string store_table = "core_store";

struct StoreReader {
  dump::Reader& reader;
  std::vector<std::string_view> cells;
  std::string scratch;

  void rows(const dump::Piece& head, const std::vector<std::string>& columns, std::vector<StoreRow>& into) {
    const bool copy = head.kind == dump::PieceKind::copy;
    const dump::CellForm form = copy                                          ? dump::CellForm::copy
                                : reader.lexis().dialect == Dialect::postgres ? dump::CellForm::pg_literal
                                                                              : dump::CellForm::mysql_literal;
    const auto column = [&](std::string_view name) {
      const auto it = std::find(columns.begin(), columns.end(), name);
      return it == columns.end() ? columns.size() : static_cast<std::size_t>(it - columns.begin());
    };
    const std::size_t id = column("id"), key = column("key"), value = column("value"), type = column("type"),
                      environment = column("environment"), tag = column("tag");
    dump::Row row;
    while (reader.next_row(row)) {
      const Place place = reader.place(row.byte, row.line, row.bytes, 0);
      if (!dump::split_cells(row.body, copy, reader.lexis(), cells) || cells.size() != columns.size()) {
        const Excerpt excerpt = make_hidden_excerpt(row.bytes, 0);
        fail(Code::bad_row, place,
             "\"" + store_table + "\" has " + std::to_string(columns.size()) + " columns, this row has " +
                 std::to_string(cells.size()) + " values",
             "the dump is damaged here: take it again", excerpt.text, excerpt.caret);
      }
      StoreRow out;
      out.place = place;
      const auto text = [&](std::size_t i) -> std::optional<std::string> {
        if (i >= cells.size()) return std::nullopt;
        const auto decoded = dump::decode(cells[i], form, reader.lexis(), scratch);
        return decoded ? std::optional<std::string>(std::string(*decoded)) : std::nullopt;
      };
      if (id < cells.size()) out.id = dump::decode_integer(cells[id], form).value_or(0);
      out.key = text(key).value_or("");
      out.value = text(value).value_or("");
      out.type = text(type).value_or("");
      out.environment = text(environment);
      out.tag = text(tag);
      into.push_back(std::move(out));
    }
  }
};

} // namespace

const std::string& store_table_name() { return store_table; }

bool ends_section(const dump::Piece& piece, const sql::Statement& statement) {
  if (piece.kind == dump::PieceKind::meta)
    return piece.bytes.starts_with("\\connect") || piece.bytes.starts_with("\\c ");
  return std::holds_alternative<sql::Use>(statement);
}

std::string database_of(const dump::Piece& piece, const sql::Statement& statement) {
  if (const auto* use = std::get_if<sql::Use>(&statement)) return use->database.text;
  std::string_view name = piece.bytes.substr(std::min(piece.bytes.find(' '), piece.bytes.size()));
  while (!name.empty() && (name.front() == ' ' || name.front() == '"')) name.remove_prefix(1);
  while (!name.empty() && (name.back() == '\n' || name.back() == '\r' || name.back() == ' ' || name.back() == '"'))
    name.remove_suffix(1);
  return std::string(name);
}

void FactsReader::know_columns(const std::string& schema, std::vector<std::string> names) {
  columns_[schema + '.' + store_table] = std::move(names);
  home_ = schema == home_schema ? schema : std::string();
}

// A core_store without a schema is one of a search path of the dump's own, as pg_dump wrote it before 10.3.
void FactsReader::find_home(SectionFacts& facts, const sql::Name& created) const {
  if (facts.dialect != Dialect::postgres) return;
  if (created.schema.text.empty() && created.name.text == store_table)
    facts.home.clear();
  else if (created.schema.text == home_schema && !facts.stores.contains(""))
    facts.home = home_schema;
}

void FactsReader::create(SectionFacts& facts, const dump::Piece& piece, const sql::CreateTable& create) {
  facts.has_schema = true;
  const std::string key = facts.key(create.name);
  facts.tables.insert(key);
  for (const sql::Column& column : create.columns)
    if (!column.sequence.name.text.empty())
      facts.sequence_tables.emplace(facts.key(column.sequence), create.name.name.text);
  for (const sql::Ident* part : {&create.name.schema, &create.name.name}) {
    const std::string_view written = piece.bytes.substr(part->span.begin, part->span.end - part->span.begin);
    if (facts.dialect == Dialect::postgres && written.starts_with('"') &&
        sql::quote(part->text, facts.dialect) != written)
      facts.quotes_all = true;
  }
  if (create.name.name.text != store_table) return;
  open_.insert(key);
  facts.stores[create.name.schema.text].schema = create.name.schema.text;
  std::vector<std::string>& names = columns_[key];
  names.clear();
  for (const sql::Column& column : create.columns) names.push_back(column.name.text);
}

void FactsReader::rows(SectionFacts& facts, dump::Reader& reader, const dump::Piece& piece, const sql::Name& table,
                       const std::vector<sql::Ident>& listed) {
  std::vector<std::string> names;
  for (const sql::Ident& column : listed) names.push_back(column.text);
  if (names.empty()) names = columns_[facts.key(table)];
  if (names.empty())
    fail(Code::half_dump, reader.place(piece.byte, piece.line, piece.bytes, 0),
         "rows of \"" + store_table +
             "\" that name no columns, and no CREATE TABLE before them: this dump holds data only",
         "take one dump with schema and data: what v4 needs is made from both");
  StoreFacts& into = facts.stores[table.schema.text];
  into.schema = table.schema.text;
  StoreReader{reader, {}, {}}.rows(piece, names, into.rows);
}

SectionFacts FactsReader::read(dump::Reader& reader, FactsEnd end) {
  SectionFacts facts;
  facts.database = database_;
  facts.home = home_;
  std::string reading; // key of the core_store whose INSERTs are being read
  bool begun = false;
  dump::Piece piece;
  sql::Statement statement;
  std::string head; // of the INSERT that it is; empty for all else
  while (true) {
    if (!reader.next(piece)) {
      facts.at_end = true;
      break;
    }
    facts.dialect = reader.lexis().dialect;
    if (piece.kind == dump::PieceKind::blank || piece.kind == dump::PieceKind::comment) continue;
    std::optional<sql::SyntaxError> error;
    if (const bool insert = piece.kind == dump::PieceKind::insert; !insert || piece.bytes != head) {
      statement = {};
      head.clear();
      if (piece.kind != dump::PieceKind::meta)
        statement = sql::parse(piece.bytes, facts.dialect, reader.lexis().ansi_quotes, error);
      if (const auto* made = std::get_if<sql::CreateTable>(&statement)) find_home(facts, made->name);
      if (facts.dialect == Dialect::postgres) qualify(statement, facts.home);
      if (insert) head = piece.bytes;
    }
    if (error) {
      const Excerpt excerpt = make_excerpt(piece.bytes, error->at);
      fail(Code::bad_statement, reader.place(piece.byte, piece.line, piece.bytes, error->at),
           "expected " + error->expected,
           "this statement must be understood to rewrite the dump; is it what the dump tool wrote?", excerpt.text,
           excerpt.caret);
    }
    if (ends_section(piece, statement)) {
      database_ = database_of(piece, statement);
      if (begun) break;
      facts.database = database_;
      continue;
    }
    begun = begun || piece.has_rows() || std::holds_alternative<sql::CreateTable>(statement);
    // The INSERTs of a core_store end with the first statement that speaks of another table.
    if (!reading.empty()) {
      const auto* insert = std::get_if<sql::InsertHead>(&statement);
      const bool goes_on = (insert != nullptr && facts.key(insert->table) == reading) ||
                           std::holds_alternative<sql::AlterTableOther>(statement) ||
                           std::holds_alternative<sql::UnlockTables>(statement) ||
                           std::holds_alternative<sql::Set>(statement);
      if (!goes_on) {
        open_.erase(reading);
        reading.clear();
        if (open_.empty()) break;
      }
    }
    if (const auto* made = std::get_if<sql::CreateTable>(&statement)) {
      create(facts, piece, *made);
    } else if (const auto* owned = std::get_if<sql::SequenceOwnedBy>(&statement)) {
      facts.sequence_tables[facts.key(owned->sequence)] = owned->table.name.text;
    } else if (const auto* fallback = std::get_if<sql::ColumnDefault>(&statement)) {
      if (!fallback->sequence.name.text.empty())
        facts.sequence_tables.emplace(fallback->sequence.schema.text + '.' + fallback->sequence.name.text,
                                      fallback->table.name.text);
    } else if (const auto* altered = std::get_if<sql::AlterTableOther>(&statement)) {
      if (!altered->sequence.name.text.empty())
        facts.sequence_tables[facts.key(altered->sequence)] = altered->table.name.text;
    } else if (const auto* owner = std::get_if<sql::TableOwner>(&statement)) {
      facts.owners[facts.key(owner->table)] =
          std::string(piece.bytes.substr(owner->owner.span.begin, owner->owner.span.end - owner->owner.span.begin));
    } else if (const auto* drop = std::get_if<sql::Drop>(&statement)) {
      if (drop->kind == sql::Drop::table) facts.cleans = true;
    } else if (const auto* copy = std::get_if<sql::CopyHead>(&statement)) {
      facts.copies = true;
      if (end == FactsEnd::rows) {
        facts.at_rows = true;
        break;
      }
      if (copy->table.name.text != store_table) continue;
      rows(facts, reader, piece, copy->table, copy->columns);
      open_.erase(facts.key(copy->table));
      if (open_.empty()) break;
    } else if (const auto* insert = std::get_if<sql::InsertHead>(&statement)) {
      facts.inserts = true;
      if (end == FactsEnd::rows) {
        facts.at_rows = true;
        break;
      }
      if (insert->table.name.text != store_table) continue;
      rows(facts, reader, piece, insert->table, insert->columns);
      reading = facts.key(insert->table);
    }
  }
  return facts;
}

SectionFacts read_section_facts(dump::Reader& reader) { return FactsReader().read(reader); }

} // namespace dumpfix::facts
