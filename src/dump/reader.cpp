// The public Reader, and the cutting into pieces; rows are in reader_rows.cpp.
//
// A scan that runs out of bytes fills the buffer and goes on where it stopped; at the end of the input it fails.
#include "dump/reader.hpp"

#include "dump/bytes.hpp"
#include "dump/detect.hpp"
#include "dump/reader_impl.hpp"

#include <algorithm>

namespace dumpfix::dump {
namespace {

constexpr std::size_t detect_size = 64 * 1024;
constexpr std::size_t lookahead = 16; // bytes that tell what a piece is
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// MariaDB's first line, which no delimiter ends: /*M!999999\- enable the sandbox mode */ (older: /*!999999\-).
bool is_sandbox(std::string_view text) noexcept {
  return text.starts_with("/*M!999999\\-") || text.starts_with("/*!999999\\-");
}

} // namespace

Reader::Impl::Impl(ReadFn read, void* context, std::string name, Dialect dialect, std::uint64_t byte,
                   std::uint64_t line, std::size_t size)
    : buffer(read, context, size, byte, line), file(std::move(name)), item_line(line), item_line_start(byte) {
  session.set_dialect(dialect);
}

void Reader::Impl::start() {
  started = true;
  if (session.lexis().dialect != Dialect::unknown) return;
  buffer.ensure(detect_size);
  const Detected found = detect(buffer.unread().substr(0, detect_size));
  if (!found.refusal.empty()) fail(Code::binary_dump, {file, 0, 0, 0}, "the input is " + found.refusal, found.hint);
  session.set_dialect(found.dialect);
}

void Reader::Impl::hand_out(Piece& piece, PieceKind kind, std::size_t size) {
  begin_item();
  piece.kind = kind;
  piece.byte = buffer.byte();
  piece.line = buffer.line();
  piece.bytes = buffer.take(size);
}

std::size_t Reader::Impl::scan_blank() {
  std::size_t at = 0;
  do {
    while (at < buffer.size() && is_space(buffer.data()[at])) ++at;
  } while (at == buffer.size() && buffer.fill());
  return at;
}

/// Behind the end of the line that `from` is in.
std::size_t Reader::Impl::scan_line(std::size_t from) {
  for (;;) {
    if (const char* found = find_byte(buffer.data() + from, buffer.end(), '\n'))
      return static_cast<std::size_t>(found - buffer.data()) + 1;
    from = buffer.size();
    if (!buffer.fill()) return from;
  }
}

bool Reader::Impl::is_line_comment_at(std::size_t at) {
  buffer.ensure(at + 3);
  const std::string_view text = buffer.unread().substr(at);
  const Dialect dialect = session.lexis().dialect;
  return is_dash_comment(text, dialect, buffer.ended()) || (text.starts_with('#') && is_mysql_family(dialect));
}

std::size_t Reader::Impl::scan_dash_comments() {
  std::size_t at = 0;
  do at = scan_line(at);
  while (is_line_comment_at(at));
  return at;
}

std::size_t Reader::Impl::scan_block_comment() {
  // The sandbox line is a comment to us though it looks like a versioned one: any other dialect reads it as such.
  Lexis lexis = session.lexis();
  if (lexis.dialect != Dialect::postgres) lexis.dialect = Dialect::unknown;
  LiteralScan comment;
  const char* p = buffer.data();
  comment.open(p, p, buffer.end(), buffer.ended(), lexis);
  while (!comment.resume(p, buffer.end(), buffer.ended())) {
    const std::size_t at = static_cast<std::size_t>(p - buffer.data());
    if (!buffer.fill()) fail_truncated("a comment", 0);
    p = buffer.data() + at;
  }
  const std::size_t end = static_cast<std::size_t>(p - buffer.data());
  for (std::size_t at = end;; ++at) {
    buffer.ensure(at + 2);
    const std::string_view text = buffer.unread().substr(at);
    if (text.starts_with('\n')) return at + 1;
    if (text.starts_with("\r\n")) return at + 2;
    if (!text.starts_with(' ') && !text.starts_with('\t')) return end;
  }
}

void Reader::Impl::scan_statement() {
  statement.start();
  while (!statement.run(buffer.unread(), buffer.ended(), session.lexis(), session.delimiter())) {
    if (buffer.ended())
      fail_truncated(std::string(statement.literal().noun()),
                     statement.literal().active() ? statement.literal().opened() : 0);
    buffer.fill();
  }
}

bool Reader::Impl::next(Piece& piece) {
  if (rows != Rows::none) skip_rows();
  tail = {};
  if (!started) start();
  buffer.ensure(lookahead);
  const std::string_view head = buffer.unread();
  if (head.empty()) return false;
  const Dialect dialect = session.lexis().dialect;
  if (!insert_head.empty() && head.starts_with(insert_head)) { // a dump with a row in each statement
    statement = insert_scan;
    hand_out(piece, PieceKind::insert, statement.length());
    begin_rows(piece);
  } else if (buffer.byte() == 0 && head.starts_with(byte_order_mark)) {
    hand_out(piece, PieceKind::blank, byte_order_mark.size());
  } else if (is_space(head[0])) {
    hand_out(piece, PieceKind::blank, scan_blank());
  } else if (is_line_comment_at(0)) {
    hand_out(piece, PieceKind::comment, scan_dash_comments());
  } else if (head.starts_with("/*") && (!is_mysql_family(dialect) || is_sandbox(head) ||
                                        !(head.starts_with("/*!") || head.starts_with("/*M!")))) {
    hand_out(piece, PieceKind::comment, scan_block_comment());
  } else if (head[0] == '\\') {
    hand_out(piece, PieceKind::meta, scan_line(0));
  } else if (is_mysql_family(dialect) && head.size() > 9 && is_keyword(head.substr(0, 9), "DELIMITER") &&
             is_space(head[9])) {
    hand_out(piece, PieceKind::meta, scan_line(0));
    session.observe_delimiter(piece.bytes);
    insert_head.clear();
  } else {
    scan_statement();
    switch (statement.kind()) {
    case StatementScan::Kind::copy:
      check_copy();
      hand_out(piece, PieceKind::copy, statement.length());
      break;
    case StatementScan::Kind::insert:
      insert_scan = statement;
      insert_head.assign(buffer.unread().substr(0, statement.length() + 1));
      hand_out(piece, PieceKind::insert, statement.length());
      break;
    case StatementScan::Kind::set:
      hand_out(piece, PieceKind::statement, statement.length());
      session.observe_set(piece.bytes);
      insert_head.clear();
      break;
    case StatementScan::Kind::plain: hand_out(piece, PieceKind::statement, statement.length()); break;
    }
    begin_rows(piece);
  }
  return true;
}

Place Reader::Impl::place(std::uint64_t byte, std::uint64_t line, std::string_view bytes, std::size_t offset) const {
  const std::string_view before = bytes.substr(0, std::min(offset, bytes.size()));
  Place out{file, byte + offset, line + count_lines(before.data(), before.size()), 0};
  if (const std::size_t line_end = before.rfind('\n'); line_end != std::string_view::npos)
    out.column = offset - line_end;
  else if (line == item_line && byte >= item_line_start)
    out.column = byte - item_line_start + offset + 1; // `bytes` may begin in the middle of a line
  else
    out.column = offset + 1;
  return out;
}

void Reader::Impl::fail_at(Code code, std::size_t offset, std::string what, std::string hint) {
  buffer.ensure(offset + 120); // the rest of the line, for the excerpt
  const std::string_view rest = buffer.unread();
  const std::string_view before = rest.substr(0, offset);
  Place at{file, buffer.byte() + offset, buffer.line() + count_lines(before.data(), before.size()), 0};
  const std::size_t line_end = before.rfind('\n');
  at.column = line_end == std::string_view::npos ? at.byte - buffer.line_start() + 1 : offset - line_end;
  const std::string_view seen = buffer.seen();
  const std::size_t caret = seen.size() - rest.size() + offset;
  // Only the head of a statement may be shown: what is among rows, or is cut off anywhere, may hold a value.
  const bool head = rows == Rows::none && code != Code::truncated;
  Excerpt excerpt = head ? make_excerpt(seen.substr(0, seen.size() - rest.size() + statement.length()), caret)
                         : make_hidden_excerpt(seen, caret);
  fail(code, std::move(at), std::move(what), std::move(hint), std::move(excerpt.text), excerpt.caret);
}

void Reader::Impl::fail_truncated(std::string inside, std::size_t opened, std::string hint) {
  const std::uint64_t opened_line = rows_line != 0 ? rows_line : buffer.line() + count_lines(buffer.data(), opened);
  fail_at(Code::truncated, buffer.size(),
          "the dump ends inside " + inside + " that began in line " + std::to_string(opened_line),
          hint.empty() ? "the dump was cut off; take it again" : std::move(hint));
}

Reader::Reader(ReadFn read, void* context, std::string file, Dialect dialect, std::uint64_t byte, std::uint64_t line,
               std::size_t buffer)
    : impl_(std::make_unique<Impl>(read, context, std::move(file), dialect, byte, line, buffer)) {}
Reader::~Reader() = default;
bool Reader::next(Piece& piece) { return impl_->next(piece); }
bool Reader::next_row(Row& row, std::vector<std::string_view>& cells) { return impl_->next_row(row, cells); }
bool Reader::next_row(Row& row) { return impl_->next_row(row); }
bool Reader::next_rows(CopyRows& rows) { return impl_->next_rows(rows); }
bool Reader::next_block(std::string_view& bytes) { return impl_->next_block(bytes); }
bool Reader::next_statements(std::string_view& bytes) { return impl_->next_statements(bytes); }
std::size_t Reader::next_integers(std::size_t width, std::size_t most, std::int64_t* into) {
  return impl_->next_integers(width, most, into);
}
void Reader::may_leap(const Anywhere& dump, std::uint64_t after) {
  impl_->leaping.emplace(Impl::Leaping{dump, RowLeap(dump), after, {}});
}
const std::vector<Reader::Leap>& Reader::leaps() const noexcept { return impl_->leaps; }
std::string_view Reader::tail() const noexcept { return impl_->tail; }
const Lexis& Reader::lexis() const noexcept { return impl_->session.lexis(); }
const Session& Reader::session() const noexcept { return impl_->session; }
void Reader::set_session(const Session& session) {
  impl_->session = session;
  impl_->insert_head.clear();
}
const std::string& Reader::file() const noexcept { return impl_->file; }
Place Reader::place(std::uint64_t byte, std::uint64_t line, std::string_view bytes, std::size_t offset) const {
  return impl_->place(byte, line, bytes, offset);
}
std::uint64_t Reader::position() const noexcept { return impl_->buffer.byte(); }
std::uint64_t Reader::line() const noexcept { return impl_->buffer.line(); }
std::string_view Reader::unread() const noexcept { return impl_->buffer.unread(); }

} // namespace dumpfix::dump
