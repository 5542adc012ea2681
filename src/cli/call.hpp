// What a call means: the options with their values checked and their defaults filled in.
#pragma once

#include "base/dialect.hpp"
#include "cli/flags.hpp"
#include "plan/version.hpp"
#include "report/summary.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace dumpfix::cli {

enum class When { automatic, always, never };

struct Call {
  enum class Action { rewrite, help, version, explain } action = Action::rewrite;
  std::string input = "-";        ///< "-": standard input
  bool input_given = false;       ///< INPUT was written, be it "-"
  std::string output = "-";       ///< "-": standard output
  std::vector<std::string> rules; ///< as given; the default pack if none was
  std::optional<plan::Version> target;
  Dialect dialect = Dialect::unknown; ///< unknown: found from the dump
  std::string v4_project;             ///< empty: none
  std::vector<std::string> facts;     ///< --facts, as given
  bool strict = false;
  report::Detail detail = report::Detail::normal;
  When color = When::automatic;
  std::optional<int> compression; ///< level of zstd on standard output
  std::string tmpdir;             ///< empty: $TMPDIR or /tmp
  std::size_t memory = std::size_t{48} << 20;
  std::size_t read_chunk = 0; ///< 0: no limit
  std::string explain;        ///< the code of --explain-error, as written
};

/// Throws Failure(usage). Looks at the file system only to tell a forgotten command from a file, and for the existence
/// of folders.
Call read_call(const Given& given);

/// "48M" → 50331648. K, M, G (also KiB, kB … all powers of 1024) or plain bytes; nullopt for anything else, for 0 and
/// for what does not fit.
std::optional<std::size_t> parse_size(std::string_view text);

} // namespace dumpfix::cli
