// The options as data: one row for each, from which parsing, --help and "did you mean" are made. What the values mean
// is told in call.hpp.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dumpfix::cli {

struct Flag {
  std::string_view name;     ///< long name, without dashes
  char letter;               ///< short name, or 0
  std::string_view argument; ///< what to call its argument in --help; empty: takes none
  std::string_view help;     ///< for --help; `\n` starts a new line; empty: hidden, for developers
};

/// All options, in the order of --help.
std::span<const Flag> flags();

/// What was typed.
struct Given {
  std::map<std::string, std::vector<std::string>, std::less<>> options; ///< long name → arguments, in order
  std::vector<std::string> words;                                       ///< the rest, in order

  std::size_t count(std::string_view name) const;
  /// The last argument of an option (the last one holds), or null.
  const std::string* last(std::string_view name) const;
};

/// Reads the arguments behind the program's name; `--` ends the options. Throws Failure(usage).
Given parse_arguments(const std::vector<std::string>& arguments);

/// The line of --help that shows how the program is called.
std::string usage_line();
/// --help.
std::string help_text();

/// The candidate that `word` was probably meant to be, or empty.
std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates);

/// Throws Failure(usage) with the program's name in front.
[[noreturn]] void fail_usage(std::string what, std::string hint = {});

} // namespace dumpfix::cli
