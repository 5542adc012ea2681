// Rows that are made here, in COPY blocks or in INSERT statements of a bounded size. What is open in the output is told
// to the run before the next byte goes out, so that a failure can close it.
#include "rewrite/row_sink.hpp"

#include <charconv>

namespace dumpfix::rewrite {

// A statement of about this size: small enough for any max_allowed_packet, large enough to be quick.
constexpr std::size_t statement_limit = 512 * 1024;

RowSink::RowSink(io::Output& out, const Ddl& ddl, const plan::TargetTable& table, const Home& home, bool copy,
                 const dump::Lexis& lexis, OpenBlock& open)
    : out_(out), ddl_(ddl), table_(table), home_(home), copy_(copy), lexis_(lexis), open_(open),
      form_(copy                                          ? dump::CellForm::copy
            : ddl.spelling().dialect == Dialect::postgres ? dump::CellForm::pg_literal
                                                          : dump::CellForm::mysql_literal) {}

void RowSink::begin_row() {
  row_.clear();
  first_cell_ = true;
  if (!copy_) row_ += '(';
}

void RowSink::separator() {
  if (!first_cell_) row_ += copy_ ? "\t" : form_ == dump::CellForm::pg_literal ? ", " : ",";
  first_cell_ = false;
}

void RowSink::integer(std::int64_t value) {
  separator();
  char digits[24];
  const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
  row_.append(digits, end);
}

void RowSink::text(std::string_view value) {
  separator();
  dump::encode_text(value, form_, lexis_, row_);
}

void RowSink::null() {
  separator();
  dump::encode_null(form_, row_);
}

void RowSink::end_row() {
  if (open_ == OpenBlock::insert && statement_bytes_ > statement_limit) {
    out_.put(";\n");
    open_ = OpenBlock::none;
  }
  if (open_ == OpenBlock::none) {
    std::string head = copy_ ? "COPY " : "INSERT INTO ";
    head += ddl_.name(home_.schema, table_.name);
    head += " (";
    for (std::size_t i = 0; i < table_.columns.size(); ++i) {
      if (i > 0) head += ", ";
      head += ddl_.column(table_.columns[i].name);
    }
    head += copy_ ? ") FROM stdin;\n" : ") VALUES\n";
    out_.put(head);
    statement_bytes_ = 0;
  } else if (!copy_) {
    out_.put(",\n");
  }
  row_ += copy_ ? "\n" : ")";
  out_.put(row_);
  statement_bytes_ += row_.size();
  open_ = copy_ ? OpenBlock::copy : OpenBlock::insert;
}

void RowSink::finish() {
  if (open_ == OpenBlock::copy) out_.put("\\.\n\n\n");
  if (open_ == OpenBlock::insert) out_.put(";\n");
  open_ = OpenBlock::none;
}

} // namespace dumpfix::rewrite
