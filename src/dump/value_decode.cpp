// From the bytes of a cell to its value. Sources: PostgreSQL COPY "Text Format", "Lexical Structure" (C-style escapes);
// MySQL "String Literals" (\% and \_ keep their backslash), "Hexadecimal Literals", "Bit-Value Literals".
#include "dump/bytes.hpp"
#include "dump/literal_scan.hpp"
#include "dump/quoted.hpp"

#include <algorithm>

namespace dumpfix::dump {
namespace {

int hex_digit(char c) noexcept {
  if (c >= '0' && c <= '9') return c - '0';
  const char lower = static_cast<char>(c | 32);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// The number that up to `most` digits of `base` at text[at] make; `at` moves behind them. -1: no digit.
std::int64_t take_digits(std::string_view text, std::size_t& at, int base, std::size_t most) noexcept {
  std::int64_t value = -1;
  for (std::size_t end = at + most; at < text.size() && at < end; ++at) {
    const int digit = hex_digit(text[at]);
    if (digit < 0 || digit >= base) break;
    value = (value < 0 ? 0 : value * base) + digit;
  }
  return value;
}

void append_utf8(std::uint32_t c, std::string& out) {
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0 | c >> 6);
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    out += static_cast<char>(0xE0 | c >> 12);
    out += static_cast<char>(0x80 | (c >> 6 & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else {
    out += static_cast<char>(0xF0 | c >> 18);
    out += static_cast<char>(0x80 | (c >> 12 & 0x3F));
    out += static_cast<char>(0x80 | (c >> 6 & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  }
}

/// \b \f \n \r \t (and \v) as a byte, or 0.
char control_escape(char c, bool vertical_tab) noexcept {
  switch (c) {
  case 'b': return '\b';
  case 'f': return '\f';
  case 'n': return '\n';
  case 'r': return '\r';
  case 't': return '\t';
  case 'v': return vertical_tab ? '\v' : '\0';
  default: return '\0';
  }
}

/// \u0041 or \U0001F600 with `at` behind the letter; two \u of a surrogate pair make one character.
void take_unicode(std::string_view text, std::size_t& at, std::size_t digits, std::string& out) {
  auto code = static_cast<std::uint32_t>(std::max<std::int64_t>(take_digits(text, at, 16, digits), 0));
  if (code >= 0xD800 && code < 0xDC00 && text.substr(at, 2) == "\\u") {
    std::size_t next = at + 2;
    const std::int64_t low = take_digits(text, next, 16, 4);
    if (low >= 0xDC00 && low < 0xE000) {
      code = 0x10000 + ((code - 0xD800) << 10) + static_cast<std::uint32_t>(low - 0xDC00);
      at = next;
    }
  }
  append_utf8(code, out);
}

/// The escape behind a backslash in COPY rows (`quote` 0) and in E'…' of PostgreSQL; `at` is behind the backslash.
void take_pg_escape(std::string_view text, std::size_t& at, char quote, std::string& out) {
  const char c = text[at];
  if (const char control = control_escape(c, quote == 0)) {
    out += control;
    ++at;
  } else if (c >= '0' && c <= '7') {
    out += static_cast<char>(take_digits(text, at, 8, 3) & 0xFF);
  } else if (c == 'x' && at + 1 < text.size() && hex_digit(text[at + 1]) >= 0) {
    ++at;
    out += static_cast<char>(take_digits(text, at, 16, 2));
  } else if (quote != 0 && (c == 'u' || c == 'U')) {
    ++at;
    take_unicode(text, at, c == 'u' ? 4 : 8, out);
  } else {
    out += c;
    ++at;
  }
}

void take_mysql_escape(std::string_view text, std::size_t& at, std::string& out) {
  const char c = text[at++];
  switch (c) {
  case '0': out += '\0'; return;
  case 'Z': out += '\x1A'; return;
  case '%':
  case '_': // only a pattern takes the backslash away
    out += '\\';
    out += c;
    return;
  default: break;
  }
  const char control = c == 'f' ? '\0' : control_escape(c, false);
  out += control != '\0' ? control : c;
}

/// The first `a` or `b` at or behind text[at], or npos.
std::size_t find_either(std::string_view text, std::size_t at, char a, char b) noexcept {
  for (; at + 16 <= text.size(); at += 16)
    if (const unsigned bits = match16(text.data() + at, a) | match16(text.data() + at, b))
      return at + static_cast<std::size_t>(__builtin_ctz(bits));
  for (; at < text.size(); ++at)
    if (text[at] == a || text[at] == b) return at;
  return std::string_view::npos;
}

/// What stands between two quotes (COPY: `quote` is 0), unescaped; `mysql` says whose escapes.
std::string_view unquote(std::string_view text, char quote, bool escapes, bool mysql, std::string& scratch) {
  const char first = escapes ? '\\' : quote;
  const char second = quote != 0 ? quote : '\\';
  std::size_t stop = find_either(text, 0, first, second);
  if (stop == std::string_view::npos) return text;
  scratch.clear();
  std::size_t at = 0;
  for (; stop != std::string_view::npos; stop = find_either(text, at, first, second)) {
    scratch.append(text, at, stop - at);
    at = stop + 1;
    if (at == text.size()) {
      scratch += text[stop];
    } else if (text[stop] == quote) {
      scratch += quote; // a doubled quote
      at += text[at] == quote;
    } else if (mysql) {
      take_mysql_escape(text, at, scratch);
    } else {
      take_pg_escape(text, at, quote, scratch);
    }
  }
  scratch.append(text, at);
  return scratch;
}

/// The bytes of 0xABCD or X'ABCD': an odd digit in front counts as one with a 0 before it.
bool decode_hex(std::string_view digits, std::string& scratch) {
  scratch.clear();
  int high = digits.size() % 2 != 0 ? 0 : -1;
  for (const char c : digits) {
    const int digit = hex_digit(c);
    if (digit < 0) return false;
    if (high >= 0) scratch += static_cast<char>(high << 4 | digit);
    high = high >= 0 ? -1 : digit;
  }
  return true;
}

/// The bytes of b'101', most significant first.
bool decode_bits(std::string_view bits, std::string& scratch) {
  scratch.assign((bits.size() + 7) / 8, '\0');
  for (std::size_t i = 0; i < bits.size(); ++i) {
    if (bits[i] != '0' && bits[i] != '1') return false;
    const std::size_t weight = bits.size() - 1 - i;
    if (bits[i] == '1') {
      char& byte = scratch[scratch.size() - 1 - weight / 8];
      byte = static_cast<char>(byte | (1 << weight % 8));
    }
  }
  return true;
}

/// $tag$text$tag$, or nullopt.
std::optional<std::string_view> dollar_quoted(std::string_view cell) noexcept {
  if (!cell.starts_with('$')) return {};
  const std::size_t end = cell.find('$', 1);
  if (end == std::string_view::npos) return {};
  const std::string_view tag = cell.substr(0, end + 1);
  if (cell.size() < 2 * tag.size() || !cell.ends_with(tag)) return {};
  return cell.substr(tag.size(), cell.size() - 2 * tag.size());
}

} // namespace

std::optional<Quoted> quoted(std::string_view cell, CellForm form, const Lexis& lexis) noexcept {
  std::size_t at = 0;
  while (at < cell.size() && is_word(cell[at])) ++at;
  Quoted out{cell.substr(0, at), {}, 0};
  while (at < cell.size() && at != 0 && is_space(cell[at])) ++at;
  const bool mysql = form == CellForm::mysql_literal;
  if (at == cell.size() || !(cell[at] == '\'' || (mysql && cell[at] == '"' && !lexis.ansi_quotes))) return {};
  out.quote = cell[at];
  const bool escapes = lexis.backslash_escapes || (!mysql && is_keyword(out.prefix, "E"));
  const char* const begin = cell.data() + at + 1;
  const char* const end = cell.data() + cell.size();
  for (const char* q = begin; (q = find_byte(q, end, out.quote)) != nullptr; ++q) {
    if (escapes && escaped(q)) continue;
    if (q + 1 != end && q[1] == out.quote) {
      ++q;
      continue;
    }
    const std::string_view behind = cell.substr(static_cast<std::size_t>(q + 1 - cell.data()));
    const bool cast = !mysql && behind.starts_with("::") && behind.find_first_of("'(+|") == std::string_view::npos;
    if (!behind.empty() && !cast) return {};
    out.text = std::string_view(begin, static_cast<std::size_t>(q - begin));
    return out;
  }
  return {};
}

std::optional<std::string_view> decode(std::string_view cell, CellForm form, const Lexis& lexis, std::string& scratch) {
  if (is_null(cell, form)) return {};
  if (form == CellForm::copy) return unquote(cell, 0, true, false, scratch);
  const bool mysql = form == CellForm::mysql_literal;
  if (mysql && (cell.starts_with("0x") || cell.starts_with("0X")) && decode_hex(cell.substr(2), scratch))
    return scratch;
  if (!mysql)
    if (const auto text = dollar_quoted(cell)) return text;
  const auto literal = quoted(cell, form, lexis);
  if (!literal) return cell;
  if (mysql && is_keyword(literal->prefix, "X")) return decode_hex(literal->text, scratch) ? scratch : cell;
  if (mysql && is_keyword(literal->prefix, "B")) return decode_bits(literal->text, scratch) ? scratch : cell;
  const bool escapes = lexis.backslash_escapes || (!mysql && is_keyword(literal->prefix, "E"));
  return unquote(literal->text, literal->quote, escapes, mysql, scratch);
}

} // namespace dumpfix::dump
