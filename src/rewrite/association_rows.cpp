// Rows of v3's join, component and morph tables: each becomes a link row that waits with its collector until all ends
// are known. Every row that is read is counted on its table, whatever becomes of it.
#include "rewrite/impl.hpp"
#include "rewrite/quick_cells.hpp"

#include <algorithm>

namespace dumpfix::rewrite {
namespace {

/// False if there is no whole number in the cell.
inline bool integer_of(std::string_view cell, dump::CellForm form, std::int64_t& number) noexcept {
  if (quick_id(cell.data(), cell.size(), number)) [[likely]]
    return true;
  const auto found = dump::decode_integer(cell, form);
  number = found.value_or(0);
  return found.has_value();
}

} // namespace

// Finds the columns that each association wants.
std::vector<LinkReading> Rewriter::Impl::link_readings(const dump::Piece& piece, Site& site, TableState& table,
                                                       const std::vector<std::string>& columns) {
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
  std::vector<LinkReading> readings;
  const int id = at(facts::id_column());
  for (const std::size_t index : table.role->associations) {
    Collector& collector = *site.collectors[index];
    const plan::Association& a = collector.association();
    LinkReading reading{&collector,
                        id,
                        first_of(a.own_columns),
                        first_of(a.other_columns),
                        at(a.type_column),
                        at(a.field_column),
                        at(a.order_column),
                        collector.source(table.name),
                        nullptr};
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
    if (reading.type >= 0 || reading.field >= 0 || !collector.takes_plain())
      reading.kinds = std::make_unique<LinkKinds>(collector);
    readings.push_back(std::move(reading));
  }
  return readings;
}

// Takes a row for each association that it may belong to. Returns why it belongs to none, or nothing.
const std::string* Rewriter::Impl::take_link(const std::vector<LinkReading>& readings,
                                             const std::vector<std::string_view>& row, dump::CellForm form,
                                             const dump::Lexis& lexis) const {
  static const std::string one_end = "a link with one end only";
  const std::string* because = nullptr;
  bool counted = false;
  for (const LinkReading& r : readings) {
    const plan::Association& a = r.collector->association();
    const auto cell = [&](int i) { return i >= 0 ? row[static_cast<std::size_t>(i)] : std::string_view(); };
    LinkRow link;
    if (!integer_of(cell(r.own), form, link.own) || !integer_of(cell(r.other), form, link.other)) {
      if (because == nullptr) because = a.orphan_because.empty() ? &one_end : &a.orphan_because;
      continue;
    }
    if (r.id >= 0) integer_of(cell(r.id), form, link.id);
    if (std::int64_t order; r.order >= 0 && integer_of(cell(r.order), form, order)) {
      link.order = static_cast<std::int32_t>(std::clamp<std::int64_t>(order, INT32_MIN, INT32_MAX));
      link.has_order = true;
    }
    if (r.kinds) {
      const LinkKinds::Kind& kind =
          r.kinds->of(r.field >= 0 ? cell(r.type) : std::string_view(), cell(r.field), form, lexis);
      if (!kind.known) {
        because = &a.unknown_because;
        continue;
      }
      link.type = kind.type;
      link.field = kind.field;
    }
    link.counts = !counted;
    link.source = r.source;
    counted = true;
    r.collector->add(link);
  }
  if (counted) return nullptr;
  return because == nullptr || because->empty() ? &one_end : because;
}

void Rewriter::Impl::association_rows(const dump::Piece& piece, Site& site, TableState& table,
                                      const std::vector<std::string>& columns) {
  pending.clear();
  TableAccount& counts = account_of(table, Fate::moved);
  const bool copy = piece.kind == dump::PieceKind::copy;
  const dump::CellForm cell_form = form(copy);
  const dump::Lexis lexis = reader->lexis();
  // Found once: with a row in each statement, this would be most of the work.
  if (table.readings.empty() || table.read_columns != columns) {
    table.readings = link_readings(piece, site, table, columns);
    table.read_columns = columns;
  }
  const std::vector<LinkReading>& readings = table.readings;
  const auto take = [&](const std::vector<std::string_view>& row) {
    ++counts.rows_read;
    if (const std::string* because = take_link(readings, row, cell_form, lexis)) ++counts.dropped[*because];
  };
  const auto refuse = [&](const dump::Row& row, std::size_t size) {
    ++counts.rows_read;
    const Excerpt excerpt = make_hidden_excerpt(row.bytes, row_start(row));
    fail(Code::bad_row, reader->place(row.byte, row.line, row.bytes, row_start(row)),
         "table \"" + table.name + "\": the head names " + std::to_string(columns.size()) + " columns, this row has " +
             std::to_string(size) + (size == 1 ? " value" : " values"),
         "the dump is damaged here: take it again", excerpt.text, excerpt.caret);
  };

  // Rows that are nothing but an id and two ends are read many at a time, and other COPY rows are cut many at a time.
  constexpr std::size_t most = LinkBlock::most;
  const LinkReading& front = readings.front();
  const bool plain = readings.size() == 1 && front.id >= 0 && !front.kinds && front.order < 0 && columns.size() <= 8;
  if (plain && integers.size() < columns.size() * most) integers.resize(columns.size() * most);
  const auto column = [&](int index) { return integers.data() + static_cast<std::size_t>(index) * most; };
  dump::Row row;
  for (;;) {
    if (plain)
      while (const std::size_t size = reader->next_integers(columns.size(), most, integers.data())) {
        counts.rows_read += size;
        front.collector->add({column(front.id), size}, {column(front.own), size}, {column(front.other), size},
                             front.source);
      }
    if (copy && !plain) {
      if (!reader->next_rows(copy_rows)) break;
      for (std::size_t i = 0; i < copy_rows.count; ++i) {
        copy_rows.cells(i, cells);
        if (cells.size() != columns.size()) refuse(copy_rows.row(i), cells.size());
        take(cells);
      }
      continue;
    }
    if (!reader->next_row(row, cells)) break;
    if ((cells.empty() && !dump::split_cells(row.body, copy, lexis, cells)) || cells.size() != columns.size())
      refuse(row, cells.size());
    take(cells);
  }
}

} // namespace dumpfix::rewrite
