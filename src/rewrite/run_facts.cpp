// What must be known before the rows of a section: its facts, from the section itself or from --facts, and the sites
// that are planned from them. Both leaps over rows, by which facts are found in a file, and given facts are believed at
// first: leaps are proved when the rows come by (see leap_watch.hpp), and given facts are compared with the dump's own
// core_store, so that no output made from the wrong ones ends well.
#include "dump/session.hpp"
#include "rewrite/impl.hpp"
#include "sql/sql.hpp"

namespace dumpfix::rewrite {
namespace {

std::size_t read_source(void* context, char* into, std::size_t size) {
  return static_cast<io::ReplaySource*>(context)->read({into, size});
}

void seek_source(void* context, std::uint64_t byte) { static_cast<io::ReplaySource*>(context)->seek(byte); }

/// The table whose rows a statement brings; null for another statement.
const sql::Name* table_of_rows(const sql::Statement& statement) {
  if (const auto* copy = std::get_if<sql::CopyHead>(&statement)) return &copy->table;
  if (const auto* insert = std::get_if<sql::InsertHead>(&statement)) return &insert->table;
  return nullptr;
}

} // namespace

// Reads ahead, behind a mark: by leaps over rows where that may be, and if nothing good comes of it, row after row.
void Rewriter::Impl::find_facts(std::uint64_t byte, std::uint64_t line, const dump::Session& session) {
  leap_watch = {};
  try {
    if (!given && options.rules->needs_models() && source.size()) {
      if (find_facts_by_leaps(byte, line, session)) return;
      source.replay();
      source.mark();
    }
    dump::Reader facts_reader(read_source, &source, source.name(), dialect, byte, line);
    facts_reader.set_session(session);
    prepare_section(read_facts(facts_reader));
  } catch (const Failure& failure) {
    if (failure.problem().code == Code::no_models && facts.at_end) refuse_cut_dump(byte, line, session);
    throw;
  }
}

// A dump tool that failed before core_store leaves whole statements behind: what it did not come to is not missing from
// the database. So the section is read once more, for what it opens and does not close.
void Rewriter::Impl::refuse_cut_dump(std::uint64_t byte, std::uint64_t line, const dump::Session& session) {
  source.replay();
  reader = std::make_unique<dump::Reader>(read_source, &source, source.name(), dialect, byte, line);
  reader->set_session(session);
  dump::Piece piece;
  while (reader->next(piece)) {
    std::optional<sql::SyntaxError> unread;
    if (piece.kind == dump::PieceKind::comment) end_watch.comment(piece.bytes);
    if (piece.kind == dump::PieceKind::meta) end_watch.meta(piece.bytes);
    if (piece.kind == dump::PieceKind::statement)
      end_watch.statement(sql::parse(piece.bytes, dialect, reader->lexis().ansi_quotes, unread));
  }
  end_watch.check_end({source.name(), reader->position(), reader->line(), 1});
}

// False: there were leaps, and what was found behind them is not enough, or not right. Then nothing has changed.
bool Rewriter::Impl::find_facts_by_leaps(std::uint64_t byte, std::uint64_t line, const dump::Session& session) {
  const auto warnings = account.warnings;
  const bool any_site_before = any_site;
  dump::Reader facts_reader(read_source, &source, source.name(), dialect, byte, line);
  facts_reader.set_session(session);
  facts_reader.may_leap({read_source, seek_source, &source, *source.size()});
  try {
    facts::SectionFacts read = read_facts(facts_reader);
    bool enough = !read.stores.empty();
    for (const auto& [schema, found] : read.stores) enough = enough && !found.rows.empty();
    if (enough || facts_reader.leaps().empty()) {
      prepare_section(std::move(read));
      leap_watch = LeapWatch(facts_reader.leaps());
      return true;
    }
  } catch (const Failure& failure) { // read row after row, it comes again, and with its line
    if (facts_reader.leaps().empty() || failure.problem().code == Code::interrupted) throw;
  }
  sites.clear();
  any_site = any_site_before;
  account.warnings = warnings;
  return false;
}

// Something else stands among the rows that were leapt over: the facts may not be those of this section.
void Rewriter::Impl::refuse_leaps(Place place) const {
  fail(Code::bad_facts, std::move(place),
       "rows were leapt over on the way to \"" + facts::store_table_name() + "\", and something else is among them",
       "name the dump with --facts as well: then it is read row after row first");
}

facts::SectionFacts Rewriter::Impl::read_facts(dump::Reader& facts_reader) {
  facts::FactsReader reading(database);
  if (!given) return reading.read(facts_reader);
  facts::SectionFacts read = reading.read(facts_reader, facts::FactsEnd::rows);
  unseen.clear();
  if (read.at_rows) take_given_facts(read);
  return read;
}

// pg_dump writes all definitions before all rows, so that the core_stores of the section are known here; the tools of
// MySQL and GUI programs write each table's behind the rows of the one before.
void Rewriter::Impl::take_given_facts(facts::SectionFacts& read) {
  const bool pg_dump = !account.tool_version.empty() || !read.stores.empty();
  const bool all_known = !is_mysql_family(dialect) && read.has_schema && pg_dump;
  if (all_known && read.stores.empty()) return;
  const std::map<std::string, facts::StoreFacts>* stores = given->stores_of(read.database);
  if (stores == nullptr && !all_known) return;
  if (!all_known) {
    read.stores = *stores;
  } else {
    for (auto& [schema, found] : read.stores) {
      if (stores == nullptr || !stores->contains(schema))
        fail(Code::bad_facts, {source.name(), 0, 0, 0},
             "the dump has a table \"" + (schema.empty() ? "" : schema + '.') + facts::store_table_name() +
                 "\" that has no rows in " + given->names(),
             "take --facts from the same database and schema as the dump");
      found.rows = stores->at(schema).rows;
    }
  }
  for (const auto& [schema, found] : read.stores) unseen.insert(schema);
}

// Models before rows: what a table's rows need is known when the store has been read.
void Rewriter::Impl::prepare_section(facts::SectionFacts read) {
  facts = std::move(read);
  Spelling spelling{dialect, false, facts.quotes_all, facts.cleans};
  ddl = std::make_unique<Ddl>(out, spelling);
  const plan::RuleBook& rules = *options.rules;
  if (facts.stores.empty() && rules.needs_models()) {
    if (facts.at_end && !any_site && !facts.tables.empty()) refuse_without_models();
    return;
  }
  if (rules.needs_models() && !facts.has_schema)
    fail(Code::half_dump, {source.name(), 0, 0, 0}, "this dump holds data only, without a CREATE TABLE",
         "take one dump with schema and data: what v4 needs is made from both");
  const auto make = [&](const std::string& schema, std::vector<facts::StoreRow> rows) {
    auto site = std::make_unique<Site>();
    site->schema = schema;
    site->store = std::move(rows);
    site->models = facts::Models::read(site->store, rules.known_tables());
    for (const std::string& note : site->models.notes()) account.warn(note, 0);
    if (site->models.empty() && rules.needs_models()) {
      without_models.insert(schema);
      return;
    }
    plan::SiteFacts site_facts{dialect, &site->models, &site->store};
    site->plan = std::make_unique<plan::SitePlan>(rules, site_facts, target, options.project,
                                                  [this](const std::string& text) { account.warn(text); });
    if (!site->models.empty()) rules.check_source(site->plan->context().source);
    for (const plan::Association& association : site->plan->associations())
      site->collectors.push_back(std::make_unique<Collector>(*site->plan, association, link_store));
    sites[schema] = std::move(site);
    any_site = true;
  };
  without_models.clear();
  if (rules.needs_models()) {
    for (auto& [schema, found] : facts.stores) make(schema, std::move(found.rows));
    if (sites.empty())
      fail(Code::no_models, {source.name(), 0, 0, 0}, "\"" + facts::store_table_name() + "\" holds no content models",
           "a dump without data, or of a Strapi that never booted: take a full dump of the v3 database");
    // Beside a project's, it is another program's table, or that of a Strapi that never booted.
    for (const std::string& schema : without_models) {
      unseen.erase(schema);
      account.warn("\"" + schema + '.' + facts::store_table_name() +
                       "\" holds no content models: the tables of that schema are kept as they are",
                   0);
    }
  } else {
    make({}, {});
  }
}

// The rows of a core_store begin that was given, or that should have been.
bool Rewriter::Impl::meets_given_store(const sql::Statement& parsed) const {
  const sql::Name* table = table_of_rows(parsed);
  if (table == nullptr || table->name.text != facts::store_table_name()) return false;
  if (without_models.contains(table->schema.text)) return false;
  return unseen.contains(table->schema.text) || !sites.contains(table->schema.text);
}

// Reads the dump's own core_store ahead, goes back, and leaves the reader and the piece where they were.
void Rewriter::Impl::check_given_store(dump::Piece& piece, const sql::Statement& parsed) {
  const std::string schema = table_of_rows(parsed)->schema.text;
  const Place place = reader->place(piece.byte, piece.line, piece.bytes, 0);
  const auto site = sites.find(schema);
  if (site == sites.end())
    fail(Code::bad_facts, place,
         "the dump has rows of \"" + facts::store_table_name() + "\" here, and " + given->names() +
             " has none of this database",
         "take --facts from all databases of the dump that are Strapi's");
  const std::uint64_t byte = piece.byte, line = piece.line;
  const dump::Session session = reader->session();
  source.mark(std::string(piece.bytes) + std::string(reader->unread()));
  facts::FactsReader reading;
  std::vector<std::string> columns;
  for (const plan::SourceColumn& column : table_of(*site->second, facts::store_table_name()).columns)
    columns.push_back(column.name);
  reading.know_columns(schema, std::move(columns));
  const facts::SectionFacts own = [&] {
    dump::Reader ahead(read_source, &source, source.name(), dialect, byte, line);
    ahead.set_session(session);
    return reading.read(ahead);
  }();
  check_store(own.stores.at(schema).rows, site->second->store, place, given->names());
  unseen.erase(schema);
  source.replay();
  reader = std::make_unique<dump::Reader>(read_source, &source, source.name(), dialect, byte, line);
  reader->set_session(session);
  reader->next(piece);
}

void Rewriter::Impl::check_all_given() const {
  if (unseen.empty()) return;
  fail(Code::bad_facts, {source.name(), 0, 0, 0},
       "the dump holds no rows of \"" + facts::store_table_name() + "\", and " + given->names() + " does",
       "take a full dump, and --facts from the same database");
}

void Rewriter::Impl::refuse_without_models() {
  for (const rules::Create* create : options.rules->creates)
    for (const std::string& table : facts.tables)
      if (table.ends_with('.' + create->table.value) && !options.rules->tables.contains(create->table.value))
        fail(Code::already_v4, {source.name(), 0, 0, 0},
             "this is a Strapi v4 dump already: it has the table \"" + create->table.value + "\"",
             "there is nothing to do: restore it as it is");
  fail(Code::no_models, {source.name(), 0, 0, 0}, "the dump has no table \"" + facts::store_table_name() + "\"",
       "is this the dump of a Strapi v3 database, with all its tables and data?");
}

} // namespace dumpfix::rewrite
