// The statement scan: see statement_scan.hpp. Where a statement ends follows psql (psqlscan.l: parentheses, BEGIN
// ATOMIC) and the mysql client (the delimiter outside of quotes and comments, whatever the parentheses).
#include "dump/statement_scan.hpp"

#include <algorithm>

namespace dumpfix::dump {

void StatementScan::on_insert_word(std::string_view word, bool qualified, bool mysql) {
  const bool names_table = qualified || after_into_;
  after_into_ = is_keyword(word, "INTO");
  if (names_table || !rows_possible_) return;
  if (is_keyword(word, "VALUES") || (mysql && is_keyword(word, "VALUE")))
    after_values_ = true;
  else if (is_keyword(word, "SELECT") || is_keyword(word, "SET") || is_keyword(word, "DEFAULT") ||
           is_keyword(word, "WITH") || is_keyword(word, "TABLE"))
    rows_possible_ = false;
}

void StatementScan::on_create_word(std::string_view word) {
  if (words_ <= sizeof create_ &&
      (is_keyword(word, "CREATE") || is_keyword(word, "OR") || is_keyword(word, "REPLACE") ||
       is_keyword(word, "FUNCTION") || is_keyword(word, "PROCEDURE")))
    create_[words_ - 1] = static_cast<char>(word[0] | 32);
  const auto routine = [](char c) { return c == 'f' || c == 'p'; };
  if (!routine(create_[1]) && !(create_[1] == 'o' && create_[2] == 'r' && routine(create_[3]))) return;
  if (is_keyword(word, "BEGIN") || (begins_ != 0 && is_keyword(word, "CASE")))
    ++begins_;
  else if (begins_ != 0 && is_keyword(word, "END"))
    --begins_;
}

void StatementScan::on_word(std::string_view word, bool qualified, const Lexis& lexis, std::size_t end) {
  const bool mysql = is_mysql_family(lexis.dialect);
  if (words_++ == 0) {
    if (is_keyword(word, "INSERT") || (is_keyword(word, "REPLACE") && lexis.dialect != Dialect::postgres))
      first_ = First::insert;
    else if (is_keyword(word, "COPY") && !mysql)
      first_ = First::copy;
    else if (is_keyword(word, "CREATE") && !mysql)
      first_ = First::create;
    else if (is_keyword(word, "SET")) {
      first_ = First::other;
      kind_ = Kind::set;
      return;
    } else
      first_ = First::other;
  }
  if (parens_ != 0) return;
  switch (first_) {
  case First::insert: on_insert_word(word, qualified, mysql); break;
  case First::create: on_create_word(word); break;
  case First::copy:
    if (after_from_ && is_keyword(word, "STDIN") && stdin_end_ == 0) stdin_end_ = end;
    after_from_ = is_keyword(word, "FROM");
    break;
  default: break;
  }
}

bool StatementScan::run_trail(const char* data, const char* p, const char* end, bool ended) {
  while (p < end && (*p == ' ' || *p == '\t')) ++p;
  const bool cr = p < end && *p == '\r';
  if (p + cr == end && !ended) return more(data, p);
  const bool line_ended = p + cr < end && p[cr] == '\n';
  line_goes_on_ = p + cr < end && !line_ended;
  at_ = line_ended ? static_cast<std::size_t>(p + cr + 1 - data) : stop_;
  return true;
}

bool StatementScan::run(std::string_view bytes, bool ended, const Lexis& lexis, std::string_view delimiter) {
  const char* const data = bytes.data();
  const char* const end = data + bytes.size();
  const bool mysql = is_mysql_family(lexis.dialect);
  const char* p = data + at_;
  for (;;) {
    if (ended_by_delimiter_) return run_trail(data, p, end, ended);
    if (literal_.active()) {
      if (!literal_.resume(p, end, ended)) return more(data, p);
      continue;
    }
    if (in_word_) {
      while (p < end && is_word(*p)) ++p;
      if (p == end && !ended) return more(data, p);
      in_word_ = false;
      after_values_ = false;
      on_word({data + word_at_, static_cast<std::size_t>(p - data) - word_at_},
              word_at_ > 0 && data[word_at_ - 1] == '.', lexis, static_cast<std::size_t>(p - data));
      continue;
    }
    if (p == end) return more(data, p);
    const char c = *p;
    if (c == delimiter[0]) {
      const auto left = static_cast<std::size_t>(end - p);
      const std::string_view here(p, std::min(left, delimiter.size()));
      if (here == delimiter.substr(0, here.size())) {
        if (here.size() < delimiter.size() && !ended) return more(data, p);
        if (here.size() == delimiter.size() && (mysql || (parens_ == 0 && begins_ == 0))) {
          if (first_ == First::copy && stdin_end_ != 0) kind_ = Kind::copy;
          body_end_ = static_cast<std::size_t>(p - data);
          p += delimiter.size();
          stop_ = static_cast<std::size_t>(p - data);
          ended_by_delimiter_ = true;
          continue;
        }
      }
    }
    if (is_word_start(c)) {
      if (first_ == First::other) {
        ++p;
        while (p < end && is_word(*p)) ++p;
      } else {
        word_at_ = static_cast<std::size_t>(p - data);
        in_word_ = true;
      }
      continue;
    }
    if (is_space(c)) {
      ++p;
      continue;
    }
    if (c == '(') {
      if (after_values_) {
        kind_ = Kind::insert;
        at_ = static_cast<std::size_t>(p - data);
        return true;
      }
      ++parens_;
      ++p;
    } else if (c == ')') {
      if (parens_ != 0) --parens_;
      ++p;
    } else {
      switch (literal_.open(data, p, end, ended, lexis)) {
      case LiteralScan::Start::more: return more(data, p);
      case LiteralScan::Start::plain: after_values_ = false; break;
      case LiteralScan::Start::opened:
        if (literal_.kind() < LiteralScan::Kind::line_comment) after_values_ = after_into_ = false;
        break;
      }
    }
  }
}

} // namespace dumpfix::dump
