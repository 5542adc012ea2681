// The rows of the piece in work, whatever it is: what begins them, skips them, and leaps over them. COPY and INSERT
// have their own files.
#include "dump/integer_rows.hpp"
#include "dump/reader_impl.hpp"

namespace dumpfix::dump {

void Reader::Impl::begin_rows(Piece& piece) {
  rows_line = piece.has_rows() ? piece.line : 0;
  searched = 0;
  if (piece.kind == PieceKind::copy) {
    rows = Rows::copy;
  } else if (piece.kind == PieceKind::insert) {
    rows = Rows::insert;
    tuples.start();
  }
  if (leaping && piece.has_rows()) note_rows(piece);
}

void Reader::Impl::note_rows(const Piece& piece) {
  const std::string_view head = rows == Rows::insert ? piece.bytes : std::string_view();
  leaping->begin = piece.byte;
  if (rows == Rows::insert && head == leaping->head) return;
  leaping->head = head;
  leaping->skipped = 0;
  leaping->tried = false;
}

void Reader::Impl::skip_rows() {
  std::string_view skipped;
  if ((!leaping || leaping->tried) && next_statements(skipped)) return;
  while (next_block(skipped)) {
    if (!leaping || leaping->tried) continue;
    leaping->skipped += skipped.size();
    if (leaping->skipped >= leaping->after && leap()) return;
  }
}

/// Goes on close to the end of these rows: in a COPY among them, else (and then it is true) at another INSERT.
bool Reader::Impl::leap() {
  leaping->tried = true;
  const bool insert = rows == Rows::insert;
  if (insert && session.delimiter() != ";") return false;
  const std::uint64_t from = insert ? leaping->begin : buffer.byte(), read = buffer.byte() + buffer.size();
  const std::uint64_t to = leaping->leap.furthest(from, leaping->head);
  if (to <= read) {
    leaping->dump.seek(leaping->dump.context, read);
    return false;
  }
  leaping->dump.seek(leaping->dump.context, to);
  leaps.push_back({from, to, leaping->head});
  buffer.go_on_at(to);
  searched = 0;
  if (!insert) return false;
  rows = Rows::none;
  rows_line = 0;
  return true;
}

bool Reader::Impl::next_row(Row& row) {
  switch (rows) {
  case Rows::copy: return copy_row(row);
  case Rows::insert: return insert_row(row);
  case Rows::none: break;
  }
  return false;
}

bool Reader::Impl::next_row(Row& row, std::vector<std::string_view>& cells) {
  if (rows == Rows::insert && tuples.take_whole(buffer.unread(), session.lexis(), cells, row.gap)) {
    hand_out_tuple(row);
    return true;
  }
  cells.clear();
  row.gap = 0;
  return next_row(row);
}

bool Reader::Impl::next_block(std::string_view& bytes) {
  switch (rows) {
  case Rows::copy: return copy_block(bytes);
  case Rows::insert: return insert_block(bytes);
  case Rows::none: break;
  }
  return false;
}

std::size_t Reader::Impl::next_integers(std::size_t width, std::size_t most, std::int64_t* into) {
  if (rows == Rows::none || (rows == Rows::insert && !tuples.between())) return 0;
  const bool copy = rows == Rows::copy;
  const std::size_t wanted = 20 * width + integer_rows_margin; // a row of the longest numbers, and what must follow it
  while (buffer.size() < wanted && !buffer.ended()) buffer.fill();
  const char* p = buffer.data();
  const std::size_t count = read_integer_rows({copy, !copy && tuples.first(), width, most, into}, p, buffer.end());
  if (count == 0) return 0;
  begin_item();
  buffer.take(static_cast<std::size_t>(p - buffer.data()));
  searched = 0;
  if (!copy) tuples.went_on();
  return count;
}

} // namespace dumpfix::dump
