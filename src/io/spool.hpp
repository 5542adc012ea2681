// Bytes that must wait: an unlinked temporary file, zstd compressed, written once and then read from its front.
#pragma once

#include "base/problem.hpp"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace dumpfix::io {

/// A temporary file without a name, for those who place their bytes themselves: nothing remains of it however the run
/// ends. Made by the first write. Errors are Failure (spool_error). Not thread safe.
class SpoolFile {
public:
  /// `tmpdir` empty: $TMPDIR or /tmp.
  explicit SpoolFile(std::string tmpdir = {}) : tmpdir_(std::move(tmpdir)) {}
  ~SpoolFile();
  SpoolFile(const SpoolFile&) = delete;
  SpoolFile& operator=(const SpoolFile&) = delete;

  /// True once there is a file.
  explicit operator bool() const noexcept { return fd_ >= 0; }
  /// Makes the file if there is none.
  void make();
  /// Writes all of `bytes` at byte `at`.
  void write(std::string_view bytes, std::uint64_t at);
  /// Fills `into` from byte `at` on; that the file ends before is an error.
  void read(std::span<char> into, std::uint64_t at) const;
  /// Gives the disk space of `length` bytes back where the file system can; they must not be read any more.
  void discard(std::uint64_t at, std::uint64_t length) noexcept;
  /// Bytes that are free where the file is, or will be; 0 if that cannot be told.
  std::uint64_t room() const noexcept;
  /// Ends the file at byte `size`; best effort.
  void truncate(std::uint64_t size) noexcept;
  /// Throws: what was read does not make sense, because of `why`.
  [[noreturn]] void fail_damaged(const char* why) const;

private:
  [[noreturn]] void fail_io(const char* doing, int error) const;
  std::string tmpdir_;
  int fd_ = -1;
};

/// Append, then read. Small contents (under `memory` bytes) never touch the disk. Not thread safe.
class Spool {
public:
  /// `tmpdir` empty: $TMPDIR or /tmp. Throws Failure (spool_error) when the file cannot be made, on first need.
  explicit Spool(std::string tmpdir = {}, std::size_t memory = 1 << 20);
  ~Spool();
  Spool(Spool&&) noexcept;
  Spool& operator=(Spool&&) noexcept;

  void append(std::string_view bytes);
  /// Ends writing; reading starts at the front. May be called again to read once more.
  void rewind();
  /// Up to into.size() bytes; 0 at the end.
  std::size_t read(std::span<char> into);
  /// Bytes appended.
  std::uint64_t size() const noexcept;

private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

} // namespace dumpfix::io
