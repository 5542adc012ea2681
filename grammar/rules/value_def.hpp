// The grammar of values, of conditions on rows and on the run, and of a rule's tail.
// Names are taken as written: what a name stands for is decided in src/plan, at the place of its use.
#pragma once

#include "rules/ast_adapted.hpp"
#include "rules/combinators.hpp"
#include "rules/value.hpp"

namespace dumpfix::rules::grammar {

// ---- Actions --------------------------------------------------------------------------------------------------------

/// a | f: the node becomes the pipe, and its place is that of the function's name.
inline constexpr auto pipe_through = [](auto& context) {
  Expr& subject = x3::_val(context);
  Text& function = x3::_attr(context);
  Expr pipe{Expr::pipe, std::move(function.value), {}, function.pos};
  pipe.args.push_back(std::move(subject));
  subject = std::move(pipe);
};
inline constexpr auto take_name = [](auto& context) {
  Text& written = x3::_attr(context);
  x3::_val(context) = Expr{written.quoted ? Expr::text : Expr::word, std::move(written.value), {}, written.pos};
};
template <typename Node>
constexpr auto negate = [](auto& context) {
  Node& node = x3::_val(context);
  node.kind = Node::none;
  node.parts.push_back(std::move(x3::_attr(context)));
};
inline constexpr auto put_column = [](auto& context) {
  x3::_val(context).kind = When::column;
  x3::_val(context).value = std::move(x3::_attr(context).value);
};

/// Matches, and eats nothing, where a `(` opens a value and not a condition.
struct value_parenthesis : x3::parser<value_parenthesis> {
  using attribute_type = x3::unused_type;
  static constexpr bool has_attribute = false;
  template <typename C, typename R, typename A>
  bool parse(Iterator& first, Iterator const&, C const& context, R const&, A&) const {
    return x3::get<session_tag>(context).parenthesis_is_value(first);
  }
};

// ---- Rules ----------------------------------------------------------------------------------------------------------

constexpr x3::rule<struct piped_class, Expr> piped = "value";
constexpr x3::rule<struct operand_class, Expr> operand = "value";
constexpr x3::rule<struct every_condition_class, Cond> every_condition = "condition";
constexpr x3::rule<struct one_condition_class, Cond> one_condition = "condition";
constexpr x3::rule<struct plain_condition_class, Cond> plain_condition = "condition";
constexpr x3::rule<struct comparison_class, Cond> comparison = "condition";
constexpr x3::rule<struct every_when_class, When> every_when = "when";
constexpr x3::rule<struct one_when_class, When> one_when = "when";
constexpr x3::rule<struct plain_when_class, When> plain_when = "when";

// ---- Grammar --------------------------------------------------------------------------------------------------------

// A chain of pipes is bounded, because its tree is as deep as the chain is long.
constexpr int max_pipes = 64;

const auto value_def = list_of(piped, "??"_sym)[join(&Expr::args, Expr::alternative)];
const auto pipes = x3::repeat(0, max_pipes)["|"_sym > called("function")[word][pipe_through]];
const auto piped_def = operand[take] >> pipes;
const auto operand_def = literal | ("("_sym > value > ")"_sym);
const auto named_def = name[take_name] >> pipes;

const auto condition_def = list_of(every_condition, "or"_kw)[join(&Cond::parts, Cond::any)];
const auto every_condition_def = list_of(one_condition, "and"_kw)[join(&Cond::parts, Cond::all)];
const auto one_condition_def =
    (place[put(&Cond::pos)] >> "not"_kw > plain_condition[negate<Cond>]) | plain_condition[take];
const auto plain_condition_def = ((!value_parenthesis{} >> "("_sym) > condition > ")"_sym) | comparison;
const auto comparison_def =
    place[put(&Cond::pos)] >> value[append(&Cond::operands)] >
    called("comparison")
        [("="_sym[set(&Cond::kind, Cond::equal)] > value[append(&Cond::operands)]) |
         ("!="_sym[set(&Cond::kind, Cond::not_equal)] > value[append(&Cond::operands)]) |
         ("~"_sym[set(&Cond::kind, Cond::match)] > regex[put(&Cond::regex)]) |
         ("!~"_sym[set(&Cond::kind, Cond::no_match)] > regex[put(&Cond::regex)]) |
         ("is"_kw[set(&Cond::kind, Cond::is_null)] > -"not"_kw[set(&Cond::kind, Cond::is_not_null)] > "null"_kw) |
         ("in"_kw[set(&Cond::kind, Cond::in)] > "("_sym > list_of(value)[append_all(&Cond::operands)] > ")"_sym)];

const auto negation = "not"_kw | ("no"_kw > &"column"_kw);
const auto when_def = list_of(every_when, "or"_kw)[join(&When::parts, When::any)];
const auto every_when_def = list_of(one_when, "and"_kw)[join(&When::parts, When::all)];
const auto one_when_def = (place[put(&When::pos)] >> negation > plain_when[negate<When>]) | plain_when[take];
const auto plain_when_def =
    ("("_sym > when[take] > ")"_sym) |
    (place[put(&When::pos)] >>
     (("column"_kw > called("column")[name][put_column]) |
      ((("source"_kw[set(&When::kind, When::source)] | "target"_kw[set(&When::kind, When::target)]) >
        compare[put(&When::compare)] > version[put(&When::version)])) |
      flag[put(&When::value)]));

const auto tail_def = -("warn"_kw > text) > -("when"_kw > when) > -("because"_kw > text);

} // namespace dumpfix::rules::grammar
