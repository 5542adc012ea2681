// Bytes in. A Source hands out the decoded bytes of a dump; compression is found by magic, never by file name.
#pragma once

#include "base/problem.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace dumpfix::io {

/// Bytes of an output that its reader has not taken yet (run_ahead in sink.hpp). Not thread safe.
class Held {
public:
  virtual ~Held() = default;
  /// From now on bytes may wait: up to `most` of them, in a file under `tmpdir`.
  virtual void begin(const std::string& tmpdir, std::size_t most) = 0;
  /// The descriptor to watch for POLLOUT; -1 while nothing waits.
  virtual int descriptor() const noexcept = 0;
  /// Hands on what the reader takes without a wait. Throws as Sink::write.
  virtual void hand_on() = 0;
};

/// A stream of bytes. Not thread safe.
class Source {
public:
  virtual ~Source() = default;
  /// Fills the front of `into` and returns the number of bytes written there; 0 means the end. May return less than
  /// asked. Throws Failure (read_error, bad_compression, interrupted).
  virtual std::size_t read(std::span<char> into) = 0;
  /// What to call it in messages: the path, or "<stdin>".
  virtual const std::string& name() const noexcept = 0;
  /// From now on each wait for bytes hands on what is held, and read may throw what that throws. `held` must be alive
  /// at each read. False: this source never looks at it.
  virtual bool attend(Held& held) {
    static_cast<void>(held);
    return false;
  }
};

/// Opens a file, or standard input for "-" (a regular file on standard input counts as a file).
/// zstd and gzip are decoded, whichever is found by its magic; several frames or members in a row are one stream.
/// A decoder runs in a thread of its own; plain bytes do not.
/// Throws Failure: no_input (cannot be opened, is a directory), read_error.
std::unique_ptr<Source> open_source(const std::string& path);

/// A source over bytes in memory, for tests: hands out at most `chunk` bytes a call (0: all).
std::unique_ptr<Source> memory_source(std::string bytes, std::size_t chunk = 0, std::string name = "<memory>");

/// Wraps a source so that no read returns more than `chunk` bytes (law 8: any chunking gives identical output).
std::unique_ptr<Source> chunked_source(std::unique_ptr<Source> inner, std::size_t chunk);

/// A source that can go back to a mark: how one reader serves a file (which is read twice) and a pipe (which is
/// held back in a spool). Between `mark()` and `replay()` every byte that is handed out can be had again: a seekable,
/// uncompressed file seeks, anything else is recorded in a zstd spool file under `tmpdir`.
class ReplaySource : public Source {
public:
  /// Bytes read after this call can be had again. `unread` are bytes that were handed out before but not used by the
  /// reader: they come first again, in both rounds. Only one mark is alive; a new mark drops the old one.
  virtual void mark(std::string_view unread = {}) = 0;
  /// Goes back to the mark, and ends the recording: from here on bytes are handed out once.
  virtual void replay() = 0;

  /// Bytes of the dump, where it can be read from any of them on (an uncompressed file); else nothing.
  virtual std::optional<std::uint64_t> size() const { return std::nullopt; }
  /// Goes on at this byte of the dump; a mark stays where it is. Only where `size` tells.
  virtual void seek(std::uint64_t byte);
};

/// Like open_source, as a ReplaySource. `tmpdir` is where the spool of a pipe lives (an unlinked file; $TMPDIR or /tmp
/// when empty); `chunk` > 0 limits what one read returns.
std::unique_ptr<ReplaySource> open_replay_source(const std::string& path, const std::string& tmpdir = {},
                                                 std::size_t chunk = 0);

/// For tests: a ReplaySource over any other source, always by spool.
std::unique_ptr<ReplaySource> replay_source(std::unique_ptr<Source> inner, const std::string& tmpdir = {});

} // namespace dumpfix::io
