// Unique keys of which a rule says `or index`: where v3's table has no unique key on the same column, most often
// because a value stands there twice, an index takes the place of the key, and all rows stay.
#include "dump/session.hpp"
#include "facts/home_schema.hpp"
#include "rewrite/impl.hpp"

#include "sql/sql.hpp"

#include <algorithm>

namespace dumpfix::rewrite {

namespace {

std::size_t read_source(void* context, char* into, std::size_t size) {
  return static_cast<io::ReplaySource*>(context)->read({into, size});
}

bool is_in_doubt(const plan::TargetKey& key) { return key.or_index && key.kind == rules::KeyRule::unique; }

/// True if one of v3's keys lets a value of this column stand once only.
bool has_unique(const std::vector<sql::Key>& keys, const std::string& column) {
  return std::any_of(keys.begin(), keys.end(), [&](const sql::Key& key) {
    return (key.kind == sql::Key::unique || key.kind == sql::Key::primary) && key.columns.size() == 1 &&
           key.columns.front().text == column;
  });
}

} // namespace

// True for an index of some rows only: its statement has the word WHERE.
bool Rewriter::Impl::is_partial(std::string_view statement) {
  constexpr std::string_view word = " WHERE ";
  return std::search(statement.begin(), statement.end(), word.begin(), word.end(),
                     [](char a, char b) { return a == b || (a >= 'a' && a <= 'z' && a - 32 == b); }) != statement.end();
}

// PostgreSQL's keys come behind all rows, v4's are written in front of them: they are read ahead where one is in doubt.
void Rewriter::Impl::read_keys_ahead(dump::Piece& piece) {
  const auto in_doubt = [](const WrittenTable& one) {
    return std::any_of(one.target.keys.begin(), one.target.keys.end(), is_in_doubt);
  };
  if (dialect != Dialect::postgres || std::none_of(sites.begin(), sites.end(), [&](const auto& site) {
        return std::any_of(site.second->written.begin(), site.second->written.end(), in_doubt);
      }))
    return;
  const std::uint64_t byte = piece.byte, line = piece.line;
  const dump::Session session = reader->session();
  source.mark(std::string(piece.bytes) + std::string(reader->unread()));
  const auto reader_here = [&] {
    auto made = std::make_unique<dump::Reader>(read_source, &source, source.name(), dialect, byte, line);
    made->set_session(session);
    return made;
  };
  const auto ahead = reader_here();
  dump::Piece next;
  const auto goes_on = [&] {
    try {
      return ahead->next(next);
    } catch (const Failure& failure) {
      if (failure.problem().code == Code::interrupted) throw;
      return false; // told in its place, when all in front of it is written
    }
  };
  while (goes_on()) {
    std::optional<sql::SyntaxError> error; // told when the statement comes by
    sql::Statement parsed;
    if (next.kind == dump::PieceKind::statement)
      parsed = sql::parse(next.bytes, dialect, ahead->lexis().ansi_quotes, error);
    facts::qualify(parsed, facts.home);
    if (facts::ends_section(next, parsed)) break;
    const auto know = [&](const sql::Name& name, sql::Key key) {
      if (Site* site = site_of(name.schema.text); site != nullptr)
        if (const auto table = site->tables.find(name.name.text); table != site->tables.end())
          table->second.keys.push_back(std::move(key));
    };
    if (const auto* constraint = std::get_if<sql::AddConstraint>(&parsed)) {
      know(constraint->table, constraint->key);
    } else if (const auto* index = std::get_if<sql::CreateIndex>(&parsed);
               index != nullptr && index->unique && !is_partial(next.bytes)) {
      know(index->table, {sql::Key::unique, index->index, index->columns, {}, {}});
    }
  }
  source.replay();
  reader = reader_here();
  reader->next(piece);
}

// A table without any key is one whose keys are not in the dump: nothing is known of it then.
void Rewriter::Impl::relax_keys(const TableState& table, plan::TargetTable& made) {
  if (table.keys.empty()) return;
  const plan::TablePlan& rows = table.run->plan();
  for (plan::TargetKey& key : made.keys) {
    if (!is_in_doubt(key)) continue;
    const int column = rows.target.column(key.columns.front());
    const int at = column < 0 ? -1 : rows.cells[static_cast<std::size_t>(column)].source;
    if (at < 0) continue;
    const std::string& name = rows.sources[static_cast<std::size_t>(at)];
    if (has_unique(table.keys, name)) continue;
    key.kind = rules::KeyRule::index;
    account.warn("column \"" + name + "\" of \"" + table.name + "\" has no unique key in v3, and may hold a value " +
                     "twice: \"" + key.name + "\" is written as an index that is not unique" +
                     (key.because.empty() ? "" : ": " + key.because),
                 0);
  }
}

} // namespace dumpfix::rewrite
