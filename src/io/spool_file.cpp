// The file of a spool: made in a directory, but without a name in it where the file system can, else unlinked at once.
#include "io/descriptor.hpp"
#include "io/spool.hpp"

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace dumpfix::io {
namespace {

std::string default_tmpdir() {
  const char* variable = std::getenv("TMPDIR");
  return variable != nullptr && *variable != '\0' ? variable : "/tmp";
}

} // namespace

SpoolFile::~SpoolFile() {
  if (fd_ >= 0) ::close(fd_);
}

void SpoolFile::fail_io(const char* doing, int error) const {
  fail(Code::spool_error, {}, std::string(doing) + " the spool in " + quoted(tmpdir_) + " failed: " + errno_text(error),
       error == ENOSPC || error == EDQUOT || error == EFBIG ? "name a directory with more room with --tmpdir" : "");
}

void SpoolFile::fail_damaged(const char* why) const {
  fail(Code::spool_error, {}, "the spool in " + quoted(tmpdir_) + " is damaged: " + why);
}

void SpoolFile::make() {
  if (fd_ >= 0) return;
  if (tmpdir_.empty()) tmpdir_ = default_tmpdir();
  fd_ = ::open(tmpdir_.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC | O_EXCL, 0600);
  if (fd_ < 0 && (errno == EOPNOTSUPP || errno == EISDIR || errno == EINVAL)) {
    std::string path = tmpdir_ + "/.dumpfix-" + std::string(6, 'X'); // mkostemp puts others in their place
    fd_ = ::mkostemp(path.data(), O_CLOEXEC);
    if (fd_ >= 0) ::unlink(path.c_str());
  }
  if (fd_ >= 0) return;
  const int error = errno;
  fail(Code::spool_error, {}, "cannot make a spool file in " + quoted(tmpdir_) + ": " + errno_text(error),
       "name a writable directory with --tmpdir");
}

void SpoolFile::write(std::string_view bytes, std::uint64_t at) {
  make();
  while (!bytes.empty()) {
    const ssize_t written = ::pwrite(fd_, bytes.data(), bytes.size(), static_cast<off_t>(at));
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) fail_io("writing", written < 0 ? errno : EIO);
    bytes.remove_prefix(static_cast<std::size_t>(written));
    at += static_cast<std::uint64_t>(written);
  }
}

void SpoolFile::read(std::span<char> into, std::uint64_t at) const {
  while (!into.empty()) {
    const std::ptrdiff_t got = pread_some(fd_, into, at);
    if (got <= 0) fail_io("reading", got < 0 ? static_cast<int>(-got) : EIO);
    into = into.subspan(static_cast<std::size_t>(got));
    at += static_cast<std::uint64_t>(got);
  }
}

void SpoolFile::discard(std::uint64_t at, std::uint64_t length) noexcept {
  if (fd_ >= 0)
    ::fallocate(fd_, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, static_cast<off_t>(at), static_cast<off_t>(length));
}

std::uint64_t SpoolFile::room() const noexcept {
  struct statvfs status {};
  if (::statvfs((tmpdir_.empty() ? default_tmpdir() : tmpdir_).c_str(), &status) != 0) return 0;
  return std::uint64_t{status.f_bavail} * status.f_frsize;
}

void SpoolFile::truncate(std::uint64_t size) noexcept {
  if (fd_ >= 0 && ::ftruncate(fd_, static_cast<off_t>(size)) != 0) return; // then it stays as long as it is
}

} // namespace dumpfix::io
