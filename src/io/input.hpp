// Private to the room: an opened input as it stands on disk or in the pipe, before any decoding. A regular file is read
// by position (pread), so that its shared offset stays alone; anything else is read as it comes and waits with poll(2),
// so that a signal or cancel() ends the wait.
#pragma once

#include "io/descriptor.hpp"
#include "io/source.hpp"

#include <memory>

namespace dumpfix::io {

class Input final : public Source {
public:
  /// Opens `path` ("-": standard input). Throws Failure: no_input, interrupted.
  static std::unique_ptr<Input> open(const std::string& path);

  std::size_t read(std::span<char> into) override;
  const std::string& name() const noexcept override { return name_; }
  bool attend(Held& held) override {
    held_ = &held;
    return !seekable_;
  }

  /// The next bytes, up to 4, without taking them; fewer only at the end of the input.
  std::string_view peek();
  /// True for a regular file that can be read by position.
  bool seekable() const noexcept { return seekable_; }
  /// Bytes of the file when it was opened; only if seekable().
  std::uint64_t size() const noexcept { return size_; }
  /// Offset of the next byte in the file; for a pipe, bytes taken so far.
  std::uint64_t position() const noexcept { return position_ - (head_size_ - head_at_); }
  /// Goes to `position`; only if seekable().
  void seek(std::uint64_t position) noexcept;
  /// Ends a read that waits in another thread: it returns 0. May be called from any thread.
  void cancel() noexcept;

private:
  Input(Fd fd, std::string name);
  std::size_t fetch(std::span<char> into);
  bool wait_readable();

  Fd fd_;
  Fd cancel_;
  std::string name_;
  Held* held_ = nullptr;
  bool seekable_ = false;
  bool end_ = false;
  std::uint64_t position_ = 0;
  std::uint64_t size_ = 0;
  char head_[4] = {};
  std::size_t head_at_ = 0;
  std::size_t head_size_ = 0;
};

} // namespace dumpfix::io
