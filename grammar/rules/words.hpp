// The words in which errors of a rule file are told: from the ids that the grammar uses to sentences for people.
//
// The grammar's ids never reach a message: what has no entry in the tables of words.cpp and forms.cpp has a general
// sentence.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dumpfix::rules::grammar {

/// The kinds of lines that a rule file has, by what they stand in.
enum class Family { item, entity, relation, map, json, prefer, project };

/// The id of "here should a statement of this family stand".
std::string_view statement_id(Family family) noexcept;

/// A missing thing: what is said of it, and a hint (may be empty). Sentences as in base/problem.hpp.
struct Phrase {
  std::string_view id;
  std::string_view what;
  std::string_view hint;
  bool exact = false; ///< found inside a string, path, …: says all, whatever else was possible there
};
/// Null if there is none, e.g. for keywords.
const Phrase* phrase_of(std::string_view id) noexcept;

/// An example of the statement that begins like `statement`, or empty.
std::string_view form_of(Family family, std::string_view statement) noexcept;

/// A hint for characters that are no part of the language where `rest` begins (wrong quotes, `=>`, `;`, …), or empty.
std::string_view stray_hint(std::string_view rest) noexcept;

/// True for the first words of top-level rules.
bool is_item_word(std::string_view word) noexcept;

/// True for words that a bare name cannot have: because, when, warn.
bool is_reserved_name(std::string_view word) noexcept;
/// True for words that a bare operand cannot have: the above, and the operators of conditions.
bool is_reserved_operand(std::string_view word) noexcept;

/// The bare word [A-Za-z_][A-Za-z0-9_-]* at the beginning of `rest`, or empty. A `-` in front of `>` is no part of it.
std::string_view word_at(std::string_view rest) noexcept;

/// The one of `candidates` that is written most like `word`: at most two letters differ, and no more than half. Else
/// empty.
std::string_view nearest(std::string_view word, const std::vector<std::string_view>& candidates);

/// 'word'.
std::string quote(std::string_view word);

/// 'a', 'b' or 'c'.
std::string list_words(const std::vector<std::string_view>& words, std::string_view last = {});

} // namespace dumpfix::rules::grammar
