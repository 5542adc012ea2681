// Where the rows of a table go on, found by looking at a few places of the dump instead of reading it.
//
// A guess, and a careful one: a place counts only if a row of the same form stands there, and if the number in its
// first column is about as far on as the bytes are; so must be those of all places before it. Rows whose first column
// does not grow evenly are not leapt over. Whoever uses it finds out in another way whether it was right.
#pragma once

#include "dump/reader.hpp"

#include <optional>

namespace dumpfix::dump {

class RowLeap {
public:
  explicit RowLeap(const Reader::Anywhere& dump);

  /// A place behind `from` among the same rows, close to their end: offset of the first byte of a row (COPY) or of a
  /// statement (INSERT). `from` is such a place itself; `head` is what the INSERT has before its first tuple, and empty
  /// for a COPY. Returns `from` where no other place is good enough. Moves the dump's position.
  std::uint64_t furthest(std::uint64_t from, std::string_view head);

  /// Bytes of the shortest step. A row is found at once, but a statement goes on for a MiB.
  static constexpr std::uint64_t copy_step = std::uint64_t{1} << 20, insert_step = std::uint64_t{4} << 20;
  /// Steps are as long as that part of the way so far: what is looked at grows with the logarithm of the rows.
  static constexpr std::uint64_t part = 16;
  /// How close to the end of a COPY it is worth to come.
  static constexpr std::uint64_t copy_end = std::uint64_t{128} << 10;

private:
  struct Sample {
    std::uint64_t byte = 0; ///< offset of the row, or of the statement
    std::uint64_t number = 0;
    std::size_t tabs = 0; ///< COPY: of the row
  };
  std::optional<Sample> sample(std::uint64_t at, std::string_view head);
  std::optional<Sample> sample_row(std::uint64_t at);
  std::optional<Sample> sample_statement(std::uint64_t at, std::string_view head);
  std::size_t fill(std::size_t kept, std::size_t wanted);
  static bool same_rows(const Sample& first, const Sample& last, const Sample& next);

  Reader::Anywhere dump_;
  std::vector<char> window_;
};

} // namespace dumpfix::dump
