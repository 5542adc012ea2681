// The file that appears under its name only when all is well: an unnamed (or hidden) file in the same directory, which
// commit() syncs, links under a hidden name and renames over the final one. Until then its mode is 0600.
#include "io/target.hpp"

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>

namespace dumpfix::io {
namespace {

[[noreturn]] void cannot_create(const std::string& path, std::string why, std::string hint) {
  fail(Code::cannot_create, Place{path, 0, 0, 0}, "cannot create " + quoted(path) + ": " + why, std::move(hint));
}

/// `path` with its symbolic links followed, so that the file that a link names is replaced, not the link.
std::string followed(const std::string& path) {
  char* real = ::realpath(path.c_str(), nullptr);
  if (real == nullptr) return path;
  std::string out = real;
  std::free(real);
  return out;
}

/// A name next to the final one that no other file has; `n` counts the attempts.
std::string hidden_name(unsigned n) {
  return ".dumpfix-" + std::to_string(::getpid()) + '-' + std::to_string(n) + ".tmp";
}
constexpr unsigned attempts = 10000;

class AtomicTarget final : public Target {
public:
  AtomicTarget(const std::string& path, Temporary temporary) : Target(Fd(), path) {
    const std::string real = followed(path);
    const std::size_t slash = real.rfind('/');
    folder_name_ = slash == std::string::npos ? "." : slash == 0 ? "/" : real.substr(0, slash);
    final_ = slash == std::string::npos ? real : real.substr(slash + 1);
    if (final_.empty()) cannot_create(path, "it names no file", "name a file, not a directory");
    look_at_old(real);
    folder_ = Fd(::open(folder_name_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!folder_) refuse_folder(errno);
    if (temporary == Temporary::unnamed) open_unnamed();
    if (!fd_) open_hidden();
    struct stat status {};
    ::fstat(fd_.get(), &status);
    mode_ = old_ ? old_->st_mode & 07777 : status.st_mode & 0777; // the latter: 0666 without the umask
    ::fchmod(fd_.get(), 0600);
  }

  ~AtomicTarget() override {
    if (!hidden_.empty()) ::unlinkat(folder_.get(), hidden_.c_str(), 0);
  }

  bool is_stream() const noexcept override { return false; }

  void commit() override {
    // Best effort: only root can give a file to another owner. It comes first because it may clear mode bits.
    if (old_ && ::fchown(fd_.get(), old_->st_uid, old_->st_gid) != 0 && errno != EPERM) fail_write(errno);
    if (::fchmod(fd_.get(), mode_) != 0) fail_write(errno);
    if (::fsync(fd_.get()) != 0) fail_write(errno);
    if (hidden_.empty()) link_hidden();
    if (int error = fd_.reset()) fail_write(error);
    if (::renameat(folder_.get(), hidden_.c_str(), folder_.get(), final_.c_str()) != 0) fail_write(errno);
    hidden_.clear();
    if (::fsync(folder_.get()) != 0 && errno != EINVAL && errno != EROFS) fail_write(errno);
  }

private:
  void look_at_old(const std::string& real) {
    struct stat status {};
    if (::stat(real.c_str(), &status) != 0) return;
    if (::access(real.c_str(), W_OK) != 0)
      cannot_create(name_, errno_text(errno), "the file is there and may not be written; remove it or name another");
    old_ = status;
  }

  [[noreturn]] void refuse_folder(int error) {
    if (error == ENOENT)
      cannot_create(name_, "there is no directory " + quoted(folder_name_),
                    "make it first: mkdir -p " + quoted(folder_name_));
    if (error == EACCES || error == EPERM || error == EROFS)
      cannot_create(name_, errno_text(error),
                    "the directory " + quoted(folder_name_) +
                        " must be writable: the file gets its name only when complete");
    cannot_create(name_, errno_text(error), {});
  }

  void open_unnamed() {
    fd_ = Fd(::openat(folder_.get(), ".", O_TMPFILE | O_WRONLY | O_CLOEXEC, 0666));
    if (!fd_ && errno != EOPNOTSUPP && errno != EISDIR && errno != EINVAL && errno != ENOENT) refuse_folder(errno);
  }

  void open_hidden() {
    for (unsigned n = 0; n < attempts && !fd_; ++n) {
      std::string name = hidden_name(n);
      fd_ = Fd(::openat(folder_.get(), name.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0666));
      if (fd_)
        hidden_ = name;
      else if (errno != EEXIST)
        break;
    }
    if (!fd_) refuse_folder(errno);
  }

  void link_hidden() {
    const std::string self = "/proc/self/fd/" + std::to_string(fd_.get());
    for (unsigned n = 0; n < attempts; ++n) {
      std::string name = hidden_name(n);
      if (::linkat(AT_FDCWD, self.c_str(), folder_.get(), name.c_str(), AT_SYMLINK_FOLLOW) == 0) {
        hidden_ = name;
        return;
      }
      if (errno != EEXIST) break;
    }
    fail_write(errno);
  }

  Fd folder_;
  std::string folder_name_;
  std::string final_;
  std::string hidden_; ///< the name that the file has before its final one, if any
  std::optional<struct stat> old_;
  mode_t mode_ = 0600;
};

} // namespace

std::unique_ptr<Target> atomic_target(const std::string& path, Temporary temporary) {
  return std::make_unique<AtomicTarget>(path, temporary);
}

} // namespace dumpfix::io
