// The signal flag and its event descriptor. The handler only stores the first signal and makes the descriptor readable.
#include "io/signals.hpp"

#include "base/problem.hpp"
#include "io/interrupt.hpp"

#include <atomic>
#include <cerrno>
#include <cstdint>
#include <sys/eventfd.h>
#include <unistd.h>

namespace dumpfix::io {
namespace {

std::atomic<int> caught{0};
std::atomic<int> event{-1};
std::atomic<bool> told{false};
static_assert(std::atomic<int>::is_always_lock_free, "the handler needs a lock-free flag");

extern "C" void on_signal(int signal) {
  int saved = errno;
  int none = 0;
  caught.compare_exchange_strong(none, signal);
  std::uint64_t one = 1;
  [[maybe_unused]] ssize_t ignored = ::write(event.load(), &one, sizeof one);
  errno = saved;
}

/// A signal that the parent ignores (nohup, a background job of sh) stays ignored.
void handle(int signal) {
  struct sigaction action {};
  if (::sigaction(signal, nullptr, &action) == 0 && action.sa_handler == SIG_IGN) return;
  action = {};
  action.sa_handler = on_signal; // without SA_RESTART: blocked calls end with EINTR
  sigemptyset(&action.sa_mask);
  ::sigaction(signal, &action, nullptr);
}

} // namespace

void install_signal_handlers() {
  if (event.load() < 0) event.store(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));
  handle(SIGINT);
  handle(SIGTERM);
  struct sigaction ignore {};
  ignore.sa_handler = SIG_IGN;
  sigemptyset(&ignore.sa_mask);
  ::sigaction(SIGPIPE, &ignore, nullptr);
  ::sigaction(SIGXFSZ, &ignore, nullptr);
}

int caught_signal() noexcept { return caught.load(std::memory_order_relaxed); }

void throw_if_interrupted() {
  int signal = caught_signal();
  if (signal == 0) return;
  told.store(true);
  bool term = signal == SIGTERM;
  Problem problem;
  problem.code = Code::interrupted;
  problem.exit = term ? ExitCode::terminated : ExitCode::interrupted;
  problem.what = term ? "ended by signal SIGTERM" : "ended by signal SIGINT";
  throw Failure(std::move(problem));
}

int interrupt_descriptor() noexcept { return event.load(); }

void throw_if_news_of_interrupt() {
  if (caught_signal() != 0 && !told.load()) throw_if_interrupted();
}

void forget_caught_signal() noexcept {
  std::uint64_t count;
  [[maybe_unused]] ssize_t ignored = event.load() < 0 ? 0 : ::read(event.load(), &count, sizeof count);
  told.store(false);
  caught.store(0);
}

BlockSignals::BlockSignals() noexcept {
  sigset_t both;
  sigemptyset(&both);
  sigaddset(&both, SIGINT);
  sigaddset(&both, SIGTERM);
  ::pthread_sigmask(SIG_BLOCK, &both, &before_);
}

BlockSignals::~BlockSignals() { ::pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

} // namespace dumpfix::io
