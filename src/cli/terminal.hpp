// The program's own standard input, output and error: what they are, and how text for people is written to them.
#pragma once

#include "base/problem.hpp"
#include "cli/call.hpp"

#include <string_view>

namespace dumpfix::cli {

/// Sees to it that descriptors 0, 1 and 2 are open, so that no file that is opened later takes one of their places.
/// Reading from or writing to one that was closed fails.
void keep_standard_descriptors() noexcept;

bool stdin_is_terminal() noexcept;
bool stdout_is_terminal() noexcept;

/// Color on standard error? `automatic`: on a terminal that is not TERM=dumb, unless NO_COLOR is set and not empty
/// (no-color.org).
bool color_on_stderr(When when) noexcept;

/// Writes to standard error, as one write if it can be; a failure has nobody left to be told.
void print_error(std::string_view text) noexcept;
/// A problem as text to standard error.
void print_problem(const Problem& problem, bool color);

/// Writes to standard output. Throws Failure(write_error).
void print_output(std::string_view text);

} // namespace dumpfix::cli
