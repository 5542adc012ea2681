// Signals: a flag that reads and writes notice, also while they wait, and that lets the closing bytes of a run out.
#include "io/interrupt.hpp"
#include "io/signals.hpp"
#include "io/sink.hpp"
#include "io/source.hpp"
#include "support.hpp"

#include <csignal>
#include <doctest.h>
#include <pthread.h>
#include <thread>
#include <unistd.h>

using namespace dumpfix;
using namespace dumpfix::io;
using namespace io_test;

namespace {

/// Sends `signal` to the thread that made this, a little later.
class Later {
public:
  explicit Later(int signal, unsigned after_us = 100'000)
      : thread_([target = ::pthread_self(), signal, after_us] {
          ::usleep(after_us);
          ::pthread_kill(target, signal);
        }) {}
  ~Later() { thread_.join(); }

private:
  std::thread thread_;
};

struct Handlers {
  Handlers() { install_signal_handlers(); }
  ~Handlers() { forget_caught_signal(); }
};

} // namespace

TEST_CASE("a caught signal is a failure with the exit code of its kind") {
  Handlers handlers;
  CHECK(caught_signal() == 0);
  CHECK_NOTHROW(throw_if_interrupted());
  struct {
    int signal;
    ExitCode exit;
    const char* what;
  } const cases[] = {{SIGINT, ExitCode::interrupted, "ended by signal SIGINT"},
                     {SIGTERM, ExitCode::terminated, "ended by signal SIGTERM"}};
  for (const auto& one : cases) {
    ::raise(one.signal);
    ::raise(SIGINT); // the first one counts
    CHECK(caught_signal() == one.signal);
    const Problem problem = problem_of([] { throw_if_interrupted(); });
    CHECK(problem.code == Code::interrupted);
    CHECK(problem.exit == one.exit);
    CHECK(problem.what == one.what);
    forget_caught_signal();
  }
}

TEST_CASE("a read that waits for a pipe ends, plain and in the decoder's thread") {
  Handlers handlers;
  for (const std::string& head : {std::string("-- plain"), zstd_frame("some text").substr(0, 12)}) {
    Pipe pipe;
    Redirect input(STDIN_FILENO, pipe.reader());
    REQUIRE(::write(pipe.writer(), head.data(), head.size()) == static_cast<ssize_t>(head.size()));
    auto source = open_source("-");
    Later later(SIGTERM);
    const Problem problem = problem_of([&] { drain(*source); });
    CHECK(problem.code == Code::interrupted);
    CHECK(problem.exit == ExitCode::terminated);
    forget_caught_signal();
  }
}

TEST_CASE("a file is not read on") {
  Handlers handlers;
  Scratch scratch;
  write_file(scratch.path("a"), "text");
  auto source = open_source(scratch.path("a"));
  ::raise(SIGINT);
  CHECK(problem_of([&] { drain(*source); }).code == Code::interrupted);
}

TEST_CASE("a write that waits for a stalled reader ends") {
  Handlers handlers;
  Pipe pipe;
  Redirect output(STDOUT_FILENO, pipe.writer());
  auto sink = stdout_sink();
  Later later(SIGINT), again(SIGINT, 400'000); // the second one must not send it back to waiting
  CHECK(problem_of([&] { sink->write(std::string(10'000'000, 'x')); }).code == Code::interrupted);
  CHECK(problem_of([&] { sink->write("x"); }).code == Code::write_error); // the bytes before are not all out
}

TEST_CASE("closing bytes do not wait for ever for a stalled reader") {
  Handlers handlers;
  Pipe pipe;
  Redirect output(STDOUT_FILENO, pipe.writer());
  auto sink = stdout_sink();
  ::raise(SIGTERM);
  CHECK(problem_of([] { throw_if_interrupted(); }).code == Code::interrupted); // told
  CHECK(problem_of([&] { sink->write(std::string(10'000'000, 'x')); }).code == Code::interrupted);
}

TEST_CASE("a run is told once, before a byte is lost, and its closing bytes still go out") {
  Handlers handlers;
  Pipe pipe;
  {
    Redirect output(STDOUT_FILENO, pipe.writer());
    auto sink = stdout_sink();
    Output out(*sink, 100);
    out.put("row 1\nrow");
    ::raise(SIGTERM);
    CHECK(problem_of([&] { out.flush(); }).code == Code::interrupted);
    out.put(" 2\n");
    out.put(std::string(20'000, '.')); // longer than the buffer and than what a ready pipe takes at once
    out.flush();
    sink->commit();
  }
  pipe.close_write();
  std::string got;
  char buffer[30'000];
  for (ssize_t n; (n = ::read(pipe.reader(), buffer, sizeof buffer)) > 0;)
    got.append(buffer, static_cast<std::size_t>(n));
  CHECK(got == "row 1\nrow 2\n" + std::string(20'000, '.'));
}

TEST_CASE("a file is not committed after a signal") {
  Handlers handlers;
  Scratch scratch;
  {
    auto sink = file_sink(scratch.path("out"));
    sink->write("abc");
    ::raise(SIGINT);
    CHECK(problem_of([&] { sink->commit(); }).code == Code::interrupted);
  }
  CHECK(scratch.entries().empty());
}

TEST_CASE("a signal that the parent ignores stays ignored") {
  auto before = std::signal(SIGINT, SIG_IGN);
  install_signal_handlers();
  ::raise(SIGINT);
  CHECK(caught_signal() == 0);
  std::signal(SIGINT, before);
}

TEST_CASE("a write beyond the limit of a file's size is an error, not the end") {
  const auto before = std::signal(SIGXFSZ, SIG_DFL);
  install_signal_handlers();
  const auto installed = std::signal(SIGXFSZ, before);
  const bool ignored = installed == SIG_IGN;
  CHECK(ignored);
}
