// Private to the room: the codecs of the input. A codec is told by its magic; a decoder is a Source over a Source, and
// names in its failures the byte of the compressed file.
#pragma once

#include "io/source.hpp"

#include <functional>
#include <memory>

namespace dumpfix::io {

enum class Codec { none, zstd, gzip };

/// The codec that `head` (4 bytes or more, fewer if the input is shorter) begins with. zstd: 28 B5 2F FD, or a
/// skippable frame [50-5F] 2A 4D 18 (RFC 8878, 3.1); gzip: 1F 8B (RFC 1952, 2.3).
Codec codec_of(std::string_view head) noexcept;

/// Decoders of `raw`, whose first byte is byte `base` of the compressed file. Their reads throw Failure:
/// bad_compression, and what `raw` throws. Frames or members in a row are one stream; zero bytes after the last gzip
/// member are padding.
std::unique_ptr<Source> decode_zstd(std::unique_ptr<Source> raw, std::uint64_t base = 0);
std::unique_ptr<Source> decode_gzip(std::unique_ptr<Source> raw, std::uint64_t base = 0);

/// Reads `inner` in a thread of its own, up to four blocks of 256 KiB ahead. What `inner` throws is thrown again where
/// the bytes before it end. `cancel` must make a blocked read of `inner` return; it is called on destruction.
std::unique_ptr<Source> read_ahead(std::unique_ptr<Source> inner, std::function<void()> cancel);

/// Throws Failure(bad_compression) for data of `codec` that end early, at byte `at` of the compressed file.
[[noreturn]] void fail_cut(const std::string& file, std::string_view codec, std::uint64_t at);
/// The same for data that are damaged; `reason` is what the library says.
[[noreturn]] void fail_damaged(const std::string& file, std::string_view codec, std::uint64_t at,
                               std::string_view reason);

} // namespace dumpfix::io
