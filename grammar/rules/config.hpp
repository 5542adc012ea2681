// What every file of the grammar shares: the iterator, the skipper, the context, and X3's knowledge of std::optional.
//
// The skipper eats blanks only: newlines end rules (layout.hpp has taken away those that do not).
#pragma once

#include "rules/session.hpp"

#include <boost/spirit/home/x3.hpp>
#include <optional>

namespace dumpfix::rules::grammar {

namespace x3 = boost::spirit::x3;

struct session_tag;
using Skipper = decltype(x3::blank);
using Context = x3::context<session_tag, Session, x3::phrase_parse_context<Skipper>::type>;
using Expected = x3::expectation_failure<Iterator>;

} // namespace dumpfix::rules::grammar

namespace boost::spirit::x3::traits {

template <typename T>
struct is_optional<std::optional<T>> : mpl::true_ {};
template <typename T>
struct build_optional<std::optional<T>> : mpl::identity<std::optional<T>> {};
template <typename T>
struct optional_value<std::optional<T>> : mpl::identity<T> {};

} // namespace boost::spirit::x3::traits
