// The writes that all targets share, and the target that is written as it is.
#include "io/target.hpp"

#include <cerrno>

namespace dumpfix::io {
namespace {

class DirectTarget final : public Target {
public:
  using Target::Target;
  bool is_stream() const noexcept override { return true; }
  /// close(2) is where network file systems report writes that failed; other owners of the file stay open.
  void commit() override {
    if (int error = fd_.reset()) fail_write(error);
  }
};

} // namespace

void Target::fail_write(int error) {
  error_ = error;
  if (error == EPIPE) fail(Code::write_error, Place{name_, written_, 0, 0}, "broken pipe");
  fail(Code::write_error, Place{name_, written_, 0, 0}, "writing " + quoted(name_) + " failed: " + errno_text(error),
       error == ENOSPC || error == EDQUOT ? "make room, or write to a file on another disk" : "");
}

void Target::write(std::string_view bytes) {
  attempt([&] { return put(bytes); });
  written_ += bytes.size();
}

std::unique_ptr<Target> direct_target(Fd fd, std::string name) {
  grow_pipe(fd.get());
  if (is_pipe(fd)) return pipe_target(std::move(fd), std::move(name));
  return std::make_unique<DirectTarget>(std::move(fd), std::move(name));
}

} // namespace dumpfix::io
