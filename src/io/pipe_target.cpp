// The target over a pipe, which may run ahead of its reader: what the reader has not taken waits in a temporary file
// and goes on while the source waits. Between two servers rows that leave no output for a while, as those of join
// tables do, then cost the client no time.
#include "io/interrupt.hpp"
#include "io/signals.hpp"
#include "io/spool.hpp"
#include "io/target.hpp"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <fcntl.h>
#include <optional>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

namespace dumpfix::io {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t chunk_size = 128 * 1024; // as it comes back from the file

/// The part of the free room that may be taken: rows that must wait come into the same directory, and run out of it
/// at their peril.
constexpr std::uint64_t share = 8;

/// How long one write waits for a reader, in all: one that is as quick as we are gets everything at once.
struct Patience {
  std::chrono::milliseconds whole{2};
  std::optional<Clock::time_point> until = {}; ///< from the first wait on

  int left_ms() {
    const auto now = Clock::now();
    if (!until) until = now + whole;
    return static_cast<int>(
        std::max<std::int64_t>(0, std::chrono::ceil<std::chrono::milliseconds>(*until - now).count()));
  }
};

class PipeTarget final : public Target, public Held {
public:
  using Target::Target;

  bool is_stream() const noexcept override { return true; }
  Held* held() noexcept override { return this; }

  /// Writes without waiting go through a description of the pipe of our own: O_NONBLOCK on the one that we were given
  /// would be seen by all who share it. Where there is no such description, nothing is held.
  void begin(const std::string& tmpdir, std::size_t most) override {
    own_ = Fd(::open(("/proc/self/fd/" + std::to_string(fd_.get())).c_str(), O_WRONLY | O_NONBLOCK | O_CLOEXEC));
    if (!own_) return;
    const std::uint64_t room = file_.emplace(tmpdir).room() / share;
    if (room < chunk_size) return file_.reset();
    chunk_ = std::make_unique_for_overwrite<char[]>(chunk_size);
    most_ = static_cast<std::size_t>(std::min<std::uint64_t>(most, room));
  }

  int descriptor() const noexcept override { return holds() ? own_.get() : -1; }

  void hand_on() override {
    if (holds())
      attempt([this] {
        Patience none{std::chrono::milliseconds(0)};
        return push(none);
      });
  }

  void commit() override {
    attempt([this] { return drain(); });
    own_.reset();
    if (int error = fd_.reset()) fail_write(error);
  }

protected:
  int put(std::string_view bytes) override {
    if (!file_) return write_fully(fd_.get(), bytes);
    Patience patience;
    int error = push(patience);
    if (error == 0 && !holds()) error = write_ready(bytes, patience);
    while (error == 0 && !bytes.empty()) {
      if (caught_signal() != 0 || failed_) {
        error = drain();
        if (failed_) file_.reset();
        return error != 0 ? error : write_fully(fd_.get(), bytes);
      }
      const std::size_t count = std::min<std::size_t>(bytes.size(), most_ - (tail_ - head_));
      if (count == 0)
        error = push_chunk();
      else if (append(bytes.substr(0, count)))
        bytes.remove_prefix(count);
    }
    return error;
  }

private:
  bool holds() const noexcept { return head_ != tail_ || chunk_at_ != chunk_end_; }

  /// Puts bytes behind those that wait; false if the file does not take them: from then on nothing more is held.
  bool append(std::string_view bytes) {
    const std::uint64_t at = tail_ % most_;
    const std::size_t first = std::min<std::size_t>(bytes.size(), most_ - at);
    try {
      file_->write(bytes.substr(0, first), at);
      if (first != bytes.size()) file_->write(bytes.substr(first), 0);
    } catch (const Failure&) {
      failed_ = true;
      return false;
    }
    tail_ += bytes.size();
    return true;
  }

  /// Brings the next bytes that wait into memory.
  void refill() {
    if (chunk_at_ != chunk_end_ || head_ == tail_) return;
    const std::uint64_t at = head_ % most_;
    chunk_end_ = static_cast<std::size_t>(std::min<std::uint64_t>({chunk_size, tail_ - head_, most_ - at}));
    chunk_at_ = 0;
    file_->read({chunk_.get(), chunk_end_}, at);
    head_ += chunk_end_;
    if (head_ == tail_) head_ = tail_ = 0; // the same pages again
  }

  /// Writes as much of `bytes` as the reader takes, and takes that off.
  int write_ready(std::string_view& bytes, Patience& patience) {
    while (!bytes.empty()) {
      const ssize_t written = ::write(own_.get(), bytes.data(), bytes.size());
      if (written >= 0)
        bytes.remove_prefix(static_cast<std::size_t>(written));
      else if (errno != EINTR && errno != EAGAIN)
        return errno;
      else if (const int ms = patience.left_ms(); caught_signal() != 0 || ms == 0 || !wait(ms))
        return 0;
    }
    return 0;
  }

  /// False if the reader took nothing for so long, or a signal came.
  bool wait(int ms) {
    pollfd watched[2] = {{own_.get(), POLLOUT, 0}, {interrupt_descriptor(), POLLIN, 0}};
    return ::poll(watched, 2, ms) > 0 && watched[1].revents == 0;
  }

  int push(Patience& patience) {
    while (holds()) {
      refill();
      std::string_view bytes(chunk_.get() + chunk_at_, chunk_end_ - chunk_at_);
      const std::size_t before = bytes.size();
      const int error = write_ready(bytes, patience);
      chunk_at_ += before - bytes.size();
      if (error != 0 || !bytes.empty()) return error;
    }
    return 0;
  }

  /// Waits until the reader has taken what is in memory of that which waits, so that there is room in the file.
  int push_chunk() {
    while (caught_signal() == 0) {
      refill();
      std::string_view bytes(chunk_.get() + chunk_at_, chunk_end_ - chunk_at_);
      const std::size_t before = bytes.size();
      Patience long_enough{std::chrono::milliseconds(1000)};
      const int error = write_ready(bytes, long_enough);
      chunk_at_ += before - bytes.size();
      if (error != 0 || bytes.empty()) return refill(), error;
    }
    return 0;
  }

  /// Writes all that waits.
  int drain() {
    while (holds()) {
      refill();
      const std::string_view bytes(chunk_.get() + chunk_at_, chunk_end_ - chunk_at_);
      chunk_at_ = chunk_end_;
      if (const int error = write_fully(fd_.get(), bytes)) return error;
    }
    return 0;
  }

  Fd own_;
  std::optional<SpoolFile> file_; ///< what waits: a ring of `most_` bytes
  bool failed_ = false;
  std::size_t most_ = 0;
  std::uint64_t head_ = 0, tail_ = 0; ///< bytes that were brought back from it, and put into it
  std::unique_ptr<char[]> chunk_;     ///< brought back and not written yet, in front of all in the file
  std::size_t chunk_at_ = 0, chunk_end_ = 0;
};

} // namespace

bool is_pipe(const Fd& fd) noexcept {
  struct stat status {};
  return ::fstat(fd.get(), &status) == 0 && S_ISFIFO(status.st_mode);
}

std::unique_ptr<Target> pipe_target(Fd fd, std::string name) {
  return std::make_unique<PipeTarget>(std::move(fd), std::move(name));
}

} // namespace dumpfix::io
