// The rows of COPY and INSERT pieces: one by one, or all whole ones in the buffer at once.
#include "dump/bytes.hpp"
#include "dump/copy_split.hpp"
#include "dump/integer_rows.hpp"
#include "dump/reader_impl.hpp"

#include <cstring>

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

/// Only the text format with its defaults has one row a line and tabs between the columns.
void Reader::Impl::check_copy() {
  const std::string_view text = buffer.unread();
  const std::string_view options =
      text.substr(statement.options_begin(), statement.options_end() - statement.options_begin());
  for (std::size_t at = 0; at < options.size();) {
    if (!is_word_start(options[at])) {
      ++at;
      continue;
    }
    const std::size_t begin = at;
    while (at < options.size() && is_word(options[at])) ++at;
    for (const char* word : {"CSV", "BINARY", "DELIMITER", "DELIMITERS", "NULL", "HEADER", "DEFAULT"})
      if (is_keyword(options.substr(begin, at - begin), word))
        fail_at(Code::bad_statement, statement.options_begin() + begin,
                "COPY … FROM stdin with the option \"" + std::string(options.substr(begin, at - begin)) +
                    "\" cannot be read",
                "take the dump with pg_dump, which writes COPY in its plain text format");
  }
  if (statement.line_goes_on())
    fail_at(Code::bad_statement, statement.length(), "the line of COPY … FROM stdin goes on behind its \";\"",
            "rows begin in the next line; take the dump with pg_dump");
}

/// Fills the buffer inside of rows; fails at the end of the input.
void Reader::Impl::fill_rows() {
  if (buffer.ended())
    fail_truncated("the rows of a COPY", 0,
                   "the dump was cut off before the line \"\\.\" that ends the rows; take it again");
  buffer.fill();
}

Reader::Impl::CopyLine Reader::Impl::copy_line_at(std::size_t at) const noexcept {
  const std::string_view text = buffer.unread().substr(at);
  const std::string_view crlf = "\\.\r\n";
  if (text.size() < crlf.size() && text == crlf.substr(0, text.size()))
    // Without a line end it counts at the end of the input, as psql takes it.
    return !buffer.ended() ? CopyLine::more : text.size() >= 2 ? CopyLine::end : CopyLine::row;
  return text.starts_with("\\.\n") || text.starts_with(crlf) ? CopyLine::end : CopyLine::row;
}

void Reader::Impl::end_copy() {
  const char* found = find_byte(buffer.data(), buffer.end(), '\n');
  begin_item();
  tail = buffer.take(found ? static_cast<std::size_t>(found - buffer.data()) + 1 : buffer.size());
  rows = Rows::none;
  rows_line = 0;
}

bool Reader::Impl::copy_row(Row& row) {
  for (;;) {
    const char* found = nullptr;
    if (searched < buffer.size())
      found = static_cast<const char*>(std::memchr(buffer.data() + searched, '\n', buffer.size() - searched));
    if (buffer.size() == 0 || buffer.data()[0] == '\\') {
      const CopyLine line = copy_line_at(0);
      if (line == CopyLine::end) {
        end_copy();
        return false;
      }
      if (line == CopyLine::more) found = nullptr;
    }
    if (found) {
      begin_item();
      row.byte = buffer.byte();
      row.line = buffer.line();
      row.bytes = buffer.take_lines(static_cast<std::size_t>(found + 1 - buffer.data()), 1);
      row.body = {row.bytes.data(), row.bytes.size() - 1};
      if (row.body.ends_with('\r')) row.body.remove_suffix(1);
      searched = 0;
      return true;
    }
    searched = buffer.size();
    fill_rows();
  }
}

bool Reader::Impl::next_rows(CopyRows& out) {
  if (rows != Rows::copy) return false;
  for (;;) {
    const CopyLine first = copy_line_at(0);
    if (first == CopyLine::end) {
      end_copy();
      return false;
    }
    // A row that many reads bring is cut only once its line end is here.
    if (first == CopyLine::row && searched < buffer.size() &&
        (searched == 0 || find_byte(buffer.data() + searched, buffer.end(), '\n'))) {
      if (const std::size_t size = split_rows(buffer.unread(), out)) {
        begin_item();
        out.byte = buffer.byte();
        out.line = buffer.line();
        out.bytes = buffer.take_lines(size, out.count);
        searched = 0;
        return true;
      }
    }
    if (first == CopyLine::row) searched = buffer.size();
    fill_rows();
  }
}

bool Reader::Impl::copy_block(std::string_view& bytes) {
  for (;;) {
    const CopyLine first = copy_line_at(0);
    if (first == CopyLine::end) {
      end_copy();
      return false;
    }
    if (first == CopyLine::row) {
      // Bytes before `searched` hold no line end, so they hold no end of the rows either.
      const char* const data = buffer.data();
      const char* end = nullptr;
      std::uint64_t lines = 0; // in front of `end`
      for (const char* p = data + searched; (p = find_copy_end(p, buffer.end(), lines)) != nullptr; ++p) {
        ++lines;
        if (copy_line_at(static_cast<std::size_t>(p + 1 - data)) != CopyLine::row) {
          end = p + 1;
          break;
        }
      }
      if (!end && lines != 0) {
        if (const char* last = find_last_byte(data + searched, buffer.end(), '\n')) end = last + 1;
      }
      if (end) {
        begin_item();
        bytes = buffer.take_lines(static_cast<std::size_t>(end - data), lines);
        searched = 0;
        return true;
      }
      searched = buffer.size();
    }
    fill_rows();
  }
}

void Reader::Impl::end_insert() {
  rows = Rows::none;
  statement.start_tail();
  if (buffer.unread().starts_with(";\n") && session.delimiter() == ";") {
    begin_item();
    tail = buffer.take_lines(2, 1);
    rows_line = 0;
    return;
  }
  while (!statement.run(buffer.unread(), buffer.ended(), session.lexis(), session.delimiter())) {
    if (buffer.ended()) fail_truncated("an INSERT", 0);
    buffer.fill();
  }
  begin_item();
  tail = buffer.take(statement.length());
  rows_line = 0;
}

/// Fills the buffer inside of tuples; fails at the end of the input.
void Reader::Impl::fill_tuples() {
  if (buffer.ended()) {
    if (!tuples.literal().active()) fail_truncated("an INSERT", 0);
    rows_line = 0; // the literal's own line says more
    fail_truncated(std::string(tuples.literal().noun()), tuples.literal().opened());
  }
  buffer.fill();
}

void Reader::Impl::hand_out_tuple(Row& row) {
  begin_item();
  row.byte = buffer.byte();
  row.line = buffer.line();
  row.bytes = buffer.take(tuples.end());
  row.body = {row.bytes.data() + tuples.open(), tuples.end() - 1 - tuples.open()};
  tuples.hand_out();
}

bool Reader::Impl::insert_row(Row& row) {
  for (;;) {
    switch (tuples.run(buffer.unread(), buffer.ended(), session.lexis(), true)) {
    case RowScan::Found::row: hand_out_tuple(row); return true;
    case RowScan::Found::tail: end_insert(); return false;
    case RowScan::Found::bad:
      fail_at(Code::bad_statement, tuples.stopped(), "expected \"(\" after the comma in the rows of an INSERT", "");
    case RowScan::Found::more: fill_tuples(); break;
    }
  }
}

bool Reader::Impl::insert_block(std::string_view& bytes) {
  const bool one = session.delimiter() != ";"; // what else may end a statement is not seen among many
  for (;;) {
    const RowScan::Found found = tuples.run(buffer.unread(), buffer.ended(), session.lexis(), one);
    if (tuples.end() != 0) {
      begin_item();
      buffer.note_flat(tuples.flat());
      bytes = buffer.take(tuples.end());
      tuples.hand_out();
      return true;
    }
    // bad: no comma that a tuple follows; rows that are only passed on may be as they like
    if (found == RowScan::Found::tail || found == RowScan::Found::bad) {
      end_insert();
      return false;
    }
    fill_tuples();
  }
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
