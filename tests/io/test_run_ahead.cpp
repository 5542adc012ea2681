// An output that runs ahead of its reader: what waits goes on in order, while the source waits, and to the end.
#include "io/signals.hpp"
#include "io/sink.hpp"
#include "io/spool.hpp"
#include "io/target.hpp"
#include "support.hpp"

#include <chrono>
#include <doctest.h>
#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace dumpfix;
using namespace dumpfix::io;
using namespace io_test;

namespace {

/// A pipe that is read, and one that is written, as the tool has them. "dump" stands in the first: a source looks at
/// that much when it is opened.
struct Ends {
  Ends() {
    REQUIRE(::write(in.writer(), "dump", 4) == 4);
    source = open_source("/dev/fd/" + std::to_string(in.reader()));
    sink = encoding_sink(direct_target(Fd(::dup(out.writer())), "<out>"), Compress::none, 0);
  }
  Pipe in, out;
  std::unique_ptr<Source> source;
  std::unique_ptr<Sink> sink;
};

/// Reads until `count` bytes are there or the pipe ends, `step` bytes at a time with a pause behind each.
std::string read_pipe(int fd, std::size_t count, std::chrono::microseconds pause = {}, std::size_t step = 65536) {
  std::string all(count, '\0');
  std::size_t at = 0;
  while (at != count) {
    const ssize_t got = ::read(fd, all.data() + at, std::min(step, count - at));
    if (got <= 0) break;
    at += static_cast<std::size_t>(got);
    std::this_thread::sleep_for(pause);
  }
  all.resize(at);
  return all;
}

constexpr std::size_t mebibyte = 1 << 20;

} // namespace

TEST_CASE("writes do not wait for a reader, and what it has not taken goes on while the source waits") {
  Ends ends;
  Scratch scratch;
  run_ahead(*ends.sink, *ends.source, scratch.dir());
  const std::string bytes = sample(8 * mebibyte + 17);
  for (std::size_t at = 0; at < bytes.size(); at += 100'001) // nobody reads
    ends.sink->write(std::string_view(bytes).substr(at, 100'001));
  CHECK(scratch.entries().empty()); // the file has no name
  std::string got;
  std::thread reader([&] {
    got = read_pipe(ends.out.reader(), bytes.size());
    got += std::string(::write(ends.in.writer(), "!", 1) == 1 ? 0 : 1, '?');
  });
  CHECK(take(*ends.source, 4) == "dump");
  CHECK(take(*ends.source, 1) == "!"); // comes only when all has gone on
  reader.join();
  CHECK(got == bytes);
  ends.sink->write("end");
  ends.sink->commit();
  CHECK(read_pipe(ends.out.reader(), 3) == "end");
}

TEST_CASE("no more than so much waits, and the order stays whatever the reader's pace") {
  for (const std::size_t most : {std::size_t{100'000}, mebibyte, 64 * mebibyte})
    for (const int pause : {0, 300}) {
      CAPTURE(most);
      CAPTURE(pause);
      Ends ends;
      Scratch scratch;
      run_ahead(*ends.sink, *ends.source, scratch.dir(), most);
      const std::string bytes = sample(4 * mebibyte + 5);
      std::string got;
      std::thread reader(
          [&] { got = read_pipe(ends.out.reader(), bytes.size() + 1, std::chrono::microseconds(pause)); });
      std::size_t step = 1;
      for (std::size_t at = 0; at < bytes.size(); at += step, step = step * 3 % 262'147 + 1)
        ends.sink->write(std::string_view(bytes).substr(at, step));
      ends.sink->commit();
      ends.sink.reset();
      ends.out.close_write();
      reader.join();
      CHECK(got == bytes);
    }
}

TEST_CASE("a reader that has gone is told by the next write, or by the next read") {
  install_signal_handlers(); // SIGPIPE is ignored
  for (const bool by_read : {false, true}) {
    Ends ends;
    Scratch scratch;
    run_ahead(*ends.sink, *ends.source, scratch.dir());
    ends.sink->write(sample(mebibyte));
    ends.out.close_read();
    const Problem problem = problem_of([&] {
      if (by_read)
        take(*ends.source, 5); // four are there
      else
        ends.sink->write("x");
    });
    CHECK(problem.code == Code::write_error);
    CHECK(problem.what == "broken pipe");
    CHECK(problem_of([&] { ends.sink->commit(); }).what == "broken pipe");
  }
}

TEST_CASE("without room for a file the output waits for its reader") {
  Ends ends;
  Scratch scratch;
  run_ahead(*ends.sink, *ends.source, scratch.path("missing"));
  const std::string bytes = sample(2 * mebibyte);
  std::string got;
  std::thread reader([&] { got = read_pipe(ends.out.reader(), bytes.size(), std::chrono::microseconds(3000)); });
  for (std::size_t at = 0; at < bytes.size(); at += mebibyte / 4)
    ends.sink->write(std::string_view(bytes).substr(at, mebibyte / 4));
  ends.sink->commit();
  reader.join();
  CHECK(got == bytes);
}

namespace {

/// Mounts a file system of so many bytes that none but this process sees; false where that is not allowed.
bool mount_small(const std::string& folder, std::size_t size) {
  if (::unshare(CLONE_NEWNS) != 0 && ::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0) return false;
  return ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 &&
         ::mount("none", folder.c_str(), "tmpfs", 0, ("size=" + std::to_string(size)).c_str()) == 0;
}

/// What waits for a slow reader, beside a spool of three quarters of the same small disk: 0 if both have room.
int run_on_small_disk(const std::string& folder) {
  if (!mount_small(folder, 4 * mebibyte)) return 2;
  Ends ends;
  run_ahead(*ends.sink, *ends.source, folder);
  const std::string bytes = sample(3 * mebibyte);
  std::string got;
  std::thread reader([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
    got = read_pipe(ends.out.reader(), bytes.size());
  });
  ends.sink->write(bytes);
  const Problem problem = problem_of([&] { SpoolFile(folder).write(bytes, 0); });
  ends.sink->commit();
  reader.join();
  return problem.what == "no failure" && got == bytes ? 0 : 1;
}

} // namespace

TEST_CASE("what waits for its reader leaves the room that spools need") {
  Scratch scratch;
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) ::_exit(run_on_small_disk(scratch.dir()));
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  REQUIRE(WIFEXITED(status));
  if (WEXITSTATUS(status) == 2)
    MESSAGE("not tested: nothing can be mounted here");
  else
    CHECK(WEXITSTATUS(status) == 0);
}
