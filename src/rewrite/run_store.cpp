// The file of a run store and its blocks. A run is contiguous, since one writer writes at a time; a block is four bytes
// (its packed size) and one zstd frame, so that a reader gets a block and the size of the next one with one pread.
#include "rewrite/run_store.hpp"

#include "base/problem.hpp"

#include <algorithm>
#include <cstring>
#include <zstd.h>

namespace dumpfix::rewrite {

struct RunStore::Space {
  explicit Space(std::string tmpdir) : file(std::move(tmpdir)) {}
  io::SpoolFile file;
  std::uint64_t end = 0;  ///< where the next run starts
  std::uint64_t live = 0; ///< bytes of runs that are still there

  void free(std::uint64_t at, std::uint64_t length) noexcept {
    live -= length;
    if (live == 0 || at + length == end) {
      end = live == 0 ? 0 : at;
      file.truncate(end);
    } else {
      file.discard(at, length);
    }
  }
};

namespace {

constexpr std::size_t head_size = sizeof(std::uint32_t);

void to_planes(const char* in, char* out, std::size_t count, std::size_t stride) {
  for (std::size_t byte = 0; byte < stride; ++byte, out += count)
    for (std::size_t i = 0; i < count; ++i) out[i] = in[i * stride + byte];
}
void from_planes(const char* in, char* out, std::size_t count, std::size_t stride) {
  for (std::size_t byte = 0; byte < stride; ++byte, in += count)
    for (std::size_t i = 0; i < count; ++i) out[i * stride + byte] = in[i];
}

} // namespace

RunStore::RunStore(std::string tmpdir) : space_(std::make_shared<Space>(std::move(tmpdir))) {}
std::uint64_t RunStore::size() const noexcept { return space_->live; }

void StoredRun::release() noexcept {
  if (space_ && length_ != 0) space_->free(at_, length_);
}

RunWriter::RunWriter(const RunStore& store, BlockShape shape)
    : shape_(shape), encoder_(ZSTD_createCCtx()), packed_size_(head_size + ZSTD_compressBound(shape.bytes())),
      planes_(std::make_unique_for_overwrite<char[]>(shape.bytes())),
      packed_(std::make_unique_for_overwrite<char[]>(packed_size_)) {
  if (encoder_ == nullptr) fail(Code::spool_error, {}, "libzstd cannot make an encoder for the spool");
  ZSTD_CCtx_setParameter(encoder_, ZSTD_c_compressionLevel, 1);
  run_.space_ = store.space_;
  run_.at_ = store.space_->end;
}

RunWriter::~RunWriter() { ZSTD_freeCCtx(encoder_); }

void RunWriter::write(const void* records, std::size_t count) {
  const char* from = static_cast<const char*>(records);
  while (count != 0) {
    const std::size_t part = std::min(count, shape_.records);
    write_block(from, part);
    from += part * shape_.record;
    count -= part;
  }
}

void RunWriter::write_block(const char* records, std::size_t count) {
  RunStore::Space& space = *run_.space_;
  if (run_.at_ + run_.length_ != space.end) fail(Code::internal, {}, "two sorted runs are written at a time");
  to_planes(records, planes_.get(), count, shape_.record);
  const std::size_t size = ZSTD_compress2(encoder_, packed_.get() + head_size, packed_size_ - head_size, planes_.get(),
                                          count * shape_.record);
  if (ZSTD_isError(size) != 0)
    fail(Code::spool_error, {}, std::string("compressing the spool failed: ") + ZSTD_getErrorName(size));
  const auto head = static_cast<std::uint32_t>(size);
  std::memcpy(packed_.get(), &head, head_size);
  space.file.write({packed_.get(), head_size + size}, space.end);
  space.end += head_size + size;
  space.live += head_size + size;
  run_.length_ += head_size + size;
}

StoredRun RunWriter::end() { return std::move(run_); }

RunReader::RunReader(const RunStore& store, BlockShape shape)
    : space_(store.space_), shape_(shape), decoder_(ZSTD_createDCtx()),
      packed_size_(ZSTD_compressBound(shape.bytes()) + head_size),
      planes_(std::make_unique_for_overwrite<char[]>(shape.bytes())),
      packed_(std::make_unique_for_overwrite<char[]>(packed_size_)) {
  if (decoder_ == nullptr) fail(Code::spool_error, {}, "libzstd cannot make a decoder for the spool");
}

RunReader::~RunReader() { ZSTD_freeDCtx(decoder_); }

std::size_t RunReader::read(Cursor& cursor, void* into) {
  if (cursor.at == cursor.end) return 0;
  const io::SpoolFile& file = space_->file;
  if (cursor.next == 0) {
    file.read({packed_.get(), head_size}, cursor.at);
    std::memcpy(&cursor.next, packed_.get(), head_size);
    cursor.at += head_size;
  }
  // Here `at` is where the frame starts; behind it is the head of the next block, if there is one.
  const std::size_t size = cursor.next;
  if (size == 0 || size > cursor.end - cursor.at || size + head_size > packed_size_)
    file.fail_damaged("a block has an impossible size");
  const bool last = cursor.at + size == cursor.end;
  file.read({packed_.get(), last ? size : size + head_size}, cursor.at);
  cursor.at += last ? size : size + head_size;
  if (!last) std::memcpy(&cursor.next, packed_.get() + size, head_size);
  const std::size_t got = ZSTD_decompressDCtx(decoder_, planes_.get(), shape_.bytes(), packed_.get(), size);
  if (ZSTD_isError(got) != 0) file.fail_damaged(ZSTD_getErrorName(got));
  if (got == 0 || got % shape_.record != 0) file.fail_damaged("a block is cut off");
  const std::size_t count = got / shape_.record;
  from_planes(planes_.get(), static_cast<char*>(into), count, shape_.record);
  return count;
}

} // namespace dumpfix::rewrite
