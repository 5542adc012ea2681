// Data: rows of a table with a successor are converted, rows of join, component and morph tables wait, others pass.
// Every row that is read is counted on the table that it was read from, whatever becomes of it.
#include "rewrite/impl.hpp"

#include "sql/sql.hpp"

#include <algorithm>

namespace dumpfix::rewrite {

dump::CellForm Rewriter::Impl::form(bool copy) const {
  if (copy) return dump::CellForm::copy;
  return dialect == Dialect::postgres ? dump::CellForm::pg_literal : dump::CellForm::mysql_literal;
}

void Rewriter::Impl::compile(Site& site, TableState& table) {
  const plan::Entity& entity = *table.role->successor;
  plan::TablePlan made = site.plan->compile(entity, table.columns);
  site.plan->check_names(entity, made.target);
  TableAccount& one = account_of(table, Fate::converted);
  one.targets = {made.target.name};
  const std::string name = made.target.name;
  table.run = std::make_unique<TableRun>(*site.plan, entity, std::move(made), one, site.ids[name], site.collectors);
}

void Rewriter::Impl::rows(const dump::Piece& piece, const sql::Name& name, const std::vector<sql::Ident>& columns,
                          sql::Span before_table) {
  section_begun = true;
  Site* site = site_of(name.schema.text);
  if (site == nullptr) return passed_rows(piece, &other_account(name));
  refuse_after_finish(piece, *site);
  TableState& table = repeated.again ? *rows_of : table_of(*site, name.name.text);
  if (rows_of != &table) link_store.links->settle();
  rows_of = &table;
  std::vector<std::string>& names = repeated.names;
  if (!repeated.again) {
    names.clear();
    for (const sql::Ident& column : columns) names.push_back(column.text);
    if (names.empty())
      for (const plan::SourceColumn& column : table.columns) names.push_back(column.name);
  }
  if (names.empty() &&
      (table.role->kind == plan::TableRole::entity || table.role->kind == plan::TableRole::association)) {
    const Excerpt excerpt = make_excerpt(piece.bytes, 0);
    fail(Code::bad_statement, reader->place(piece.byte, piece.line, piece.bytes, 0),
         "nothing tells the columns of \"" + table.name + "\"",
         "the dump has no CREATE TABLE and no column list: take it with its schema, or with --complete-insert or "
         "--column-inserts",
         excerpt.text, excerpt.caret);
  }
  if (table.columns.empty())
    for (const std::string& column : names) table.columns.push_back({column, {}, {}});
  const bool copy = piece.kind == dump::PieceKind::copy;
  switch (table.role->kind) {
  case plan::TableRole::entity: return entity_rows(piece, *site, table, names, !columns.empty(), before_table);
  case plan::TableRole::association: return association_rows(piece, *site, table, names);
  case plan::TableRole::drop: return dropped_rows(table, copy);
  case plan::TableRole::edit: return passed_rows(piece, &account_of(table, Fate::edited));
  case plan::TableRole::unknown: break;
  }
  if (site->plan->unmatched_table_action() == "drop") return dropped_rows(table, copy);
  passed_rows(piece, &account_of(table, Fate::kept));
}

/// What stands in front of the rows of a table that are written.
std::string Rewriter::Impl::head_of_rows(const dump::Piece& piece, const Site& site, const TableState& table,
                                         bool listed, sql::Span before_table) const {
  const plan::TargetTable& made = table.run->plan().target;
  const bool copy = piece.kind == dump::PieceKind::copy;
  std::string head =
      copy ? "COPY " : std::string(piece.bytes.substr(before_table.begin, before_table.end - before_table.begin));
  head += ddl->name(table.home.schema.empty() ? site.schema : table.home.schema, made.name);
  if (copy || listed) {
    head += " (";
    for (std::size_t i = 0; i < made.columns.size(); ++i) {
      if (i > 0) head += ", ";
      head += ddl->column(made.columns[i].name);
    }
    head += ')';
  }
  if (copy) return head + (piece.bytes.ends_with("\r\n") ? " FROM stdin;\r\n" : " FROM stdin;\n");
  // From VALUES on as the dump has it: its line ends are part of the style.
  const std::size_t last = piece.bytes.find_last_not_of(" \n\r\t");
  const std::size_t values = last == std::string_view::npos || last < 5 ? 0 : last - 5;
  head += ' ';
  head += piece.bytes.substr(values);
  return head;
}

void Rewriter::Impl::entity_rows(const dump::Piece& piece, Site& site, TableState& table,
                                 const std::vector<std::string>& columns, bool listed, sql::Span before_table) {
  if (!table.run) {
    compile(site, table);
    Home home = table.home;
    home.schema = site.schema;
    written(site, table.run->plan().target, home, table.name);
  }
  TableRun& run = *table.run;
  const plan::TargetTable& made = run.plan().target;
  const bool copy = piece.kind == dump::PieceKind::copy;
  dump::Row row;
  row.bytes = piece.bytes;
  row.byte = piece.byte;
  row.line = piece.line;
  const dump::Lexis lexis = reader->lexis();
  const RowPlace place{reader.get(), &row};
  if (!repeated.again || repeated.run != &run) {
    run.start(form(copy), lexis, columns, place);
    repeated.run = &run;
    repeated.written = head_of_rows(piece, site, table, listed, before_table);
  }
  const std::string& head = repeated.written;
  if (copy) {
    put_pending(table.name, made.name);
    out.put(head);
    open = OpenBlock::copy;
  }
  if (copy && run.is_quick()) {
    while (reader->next_rows(copy_rows)) run.convert_rows(*reader, copy_rows, out);
  }
  const bool quick = run.is_quick();
  bool any = copy;
  const auto separator = [&row]() -> std::string_view { // what is in front of a tuple that is not the first
    const std::size_t size =
        row.bytes.size() > 1 && row.bytes[0] == ',' && row.bytes[1] == '(' ? 1 : row.bytes.find('(');
    return size == 0 ? std::string_view(",") : row.bytes.substr(0, size);
  };
  while (reader->next_row(row, cells)) {
    if (cells.empty() && !dump::split_cells(row.body, copy, lexis, cells)) {
      const Excerpt excerpt = make_hidden_excerpt(row.bytes, row_start(row));
      fail(Code::bad_row, reader->place(row.byte, row.line, row.bytes, row_start(row)),
           "this row of \"" + table.name + "\" cannot be cut into values", "the dump is damaged here: take it again",
           excerpt.text, excerpt.caret);
    }
    if (quick && any) {
      run.convert_tuple(place, cells, separator(), out);
      continue;
    }
    row_text.clear();
    if (!(quick ? run.convert_tuple(place, cells, row_text) : run.convert(place, cells, row_text))) continue;
    if (copy) {
      out.put(row_text);
      out.put(row.bytes.substr(row.body.size())); // the line end as the dump has it: psql wants one kind in a block
      continue;
    }
    if (!any) {
      put_pending(table.name, made.name);
      out.put(head);
      any = true;
      open = OpenBlock::insert;
    } else {
      out.put(separator());
    }
    if (quick) {
      out.put(row_text);
    } else {
      out.put('(');
      out.put(row_text);
      out.put(')');
    }
  }
  if (any) out.put(reader->tail());
  open = OpenBlock::none;
  WrittenTable& one = site.written[site.written_index.at(made.name)];
  one.last_id = std::max(one.last_id, run.last_id());
}

void Rewriter::Impl::dropped_rows(TableState& table, bool copy) {
  pending.clear();
  TableAccount& counts = account_of(table, Fate::dropped);
  const std::string because = table.role->because.empty() ? std::string("dropped by a rule") : table.role->because;
  const std::uint64_t rows = read_rows(copy, false);
  counts.rows_read += rows;
  if (rows != 0) counts.dropped[because] += rows;
}

/// Reads the rows of the piece at hand, and puts them if asked to; returns how many there were.
std::uint64_t Rewriter::Impl::read_rows(bool copy, bool put) {
  std::uint64_t count = 0;
  if (copy) { // a line each
    std::string_view block;
    for (std::uint64_t line = reader->line(); reader->next_block(block); line = reader->line()) {
      count += reader->line() - line;
      if (put) out.put(block);
    }
  } else {
    dump::Row row;
    for (; reader->next_row(row); ++count)
      if (put) out.put(row.bytes);
  }
  return count;
}

void Rewriter::Impl::passed_rows(const dump::Piece& piece, TableAccount* counts) {
  put_pending();
  out.put(piece.bytes);
  if (!piece.has_rows()) return;
  open = piece.kind == dump::PieceKind::copy ? OpenBlock::copy : OpenBlock::insert;
  if (counts == nullptr) {
    std::string_view block;
    if (reader->next_statements(block)) {
      out.put(block);
      open = OpenBlock::none;
      return;
    }
    while (reader->next_block(block)) out.put(block);
  } else {
    const std::uint64_t rows = read_rows(piece.kind == dump::PieceKind::copy, true);
    counts->rows_read += rows;
    counts->rows_written += rows;
  }
  out.put(reader->tail());
  open = OpenBlock::none;
}

} // namespace dumpfix::rewrite
