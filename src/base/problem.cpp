// Problems in words: the sentence and the exit code of each Code, excerpts that stay one line and never cut a
// character, and the layout of a message. Nothing here prints.
#include "base/problem.hpp"

#include <algorithm>
#include <cstdio>
#include <utility>

namespace dumpfix {

ExitCode exit_code_of(Code code) noexcept {
  switch (code) {
  case Code::usage: return ExitCode::usage;
  case Code::no_input:
  case Code::bad_project: return ExitCode::no_input;
  case Code::cannot_create: return ExitCode::cannot_create;
  case Code::read_error:
  case Code::write_error: return ExitCode::io;
  case Code::spool_error: return ExitCode::resources;
  case Code::interrupted: return ExitCode::interrupted;
  case Code::rules_syntax:
  case Code::rules_meaning:
  case Code::rules_conflict:
  case Code::rules_version: return ExitCode::bad_rules;
  case Code::internal: return ExitCode::internal;
  default: return ExitCode::bad_dump;
  }
}

std::string code_name(Code code) {
  char text[16];
  std::snprintf(text, sizeof text, "DF%03d", static_cast<int>(code));
  return text;
}

std::string_view code_text(Code code) noexcept {
  switch (code) {
  case Code::usage: return "the command line is wrong";
  case Code::no_input: return "the input cannot be opened";
  case Code::cannot_create: return "the output cannot be created";
  case Code::read_error: return "reading the input failed";
  case Code::write_error: return "writing the output failed";
  case Code::spool_error: return "the temporary spool could not be written or read";
  case Code::interrupted: return "a signal ended the run";
  case Code::not_a_dump: return "the input is not a plain SQL dump of PostgreSQL, MySQL or MariaDB";
  case Code::binary_dump: return "the input is a dump in a form that has to be turned into plain SQL first";
  case Code::already_v4: return "the dump is a Strapi v4 dump already";
  case Code::truncated: return "the dump ends before it is complete";
  case Code::bad_statement: return "a statement that must be understood is malformed";
  case Code::bad_row: return "a row has more or fewer values than its table has columns";
  case Code::bad_value: return "a value cannot be converted";
  case Code::bad_model: return "a content model in the dump is not valid JSON, or not a model";
  case Code::no_models: return "the dump holds no content models";
  case Code::collision: return "two things would get one name";
  case Code::name_too_long: return "a name is longer than the database allows";
  case Code::bad_compression: return "the compressed input is damaged";
  case Code::bad_project: return "the v4 project cannot be read";
  case Code::half_dump: return "the dump holds only the schema or only the data";
  case Code::strict: return "there were warnings, and --strict makes them errors";
  case Code::bad_facts: return "the file of --facts does not belong to the dump";
  case Code::bad_encoding: return "the dump has text in another encoding than UTF-8";
  case Code::rules_syntax: return "a rule file does not parse";
  case Code::rules_meaning: return "a rule cannot be carried out";
  case Code::rules_conflict: return "two rules of one rank speak about one thing";
  case Code::rules_version: return "a rule file is written for another version";
  case Code::internal: return "a bug of strapi-dumpfix";
  }
  return "unknown";
}

void fail(Code code, Place place, std::string what, std::string hint, std::string excerpt, std::size_t caret) {
  throw Failure(
      Problem{code, exit_code_of(code), std::move(place), std::move(what), std::move(hint), std::move(excerpt), caret});
}

Excerpt make_excerpt(std::string_view text, std::size_t at, std::size_t width) {
  at = std::min(at, text.size());
  std::size_t begin = text.substr(0, at).rfind('\n');
  begin = begin == std::string_view::npos ? 0 : begin + 1;
  std::size_t end = text.find('\n', at);
  if (end == std::string_view::npos) end = text.size();
  if (at - begin > width * 2 / 3) begin = at - width * 2 / 3;
  end = std::min(end, begin + width);
  while (begin < at && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) ++begin;
  while (end > at && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  Excerpt out{std::string(text.substr(begin, end - begin)), at - begin};
  for (char& c : out.text)
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) c = c == '\t' ? ' ' : '.';
  return out;
}

Excerpt make_hidden_excerpt(std::string_view text, std::size_t at, std::size_t width) {
  Excerpt out = make_excerpt(text, at, width);
  std::string& line = out.text;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line.compare(i, 4, "NULL") == 0) {
      i += 3;
      continue;
    }
    const auto c = static_cast<unsigned char>(line[i]);
    if (c == '\\' && i + 1 < line.size() && line[i + 1] == 'N') {
      ++i;
      continue;
    }
    if (c >= '0' && c <= '9') {
      line[i] = '0';
    } else if ((c | 32U) >= 'a' && (c | 32U) <= 'z') {
      line[i] = 'x';
    } else if (c >= 0x80) {
      line[i] = '?';
    }
  }
  return out;
}

std::string format_problem(const Problem& problem, std::string_view severity) {
  std::string out;
  if (!problem.place.file.empty()) {
    out += problem.place.file;
    if (problem.place.line != 0) {
      out += ':' + std::to_string(problem.place.line) + ':' + std::to_string(problem.place.column);
      out += " (byte " + std::to_string(problem.place.byte) + ')';
    }
    out += ": ";
  }
  out += severity;
  out += ": " + problem.what + " [" + code_name(problem.code) + "]\n";
  if (!problem.excerpt.empty()) {
    out += "  " + problem.excerpt + "\n  ";
    // One caret column per character, not per byte: continuation bytes of UTF-8 take no column.
    for (std::size_t i = 0; i < problem.caret && i < problem.excerpt.size(); ++i)
      if ((static_cast<unsigned char>(problem.excerpt[i]) & 0xC0) != 0x80) out += ' ';
    out += "^\n";
  }
  if (!problem.hint.empty()) out += "  hint: " + problem.hint + '\n';
  return out;
}

} // namespace dumpfix
