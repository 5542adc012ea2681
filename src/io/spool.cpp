// The spool: bytes gather in memory; beyond the limit they go, as one zstd frame of a quick level, to a file that has
// no name, so that nothing remains however the run ends.
#include "io/spool.hpp"

#include "io/descriptor.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>
#include <vector>
#include <zstd.h>

namespace dumpfix::io {
namespace {

struct FreeEncoder {
  void operator()(ZSTD_CCtx* context) const noexcept { ZSTD_freeCCtx(context); }
};
struct FreeDecoder {
  void operator()(ZSTD_DCtx* context) const noexcept { ZSTD_freeDCtx(context); }
};

std::string default_tmpdir() {
  const char* variable = std::getenv("TMPDIR");
  return variable != nullptr && *variable != '\0' ? variable : "/tmp";
}

} // namespace

SpoolFile::~SpoolFile() {
  if (fd_ >= 0) ::close(fd_);
}

void SpoolFile::fail_io(const char* doing, int error) const {
  fail(Code::spool_error, {}, std::string(doing) + " the spool in " + quoted(tmpdir_) + " failed: " + errno_text(error),
       error == ENOSPC || error == EDQUOT || error == EFBIG ? "name a directory with more room with --tmpdir" : "");
}

void SpoolFile::fail_damaged(const char* why) const {
  fail(Code::spool_error, {}, "the spool in " + quoted(tmpdir_) + " is damaged: " + why);
}

void SpoolFile::make() {
  if (fd_ >= 0) return;
  if (tmpdir_.empty()) tmpdir_ = default_tmpdir();
  fd_ = ::open(tmpdir_.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC | O_EXCL, 0600);
  if (fd_ < 0 && (errno == EOPNOTSUPP || errno == EISDIR || errno == EINVAL)) {
    std::string path = tmpdir_ + "/.dumpfix-XXXXXX";
    fd_ = ::mkostemp(path.data(), O_CLOEXEC);
    if (fd_ >= 0) ::unlink(path.c_str());
  }
  if (fd_ >= 0) return;
  const int error = errno;
  fail(Code::spool_error, {}, "cannot make a spool file in " + quoted(tmpdir_) + ": " + errno_text(error),
       "name a writable directory with --tmpdir");
}

void SpoolFile::write(std::string_view bytes, std::uint64_t at) {
  make();
  while (!bytes.empty()) {
    const ssize_t written = ::pwrite(fd_, bytes.data(), bytes.size(), static_cast<off_t>(at));
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) fail_io("writing", written < 0 ? errno : EIO);
    bytes.remove_prefix(static_cast<std::size_t>(written));
    at += static_cast<std::uint64_t>(written);
  }
}

void SpoolFile::read(std::span<char> into, std::uint64_t at) const {
  while (!into.empty()) {
    const std::ptrdiff_t got = pread_some(fd_, into, at);
    if (got <= 0) fail_io("reading", got < 0 ? static_cast<int>(-got) : EIO);
    into = into.subspan(static_cast<std::size_t>(got));
    at += static_cast<std::uint64_t>(got);
  }
}

void SpoolFile::discard(std::uint64_t at, std::uint64_t length) noexcept {
  if (fd_ >= 0)
    ::fallocate(fd_, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, static_cast<off_t>(at), static_cast<off_t>(length));
}

void SpoolFile::truncate(std::uint64_t size) noexcept {
  if (fd_ >= 0 && ::ftruncate(fd_, static_cast<off_t>(size)) != 0) return; // then it stays as long as it is
}

struct Spool::Impl {
  Impl(std::string dir, std::size_t limit) : memory(limit), file(std::move(dir)) {}

  std::size_t memory;
  std::string held; ///< not compressed yet; all there is while there is no file
  std::uint64_t size = 0;
  bool reading = false;

  SpoolFile file;
  std::uint64_t file_size = 0;
  std::unique_ptr<ZSTD_CCtx, FreeEncoder> encoder;
  std::vector<char> packed; ///< compressed bytes on their way to or from the file

  std::unique_ptr<ZSTD_DCtx, FreeDecoder> decoder;
  std::uint64_t file_at = 0;
  ZSTD_inBuffer input{nullptr, 0, 0};
  std::uint64_t read_size = 0; ///< bytes handed out since rewind()

  static constexpr int level = -20, window_log = 17,
                       hash_log = 13;              ///< of the compressed file: 128 KiB are looked back at
  static constexpr std::size_t batch = 128 * 1024; ///< what is compressed at a time once there is a file

  void make_file() {
    file.make();
    encoder.reset(ZSTD_createCCtx());
    if (!encoder) fail(Code::spool_error, {}, "libzstd cannot make an encoder for the spool");
    // Packed once and read once: a level that halves what level 1 takes, for files half as large again to twice as
    // large. The small tables cost 4 % of the size, and leave the memory to the rows.
    ZSTD_CCtx_setParameter(encoder.get(), ZSTD_c_compressionLevel, level);
    ZSTD_CCtx_setParameter(encoder.get(), ZSTD_c_windowLog, window_log);
    ZSTD_CCtx_setParameter(encoder.get(), ZSTD_c_hashLog, hash_log);
    packed.resize(ZSTD_CStreamOutSize());
  }

  void compress(std::string_view bytes, ZSTD_EndDirective mode) {
    ZSTD_inBuffer in{bytes.data(), bytes.size(), 0};
    std::size_t left = 0;
    do {
      ZSTD_outBuffer out{packed.data(), packed.size(), 0};
      left = ZSTD_compressStream2(encoder.get(), &out, &in, mode);
      if (ZSTD_isError(left))
        fail(Code::spool_error, {}, std::string("compressing the spool failed: ") + ZSTD_getErrorName(left));
      file.write({packed.data(), out.pos}, file_size);
      file_size += out.pos;
    } while (in.pos < in.size || (mode == ZSTD_e_end && left != 0));
  }

  void compress_held() {
    if (!file) make_file();
    compress(held, ZSTD_e_continue);
    if (held.capacity() > 2 * batch) held = std::string();
    held.clear();
    held.reserve(batch);
  }

  void append(std::string_view bytes) {
    if (reading) fail(Code::internal, {}, "append to a spool that is being read");
    size += bytes.size();
    if (held.size() + bytes.size() <= (file ? batch : memory)) {
      held += bytes;
      return;
    }
    compress_held();
    if (bytes.size() <= batch)
      held += bytes;
    else
      compress(bytes, ZSTD_e_continue);
  }

  void rewind() {
    if (!reading && file) {
      compress_held();
      compress({}, ZSTD_e_end);
      held = std::string();
      encoder.reset();
      decoder.reset(ZSTD_createDCtx());
      if (!decoder) fail(Code::spool_error, {}, "libzstd cannot make a decoder for the spool");
    }
    reading = true;
    read_size = 0;
    file_at = 0;
    input = {packed.data(), 0, 0};
    if (decoder) ZSTD_DCtx_reset(decoder.get(), ZSTD_reset_session_only);
  }

  std::size_t read(std::span<char> into) {
    if (!reading) rewind();
    std::size_t count = file ? read_file(into) : std::min<std::size_t>(into.size(), held.size() - read_size);
    if (!file) std::memcpy(into.data(), held.data() + read_size, count);
    read_size += count;
    return count;
  }

  std::size_t read_file(std::span<char> into) {
    ZSTD_outBuffer out{into.data(), std::min<std::uint64_t>(into.size(), size - read_size), 0};
    while (out.pos < out.size) {
      if (input.pos == input.size && file_at < file_size) {
        const std::size_t count = std::min<std::uint64_t>(packed.size(), file_size - file_at);
        file.read({packed.data(), count}, file_at);
        file_at += count;
        input = {packed.data(), count, 0};
      }
      std::size_t result = ZSTD_decompressStream(decoder.get(), &out, &input);
      if (ZSTD_isError(result)) file.fail_damaged(ZSTD_getErrorName(result));
    }
    return out.pos;
  }
};

Spool::Spool(std::string tmpdir, std::size_t memory) : impl_(std::make_unique<Impl>(std::move(tmpdir), memory)) {}
Spool::~Spool() = default;
Spool::Spool(Spool&&) noexcept = default;
Spool& Spool::operator=(Spool&&) noexcept = default;

void Spool::append(std::string_view bytes) { impl_->append(bytes); }
void Spool::rewind() { impl_->rewind(); }
std::size_t Spool::read(std::span<char> into) { return impl_->read(into); }
std::uint64_t Spool::size() const noexcept { return impl_->size; }

} // namespace dumpfix::io
