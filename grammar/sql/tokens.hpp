// The X3 parsers that the grammars are written in: words, identifiers, names, items, spans, and actions that store what
// was parsed in a member of the rule's value. Each wraps one function of scan.hpp.
#pragma once

#include "sql/config.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace dumpfix::sql::grammar {

/// Base of the parsers below: skips blanks, then lets `scan` say where the token ends (at `first` if there is none).
template <class Derived, class Attribute>
struct Token : x3::parser<Derived> {
  using attribute_type = Attribute;
  static constexpr bool has_attribute = !std::is_same_v<Attribute, x3::unused_type>;

  template <class Context, class RContext, class Actual>
  bool parse(Iterator& first, const Iterator& last, const Context& context, RContext&, Actual& actual) const {
    Iterator p = first;
    x3::skip_over(p, last, context);
    Attribute value{};
    const Iterator end = this->derived().scan(p, last, lexis_of(context), value);
    if (end == p) return false;
    first = end;
    if constexpr (has_attribute) x3::traits::move_to(std::move(value), actual);
    return true;
  }
};

inline bool equals_word(std::string_view written, std::string_view word) noexcept {
  return std::equal(written.begin(), written.end(), word.begin(), word.end(), [](char a, char b) {
    return std::toupper(static_cast<unsigned char>(a)) == std::toupper(static_cast<unsigned char>(b));
  });
}

/// The unquoted word at `p`; empty if there is none.
inline std::string_view word_at(Iterator p, Iterator last) noexcept {
  Iterator end = p;
  while (end != last && is_word_char(*end)) ++end;
  return {p, static_cast<std::size_t>(end - p)};
}

/// A keyword, in any case: "CREATE"_w.
struct Word : Token<Word, x3::unused_type> {
  std::string_view text;
  explicit constexpr Word(std::string_view t) : text(t) {}
  Iterator scan(Iterator p, Iterator last, const Lexis&, x3::unused_type) const {
    return equals_word(word_at(p, last), text) ? p + text.size() : p;
  }
};
constexpr Word operator""_w(const char* text, std::size_t size) { return Word({text, size}); }

/// Any unquoted word.
struct AnyWord : Token<AnyWord, x3::unused_type> {
  Iterator scan(Iterator p, Iterator last, const Lexis&, x3::unused_type) const { return p + word_at(p, last).size(); }
};
inline const AnyWord any_word{};

struct IdentParser : Token<IdentParser, Ident> {
  Iterator scan(Iterator p, Iterator last, const Lexis& lexis, Ident& value) const {
    return read_ident(p, last, lexis, value);
  }
};
inline const IdentParser ident{};

/// 'public."x_seq"'
struct NameLiteral : Token<NameLiteral, Name> {
  Iterator scan(Iterator p, Iterator last, const Lexis& lexis, Name& value) const {
    return read_name_literal(p, last, lexis, value);
  }
};
inline const NameLiteral name_literal{};

/// One token or balanced group that stays verbatim; never a comma, a closing bracket or `;`.
struct Item : Token<Item, x3::unused_type> {
  Iterator scan(Iterator p, Iterator last, const Lexis& lexis, x3::unused_type) const {
    return skip_item(p, last, lexis);
  }
};
inline const Item item{};

/// Where the next token begins; consumes blanks only.
struct Here : x3::parser<Here> {
  using attribute_type = std::size_t;
  static constexpr bool has_attribute = true;
  bool skips;
  explicit constexpr Here(bool s) : skips(s) {}

  template <class Context, class RContext, class Attribute>
  bool parse(Iterator& first, const Iterator& last, const Context& context, RContext&, Attribute& attribute) const {
    if (skips) x3::skip_over(first, last, context);
    x3::traits::move_to(lexis_of(context).offset(first), attribute);
    return true;
  }
};
inline const Here here{true};          ///< the next token
inline const Here behind_token{false}; ///< the end of the token before

/// The rest of the statement up to its `;`: the end of the last token, not of the blanks behind it.
struct Rest : x3::parser<Rest> {
  using attribute_type = Span;
  static constexpr bool has_attribute = true;

  template <class Context, class RContext, class Attribute>
  bool parse(Iterator& first, const Iterator& last, const Context& context, RContext&, Attribute& attribute) const {
    const Lexis& lexis = lexis_of(context);
    Iterator end = first;
    for (Iterator p = skip_blank(first, last, lexis); p != last && *p != ';'; p = skip_blank(end, last, lexis)) {
      end = skip_item(p, last, lexis);
      if (end == p) ++end;
    }
    end = skip_closers(end, last, lexis);
    x3::traits::move_to(Span{lexis.offset(first), lexis.offset(end)}, attribute);
    first = end;
    return true;
  }
};
inline const Rest rest{};

/// Succeeds, consuming nothing, in one of the two dialects.
struct DialectIs : x3::parser<DialectIs> {
  using attribute_type = x3::unused_type;
  static constexpr bool has_attribute = false;
  bool mysql;
  explicit constexpr DialectIs(bool m) : mysql(m) {}

  template <class Context, class RContext, class Attribute>
  bool parse(Iterator&, const Iterator&, const Context& context, RContext&, Attribute&) const {
    return lexis_of(context).mysql == mysql;
  }
};
inline const DialectIs in_mysql{true};
inline const DialectIs in_postgres{false};

/// What `subject` covers, as a Span. `spaced`: with the white space before it. In MySQL the closing of a versioned
/// comment belongs to the token before it.
template <class Subject>
struct SpanDirective : x3::unary_parser<Subject, SpanDirective<Subject>> {
  using base_type = x3::unary_parser<Subject, SpanDirective<Subject>>;
  using attribute_type = Span;
  static constexpr bool has_attribute = true;
  static constexpr bool handles_container = false;
  bool spaced;
  constexpr SpanDirective(const Subject& inner, bool s) : base_type(inner), spaced(s) {}

  template <class Context, class RContext, class Attribute>
  bool parse(Iterator& first, const Iterator& last, const Context& context, RContext& rcontext,
             Attribute& attribute) const {
    const Lexis& lexis = lexis_of(context);
    Iterator p = skip_closers(first, last, lexis);
    if (!spaced) x3::skip_over(p, last, context);
    const std::size_t begin = lexis.offset(p);
    if (!this->subject.parse(p, last, context, rcontext, x3::unused)) return false;
    first = skip_closers(p, last, lexis);
    x3::traits::move_to(Span{begin, lexis.offset(first)}, attribute);
    return true;
  }
};
struct SpanGen {
  bool spaced;
  template <class Subject>
  constexpr auto operator[](const Subject& subject) const {
    const auto parser = x3::as_parser(subject);
    return SpanDirective<std::decay_t<decltype(parser)>>(parser, spaced);
  }
};
constexpr SpanGen span{false};
constexpr SpanGen spaced_span{true};

/// Actions on the rule's value: store the attribute in a member, append it to one, set one to a constant.
template <auto Member>
constexpr auto into = [](auto& context) { x3::_val(context).*Member = std::move(x3::_attr(context)); };
template <auto Member>
constexpr auto append = [](auto& context) { (x3::_val(context).*Member).push_back(std::move(x3::_attr(context))); };
template <auto Member, auto Value = true>
constexpr auto set = [](auto& context) { x3::_val(context).*Member = Value; };

} // namespace dumpfix::sql::grammar
