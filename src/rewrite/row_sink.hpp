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
  RowSink(io::Output& out, const Ddl& ddl, const plan::TargetTable& table, const Home& home, bool copy,
          const dump::Lexis& lexis, OpenBlock& open);
  ~RowSink() = default;

  /// Cells are given one by one, in the order of the table's columns.
  void begin_row();
  void integer(std::int64_t value);
  void text(std::string_view value);
  void null();
  void end_row();
  /// Ends the block. Nothing is written if there was no row (COPY: nothing either).
  void finish();

private:
  void separator();
  io::Output& out_;
  const Ddl& ddl_;
  const plan::TargetTable& table_;
  const Home& home_;
  bool copy_;
  dump::Lexis lexis_;
  OpenBlock& open_;
  dump::CellForm form_;
  std::string row_;
  bool first_cell_ = true;
  std::size_t statement_bytes_ = 0;
};

} // namespace dumpfix::rewrite
