// One run of the parser over one file: its text, the places in it, what was tried where, and the problems found.
//
// X3 tells of a failure only where it happened and the one thing that was expected. The session adds what else would
// have been possible there: every keyword notes itself when it does not match (the "furthest failure" of PEG parsers).
#pragma once

#include "base/problem.hpp"
#include "rules/ast.hpp"
#include "rules/words.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dumpfix::rules::grammar {

using Iterator = char const*;

/// The lines that are being read: those of a file, or of the block that was opened at `open`.
struct Lines {
  Family family = Family::item;
  Iterator open = nullptr; ///< the `{`; null for the file itself
  bool comma_ends = false; ///< a statement may end with `,`, too
};

/// Where to go on behind an error.
struct Resume {
  Iterator at;
  bool leave = false; ///< the lines end here: their block is not closed, or there are too many problems
};

class Session {
public:
  /// No more problems than this are told of one file.
  static constexpr std::size_t max_problems = 20;

  /// `text` must outlive the session.
  Session(std::string_view text, std::string file_name, std::uint32_t file_index, std::vector<Problem>& problems);

  Iterator begin() const noexcept { return layout_.data(); }
  Iterator end() const noexcept { return layout_.data() + layout_.size(); }
  Pos pos(Iterator at) const noexcept;

  /// `word` was possible at `at`, and did not stand there.
  void note(Iterator at, std::string_view word);

  /// Reports that parentheses are nested too deeply; the file must not be parsed then.
  bool too_deep();

  /// Behind blanks, and behind newlines.
  Iterator skip_blanks(Iterator at) const noexcept;
  Iterator skip_newlines(Iterator at) const noexcept;

  /// True if a `(` opens at `at`, and behind its `)` stands an operator that values have: it holds no condition.
  bool parenthesis_is_value(Iterator at) const noexcept;

  /// True for the first word of a top-level rule at the very beginning of a line.
  bool begins_item(Iterator at) const noexcept;

  /// True at the end of a statement; moves behind a `,` that ends it, and stays at a newline or `}`.
  bool ends_statement(Iterator& at, const Lines& lines);

  /// Reports that at `where` the thing with the id `expected` (words.hpp) does not stand, in the statement that begins
  /// at `start`. One goes on behind the statement, and behind its block.
  Resume recover(Iterator where, std::string_view expected, Iterator start, const Lines& lines);

  /// Reports that the block of `lines` is not closed at `where`.
  void report_unclosed(Iterator where, const Lines& lines);

private:
  std::size_t offset(Iterator at) const noexcept { return static_cast<std::size_t>(at - begin()); }
  std::string_view rest(Iterator at) const noexcept { return {at, static_cast<std::size_t>(end() - at)}; }
  Iterator behind_statement(Iterator start, Iterator where, bool in_block) const noexcept;
  bool full() const noexcept { return problems_.size() - problems_before_ >= max_problems; }
  bool stray_brace(Iterator at, const Lines& lines) const noexcept;
  std::string what(Iterator at, std::string_view expected, const Lines& lines) const;
  std::string hint(Iterator at, std::string_view expected, Iterator start, const Lines& lines) const;
  std::string joined_line_hint(Iterator at, Iterator start) const;
  void add(Iterator at, std::string what, std::string hint);

  std::string_view text_;
  std::string layout_;
  std::string file_name_;
  std::uint32_t file_index_;
  std::vector<Problem>& problems_;
  std::size_t problems_before_; ///< of other files
  std::size_t too_deep_;
  std::vector<std::size_t> line_starts_;
  Iterator furthest_ = nullptr;
  std::vector<std::string_view> tried_; ///< what was possible at furthest_
};

} // namespace dumpfix::rules::grammar
