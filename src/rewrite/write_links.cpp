// Link, component and morph rows on their way out: as rows of a table of their own, or as updates of their owners'.
// What became of them is booked on the tables that they come from.
#include "base/digits.hpp"
#include "rewrite/impl.hpp"

#include <algorithm>
#include <array>
#include <optional>

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

/// Columns of numbers, one of them the new ids: what most link tables are.
std::optional<std::vector<const std::int64_t*>> number_columns(const std::vector<Cell>& program, const LinkBlock& block,
                                                               const std::int64_t* ids) {
  std::vector<const std::int64_t*> out;
  for (const Cell cell : program) {
    switch (cell) {
    case Cell::id: out.push_back(ids); continue;
    case Cell::own: out.push_back(block.own.data()); continue;
    case Cell::other: out.push_back(block.other.data()); continue;
    case Cell::own_rank: out.push_back(block.own_rank.data()); continue;
    case Cell::other_rank: out.push_back(block.other_rank.data()); continue;
    case Cell::null:
    case Cell::type:
    case Cell::field:
    case Cell::order: return std::nullopt;
    }
  }
  return out;
}

/// Types and fields are few: each is encoded once.
struct Texts {
  std::vector<std::string> types, fields;
  std::string null;
  std::size_t longest = digits_room;

  Texts(const Collector& collector, dump::CellForm form, const dump::Lexis& lexis) {
    const auto encoded = [&](const std::string& text) {
      std::string out;
      dump::encode_text(text, form, lexis, out);
      longest = std::max(longest, out.size());
      return out;
    };
    for (std::size_t i = 0; i < collector.types(); ++i)
      types.push_back(encoded(collector.type_text(static_cast<std::int16_t>(i))));
    for (std::size_t i = 0; i < collector.fields(); ++i)
      fields.push_back(encoded(collector.field_text(static_cast<std::int16_t>(i))));
    dump::encode_null(form, null);
  }

  /// Cell `cell` of row `i`.
  char* put(char* p, Cell cell, const LinkBlock& block, std::size_t i, std::int64_t id) const noexcept {
    const LinkBlock::More& more = block.more[i];
    switch (cell) {
    case Cell::id: return put_digits(p, id);
    case Cell::own: return put_digits(p, block.own[i]);
    case Cell::other: return put_digits(p, block.other[i]);
    case Cell::own_rank: return put_digits(p, block.own_rank[i]);
    case Cell::other_rank: return put_digits(p, block.other_rank[i]);
    case Cell::order:
      if (!block.typed || !more.has_order) break;
      return put_digits(p, std::int64_t{more.order});
    case Cell::type:
      if (!block.typed || more.type < 0) break;
      return put_text(p, types[static_cast<std::size_t>(more.type)]);
    case Cell::field:
      if (!block.typed || more.field < 0) break;
      return put_text(p, fields[static_cast<std::size_t>(more.field)]);
    case Cell::null: break;
    }
    return put_text(p, null);
  }
};

} // namespace

void Rewriter::Impl::write_links(Collector& collector, WrittenTable& table) {
  const plan::Association& a = collector.association();
  const bool copy = dialect == Dialect::postgres && (facts.copies || !facts.inserts);
  RowSink sink(out, *ddl, a.target, table.home, copy, reader->lexis(), open);
  const std::vector<Cell> program = cells_of(a);
  const Texts texts(collector, sink.form(), reader->lexis());
  const std::size_t between = sink.separator().size(), room = program.size() * (texts.longest + between);
  std::array<char, 2> separator{};
  std::memcpy(separator.data(), sink.separator().data(), between);

  std::int64_t id = 0;
  std::array<std::int64_t, LinkBlock::most> ids;
  for (;;) {
    const LinkBlock& block = collector.next();
    if (block.size == 0) break;
    for (std::size_t i = 0; i < block.size; ++i) ids[i] = ++id;
    const auto numbers = number_columns(program, block, ids.data());
    for (std::size_t i = 0; i < block.size; ++i) {
      char* p = sink.begin_row(room);
      if (numbers)
        for (const std::int64_t* column : *numbers) {
          p = put_digits(p, column[i]);
          std::memcpy(p, separator.data(), separator.size());
          p += between;
        }
      else
        for (const Cell cell : program) {
          p = texts.put(p, cell, block, i, ids[i]);
          std::memcpy(p, separator.data(), separator.size());
          p += between;
        }
      sink.end_row(p - between);
    }
  }
  sink.finish();
  table.last_id = a.id >= 0 ? id : 0;
}

// Links that v4 keeps in columns of the owner's table: its rows are written already, so each is updated.
void Rewriter::Impl::update_owner(Collector& collector, const WrittenTable& table) {
  const plan::Association& a = collector.association();
  const std::string head = "UPDATE " + ddl->name(table.home.schema, table.target.name) + " SET " +
                           ddl->column(a.target.columns[static_cast<std::size_t>(a.other_end)].name) + " = ";
  for (;;) {
    const LinkBlock& block = collector.next();
    if (block.size == 0) break;
    for (std::size_t i = 0; i < block.size; ++i) {
      const LinkRow row = block.row(i);
      std::string text = head + std::to_string(row.other);
      if (a.type >= 0 && row.type >= 0) {
        text += ", " + ddl->column(a.target.columns[static_cast<std::size_t>(a.type)].name) + " = ";
        dump::encode_text(collector.type_text(row.type), form(false), reader->lexis(), text);
      }
      out.put(text + " WHERE " + ddl->column("id") + " = " + std::to_string(row.own) + ";\n");
    }
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
