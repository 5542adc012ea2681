// The program: reads the call, does what it says, and turns what went wrong into text on standard error and an exit
// code.
#include "cli/about.hpp"
#include "cli/call.hpp"
#include "cli/flags.hpp"
#include "cli/rewrite_run.hpp"
#include "cli/terminal.hpp"
#include "io/signals.hpp"

#include <malloc.h>
#include <string>
#include <vector>

namespace dumpfix::cli {
namespace {

ExitCode act(const Call& call, bool color) {
  switch (call.action) {
  case Call::Action::help: print_output(help_text()); return ExitCode::ok;
  case Call::Action::version: print_output(version_text(call.detail == report::Detail::verbose)); return ExitCode::ok;
  case Call::Action::explain: print_output(explain_error(call.explain)); return ExitCode::ok;
  case Call::Action::rewrite: break;
  }
  if (!call.input_given && stdin_is_terminal()) {
    print_error(usage_line() + "strapi-dumpfix --help says more\n");
    return ExitCode::usage;
  }
  return run_rewrite(call, color);
}

/// A reader that has seen enough (`| head`) is no news to a call that is to be quiet.
bool worth_telling(const Problem& problem, const Call& call) {
  return problem.what != "broken pipe" || call.detail != report::Detail::quiet;
}

/// Large blocks go back to the system when they are freed. Without this glibc keeps what is freed for blocks of that
/// size (mallopt(3), M_MMAP_THRESHOLD), a fifth of the peak.
void give_memory_back() noexcept {
#ifdef __GLIBC__
  ::mallopt(M_MMAP_THRESHOLD, 256 * 1024);
#endif
}

ExitCode run(const std::vector<std::string>& arguments) {
  Call call;
  try {
    call = read_call(parse_arguments(arguments));
    return act(call, color_on_stderr(call.color));
  } catch (...) {
    const Problem problem = problem_of(std::current_exception());
    if (worth_telling(problem, call)) print_problem(problem, color_on_stderr(call.color));
    return problem.exit;
  }
}

} // namespace
} // namespace dumpfix::cli

int main(int argc, char** argv) {
  dumpfix::cli::give_memory_back();
  dumpfix::cli::keep_standard_descriptors();
  dumpfix::io::install_signal_handlers();
  try {
    return static_cast<int>(dumpfix::cli::run(std::vector<std::string>(argv + (argc > 0 ? 1 : 0), argv + argc)));
  } catch (...) { // only memory for the message itself can be missing here
    dumpfix::cli::print_error("strapi-dumpfix: error: out of memory\n");
    return static_cast<int>(dumpfix::ExitCode::resources);
  }
}
