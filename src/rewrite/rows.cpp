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
  const plan::Entity& entity = *table.role->entity_;
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
  if (site == nullptr) return passed_rows(piece, nullptr);
  refuse_after_finish(piece, *site);
  TableState& table = table_of(*site, name.name.text);
  std::vector<std::string> names;
  for (const sql::Ident& column : columns) names.push_back(column.text);
  if (names.empty())
    for (const plan::SourceColumn& column : table.columns) names.push_back(column.name);
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
    for (const std::string& column : names) table.columns.push_back({column, {}});
  switch (table.role->kind) {
  case plan::TableRole::entity: return entity_rows(piece, *site, table, names, !columns.empty(), before_table);
  case plan::TableRole::association: return association_rows(piece, *site, table, names);
  case plan::TableRole::drop: return dropped_rows(table);
  case plan::TableRole::edit: account_of(table, Fate::edited); return passed_rows(piece, &table);
  case plan::TableRole::unknown: break;
  }
  if (site->plan->unmatched_table_action() == "drop") return dropped_rows(table);
  account_of(table, Fate::kept);
  passed_rows(piece, &table);
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
  run.start(form(copy), lexis, columns, place);

  std::string head;
  if (copy) {
    head = "COPY ";
  } else {
    head = std::string(piece.bytes.substr(before_table.begin, before_table.end - before_table.begin));
  }
  head += ddl->name(table.home.schema.empty() ? site.schema : table.home.schema, made.name);
  if (copy || listed) {
    head += " (";
    for (std::size_t i = 0; i < made.columns.size(); ++i) {
      if (i > 0) head += ", ";
      head += ddl->column(made.columns[i].name);
    }
    head += ')';
  }
  if (copy) {
    head += piece.bytes.ends_with("\r\n") ? " FROM stdin;\r\n" : " FROM stdin;\n";
  } else {
    // From VALUES on as the dump has it: its line ends are part of the style.
    std::size_t values = piece.bytes.size();
    while (values > 0 && (piece.bytes[values - 1] == ' ' || piece.bytes[values - 1] == '\n' ||
                          piece.bytes[values - 1] == '\r' || piece.bytes[values - 1] == '\t'))
      --values;
    values = values >= 6 ? values - 6 : 0;
    head += ' ';
    head += piece.bytes.substr(values);
  }
  if (copy) {
    put_pending(table.name, made.name);
    out.put(head);
    open = OpenBlock::copy;
  }
  bool any = copy;
  while (reader->next_row(row)) {
    if (!dump::split_cells(row.body, copy, lexis, cells)) {
      const Excerpt excerpt = make_hidden_excerpt(row.bytes, row_start(row));
      fail(Code::bad_row, reader->place(row.byte, row.line, row.bytes, row_start(row)),
           "this row of \"" + table.name + "\" cannot be cut into values", "the dump is damaged here: take it again",
           excerpt.text, excerpt.caret);
    }
    row_text.clear();
    if (!run.convert(place, cells, row_text)) continue;
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
      out.put('(');
    } else {
      const std::size_t paren = row.bytes.find('(');
      const std::string_view separator = row.bytes.substr(0, paren);
      out.put(separator.empty() ? std::string_view(",") : separator);
      out.put('(');
    }
    out.put(row_text);
    out.put(')');
  }
  if (any) out.put(reader->tail());
  open = OpenBlock::none;
  WrittenTable& one = site.written[site.written_index.at(made.name)];
  one.last_id = std::max(one.last_id, run.last_id());
}

void Rewriter::Impl::association_rows(const dump::Piece& piece, Site& site, TableState& table,
                                      const std::vector<std::string>& columns) {
  pending.clear();
  TableAccount& counts = account_of(table, Fate::moved);
  const bool copy = piece.kind == dump::PieceKind::copy;
  const dump::CellForm cell_form = form(copy);
  const auto at = [&](std::string_view written) {
    const std::string name = site.plan->cut(std::string(written));
    const auto it = std::find(columns.begin(), columns.end(), name);
    return it == columns.end() ? -1 : static_cast<int>(it - columns.begin());
  };
  const auto first_of = [&](const std::vector<std::string>& names) {
    for (const std::string& name : names) {
      if (const int i = at(name); i >= 0) return i;
    }
    return -1;
  };
  struct Reading {
    Collector* collector;
    int own, other, type, field, order;
    std::uint8_t source;
  };
  std::vector<Reading> readings;
  const int id = at("id");
  for (const std::size_t index : table.role->associations) {
    Collector& collector = *site.collectors[index];
    const plan::Association& a = collector.association();
    Reading reading{&collector,         first_of(a.own_columns), first_of(a.other_columns),   at(a.type_column),
                    at(a.field_column), at(a.order_column),      collector.source(table.name)};
    // The column that is left when all others are known is the one that is looked for (v3's names have many
    // exceptions).
    std::vector<int> rest;
    for (int i = 0; i < static_cast<int>(columns.size()); ++i) {
      bool known = i == id || i == reading.own || i == reading.other || i == reading.type || i == reading.field ||
                   i == reading.order;
      if (a.storage == plan::Storage::morph)
        for (const std::size_t other : table.role->associations) {
          const plan::Association& b = site.collectors[other]->association();
          known = known || i == first_of(b.other_columns) || i == at(b.type_column) || i == at(b.field_column) ||
                  i == at(b.order_column);
        }
      if (!known) rest.push_back(i);
    }
    if (reading.own < 0 && rest.size() == 1)
      reading.own = rest.front();
    else if (reading.other < 0 && reading.own >= 0 && rest.size() == 1)
      reading.other = rest.front();
    if (reading.own < 0 || reading.other < 0) {
      const Excerpt excerpt = make_excerpt(piece.bytes, 0);
      fail(Code::bad_model, reader->place(piece.byte, piece.line, piece.bytes, 0),
           "the columns of \"" + table.name + "\" are none that the relation \"" + a.owner->uid +
               (a.attribute != nullptr ? "." + a.attribute->name : std::string()) + "\" would have",
           "the content models and the tables of this dump do not belong together", excerpt.text, excerpt.caret);
    }
    readings.push_back(reading);
  }
  const dump::Lexis lexis = reader->lexis();
  std::string type_scratch, field_scratch;
  dump::Row row;
  while (reader->next_row(row)) {
    ++counts.rows_read;
    if (!dump::split_cells(row.body, copy, lexis, cells) || cells.size() != columns.size()) {
      const Excerpt excerpt = make_hidden_excerpt(row.bytes, row_start(row));
      fail(Code::bad_row, reader->place(row.byte, row.line, row.bytes, row_start(row)),
           "table \"" + table.name + "\": the head names " + std::to_string(columns.size()) +
               " columns, this row has " + std::to_string(cells.size()) + (cells.size() == 1 ? " value" : " values"),
           "the dump is damaged here: take it again", excerpt.text, excerpt.caret);
    }
    bool counted = false;
    std::string because;
    for (const Reading& r : readings) {
      const plan::Association& a = r.collector->association();
      const auto cell = [&](int i) { return cells[static_cast<std::size_t>(i)]; };
      const auto own = dump::decode_integer(cell(r.own), cell_form),
                 other = dump::decode_integer(cell(r.other), cell_form);
      if (!own || !other) {
        if (because.empty())
          because = a.orphan_because.empty() ? std::string("a link with one end only") : a.orphan_because;
        continue;
      }
      LinkRow link;
      link.id = id >= 0 ? dump::decode_integer(cell(id), cell_form).value_or(0) : 0;
      link.own = *own;
      link.other = *other;
      if (r.field >= 0) {
        const auto field = dump::decode(cell(r.field), cell_form, lexis, field_scratch);
        if (field) link.field = r.collector->field(*field);
        if (r.type >= 0)
          if (const auto type = dump::decode(cell(r.type), cell_form, lexis, type_scratch))
            link.type = r.collector->type(*type, field.value_or(""));
      }
      if (r.order >= 0)
        if (const auto order = dump::decode_integer(cell(r.order), cell_form)) {
          link.order = static_cast<std::int32_t>(std::clamp<std::int64_t>(*order, INT32_MIN, INT32_MAX));
          link.has_order = true;
        }
      if (a.type >= 0 && !r.collector->known(link.type, link.field)) {
        because = a.unknown_because;
        continue;
      }
      link.counts = !counted;
      link.source = r.source;
      counted = true;
      r.collector->add(link);
    }
    if (!counted) ++counts.dropped[because.empty() ? std::string("a link with one end only") : because];
  }
}

void Rewriter::Impl::dropped_rows(TableState& table) {
  pending.clear();
  TableAccount& counts = account_of(table, Fate::dropped);
  const std::string because = table.role->because.empty() ? std::string("dropped by a rule") : table.role->because;
  dump::Row row;
  while (reader->next_row(row)) {
    ++counts.rows_read;
    ++counts.dropped[because];
  }
}

void Rewriter::Impl::passed_rows(const dump::Piece& piece, TableState* table) {
  put_pending();
  out.put(piece.bytes);
  if (!piece.has_rows()) return;
  open = piece.kind == dump::PieceKind::copy ? OpenBlock::copy : OpenBlock::insert;
  if (table == nullptr) {
    std::string_view block;
    while (reader->next_block(block)) out.put(block);
  } else {
    TableAccount& counts = accounts[*table->account];
    dump::Row row;
    while (reader->next_row(row)) {
      out.put(row.bytes);
      ++counts.rows_read;
      ++counts.rows_written;
    }
  }
  out.put(reader->tail());
  open = OpenBlock::none;
}

} // namespace dumpfix::rewrite
