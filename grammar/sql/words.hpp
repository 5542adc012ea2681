// What a rule's name is called when a message says what was expected. Reviewed as text: every rule that stands behind
// an expectation point of CREATE TABLE, COPY or INSERT is in this table.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace dumpfix::sql::grammar {

inline constexpr std::array<std::pair<std::string_view, std::string_view>, 16> words{{
    {"table_name", "a table name"},
    {"column_name", "a column name"},
    {"column_type", "a column type"},
    {"default_value", "a default value"},
    {"key_part", "a key column"},
    {"check_condition", "a condition in parentheses"},
    {"constraint_body", "PRIMARY KEY, UNIQUE, FOREIGN KEY or CHECK"},
    {"key_word", "KEY"},
    {"references_word", "REFERENCES"},
    {"open", "an opening parenthesis"},
    {"comma_or_close", "a comma or a closing parenthesis"},
    {"close", "a closing parenthesis"},
    {"into_word", "INTO"},
    {"values_word", "VALUES"},
    {"from_stdin", "FROM stdin"},
    {"table_word", "TABLE"},
}};

/// The words for a rule; its name if it has none.
inline std::string words_for(std::string_view rule_name) {
  for (const auto& [rule, text] : words)
    if (rule == rule_name) return std::string(text);
  return std::string(rule_name);
}

} // namespace dumpfix::sql::grammar
