// PostgreSQL's sequences: whose one is, and how far it has counted.
#include "rewrite/impl.hpp"

namespace dumpfix::rewrite {
namespace {

/// A number of SQL without its sign; as much of it as fits.
std::int64_t whole_number(std::string_view text) {
  std::int64_t value = 0;
  for (const char c : text)
    if (c >= '0' && c <= '9' && value < INT64_MAX / 10 - 9) value = value * 10 + (c - '0');
  return value;
}

} // namespace

// The table of a sequence that no statement before has told: it has the name that PostgreSQL gives to that of a serial
// column. GUI programs write a sequence in front of its table, and the table may come behind core_store.
std::string Rewriter::Impl::table_of_sequence(const Site& site, const std::string& sequence) {
  constexpr std::string_view end = "_id_seq";
  if (!sequence.ends_with(end)) return {};
  std::string table = sequence.substr(0, sequence.size() - end.size());
  if (site.plan->is_source(table)) return table;
  const auto is_cut = [&](const std::string& name) { return Ddl::sequence_name(name) == sequence; };
  for (const plan::Entity& entity : site.plan->entities())
    if (is_cut(entity.source)) return site.plan->cut(entity.source);
  for (const plan::Association& association : site.plan->associations())
    for (const std::string& source : association.sources)
      if (is_cut(source)) return site.plan->cut(source);
  return {};
}

// v3's counter may be ahead of the largest id: an id that was given away once is not given away again. Adminer writes
// no setval: the last id is the start of its CREATE SEQUENCE.
void Rewriter::Impl::note_counter(const sql::Statement& parsed, Site& site, const std::string& table) {
  if (const auto* set = std::get_if<sql::SetVal>(&parsed); set != nullptr && set->called)
    site.sequence_values[table] = whole_number(set->value);
  if (const auto* made = std::get_if<sql::CreateSequence>(&parsed); made != nullptr && whole_number(made->start) > 1)
    site.sequence_values[table] = whole_number(made->start);
}

} // namespace dumpfix::rewrite
