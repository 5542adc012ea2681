// SET statements and DELIMITER lines; see session.hpp. Sources: MySQL "Server SQL Modes" (ANSI and the old combined
// modes include ANSI_QUOTES), PostgreSQL standard_conforming_strings.
#include "dump/session.hpp"

#include "dump/literal_scan.hpp"

#include <algorithm>
#include <vector>

namespace dumpfix::dump {
namespace {

std::string_view trim(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

std::string upper(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
  return out;
}

/// The text between SET and the end of the statement, without /*!NNNNN and */.
std::string_view assignments_of(std::string_view text) {
  const std::size_t set = upper(text.substr(0, 64)).find("SET");
  if (set == std::string_view::npos) return {};
  text.remove_prefix(set + 3);
  text = trim(text);
  while (!text.empty() && text.back() == ';') text = trim(text.substr(0, text.size() - 1));
  if (text.ends_with("*/")) text.remove_suffix(2);
  return trim(text);
}

/// Splits at commas outside of quotes and parentheses.
std::vector<std::string_view> split(std::string_view text) {
  std::vector<std::string_view> out;
  std::size_t begin = 0;
  int depth = 0;
  char quote = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '\'' || c == '"') {
      quote = c;
    } else if (c == '(' || c == ')') {
      depth += c == '(' ? 1 : -1;
    } else if (c == ',' && depth == 0) {
      out.push_back(text.substr(begin, i - begin));
      begin = i + 1;
    }
  }
  out.push_back(text.substr(begin));
  return out;
}

/// SQL_MODE of "@@session.sql_mode", "SESSION sql_mode", …: the name without its scope, in upper case.
std::string system_name(std::string_view name) {
  std::string out = upper(name);
  if (out.starts_with("@@")) out.erase(0, 2);
  for (const std::string_view scope : {"SESSION", "LOCAL", "GLOBAL"})
    if (out.starts_with(scope) && out.size() > scope.size() &&
        (out[scope.size()] == '.' || is_space(out[scope.size()])))
      return std::string(trim(std::string_view(out).substr(scope.size() + 1)));
  return out;
}

} // namespace

void Session::set_dialect(Dialect dialect) {
  lexis_.dialect = dialect;
  lexis_.backslash_escapes = is_mysql_family(dialect);
  lexis_.ansi_quotes = dialect == Dialect::postgres;
}

void Session::observe_delimiter(std::string_view line) {
  line = trim(line.substr(std::string_view("DELIMITER").size()));
  line = line.substr(0, std::min(line.size(), line.find_first_of(" \t")));
  if (line.size() >= 2 && (line.front() == '\'' || line.front() == '"') && line.back() == line.front())
    line = line.substr(1, line.size() - 2);
  if (!line.empty()) delimiter_ = line;
}

void Session::set_mode(std::string_view value) {
  if (value.starts_with('@') && !value.starts_with("@@")) {
    const auto found = saved_.find(value);
    lexis_.backslash_escapes = found == saved_.end() || found->second.backslash_escapes;
    lexis_.ansi_quotes = found != saved_.end() && found->second.ansi_quotes;
    return;
  }
  const std::string modes = upper(value);
  // CONCAT(@@sql_mode, ',…') adds to what is in force; a plain list replaces it.
  const bool adds = modes.find("@@") != std::string::npos;
  const auto names = [&modes](std::string_view mode) {
    for (std::size_t at = modes.find(mode); at != std::string::npos; at = modes.find(mode, at + 1)) {
      const std::size_t end = at + mode.size();
      if ((at == 0 || !is_word(modes[at - 1])) && (end == modes.size() || !is_word(modes[end]))) return true;
    }
    return false;
  };
  const bool no_escapes = names("NO_BACKSLASH_ESCAPES");
  const bool quotes = names("ANSI_QUOTES") || names("ANSI") || names("POSTGRESQL") || names("ORACLE") ||
                      names("MSSQL") || names("DB2") || names("MAXDB");
  lexis_.backslash_escapes = !no_escapes && (!adds || lexis_.backslash_escapes);
  lexis_.ansi_quotes = quotes || (adds && lexis_.ansi_quotes);
}

void Session::assign(std::string_view name, std::string_view value) {
  if (name.starts_with('@') && !name.starts_with("@@")) {
    if (value.starts_with("@@") && system_name(value) == "SQL_MODE") saved_.insert_or_assign(std::string(name), lexis_);
  } else if (system_name(name) == "SQL_MODE") {
    set_mode(value);
  }
}

void Session::observe_set(std::string_view statement) {
  if (statement.size() > 4096) return;
  const std::string_view text = assignments_of(statement);
  if (is_mysql_family(lexis_.dialect)) {
    for (const std::string_view part : split(text)) {
      if (const std::string words = upper(part); words.starts_with("NAMES")) {
        std::string_view charset = trim(std::string_view(words).substr(5));
        if (charset.starts_with('\'')) charset.remove_prefix(1);
        lexis_.binary_strings = charset.starts_with("BINARY");
      }
      if (const std::size_t equals = part.find('='); equals != std::string_view::npos) {
        std::string_view name = trim(part.substr(0, equals));
        if (name.ends_with(':')) name = trim(name.substr(0, name.size() - 1));
        assign(name, trim(part.substr(equals + 1)));
      }
    }
    return;
  }
  const std::string words = upper(text);
  const std::string_view setting = "STANDARD_CONFORMING_STRINGS";
  const std::size_t at = words.find(setting);
  if (at == std::string::npos) return;
  std::string_view value = trim(std::string_view(words).substr(at + setting.size()));
  if (value.starts_with('='))
    value.remove_prefix(1);
  else if (value.starts_with("TO"))
    value.remove_prefix(2);
  value = trim(value);
  if (value.size() >= 2 && value.front() == '\'' && value.back() == '\'') value = value.substr(1, value.size() - 2);
  lexis_.backslash_escapes = value == "OFF" || value == "FALSE" || value == "NO" || value == "0" || value == "F";
}

} // namespace dumpfix::dump
