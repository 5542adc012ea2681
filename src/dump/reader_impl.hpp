// The state of a Reader: the buffer, the scans that are under way, and the rows of the piece in work.
#pragma once

#include "dump/buffer.hpp"
#include "dump/row_leap.hpp"
#include "dump/row_scan.hpp"
#include "dump/session.hpp"
#include "dump/statement_scan.hpp"

#include <optional>

namespace dumpfix::dump {

struct Reader::Impl {
  enum class Rows : unsigned char { none, copy, insert };

  Buffer buffer;
  Session session;
  std::string file;
  StatementScan statement;
  std::string insert_head;   // of the last INSERT, with the parenthesis behind it; empty if the lexis changed since
  StatementScan insert_scan; // what was found in it
  RowScan tuples;
  Rows rows = Rows::none;
  bool started = false;
  std::size_t searched = 0;          // COPY: bytes of the row that hold no line end
  std::uint64_t rows_line = 0;       // line of the piece whose rows these are
  std::uint64_t item_line = 1;       // line of what was handed out last,
  std::uint64_t item_line_start = 0; // and the offset of that line's first byte
  std::string_view tail;

  /// What is needed to leap over rows, and the rows that are skipped at present.
  struct Leaping {
    Reader::Anywhere dump;
    RowLeap leap;
    std::uint64_t after;
    std::string head;          // of the INSERT, or empty
    std::uint64_t begin = 0;   // offset of that INSERT
    std::uint64_t skipped = 0; // bytes of the same rows so far
    bool tried = false;        // once for the same rows
  };
  std::optional<Leaping> leaping;
  std::vector<Leap> leaps;

  Impl(ReadFn read, void* context, std::string name, Dialect dialect, std::uint64_t byte, std::uint64_t line,
       std::size_t size);

  bool next(Piece& piece);
  bool next_row(Row& row);
  bool next_rows(CopyRows& out);
  bool next_row(Row& row, std::vector<std::string_view>& cells);
  bool next_block(std::string_view& bytes);
  bool next_statements(std::string_view& bytes);
  std::size_t next_integers(std::size_t width, std::size_t most, std::int64_t* into);
  Place place(std::uint64_t byte, std::uint64_t line, std::string_view bytes, std::size_t offset) const;

private:
  void start();
  void begin_item() noexcept {
    item_line = buffer.line();
    item_line_start = buffer.line_start();
  }
  void hand_out(Piece& piece, PieceKind kind, std::size_t size);
  std::size_t scan_blank();
  std::size_t scan_line(std::size_t from);
  std::size_t scan_dash_comments();
  bool is_line_comment_at(std::size_t at);
  std::size_t scan_block_comment();
  void scan_statement();
  void begin_rows(Piece& piece);
  void check_copy();

  void skip_rows();
  void note_rows(const Piece& piece);
  bool leap();

  enum class CopyLine : unsigned char { row, end, more };
  CopyLine copy_line_at(std::size_t at) const noexcept;
  bool copy_row(Row& row);
  bool copy_block(std::string_view& bytes);
  bool insert_row(Row& row);
  void hand_out_tuple(Row& row);
  bool insert_block(std::string_view& bytes);
  void end_copy();
  void end_insert();
  void fill_rows();
  void fill_tuples();

  [[noreturn]] void fail_truncated(std::string inside, std::size_t opened, std::string hint = {});
  [[noreturn]] void fail_at(Code code, std::size_t offset, std::string what, std::string hint);
};

} // namespace dumpfix::dump
