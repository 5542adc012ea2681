// What sorting beyond memory costs in descriptors, memory and disk space, and what it says when the disk fails.
#include "sorted_runs_support.hpp"

#include <csignal>
#include <fcntl.h>
#include <filesystem>
#include <malloc.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace dumpfix;
using namespace sorted_runs_test;
using rewrite::RunStore;
using rewrite::SortedRuns;

namespace {

std::size_t open_files() {
  const std::filesystem::directory_iterator files("/proc/self/fd");
  return static_cast<std::size_t>(std::distance(begin(files), end(files)));
}

/// The entries of /proc/self/fd, but for the standard ones, that are files without a name.
std::vector<std::filesystem::path> unnamed_files() {
  std::vector<std::filesystem::path> out;
  for (const auto& entry : std::filesystem::directory_iterator("/proc/self/fd")) {
    if (std::stoi(entry.path().filename()) <= STDERR_FILENO) continue;
    struct stat status {};
    if (::stat(entry.path().c_str(), &status) == 0 && S_ISREG(status.st_mode) && status.st_nlink == 0)
      out.push_back(entry.path());
  }
  return out;
}

/// The only one of them.
std::filesystem::path unnamed_file() {
  const auto files = unnamed_files();
  REQUIRE(files.size() == 1);
  return files.front();
}

/// Their disk space.
std::uint64_t disk_bytes() {
  std::uint64_t bytes = 0;
  for (const auto& path : unnamed_files()) {
    struct stat status {};
    if (::stat(path.c_str(), &status) == 0) bytes += static_cast<std::uint64_t>(status.st_blocks) * 512;
  }
  return bytes;
}

#ifdef __SANITIZE_ADDRESS__
constexpr bool no_heap_figures = true;
#else
constexpr bool no_heap_figures = false;
#endif

/// Bytes that malloc has given out; libzstd's too.
std::size_t heap_bytes() {
  const struct mallinfo2 info = ::mallinfo2();
  return info.uordblks + info.hblkhd;
}

/// Looks at the heap now and then while it compares.
struct Watching {
  static inline std::size_t calls = 0, most = 0;
  bool operator()(const Link& a, const Link& b) const {
    if (++calls % 1024 == 0) most = std::max(most, heap_bytes());
    return ByOwner{}(a, b);
  }
};

} // namespace

TEST_CASE("more runs than wait for the end: they are merged while records are added") {
  // 20 records in memory, so 2,000 runs; 512 of a level are merged, 11 at a time (blocks of one record).
  std::vector<Link> links = sample(40'000, 11);
  RunStore store("");
  Sorter sorter(store, 20 * sizeof(Link));
  const std::size_t before = heap_bytes();
  for (const Link& link : links) sorter.add(link);
  if (!no_heap_figures) CHECK(heap_bytes() - before < 64 * 1024); // the list of runs is bounded, too
  sorter.finish();
  std::sort(links.begin(), links.end(), ByOwner{});
  CHECK((drain(sorter) == links));
  CHECK(store.size() == 0);
}

TEST_CASE("however many runs there are, a sorter has one file, and sorters of one store have one together") {
  const std::size_t before = open_files();
  const std::vector<Link> links = sample(7'000, 9);
  {
    Sorter alone({}, 10 * sizeof(Link));
    std::size_t most = 0;
    for (const Link& link : links) {
      alone.add(link);
      if (alone.size() % 10 == 1) most = std::max(most, open_files());
    }
    CHECK(most == before + 1);
    alone.finish();
    CHECK(open_files() == before + 1);

    RunStore store("");
    std::vector<Sorter> sorters;
    for (int i = 0; i < 50; ++i) sorters.emplace_back(store, 1000 * sizeof(Link));
    CHECK(open_files() == before + 1);
    for (const Link& link : links)
      for (Sorter& sorter : sorters) sorter.add(link);
    CHECK(open_files() == before + 2);
    for (Sorter& sorter : sorters) sorter.finish();
    Link link{};
    for (Sorter& sorter : sorters) CHECK(sorter.next(link));
    CHECK(open_files() == before + 2);
  }
  CHECK(open_files() == before);
}

TEST_CASE("disk space is given back when a sorter has been read, or goes") {
  RunStore store("");
  const std::vector<Link> links = sample(200'000, 8);
  const auto fill = [&](Sorter& sorter) {
    for (const Link& link : links) sorter.add(link);
  };
  {
    Sorter kept(store, 500'000), read(store, 500'000);
    fill(kept);
    const std::uint64_t one = store.size();
    CHECK(one > 0);
    CHECK(one < links.size() * sizeof(Link)); // packed
    fill(read);
    CHECK(store.size() > one);
    read.finish();
    CHECK(drain(read).size() == links.size());
    CHECK(store.size() == one);
    CHECK(disk_bytes() < one + one / 2);
    {
      Sorter unread(store, 500'000);
      fill(unread);
    }
    CHECK(store.size() == one);
    kept = Sorter(store, 500'000);
    CHECK(store.size() == 0);
    CHECK(disk_bytes() == 0);
  }
}

TEST_CASE("a sorter that waits costs its records; one that has been read costs nothing" *
          doctest::skip(no_heap_figures)) {
  constexpr std::size_t sorters = 40, memory = 64 * 1024;
  const std::vector<Link> links = sample(10'000, 12); // 240 KB: four runs each
  RunStore store("");
  std::vector<Sorter> all;
  all.reserve(sorters);
  const std::size_t before = heap_bytes();
  for (std::size_t i = 0; i < sorters; ++i) {
    all.emplace_back(store, memory);
    for (const Link& link : links) all.back().add(link);
  }
  CHECK(heap_bytes() - before <= sorters * (memory + 1024));
  for (Sorter& sorter : all) {
    sorter.finish();
    CHECK(drain(sorter).size() == links.size());
  }
  CHECK(heap_bytes() - before <= sorters * 256);
}

TEST_CASE("memory is not passed while adding, nor while merging" * doctest::skip(no_heap_figures)) {
  constexpr std::size_t memory = 256 * 1024, merging = 64 * 1024, coder = 256 * 1024;
  const std::vector<Link> few = sample(1000, 13);
  SortedRuns<Link, Watching> sorter({}, memory);
  const std::size_t before = heap_bytes();
  Watching::most = 0;
  for (int i = 0; i < 700; ++i)
    for (const Link& link : few) sorter.add(link); // 65 runs, of which 11 are merged at a time
  CHECK(Watching::most >= before + memory - 1024); // it is seen at all
  CHECK(Watching::most <= before + memory + coder);
  Watching::most = 0;
  sorter.finish(merging);
  std::size_t count = 0;
  for (Link link{}; sorter.next(link);) ++count;
  CHECK(count == 700'000);
  CHECK(Watching::most <= before + merging + coder);
  CHECK(heap_bytes() <= before + 1024);
}

TEST_CASE("a directory that is not there is a spool error") {
  Sorter sorter("/nonexistent", 10 * sizeof(Link));
  const Problem problem = problem_of([&] {
    for (const Link& link : sample(11, 1)) sorter.add(link);
  });
  CHECK(problem.code == Code::spool_error);
  CHECK(problem.what == "cannot make a spool file in \"/nonexistent\": No such file or directory");
  CHECK(problem.hint == "name a writable directory with --tmpdir");
}

TEST_CASE("a disk that takes no more is answered with --tmpdir") {
  ::rlimit before{};
  ::getrlimit(RLIMIT_FSIZE, &before);
  const ::rlimit small{8192, before.rlim_max};
  const auto handler = std::signal(SIGXFSZ, SIG_IGN);
  ::setrlimit(RLIMIT_FSIZE, &small);
  RunStore store("/tmp");
  const Problem problem = problem_of([&] {
    Sorter sorter(store, 1000 * sizeof(Link));
    for (const Link& link : sample(10'000, 1)) sorter.add(link);
  });
  ::setrlimit(RLIMIT_FSIZE, &before);
  std::signal(SIGXFSZ, handler);
  CHECK(problem.code == Code::spool_error);
  CHECK(problem.what == "writing the spool in \"/tmp\" failed: File too large");
  CHECK(problem.hint == "name a directory with more room with --tmpdir");
  CHECK(store.size() == 0);
}

TEST_CASE("a file that was cut or overwritten is a spool error") {
  const auto read_after = [](auto&& harm) {
    Sorter sorter("/tmp", 1000 * sizeof(Link));
    for (const Link& link : sample(10'000, 1)) sorter.add(link);
    const int file = ::open(unnamed_file().c_str(), O_RDWR | O_CLOEXEC);
    REQUIRE(file >= 0);
    harm(file);
    ::close(file);
    return problem_of([&] {
      sorter.finish();
      drain(sorter);
    });
  };
  const Problem cut = read_after([](int file) { CHECK(::ftruncate(file, 100) == 0); });
  CHECK(cut.code == Code::spool_error);
  const Problem head = read_after([](int file) { CHECK(::pwrite(file, "\xff\xff\xff\xff", 4, 0) == 4); });
  CHECK(head.code == Code::spool_error);
  CHECK(head.what == "the spool in \"/tmp\" is damaged: a block has an impossible size");
  const Problem frame = read_after([](int file) { CHECK(::pwrite(file, "\xff\xff\xff\xff", 4, 4) == 4); });
  CHECK(frame.code == Code::spool_error);
  CHECK(frame.what == "the spool in \"/tmp\" is damaged: Unknown frame descriptor");
}
