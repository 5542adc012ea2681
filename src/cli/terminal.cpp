// Standard input, output and error. Writing to standard error never fails loudly: there is nobody left to tell.
// Colour follows --color first, then NO_COLOR and TERM, then what standard error is.
#include "cli/terminal.hpp"

#include "io/sink.hpp"

#include <array>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>

namespace dumpfix::cli {

void keep_standard_descriptors() noexcept {
  // The wrong mode on purpose: what was closed is not to be used by accident, and says so (EBADF).
  constexpr std::array modes{O_WRONLY, O_RDONLY, O_WRONLY};
  for (int fd = 0; fd < static_cast<int>(modes.size()); ++fd)
    if (::fcntl(fd, F_GETFD) < 0 && errno == EBADF) {
      [[maybe_unused]] const int lowest = ::open("/dev/null", modes[static_cast<std::size_t>(fd)]);
    }
}

bool stdin_is_terminal() noexcept { return ::isatty(STDIN_FILENO) == 1; }
bool stdout_is_terminal() noexcept { return ::isatty(STDOUT_FILENO) == 1; }

bool color_on_stderr(When when) noexcept {
  if (when != When::automatic) return when == When::always;
  const char* no_color = std::getenv("NO_COLOR");
  const char* terminal = std::getenv("TERM");
  if (no_color != nullptr && *no_color != '\0') return false;
  if (terminal == nullptr || std::string_view(terminal) == "dumb") return false;
  return ::isatty(STDERR_FILENO) == 1;
}

void print_error(std::string_view text) noexcept {
  while (!text.empty()) {
    const ::ssize_t size = ::write(STDERR_FILENO, text.data(), text.size());
    if (size < 0 && errno == EINTR) continue;
    if (size <= 0) return;
    text.remove_prefix(static_cast<std::size_t>(size));
  }
}

void print_problem(const Problem& problem, bool color) {
  print_error(format_problem(problem, color ? "\033[1;31merror\033[0m" : "error"));
}

void print_output(std::string_view text) {
  const auto sink = io::stdout_sink();
  sink->write(text);
  sink->commit();
}

} // namespace dumpfix::cli
