// Places, what was tried, and how the parser goes on behind an error.
// What was tried is noted where the parser got farthest: that is the place of the message.
#include "rules/session.hpp"

#include "rules/layout.hpp"

#include <algorithm>
#include <utility>

namespace dumpfix::rules::grammar {

Session::Session(std::string_view text, std::string file_name, std::uint32_t file_index, std::vector<Problem>& problems)
    : text_(text), file_name_(std::move(file_name)), file_index_(file_index), problems_(problems),
      problems_before_(problems.size()) {
  Layout layout = lay_out(text);
  layout_ = std::move(layout.text);
  too_deep_ = layout.too_deep.value_or(text.size());
  line_starts_.push_back(0);
  for (std::size_t at = 0; (at = text.find('\n', at)) != std::string_view::npos;) line_starts_.push_back(++at);
}

Pos Session::pos(Iterator at) const noexcept {
  const std::size_t byte = offset(at);
  const auto line = std::upper_bound(line_starts_.begin(), line_starts_.end(), byte) - 1;
  return {static_cast<std::uint32_t>(line - line_starts_.begin() + 1), static_cast<std::uint32_t>(byte - *line + 1),
          byte, file_index_};
}

void Session::note(Iterator at, std::string_view word) {
  if (furthest_ == nullptr || at > furthest_) {
    furthest_ = at;
    tried_.clear();
  }
  if (at == furthest_ && std::find(tried_.begin(), tried_.end(), word) == tried_.end()) tried_.push_back(word);
}

bool Session::too_deep() {
  if (too_deep_ == text_.size()) return false;
  add(begin() + too_deep_, "parentheses are nested too deeply",
      "at most " + std::to_string(max_nesting) + " may be open at a time");
  return true;
}

Iterator Session::skip_blanks(Iterator at) const noexcept {
  return std::find_if(at, end(), [](char c) { return c != ' ' && c != '\t'; });
}

Iterator Session::skip_newlines(Iterator at) const noexcept {
  return std::find_if(at, end(), [](char c) { return c != ' ' && c != '\t' && c != '\n'; });
}

bool Session::parenthesis_is_value(Iterator first) const noexcept {
  std::size_t at = offset(skip_blanks(first));
  if (at == layout_.size() || layout_[at] != '(') return false;
  for (std::size_t depth = 0; at < layout_.size() && layout_[at] != '\n'; at = next_step(layout_, at)) {
    if (layout_[at] == '(') ++depth;
    if (layout_[at] != ')' || --depth != 0) continue;
    const std::string_view behind = rest(skip_blanks(begin() + at + 1));
    const std::string_view word = word_at(behind);
    return word == "is" || word == "in" || behind.starts_with('=') || behind.starts_with("!=") ||
           behind.starts_with('~') || behind.starts_with("!~") || behind.starts_with('|') || behind.starts_with("??");
  }
  return false;
}

bool Session::ends_statement(Iterator& at, const Lines& lines) {
  const Iterator next = skip_blanks(at);
  if (next == end() || *next == '\n' || (*next == '}' && lines.open != nullptr)) return true;
  if (lines.comma_ends && *next == ',') {
    at = next + 1;
    return true;
  }
  return false;
}

bool Session::begins_item(Iterator at) const noexcept {
  return (at == begin() || at[-1] == '\n') && is_item_word(word_at(rest(at)));
}

Resume Session::recover(Iterator where, std::string_view expected, Iterator start, const Lines& lines) {
  const Phrase* phrase = phrase_of(expected);
  const bool exact = phrase != nullptr && phrase->exact;
  Iterator at = exact ? where : skip_blanks(where);
  if (lines.open != nullptr && at == start && begins_item(at)) {
    report_unclosed(at, lines);
    return {full() ? end() : at, true};
  }
  if (!exact) {
    if (furthest_ != nullptr && furthest_ > at) {
      at = furthest_;
      expected = {};
    } else if (furthest_ == nullptr || furthest_ < at) {
      tried_.clear();
    }
  }
  add(at, what(at, expected, lines), hint(at, expected, start, lines));
  furthest_ = nullptr;
  if (full()) return {end(), true};
  return {behind_statement(start, at, lines.open != nullptr)};
}

void Session::report_unclosed(Iterator where, const Lines& lines) {
  const Pos open = pos(lines.open);
  add(where, "expected '}': the block that is opened in line " + std::to_string(open.line) + " is not closed", {});
  furthest_ = nullptr;
}

/// The end of the line of a statement, or of the block that it opens; never before `where`.
Iterator Session::behind_statement(Iterator start, Iterator where, bool in_block) const noexcept {
  std::size_t depth = 0;
  for (std::size_t at = offset(start); at < layout_.size(); at = next_step(layout_, at)) {
    const char c = layout_[at];
    if (c == '{') ++depth;
    if (c == '}') {
      if (depth != 0)
        --depth;
      else if (in_block && begin() + at >= where)
        return begin() + at;
    }
    if (c == '\n' && depth == 0 && begin() + at >= where) return begin() + at;
  }
  if (depth == 0) return end();
  return std::find(where, end(), '\n'); // its block has no end: the lines in it are read as if it had no block
}

void Session::add(Iterator at, std::string what, std::string hint) {
  // In front of a newline or the end: point right behind what stands there.
  if (at == end() || *at == '\n')
    while (at != begin() && (at[-1] == ' ' || at[-1] == '\t' || (at[-1] == '\n' && skip_newlines(at) == end()))) --at;
  const Pos place = pos(at);
  Excerpt excerpt = make_excerpt(text_, offset(at));
  problems_.push_back(Problem{Code::rules_syntax, exit_code_of(Code::rules_syntax),
                              Place{file_name_, place.byte, place.line, place.column}, std::move(what), std::move(hint),
                              std::move(excerpt.text), excerpt.caret});
}

} // namespace dumpfix::rules::grammar
