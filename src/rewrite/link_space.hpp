// Where the link rows of a run lie while they wait: in memory as far as that goes, and in one temporary file.
#pragma once

#include "io/spool.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace dumpfix::rewrite {

class LinkSpool;

/// Where the chunks of all spools of one run lie. Errors are Failure (spool_error). Not thread safe.
class LinkSpace {
public:
  /// `memory` bytes of chunks stay in memory. `tmpdir` empty: $TMPDIR or /tmp.
  LinkSpace(std::string tmpdir, std::size_t memory) : file_(std::move(tmpdir)), memory_(memory), free_(memory) {}

  /// A piece of a spool, in memory or in the file.
  struct Chunk {
    std::unique_ptr<char[]> bytes;
    std::size_t size = 0;
    std::size_t capacity = 0; ///< of `bytes`, and of its place in the file
    std::uint64_t at = 0;
  };
  /// Stores the first `size` bytes of a buffer of `capacity`, a power of two: takes the buffer itself where there is
  /// memory, else writes all of it, so that its rest must be zeros or the like.
  Chunk store(std::unique_ptr<char[]>& buffer, std::size_t size, std::size_t capacity);
  /// The bytes of a chunk: where they are, or in `buffer`, which has room for them.
  const char* load(const Chunk& chunk, char* buffer) const;
  /// Gives memory back, and the disk space of all chunks once none is left there.
  void release(Chunk& chunk) noexcept;
  /// For those who need `bytes` of memory to work on rows: as much as that, of what chunks may take, is made free. A
  /// spool that is being read keeps what it has.
  void make_room(std::size_t bytes);
  /// For when the rows of another table begin: spools that are added to give back their blocks and buffers. Once for
  /// each, so that tables that take turns do not make a chunk of each row.
  void settle();
  /// True if one more spool may hold a buffer of `capacity` beside its chunks: together they take half of the memory.
  bool take_buffer(std::size_t capacity) noexcept;
  void give_buffer(std::size_t capacity) noexcept { buffers_ -= capacity; }
  /// Bytes of chunks in memory, and in the file.
  std::size_t in_memory() const noexcept { return memory_ - free_; }
  std::uint64_t on_disk() const noexcept { return live_; }

private:
  friend class LinkSpool; // which is in `spools_` while it lives
  void write(Chunk& chunk, const char* bytes);

  io::SpoolFile file_;
  std::size_t memory_, free_;
  std::size_t buffers_ = 0;          ///< bytes of large buffers that spools hold
  std::size_t freed_ = 0;            ///< bytes since memory was last given back to the system
  std::uint64_t end_ = 0, live_ = 0; ///< of the file: where it ends, and bytes of chunks that are needed
  std::vector<LinkSpool*> spools_;
  std::vector<LinkSpool*> open_; ///< those that hold a block and were not settled before
};

} // namespace dumpfix::rewrite
