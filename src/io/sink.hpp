// Bytes out. A Sink takes bytes to standard output or to a file that appears under its name only when all is well.
#pragma once

#include "base/problem.hpp"
#include "io/source.hpp"

#include <cstring>
#include <memory>
#include <string>
#include <string_view>

namespace dumpfix::io {

/// The far end of the output. Not thread safe.
class Sink {
public:
  virtual ~Sink() = default;
  /// Takes all of `bytes`. Throws Failure: write_error, interrupted. A closed pipe (EPIPE) is a write_error with
  /// `Problem::what` == "broken pipe" so that the caller may leave quietly.
  virtual void write(std::string_view bytes) = 0;
  /// All is well: flush, end the compression frame, fsync, and let the name appear. Throws Failure.
  virtual void commit() = 0;
  /// True if what was written is already out of our hands (a pipe or terminal): a failure must then be made loud in
  /// the stream itself. False for a file, which simply never appears.
  virtual bool is_stream() const noexcept = 0;
  /// What can run ahead of its reader; null: nothing can.
  virtual Held* held() noexcept { return nullptr; }
};

/// Lets a pipe run ahead of its reader while a pipe is read: up to `most` bytes that the reader has not taken, and no
/// more than an eighth of what is free there, wait in a temporary file under `tmpdir` (empty: $TMPDIR or /tmp) and go
/// on while `source` waits for bytes. No effect where either is something else. Both must be alive until the source was
/// read for the last time.
void run_ahead(Sink& sink, Source& source, const std::string& tmpdir = {}, std::size_t most = 64U << 20);

enum class Compress { none, zstd };

/// Standard output. With Compress::zstd one frame of the given level, with checksum.
std::unique_ptr<Sink> stdout_sink(Compress compress = Compress::none, int level = 3);

/// FILE, atomically: an unnamed temporary file in the same directory (O_TMPFILE where there is one, else a hidden
/// name), mode 0600 or that of the file it replaces; fsync, then linked and renamed on commit(). Destroyed without
/// commit() nothing remains. ".zst" compresses. Throws Failure: cannot_create.
std::unique_ptr<Sink> file_sink(const std::string& path);

/// True if the two name one and the same file (device and inode); `a` may be "-" for standard input.
bool same_file(const std::string& a, const std::string& b);

/// A sink into memory, for tests. `into` must outlive it.
std::unique_ptr<Sink> memory_sink(std::string& into, bool stream = true);

/// The buffer in front of a Sink: all writers append here. Flushes itself when full.
class Output {
public:
  explicit Output(Sink& sink, std::size_t capacity = 256 * 1024);
  ~Output();
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  void put(std::string_view bytes) {
    if (bytes.size() > static_cast<std::size_t>(end_ - at_)) return put_slow(bytes);
    std::memcpy(at_, bytes.data(), bytes.size());
    at_ += bytes.size();
  }
  void put(char c) {
    if (at_ == end_) flush();
    *at_++ = c;
  }
  /// Room for `size` bytes, to be written in place; commit(behind the last one) takes them. What is put in between
  /// spoils them.
  char* reserve(std::size_t size) {
    if (size > static_cast<std::size_t>(end_ - at_)) make_room(size);
    return at_;
  }
  void commit(const char* end) noexcept { at_ += end - at_; }
  /// Hands everything to the sink.
  void flush();
  /// Bytes put so far.
  std::uint64_t written() const noexcept { return flushed_ + static_cast<std::uint64_t>(at_ - begin_); }
  bool is_stream() const noexcept { return sink_.is_stream(); }

private:
  void put_slow(std::string_view bytes);
  void make_room(std::size_t size);
  Sink& sink_;
  std::unique_ptr<char[]> buffer_;
  char* begin_;
  char* at_;
  char* end_;
  std::uint64_t flushed_ = 0;
};

} // namespace dumpfix::io
