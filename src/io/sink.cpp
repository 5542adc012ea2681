// The sinks that others get, and what picks among them: standard output, a file by way of a temporary one, something
// that is there and is no regular file, and memory.
#include "io/sink.hpp"

#include "io/signals.hpp"
#include "io/target.hpp"

#include <cerrno>
#include <charconv>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace dumpfix::io {
namespace {

class MemorySink final : public Sink {
public:
  MemorySink(std::string& into, bool stream) : into_(into), stream_(stream) {}
  void write(std::string_view bytes) override { into_ += bytes; }
  void commit() override {}
  bool is_stream() const noexcept override { return stream_; }

private:
  std::string& into_;
  bool stream_;
};

/// The number of the descriptor that `path` is another name of ("/dev/stdout", "/dev/fd/3"), or -1. Such a name is
/// written through the descriptor: opening it anew would lose its position, replacing it would miss the point.
int descriptor_of(std::string_view path) {
  if (path == "/dev/stdout") return STDOUT_FILENO;
  if (path == "/dev/stderr") return STDERR_FILENO;
  for (std::string_view folder : {"/dev/fd/", "/proc/self/fd/"}) {
    if (!path.starts_with(folder)) continue;
    int number = -1;
    const char* end = path.data() + path.size();
    auto [stop, error] = std::from_chars(path.data() + folder.size(), end, number);
    if (error == std::errc() && stop == end) return number;
  }
  return -1;
}

Fd duplicate(int descriptor, const std::string& name) {
  Fd fd(::fcntl(descriptor, F_DUPFD_CLOEXEC, 3));
  if (!fd) {
    const std::string what = descriptor == STDOUT_FILENO ? "standard output is closed" : quoted(name) + " is not open";
    fail(Code::cannot_create, Place{name, 0, 0, 0}, what, "write to a file with -o");
  }
  return fd;
}

/// Opens what is there and is no regular file. A FIFO waits here for its reader.
Fd open_special(const std::string& path) {
  for (;;) {
    throw_if_interrupted();
    Fd fd(::open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY));
    if (fd) return fd;
    if (errno == EINTR) continue;
    int error = errno;
    fail(Code::cannot_create, Place{path, 0, 0, 0}, "cannot write to " + quoted(path) + ": " + errno_text(error));
  }
}

} // namespace

std::unique_ptr<Sink> stdout_sink(Compress compress, int level) {
  return encoding_sink(direct_target(duplicate(STDOUT_FILENO, "<stdout>"), "<stdout>"), compress, level);
}

std::unique_ptr<Sink> file_sink(const std::string& path) {
  const Compress compress = path.ends_with(".zst") ? Compress::zstd : Compress::none;
  constexpr int level = 3;
  if (int descriptor = descriptor_of(path); descriptor >= 0)
    return encoding_sink(direct_target(duplicate(descriptor, path), path), compress, level);
  struct stat status {};
  const bool there = ::stat(path.c_str(), &status) == 0;
  if (there && S_ISDIR(status.st_mode))
    fail(Code::cannot_create, Place{path, 0, 0, 0}, "cannot create " + quoted(path) + ": it is a directory",
         "name a file in it");
  if (there && !S_ISREG(status.st_mode)) return encoding_sink(direct_target(open_special(path), path), compress, level);
  return encoding_sink(atomic_target(path), compress, level);
}

void run_ahead(Sink& sink, Source& source, const std::string& tmpdir, std::size_t most) {
  if (Held* const held = sink.held(); held != nullptr && source.attend(*held)) held->begin(tmpdir, most);
}

bool same_file(const std::string& a, const std::string& b) {
  struct stat first {};
  struct stat second {};
  const int found = a == "-" ? ::fstat(STDIN_FILENO, &first) : ::stat(a.c_str(), &first);
  if (found != 0 || ::stat(b.c_str(), &second) != 0) return false;
  return first.st_dev == second.st_dev && first.st_ino == second.st_ino;
}

std::unique_ptr<Sink> memory_sink(std::string& into, bool stream) { return std::make_unique<MemorySink>(into, stream); }

} // namespace dumpfix::io
