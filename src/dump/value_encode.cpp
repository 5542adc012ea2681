// From a value to the bytes of a cell, spelled as pg_dump and mysqldump spell it. Sources: PostgreSQL copyto.c
// (CopyAttributeOutText), pg_dump's appendStringLiteral, MySQL's mysql_real_escape_string.
#include "dump/value.hpp"

namespace dumpfix::dump {
namespace {

/// Appends `value`, with escape(c) for the bytes where that is not empty; what lies between goes in one run.
template <class Escape>
void append_escaped(std::string_view value, std::string& out, Escape escape) {
  std::size_t begin = 0;
  for (std::size_t i = 0; i < value.size(); ++i) {
    const std::string_view spelled = escape(value[i]);
    if (spelled.empty()) continue;
    out.append(value, begin, i - begin);
    out.append(spelled);
    begin = i + 1;
  }
  out.append(value, begin);
}

std::string_view copy_escape(char c) noexcept {
  switch (c) {
  case '\\': return "\\\\";
  case '\b': return "\\b";
  case '\f': return "\\f";
  case '\n': return "\\n";
  case '\r': return "\\r";
  case '\t': return "\\t";
  case '\v': return "\\v";
  default: return {};
  }
}

std::string_view mysql_escape(char c) noexcept {
  switch (c) {
  case '\0': return "\\0";
  case '\n': return "\\n";
  case '\r': return "\\r";
  case '\\': return "\\\\";
  case '\'': return "\\'";
  case '"': return "\\\"";
  case '\x1A': return "\\Z";
  default: return {};
  }
}

} // namespace

void encode_text(std::string_view value, CellForm form, const Lexis& lexis, std::string& out) {
  if (form == CellForm::copy) {
    append_escaped(value, out, copy_escape);
    return;
  }
  out += '\'';
  if (form == CellForm::mysql_literal && lexis.backslash_escapes)
    append_escaped(value, out, mysql_escape);
  else
    append_escaped(value, out, [&lexis](char c) -> std::string_view {
      if (c == '\'') return "''";
      return c == '\\' && lexis.backslash_escapes ? "\\\\" : std::string_view();
    });
  out += '\'';
}

void encode_null(CellForm form, std::string& out) { out += form == CellForm::copy ? "\\N" : "NULL"; }

} // namespace dumpfix::dump
