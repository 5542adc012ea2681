// System calls with EINTR, EAGAIN and partial writes dealt with.
#include "io/descriptor.hpp"

#include "io/signals.hpp"

#include <algorithm>
#include <cerrno>
#include <climits>
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace dumpfix::io {

int Fd::reset() noexcept {
  if (fd_ < 0) return 0;
  int error = ::close(std::exchange(fd_, -1)) == 0 ? 0 : errno;
  return error == EINTR ? 0 : error; // Linux has closed it all the same
}

std::string errno_text(int error) { return std::generic_category().message(error); }

std::string quoted(std::string_view name) { return '"' + std::string(name) + '"'; }

int write_fully(int fd, std::string_view bytes) {
  constexpr int patience_ms = 2000;
  while (!bytes.empty()) {
    std::size_t count = std::min<std::size_t>(bytes.size(), 1U << 30);
    if (caught_signal() != 0) {
      // In a hurry: write no more than a ready pipe takes without blocking.
      pollfd ready{fd, POLLOUT, 0};
      const int count_ready = ::poll(&ready, 1, patience_ms);
      if (count_ready == 0) throw_if_interrupted();
      if (count_ready < 0) continue; // EINTR by a further signal
      count = std::min<std::size_t>(count, PIPE_BUF);
    }
    ssize_t written = ::write(fd, bytes.data(), count);
    if (written >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
      pollfd ready{fd, POLLOUT, 0};
      ::poll(&ready, 1, patience_ms);
    } else if (errno != EINTR) {
      return errno;
    }
  }
  return 0;
}

std::ptrdiff_t pread_some(int fd, std::span<char> into, std::uint64_t offset) noexcept {
  for (;;) {
    ssize_t count = ::pread(fd, into.data(), into.size(), static_cast<off_t>(offset));
    if (count >= 0) return count;
    if (errno != EINTR) return -static_cast<std::ptrdiff_t>(errno);
  }
}

void grow_pipe(int fd) noexcept {
  constexpr int wanted = 256 * 1024;
  struct stat status {};
  if (::fstat(fd, &status) != 0 || !S_ISFIFO(status.st_mode)) return;
  if (::fcntl(fd, F_GETPIPE_SZ) < wanted) ::fcntl(fd, F_SETPIPE_SZ, wanted);
}

} // namespace dumpfix::io
