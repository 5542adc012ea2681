// The spool: in memory and on disk, at any chunking, read twice, and what it says when the disk does not take it.
#include "io/spool.hpp"
#include "support.hpp"

#include <csignal>
#include <cstdlib>
#include <doctest.h>
#include <sys/resource.h>
#include <vector>

using namespace dumpfix;
using namespace dumpfix::io;
using namespace io_test;

namespace {

std::string read_all(Spool& spool, std::size_t step) {
  std::string out;
  std::vector<char> buffer(step);
  while (std::size_t count = spool.read(buffer)) out.append(buffer.data(), count);
  return out;
}

} // namespace

TEST_CASE("what goes in comes out, twice, from memory and from disk") {
  const std::string text = sample(400'000);
  Scratch scratch;
  for (std::size_t memory : {0, 1000, 1 << 20})
    for (std::size_t chunk : {1, 7, 4096, 400'000}) {
      CAPTURE(memory);
      CAPTURE(chunk);
      Spool spool(scratch.dir(), memory);
      for (std::size_t at = 0; at < text.size(); at += chunk) spool.append(std::string_view(text).substr(at, chunk));
      CHECK(spool.size() == text.size());
      for (int round = 0; round < 2; ++round) {
        spool.rewind();
        CHECK((read_all(spool, chunk) == text));
      }
      CHECK(scratch.entries().empty());
    }
}

TEST_CASE("bytes that cannot be packed, and such that can, take turns") {
  std::string text;
  std::uint32_t state = 1;
  const auto noise = [&](std::size_t count) {
    for (; count != 0; --count) text += static_cast<char>((state = state * 1664525 + 1013904223) >> 24);
  };
  noise(3'000'000); // longer than a run of blocks that are not looked at
  for (int line = 0; line < 200'000; ++line) text += std::to_string(line) + "\tpublished\t2022-01-01\n";
  noise(2'500'000);
  text.append(300'000, 'x');
  noise(1000);
  for (std::size_t chunk : {4096, 300'000}) {
    CAPTURE(chunk);
    Spool spool({}, 1000);
    for (std::size_t at = 0; at < text.size(); at += chunk) spool.append(std::string_view(text).substr(at, chunk));
    for (int round = 0; round < 2; ++round) {
      spool.rewind();
      CHECK((read_all(spool, chunk) == text));
    }
  }
}

TEST_CASE("a spool that was read in part starts again at its front") {
  const std::string text = sample(400'000);
  for (std::size_t memory : {0, 1 << 20}) {
    Spool spool({}, memory);
    spool.append(text);
    spool.rewind();
    std::string part(150'001, ' ');
    CHECK(spool.read(part) > 0);
    spool.rewind();
    CHECK((read_all(spool, 4096) == text));
  }
}

TEST_CASE("an empty spool has nothing; a moved one keeps what it has") {
  Spool spool;
  spool.rewind();
  CHECK(read_all(spool, 10).empty());
  Spool one("/nowhere", 100);
  one.append("abc");
  Spool other(std::move(one));
  other.append("def");
  other.rewind();
  CHECK(read_all(other, 2) == "abcdef");
}

TEST_CASE("a small spool never needs its directory; a larger one says that it is missing") {
  Spool spool("/nowhere/at/all", 10);
  spool.append("0123456789");
  const Problem problem = problem_of([&] { spool.append("x"); });
  CHECK(problem.code == Code::spool_error);
  CHECK(problem.exit == ExitCode::resources);
  CHECK(problem.what == "cannot make a spool file in \"/nowhere/at/all\": No such file or directory");
  CHECK(problem.hint == "name a writable directory with --tmpdir");
}

TEST_CASE("$TMPDIR is where the spool is when nothing else is said") {
  const char* before = std::getenv("TMPDIR");
  const std::string saved = before == nullptr ? "" : before;
  ::setenv("TMPDIR", "/nowhere/tmp", 1);
  Spool spool({}, 0);
  CHECK(problem_of([&] { spool.append("x"); }).what ==
        "cannot make a spool file in \"/nowhere/tmp\": No such file or directory");
  before == nullptr ? ::unsetenv("TMPDIR") : ::setenv("TMPDIR", saved.c_str(), 1);
}

TEST_CASE("a disk that takes no more is answered with --tmpdir") {
  Scratch scratch;
  ::rlimit before{};
  ::getrlimit(RLIMIT_FSIZE, &before);
  const ::rlimit small{8192, before.rlim_max};
  auto handler = std::signal(SIGXFSZ, SIG_IGN);
  ::setrlimit(RLIMIT_FSIZE, &small);
  const Problem problem = problem_of([&] {
    Spool spool(scratch.dir(), 1000);
    for (int i = 0; i < 100; ++i) spool.append(sample(50'000, static_cast<std::uint32_t>(i)));
  });
  ::setrlimit(RLIMIT_FSIZE, &before);
  std::signal(SIGXFSZ, handler);
  CHECK(problem.code == Code::spool_error);
  CHECK(problem.what == "writing the spool in \"" + scratch.dir() + "\" failed: File too large");
  CHECK(problem.hint == "name a directory with more room with --tmpdir");
  CHECK(scratch.entries().empty());
}

TEST_CASE("a spool that is being read takes no more") {
  Spool spool;
  spool.append("a");
  spool.rewind();
  CHECK(problem_of([&] { spool.append("b"); }).what == "append to a spool that is being read");
}
