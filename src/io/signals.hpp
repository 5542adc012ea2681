// SIGINT and SIGTERM end a run in order: reads and writes notice the flag and throw Failure(interrupted).
#pragma once

namespace dumpfix::io {

/// Installs the handlers (SIGINT, SIGTERM set a flag; SIGPIPE and SIGXFSZ are ignored so that writes report EPIPE and
/// EFBIG).
void install_signal_handlers();
/// 0, or the signal that was caught.
int caught_signal() noexcept;
/// Throws Failure(interrupted) with exit 130 or 143 if a signal was caught.
void throw_if_interrupted();

} // namespace dumpfix::io
