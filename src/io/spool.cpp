// The spool: bytes gather in memory; beyond the limit they go, in blocks that are zstd frames of a quick level where
// that saves enough and plain where not, to a file that has no name, so that nothing remains however the run ends.
#include "io/spool.hpp"

#include <algorithm>
#include <cstring>
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

} // namespace

struct Spool::Impl {
  Impl(std::string dir, std::size_t limit) : memory(limit), file(std::move(dir)) {}

  std::size_t memory;
  std::string held; ///< not compressed yet; all there is while there is no file; while reading from it, a block
  std::uint64_t size = 0;
  bool reading = false;

  SpoolFile file;
  std::uint64_t file_size = 0;
  std::unique_ptr<ZSTD_CCtx, FreeEncoder> encoder;
  std::vector<char> packed; ///< bytes of the file that are not written yet; while reading, not yet unpacked
  std::size_t packed_at = 0, packed_end = 0; ///< where they stand in it

  std::unique_ptr<ZSTD_DCtx, FreeDecoder> decoder;
  std::uint64_t file_at = 0;
  std::size_t held_at = 0; ///< of the block in `held`, what was handed out

  static constexpr std::size_t block = 128 * 1024;           ///< what is compressed at a time
  static constexpr std::size_t head = sizeof(std::uint32_t); ///< the bytes that follow, and `plain_flag`
  static constexpr std::uint32_t plain_flag = 1U << 31;
  /// A block that packing makes less than a quarter smaller is followed by so many that are not packed, as long as the
  /// file is small enough to stay in memory: to pack and unpack takes ten times what the pages cost that it saves.
  static constexpr unsigned plain_run = 15;
  static constexpr std::uint64_t plain_room = 256ULL << 20; ///< beyond, the disk's speed counts, and its room
  unsigned plain_left = 0;                                  ///< blocks of that run to come
  /// The file is written and read by so many bytes, at multiples of that: a file system with large pages is then twice
  /// as quick as with blocks of any size.
  static constexpr std::size_t page = 128 * 1024;

  void make_file() {
    file.make();
    encoder.reset(ZSTD_createCCtx());
    if (!encoder) fail(Code::spool_error, {}, "libzstd cannot make an encoder for the spool");
    // Packed once and read once, so it must be quick: with long repetitions alone, looked for at some places alone, and
    // the rest as it is, text gets to three quarters and rows of numbers to a half, at two to five
    // times the speed of level 1, which gets text to a third or a quarter and numbers to two fifths.
    ZSTD_CCtx_setParameter(encoder.get(), ZSTD_c_compressionLevel, -70);
    ZSTD_CCtx_setParameter(encoder.get(), ZSTD_c_minMatch, 7);
    ZSTD_CCtx_setParameter(encoder.get(), ZSTD_c_hashLog, 13); // small tables: the memory is for the rows
    packed.resize(page + head + ZSTD_compressBound(block));
  }

  /// Writes `bytes`, a block at most.
  void write_block(std::string_view bytes) {
    char* const into = packed.data() + packed_end;
    std::uint32_t number = 0;
    std::size_t count = bytes.size();
    if (plain_left != 0) {
      --plain_left;
      number = static_cast<std::uint32_t>(count) | plain_flag;
      std::memcpy(into + head, bytes.data(), count);
    } else {
      count = ZSTD_compress2(encoder.get(), into + head, packed.size() - packed_end - head, bytes.data(), bytes.size());
      if (ZSTD_isError(count))
        fail(Code::spool_error, {}, std::string("compressing the spool failed: ") + ZSTD_getErrorName(count));
      number = static_cast<std::uint32_t>(count);
      if (count > bytes.size() / 4 * 3 && file_size < plain_room) plain_left = plain_run;
    }
    std::memcpy(into, &number, head);
    packed_end += head + count;
    std::size_t written = 0;
    for (; packed_end - written >= page; written += page) write_packed(packed.data() + written, page);
    packed_end -= written;
    std::memmove(packed.data(), packed.data() + written, packed_end);
  }
  void write_packed(const char* from, std::size_t count) {
    file.write({from, count}, file_size);
    file_size += count;
  }

  /// Writes whole blocks from the front of `bytes`, and leaves what is less than one.
  void write_blocks(std::string_view& bytes) {
    for (; bytes.size() >= block; bytes.remove_prefix(block)) write_block(bytes.substr(0, block));
  }

  void append(std::string_view bytes) {
    if (reading) fail(Code::internal, {}, "append to a spool that is being read");
    size += bytes.size();
    if (!file) {
      if (held.size() + bytes.size() <= memory) {
        held += bytes;
        return;
      }
      make_file();
      std::string_view rest = held;
      write_blocks(rest);
      std::string block_to_be(rest);
      block_to_be.reserve(block);
      held.swap(block_to_be);
    }
    if (!held.empty()) {
      const std::size_t part = std::min(bytes.size(), block - held.size());
      held += bytes.substr(0, part);
      bytes.remove_prefix(part);
      if (held.size() < block) return;
      write_block(held);
      held.clear();
    }
    write_blocks(bytes);
    held += bytes;
  }

  void rewind() {
    if (!reading && file) {
      if (!held.empty()) write_block(held);
      if (packed_end != 0) write_packed(packed.data(), packed_end);
      encoder.reset();
      decoder.reset(ZSTD_createDCtx());
      if (!decoder) fail(Code::spool_error, {}, "libzstd cannot make a decoder for the spool");
    }
    reading = true;
    if (file) held.clear();
    file_at = held_at = packed_at = packed_end = 0;
  }

  /// Reads on until `count` bytes of the file are in `packed`.
  void need(std::size_t count) {
    if (packed_end - packed_at >= count) return;
    packed_end -= packed_at;
    std::memmove(packed.data(), packed.data() + packed_at, packed_end);
    packed_at = 0;
    while (packed_end < count) {
      const std::size_t more = static_cast<std::size_t>(std::min<std::uint64_t>(page, file_size - file_at));
      if (count > packed.size() - page || more == 0) file.fail_damaged("a block has an impossible size");
      file.read({packed.data() + packed_end, more}, file_at);
      packed_end += more;
      file_at += more;
    }
  }

  /// The next block of the file to `into`, which has room for a block; 0 at the end.
  std::size_t read_block(char* into) {
    if (file_at == file_size && packed_at == packed_end) return 0;
    std::uint32_t number = 0;
    need(head);
    std::memcpy(&number, packed.data() + packed_at, head);
    const std::uint32_t count = number & ~plain_flag;
    need(head + count);
    const char* const from = packed.data() + packed_at + head;
    std::size_t got = count;
    if ((number & plain_flag) == 0) {
      got = ZSTD_decompressDCtx(decoder.get(), into, block, from, count);
      if (ZSTD_isError(got)) file.fail_damaged(ZSTD_getErrorName(got));
    } else {
      if (count > block) file.fail_damaged("a block has an impossible size");
      std::memcpy(into, from, count);
    }
    packed_at += head + count;
    return got;
  }

  std::size_t read(std::span<char> into) {
    if (!reading) rewind();
    if (file && held_at == held.size()) {
      if (into.size() >= block) return read_block(into.data());
      held.resize(block);
      held.resize(read_block(held.data()));
      held_at = 0;
    }
    const std::size_t count = std::min(into.size(), held.size() - held_at);
    std::memcpy(into.data(), held.data() + held_at, count);
    held_at += count;
    return count;
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
