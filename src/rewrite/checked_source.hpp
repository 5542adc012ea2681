// A source that refuses text in another encoding than UTF-8, once it is told that the dump may have some, or notices
// it in a dump that names no encoding. All others it only hands on.
#pragma once

#include "base/utf8_check.hpp"
#include "dump/encoding.hpp"
#include "io/source.hpp"

namespace dumpfix::rewrite {

/// Throws Failure(bad_encoding): the dump's own line says that its text is in another encoding, and it is.
[[noreturn]] void refuse_encoding(const dump::Encoding& encoding, Dialect dialect, const std::string& file);

class CheckedSource : public io::ReplaySource {
public:
  /// `inner` must outlive it.
  explicit CheckedSource(io::ReplaySource& inner) : inner_(inner) {}
  /// From here on, bytes that are no UTF-8 are refused if `encoding` is foreign, and any are taken without one.
  /// `unread`: what was read before and comes now.
  void refuse_others(std::optional<dump::Encoding> encoding, Dialect dialect, std::string_view unread);
  /// From here on, until an encoding is named: bytes that are no UTF-8 are noticed. `unread` as above.
  void notice_others(std::string_view unread);
  /// True if such bytes came by.
  bool noticed() const noexcept { return noticed_; }

  std::size_t read(std::span<char> into) override;
  const std::string& name() const noexcept override { return inner_.name(); }
  void mark(std::string_view unread = {}) override;
  void replay() override;
  std::optional<std::uint64_t> size() const override { return inner_.size(); }
  void seek(std::uint64_t byte) override;

private:
  void look(std::string_view bytes);
  io::ReplaySource& inner_;
  std::optional<dump::Encoding> encoding_;
  Dialect dialect_ = Dialect::unknown;
  bool noticing_ = false, noticed_ = false;
  Utf8Check check_;
};

} // namespace dumpfix::rewrite
