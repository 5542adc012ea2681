// Line by line, as the dump tools write their settings: one statement each, in front of all definitions. Sources:
// pg_dump's SET client_encoding, mysqldump's /*!40101 SET NAMES … */, PostgreSQL "Character Set Support".
#include "dump/encoding.hpp"

#include "dump/literal_scan.hpp"

#include <algorithm>
#include <array>

namespace dumpfix::dump {
namespace {

char upper(char c) noexcept { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; }

/// Takes a word (in upper case) and the white space behind it off the front.
bool take(std::string_view& text, std::string_view word) {
  if (!is_keyword(text.substr(0, word.size()), word)) return false;
  std::string_view rest = text.substr(word.size());
  if (is_word(word.back()) && !rest.empty() && is_word(rest.front())) return false;
  while (!rest.empty() && is_space(rest.front())) rest.remove_prefix(1);
  text = rest;
  return true;
}

/// The encoding that a line names; empty if it names none.
std::string_view named_by(std::string_view line, Dialect dialect) {
  if (dialect == Dialect::postgres && take(line, "\\ENCODING")) {
  } else {
    if (line.starts_with("/*!")) line.remove_prefix(std::min(line.size(), line.find_first_of(" \t")));
    while (!line.empty() && is_space(line.front())) line.remove_prefix(1);
    if (!take(line, "SET")) return {};
    if (dialect == Dialect::postgres && take(line, "CLIENT_ENCODING")) {
      if (!take(line, "=") && !take(line, "TO")) return {};
    } else if (!take(line, "NAMES")) {
      return {};
    }
  }
  if (!line.empty() && (line.front() == '\'' || line.front() == '"')) {
    line.remove_prefix(1);
    return line.substr(0, std::min(line.size(), line.find_first_of("'\"")));
  }
  return line.substr(0, std::min(line.size(), line.find_first_of(" \t;*")));
}

bool begins_tables(std::string_view line) {
  return take(line, "CREATE TABLE") || take(line, "INSERT") || take(line, "COPY") || take(line, "REPLACE");
}

/// Names as PostgreSQL compares them: letters and digits alone.
bool is_utf8(std::string_view name) {
  std::string plain;
  for (const char c : name)
    if (is_word(c) && c != '_') plain += upper(c);
  constexpr std::array<std::string_view, 9> known = {"UTF8",  "UTF8MB3", "UTF8MB4", "UNICODE", "SQLASCII",
                                                     "ASCII", "BINARY",  "USASCII", "DEFAULT"};
  return std::find(known.begin(), known.end(), plain) != known.end();
}

} // namespace

std::optional<Encoding> foreign_encoding(std::string_view head, Dialect dialect) {
  std::optional<Encoding> named = named_encoding(head, dialect);
  return named && named->foreign ? std::move(named) : std::nullopt;
}

std::optional<Encoding> named_encoding(std::string_view head, Dialect dialect) {
  Encoding out;
  for (std::size_t at = 0; at < head.size(); ++out.number) {
    const std::size_t end = std::min(head.size(), head.find('\n', at));
    std::string_view line = head.substr(at, end - at);
    while (!line.empty() && is_space(line.back())) line.remove_suffix(1);
    if (begins_tables(line)) return std::nullopt;
    if (const std::string_view name = named_by(line, dialect); !name.empty()) {
      out.foreign = !is_utf8(name);
      out.name = name;
      out.line = line;
      out.byte = at;
      return out;
    }
    at = end + 1;
  }
  return std::nullopt;
}

std::string_view utf8_hint(Dialect dialect) noexcept {
  return is_mysql_family(dialect) ? "take the dump in UTF-8: mysqldump --default-character-set=utf8mb4"
                                  : "take the dump in UTF-8: pg_dump -E UTF8";
}

} // namespace dumpfix::dump
