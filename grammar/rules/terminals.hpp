// The terminals of the language: keywords, symbols, names, strings, regular expressions, literals, versions, paths.
//
// Each is an X3 parser whose reading is a plain function in terminals.cpp: X3 has nothing to instantiate but the call,
// and a failure is noted in the session under the words that stand in the language.
#pragma once

#include "rules/config.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace dumpfix::rules::grammar {

/// Derived::read(Session&, Iterator& at, Value&) -> bool begins behind blanks; `at` counts only if it returns true.
template <typename Derived, typename Value>
struct terminal : x3::parser<Derived> {
  using attribute_type = Value;
  static constexpr bool has_attribute = !std::is_same_v<Value, x3::unused_type>;
  static constexpr bool handles_container = x3::traits::is_container<Value>::value;

  template <typename C, typename R, typename Attribute>
  bool parse(Iterator& first, Iterator const& last, C const& context, R const&, Attribute& attribute) const {
    Iterator at = first;
    x3::skip_over(at, last, context);
    Value value{};
    if (!this->derived().read(x3::get<session_tag>(context), at, value)) return false;
    if constexpr (has_attribute) x3::traits::move_to(std::move(value), attribute);
    first = at;
    return true;
  }
};

/// A word of the language.
struct keyword : terminal<keyword, x3::unused_type> {
  constexpr explicit keyword(std::string_view letters) : spelling(letters) {}
  bool read(Session&, Iterator& at, x3::unused_type) const;
  std::string_view spelling;
};

/// A sign of the language; not if it goes on to be another one (`=` of `==`, `|` of `||`). `|` and `??`, which may
/// follow any value, are not told as possible.
struct symbol : terminal<symbol, x3::unused_type> {
  constexpr explicit symbol(std::string_view letters) : spelling(letters) {}
  bool read(Session&, Iterator& at, x3::unused_type) const;
  std::string_view spelling;
};

/// One of `words`, which are separated by blanks.
struct choice : terminal<choice, std::string> {
  constexpr choice(char const* i, std::string_view w) : id(i), words(w) {}
  bool read(Session&, Iterator& at, std::string&) const;
  char const* id;
  std::string_view words;
};

/// What terminals without parameters are told apart by.
enum class Token { word, name, text, regex, literal, flag, version, compare, language, path, pack, place };

template <Token token, typename Value>
struct token_parser : terminal<token_parser<token, Value>, Value> {
  bool read(Session&, Iterator& at, Value&) const;
};

inline constexpr token_parser<Token::word, Text> word{};              ///< a bare word
inline constexpr token_parser<Token::name, Text> name{};              ///< a bare word or a string
inline constexpr token_parser<Token::text, Text> text{};              ///< a string
inline constexpr token_parser<Token::pack, Text> pack{};              ///< <pack>
inline constexpr token_parser<Token::regex, Regex> regex{};           ///< /…/
inline constexpr token_parser<Token::literal, Expr> literal{};        ///< string, word, number, true, false, null
inline constexpr token_parser<Token::flag, std::string> flag{};       ///< a word of `when`; `pg` is read as `postgres`
inline constexpr token_parser<Token::version, std::string> version{}; ///< 4, 4.26 or 4.26.2
inline constexpr token_parser<Token::compare, std::string> compare{}; ///< < <= > >= = !=
inline constexpr token_parser<Token::language, int>
    language{}; ///< the version of the language: 1, any other is an error
inline constexpr token_parser<Token::path, std::vector<PathStep>> path{}; ///< $.a.*[*]
inline constexpr token_parser<Token::place, Pos> place{};                 ///< eats nothing: where the next thing stands

constexpr keyword operator""_kw(char const* letters, std::size_t size) { return keyword{{letters, size}}; }
constexpr symbol operator""_sym(char const* letters, std::size_t size) { return symbol{{letters, size}}; }

} // namespace dumpfix::rules::grammar

namespace boost::spirit::x3 {

// What X3 says of a failed terminal: an id of words.cpp, never a C++ type.
template <>
struct get_info<dumpfix::rules::grammar::keyword> {
  using result_type = std::string;
  std::string operator()(dumpfix::rules::grammar::keyword const&) const { return "keyword"; }
};
template <>
struct get_info<dumpfix::rules::grammar::symbol> {
  using result_type = std::string;
  std::string operator()(dumpfix::rules::grammar::symbol const&) const { return "symbol"; }
};
template <>
struct get_info<dumpfix::rules::grammar::choice> {
  using result_type = std::string;
  std::string operator()(dumpfix::rules::grammar::choice const& parser) const { return parser.id; }
};
template <dumpfix::rules::grammar::Token token, typename Value>
struct get_info<dumpfix::rules::grammar::token_parser<token, Value>> {
  using result_type = std::string;
  std::string operator()(dumpfix::rules::grammar::token_parser<token, Value> const&) const {
    using dumpfix::rules::grammar::Token;
    switch (token) {
    case Token::word:
    case Token::name: return "name";
    case Token::text: return "text";
    case Token::pack: return "file or pack";
    case Token::regex: return "regex";
    case Token::literal: return "value";
    case Token::flag: return "when";
    case Token::version: return "version";
    case Token::compare: return "compare";
    case Token::language: return "rules";
    case Token::path: return "path";
    case Token::place: break;
    }
    return {};
  }
};

} // namespace boost::spirit::x3
