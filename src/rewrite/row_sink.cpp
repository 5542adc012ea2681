// Rows that are made here, in COPY blocks or in INSERT statements of a bounded size. What is open in the output is told
// to the run before the next byte goes out, so that a failure can close it.
#include "rewrite/row_sink.hpp"

#include "base/digits.hpp"

#include <cstring>

namespace dumpfix::rewrite {

RowSink::RowSink(io::Output& out, const Ddl& ddl, const plan::TargetTable& table, const Home& home, bool copy,
                 const dump::Lexis& lexis, OpenBlock& open)
    : out_(out), ddl_(ddl), table_(table), home_(home), copy_(copy), lexis_(lexis), open_(open),
      form_(copy                                          ? dump::CellForm::copy
            : ddl.spelling().dialect == Dialect::postgres ? dump::CellForm::pg_literal
                                                          : dump::CellForm::mysql_literal) {}

/// Ends the statement before, if there is one, and writes the head of the next.
void RowSink::open_block() {
  if (open_ == OpenBlock::insert) {
    out_.put(";\n");
    open_ = OpenBlock::none;
  }
  std::string head = copy_ ? "COPY " : "INSERT INTO ";
  head += ddl_.name(home_.schema, table_.name);
  head += " (";
  for (std::size_t i = 0; i < table_.columns.size(); ++i) {
    if (i > 0) head += ", ";
    head += ddl_.column(table_.columns[i].name);
  }
  head += copy_ ? ") FROM stdin;\n" : ") VALUES\n";
  out_.put(head);
  open_ = copy_ ? OpenBlock::copy : OpenBlock::insert;
  statement_bytes_ = 0;
  any_ = false;
}

void RowSink::begin_row() {
  row_.clear();
  first_cell_ = true;
}

void RowSink::next_cell() {
  if (!first_cell_) row_ += separator();
  first_cell_ = false;
}

void RowSink::integer(std::int64_t value) {
  next_cell();
  char digits[digits_room];
  row_.append(digits, put_digits(digits, value));
}

void RowSink::text(std::string_view value) {
  next_cell();
  dump::encode_text(value, form_, lexis_, row_);
}

void RowSink::null() {
  next_cell();
  dump::encode_null(form_, row_);
}

void RowSink::end_row() {
  char* p = begin_row(row_.size());
  std::memcpy(p, row_.data(), row_.size());
  end_row(p + row_.size());
}

void RowSink::finish() {
  if (open_ == OpenBlock::copy) out_.put("\\.\n\n\n");
  if (open_ == OpenBlock::insert) out_.put(";\n");
  open_ = OpenBlock::none;
}

} // namespace dumpfix::rewrite
