// How each terminal is read. A string, regular expression or path that is begun but wrong is an error on the spot.
// A reading that fails leaves `at` without a meaning: the caller counts it only on success.
#include "rules/terminals.hpp"

#include <algorithm>
#include <array>

namespace dumpfix::rules::grammar {
namespace {

[[noreturn]] void expected(Iterator at, char const* id) { throw Expected(at, id); }

std::string_view rest(Session const& session, Iterator at) {
  return {at, static_cast<std::size_t>(session.end() - at)};
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }

std::string_view digits_at(std::string_view rest) {
  return rest.substr(0, static_cast<std::size_t>(std::find_if_not(rest.begin(), rest.end(), is_digit) - rest.begin()));
}

/// The string that begins at `at`, escapes resolved.
std::string read_string(Session const& session, Iterator& at) {
  const Iterator open = at++;
  for (std::string out;; ++at) {
    if (at == session.end() || *at == '\n') expected(open, "closing quote");
    if (*at == '"') {
      ++at;
      return out;
    }
    if (is_control(*at)) expected(at, "printable");
    if (*at != '\\') {
      out += *at;
      continue;
    }
    const char c = at + 1 == session.end() ? '\n' : at[1];
    switch (c) {
    case '"':
    case '\\': out += c; break;
    case 'n': out += '\n'; break;
    case 't': out += '\t'; break;
    case '\n': expected(open, "closing quote");
    default: expected(at, "escape");
    }
    ++at;
  }
}

bool read_word(Session const& session, Iterator& at, Text& out) {
  const std::string_view here = word_at(rest(session, at));
  if (here.empty()) return false;
  out = Text{std::string(here), false, session.pos(at)};
  at += here.size();
  return true;
}

bool read_text(Session const& session, Iterator& at, Text& out) {
  if (at == session.end() || *at != '"') return false;
  out.pos = session.pos(at);
  out.value = read_string(session, at);
  out.quoted = true;
  return true;
}

} // namespace

bool keyword::read(Session& session, Iterator& at, x3::unused_type) const {
  const std::string_view here = rest(session, at);
  if (!here.starts_with(spelling) || word_at(here).size() != spelling.size()) {
    session.note(at, spelling);
    return false;
  }
  at += spelling.size();
  return true;
}

bool symbol::read(Session& session, Iterator& at, x3::unused_type) const {
  const std::string_view here = rest(session, at);
  const char next = here.size() > spelling.size() ? here[spelling.size()] : '\0';
  const bool longer = (spelling == "=" && (next == '=' || next == '>')) || (spelling == "|" && next == '|');
  if (!here.starts_with(spelling) || longer) {
    if (spelling != "|" && spelling != "??") session.note(at, spelling);
    return false;
  }
  at += spelling.size();
  return true;
}

bool choice::read(Session& session, Iterator& at, std::string& out) const {
  const std::string_view here = word_at(rest(session, at));
  for (std::size_t begin = 0; begin < words.size();) {
    const std::size_t end = std::min(words.find(' ', begin), words.size());
    const std::string_view candidate = words.substr(begin, end - begin);
    if (candidate == here) {
      out = here;
      at += here.size();
      return true;
    }
    session.note(at, candidate);
    begin = end + 1;
  }
  return false;
}

template <>
bool token_parser<Token::word, Text>::read(Session& session, Iterator& at, Text& out) const {
  return read_word(session, at, out);
}

template <>
bool token_parser<Token::text, Text>::read(Session& session, Iterator& at, Text& out) const {
  return read_text(session, at, out);
}

template <>
bool token_parser<Token::name, Text>::read(Session& session, Iterator& at, Text& out) const {
  return read_text(session, at, out) || (!is_reserved_name(word_at(rest(session, at))) && read_word(session, at, out));
}

template <>
bool token_parser<Token::pack, Text>::read(Session& session, Iterator& at, Text& out) const {
  if (at == session.end() || *at != '<') return false;
  const Iterator open = at;
  const Iterator close = std::find_if(at, session.end(), [](char c) { return c == '>' || is_control(c); });
  if (close == session.end() || *close != '>' || close == open + 1) expected(open, "closing angle");
  out = Text{std::string(open + 1, close), false, session.pos(open + 1)};
  at = close + 1;
  return true;
}

template <>
bool token_parser<Token::regex, Regex>::read(Session& session, Iterator& at, Regex& out) const {
  if (at == session.end() || *at != '/') return false;
  const Iterator open = at++;
  out.pos = session.pos(open);
  for (;; ++at) {
    if (at == session.end() || *at == '\n') expected(open, "closing slash");
    if (*at == '/') break;
    if (is_control(*at)) expected(at, "printable");
    if (*at == '\\') {
      if (at + 1 == session.end() || at[1] == '\n') expected(open, "closing slash");
      if (is_control(at[1])) expected(at + 1, "printable");
      if (at[1] != '/') out.pattern += *at; // every other escape is re2's
      ++at;
    }
    out.pattern += *at;
  }
  ++at;
  if (out.pattern.empty()) expected(open, "some regex");
  return true;
}

template <>
bool token_parser<Token::literal, Expr>::read(Session& session, Iterator& at, Expr& out) const {
  out.pos = session.pos(at);
  Text found;
  if (read_text(session, at, found)) {
    out.kind = Expr::text;
    out.value = std::move(found.value);
    return true;
  }
  const std::string_view here = rest(session, at);
  const std::size_t sign = here.starts_with('-') ? 1 : 0;
  if (const auto whole = digits_at(here.substr(sign)); !whole.empty()) {
    std::size_t size = sign + whole.size();
    if (size < here.size() && here[size] == '.')
      if (const auto fraction = digits_at(here.substr(size + 1)); !fraction.empty()) size += 1 + fraction.size();
    out.kind = Expr::number;
    out.value = here.substr(0, size);
    at += size;
    return true;
  }
  if (is_reserved_operand(word_at(here)) || !read_word(session, at, found)) return false;
  const bool boolean = found.value == "true" || found.value == "false";
  out.kind = found.value == "null" ? Expr::null : boolean ? Expr::boolean : Expr::word;
  if (out.kind != Expr::null) out.value = std::move(found.value);
  return true;
}

template <>
bool token_parser<Token::flag, std::string>::read(Session& session, Iterator& at, std::string& out) const {
  const std::string_view here = word_at(rest(session, at));
  if (here.empty() || is_reserved_operand(here)) return false;
  out = here == "pg" ? "postgres" : here;
  at += here.size();
  return true;
}

template <>
bool token_parser<Token::version, std::string>::read(Session& session, Iterator& at, std::string& out) const {
  const std::string_view here = rest(session, at);
  std::size_t size = 0;
  for (int part = 0; part < 3; ++part) {
    const std::size_t dot = part == 0 ? 0 : 1;
    if (dot != 0 && (size == here.size() || here[size] != '.')) break;
    const std::string_view digits = digits_at(here.substr(size + dot));
    if (digits.empty()) break;
    size += dot + digits.size();
  }
  if (size == 0) return false;
  out = here.substr(0, size);
  at += size;
  return true;
}

template <>
bool token_parser<Token::compare, std::string>::read(Session& session, Iterator& at, std::string& out) const {
  constexpr std::array<std::string_view, 6> signs = {"<=", "<", ">=", ">", "!=", "="};
  const std::string_view here = rest(session, at);
  const auto* sign = std::find_if(signs.begin(), signs.end(), [&](auto s) { return here.starts_with(s); });
  if (sign == signs.end() || here.starts_with("==") || here.starts_with("=>") || here.starts_with("<>")) return false;
  out = std::string(*sign);
  at += sign->size();
  return true;
}

template <>
bool token_parser<Token::language, int>::read(Session& session, Iterator& at, int& out) const {
  const std::string_view digits = digits_at(rest(session, at));
  if (digits.empty()) return false;
  if (digits != "1") expected(at, "rules 1");
  out = 1;
  at += digits.size();
  return true;
}

template <>
bool token_parser<Token::place, Pos>::read(Session& session, Iterator& at, Pos& out) const {
  out = session.pos(at);
  return true;
}

template <>
bool token_parser<Token::path, std::vector<PathStep>>::read(Session& session, Iterator& at,
                                                            std::vector<PathStep>& out) const {
  if (at == session.end() || *at != '$') {
    session.note(at, "$");
    return false;
  }
  for (++at;;) {
    const std::string_view here = rest(session, at);
    if (here.starts_with("[*]")) {
      out.push_back({PathStep::elements, {}});
      at += 3;
    } else if (here.starts_with(".*")) {
      out.push_back({PathStep::members, {}});
      at += 2;
    } else if (here.starts_with(".\"")) {
      out.push_back({PathStep::member, read_string(session, ++at)});
    } else if (here.starts_with('.') || here.starts_with('[')) {
      const std::string_view member = here[0] == '.' ? word_at(here.substr(1)) : std::string_view{};
      if (member.empty()) expected(at, "path step");
      out.push_back({PathStep::member, std::string(member)});
      at += 1 + member.size();
    } else {
      return true;
    }
  }
}

} // namespace dumpfix::rules::grammar
