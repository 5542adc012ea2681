// Just enough of JavaScript's lexical grammar to find `handler: '…'`: comments, strings, identifiers. A regular
// expression with a quote in it could hide the rest of its line, no more, because a quoted string ends at the end of
// its line.
#include "facts/project_files.hpp"

#include <algorithm>
#include <optional>

namespace dumpfix::facts {

namespace {

bool is_name_char(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '$' ||
         static_cast<unsigned char>(c) >= 0x80;
}

class Scanner {
public:
  explicit Scanner(std::string_view text) : text_(text) {}

  enum class Kind { end, name, string, sign };
  struct Token {
    Kind kind = Kind::end;
    std::string_view text; ///< of a string: without its quotes, escapes as they stand
  };

  Token next() {
    skip_blank();
    if (at_ == text_.size()) return {};
    const char c = text_[at_];
    if (c == '\'' || c == '"' || c == '`') return string(c);
    const std::size_t begin = at_;
    while (at_ < text_.size() && is_name_char(text_[at_])) ++at_;
    if (at_ > begin) return {Kind::name, text_.substr(begin, at_ - begin)};
    return {Kind::sign, text_.substr(at_++, 1)};
  }

private:
  void skip_blank() {
    while (at_ < text_.size()) {
      const std::string_view rest = text_.substr(at_);
      if (rest[0] == ' ' || rest[0] == '\t' || rest[0] == '\r' || rest[0] == '\n')
        ++at_;
      else if (rest.starts_with("//"))
        at_ += std::min(rest.find('\n'), rest.size());
      else if (rest.starts_with("/*"))
        at_ += rest.find("*/", 2) == std::string_view::npos ? rest.size() : rest.find("*/", 2) + 2;
      else
        return;
    }
  }

  Token string(char quote) {
    const std::size_t begin = ++at_;
    while (at_ < text_.size() && text_[at_] != quote && (quote == '`' || text_[at_] != '\n'))
      at_ += text_[at_] == '\\' ? 2 : 1;
    at_ = std::min(at_, text_.size());
    const std::string_view inside = text_.substr(begin, at_ - begin);
    if (at_ < text_.size()) ++at_;
    return {Kind::string, inside};
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

} // namespace

void each_handler(std::string_view source, const std::function<void(std::string_view)>& use) {
  using Kind = Scanner::Kind;
  Scanner scanner(source);
  Scanner::Token before_last, last;
  for (Scanner::Token token = scanner.next(); token.kind != Kind::end; token = scanner.next()) {
    const bool is_key = before_last.kind != Kind::sign && before_last.text == "handler";
    if (token.kind == Kind::string && is_key && last.kind == Kind::sign && last.text == ":") use(token.text);
    before_last = last;
    last = token;
  }
}

} // namespace dumpfix::facts
