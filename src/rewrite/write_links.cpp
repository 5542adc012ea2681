// Link, component and morph rows on their way out: as rows of a table of their own, or as updates of their owners'.
// What became of them is booked on the tables that they come from.
#include "base/digits.hpp"
#include "rewrite/impl.hpp"
#include "rewrite/number_texts.hpp"

#include <algorithm>
#include <memory>

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
    const std::size_t at = block.at[i];
    const LinkBlock::More& more = block.more[at];
    switch (cell) {
    case Cell::id: return put_digits(p, id);
    case Cell::own: return put_digits(p, block.own[at]);
    case Cell::other: return put_digits(p, block.other[at]);
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

/// Rows of an id, two ends and up to two ranks, as nearly all link tables have them. Numbers that stand there often are
/// spelled before.
struct PlainRows {
  bool other_rank = false, own_rank = false;
  IdTexts own, other; // empty: not spelled
  RankTexts ranks;
  CountingText id;

  explicit PlainRows(std::string_view separator) : ranks(separator), id(separator) {}

  /// Null where the table looks otherwise.
  static std::unique_ptr<PlainRows> make(const std::vector<Cell>& program, const Collector& collector,
                                         std::string_view separator, const Collector::Store& store) {
    auto out = std::make_unique<PlainRows>(separator);
    std::vector<Cell> wanted{Cell::id, Cell::own, Cell::other};
    const auto next_is = [&](Cell cell) {
      if (wanted.size() >= program.size() || program[wanted.size()] != cell) return false;
      wanted.push_back(cell);
      return true;
    };
    out->other_rank = next_is(Cell::other_rank);
    out->own_rank = next_is(Cell::own_rank);
    const LinkStream* stream = collector.stream();
    // Without a table of its own, the other end has no place.
    if (wanted != program || stream == nullptr || collector.association().other == nullptr) return nullptr;
    const auto pays = [&](const IdIndex& ids) {
      return 2 * std::uint64_t{ids.size()} <= collector.size() + 1000 &&
             ids.size() * sizeof(NumberText) <= store.memory / 6;
    };
    const bool spell_own = pays(stream->own_ids()), spell_other = pays(stream->other_ids());
    store.links->make_room(stream->held() + sizeof(NumberText) * ((spell_own ? stream->own_ids().size() : 0) +
                                                                  (spell_other ? stream->other_ids().size() : 0)));
    if (spell_own) out->own.make(stream->own_ids(), separator);
    if (spell_other) out->other.make(stream->other_ids(), separator);
    return out;
  }

  /// Puts the rows of a block one by one.
  template <bool OwnTexts, bool OtherTexts, bool OtherRank, bool OwnRank>
  struct Writer {
    CountingText id;
    const NumberText *own, *other, *small;
    const RankTexts* ranks;
    const LinkBlock* block;
    std::size_t between; // bytes of a separator

    char* rank(char* p, std::int64_t n) const noexcept {
      if (static_cast<std::uint64_t>(n) < RankTexts::most) [[likely]]
        return small[n].put(p);
      return ranks->put_any(p, n);
    }
    __attribute__((always_inline)) char* operator()(char* p, std::size_t i) noexcept {
      if constexpr (OwnTexts) __builtin_prefetch(own + block->own_place[i + LinkBlock::ahead]);
      if constexpr (OtherTexts) __builtin_prefetch(other + block->other_place[i + LinkBlock::ahead]);
      p = id.put_next(p);
      p = OwnTexts ? own[block->own_place[i]].put(p) : ranks->put_any(p, block->own[block->at[i]]);
      p = OtherTexts ? other[block->other_place[i]].put(p) : ranks->put_any(p, block->other[block->at[i]]);
      if constexpr (OtherRank) p = rank(p, block->other_rank[i]);
      if constexpr (OwnRank) p = rank(p, block->own_rank[i]);
      return p - between;
    }
  };
  /// Makes constants of conditions, one by one.
  template <bool... Known, class... Rest>
  void put(RowSink& sink, const LinkBlock& block, std::size_t between, bool next, Rest... rest) {
    if (next)
      put<Known..., true>(sink, block, between, rest...);
    else
      put<Known..., false>(sink, block, between, rest...);
  }
  template <bool... Known>
  void put(RowSink& sink, const LinkBlock& block, std::size_t between) {
    if constexpr (sizeof...(Known) == 0) {
      put<>(sink, block, between, own.data() != nullptr, other.data() != nullptr, other_rank, own_rank);
    } else {
      constexpr std::size_t room = 5 * 24 + 16;
      using Rows = Writer<Known...>;
      id = sink.rows(block.size, room, Rows{id, own.data(), other.data(), ranks.data(), &ranks, &block, between}).id;
    }
  }
};

} // namespace

void Rewriter::Impl::write_links(Collector& collector, WrittenTable& table) {
  const plan::Association& a = collector.association();
  const bool copy = dialect == Dialect::postgres && (facts.copies || !facts.inserts);
  RowSink sink(out, *ddl, a.target, table.home, copy, reader->lexis(), open);
  const std::vector<Cell> program = cells_of(a);
  const Texts texts(collector, sink.form(), reader->lexis());
  const std::string_view separator = sink.separator();
  const std::size_t room = program.size() * (texts.longest + separator.size());
  const auto plain = PlainRows::make(program, collector, separator, link_store);

  std::int64_t id = 0;
  for (;;) {
    const LinkBlock& block = collector.next();
    if (block.size == 0) break;
    if (plain) {
      plain->put(sink, block, separator.size());
      continue;
    }
    for (std::size_t i = 0; i < block.size; ++i) {
      char* p = sink.begin_row(room);
      ++id;
      for (const Cell cell : program) {
        p = texts.put(p, cell, block, i, id);
        for (const char c : separator) *p++ = c;
      }
      sink.end_row(p - separator.size());
    }
  }
  sink.finish();
  if (plain) id = plain->id.value();
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
      const LinkRow row = block.row(block.at[i]);
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
