// Opening an input, with a hint for the usual mistakes, and reading it.
#include "io/input.hpp"

#include "io/interrupt.hpp"
#include "io/signals.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/stat.h>
#include <unistd.h>

namespace dumpfix::io {
namespace {

bool exists(const std::string& path) { return ::access(path.c_str(), F_OK) == 0; }

std::string missing_hint(const std::string& path) {
  for (const char* suffix : {".zst", ".gz"})
    if (exists(path + suffix)) return quoted(path + suffix) + " is there, and can be read as it is";
  return "check the path; without one, or with \"-\", standard input is read";
}

/// What a directory of dump files may be: toc.dat is pg_dump -Fd, metadata is mydumper, @.json is MySQL Shell.
std::string directory_hint(const std::string& path) {
  const std::string restore = "pg_restore -f - " + quoted(path) + " | strapi-dumpfix";
  if (exists(path + "/toc.dat")) return "this is a dump by pg_dump -Fd; turn it into plain SQL: " + restore;
  if (exists(path + "/metadata")) return "dumps by mydumper are not supported; make one with mysqldump or mariadb-dump";
  if (exists(path + "/@.json"))
    return "dumps by MySQL Shell are not supported; make one with mysqldump or mariadb-dump";
  return "name the dump file itself; for a directory made by pg_dump -Fd: " + restore +
         "; those of mydumper are not supported";
}

} // namespace

Input::Input(Fd fd, std::string name) : fd_(std::move(fd)), name_(std::move(name)) {}

std::unique_ptr<Input> Input::open(const std::string& path) {
  const bool standard = path == "-";
  std::string name = standard ? "<stdin>" : path;
  auto refuse = [&](std::string what, std::string hint = {}) {
    fail(Code::no_input, Place{name, 0, 0, 0}, std::move(what), std::move(hint));
  };
  int raw = -1;
  do {
    throw_if_interrupted();
    raw = standard ? ::fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3) : ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY);
  } while (raw < 0 && errno == EINTR);
  if (raw < 0) {
    int error = errno;
    if (standard) refuse("standard input is closed", "name the dump file, or pipe the dump in");
    refuse("cannot open " + quoted(path) + ": " + errno_text(error), error == ENOENT ? missing_hint(path) : "");
  }
  std::unique_ptr<Input> input(new Input(Fd(raw), std::move(name)));
  name = input->name_;
  struct stat status {};
  if (::fstat(raw, &status) != 0) refuse("cannot open " + quoted(name) + ": " + errno_text(errno));
  if (S_ISDIR(status.st_mode)) refuse(quoted(name) + " is a directory", directory_hint(standard ? "." : path));
  if (S_ISREG(status.st_mode)) {
    off_t at = ::lseek(raw, 0, SEEK_CUR);
    input->seekable_ = at >= 0;
    input->size_ = static_cast<std::uint64_t>(status.st_size);
    if (at > 0) input->position_ = static_cast<std::uint64_t>(at);
    ::posix_fadvise(raw, 0, 0, POSIX_FADV_SEQUENTIAL);
  } else {
    grow_pipe(raw);
  }
  if (!input->seekable_) input->cancel_ = Fd(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));
  return input;
}

bool Input::wait_readable() {
  for (;;) {
    throw_if_interrupted();
    if (held_ != nullptr) held_->hand_on();
    pollfd watched[4] = {{fd_.get(), POLLIN, 0},
                         {interrupt_descriptor(), POLLIN, 0},
                         {cancel_.get(), POLLIN, 0},
                         {held_ != nullptr ? held_->descriptor() : -1, POLLOUT, 0}};
    if (::poll(watched, 4, -1) < 0) {
      if (errno == EINTR) continue;
      return true; // let read(2) report it
    }
    if (watched[2].revents != 0) return false;
    if (watched[0].revents != 0 && watched[1].revents == 0) return true;
  }
}

std::size_t Input::fetch(std::span<char> into) {
  if (end_ || into.empty()) return 0;
  std::ptrdiff_t count = 0;
  if (seekable_) {
    throw_if_interrupted();
    count = pread_some(fd_.get(), into, position_);
  } else {
    do {
      if (!wait_readable()) return 0;
      count = ::read(fd_.get(), into.data(), into.size());
      if (count < 0) count = -static_cast<std::ptrdiff_t>(errno);
    } while (count == -EINTR || count == -EAGAIN);
  }
  if (count < 0)
    fail(Code::read_error, Place{name_, position_, 0, 0},
         "reading " + quoted(name_) + " failed at byte " + std::to_string(position_) + ": " +
             errno_text(static_cast<int>(-count)));
  if (count == 0 && !seekable_) end_ = true; // a terminal would go on after its end
  position_ += static_cast<std::uint64_t>(count);
  return static_cast<std::size_t>(count);
}

std::size_t Input::read(std::span<char> into) {
  if (head_at_ == head_size_) return fetch(into);
  std::size_t count = std::min(into.size(), head_size_ - head_at_);
  std::memcpy(into.data(), head_ + head_at_, count);
  head_at_ += count;
  return count;
}

std::string_view Input::peek() {
  if (head_at_ == head_size_) head_at_ = head_size_ = 0;
  while (head_size_ < sizeof head_) {
    std::size_t count = fetch(std::span<char>(head_ + head_size_, sizeof head_ - head_size_));
    if (count == 0) break;
    head_size_ += count;
  }
  return {head_ + head_at_, head_size_ - head_at_};
}

void Input::seek(std::uint64_t position) noexcept {
  position_ = position;
  head_at_ = head_size_ = 0;
}

void Input::cancel() noexcept {
  std::uint64_t one = 1;
  if (cancel_) [[maybe_unused]]
    ssize_t ignored = ::write(cancel_.get(), &one, sizeof one);
}

} // namespace dumpfix::io
