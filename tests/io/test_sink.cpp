// Sinks: the file that appears only when all is well, special files, standard output, compression, a broken pipe, and
// the buffer in front.
#include "io/signals.hpp"
#include "io/sink.hpp"
#include "io/source.hpp"
#include "io/target.hpp"
#include "support.hpp"

#include <doctest.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace dumpfix;
using namespace dumpfix::io;
using namespace io_test;

namespace {

unsigned mode_of(const std::string& path) {
  struct stat status {};
  REQUIRE(::stat(path.c_str(), &status) == 0);
  return status.st_mode & 07777;
}

std::unique_ptr<Sink> atomic(const std::string& path, Temporary temporary) {
  return encoding_sink(atomic_target(path, temporary), Compress::none, 0);
}

} // namespace

TEST_CASE("a file without commit leaves nothing, with commit it appears whole") {
  for (Temporary temporary : {Temporary::unnamed, Temporary::hidden}) {
    CAPTURE(static_cast<int>(temporary));
    Scratch scratch;
    const std::string path = scratch.path("out.sql");
    const ::mode_t mask = ::umask(027);
    {
      auto sink = atomic(path, temporary);
      CHECK_FALSE(sink->is_stream());
      sink->write("abc");
      CHECK(scratch.entries().find("out.sql") == std::string::npos);
    }
    CHECK(scratch.entries().empty());
    {
      auto sink = atomic(path, temporary);
      sink->write("abc");
      sink->write("def");
      sink->commit();
    }
    ::umask(mask);
    CHECK(scratch.entries() == "out.sql");
    CHECK(read_file(path) == "abcdef");
    CHECK(mode_of(path) == 0640);
  }
}

TEST_CASE("an existing file is replaced on commit, and keeps its mode; a link is followed") {
  for (Temporary temporary : {Temporary::unnamed, Temporary::hidden}) {
    Scratch scratch;
    const std::string path = scratch.path("out.sql"), link = scratch.path("link");
    write_file(path, "old");
    ::chmod(path.c_str(), 0604);
    REQUIRE(::symlink("out.sql", link.c_str()) == 0);
    {
      auto sink = atomic(link, temporary);
      sink->write("new");
    }
    CHECK(read_file(path) == "old");
    auto sink = atomic(link, temporary);
    sink->write("new");
    CHECK(read_file(path) == "old");
    sink->commit();
    CHECK(read_file(path) == "new");
    CHECK(mode_of(path) == 0604);
    CHECK(scratch.entries() == "link out.sql");
    CHECK(std::filesystem::is_symlink(link));
  }
}

TEST_CASE("the hidden file is for its owner only until it is complete") {
  Scratch scratch;
  auto sink = atomic(scratch.path("out"), Temporary::hidden);
  CHECK(mode_of(scratch.path(scratch.entries())) == 0600);
}

TEST_CASE("a file that cannot be created says why, before anything is written") {
  Scratch scratch;
  struct {
    std::string path, what, hint;
  } const cases[] = {
      {scratch.path("no/out.sql"),
       "cannot create \"" + scratch.path("no/out.sql") + "\": there is no directory \"" + scratch.path("no") + "\"",
       "make it first: mkdir -p \"" + scratch.path("no") + "\""},
      {scratch.dir(), "cannot create \"" + scratch.dir() + "\": it is a directory", "name a file in it"},
  };
  for (const auto& one : cases) {
    const Problem problem = problem_of([&] { file_sink(one.path); });
    CHECK(problem.code == Code::cannot_create);
    CHECK(problem.exit == ExitCode::cannot_create);
    CHECK(problem.what == one.what);
    CHECK(problem.hint == one.hint);
  }
  // A directory where no file can be made; which errno says so is the kernel's affair.
  CHECK(problem_of([] { file_sink("/proc/out.sql"); }).code == Code::cannot_create);
}

TEST_CASE("a file that is no regular one is written as it is") {
  Scratch scratch;
  {
    auto null = file_sink("/dev/null");
    CHECK(null->is_stream());
    null->write("abc");
    null->commit();
    CHECK(std::filesystem::is_character_file("/dev/null"));
  }
  const std::string fifo = scratch.path("fifo");
  REQUIRE(::mkfifo(fifo.c_str(), 0600) == 0);
  std::string got;
  std::thread reader([&] { got = drain(*open_source(fifo)); });
  {
    auto sink = file_sink(fifo);
    CHECK(sink->is_stream());
    sink->write("through the pipe");
    sink->commit();
  }
  reader.join();
  CHECK(got == "through the pipe");
  CHECK(std::filesystem::is_fifo(fifo));
}

TEST_CASE("/dev/stdout is standard output, also when that is a file") {
  Scratch scratch;
  const std::string path = scratch.path("log");
  write_file(path, "before\n");
  const int fd = ::open(path.c_str(), O_WRONLY | O_APPEND);
  {
    Redirect output(STDOUT_FILENO, fd);
    auto sink = file_sink("/dev/stdout");
    sink->write("one\n");
    sink->commit();
    auto second = stdout_sink();
    CHECK(second->is_stream());
    second->write("two\n");
    second->commit();
  }
  ::close(fd);
  CHECK(read_file(path) == "before\none\ntwo\n");
}

TEST_CASE("zstd output is one frame that does not depend on how it was written") {
  const std::string text = sample(3'000'000);
  Scratch scratch;
  std::string first;
  for (std::size_t chunk : {7UL, 4096UL, text.size()}) {
    CAPTURE(chunk);
    const std::string path = scratch.path("out.sql.zst");
    auto sink = file_sink(path);
    for (std::size_t at = 0; at < text.size(); at += chunk) sink->write(std::string_view(text).substr(at, chunk));
    sink->commit();
    const std::string bytes = read_file(path);
    if (first.empty()) first = bytes;
    CHECK((bytes == first));
    CHECK(bytes.size() < text.size() / 2);
    CHECK((static_cast<unsigned char>(bytes[4]) & 4) != 0); // RFC 8878, 3.1.1.1.1.5: content checksum flag
    CHECK((drain(*open_source(path)) == text));
  }
}

TEST_CASE("a compressed stream that is given up hands over its bytes in a frame that stays open") {
  Pipe pipe;
  {
    Redirect output(STDOUT_FILENO, pipe.writer());
    auto sink = stdout_sink(Compress::zstd);
    sink->write("the closing words");
  }
  pipe.close_write();
  Redirect input(STDIN_FILENO, pipe.reader());
  auto source = open_source("-");
  CHECK(take(*source, 17) == "the closing words");
  CHECK(problem_of([&] { drain(*source); }).code == Code::bad_compression);
}

TEST_CASE("large writes go through a pipe whole") {
  const std::string text = sample(2'000'000);
  Pipe pipe;
  std::string got;
  std::thread reader([&] {
    char buffer[5'000];
    for (ssize_t n; (n = ::read(pipe.reader(), buffer, sizeof buffer)) > 0;)
      got.append(buffer, static_cast<std::size_t>(n));
  });
  ::fcntl(pipe.writer(), F_SETFL, O_NONBLOCK); // as some parents leave it
  {
    Redirect output(STDOUT_FILENO, pipe.writer());
    auto sink = stdout_sink();
    sink->write(text);
    sink->commit();
  }
  pipe.close_write();
  reader.join();
  CHECK((got == text));
}

TEST_CASE("a closed pipe is a broken pipe, now and later; closed standard output cannot be written") {
  install_signal_handlers(); // SIGPIPE is ignored
  Pipe pipe;
  Redirect output(STDOUT_FILENO, pipe.writer());
  for (Compress compress : {Compress::none, Compress::zstd}) {
    auto sink = stdout_sink(compress);
    sink->write("x");
    pipe.close_read();
    const Problem problem = problem_of([&] {
      sink->write(sample(3'000'000));
      sink->commit();
    });
    CHECK(problem.code == Code::write_error);
    CHECK(problem.exit == ExitCode::io);
    CHECK(problem.what == "broken pipe");
    if (compress == Compress::none) CHECK(problem_of([&] { sink->write("more"); }).what == "broken pipe");
  }
  ::close(STDOUT_FILENO);
  CHECK(problem_of([] { stdout_sink(); }).what == "standard output is closed");
}

TEST_CASE("a full disk is a write error that names the file") {
  auto sink = file_sink("/dev/full");
  const Problem problem = problem_of([&] { sink->write("x"); });
  CHECK(problem.code == Code::write_error);
  CHECK(problem.what == "writing \"/dev/full\" failed: No space left on device");
  CHECK(problem.hint == "make room, or write to a file on another disk");
}

TEST_CASE("same_file goes by device and inode") {
  Scratch scratch;
  write_file(scratch.path("a"), "");
  write_file(scratch.path("b"), "");
  REQUIRE(::link(scratch.path("a").c_str(), scratch.path("hard").c_str()) == 0);
  REQUIRE(::symlink("a", scratch.path("soft").c_str()) == 0);
  CHECK(same_file(scratch.path("a"), scratch.path("a")));
  CHECK(same_file(scratch.path("a"), scratch.path("hard")));
  CHECK(same_file(scratch.path("soft"), scratch.path("a")));
  CHECK_FALSE(same_file(scratch.path("a"), scratch.path("b")));
  CHECK_FALSE(same_file(scratch.path("a"), scratch.path("none")));
  CHECK_FALSE(same_file(scratch.path("none"), scratch.path("none")));
  const int fd = ::open(scratch.path("a").c_str(), O_RDONLY);
  Redirect input(STDIN_FILENO, fd);
  ::close(fd);
  CHECK(same_file("-", scratch.path("a")));
  CHECK_FALSE(same_file("-", scratch.path("b")));
}

TEST_CASE("the buffer passes on every byte in order, at any capacity") {
  const std::string text = sample(50'000);
  for (std::size_t capacity : {1, 7, 4096, 100'000})
    for (std::size_t chunk : {1, 7, 4096}) {
      std::string into;
      auto sink = memory_sink(into, false);
      Output out(*sink, capacity);
      CHECK_FALSE(out.is_stream());
      for (std::size_t at = 0; at < text.size(); at += chunk) {
        out.put(std::string_view(text).substr(at, chunk));
        if (at % 3 == 0) out.put('#');
      }
      const std::uint64_t written = out.written();
      out.flush();
      CHECK(into.size() == written);
      CHECK(out.written() == written);
      std::string expected;
      for (std::size_t at = 0; at < text.size(); at += chunk) {
        expected += text.substr(at, chunk);
        if (at % 3 == 0) expected += '#';
      }
      CHECK((into == expected));
    }
}
