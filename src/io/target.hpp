// Private to the room: where a sink's bytes go once they are encoded. A target never looks for signals before it begins
// a write, so that encoded bytes are never lost half way.
#pragma once

#include "io/descriptor.hpp"
#include "io/sink.hpp"

#include <memory>

namespace dumpfix::io {

class Target {
public:
  Target(Fd fd, std::string name) : fd_(std::move(fd)), name_(std::move(name)) {}
  virtual ~Target() = default;
  Target(const Target&) = delete;
  Target& operator=(const Target&) = delete;

  /// Writes all of `bytes`. Throws Failure as Sink::write does; after one failure every further write fails as well.
  void write(std::string_view bytes);
  /// The last byte was written. Throws Failure.
  virtual void commit() = 0;
  virtual bool is_stream() const noexcept = 0;

protected:
  [[noreturn]] void fail_write(int error);

  Fd fd_;
  std::string name_;

private:
  int error_ = 0;
  std::uint64_t written_ = 0;
};

/// Something that is written as it is, without a temporary file: standard output, a FIFO, a device.
std::unique_ptr<Target> direct_target(Fd fd, std::string name);

enum class Temporary { unnamed, hidden };

/// A file by way of a temporary one in the same directory. Temporary::unnamed falls back to hidden where the file
/// system has no O_TMPFILE. Throws Failure: cannot_create.
std::unique_ptr<Target> atomic_target(const std::string& path, Temporary temporary = Temporary::unnamed);

/// A sink over a target, with an encoder if asked for.
std::unique_ptr<Sink> encoding_sink(std::unique_ptr<Target> target, Compress compress, int level);

} // namespace dumpfix::io
