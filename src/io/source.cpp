// The sources that others get: an opened input with its decoder, bytes in memory, and the chunked wrapper.
#include "io/source.hpp"

#include "io/decode.hpp"
#include "io/opened.hpp"

#include <algorithm>
#include <cstring>

namespace dumpfix::io {
namespace {

class MemorySource final : public Source {
public:
  MemorySource(std::string bytes, std::size_t chunk, std::string name)
      : bytes_(std::move(bytes)), chunk_(chunk == 0 ? bytes_.size() : chunk), name_(std::move(name)) {}
  const std::string& name() const noexcept override { return name_; }
  std::size_t read(std::span<char> into) override {
    std::size_t count = std::min({into.size(), chunk_, bytes_.size() - at_});
    std::memcpy(into.data(), bytes_.data() + at_, count);
    at_ += count;
    return count;
  }

private:
  std::string bytes_;
  std::size_t chunk_;
  std::string name_;
  std::size_t at_ = 0;
};

class ChunkedSource final : public Source {
public:
  ChunkedSource(std::unique_ptr<Source> inner, std::size_t chunk) : inner_(std::move(inner)), chunk_(chunk) {}
  const std::string& name() const noexcept override { return inner_->name(); }
  std::size_t read(std::span<char> into) override { return inner_->read(into.first(std::min(into.size(), chunk_))); }

private:
  std::unique_ptr<Source> inner_;
  std::size_t chunk_;
};

} // namespace

Codec codec_of(std::string_view head) noexcept {
  auto byte = [head](std::size_t i) { return i < head.size() ? static_cast<unsigned char>(head[i]) : 0U; };
  if (byte(0) == 0x1f && byte(1) == 0x8b) return Codec::gzip;
  if (byte(0) == 0x28 && byte(1) == 0xb5 && byte(2) == 0x2f && byte(3) == 0xfd) return Codec::zstd;
  if ((byte(0) & 0xf0) == 0x50 && byte(1) == 0x2a && byte(2) == 0x4d && byte(3) == 0x18) return Codec::zstd;
  return Codec::none;
}

void fail_cut(const std::string& file, std::string_view codec, std::uint64_t at) {
  fail(Code::bad_compression, Place{file, at, 0, 0},
       "the " + std::string(codec) + " data end early, at byte " + std::to_string(at) + " of the compressed file",
       "the file was cut; copy it or make it again");
}

void fail_damaged(const std::string& file, std::string_view codec, std::uint64_t at, std::string_view reason) {
  fail(Code::bad_compression, Place{file, at, 0, 0},
       "the " + std::string(codec) + " data are damaged at byte " + std::to_string(at) +
           " of the compressed file: " + std::string(reason),
       "check it with: " + std::string(codec) + " -t");
}

Opened open_input(const std::string& path) {
  std::unique_ptr<Input> input = Input::open(path);
  Input* raw = input.get();
  const std::uint64_t base = raw->position();
  const Codec codec = codec_of(raw->peek());
  if (codec == Codec::none) {
    if (!raw->seekable()) return {nullptr, std::move(input)};
    raw->seek(base);
    return {std::move(input), nullptr};
  }
  auto decoder = codec == Codec::zstd ? decode_zstd(std::move(input), base) : decode_gzip(std::move(input), base);
  return {nullptr, read_ahead(std::move(decoder), [raw] { raw->cancel(); })};
}

std::unique_ptr<Source> open_source(const std::string& path) {
  Opened opened = open_input(path);
  if (opened.file) return std::move(opened.file);
  return std::move(opened.stream);
}

std::unique_ptr<Source> memory_source(std::string bytes, std::size_t chunk, std::string name) {
  return std::make_unique<MemorySource>(std::move(bytes), chunk, std::move(name));
}

std::unique_ptr<Source> chunked_source(std::unique_ptr<Source> inner, std::size_t chunk) {
  if (chunk == 0) return inner;
  return std::make_unique<ChunkedSource>(std::move(inner), chunk);
}

} // namespace dumpfix::io
