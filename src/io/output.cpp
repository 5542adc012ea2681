// The buffer in front of a sink. A write that throws leaves the buffer as it was: what was put before an interruption
// can still be flushed. Destruction writes nothing: a buffer that was not flushed belongs to a run that failed.
#include "io/sink.hpp"

namespace dumpfix::io {
namespace {

constexpr std::size_t direct_share = 4; ///< blocks of this part of the buffer are not copied into it

} // namespace

Output::Output(Sink& sink, std::size_t capacity)
    : sink_(sink), buffer_(std::make_unique_for_overwrite<char[]>(capacity == 0 ? 1 : capacity)), begin_(buffer_.get()),
      at_(begin_), end_(begin_ + (capacity == 0 ? 1 : capacity)) {}

Output::~Output() = default;

void Output::flush() {
  const auto size = static_cast<std::size_t>(at_ - begin_);
  if (size == 0) return;
  sink_.write({begin_, size});
  at_ = begin_;
  flushed_ += size;
}

void Output::make_room(std::size_t size) {
  flush();
  if (size <= static_cast<std::size_t>(end_ - begin_)) return;
  buffer_ = std::make_unique_for_overwrite<char[]>(size);
  begin_ = at_ = buffer_.get();
  end_ = begin_ + size;
}

void Output::put_slow(std::string_view bytes) {
  // What is large goes out as it is: copying it costs more than one more write of what stood before it.
  const bool large = bytes.size() >= static_cast<std::size_t>(end_ - begin_) / direct_share;
  flush();
  if (!large) {
    std::memcpy(at_, bytes.data(), bytes.size());
    at_ += bytes.size();
    return;
  }
  sink_.write(bytes);
  flushed_ += bytes.size();
}

} // namespace dumpfix::io
