// Link, component and morph rows on their way out: as rows of a table of their own, or as updates of their owners'.
// What became of them is booked on the tables that they come from.
#include "base/digits.hpp"
#include "rewrite/impl.hpp"

#include <algorithm>

namespace dumpfix::rewrite {
namespace {

/// What stands in a column of a link table.
enum class Cell { null, id, own, other, type, field, order, own_rank, other_rank };

std::vector<Cell> cells_of(const plan::Association& a) {
  std::vector<Cell> out(a.target.columns.size(), Cell::null);
  const auto set = [&](int column, Cell cell) {
    if (column >= 0 && out[static_cast<std::size_t>(column)] == Cell::null)
      out[static_cast<std::size_t>(column)] = cell;
  };
  set(a.id, Cell::id);
  set(a.own, Cell::own);
  set(a.other_end, Cell::other);
  set(a.type, Cell::type);
  set(a.field, Cell::field);
  set(a.order, Cell::order);
  set(a.own_order, Cell::own_rank);
  set(a.other_order, Cell::other_rank);
  return out;
}

inline char* put_text(char* p, const std::string& text) noexcept {
  std::memcpy(p, text.data(), text.size());
  return p + text.size();
}

} // namespace

void Rewriter::Impl::write_links(Collector& collector, WrittenTable& table) {
  const plan::Association& a = collector.association();
  const bool copy = dialect == Dialect::postgres && (facts.copies || !facts.inserts);
  RowSink sink(out, *ddl, a.target, table.home, copy, reader->lexis(), open);
  const std::vector<Cell> program = cells_of(a);
  const std::string separator(sink.separator());
  std::string null;
  dump::encode_null(sink.form(), null);
  // Types and fields are few: each is encoded once.
  std::vector<std::string> types(collector.types()), fields(collector.fields());
  std::size_t longest = std::max<std::size_t>(digits_room, null.size());
  const auto encode = [&](const std::string& text, std::string& into) {
    dump::encode_text(text, sink.form(), reader->lexis(), into);
    longest = std::max(longest, into.size());
  };
  for (std::size_t i = 0; i < types.size(); ++i) encode(collector.type_text(static_cast<std::int16_t>(i)), types[i]);
  for (std::size_t i = 0; i < fields.size(); ++i) encode(collector.field_text(static_cast<std::int16_t>(i)), fields[i]);
  const std::size_t room = program.size() * (longest + separator.size());

  std::int64_t id = 0;
  for (auto rows = collector.next(); !rows.empty(); rows = collector.next())
    for (const LinkRow& row : rows) {
      char* p = sink.begin_row(room);
      ++id;
      bool first = true;
      for (const Cell cell : program) {
        if (!first) p = put_text(p, separator);
        first = false;
        switch (cell) {
        case Cell::id: p = put_digits(p, id); continue;
        case Cell::own: p = put_digits(p, row.own); continue;
        case Cell::other: p = put_digits(p, row.other); continue;
        case Cell::own_rank: p = put_digits(p, std::uint64_t{row.own_rank}); continue;
        case Cell::other_rank: p = put_digits(p, std::uint64_t{row.other_rank}); continue;
        case Cell::order:
          if (!row.has_order) break;
          p = put_digits(p, std::int64_t{row.order});
          continue;
        case Cell::type:
          if (row.type < 0) break;
          p = put_text(p, types[static_cast<std::size_t>(row.type)]);
          continue;
        case Cell::field:
          if (row.field < 0) break;
          p = put_text(p, fields[static_cast<std::size_t>(row.field)]);
          continue;
        case Cell::null: break;
        }
        p = put_text(p, null);
      }
      sink.end_row(p);
    }
  sink.finish();
  table.last_id = a.id >= 0 ? id : 0;
}

// Links that v4 keeps in columns of the owner's table: its rows are written already, so each is updated.
void Rewriter::Impl::update_owner(Collector& collector, const WrittenTable& table) {
  const plan::Association& a = collector.association();
  const std::string head = "UPDATE " + ddl->name(table.home.schema, table.target.name) + " SET " +
                           ddl->column(a.target.columns[static_cast<std::size_t>(a.other_end)].name) + " = ";
  for (auto rows = collector.next(); !rows.empty(); rows = collector.next())
    for (const LinkRow& row : rows) {
      std::string text = head + std::to_string(row.other);
      if (a.type >= 0 && row.type >= 0) {
        text += ", " + ddl->column(a.target.columns[static_cast<std::size_t>(a.type)].name) + " = ";
        dump::encode_text(collector.type_text(row.type), form(false), reader->lexis(), text);
      }
      out.put(text + " WHERE " + ddl->column("id") + " = " + std::to_string(row.own) + ";\n");
    }
}

void Rewriter::Impl::book_links(Site& site, const Collector& collector, bool is_written) {
  const std::string& target_name = collector.association().target.name;
  const LinkCounts& links = collector.counts();
  for (const LinkCounts::Source& from : links.sources) {
    TableAccount& counts = account_of(table_of(site, from.table), Fate::moved);
    counts.rows_moved += from.moved;
    for (const auto& [because, rows] : from.dropped) counts.dropped[because] += rows;
    if (is_written) counts.targets.push_back(target_name);
  }
  const std::uint64_t added = links.stayed - links.counted;
  if (!links.sources.empty() && added == 0 && links.dropped_links.empty()) return;
  if (!is_written && links.dropped_links.empty()) return;
  accounts.emplace_back();
  TableAccount& counts = accounts.back();
  counts.fate = Fate::created;
  counts.targets = {target_name};
  counts.rows_added = added;
  counts.dropped_links = links.dropped_links;
}

} // namespace dumpfix::rewrite
