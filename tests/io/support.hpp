// What the tests of the io room share: scratch folders, pipes, whole files, compression of small inputs, and failures
// caught as values.
#pragma once

#include "base/problem.hpp"
#include "io/source.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace io_test {

/// A folder that is removed at the end of the test.
class Scratch {
public:
  Scratch();
  ~Scratch();
  std::string path(std::string_view name) const { return (dir_ / name).string(); }
  std::string dir() const { return dir_.string(); }
  /// Names of all entries, hidden ones included, sorted and joined with a space.
  std::string entries() const;

private:
  std::filesystem::path dir_;
};

void write_file(const std::string& path, std::string_view bytes);
std::string read_file(const std::string& path);

/// Reads to the end, `step` bytes asked for at a time.
std::string drain(dumpfix::io::Source& source, std::size_t step = 4096);
/// Reads until `count` bytes are there or the source ends.
std::string take(dumpfix::io::Source& source, std::size_t count);

/// The problem that `action` fails with; an internal one with what "no failure" if it does not.
dumpfix::Problem problem_of(const std::function<void()>& action);

/// Lines of text that do not compress to nothing: `size` bytes, always the same.
std::string sample(std::size_t size, std::uint32_t seed = 1);

/// One zstd frame with checksum, by libzstd.
std::string zstd_frame(std::string_view bytes, int level = 3);
/// One gzip member, by isa-l; with a file name in its header if `name` is not empty.
std::string gzip_member(std::string_view bytes, std::string_view name = {});

/// Puts `fd` in the place of descriptor `slot` until destroyed.
class Redirect {
public:
  Redirect(int slot, int fd);
  ~Redirect();
  Redirect(const Redirect&) = delete;
  Redirect& operator=(const Redirect&) = delete;

private:
  int slot_;
  int saved_;
};

/// A pipe whose ends are closed at the end of the test, or before by close_read / close_write.
class Pipe {
public:
  Pipe();
  ~Pipe();
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;
  int reader() const { return ends_[0]; }
  int writer() const { return ends_[1]; }
  void close_read();
  void close_write();

private:
  int ends_[2] = {-1, -1};
};

} // namespace io_test
