// The marks of a whole dump, one kind after the other; see end_watch.hpp.
#include "rewrite/end_watch.hpp"

#include <algorithm>
#include <cctype>

namespace dumpfix::rewrite {
namespace {

bool in_variable(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '@' || c == '$' || c == '.';
}

} // namespace

bool EndWatch::comment(std::string_view text) {
  bool ended = false;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.starts_with("-- PostgreSQL database dump complete") ||
        line.starts_with("-- PostgreSQL database cluster dump complete") || line.starts_with("-- Dump completed")) {
      open_dumps_ = std::max(open_dumps_ - 1, 0);
      speaks_ = ended = true;
      if (open_dumps_ == 0) { // the tool itself says that it is whole: no matter what else was edited away
        saved_.clear();
        locked_ = false;
      }
    } else if (line.starts_with("-- PostgreSQL database dump") ||
               line.starts_with("-- PostgreSQL database cluster dump") || line.starts_with("-- MySQL dump ") ||
               line.starts_with("-- MariaDB dump ")) {
      ++open_dumps_;
    }
  }
  return ended;
}

void EndWatch::meta(std::string_view line) {
  if (line.starts_with("\\restrict ")) {
    restrict_token_ = line.substr(10, line.find_last_not_of("\r\n") - 9);
    speaks_ = true;
  }
  if (line.starts_with("\\unrestrict")) restrict_token_.clear();
}

void EndWatch::statement(const sql::Statement& parsed) {
  if (const auto* one = std::get_if<sql::Set>(&parsed)) set(*one);
  if (std::holds_alternative<sql::UnlockTables>(parsed)) locked_ = false;
  const auto* other = std::get_if<sql::Other>(&parsed); // LOCK TABLES of several tables
  if (std::holds_alternative<sql::LockTables>(parsed) || (other != nullptr && other->words == "LOCK TABLES"))
    locked_ = true;
}

// Each @OLD_x and @saved_x of the statement: an assignment to it opens, any other use of it closes.
void EndWatch::set(const sql::Set& set) {
  std::string text = set.variable + '=' + set.value;
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  for (std::size_t at = 0; (at = text.find('@', at)) != std::string::npos;) {
    const std::size_t end = static_cast<std::size_t>(
        std::find_if_not(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), in_variable) - text.begin());
    const std::string name = text.substr(at, end - at);
    at = end;
    const bool old = name.starts_with("@old_");
    if (!old && !name.starts_with("@saved_")) continue;
    const std::size_t behind = text.find_first_not_of(" \t\r\n", end);
    if (behind != std::string::npos && (text[behind] == '=' || text.compare(behind, 2, ":=") == 0)) {
      saved_.insert(name);
      speaks_ = speaks_ || old; // tools save these for the length of the dump, and the others around a single table
    } else {
      saved_.erase(name);
    }
  }
}

std::string EndWatch::missing() const {
  if (open_dumps_ > 0) return "the closing line of its tool";
  if (!restrict_token_.empty()) return "its \\unrestrict line";
  if (locked_) return "the UNLOCK TABLES of its last LOCK TABLES";
  if (!saved_.empty()) return "the SET that brings back " + *saved_.begin();
  return {};
}

void EndWatch::check_end(Place end) const {
  if (const std::string what = missing(); !what.empty())
    fail(Code::truncated, std::move(end), "the dump ends before " + what,
         "it was cut off: take it again, or fetch the file again");
}

} // namespace dumpfix::rewrite
