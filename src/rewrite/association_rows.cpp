// Rows of v3's join, component and morph tables: each becomes a link row that waits with its collector until all ends
// are known. Every row that is read is counted on its table, whatever becomes of it.
#include "rewrite/impl.hpp"

#include <algorithm>

namespace dumpfix::rewrite {

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
  // Rows that are nothing but an id and two ends are read many at a time.
  constexpr std::size_t most = LinkBlock::most;
  std::vector<std::int64_t> integers;
  const bool plain = readings.size() == 1 && id >= 0 && columns.size() <= 8 && readings.front().type < 0 &&
                     readings.front().field < 0 && readings.front().order < 0 &&
                     readings.front().collector->takes_plain();
  if (plain) integers.resize(columns.size() * most);
  const auto column = [&](int index) { return integers.data() + static_cast<std::size_t>(index) * most; };

  const dump::Lexis lexis = reader->lexis();
  std::string type_scratch, field_scratch;
  dump::Row row;
  for (;;) {
    if (plain)
      while (const std::size_t size = reader->next_integers(columns.size(), most, integers.data())) {
        const Reading& r = readings.front();
        counts.rows_read += size;
        r.collector->add({column(id), size}, {column(r.own), size}, {column(r.other), size}, r.source);
      }
    if (!reader->next_row(row, cells)) break;
    ++counts.rows_read;
    if ((cells.empty() && !dump::split_cells(row.body, copy, lexis, cells)) || cells.size() != columns.size()) {
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

} // namespace dumpfix::rewrite
