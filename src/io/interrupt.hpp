// Private to the room: how blocked reads notice a signal, and how a sink still takes the closing bytes after one.
// Threads that the room starts never receive signals, so that a blocked write in the main thread ends with EINTR.
#pragma once

#include <csignal>

namespace dumpfix::io {

/// A descriptor that becomes readable when a signal is caught, and stays so; -1 before install_signal_handlers().
int interrupt_descriptor() noexcept;

/// As throw_if_interrupted, but only if no Failure(interrupted) was thrown yet: the run is told once, and what it then
/// writes to close its output in order still goes out.
void throw_if_news_of_interrupt();

/// Forgets the signal, for tests.
void forget_caught_signal() noexcept;

/// While alive, SIGINT and SIGTERM are blocked in this thread; threads started meanwhile keep them blocked.
class BlockSignals {
public:
  BlockSignals() noexcept;
  ~BlockSignals();
  BlockSignals(const BlockSignals&) = delete;
  BlockSignals& operator=(const BlockSignals&) = delete;

private:
  sigset_t before_;
};

} // namespace dumpfix::io
