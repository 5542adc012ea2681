// Bytes that must wait: an unlinked temporary file, zstd compressed, written once and then read from its front.
#pragma once

#include "base/problem.hpp"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace dumpfix::io {

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
