// The command `rewrite`: from a checked call to an exit code. All that it has to say goes to standard error.
#pragma once

#include "base/exit_code.hpp"
#include "base/problem.hpp"
#include "cli/call.hpp"

#include <exception>

namespace dumpfix::cli {

/// Rewrites call.input to call.output and prints the summary. Failures after the first byte of a stream have ended it
/// loudly (law 5) before they are thrown. Throws Failure, and what the standard library throws.
/// Several problems of the rules are printed here, and give ExitCode::bad_rules.
ExitCode run_rewrite(const Call& call, bool color);

/// The problem that an exception stands for: a Failure's own, memory, or a bug.
Problem problem_of(const std::exception_ptr& thrown);

} // namespace dumpfix::cli
