// One forward scan over a rule file. See layout.hpp for what is blanked out.
// Linear in the file, and the text keeps its length: every place in it stays what it was.
#include "rules/layout.hpp"

#include <algorithm>
#include <vector>

namespace dumpfix::rules::grammar {

std::size_t skip_quoted(std::string_view text, std::size_t at) noexcept {
  const char quote = text[at++];
  for (; at < text.size() && text[at] != '\n'; ++at) {
    if (text[at] == quote) return at + 1;
    if (text[at] == '\\' && at + 1 < text.size() && text[at + 1] != '\n') ++at;
  }
  return at;
}

Layout lay_out(std::string_view text) {
  Layout out{std::string(text), std::nullopt};
  std::string& bytes = out.text;
  if (text.starts_with("\xEF\xBB\xBF")) std::fill_n(bytes.begin(), 3, ' ');

  std::vector<std::size_t> open; // the `(` that still wait for their `)`
  std::size_t behind = 0;        // one past the last byte that is neither blank nor comment nor newline
  const auto join_lines = [&](std::size_t from, std::size_t to) {
    std::replace(bytes.begin() + static_cast<std::ptrdiff_t>(from), bytes.begin() + static_cast<std::ptrdiff_t>(to),
                 '\n', ' ');
  };

  for (std::size_t at = 0; at < bytes.size();) {
    switch (bytes[at]) {
    case ' ':
    case '\t': ++at; continue;
    case '\r': bytes[at++] = ' '; continue;
    case '\n':
      if (behind != 0 && bytes[behind - 1] == ',') bytes[at] = ' ';
      ++at;
      continue;
    case '#':
      for (; at < bytes.size() && bytes[at] != '\n'; ++at) bytes[at] = ' ';
      continue;
    case '(':
      if (open.size() == max_nesting && !out.too_deep) out.too_deep = at;
      open.push_back(at);
      break;
    case ')':
      if (open.empty()) break;
      join_lines(open.back(), at);
      open.pop_back();
      break;
    case '{': join_lines(behind, at); [[fallthrough]];
    case '}': open.clear(); break;
    case '-':
      if (at + 1 < bytes.size() && bytes[at + 1] == '>') join_lines(behind, at);
      break;
    default: break;
    }
    behind = at = next_step(bytes, at);
  }
  return out;
}

} // namespace dumpfix::rules::grammar
