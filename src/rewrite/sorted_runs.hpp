// Records that must be sorted though there may be more of them than memory holds: sorted runs in a run store, merged
// on reading. Nothing but the records in memory is held while adding, and nothing but one block a run while merging;
// where that is too much, runs are merged in several passes.
#pragma once

#include "base/problem.hpp"
#include "rewrite/run_store.hpp"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace dumpfix::rewrite {

/// Hands out the records of some runs in order: a tournament tree, in which a record costs one comparison a level.
template <class Record, class Less>
class RunMerge {
public:
  RunMerge(const RunStore& store, BlockShape shape, std::span<const StoredRun> runs, Less less)
      : less_(std::move(less)), shape_(shape), reader_(store, shape), sources_(runs.size()), tree_(runs.size(), none),
        buffer_(std::make_unique_for_overwrite<Record[]>(runs.size() * shape.records)) {
    for (std::size_t i = 0; i < runs.size(); ++i) {
      sources_[i].cursor = RunReader::front(runs[i]);
      refill(i);
    }
    for (std::size_t i = 0; i < runs.size(); ++i) enter(i);
  }

  /// The next record; false after the last one.
  bool next(Record& record) {
    const std::size_t winner = tree_[0];
    Source& source = sources_[winner];
    if (source.at == nullptr) return false;
    record = *source.at;
    if (++source.at == source.end) refill(winner);
    replay(winner);
    return true;
  }

private:
  struct Source {
    const Record* at = nullptr; ///< null when the run has ended
    const Record* end = nullptr;
    RunReader::Cursor cursor;
  };
  static constexpr std::size_t none = SIZE_MAX;

  void refill(std::size_t index) {
    Source& source = sources_[index];
    Record* const block = buffer_.get() + index * shape_.records;
    const std::size_t count = reader_.read(source.cursor, block);
    source.at = count == 0 ? nullptr : block;
    source.end = block + count;
  }

  bool beats(std::size_t a, std::size_t b) const {
    if (sources_[a].at == nullptr) return false;
    return sources_[b].at == nullptr || less_(*sources_[a].at, *sources_[b].at);
  }

  /// First round: who comes first to a node waits there, the second one plays against it.
  void enter(std::size_t player) {
    for (std::size_t node = (player + tree_.size()) / 2; node > 0; node /= 2) {
      if (tree_[node] == none) {
        tree_[node] = player;
        return;
      }
      if (beats(tree_[node], player)) std::swap(tree_[node], player);
    }
    tree_[0] = player;
  }

  /// The winner has a new record: it plays its way up again.
  void replay(std::size_t player) {
    for (std::size_t node = (player + tree_.size()) / 2; node > 0; node /= 2)
      if (beats(tree_[node], player)) std::swap(tree_[node], player);
    tree_[0] = player;
  }

  Less less_;
  BlockShape shape_;
  RunReader reader_;
  std::vector<Source> sources_;
  std::vector<std::size_t> tree_; ///< the winner, then the losers of each node
  std::unique_ptr<Record[]> buffer_;
};

/// Sorts trivially copyable records by `Less`, which must be a strict total order for the output to be the same each
/// time. Equal records are all kept. add() any number, then finish(), then next() hands them out in order.
///
/// Not more than `memory` bytes are held, be it of records while adding or of blocks while merging (two blocks at
/// least); a zstd encoder (about 220 KB) or decoder (about 100 KB) is there besides while runs are written or merged.
/// Throws Failure (spool_error) if the disk does not take a run, and `internal` for calls out of that order.
template <class Record, class Less>
class SortedRuns {
  static_assert(std::is_trivially_copyable_v<Record> && std::is_default_constructible_v<Record>);

public:
  /// With a file of its own in `tmpdir` (empty: $TMPDIR or /tmp), made when memory does not do.
  explicit SortedRuns(std::string tmpdir = {}, std::size_t memory = 8 << 20, Less less = {})
      : SortedRuns(RunStore(std::move(tmpdir)), memory, std::move(less)) {}
  /// With a file that is shared.
  explicit SortedRuns(RunStore store, std::size_t memory = 8 << 20, Less less = {})
      : store_(std::move(store)), memory_(memory), limit_(std::max<std::size_t>(memory / sizeof(Record), 1)),
        shape_{sizeof(Record), std::max<std::size_t>(std::min(memory / blocks, block_bytes) / sizeof(Record), 1)},
        less_(std::move(less)) {}
  SortedRuns(SortedRuns&&) noexcept = default;
  SortedRuns& operator=(SortedRuns&&) noexcept = default;

  void add(const Record& record) {
    if (finished_) fail(Code::internal, {}, "a record is added after the sorting has ended");
    if (records_.size() == records_.capacity()) make_room();
    records_.push_back(record);
    ++size_;
  }

  /// Records added.
  std::uint64_t size() const noexcept { return size_; }

  /// Ends adding. `memory`, if not 0, is what merging may hold instead of what the constructor was told.
  void finish(std::size_t memory = 0) {
    if (finished_) return;
    if (runs_.empty()) {
      std::sort(records_.begin(), records_.end(), less_);
    } else {
      spill();
      release(records_);
      if (memory != 0) memory_ = memory;
      const std::size_t most = fan_in();
      while (runs_.size() > most) {
        // The youngest runs are the smallest; what comes of them has its next turn after all others.
        const std::size_t count = std::min(most, runs_.size() - most + 1);
        StoredRun merged = merge(runs_.size() - count, count);
        runs_.resize(runs_.size() - count);
        runs_.insert(runs_.begin(), std::move(merged));
      }
      merge_ = std::make_unique<Merge>(store_, shape_, runs_, less_);
    }
    finished_ = true;
  }

  /// The next record in order; false after the last one, when all memory and disk space have been given back.
  bool next(Record& record) {
    if (!finished_) fail(Code::internal, {}, "a record is read before the sorting has ended");
    if (merge_) {
      if (merge_->next(record)) return true;
      merge_.reset();
      std::vector<StoredRun>().swap(runs_);
    }
    if (at_ == records_.size()) return false;
    record = records_[at_++];
    if (at_ == records_.size()) {
      release(records_);
      at_ = 0;
    }
    return true;
  }

private:
  using Merge = RunMerge<Record, Less>;
  static constexpr std::size_t blocks = 64;             ///< blocks that fit in `memory`, or more of the size below
  static constexpr std::size_t block_bytes = 64 * 1024; ///< larger ones pack no better
  static constexpr std::size_t scratch_blocks = 5;      ///< packed and planes, to read and to write, and merged records
  static constexpr std::size_t most_of_level = 512;     ///< runs that wait for finish(), which knows best what to merge

  /// Runs that are merged at a time.
  std::size_t fan_in() const noexcept {
    const std::size_t fit = memory_ / shape_.bytes();
    return std::max<std::size_t>(fit, scratch_blocks + 2) - scratch_blocks;
  }

  /// Makes place for one more record in memory. The last step is from not more than half to all there is, so that even
  /// while records are copied not more than `memory` bytes have been written to.
  void make_room() {
    const std::size_t held = records_.capacity();
    if (held >= limit_) return spill();
    const std::size_t wanted = std::max<std::size_t>(2 * held, 64);
    records_.reserve(wanted > limit_ / 2 ? limit_ : wanted);
  }

  /// Writes the records in memory as a run.
  void spill() {
    if (records_.empty()) return;
    std::sort(records_.begin(), records_.end(), less_);
    {
      RunWriter writer(store_, shape_);
      writer.write(records_.data(), records_.size());
      runs_.push_back(writer.end());
    }
    records_.clear();
    while (runs_.size() >= most_of_level && runs_[runs_.size() - most_of_level].level == runs_.back().level) {
      release(records_);
      thin_out(runs_.size() - most_of_level);
    }
  }

  /// Merges the runs from `first` on, as many at a time as may be: each record is merged a few times only, however many
  /// there are.
  void thin_out(std::size_t first) {
    std::vector<StoredRun> merged;
    const unsigned level = runs_.back().level + 1;
    for (std::size_t at = first, most = fan_in(); at < runs_.size(); at += most) {
      const std::size_t count = std::min(most, runs_.size() - at);
      merged.push_back(count == 1 ? std::move(runs_[at]) : merge(at, count));
      merged.back().level = level;
    }
    runs_.resize(first);
    std::move(merged.begin(), merged.end(), std::back_inserter(runs_));
  }

  /// One run of `count` others. They are spent, and their disk space given back.
  StoredRun merge(std::size_t first, std::size_t count) {
    const std::span<StoredRun> runs(runs_.data() + first, count);
    RunWriter writer(store_, shape_);
    Merge merging(store_, shape_, runs, less_);
    std::vector<Record> batch;
    batch.reserve(shape_.records);
    for (Record record; merging.next(record);) {
      batch.push_back(record);
      if (batch.size() < shape_.records) continue;
      writer.write(batch.data(), batch.size());
      batch.clear();
    }
    writer.write(batch.data(), batch.size());
    for (StoredRun& run : runs) run = {};
    return writer.end();
  }

  /// Frees the memory, which clear() and `= {}` do not.
  static void release(std::vector<Record>& records) { std::vector<Record>().swap(records); }

  RunStore store_;
  std::size_t memory_;
  std::size_t limit_; ///< records that may be held in memory
  BlockShape shape_;
  Less less_;
  std::vector<Record> records_;
  std::vector<StoredRun> runs_; ///< until finish(), `level` never rises from one to the next
  std::unique_ptr<Merge> merge_;
  std::size_t at_ = 0; ///< where no run was needed: the next of records_
  std::uint64_t size_ = 0;
  bool finished_ = false;
};

} // namespace dumpfix::rewrite
