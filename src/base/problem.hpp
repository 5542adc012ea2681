// What went wrong, where, and what to do: the one error value of all rooms.
//
// Inside a room a fatal problem travels as the exception `Failure`; rooms never print and never exit (law 7).
// Only src/cli turns a Problem into text on standard error and an exit code.
#pragma once

#include "base/exit_code.hpp"

#include <cstdint>
#include <exception>
#include <string>
#include <string_view>

namespace dumpfix {

/// A place in a file. line and column count from 1 (column in bytes), byte from 0; line 0 means "the file as a whole".
struct Place {
  std::string file;
  std::uint64_t byte = 0;
  std::uint64_t line = 0;
  std::uint64_t column = 0;
};

/// One kind of problem, printable as DFnnn. The number is stable; `code_text` says each in one sentence.
enum class Code : int {
  usage = 1,
  no_input = 2,
  cannot_create = 3,
  read_error = 4,
  write_error = 5,
  spool_error = 6,
  interrupted = 7,
  not_a_dump = 10,      ///< the input is none of the known dump formats
  binary_dump = 11,     ///< PGDMP, tar, directory, UTF-16, SQLite: recognised, and answered with what to do
  already_v4 = 12,      ///< the dump is what the rules would produce
  truncated = 13,       ///< the dump ends too early
  bad_statement = 14,   ///< a statement that must be understood is malformed
  bad_row = 15,         ///< a row with too few or too many columns
  bad_value = 16,       ///< a cell that cannot be converted
  bad_model = 17,       ///< a content model in core_store is not valid JSON, or not a model
  no_models = 18,       ///< no content models in the dump
  collision = 19,       ///< two things want one name
  name_too_long = 20,   ///< a name beyond the limit of the database
  bad_compression = 21, ///< a broken zstd or gzip stream
  bad_project = 22,     ///< the v4 project cannot be read
  half_dump = 23,       ///< only the schema, or only the data
  strict = 24,          ///< --strict: there were warnings
  bad_facts = 25,       ///< what --facts names does not belong to the dump
  bad_encoding = 26,    ///< text in another encoding than UTF-8
  rules_syntax = 30,
  rules_meaning = 31,
  rules_conflict = 32,
  rules_version = 33,
  internal = 70,
};

/// A fatal problem or a warning. `excerpt` is the source line cut to at most 120 bytes, `caret` the 0-based byte
/// offset in it that the message points at. `what` and `hint` start in lower case and end without a full stop.
struct Problem {
  Code code = Code::internal;
  ExitCode exit = ExitCode::internal;
  Place place;
  std::string what;
  std::string hint;
  std::string excerpt;
  std::size_t caret = 0;
};

/// Carries a Problem out of a room.
class Failure : public std::exception {
public:
  explicit Failure(Problem problem) : problem_(std::move(problem)) {}
  const Problem& problem() const noexcept { return problem_; }
  Problem& problem() noexcept { return problem_; }
  const char* what() const noexcept override { return problem_.what.c_str(); }

private:
  Problem problem_;
};

/// The exit code that belongs to a code (rules_* -> 78, bad dump codes -> 65, ...).
ExitCode exit_code_of(Code code) noexcept;

/// "DF013".
std::string code_name(Code code);

/// One sentence on a code, for --explain-error.
std::string_view code_text(Code code) noexcept;

/// Throws Failure with exit_code_of(code).
[[noreturn]] void fail(Code code, Place place, std::string what, std::string hint = {}, std::string excerpt = {},
                       std::size_t caret = 0);

/// A line around byte `at` of `text`, at most `width` bytes, control characters shown as '.', and where `at` is in it.
struct Excerpt {
  std::string text;
  std::size_t caret = 0;
};
Excerpt make_excerpt(std::string_view text, std::size_t at, std::size_t width = 120);

/// As make_excerpt, with the values hidden: letters become x, digits 0, other characters ?, so that the shape of a row
/// can be seen and nothing else (dumps hold passwords and tokens). NULL and \N stay.
Excerpt make_hidden_excerpt(std::string_view text, std::size_t at, std::size_t width = 120);

/// `dump.sql:1173:17 (byte 48211): error: COPY names 9 columns, row has 10` + excerpt, caret and hint lines.
/// `severity` is "error" or "warning". Ends with a newline.
std::string format_problem(const Problem& problem, std::string_view severity = "error");

} // namespace dumpfix
