// See support.hpp.
#include "support.hpp"

#include <algorithm>
#include <cstdlib>
#include <doctest.h>
#include <fstream>
#include <isa-l/igzip_lib.h>
#include <memory>
#include <sstream>
#include <unistd.h>
#include <vector>
#include <zstd.h>

namespace io_test {

Scratch::Scratch() {
  std::string name = (std::filesystem::temp_directory_path() / "dumpfix-io-XXXXXX").string();
  REQUIRE(::mkdtemp(name.data()) != nullptr);
  dir_ = name;
}
Scratch::~Scratch() {
  std::error_code ignored;
  std::filesystem::remove_all(dir_, ignored);
}
std::string Scratch::entries() const {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(dir_)) names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : " ") + name;
  return out;
}

void write_file(const std::string& path, std::string_view bytes) {
  std::ofstream(path, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}
std::string read_file(const std::string& path) {
  std::ostringstream out;
  out << std::ifstream(path, std::ios::binary).rdbuf();
  return out.str();
}

std::string drain(dumpfix::io::Source& source, std::size_t step) {
  std::string out;
  std::vector<char> buffer(step);
  while (std::size_t count = source.read(buffer)) out.append(buffer.data(), count);
  return out;
}

std::string take(dumpfix::io::Source& source, std::size_t count) {
  std::string out(count, '\0');
  std::size_t at = 0;
  while (at < count) {
    std::size_t got = source.read({out.data() + at, count - at});
    if (got == 0) break;
    at += got;
  }
  out.resize(at);
  return out;
}

dumpfix::Problem problem_of(const std::function<void()>& action) {
  try {
    action();
  } catch (const dumpfix::Failure& failure) {
    return failure.problem();
  }
  dumpfix::Problem none;
  none.what = "no failure";
  return none;
}

std::string sample(std::size_t size, std::uint32_t seed) {
  std::string out;
  while (out.size() < size) {
    seed = seed * 1664525U + 1013904223U; // Numerical Recipes' generator: cheap, and the same everywhere
    out += std::to_string(seed >> 8) + "\tsome words of an article\t\\N\n";
  }
  out.resize(size);
  return out;
}

std::string zstd_frame(std::string_view bytes, int level) {
  std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> context(ZSTD_createCCtx(), &ZSTD_freeCCtx);
  ZSTD_CCtx_setParameter(context.get(), ZSTD_c_compressionLevel, level);
  ZSTD_CCtx_setParameter(context.get(), ZSTD_c_checksumFlag, 1);
  std::string out(ZSTD_compressBound(bytes.size()), '\0');
  std::size_t size = ZSTD_compress2(context.get(), out.data(), out.size(), bytes.data(), bytes.size());
  REQUIRE(!ZSTD_isError(size));
  out.resize(size);
  return out;
}

std::string gzip_member(std::string_view bytes, std::string_view name) {
  std::string out(bytes.size() + bytes.size() / 8 + 4096, '\0');
  std::string input(bytes);
  auto stream = std::make_unique<isal_zstream>();
  isal_deflate_stateless_init(stream.get());
  stream->gzip_flag = IGZIP_GZIP;
  stream->end_of_stream = 1;
  stream->flush = NO_FLUSH;
  stream->next_in = reinterpret_cast<std::uint8_t*>(input.data());
  stream->avail_in = static_cast<std::uint32_t>(input.size());
  stream->next_out = reinterpret_cast<std::uint8_t*>(out.data());
  stream->avail_out = static_cast<std::uint32_t>(out.size());
  REQUIRE(isal_deflate_stateless(stream.get()) == COMP_OK);
  out.resize(stream->total_out);
  if (!name.empty()) { // RFC 1952, 2.3: FLG bit 3, and the name behind the ten bytes of the header
    out[3] = static_cast<char>(out[3] | 8);
    out.insert(10, std::string(name) + '\0');
  }
  return out;
}

Redirect::Redirect(int slot, int fd) : slot_(slot), saved_(::dup(slot)) { ::dup2(fd, slot); }
Redirect::~Redirect() {
  ::dup2(saved_, slot_);
  ::close(saved_);
}

Pipe::Pipe() { REQUIRE(::pipe(ends_) == 0); }
Pipe::~Pipe() {
  close_read();
  close_write();
}
void Pipe::close_read() {
  if (ends_[0] >= 0) ::close(ends_[0]);
  ends_[0] = -1;
}
void Pipe::close_write() {
  if (ends_[1] >= 0) ::close(ends_[1]);
  ends_[1] = -1;
}

} // namespace io_test
