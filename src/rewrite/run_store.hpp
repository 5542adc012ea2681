// Where sorted runs lie while they wait: one temporary file without a name for any number of sorters.
//
// A run is a sequence of blocks of records; of each block the first bytes of all records come first, then the second
// bytes, and so on (byte planes), which zstd at level 1 packs in half the time and two thirds of the space.
// An encoder or a decoder is only there while something is written or read.
#pragma once

#include "io/spool.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

struct ZSTD_CCtx_s;
struct ZSTD_DCtx_s;

namespace dumpfix::rewrite {

/// A handle on the file: its copies, and all runs written to any of them, share it. The file is made when the first
/// run is written. Errors are Failure (spool_error). Not thread safe.
class RunStore {
public:
  /// `tmpdir` empty: $TMPDIR or /tmp.
  explicit RunStore(std::string tmpdir);
  /// Bytes of the file that runs take at the moment.
  std::uint64_t size() const noexcept;

private:
  friend class StoredRun;
  friend class RunWriter;
  friend class RunReader;
  struct Space;
  std::shared_ptr<Space> space_;
};

/// A run in a store; its disk space is given back when this goes.
class StoredRun {
public:
  StoredRun() = default;
  ~StoredRun() { release(); }
  StoredRun(StoredRun&& other) noexcept { swap(other); }
  StoredRun& operator=(StoredRun&& other) noexcept {
    StoredRun(std::move(other)).swap(*this);
    return *this;
  }
  unsigned level = 0; ///< how many merges made it

private:
  friend class RunWriter;
  friend class RunReader;
  void release() noexcept;
  void swap(StoredRun& other) noexcept {
    std::swap(level, other.level);
    std::swap(space_, other.space_);
    std::swap(at_, other.at_);
    std::swap(length_, other.length_);
  }
  std::shared_ptr<RunStore::Space> space_;
  std::uint64_t at_ = 0;
  std::uint64_t length_ = 0;
};

/// What a block of records measures: bytes of a record, and records of a block (not more than fit in 64 KiB).
struct BlockShape {
  std::size_t record;
  std::size_t records;
  std::size_t bytes() const noexcept { return record * records; }
};

/// Writes one run. Not more than one writer of a store at a time.
class RunWriter {
public:
  RunWriter(const RunStore& store, BlockShape shape);
  ~RunWriter();
  RunWriter(const RunWriter&) = delete;
  RunWriter& operator=(const RunWriter&) = delete;

  /// Appends `count` records; all calls but the last should bring whole blocks.
  void write(const void* records, std::size_t count);
  /// The run. Nothing may be written after.
  StoredRun end();

private:
  void write_block(const char* records, std::size_t count);
  BlockShape shape_;
  StoredRun run_;
  ZSTD_CCtx_s* encoder_;
  std::size_t packed_size_;
  std::unique_ptr<char[]> planes_, packed_;
};

/// Reads the runs of one store, as many as one likes by turns.
class RunReader {
public:
  /// A place in a run. The run must be there as long as it is read.
  struct Cursor {
    std::uint64_t at = 0;
    std::uint64_t end = 0;
    std::uint32_t next = 0; ///< packed bytes of the block at `at`; 0: not known yet
  };

  RunReader(const RunStore& store, BlockShape shape);
  ~RunReader();
  RunReader(const RunReader&) = delete;
  RunReader& operator=(const RunReader&) = delete;

  static Cursor front(const StoredRun& run) noexcept { return {run.at_, run.at_ + run.length_, 0}; }
  /// Unpacks the next block to `into`, which takes shape.records of them. Returns how many came; 0 at the end.
  std::size_t read(Cursor& cursor, void* into);

private:
  std::shared_ptr<RunStore::Space> space_;
  BlockShape shape_;
  ZSTD_DCtx_s* decoder_;
  std::size_t packed_size_;
  std::unique_ptr<char[]> planes_, packed_;
};

} // namespace dumpfix::rewrite
