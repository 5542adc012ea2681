// The run as a whole: sections, facts before rows, and what happens at the very end, good or bad. A file and a pipe
// take the same way; a dump that was cut off, or that holds no models, is refused.
#include "dump/detect.hpp"
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

std::string read_head(io::ReplaySource& source) {
  std::string head(64 * 1024, '\0');
  std::size_t size = 0;
  while (size < head.size()) {
    const std::size_t got = source.read({head.data() + size, head.size() - size});
    if (got == 0) break;
    size += got;
  }
  head.resize(size);
  return head;
}

} // namespace

Rewriter::Impl::Impl(io::ReplaySource& source_, io::Output& out_, Options options_, Account& account_)
    : checked(source_), source(checked), out(out_), options(std::move(options_)),
      account(account_), link_store{std::make_shared<LinkSpace>(options.tmpdir, options.memory / 8),
                                    RunStore(options.tmpdir), options.memory / 3} {}

void Rewriter::Impl::run() {
  target = options.rules->target(options.target);
  account.input = source.name();
  account.target_version = target == plan::Version{} ? std::string() : plan::to_string(target);
  const std::string head = read_head(source);
  const dump::Detected detected = dump::detect(head);
  const Place start{source.name(), 0, 0, 0};
  if (!detected.refusal.empty()) fail(Code::binary_dump, start, "this is " + detected.refusal, detected.hint);
  dialect = options.dialect != Dialect::unknown ? options.dialect : detected.dialect;
  if (dialect == Dialect::mysql && detected.dialect == Dialect::mariadb) dialect = Dialect::mariadb;
  if (dialect == Dialect::unknown)
    fail(Code::not_a_dump, start,
         head.empty() ? "the input is empty" : "this is not a plain SQL dump of PostgreSQL, MySQL or MariaDB",
         head.empty()
             ? "did the command in front of the pipe fail?"
             : "dumps come from pg_dump, mysqldump or mariadb-dump; --source-dialect tells which if it cannot be seen");
  account.dialect = dialect_name(dialect);
  account.tool_version = detected.tool_version;

  if (!options.facts.empty()) given = std::make_unique<GivenFacts>(options.facts, dialect);

  std::uint64_t byte = 0, line = 1;
  dump::Session session; // settings of one section hold in the next
  session.set_dialect(dialect);
  std::string unread = head;
  // Raw bytes of a BLOB are no UTF-8 either, so that this is no reason to stop.
  if (is_mysql_family(dialect) && !options.rules->is_identity()) checked.notice_others(head);
  for (bool more = true; more;) {
    section_begun = section_finished = swallowed_create = keys_in_tables = false;
    saved_inside.clear();
    repeated = {};
    leave_database();
    // psql begins a session at each \connect; the client of MySQL has one.
    note_encoding(unread, byte, line, dialect == Dialect::postgres);
    source.mark(unread);
    if (!options.rules->is_identity()) find_facts(byte, line, session);
    if (keeps_databases()) { // they are those of the database that the section's first table is in
      if (!sites.empty()) other_databases[facts.database] = Database{std::move(sites), {}};
      enter_database(database);
    }
    source.replay();
    reader = std::make_unique<dump::Reader>(read_source, &source, source.name(), dialect, byte, line);
    reader->set_session(session);
    more = section();
    if (more) check_all_given();
    if (!leap_watch.done()) refuse_leaps({source.name(), 0, 0, 0});
    byte = reader->position();
    line = reader->line();
    session = reader->session();
    unread = std::string(reader->unread());
  }
  put_pending();
  if (own_foreign_key_checks) out.put("SET FOREIGN_KEY_CHECKS=@OLD_FOREIGN_KEY_CHECKS;\n");
  check_end(byte);
  check_all_given();
  account.bytes_read = byte;
  account.bytes_written = out.written();
  if (checked.noticed())
    account.warn(
        "the dump names no encoding, and not all of it is UTF-8: a server takes its text for what the client's "
        "settings say (" +
            std::string(dump::utf8_hint(dialect)) + ")",
        0);
  check_balance();
  for (TableAccount& table : accounts) account.tables.push_back(std::move(table));
  plan::Context context;
  context.dialect = dialect;
  context.target = target;
  for (const rules::Note* note : options.rules->notes)
    if (options.rules->decide(note->tail, context)) account.notes.push_back(note->text.value);
}

// One section: returns true if another one follows.
bool Rewriter::Impl::section() {
  dump::Piece piece;
  const bool identity = options.rules->is_identity();
  bool begun = false, swallowed = false;
  while (reader->next(piece)) {
    if (!leap_watch.agrees(piece)) refuse_leaps(reader->place(piece.byte, piece.line, piece.bytes, 0));
    switch (piece.kind) {
    case dump::PieceKind::blank:
      if (!pending.empty())
        pending += piece.bytes;
      else if (!swallowed)
        out.put(piece.bytes);
      continue;
    case dump::PieceKind::comment:
      swallowed = false;
      if (end_watch.comment(piece.bytes)) finish_section();
      if (pending.size() > 64 * 1024) put_pending();
      pending += piece.bytes;
      continue;
    case dump::PieceKind::meta: {
      swallowed = false;
      const std::string_view line = piece.bytes.substr(0, piece.bytes.find_last_not_of("\r\n") + 1);
      end_watch.meta(line);
      const bool ends = facts::ends_section(piece, {}) && begun;
      if (facts::ends_section(piece, {})) database = facts::database_of(piece, {});
      if (line.starts_with("\\unrestrict") || facts::ends_section(piece, {})) finish_section();
      put_pending();
      out.put(piece.bytes);
      if (ends) return true;
      continue;
    }
    case dump::PieceKind::statement:
    case dump::PieceKind::copy:
    case dump::PieceKind::insert: break;
    }
    if (identity) {
      if (piece.kind == dump::PieceKind::statement) {
        std::optional<sql::SyntaxError> unread;
        end_watch.statement(sql::parse(piece.bytes, dialect, reader->lexis().ansi_quotes, unread));
      }
      put_pending();
      passed_rows(piece, nullptr);
      continue;
    }
    std::optional<sql::SyntaxError> error;
    repeated.again = piece.kind == dump::PieceKind::insert && piece.bytes == repeated.bytes;
    if (!repeated.again) {
      repeated = {};
      repeated.parsed = sql::parse(piece.bytes, dialect, reader->lexis().ansi_quotes, error);
      facts::qualify(repeated.parsed, facts.home);
      if (piece.kind == dump::PieceKind::insert && !error) repeated.bytes = piece.bytes;
    }
    const sql::Statement& parsed = repeated.parsed;
    end_watch.statement(parsed);
    if (facts::ends_section(piece, parsed)) {
      finish_section();
      if (keeps_databases()) {
        leave_database();
        enter_database(facts::database_of(piece, parsed));
      } else {
        database = facts::database_of(piece, parsed);
      }
      put_pending();
      out.put(piece.bytes);
      if (begun) return true;
      continue;
    }
    begun = begun || piece.has_rows() || std::holds_alternative<sql::CreateTable>(parsed);
    const std::uint64_t before = out.written();
    const std::size_t waiting = pending.size();
    if (error) {
      const Excerpt excerpt = make_excerpt(piece.bytes, error->at);
      fail(Code::bad_statement, reader->place(piece.byte, piece.line, piece.bytes, error->at),
           "expected " + error->expected,
           "this statement must be understood to rewrite the dump; is it what the dump tool wrote?", excerpt.text,
           excerpt.caret);
    }
    if (std::holds_alternative<sql::Set>(parsed)) note_encoding(piece.bytes, piece.byte, piece.line, false);
    if (given && meets_given_store(parsed)) check_given_store(piece, parsed);
    if (triggers_finish(parsed)) read_keys_ahead(piece);
    statement(piece, parsed);
    swallowed = out.written() == before && pending.size() <= waiting; // the blank lines behind it go with it
  }
  finish_section();
  return false;
}

// The encoding that a statement names, or those in front of a section's tables; with `anew` none if they name none.
void Rewriter::Impl::note_encoding(std::string_view text, std::uint64_t byte, std::uint64_t line, bool anew) {
  if (options.rules->is_identity()) return; // where no rule touches a byte, its encoding is nobody's business
  std::optional<dump::Encoding> named = dump::named_encoding(text, dialect);
  if (!named && !anew) return;
  if (named) {
    named->byte += byte;
    named->number += line - 1;
  }
  const bool reading = reader != nullptr && reader->position() > byte; // else `text` is what comes
  checked.refuse_others(std::move(named), dialect, reading ? reader->unread() : text);
}

// A dump that breaks off is never taken for a whole one, and one that says nothing about its end is not either.
void Rewriter::Impl::check_end(std::uint64_t byte) {
  end_watch.check_end({source.name(), byte, reader->line(), 1});
  if (options.rules->needs_models() && !any_site) refuse_without_models();
  if (!end_watch.speaks()) account.warn("nothing in this dump tells whether it is complete", 0);
}

void Rewriter::Impl::loud_end(const Problem& problem) {
  if (dialect == Dialect::unknown && out.written() == 0 && problem.exit == ExitCode::usage) return;
  std::string text;
  if (open == OpenBlock::copy) text += "\\.\n";
  if (open == OpenBlock::insert) text += "\n;\n";
  if (open == OpenBlock::none) text += '\n'; // the line that was written last may be a comment without its end
  open = OpenBlock::none;
  std::string what =
      "strapi-dumpfix failed: " + code_name(problem.code) + " at byte " + std::to_string(problem.place.byte);
  if (is_mysql_family(dialect)) {
    text += "\n;\n" + what + ";\n"; // no statement begins like this: the server refuses it, and the client stops
  } else {
    if (!end_watch.restrict_token().empty()) text += "\\unrestrict " + end_watch.restrict_token() + '\n';
    text += "\\set ON_ERROR_STOP on\nDO $dumpfix$ BEGIN RAISE EXCEPTION '" + what + "'; END $dumpfix$;\n";
  }
  out.put(text);
  out.flush();
}

Rewriter::Rewriter(io::ReplaySource& source, io::Output& out, Options options, Account& account)
    : impl_(std::make_unique<Impl>(source, out, std::move(options), account)) {}
Rewriter::~Rewriter() = default;
void Rewriter::run() { impl_->run(); }
void Rewriter::loud_end(const Problem& problem) noexcept {
  try {
    impl_->loud_end(problem);
  } catch (...) { // the reader of the pipe is gone: there is nobody left to tell
  }
}

} // namespace dumpfix::rewrite
