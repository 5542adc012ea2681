// The lexical half of the language, done before X3 sees a byte: which newlines end a rule, and where comments are.
//
// The result has the length of the input, so that every offset in it is an offset in the rule file.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace dumpfix::rules::grammar {

/// Parentheses may be nested this deep; more is an error, which bounds the recursion of the parser.
inline constexpr std::size_t max_nesting = 64;

/// A rule file of which only the newlines that end a rule are left. Blanked out (by spaces) are comments, carriage
/// returns, a byte order mark, and newlines
///   - between `(` and its `)`; a `(` that meets `{`, `}` or the end of the file first has none, and spans no lines
///   - behind a `,`
///   - in front of a `->` or a `{`
struct Layout {
  std::string text;
  std::optional<std::size_t> too_deep; ///< the `(` that goes beyond max_nesting
};
Layout lay_out(std::string_view text);

/// One past the string or regular expression that begins at `at`: behind its closing delimiter, or at the end of its
/// line if it has none.
std::size_t skip_quoted(std::string_view text, std::size_t at) noexcept;

/// The same for any character: a string or regular expression is one step, every other character too.
inline std::size_t next_step(std::string_view text, std::size_t at) noexcept {
  return text[at] == '"' || text[at] == '/' ? skip_quoted(text, at) : at + 1;
}

} // namespace dumpfix::rules::grammar
