// Replay: the sequences of mark, replay and mark with unread bytes that the reader uses, over a file (which seeks), a
// pipe and a compressed file (which are recorded), at several chunk sizes.
#include "io/source.hpp"
#include "support.hpp"

#include <doctest.h>
#include <fcntl.h>
#include <functional>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace dumpfix;
using namespace dumpfix::io;
using namespace io_test;

namespace {

using Steps = std::function<void(ReplaySource&, const std::string& text)>;

/// Runs `steps` over every kind of source that holds `text`.
void over_all_sources(const std::string& text, const Steps& steps) {
  Scratch scratch;
  write_file(scratch.path("plain"), text);
  write_file(scratch.path("zst"), zstd_frame(text));
  write_file(scratch.path("gz"), gzip_member(text));
  for (std::size_t chunk : {0, 1, 7, 4096}) {
    CAPTURE(chunk);
    for (const char* name : {"plain", "zst", "gz"}) {
      CAPTURE(name);
      auto source = open_replay_source(scratch.path(name), scratch.dir(), chunk);
      CHECK(source->name() == scratch.path(name));
      steps(*source, text);
    }
    {
      CAPTURE("file on standard input, from byte 3");
      write_file(scratch.path("shifted"), "xyz" + text);
      const int fd = ::open(scratch.path("shifted").c_str(), O_RDONLY);
      ::lseek(fd, 3, SEEK_SET);
      Redirect input(STDIN_FILENO, fd);
      ::close(fd);
      steps(*open_replay_source("-", scratch.dir(), chunk), text);
    }
    {
      CAPTURE("pipe");
      Pipe pipe;
      Redirect input(STDIN_FILENO, pipe.reader());
      std::thread writer([&] {
        for (std::size_t at = 0; at < text.size();) {
          ssize_t n = ::write(pipe.writer(), text.data() + at, std::min<std::size_t>(text.size() - at, 10'007));
          if (n <= 0) break;
          at += static_cast<std::size_t>(n);
        }
        pipe.close_write();
      });
      steps(*open_replay_source("-", scratch.dir(), chunk), text);
      writer.join();
    }
    {
      CAPTURE("memory");
      steps(*replay_source(memory_source(text, chunk), scratch.dir()), text);
    }
  }
  CHECK(scratch.entries() == "gz plain shifted zst"); // no spool file left
}

} // namespace

TEST_CASE("a source without a mark is read once") {
  over_all_sources(sample(50'000),
                   [](ReplaySource& source, const std::string& text) { CHECK((drain(source) == text)); });
}

TEST_CASE("mark, read a part, replay: the part comes again and the rest once") {
  over_all_sources(sample(200'000), [](ReplaySource& source, const std::string& text) {
    source.mark();
    CHECK((take(source, 60'000) == text.substr(0, 60'000)));
    source.replay();
    CHECK((drain(source) == text));
  });
}

TEST_CASE("mark, read all, replay: all comes again") {
  over_all_sources(sample(100'000), [](ReplaySource& source, const std::string& text) {
    source.mark();
    CHECK((drain(source) == text));
    source.replay();
    CHECK((drain(source) == text));
    CHECK(drain(source).empty());
  });
}

TEST_CASE("unread bytes come first in both rounds") {
  over_all_sources(sample(100'000), [](ReplaySource& source, const std::string& text) {
    const std::string head = take(source, 30'000);
    source.mark(std::string_view(head).substr(20'000));
    CHECK((take(source, 50'000) == text.substr(20'000, 50'000)));
    source.replay();
    CHECK((drain(source) == text.substr(20'000)));
  });
}

TEST_CASE("a second project: mark again with unread bytes, before and after the first recording is used up") {
  for (std::size_t used : {25'000, 60'000, 90'000}) {
    CAPTURE(used);
    over_all_sources(sample(100'000), [used](ReplaySource& source, const std::string& text) {
      source.mark();
      take(source, 60'000);
      source.replay();
      const std::string again = take(source, used);
      CHECK((again == text.substr(0, used)));
      source.mark(std::string_view(again).substr(used - 5'000));
      CHECK((take(source, 3'000) == text.substr(used - 5'000, 3'000))); // ends inside the unread bytes
      source.replay();
      CHECK((take(source, 4'000) == text.substr(used - 5'000, 4'000)));
      source.mark(text.substr(used - 2'000, 1'000));
      CHECK((drain(source) == text.substr(used - 2'000)));
      source.replay();
      CHECK((drain(source) == text.substr(used - 2'000)));
    });
  }
}

TEST_CASE("a file can be read from any byte on, and a mark stays where it is") {
  std::size_t files = 0;
  over_all_sources(sample(50'000), [&](ReplaySource& source, const std::string& text) {
    take(source, 5'000);
    source.mark(text.substr(4'000, 1'000));
    if (!source.size()) {
      CHECK(problem_of([&] { source.seek(0); }).code == Code::internal);
    } else {
      ++files;
      CHECK(*source.size() == text.size());
      for (std::size_t byte : {40'000, 3, 0, 49'999, 50'000}) {
        source.seek(byte);
        CHECK((take(source, 100) == text.substr(byte, 100)));
      }
    }
    source.replay();
    CHECK((drain(source) == text.substr(4'000)));
  });
  CHECK(files == 8); // at four chunk sizes: one by its name, one on standard input
}

TEST_CASE("a new mark drops the old one") {
  over_all_sources(sample(20'000), [](ReplaySource& source, const std::string& text) {
    source.mark();
    take(source, 5'000);
    source.mark();
    take(source, 1'000);
    source.replay();
    CHECK((drain(source) == text.substr(5'000)));
  });
}

TEST_CASE("a replay needs a mark, and uses it up") {
  over_all_sources(sample(100), [](ReplaySource& source, const std::string&) {
    const std::string what = "replay of \"" + source.name() + "\" without a mark";
    CHECK(problem_of([&] { source.replay(); }).what == what);
    source.mark();
    drain(source);
    source.replay();
    CHECK(problem_of([&] { source.replay(); }).what == what);
    drain(source);
  });
}

TEST_CASE("a recording beyond the memory of the spool goes to the spool's directory, and out of it") {
  const std::string text = sample(4'000'000);
  Scratch scratch;
  auto source = replay_source(memory_source(text, 100'000), scratch.dir());
  source->mark();
  CHECK((take(*source, 3'500'000) == text.substr(0, 3'500'000)));
  CHECK(scratch.entries().empty());
  source->replay();
  CHECK((drain(*source) == text));
}
