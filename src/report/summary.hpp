// The summary at the end of a run, as text for standard error.
#pragma once

#include "base/account.hpp"

#include <string>

namespace dumpfix::report {

/// How much to tell. quiet: nothing (errors are printed by the caller); normal: the totals, what was dropped and why,
/// the warnings; verbose: a line for each table as well.
enum class Detail { quiet, normal, verbose };

struct Style {
  Detail detail = Detail::normal;
  bool color = false;
};

/// The summary. Ends with a newline unless it is empty.
std::string summary(const Account& account, const Style& style);

/// The number of warnings that --strict counts: warnings and columns or links that were dropped with values in them.
std::size_t strict_findings(const Account& account);

} // namespace dumpfix::report
