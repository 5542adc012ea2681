// From a value to the bytes of a cell, spelled as pg_dump and mysqldump spell it. Sources: PostgreSQL copyto.c
// (CopyAttributeOutText), pg_dump's appendStringLiteral, MySQL's mysql_real_escape_string.
#include "dump/value.hpp"

#include "dump/bytes.hpp"

namespace dumpfix::dump {
namespace {

// What a spelling escapes: `marks`, and some of the bytes below ' '; letter(c) is what stands behind the backslash, 0
// if the byte is left as it is.
struct CopyEscape {
  static constexpr char marks[] = {'\\'};
  static char letter(char c) noexcept {
    switch (c) {
    case '\\': return '\\';
    case '\b': return 'b';
    case '\f': return 'f';
    case '\n': return 'n';
    case '\r': return 'r';
    case '\t': return 't';
    case '\v': return 'v';
    default: return '\0';
    }
  }
};

struct MysqlEscape {
  static constexpr char marks[] = {'\\', '\'', '"'};
  static char letter(char c) noexcept {
    switch (c) {
    case '\0': return '0';
    case '\n': return 'n';
    case '\r': return 'r';
    case '\x1A': return 'Z';
    case '\\':
    case '\'':
    case '"': return c;
    default: return '\0';
    }
  }
};

/// Appends `value` with its escapes; what lies between goes in one run.
template <class Escape>
void append_escaped(std::string_view value, std::string& out) {
  const char* const end = value.data() + value.size();
  const char* run = value.data();
  const auto look = [&](const char* at) {
    const char letter = Escape::letter(*at);
    if (letter == '\0') return;
    const char spelled[] = {'\\', letter};
    out.append(run, at).append(spelled, sizeof spelled);
    run = at + 1;
  };
  const char* p = run;
  for (; end - p >= 16; p += 16) {
    unsigned bits = below16(p, ' ');
    for (const char mark : Escape::marks) bits |= match16(p, mark);
    for (; bits != 0; bits &= bits - 1) look(p + __builtin_ctz(bits));
  }
  for (; p != end; ++p) look(p);
  out.append(run, end);
}

/// Appends `value` with its quotes doubled, and its backslashes where they escape.
void append_doubled(std::string_view value, std::string& out, bool backslashes) {
  const char* const end = value.data() + value.size();
  const char* run = value.data();
  const auto look = [&](const char* at) { // the byte goes out with the run before it, and again with the one behind it
    out.append(run, at + 1);
    run = at;
  };
  const char* p = run;
  for (; end - p >= 16; p += 16)
    for (unsigned bits = match16(p, '\'') | (backslashes ? match16(p, '\\') : 0U); bits != 0; bits &= bits - 1)
      look(p + __builtin_ctz(bits));
  for (; p != end; ++p)
    if (*p == '\'' || (backslashes && *p == '\\')) look(p);
  out.append(run, end);
}

} // namespace

void encode_text(std::string_view value, CellForm form, const Lexis& lexis, std::string& out) {
  if (form == CellForm::copy) {
    append_escaped<CopyEscape>(value, out);
    return;
  }
  out += '\'';
  if (form == CellForm::mysql_literal && lexis.backslash_escapes)
    append_escaped<MysqlEscape>(value, out);
  else
    append_doubled(value, out, lexis.backslash_escapes);
  out += '\'';
}

void encode_null(CellForm form, std::string& out) { out += form == CellForm::copy ? "\\N" : "NULL"; }

} // namespace dumpfix::dump
