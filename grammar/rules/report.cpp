// What an error says: the sentence on what was expected, and the most useful of the hints.
// Ids of the grammar never get into a message; what has no sentence of its own gets a general one.
#include "rules/session.hpp"

#include <algorithm>

namespace dumpfix::rules::grammar {
namespace {

constexpr std::string_view line_end = "the end of the line";

bool any_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::string reserved_hint(std::string_view word, const char* open, const char* close) {
  std::string out = quote(word);
  out += " has a meaning of its own: write ";
  out += open;
  out += word;
  out += close;
  out += " for a column of this name";
  return out;
}

} // namespace

bool Session::stray_brace(Iterator at, const Lines& lines) const noexcept {
  return at != end() && *at == '}' && lines.open == nullptr;
}

std::string Session::what(Iterator at, std::string_view expected, const Lines& lines) const {
  if (stray_brace(at, lines)) return "unexpected '}': no block is open here";
  if (const Phrase* phrase = phrase_of(expected)) return std::string(phrase->what);
  if (expected == "line end") return "expected " + list_words(tried_, line_end);
  return tried_.empty() ? "this cannot stand here" : "expected " + list_words(tried_);
}

std::string Session::hint(Iterator at, std::string_view expected, Iterator start, const Lines& lines) const {
  const Phrase* phrase = phrase_of(expected);
  if (phrase != nullptr && phrase->exact) return std::string(phrase->hint);
  if (stray_brace(at, lines)) return {};
  if (const auto stray = stray_hint(rest(at)); !stray.empty()) return std::string(stray);

  const std::string_view word = word_at(rest(at));
  if (const auto meant = nearest(word, tried_); !meant.empty()) return "did you mean " + quote(meant) + '?';
  const Iterator behind = skip_blanks(at + word.size());
  const bool takes_text = behind != end() && *behind == '"'; // a clause, and not a column of its name
  if (expected == "value" && is_reserved_operand(word) && !takes_text) return reserved_hint(word, "\"{", "}\"");
  if (phrase != nullptr && is_reserved_name(word) && !takes_text) return reserved_hint(word, "\"", "\"");
  if (any_of(word, {"warn", "when", "because"}) && at != start)
    return "at the end of a rule the order is: warn, when, because";
  if (const std::string joined = joined_line_hint(at, start); !joined.empty()) return joined;
  if (phrase != nullptr && !phrase->hint.empty()) return std::string(phrase->hint);
  if (expected == statement_id(lines.family) && tried_.size() > 1) return "possible here: " + list_words(tried_);
  if (const auto form = form_of(lines.family, rest(start)); !form.empty()) return "the form is: " + std::string(form);
  return {};
}

/// A rule that goes on in a line further down, which its author may not have meant.
std::string Session::joined_line_hint(Iterator at, Iterator start) const {
  const std::size_t line_start = line_starts_[pos(at).line - 1];
  if (line_start <= offset(start) || at == end() || *at == '\n') return {};
  const std::size_t before = layout_.find_last_not_of(" \t\n", line_start - 1);
  if (before == std::string::npos || before < offset(start) || layout_[before] != ',') return {};
  return "line " + std::to_string(pos(begin() + before).line) + " ends with a ',', so the rule goes on here";
}

} // namespace dumpfix::rules::grammar
