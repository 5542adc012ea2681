// The thread around a decoder: a ring of four blocks between it and the reader. Blocks and the final failure come out
// in the order in which the decoder made them, so that the thread's timing never shows.
#include "io/decode.hpp"
#include "io/interrupt.hpp"
#include "io/signals.hpp"

#include <algorithm>
#include <array>
#include <condition_variable>
#include <cstring>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>

namespace dumpfix::io {
namespace {

constexpr std::size_t block_size = 256 * 1024;
constexpr std::size_t block_count = 4;

class ReadAhead final : public Source {
public:
  ReadAhead(std::unique_ptr<Source> inner, std::function<void()> cancel)
      : inner_(std::move(inner)), cancel_(std::move(cancel)) {}

  ~ReadAhead() override {
    if (!thread_.joinable()) return;
    {
      std::lock_guard lock(mutex_);
      stop_ = true;
    }
    changed_.notify_all();
    cancel_();
    thread_.join();
  }

  const std::string& name() const noexcept override { return inner_->name(); }

  std::size_t read(std::span<char> into) override {
    throw_if_interrupted();
    if (!started_) start();
    if (at_ == current_size_ && !next_block()) return 0;
    std::size_t count = std::min(into.size(), current_size_ - at_);
    std::memcpy(into.data(), blocks_[taken_ % block_count].data.get() + at_, count);
    at_ += count;
    return count;
  }

private:
  struct Block {
    std::unique_ptr<char[]> data;
    std::size_t size = 0;
  };

  void start() {
    for (Block& block : blocks_) block.data = std::make_unique_for_overwrite<char[]>(block_size);
    BlockSignals blocked;
    try {
      thread_ = std::thread([this] { run(); });
    } catch (const std::system_error& error) {
      fail(Code::read_error, Place{name(), 0, 0, 0}, std::string("cannot start the decoder's thread: ") + error.what());
    }
    started_ = true;
  }

  /// The reader's side: gives back the block that was read, and waits for the next. False at the end.
  bool next_block() {
    std::unique_lock lock(mutex_);
    if (holding_) {
      ++taken_;
      holding_ = false;
      changed_.notify_all();
    }
    changed_.wait(lock, [this] { return made_ != taken_ || ended_; });
    at_ = current_size_ = 0;
    if (made_ == taken_) {
      if (problem_) throw Failure(*problem_);
      return false;
    }
    holding_ = true;
    current_size_ = blocks_[taken_ % block_count].size;
    return true;
  }

  /// The decoder's side.
  void run() {
    std::optional<Problem> problem;
    try {
      while (fill_block()) {
      }
    } catch (const Failure& failure) {
      problem = failure.problem();
    } catch (const std::exception& error) {
      problem.emplace();
      problem->place.file = inner_->name();
      problem->what = std::string("the decoder failed: ") + error.what();
    }
    std::lock_guard lock(mutex_);
    problem_ = std::move(problem);
    ended_ = true;
    changed_.notify_all();
  }

  bool fill_block() {
    std::uint64_t mine = 0;
    {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, [this] { return stop_ || made_ - taken_ < block_count; });
      if (stop_) return false;
      mine = made_;
    }
    Block& block = blocks_[mine % block_count];
    block.size = inner_->read({block.data.get(), block_size});
    if (block.size == 0) return false;
    std::lock_guard lock(mutex_);
    ++made_;
    changed_.notify_all();
    return true;
  }

  std::unique_ptr<Source> inner_;
  std::function<void()> cancel_;
  std::array<Block, block_count> blocks_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::uint64_t made_ = 0;  ///< blocks the decoder has filled
  std::uint64_t taken_ = 0; ///< blocks the reader has given back
  bool stop_ = false;
  bool ended_ = false;
  std::optional<Problem> problem_;
  // The reader's own.
  bool started_ = false;
  bool holding_ = false;
  std::size_t at_ = 0;
  std::size_t current_size_ = 0;
  std::thread thread_;
};

} // namespace

std::unique_ptr<Source> read_ahead(std::unique_ptr<Source> inner, std::function<void()> cancel) {
  return std::make_unique<ReadAhead>(std::move(inner), std::move(cancel));
}

} // namespace dumpfix::io
