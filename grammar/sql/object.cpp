// Reads tokens one by one over scan.hpp's lexical level: no grammar, since the statements may be of any form.
#include "sql/object.hpp"

#include "sql/scan.hpp"

#include <algorithm>
#include <array>

namespace dumpfix::sql {
namespace {

/// One token. A word is an unquoted one; its `text` is in upper case.
struct Token {
  enum Kind { end, word, name, literal, symbol } kind = end;
  const char* first = nullptr;
  const char* last = nullptr;
  Ident ident; ///< word and name
  std::string text;
};

class Tokens {
public:
  Tokens(std::string_view text, const Lexis& lexis)
      : lexis_(lexis), at_(text.data()), last_(text.data() + text.size()) {}

  Token next() {
    Token out;
    at_ = skip_blank(at_, last_, lexis_);
    out.first = at_;
    if (at_ == last_) return out;
    const bool escaped = (*at_ == 'E' || *at_ == 'e') && at_ + 1 != last_ && at_[1] == '\'';
    const char* end = skip_quoted(escaped ? at_ + 1 : at_, last_, lexis_, lexis_.mysql || escaped);
    if (const char* ident_end = escaped ? at_ : read_ident(at_, last_, lexis_, out.ident); ident_end != at_) {
      out.kind = *at_ == '"' || *at_ == '`' ? Token::name : Token::word;
      out.text.assign(at_, ident_end);
      for (char& c : out.text)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
      end = ident_end;
    } else if (end == nullptr) {
      end = last_;
      out.kind = Token::literal;
    } else if (end != at_ && (!escaped || end != at_ + 1)) {
      out.kind = Token::literal;
    } else {
      end = at_ + 1;
      while (is_word_char(*at_) && end != last_ && is_word_char(*end)) ++end; // a number
      out.kind = Token::symbol;
      out.text.assign(at_, end);
    }
    at_ = out.last = end;
    return out;
  }
  /// The token behind, which stays.
  Token peek() {
    const char* const at = at_;
    Token out = next();
    at_ = at;
    return out;
  }
  bool take(std::string_view word) {
    if (peek().text != word) return false;
    next();
    return true;
  }
  /// The dotted name that begins with `first`.
  std::vector<Ident> path(const Token& first) {
    std::vector<Ident> out{first.ident};
    while (peek().text == ".") {
      const char* const at = at_;
      next();
      Token part = next();
      if (part.kind != Token::word && part.kind != Token::name) {
        at_ = at;
        break;
      }
      out.push_back(std::move(part.ident));
    }
    return out;
  }
  /// The name that comes now; an empty one if none does.
  Name name() {
    Name out;
    const Token first = peek();
    if (first.kind != Token::word && first.kind != Token::name) return out;
    next();
    std::vector<Ident> parts = path(first);
    out.name = std::move(parts.back());
    if (parts.size() > 1) out.schema = std::move(parts[parts.size() - 2]);
    return out;
  }
  /// A whole (…), as written; empty if none comes.
  std::string_view group() {
    at_ = skip_blank(at_, last_, lexis_);
    if (at_ == last_ || *at_ != '(') return {};
    const char* const first = at_;
    at_ = skip_item(at_, last_, lexis_);
    return {first, static_cast<std::size_t>(at_ - first)};
  }

private:
  const Lexis& lexis_;
  const char* at_;
  const char* last_;
};

Object::Kind kind_of(std::string_view word) {
  const auto is = [&](std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
  };
  if (is({"TABLE", "VIEW", "INDEX", "SEQUENCE"})) return Object::relation;
  if (is({"FUNCTION", "PROCEDURE", "ROUTINE", "AGGREGATE"})) return Object::routine;
  if (is({"STATISTICS"})) return Object::statistics;
  if (is({"TRIGGER", "RULE", "POLICY"})) return Object::attached;
  return Object::other;
}

/// Words that name a kind of object and end the search for one. MySQL writes much between CREATE and the kind.
bool names_kind(std::string_view word) {
  static constexpr auto others = std::to_array<std::string_view>(
      {"EVENT",    "PUBLICATION", "SUBSCRIPTION", "TYPE",     "DOMAIN",     "SCHEMA",    "EXTENSION", "OPERATOR",
       "CAST",     "COLLATION",   "CONVERSION",   "LANGUAGE", "SERVER",     "TRANSFORM", "ROLE",      "USER",
       "DATABASE", "ACCESS",      "TEXT",         "COLUMN",   "CONSTRAINT", "LARGE",     "DEFAULT"});
  return kind_of(word) != Object::other || std::find(others.begin(), others.end(), word) != others.end();
}

/// (a integer DEFAULT 1, b text) → "(a integer, b text)".
std::string signature_of(std::string_view group) {
  std::string out;
  int depth = 0;
  bool skipping = false;
  for (std::size_t i = 0; i < group.size(); ++i) {
    const char c = group[i];
    if (c == '(' || c == '[') ++depth;
    if (c == ')' || c == ']') --depth;
    if ((c == ',' && depth == 1) || depth == 0) skipping = false;
    if (depth == 1 && (group.substr(i).starts_with(" DEFAULT ") || group.substr(i).starts_with(" = "))) skipping = true;
    if (skipping) continue;
    const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!blank)
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  return out;
}

/// Goes on to the word, at most `most` tokens; true if it came.
bool find(Tokens& tokens, std::string_view word, int most) {
  for (Token token = tokens.next(); token.kind != Token::end && most > 0; token = tokens.next(), --most)
    if (token.kind == Token::word && token.text == word) return true;
  return false;
}

Object::Verb verb_of(Tokens& tokens) {
  const std::string word = tokens.next().text;
  if (word == "CREATE") return Object::create;
  if (word == "ALTER") return Object::alter;
  if (word == "DROP") return Object::drop;
  if (word == "REFRESH") return Object::refresh;
  if (word == "COMMENT") return tokens.take("ON") ? Object::comment : Object::none;
  if (word == "SECURITY") return tokens.take("LABEL") && find(tokens, "ON", 8) ? Object::comment : Object::none;
  if (word == "GRANT" || word == "REVOKE") return find(tokens, "ON", 200) ? Object::grant : Object::none;
  return Object::none;
}

} // namespace

Object read_object(std::string_view text, Dialect dialect, bool ansi_quotes) {
  const bool mysql = is_mysql_family(dialect);
  const Lexis lexis{text.data(), mysql, !mysql || ansi_quotes};
  Tokens tokens(text, lexis);
  Object out;
  out.verb = verb_of(tokens);
  if (out.verb == Object::none) return out;
  for (int most = 24; most > 0; --most) {
    const Token token = tokens.next();
    if (token.kind == Token::end) return out;
    if (token.kind != Token::word) continue;
    if (token.text == "MATERIALIZED") out.materialized = true;
    if (!names_kind(token.text) || (token.text == "CONSTRAINT" && out.verb == Object::create)) continue;
    out.word = token.text;
    break;
  }
  if (!mysql && out.word == "EVENT" && tokens.take("TRIGGER")) return out;
  out.kind = kind_of(out.word);
  if (tokens.take("IF")) {
    tokens.take("NOT");
    tokens.take("EXISTS");
  }
  if (out.verb == Object::refresh) tokens.take("CONCURRENTLY");
  out.name = tokens.name();
  if (out.kind == Object::routine) out.signature = signature_of(tokens.group());
  const bool rule = out.word == "RULE" && out.verb == Object::create;
  if (out.kind == Object::attached && find(tokens, rule ? "TO" : "ON", 200)) out.on = tokens.name();
  return out;
}

void each_mention(std::string_view text, Dialect dialect, bool ansi_quotes, bool in_literals,
                  const std::function<void(const Mention&)>& take) {
  const bool mysql = is_mysql_family(dialect);
  const Lexis lexis{text.data(), mysql, !mysql || ansi_quotes};
  Tokens tokens(text, lexis);
  bool behind_name = false; // the token before is AS, or a name
  for (Token token = tokens.next(); token.kind != Token::end; token = tokens.next()) {
    if (token.kind == Token::word || token.kind == Token::name) {
      Mention one;
      one.is_alias = behind_name;
      one.path = tokens.path(token);
      behind_name = one.path.size() > 1 || token.kind == Token::name || token.text == "AS";
      take(one);
      continue;
    }
    behind_name = false;
    if (token.kind != Token::literal) continue;
    const std::string_view literal(token.first, static_cast<std::size_t>(token.last - token.first));
    Mention cast;
    Name name;
    if (!mysql && tokens.peek().text == ":" && literal.starts_with('\'') &&
        read_name_literal(token.first, token.last, lexis, name) == token.last) {
      tokens.take(":");
      tokens.take(":");
      if (tokens.peek().text == "REGCLASS") {
        if (!name.schema.text.empty()) cast.path.push_back(name.schema);
        cast.path.push_back(name.name);
        take(cast);
      }
    } else if (in_literals && literal.size() > 2) {
      const std::size_t mark = literal.front() == '$' ? literal.find('$', 1) + 1 : 1;
      if (literal.size() < 2 * mark) continue;
      each_mention(literal.substr(mark, literal.size() - 2 * mark), dialect, ansi_quotes, true,
                   [&](const Mention& inner) {
                     Mention one = inner;
                     one.in_literal = true;
                     take(one);
                   });
    }
  }
}

std::vector<Name> parents(std::string_view text, const CreateTable& create, Span& clause) {
  std::vector<Name> out;
  const std::string_view options = text.substr(create.options.begin, create.options.end - create.options.begin);
  const Lexis lexis{text.data(), false, true};
  Tokens tokens(options, lexis);
  for (Token token = tokens.next(); token.kind != Token::end; token = tokens.next()) {
    if (token.kind != Token::word || token.text != "INHERITS" || !tokens.take("(")) continue;
    clause.begin = lexis.offset(token.first);
    while (clause.begin > create.options.begin && static_cast<unsigned char>(text[clause.begin - 1]) <= ' ')
      --clause.begin;
    do out.push_back(tokens.name());
    while (tokens.take(","));
    clause.end = lexis.offset(tokens.next().last);
    break;
  }
  return out;
}

} // namespace dumpfix::sql
