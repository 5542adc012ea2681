// Blocks are looked at as they are handed out, in every round: facts are read first, so that most of what is refused
// is refused before a row is written.
#include "rewrite/checked_source.hpp"

namespace dumpfix::rewrite {

void refuse_encoding(const dump::Encoding& encoding, Dialect dialect, const std::string& file) {
  const Excerpt excerpt = make_excerpt(encoding.line, encoding.line.find(encoding.name));
  fail(Code::bad_encoding, {file, encoding.byte + excerpt.caret, encoding.number, excerpt.caret + 1},
       "the text of this dump is in \"" + encoding.name + "\", and not all of it is ASCII or UTF-8",
       std::string(dump::utf8_hint(dialect)), excerpt.text, excerpt.caret);
}

void CheckedSource::refuse_others(std::optional<dump::Encoding> encoding, Dialect dialect, std::string_view unread) {
  encoding_ = encoding && encoding->foreign ? std::move(encoding) : std::nullopt;
  dialect_ = dialect;
  noticing_ = false;
  check_ = {};
  look(unread);
}

void CheckedSource::notice_others(std::string_view unread) {
  noticing_ = true;
  look(unread);
}

void CheckedSource::look(std::string_view bytes) {
  if ((!encoding_ && !noticing_) || check_.take(bytes)) return;
  if (encoding_) refuse_encoding(*encoding_, dialect_, name());
  noticed_ = true;
  noticing_ = false;
}

std::size_t CheckedSource::read(std::span<char> into) {
  const std::size_t size = inner_.read(into);
  look({into.data(), size});
  return size;
}

void CheckedSource::mark(std::string_view unread) {
  inner_.mark(unread);
  check_.tear();
}

void CheckedSource::replay() {
  inner_.replay();
  check_.tear();
}

void CheckedSource::seek(std::uint64_t byte) {
  inner_.seek(byte);
  check_.tear();
}

} // namespace dumpfix::rewrite
