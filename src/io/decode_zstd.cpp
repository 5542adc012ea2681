// zstd by libzstd, frame after frame. The decoder is fed what it asks for, which is about one block of the frame at a
// time: so the byte that a failure names is that of the damaged block.
#include "io/decode.hpp"

#include <algorithm>
#include <vector>
#include <zstd.h>
#include <zstd_errors.h>

namespace dumpfix::io {
namespace {

class ZstdSource final : public Source {
public:
  ZstdSource(std::unique_ptr<Source> raw, std::uint64_t base)
      : raw_(std::move(raw)), base_(base), context_(ZSTD_createDCtx()), buffer_(ZSTD_DStreamInSize()) {
    if (!context_) fail(Code::internal, Place{raw_->name(), 0, 0, 0}, "libzstd cannot make a decoder");
  }

  const std::string& name() const noexcept override { return raw_->name(); }

  std::size_t read(std::span<char> into) override {
    ZSTD_outBuffer out{into.data(), into.size(), 0};
    while (out.pos < out.size) {
      if (at_ == size_ && drained_) {
        if (out.pos > 0) break;
        if (!refill()) {
          if (wanted_ != 0) fail_cut(name(), "zstd", base_);
          return 0;
        }
      }
      ZSTD_inBuffer in{buffer_.data(), at_ + std::min(size_ - at_, wanted_ == 0 ? frame_start : wanted_), at_};
      std::size_t result = ZSTD_decompressStream(context_.get(), &out, &in);
      if (ZSTD_isError(result)) fail_with(result);
      at_ = in.pos;
      wanted_ = result;
      drained_ = result == 0 || out.pos < out.size;
    }
    return out.pos;
  }

private:
  static constexpr std::size_t frame_start = 5; ///< the shortest frame header that tells its own size

  bool refill() {
    base_ += size_;
    at_ = 0;
    size_ = raw_->read(buffer_);
    return size_ != 0;
  }

  [[noreturn]] void fail_with(std::size_t result) {
    if (ZSTD_getErrorCode(result) == ZSTD_error_frameParameter_windowTooLarge)
      fail(Code::bad_compression, Place{name(), base_ + at_, 0, 0},
           "the zstd data need a window of more than 128 MiB (made with --long or --ultra)",
           "decode them outside: zstd -dc --long=31 FILE | strapi-dumpfix");
    fail_damaged(name(), "zstd", base_ + at_, ZSTD_getErrorName(result));
  }

  struct Free {
    void operator()(ZSTD_DCtx* context) const noexcept { ZSTD_freeDCtx(context); }
  };

  std::unique_ptr<Source> raw_;
  std::uint64_t base_; ///< offset of buffer_[0] in the compressed file
  std::unique_ptr<ZSTD_DCtx, Free> context_;
  std::vector<char> buffer_;
  std::size_t at_ = 0;
  std::size_t size_ = 0;
  std::size_t wanted_ = 0; ///< what the decoder asks for next; 0 between frames
  bool drained_ = true;    ///< the decoder has nothing to hand out without more input
};

} // namespace

std::unique_ptr<Source> decode_zstd(std::unique_ptr<Source> raw, std::uint64_t base) {
  return std::make_unique<ZstdSource>(std::move(raw), base);
}

} // namespace dumpfix::io
