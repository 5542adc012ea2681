// Readers over bytes in memory, cut into reads of any size, and the pieces of a dump as plain values.
#pragma once

#include "dump/reader.hpp"

#include <algorithm>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace dump_test {

using namespace dumpfix;
using namespace dumpfix::dump;

/// Bytes that are handed out at most `chunk` at a time (0: as many as asked for).
struct Memory {
  std::string bytes;
  std::size_t chunk = 0;
  std::size_t at = 0;

  static std::size_t read(void* context, char* into, std::size_t size) {
    Memory& self = *static_cast<Memory*>(context);
    size = std::min(size, self.bytes.size() - self.at);
    if (self.chunk != 0) size = std::min(size, self.chunk);
    std::memcpy(into, self.bytes.data() + self.at, size);
    self.at += size;
    return size;
  }
};

/// A piece with its rows.
struct Cut {
  PieceKind kind = PieceKind::blank;
  std::string bytes;
  std::vector<std::string> rows; ///< bodies
  std::string tail;

  bool operator==(const Cut&) const = default;
};

/// All pieces of `dump`; `written` gets the bytes of all pieces, rows and tails in order.
inline std::vector<Cut> cut(const std::string& dump, std::size_t chunk = 0, Dialect dialect = Dialect::unknown,
                            std::string* written = nullptr) {
  Memory memory{dump, chunk};
  Reader reader(Memory::read, &memory, "dump.sql", dialect);
  std::vector<Cut> out;
  std::string all;
  Piece piece;
  while (reader.next(piece)) {
    Cut one{piece.kind, std::string(piece.bytes), {}, {}};
    all += piece.bytes;
    if (piece.has_rows()) {
      Row row;
      while (reader.next_row(row)) {
        one.rows.emplace_back(row.body);
        all += row.bytes;
      }
      one.tail = reader.tail();
      all += reader.tail();
    }
    out.push_back(std::move(one));
  }
  if (written) *written = all;
  return out;
}

/// Kinds as one letter each: b blank, - comment, \ meta, s statement, c copy, i insert.
inline std::string kinds(const std::vector<Cut>& cuts) {
  std::string out;
  for (const Cut& one : cuts) out += "b-\\sci"[static_cast<int>(one.kind)];
  return out;
}

/// The problem that reading `dump` to its end fails with; code internal if it does not fail.
inline Problem problem_of(const std::string& dump, Dialect dialect, std::size_t chunk = 0) {
  try {
    cut(dump, chunk, dialect);
  } catch (const Failure& failure) {
    return failure.problem();
  }
  return {};
}

inline const Lexis pg_lexis{Dialect::postgres, false, true};
inline const Lexis pg_old_lexis{Dialect::postgres, true, true};
inline const Lexis mysql_lexis{Dialect::mysql, true, false};
inline const Lexis mysql_ansi_lexis{Dialect::mysql, true, true};
inline const Lexis mysql_plain_lexis{Dialect::mysql, false, false};

} // namespace dump_test
