// Filling, growing and handing out: see buffer.hpp.
#include "dump/buffer.hpp"

#include "dump/bytes.hpp"

#include <algorithm>
#include <cstring>

namespace dumpfix::dump {
namespace {

constexpr std::size_t context = 128; // bytes kept before those not handed out: a line of an excerpt
constexpr std::size_t many = 4096;   // bytes from which lines are counted in one go

} // namespace

Buffer::Buffer(Reader::ReadFn read, void* context, std::size_t want, std::uint64_t byte, std::uint64_t line)
    : read_(read), context_(context), want_(std::max<std::size_t>(want, 1)),
      capacity_(std::max<std::size_t>(want_ + want_ / 4, 4096)), byte_(byte), line_(line), line_start_(byte) {
  bytes_ = std::make_unique_for_overwrite<char[]>(capacity_ + Reader::padding);
}

/// Makes room for one read. Moves bytes only when many were handed out since the last time, or when there is no room.
void Buffer::make_room() {
  const std::size_t kept = std::min(begin_, context); // so that an excerpt does not depend on the size of a read
  const std::size_t rest = end_ - begin_ + kept;
  const bool full = capacity_ - end_ < want_;
  if (!full && (begin_ < many || begin_ < 2 * rest)) return;
  const char* const from = bytes_.get() + begin_ - kept;
  if (rest + want_ <= capacity_) {
    std::memmove(bytes_.get(), from, rest);
  } else {
    const std::size_t grown = std::max(capacity_ * 2, rest + want_);
    auto bytes = std::make_unique_for_overwrite<char[]>(grown + Reader::padding);
    std::memcpy(bytes.get(), from, rest);
    bytes_ = std::move(bytes);
    capacity_ = grown;
  }
  begin_ = kept;
  end_ = rest;
}

bool Buffer::fill() {
  if (ended_) return false;
  make_room();
  const std::size_t got = read_(context_, bytes_.get() + end_, want_);
  end_ += got;
  ended_ = got == 0;
  return got != 0;
}

/// Counts the lines of `bytes`, the first of those not handed out.
void Buffer::count(std::string_view bytes) noexcept {
  const std::uint64_t stop = byte_ + bytes.size();
  const std::uint64_t flat = std::max(line_end_, byte_) - byte_; // bytes that were looked at before
  if (bytes.size() - flat >= many) {
    bytes.remove_prefix(flat);
    if (const std::uint64_t lines = count_lines(bytes.data(), bytes.size())) {
      line_ += lines;
      line_start_ = stop - static_cast<std::uint64_t>(bytes.data() + bytes.size() - 1 -
                                                      find_last_byte(bytes.data(), bytes.data() + bytes.size(), '\n'));
    }
    return;
  }
  while (line_end_ < stop) { // from line end to line end
    const std::uint64_t from = std::max(line_end_, byte_);
    const char* found = find_byte(bytes.data() + (from - byte_), end(), '\n');
    if (!found) {
      line_end_ = byte_ + size();
      break;
    }
    line_end_ = byte_ + static_cast<std::uint64_t>(found - bytes.data());
    if (line_end_ >= stop) break;
    ++line_;
    line_start_ = ++line_end_;
  }
}

std::string_view Buffer::take_lines(std::size_t size, std::uint64_t lines) noexcept {
  const std::string_view out(data(), size);
  begin_ += size;
  byte_ += size;
  line_ += lines;
  line_start_ = byte_;
  return out;
}

void Buffer::go_on_at(std::uint64_t byte) noexcept {
  begin_ = end_ = 0;
  byte_ = line_start_ = line_end_ = byte;
  ended_ = false;
}

} // namespace dumpfix::dump
