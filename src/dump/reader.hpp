// Cuts the bytes of a dump into pieces, and a COPY or INSERT piece into rows, without ever looking at a row's meaning.
//
// Every piece keeps its bytes verbatim: writing all pieces, heads, rows and tails back gives the input, byte for byte,
// whatever the chunking of the source.
//
//   Reader reader(source);
//   while (reader.next(piece)) {
//     out.put(piece.bytes);
//     if (piece.has_rows()) {
//       while (reader.next_row(row)) out.put(row.bytes);
//       out.put(reader.tail());
//     }
//   }
#pragma once

#include "base/dialect.hpp"
#include "base/problem.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace dumpfix::io {
class Source; // only handed through: the dump room reads by the function below
}

namespace dumpfix::dump {

enum class PieceKind {
  blank,   ///< white space between statements (line ends included)
  comment, ///< one or more `--` or `#` comment lines, or a plain /* */ comment, up to and including the line end
  meta, ///< a psql backslash line outside of data: \connect, \restrict, \unrestrict, \set …; MySQL's DELIMITER line
  statement, ///< one SQL statement up to and including its `;` (or the delimiter in force) and the line end after it
  copy,      ///< COPY … FROM stdin; head; rows follow, in text format
  insert,    ///< INSERT/REPLACE … VALUES head up to (not including) the first "("; tuples follow
};

/// One piece. `bytes` is valid until the next call of the reader.
struct Piece {
  PieceKind kind = PieceKind::blank;
  std::string_view bytes;
  std::uint64_t byte = 0; ///< offset of bytes[0] in the (decoded) dump
  std::uint64_t line = 1; ///< line of bytes[0], from 1

  bool has_rows() const noexcept { return kind == PieceKind::copy || kind == PieceKind::insert; }
};

/// One row. Views are valid until the next call of the reader.
struct Row {
  /// COPY: the line with its line end. INSERT: everything from the end of the previous row (a comma and white space)
  /// up to and including the closing parenthesis.
  std::string_view bytes;
  /// COPY: the line without its line end. INSERT: what stands between the parentheses.
  std::string_view body;
  std::uint64_t byte = 0; ///< offset of bytes[0]
  std::uint64_t line = 1; ///< line of bytes[0]
  /// INSERT, cut into cells on the way: 1 if "," and nothing else stands between each two cells, 2 if it is ", ". 0: it
  /// is neither, or is not known.
  unsigned char gap = 0;
};

/// Many rows of a COPY piece, cut into cells. Views and pointers are valid until the next call of the reader; memory is
/// reused, so one batch serves a whole dump.
struct CopyRows {
  struct Row {
    std::size_t last; ///< index of the mark of its last cell
    std::size_t stop; ///< offset behind its line end in `bytes`
  };
  std::string_view bytes; ///< whole lines, line ends included
  std::uint64_t byte = 0; ///< offset of bytes[0]
  std::uint64_t line = 1; ///< line of bytes[0]
  std::vector<Row> rows;  ///< in use: `count`
  std::size_t count = 0;
  /// Row after row: the byte before its first cell, then what stands behind each cell (a tab; at last the line end,
  /// "\r\n" or "\n"). So cell i of a row whose marks begin at m is what lies between m[i] and m[i + 1]. The byte before
  /// the very first cell is never read.
  std::vector<const char*> marks;

  /// The row at `index` by itself, and its cells, for those who want no marks.
  dump::Row row(std::size_t index) const;
  void cells(std::size_t index, std::vector<std::string_view>& into) const;
};

/// How a string literal of the current dump is scanned.
struct Lexis {
  Dialect dialect = Dialect::unknown;
  bool backslash_escapes = false; ///< in plain '…' literals: MySQL without NO_BACKSLASH_ESCAPES, PostgreSQL with
                                  ///< standard_conforming_strings = off
  bool ansi_quotes = false;       ///< MySQL: "…" is an identifier (always so in PostgreSQL)
  bool binary_strings = false;    ///< MySQL, after SET NAMES binary: a plain '…' is bytes without a character set
};

class Session; // session.hpp

/// The reader. Not thread safe.
class Reader {
public:
  using ReadFn = std::size_t (*)(void* context, char* into, std::size_t size);
  /// A dump that can be read from any of its bytes on.
  struct Anywhere {
    ReadFn read;
    void (*seek)(void* context, std::uint64_t byte); ///< the next `read` brings bytes from here
    void* context;
    std::uint64_t size; ///< bytes of the dump
  };

  /// Reads from `read(context, …)`; 0 means the end. `file` is the name for messages. `byte`, `line`: where the stream
  /// starts in the dump (after a replay). `buffer` is the size asked for in one read.
  Reader(ReadFn read, void* context, std::string file, Dialect dialect = Dialect::unknown, std::uint64_t byte = 0,
         std::uint64_t line = 1, std::size_t buffer = 256 * 1024);
  ~Reader();
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  /// The next piece; false at the end of the dump. Rows of the previous piece that were not read are skipped.
  /// The dialect is found from the first pieces when it was not given (see detect.hpp).
  /// Throws Failure: truncated (the dump ends inside a statement, literal, comment, COPY block or tuple).
  bool next(Piece& piece);

  /// The next row of a COPY or INSERT piece; false after the last one, and then `tail()` holds the rest.
  bool next_row(Row& row);

  /// The next rows of a COPY piece: those that are whole in the buffer, up to some hundreds; false after the last one,
  /// as next_row. At least `padding` bytes behind the last row may be read (what they are says nothing).
  bool next_rows(CopyRows& rows);
  static constexpr std::size_t padding = 64;

  /// As next_row, and cuts a tuple into cells on the way where that costs nothing more: `cells` are then those of
  /// split_cells, and views as the row's. Else (and for any COPY row) they are empty: call split_cells.
  bool next_row(Row& row, std::vector<std::string_view>& cells);

  /// As many whole rows as are in the buffer, as one view: for tables that are passed on as they are. false as
  /// next_row. Rows of an INSERT are not looked at closely: where tuples stand in a tuple, a block may end in one, and
  /// what is left of the rows is the tail.
  bool next_block(std::string_view& bytes);

  /// The rest of the INSERT at hand and whole INSERTs with the same head behind it, as many as are in the buffer, as
  /// one view; for tables that are passed on as they are and not counted, as next_block. There are no rows left then.
  /// false if not even this statement is short and plain: take its blocks.
  bool next_statements(std::string_view& bytes);

  /// As many rows as there are in the buffer, up to `most`, that are nothing but whole numbers without a sign and of up
  /// to 16 digits: `width` of them in a row, which go to `into` by column (row r of column c: into[c * most + r]).
  /// Returns how many; 0 if the next row, which next_row tells, is no such row, or if there is none.
  std::size_t next_integers(std::size_t width, std::size_t most, std::int64_t* into);

  /// Rows that were leapt over: of a COPY from some row on, or from an INSERT on, up to a row or to another INSERT.
  struct Leap {
    std::uint64_t from, to; ///< offsets
    std::string head;       ///< of both INSERTs; empty for a COPY
  };
  /// From now on rows that `next` skips may be leapt over, once `after` bytes of the same rows were read (see
  /// row_leap.hpp): whole INSERTs of the same table, too. A leap is a guess: if something else stands among those rows,
  /// what comes behind them may be anything. `line` and lines of pieces are too small from the first leap on.
  /// `dump` is what this reader reads, and stands behind the bytes that were read.
  void may_leap(const Anywhere& dump, std::uint64_t after = std::uint64_t{4} << 20);
  /// All leaps so far, in their order.
  const std::vector<Leap>& leaps() const noexcept;

  /// What ends the rows: COPY: the line `\.` with its line end. INSERT: from behind the last tuple up to and including
  /// `;` and the line end (ON CONFLICT …, ON DUPLICATE KEY … included).
  std::string_view tail() const noexcept;

  const Lexis& lexis() const noexcept;
  /// The settings in force, for a reader that goes on where this one stops.
  const Session& session() const noexcept;
  void set_session(const Session& session);
  const std::string& file() const noexcept;

  /// A place `offset` bytes behind the beginning of `bytes` (which starts at byte/line): line and column are counted.
  Place place(std::uint64_t byte, std::uint64_t line, std::string_view bytes, std::size_t offset) const;

  /// Bytes of the dump handed out so far: the offset of the next piece (or row).
  std::uint64_t position() const noexcept;
  std::uint64_t line() const noexcept;
  /// Bytes that were read from the source but not handed out yet, for ReplaySource::mark.
  std::string_view unread() const noexcept;

private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// Cells of a row as views into it, split at the separators and not decoded. COPY: by tab. INSERT: by top-level comma,
/// trimmed of white space. `cells` is reused: no allocation once it has its size.
/// Returns false if the body is malformed (an unterminated literal).
bool split_cells(std::string_view body, bool copy, const Lexis& lexis, std::vector<std::string_view>& cells);

} // namespace dumpfix::dump
