// The few X3 directives and semantic actions that the grammar needs beside X3's own.
//
//   list_of(a)      a, a, …: behind a separator an element must follow (X3's % would step back)
//   called("id")[p] p, told under an id of words.cpp when it is expected and missing
//   block(…)[s]     { lines of s }; what does not parse is reported, and the next line goes on
#pragma once

#include "rules/terminals.hpp"

#include <iterator>
#include <utility>
#include <vector>

namespace dumpfix::rules::grammar {

template <typename Element, typename Separator>
struct list_parser : x3::parser<list_parser<Element, Separator>> {
  static constexpr bool has_attribute = true;
  static constexpr bool handles_container = true;
  template <typename C>
  struct attribute {
    using type = std::vector<typename x3::traits::attribute_of<Element, C>::type>;
  };

  constexpr list_parser(Element const& e, Separator const& s) : element(e), separator(s) {}

  template <typename C, typename R, typename Attribute>
  bool parse(Iterator& first, Iterator const& last, C const& context, R const&, Attribute& out) const {
    typename attribute<C>::type list(1);
    if (!element.parse(first, last, context, x3::unused, list.back())) return false;
    while (separator.parse(first, last, context, x3::unused, x3::unused))
      if (!element.parse(first, last, context, x3::unused, list.emplace_back()))
        throw Expected(first, x3::what(element));
    x3::traits::move_to(std::move(list), out);
    return true;
  }

  Element element;
  Separator separator;
};

template <typename Element>
constexpr auto list_of(Element const& element) {
  return list_parser<Element, symbol>{element, symbol{","}};
}
template <typename Element, typename Separator>
constexpr auto list_of(Element const& element, Separator const& separator) {
  return list_parser<Element, Separator>{element, separator};
}

template <typename Subject>
struct called_directive : x3::unary_parser<Subject, called_directive<Subject>> {
  static constexpr bool is_pass_through_unary = true;
  static constexpr bool handles_container = Subject::handles_container;

  constexpr called_directive(Subject const& s, char const* i)
      : x3::unary_parser<Subject, called_directive<Subject>>(s), id(i) {}

  template <typename C, typename R, typename Attribute>
  bool parse(Iterator& first, Iterator const& last, C const& context, R& rcontext, Attribute& attribute) const {
    return this->subject.parse(first, last, context, rcontext, attribute);
  }

  char const* id;
};

struct called {
  constexpr explicit called(char const* i) : id(i) {}
  template <typename Subject>
  constexpr auto operator[](Subject const& subject) const {
    return called_directive<typename x3::extension::as_parser<Subject>::value_type>{x3::as_parser(subject), id};
  }
  char const* id;
};

/// Thrown out of a block whose `}` is missing; reported already.
inline constexpr char const* block_unclosed = "block unclosed";

/// Reads statements up to the `}` of the block or the end of the file, and stays there.
template <typename Statement, typename C>
void read_lines(Statement const& statement, Iterator& at, Iterator last, C const& context, Lines const& lines,
                std::vector<typename Statement::attribute_type>& out) {
  Session& session = x3::get<session_tag>(context);
  for (;;) {
    at = session.skip_newlines(at);
    if (at == last || (*at == '}' && lines.open != nullptr)) return;
    const Iterator start = at;
    try {
      typename Statement::attribute_type read{};
      if (!statement.parse(at, last, context, x3::unused, read))
        throw Expected(at, std::string(statement_id(lines.family)));
      if (!session.ends_statement(at, lines)) throw Expected(at, "line end");
      out.push_back(std::move(read));
    } catch (Expected const& failure) {
      if (failure.which() == block_unclosed) {
        if (lines.open != nullptr) throw;
        at = failure.where();
      } else {
        const Resume resume = session.recover(failure.where(), failure.which(), start, lines);
        if (resume.leave && lines.open != nullptr) throw Expected(resume.at, block_unclosed);
        at = resume.at;
      }
    }
  }
}

template <typename Statement>
struct block_directive : x3::unary_parser<Statement, block_directive<Statement>> {
  using attribute_type = std::vector<typename Statement::attribute_type>;
  static constexpr bool has_attribute = true;
  static constexpr bool handles_container = true;

  constexpr block_directive(Statement const& s, Lines l)
      : x3::unary_parser<Statement, block_directive<Statement>>(s), lines(l) {}

  template <typename C, typename R, typename Attribute>
  bool parse(Iterator& first, Iterator const& last, C const& context, R const&, Attribute& attribute) const {
    Iterator at = first;
    if (!symbol{"{"}.parse(at, last, context, x3::unused, x3::unused)) return false;
    Lines inner = lines;
    inner.open = at - 1;
    attribute_type body;
    read_lines(this->subject, at, last, context, inner, body);
    if (at == last) {
      x3::get<session_tag>(context).report_unclosed(at, inner);
      throw Expected(at, block_unclosed);
    }
    first = at + 1;
    x3::traits::move_to(std::move(body), attribute);
    return true;
  }

  Lines lines;
};

struct block {
  constexpr explicit block(Family family, bool comma_ends = false) : lines{family, nullptr, comma_ends} {}
  template <typename Statement>
  constexpr auto operator[](Statement const& statement) const {
    return block_directive<Statement>{statement, lines};
  }
  Lines lines;
};

/// Base of the id classes of rules whose node has a `pos`: sets it to where the node begins.
struct positioned {
  template <typename Node, typename C>
  void on_success(Iterator const& first, Iterator const&, Node& node, C const& context) {
    node.pos = x3::get<session_tag>(context).pos(first);
  }
};

/// Actions on the node under construction: put an attribute into a member, or append it; set a member to a constant.
template <typename Node, typename Member>
constexpr auto put(Member Node::*member) {
  return [member](auto& context) { x3::_val(context).*member = std::move(x3::_attr(context)); };
}
template <typename Node, typename Member>
constexpr auto append(std::vector<Member> Node::*member) {
  return [member](auto& context) { (x3::_val(context).*member).push_back(std::move(x3::_attr(context))); };
}
template <typename Node, typename Member>
constexpr auto append_all(std::vector<Member> Node::*member) {
  return [member](auto& context) {
    auto& list = x3::_attr(context);
    auto& out = x3::_val(context).*member;
    out.insert(out.end(), std::make_move_iterator(list.begin()), std::make_move_iterator(list.end()));
  };
}
template <typename Node, typename Member, typename Value>
constexpr auto set(Member Node::*member, Value value) {
  return [member, value](auto& context) { x3::_val(context).*member = value; };
}
inline constexpr auto take = [](auto& context) { x3::_val(context) = std::move(x3::_attr(context)); };

/// Of a list: its one element, or a node of this kind over all.
template <typename Node, typename Kind>
constexpr auto join(std::vector<Node> Node::*parts, Kind kind) {
  return [parts, kind](auto& context) {
    auto& list = x3::_attr(context);
    Node& node = x3::_val(context);
    if (list.size() == 1) {
      node = std::move(list.front());
      return;
    }
    node.kind = kind;
    node.pos = list.front().pos;
    node.*parts = std::move(list);
  };
}

} // namespace dumpfix::rules::grammar

namespace boost::spirit::x3 {

// What X3 says when one of these fails: the id of what it holds.
template <typename Subject, typename Action>
struct get_info<action<Subject, Action>> {
  using result_type = std::string;
  std::string operator()(action<Subject, Action> const& parser) const { return x3::what(parser.subject); }
};
template <typename Subject>
struct get_info<dumpfix::rules::grammar::called_directive<Subject>> {
  using result_type = std::string;
  std::string operator()(dumpfix::rules::grammar::called_directive<Subject> const& parser) const { return parser.id; }
};
template <typename Statement>
struct get_info<dumpfix::rules::grammar::block_directive<Statement>> {
  using result_type = std::string;
  std::string operator()(dumpfix::rules::grammar::block_directive<Statement> const&) const { return "symbol"; }
};
template <typename Element, typename Separator>
struct get_info<dumpfix::rules::grammar::list_parser<Element, Separator>> {
  using result_type = std::string;
  std::string operator()(dumpfix::rules::grammar::list_parser<Element, Separator> const& list) const {
    return x3::what(list.element);
  }
};

} // namespace boost::spirit::x3
