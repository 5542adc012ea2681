// Writes rows that the rewriter makes itself (link rows, inserted rows) in the style of the dump: COPY or INSERT.
// A block is opened by its first row, so that a table without rows leaves no trace.
#pragma once

#include "dump/value.hpp"
#include "io/sink.hpp"
#include "plan/plan.hpp"
#include "rewrite/ddl.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace dumpfix::rewrite {

/// What is open in the output right now: a failure must close it before anything else can be said.
enum class OpenBlock { none, copy, insert };

class RowSink {
public:
  /// All references must outlive it.
  RowSink(io::Output& out, const Ddl& ddl, const plan::TargetTable& table, const Home& home, bool copy,
          const dump::Lexis& lexis, OpenBlock& open);

  dump::CellForm form() const noexcept { return form_; }
  /// What stands between two cells.
  std::string_view separator() const noexcept {
    return copy_ ? "\t" : form_ == dump::CellForm::pg_literal ? ", " : ",";
  }

  /// Cells are given one by one, in the order of the table's columns, …
  void begin_row();
  void integer(std::int64_t value);
  void text(std::string_view value);
  void null();
  void end_row();
  /// … or as a whole: up to `size` bytes of cells with their separators may be written to where this points;
  char* begin_row(std::size_t size) {
    if (open_ == OpenBlock::none || (!copy_ && statement_bytes_ > statement_limit)) open_block();
    char* p = out_.reserve(size + margin);
    row_begin_ = p;
    if (copy_) return p;
    if (any_) {
      *p++ = ',';
      *p++ = '\n';
      row_begin_ = p;
    }
    any_ = true;
    *p++ = '(';
    return p;
  }
  /// `end` is behind the last of them.
  void end_row(char* end) {
    *end++ = copy_ ? '\n' : ')';
    statement_bytes_ += static_cast<std::size_t>(end - row_begin_);
    out_.commit(end);
  }
  /// … or many rows at once: `put(p, i)` writes the cells of row `i`, `room` bytes at most, and returns their end.
  /// Returns `put`, which is held by value: bytes that are written might else be taken for a change of it.
  template <class Put>
  Put rows(std::size_t size, std::size_t room, Put put) {
    for (std::size_t i = 0; i < size;) {
      char* p = begin_row((room + margin) * (size - i));
      for (char* row = p - 1;; row = p - 1) {
        p = put(p, i++);
        if (copy_) {
          if (i == size) break;
          *p++ = '\n';
          continue;
        }
        // As begin_row and end_row have it, with the sum held here.
        if (i == size || statement_bytes_ + static_cast<std::size_t>(p - row) + 1 > statement_limit) {
          row_begin_ = row;
          break;
        }
        *p++ = ')';
        statement_bytes_ += static_cast<std::size_t>(p - row);
        *p++ = ',';
        *p++ = '\n';
        *p++ = '(';
      }
      end_row(p);
    }
    return put;
  }
  /// Ends the block. Nothing is written if there was no row (COPY: nothing either).
  void finish();

private:
  /// A statement of about this size: small enough for any max_allowed_packet, large enough to be quick.
  static constexpr std::size_t statement_limit = 512 * 1024;
  static constexpr std::size_t margin = 8; ///< bytes beside the cells of a row
  void open_block();
  void next_cell();

  io::Output& out_;
  const Ddl& ddl_;
  const plan::TargetTable& table_;
  const Home& home_;
  bool copy_;
  dump::Lexis lexis_;
  OpenBlock& open_;
  dump::CellForm form_;
  std::string row_; ///< of cells given one by one
  bool first_cell_ = true;
  bool any_ = false; ///< the statement has a row
  std::size_t statement_bytes_ = 0;
  char* row_begin_ = nullptr;
};

} // namespace dumpfix::rewrite
