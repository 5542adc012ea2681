// Private to the room: where a sink's bytes go once they are encoded. A target never looks for signals before it begins
// a write, so that encoded bytes are never lost half way.
#pragma once

#include "io/descriptor.hpp"
#include "io/sink.hpp"

#include <cerrno>
#include <memory>

namespace dumpfix::io {

class Target {
public:
  Target(Fd fd, std::string name) : fd_(std::move(fd)), name_(std::move(name)) {}
  virtual ~Target() = default;
  Target(const Target&) = delete;
  Target& operator=(const Target&) = delete;

  /// Takes all of `bytes`. Throws Failure as Sink::write does; after one failure every further write fails as well.
  void write(std::string_view bytes);
  /// The last byte was written. Throws Failure.
  virtual void commit() = 0;
  virtual bool is_stream() const noexcept = 0;
  /// As Sink::held.
  virtual Held* held() noexcept { return nullptr; }

protected:
  [[noreturn]] void fail_write(int error);
  /// Writes all of `bytes`; 0 or errno.
  virtual int put(std::string_view bytes) { return write_fully(fd_.get(), bytes); }
  /// Takes a step that returns 0 or errno; throws what that means, and does so again for every further step.
  template <class Step>
  void attempt(Step step) {
    if (error_ != 0) fail_write(error_);
    error_ = EIO; // for the case that it throws
    if (const int error = step()) fail_write(error);
    error_ = 0;
  }

  Fd fd_;
  std::string name_;

private:
  int error_ = 0;
  std::uint64_t written_ = 0;
};

bool is_pipe(const Fd& fd) noexcept;

/// A pipe or FIFO, which can run ahead of its reader (run_ahead in sink.hpp).
std::unique_ptr<Target> pipe_target(Fd fd, std::string name);

/// Something that is written as it is, without a temporary file: standard output, a FIFO, a device.
std::unique_ptr<Target> direct_target(Fd fd, std::string name);

enum class Temporary { unnamed, hidden };

/// A file by way of a temporary one in the same directory. Temporary::unnamed falls back to hidden where the file
/// system has no O_TMPFILE. Throws Failure: cannot_create.
std::unique_ptr<Target> atomic_target(const std::string& path, Temporary temporary = Temporary::unnamed);

/// A sink over a target, with an encoder if asked for.
std::unique_ptr<Sink> encoding_sink(std::unique_ptr<Target> target, Compress compress, int level);

} // namespace dumpfix::io
