// The sink over a target: plain bytes, or one zstd frame with a checksum. libzstd compresses in a thread of its own;
// the frame depends on the bytes and the level only, not on how they were cut into writes.
#include "io/interrupt.hpp"
#include "io/signals.hpp"
#include "io/target.hpp"

#include <vector>
#include <zstd.h>

namespace dumpfix::io {
namespace {

class PlainSink final : public Sink {
public:
  explicit PlainSink(std::unique_ptr<Target> target) : target_(std::move(target)) {}
  void write(std::string_view bytes) override {
    throw_if_news_of_interrupt();
    target_->write(bytes);
  }
  void commit() override {
    throw_if_news_of_interrupt();
    target_->commit();
  }
  bool is_stream() const noexcept override { return target_->is_stream(); }
  Held* held() noexcept override { return target_->held(); }

private:
  std::unique_ptr<Target> target_;
};

class ZstdSink final : public Sink {
public:
  ZstdSink(std::unique_ptr<Target> target, int level)
      : target_(std::move(target)), context_(ZSTD_createCCtx()), packed_(ZSTD_CStreamOutSize()) {
    if (!context_) fail(Code::internal, {}, "libzstd cannot make an encoder");
    ZSTD_CCtx_setParameter(context_.get(), ZSTD_c_compressionLevel, level);
    ZSTD_CCtx_setParameter(context_.get(), ZSTD_c_checksumFlag, 1);
    // Jobs of 1 MiB keep the memory small. A libzstd without threads refuses this and compresses right here.
    ZSTD_CCtx_setParameter(context_.get(), ZSTD_c_nbWorkers, 1);
    ZSTD_CCtx_setParameter(context_.get(), ZSTD_c_jobSize, 1 << 20);
  }

  /// A stream that ends without commit() gets what was written, and keeps its frame open: whoever decodes it sees
  /// both the bytes and that there should be more.
  ~ZstdSink() override {
    if (!open_ || !target_->is_stream()) return;
    try {
      compress({}, ZSTD_e_flush);
    } catch (const Failure&) {
      // The stream is gone; whoever read it knows.
    }
  }

  void write(std::string_view bytes) override {
    throw_if_news_of_interrupt();
    compress(bytes, ZSTD_e_continue);
  }

  void commit() override {
    throw_if_news_of_interrupt();
    compress({}, ZSTD_e_end);
    open_ = false;
    target_->commit();
  }

  bool is_stream() const noexcept override { return target_->is_stream(); }
  Held* held() noexcept override { return target_->held(); }

private:
  void compress(std::string_view bytes, ZSTD_EndDirective mode) {
    ZSTD_inBuffer in{bytes.data(), bytes.size(), 0};
    std::size_t left = 0;
    do {
      ZSTD_outBuffer out{packed_.data(), packed_.size(), 0};
      left = step(out, in, mode);
      if (ZSTD_isError(left))
        fail(Code::internal, {}, std::string("compressing the output failed: ") + ZSTD_getErrorName(left));
      if (out.pos != 0) target_->write({packed_.data(), out.pos});
    } while (in.pos < in.size || (mode != ZSTD_e_continue && left != 0));
  }

  std::size_t step(ZSTD_outBuffer& out, ZSTD_inBuffer& in, ZSTD_EndDirective mode) {
    BlockSignals blocked; // libzstd starts its thread with the first call
    return ZSTD_compressStream2(context_.get(), &out, &in, mode);
  }

  struct Free {
    void operator()(ZSTD_CCtx* context) const noexcept { ZSTD_freeCCtx(context); }
  };

  std::unique_ptr<Target> target_;
  std::unique_ptr<ZSTD_CCtx, Free> context_;
  std::vector<char> packed_;
  bool open_ = true;
};

} // namespace

std::unique_ptr<Sink> encoding_sink(std::unique_ptr<Target> target, Compress compress, int level) {
  if (compress == Compress::none) return std::make_unique<PlainSink>(std::move(target));
  return std::make_unique<ZstdSink>(std::move(target), level);
}

} // namespace dumpfix::io
