// Chunks, and the way back from memory to the file.
#include "rewrite/link_space.hpp"

#include "rewrite/link_spool.hpp"

#include <algorithm>
#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace dumpfix::rewrite {

LinkSpace::Chunk LinkSpace::store(std::unique_ptr<char[]>& buffer, std::size_t size, std::size_t capacity) {
  Chunk chunk;
  chunk.size = size;
  chunk.capacity = capacity;
  if (capacity <= free_) {
    free_ -= capacity;
    chunk.bytes = std::move(buffer);
  } else {
    write(chunk, buffer.get());
  }
  return chunk;
}

/// Whole buffers at multiples of their size: a file system keeps each on one large page, and is twice as quick.
void LinkSpace::write(Chunk& chunk, const char* bytes) {
  chunk.at = (end_ + chunk.capacity - 1) & ~(std::uint64_t{chunk.capacity} - 1);
  file_.write({bytes, chunk.capacity}, chunk.at);
  end_ = chunk.at + chunk.capacity;
  live_ += chunk.size;
}

void LinkSpace::settle() {
  for (LinkSpool* spool : open_) spool->settle();
  open_.clear();
}

bool LinkSpace::take_buffer(std::size_t capacity) noexcept {
  if (buffers_ + capacity > memory_ / 2) return false;
  buffers_ += capacity;
  return true;
}

void LinkSpace::make_room(std::size_t bytes) {
  bytes = std::min(bytes, memory_);
  for (auto spool = spools_.rbegin(); spool != spools_.rend(); ++spool) { // the first is read first
    if ((*spool)->is_read()) continue;
    for (Chunk& chunk : (*spool)->chunks_) {
      if (free_ >= bytes) break;
      if (!chunk.bytes) continue;
      write(chunk, chunk.bytes.get());
      chunk.bytes.reset();
      free_ += chunk.capacity;
      freed_ += chunk.capacity;
    }
  }
  // What is free between other things is not given back by itself.
  constexpr std::size_t worth_it = 1 << 20;
  if (freed_ < worth_it && bytes < worth_it) return;
  freed_ = 0;
#if defined(__GLIBC__)
  ::malloc_trim(0);
#endif
}

const char* LinkSpace::load(const Chunk& chunk, char* buffer) const {
  if (chunk.bytes) return chunk.bytes.get();
  file_.read({buffer, chunk.size}, chunk.at);
  return buffer;
}

void LinkSpace::release(Chunk& chunk) noexcept {
  if (chunk.bytes) {
    free_ += chunk.capacity;
    freed_ += chunk.capacity;
  } else if (chunk.size != 0) {
    // No holes for single chunks: to punch one, a file system writes out first what is in memory only.
    live_ -= chunk.size;
    if (live_ == 0) file_.truncate(end_ = 0);
  }
  chunk = {};
}

} // namespace dumpfix::rewrite
