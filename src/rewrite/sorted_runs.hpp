// Records that must be sorted though there may be more of them than memory holds: sorted runs in spools, merged on
// reading. At most 64 runs stand at a time; when there would be more, the youngest runs of like size are merged into
// one.
#pragma once

#include "base/problem.hpp"
#include "io/spool.hpp"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace dumpfix::rewrite {

/// Sorts trivially copyable records by `Less`, which must be a strict total order for the output to be the same each
/// time. Equal records are all kept. add() any number, then finish(), then next() hands them out in order. Not more
/// than `memory` bytes of records are held (and one read buffer a run while merging). Throws Failure (spool_error) if
/// the disk does not take a run, and `internal` for calls out of that order.
template <class Record, class Less>
class SortedRuns {
  static_assert(std::is_trivially_copyable_v<Record> && std::is_default_constructible_v<Record>);

 public:
  explicit SortedRuns(std::string tmpdir = {}, std::size_t memory = 8 << 20, Less less = {})
      : tmpdir_(std::move(tmpdir)), limit_(std::max<std::size_t>(memory / sizeof(Record), 1)), less_(std::move(less)) {}
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

  /// Ends adding.
  void finish() {
    if (finished_) return;
    if (runs_.empty()) {
      std::sort(records_.begin(), records_.end(), less_);
    } else {
      spill();
      release(records_);
      start_merge(0);
    }
    finished_ = true;
  }

  /// The next record in order; false after the last one.
  bool next(Record& record) {
    if (!finished_) fail(Code::internal, {}, "a record is read before the sorting has ended");
    if (!runs_.empty()) return pop(record);
    if (at_ == records_.size()) return false;
    record = records_[at_++];
    return true;
  }

 private:
  static constexpr std::size_t max_runs = 64;
  static constexpr std::size_t buffer_records = std::max<std::size_t>(16 * 1024 / sizeof(Record), 1);

  struct Run {
    explicit Run(const std::string& tmpdir) : spool(tmpdir, 0) {}
    io::Spool spool;
    std::vector<Record> buffer; ///< while merging: what is read of it, from `at` on
    std::size_t at = 0;
    unsigned level = 0; ///< how many merges made it
  };

  /// Makes place for one more record in memory. While memory grows both the old and the new block are held.
  void make_room() {
    const std::size_t held = records_.capacity();
    const std::size_t wanted = std::min(limit_, std::max<std::size_t>(2 * held, 64));
    if (held + wanted <= limit_) return records_.reserve(wanted);
    spill();
    if (held == limit_) return;
    release(records_);
    records_.reserve(limit_);
  }

  /// Writes the records in memory as a run.
  void spill() {
    if (records_.empty()) return;
    if (runs_.size() == max_runs) merge_youngest();
    std::sort(records_.begin(), records_.end(), less_);
    auto run = std::make_unique<Run>(tmpdir_);
    run->spool.append(bytes(records_));
    run->spool.rewind();
    runs_.push_back(std::move(run));
    records_.clear();
  }

  /// Makes one run of the last ones that were made by as many merges (of two at least): each record is merged a few
  /// times only, however many there are.
  void merge_youngest() {
    std::size_t first = runs_.size() - 1;
    while (first > 0 && (first + 1 == runs_.size() || runs_[first - 1]->level == runs_[first]->level)) --first;
    start_merge(first);
    auto merged = std::make_unique<Run>(tmpdir_);
    merged->level = runs_[first]->level + 1;
    std::vector<Record> batch;
    batch.reserve(buffer_records);
    for (Record record; pop(record);) {
      batch.push_back(record);
      if (batch.size() < buffer_records) continue;
      merged->spool.append(bytes(batch));
      batch.clear();
    }
    merged->spool.append(bytes(batch));
    merged->spool.rewind();
    runs_.resize(first);
    runs_.push_back(std::move(merged));
  }

  /// Begins to merge the runs from `first` on.
  void start_merge(std::size_t first) {
    heap_.clear();
    for (std::size_t i = first; i < runs_.size(); ++i)
      if (refill(*runs_[i])) heap_.push_back(i);
    for (std::size_t i = heap_.size() / 2; i-- > 0;) sift_down(i);
  }

  /// Takes the least record of the runs that are being merged; false if there is none left.
  bool pop(Record& record) {
    if (heap_.empty()) return false;
    Run& run = *runs_[heap_[0]];
    record = run.buffer[run.at++];
    if (run.at == run.buffer.size() && !refill(run)) {
      heap_[0] = heap_.back();
      heap_.pop_back();
    }
    sift_down(0);
    return true;
  }

  void sift_down(std::size_t at) {
    for (;;) {
      std::size_t child = 2 * at + 1;
      if (child >= heap_.size()) return;
      if (child + 1 < heap_.size() && before(child + 1, child)) ++child;
      if (!before(child, at)) return;
      std::swap(heap_[at], heap_[child]);
      at = child;
    }
  }

  /// True if the run at place `a` of the heap has a lesser record than the one at `b`.
  bool before(std::size_t a, std::size_t b) const {
    const Run& left = *runs_[heap_[a]];
    const Run& right = *runs_[heap_[b]];
    return less_(left.buffer[left.at], right.buffer[right.at]);
  }

  /// Reads on; false, and the buffer is freed, when the run has ended.
  bool refill(Run& run) {
    run.buffer.resize(buffer_records);
    const std::span<char> into(reinterpret_cast<char*>(run.buffer.data()), buffer_records * sizeof(Record));
    std::size_t filled = 0;
    while (filled < into.size()) {
      const std::size_t count = run.spool.read(into.subspan(filled));
      if (count == 0) break;
      filled += count;
    }
    run.at = 0;
    run.buffer.resize(filled / sizeof(Record));
    if (filled == 0) release(run.buffer);
    return filled != 0;
  }

  /// Frees the memory, which clear() and `= {}` do not.
  static void release(std::vector<Record>& records) { std::vector<Record>().swap(records); }

  static std::string_view bytes(const std::vector<Record>& records) {
    return {reinterpret_cast<const char*>(records.data()), records.size() * sizeof(Record)};
  }

  std::string tmpdir_;
  std::size_t limit_; ///< records that may be held in memory
  Less less_;
  std::vector<Record> records_;
  std::vector<std::unique_ptr<Run>> runs_; ///< level never rises from one to the next
  std::vector<std::size_t> heap_;          ///< indexes of runs, least record first
  std::size_t at_ = 0;                     ///< where no run was needed: the next of records_
  std::uint64_t size_ = 0;
  bool finished_ = false;
};

} // namespace dumpfix::rewrite
