// Private to the room: an owned file descriptor and the few system calls that all files of the room share.
// All of them retry EINTR; a caught signal (signals.hpp) is looked at by the callers, except where it says so.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace dumpfix::io {

/// Owns a descriptor.
class Fd {
public:
  Fd() = default;
  explicit Fd(int fd) noexcept : fd_(fd) {}
  ~Fd() { reset(); }
  Fd(Fd&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  Fd& operator=(Fd&& other) noexcept {
    if (this != &other) {
      reset();
      fd_ = std::exchange(other.fd_, -1);
    }
    return *this;
  }
  int get() const noexcept { return fd_; }
  explicit operator bool() const noexcept { return fd_ >= 0; }
  /// Closes; returns 0 or errno of close(2), which is where some file systems report a failed write.
  int reset() noexcept;

private:
  int fd_ = -1;
};

/// The text of an errno value: "No such file or directory".
std::string errno_text(int error);
/// "name", for messages.
std::string quoted(std::string_view name);

/// Writes all of `bytes`, through partial writes and EAGAIN. Returns 0 or errno. Once a signal was caught it waits for
/// a blocked reader no longer than two seconds, and then throws Failure(interrupted).
int write_fully(int fd, std::string_view bytes);

/// pread(2) at `offset`. Returns the number of bytes, 0 at the end, or -errno.
std::ptrdiff_t pread_some(int fd, std::span<char> into, std::uint64_t offset) noexcept;

/// Makes a pipe 256 KiB wide (F_SETPIPE_SZ) if `fd` is a narrower one. Best effort.
void grow_pipe(int fd) noexcept;

} // namespace dumpfix::io
