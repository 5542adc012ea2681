// Finds the end of one statement, and whether it is a COPY … FROM stdin or the head of an INSERT … VALUES.
//
// The scan can stop at any byte and go on: it keeps offsets, so the bytes may move between two calls.
#pragma once

#include "dump/literal_scan.hpp"

namespace dumpfix::dump {

class StatementScan {
public:
  enum class Kind : unsigned char { plain, set, copy, insert };

  /// Starts over, at the first byte of a statement.
  void start() noexcept { *this = StatementScan(); }
  /// Starts over behind the last tuple of an INSERT: no keywords are looked for.
  void start_tail() noexcept {
    start();
    first_ = First::other;
  }

  /// Reads on in `bytes`, which begin with the statement. True when it is complete: see kind() and length().
  /// `delimiter` ends it: ";" or what MySQL's DELIMITER set. `ended`: nothing follows `bytes`.
  bool run(std::string_view bytes, bool ended, const Lexis& lexis, std::string_view delimiter);

  /// plain; set: its first word is SET (also inside /*!NNNNN … */); copy; insert.
  Kind kind() const noexcept { return kind_; }
  /// Bytes of the statement with its delimiter and the line end behind it; for an insert, of its head.
  std::size_t length() const noexcept { return at_; }
  /// For a copy: where the options behind "stdin" begin, and where they end (before the delimiter).
  std::size_t options_begin() const noexcept { return stdin_end_; }
  std::size_t options_end() const noexcept { return body_end_; }
  /// Something other than white space follows in the line of the delimiter.
  bool line_goes_on() const noexcept { return line_goes_on_; }

  /// What the scan is inside of, for the message when the dump ends here.
  const LiteralScan& literal() const noexcept { return literal_; }

private:
  enum class First : unsigned char { unknown, insert, copy, create, set, other };

  bool more(const char* data, const char* p) noexcept {
    at_ = static_cast<std::size_t>(p - data);
    return false;
  }
  void on_word(std::string_view word, bool qualified, const Lexis& lexis, std::size_t end);
  void on_insert_word(std::string_view word, bool qualified, bool mysql);
  void on_create_word(std::string_view word);
  bool run_trail(const char* data, const char* p, const char* end, bool ended);

  LiteralScan literal_;
  std::size_t at_ = 0;
  std::size_t word_at_ = 0;
  std::size_t body_end_ = 0; // before the delimiter
  std::size_t stop_ = 0;     // behind it
  std::size_t stdin_end_ = 0;
  unsigned parens_ = 0;
  unsigned begins_ = 0; // BEGIN ATOMIC … END of a PostgreSQL function body
  unsigned words_ = 0;
  Kind kind_ = Kind::plain;
  First first_ = First::unknown;
  char create_[4] = {}; // initials of the first words of a CREATE, as psql keeps them
  bool in_word_ = false;
  bool ended_by_delimiter_ = false;
  bool line_goes_on_ = false;
  bool after_values_ = false; // only white space since VALUES
  bool after_into_ = false;   // the next word names the table
  bool after_from_ = false;
  bool rows_possible_ = true;
};

} // namespace dumpfix::dump
