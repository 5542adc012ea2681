// The bytes between the source and the scanners: one growing buffer that keeps the piece or row in work in one run.
//
// It moves bytes only when at least as many were handed out before, so the work is linear whatever the size of a read.
#pragma once

#include "dump/reader.hpp"

#include <algorithm>
#include <memory>
#include <string_view>

namespace dumpfix::dump {

class Buffer {
public:
  Buffer(Reader::ReadFn read, void* context, std::size_t want, std::uint64_t byte, std::uint64_t line);

  /// Reads once, up to the size asked for; false at the end of the input. Views into the buffer die.
  bool fill();
  /// Fills until `size` bytes are here or the input ends.
  void ensure(std::size_t size) {
    while (this->size() < size && fill()) {
    }
  }
  bool ended() const noexcept { return ended_; }

  /// What was read but not handed out.
  const char* data() const noexcept { return bytes_.get() + begin_; }
  const char* end() const noexcept { return bytes_.get() + end_; }
  std::size_t size() const noexcept { return end_ - begin_; }
  std::string_view unread() const noexcept { return {data(), size()}; }
  /// As `unread`, with what was handed out before and is still here: for excerpts.
  std::string_view seen() const noexcept { return {bytes_.get(), end_}; }

  /// Hands out the first `size` bytes, and counts their lines.
  std::string_view take(std::size_t size) noexcept {
    const std::string_view out(data(), size);
    const std::uint64_t stop = byte_ + size;
    if (line_end_ < stop) count(out); // a row of a one-line INSERT costs one comparison
    begin_ += size;
    byte_ = stop;
    return out;
  }
  /// Hands out `size` bytes that are `lines` whole lines, line ends included.
  std::string_view take_lines(std::size_t size, std::uint64_t lines) noexcept;

  /// The next `size` bytes are known to hold no line end: they need not be looked at for that.
  void note_flat(std::size_t size) noexcept { line_end_ = std::max(line_end_, byte_ + size); }

  /// Drops what was not handed out: the source stands at offset `byte` now. Lines in between are not counted.
  void go_on_at(std::uint64_t byte) noexcept;

  /// Offset in the dump, line, and offset of that line's first byte, of the first byte not handed out.
  std::uint64_t byte() const noexcept { return byte_; }
  std::uint64_t line() const noexcept { return line_; }
  std::uint64_t line_start() const noexcept { return line_start_; }

private:
  void make_room();
  void count(std::string_view bytes) noexcept;

  Reader::ReadFn read_;
  void* context_;
  std::size_t want_;
  std::unique_ptr<char[]> bytes_;
  std::size_t capacity_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  std::uint64_t byte_;
  std::uint64_t line_;
  std::uint64_t line_start_;
  std::uint64_t line_end_ = 0; // no line end from byte_ up to here
  bool ended_ = false;
};

} // namespace dumpfix::dump
