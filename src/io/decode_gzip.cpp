// gzip by isa-l, member after member, each with its CRC and length checked. The header is read by
// isal_read_gzip_header with a header object that lives as long as the member: isal_inflate's own header reader (2.30)
// forgets the running header checksum (FHCRC) when the end of a buffer cuts the header.
#include "io/decode.hpp"

#include <algorithm>
#include <isa-l/igzip_lib.h>
#include <tuple>
#include <vector>

namespace dumpfix::io {
namespace {

std::string_view reason_of(int result) noexcept {
  switch (result) {
  case ISAL_INVALID_BLOCK: return "invalid deflate block";
  case ISAL_INVALID_SYMBOL: return "invalid deflate symbol";
  case ISAL_INVALID_LOOKBACK: return "invalid deflate distance";
  case ISAL_INVALID_WRAPPER: return "invalid gzip header";
  case ISAL_UNSUPPORTED_METHOD: return "unknown compression method in the gzip header";
  case ISAL_INCORRECT_CHECKSUM: return "wrong checksum or length";
  default: return "invalid data";
  }
}

class GzipSource final : public Source {
public:
  GzipSource(std::unique_ptr<Source> raw, std::uint64_t base)
      : raw_(std::move(raw)), base_(base), state_(std::make_unique<inflate_state>()), buffer_(128 * 1024) {
    isal_inflate_init(state_.get());
  }

  const std::string& name() const noexcept override { return raw_->name(); }

  std::size_t read(std::span<char> into) override {
    const auto size = static_cast<std::uint32_t>(std::min<std::size_t>(into.size(), 1U << 30));
    state_->next_out = reinterpret_cast<std::uint8_t*>(into.data());
    state_->avail_out = size;
    while (state_->avail_out > 0) {
      if (state_->avail_in == 0 && drained_) {
        if (state_->avail_out < size) break;
        if (!refill()) {
          if (phase_ != Phase::between) fail_cut(name(), "gzip", base_);
          break;
        }
      }
      switch (phase_) {
      case Phase::between: between(); break;
      case Phase::header: header(); break;
      case Phase::body: body(); break;
      }
    }
    return size - state_->avail_out;
  }

private:
  enum class Phase { between, header, body };

  bool refill() {
    base_ += filled_;
    filled_ = raw_->read(buffer_);
    state_->next_in = reinterpret_cast<std::uint8_t*>(buffer_.data());
    state_->avail_in = static_cast<std::uint32_t>(filled_);
    return filled_ != 0;
  }

  std::uint64_t offset() const noexcept { return base_ + filled_ - state_->avail_in; }

  void between() {
    if (members_ > 0 && *state_->next_in == 0) {
      padded_ = true;
      ++state_->next_in;
      --state_->avail_in;
      return;
    }
    if (padded_ || *state_->next_in != 0x1f)
      fail_damaged(name(), "gzip", offset(), "bytes that are no gzip member follow the last one");
    const inflate_state& now = *state_;
    auto [in, in_left, out, out_left] = std::tuple(now.next_in, now.avail_in, now.next_out, now.avail_out);
    isal_inflate_init(state_.get());
    state_->next_in = in;
    state_->avail_in = in_left;
    state_->next_out = out;
    state_->avail_out = out_left;
    state_->crc_flag = ISAL_GZIP_NO_HDR_VER;
    isal_gzip_header_init(&header_);
    ++members_;
    phase_ = Phase::header;
  }

  void header() {
    int result = isal_read_gzip_header(state_.get(), &header_);
    if (result < 0) fail_damaged(name(), "gzip", offset(), reason_of(result));
    if (result == ISAL_DECOMP_OK) phase_ = Phase::body;
  }

  void body() {
    int result = isal_inflate(state_.get());
    if (result < 0) fail_damaged(name(), "gzip", offset(), reason_of(result));
    drained_ = state_->avail_out > 0;
    if (state_->block_state == ISAL_BLOCK_FINISH) {
      phase_ = Phase::between;
      drained_ = true;
    }
  }

  std::unique_ptr<Source> raw_;
  std::uint64_t base_; ///< offset of buffer_[0] in the compressed file
  std::unique_ptr<inflate_state> state_;
  isal_gzip_header header_{};
  std::vector<char> buffer_;
  std::size_t filled_ = 0;
  std::size_t members_ = 0;
  Phase phase_ = Phase::between;
  bool padded_ = false;
  bool drained_ = true; ///< the decoder has nothing to hand out without more input
};

} // namespace

std::unique_ptr<Source> decode_gzip(std::unique_ptr<Source> raw, std::uint64_t base) {
  return std::make_unique<GzipSource>(std::move(raw), base);
}

} // namespace dumpfix::io
