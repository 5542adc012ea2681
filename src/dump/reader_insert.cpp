// The tuples of an INSERT, up to what ends the statement; one by one, or as blocks of whole ones.
#include "dump/bytes.hpp"
#include "dump/reader_impl.hpp"
#include "dump/statement_run.hpp"

namespace dumpfix::dump {

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

bool Reader::Impl::next_statements(std::string_view& bytes) {
  if (rows != Rows::insert || !tuples.first() || !tuples.between() || session.delimiter() != ";") return false;
  if (insert_head.empty() || !buffer.unread().starts_with('(')) return false;
  const char* const stop = cross_statements(buffer.data() + 1, buffer.end(), insert_head, session.lexis());
  if (stop == nullptr) return false;
  begin_item();
  bytes = buffer.take(static_cast<std::size_t>(stop - buffer.data()));
  rows = Rows::none;
  rows_line = 0;
  return true;
}

} // namespace dumpfix::dump
