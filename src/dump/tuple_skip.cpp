// Where the last of the tuples that were crossed ended: see tuple_skip.hpp.
#include "dump/tuple_skip.hpp"

#include "base/dialect.hpp"
#include "dump/literal_scan.hpp"
#include "dump/tuple_lanes.hpp"

#include <algorithm>

namespace dumpfix::dump {
namespace {

/// True if `p` is behind a parenthesis that ends a tuple, by what follows: a comma and another one.
bool tuple_follows(const char* p, const char* end) noexcept {
  const auto skip_space = [&p, end] {
    while (p != end && is_space(*p)) ++p;
    return p != end;
  };
  if (!skip_space() || *p++ != ',') return false;
  return skip_space() && *p == '(';
}

/// True if `p` is at a parenthesis that begins a tuple, by what is in front of it, down to `begin`.
bool tuple_precedes(const char* begin, const char* p) noexcept {
  const auto skip_space = [begin, &p] {
    while (p != begin && is_space(p[-1])) --p;
    return p != begin;
  };
  if (!skip_space() || *--p != ',') return false;
  return skip_space() && p[-1] == ')';
}

/// Behind the last tuple that ends in [begin, p), a lane or more that was crossed and left `at`, or nullptr. From the
/// back: the last parenthesis that another one follows, if the one that it belongs to begins a tuple as well.
const char* last_tuple(const char* begin, const char* p, const char* end, Crossing at) noexcept {
  const char* found = nullptr; // a tuple may end here,
  std::size_t depth = 0;       // and so many parentheses are open in front of it
  while (p != begin) {
    const std::size_t size = std::min(lane, static_cast<std::size_t>(p - begin));
    p -= size;
    const Bits here = ~Bits{0} >> (lane - size);
    const Bits all_quotes = match64(p, '\'') & here;
    const Bits all_parens = (match64(p, ')') | match64(p, '(')) & here;
    if ((all_quotes | all_parens) == 0) continue;
    const Bits quote = at.quotes(p, all_quotes, match64(p, '\\'));
    const Bits first = std::popcount(quote) % 2 != 0 ? ~at.in_string : at.in_string;
    for (Bits parens = all_parens & ~(parities(quote) ^ first); parens != 0;) {
      const int last = static_cast<int>(lane) - 1 - std::countl_zero(parens);
      const char* const paren = p + last;
      parens &= ~(Bits{1} << last);
      if (found == nullptr) {
        if (*paren != ')' || !tuple_follows(paren + 1, end)) continue;
        found = paren + 1;
        depth = 1;
      } else if (*paren == ')') {
        ++depth;
      } else if (--depth == 0) {
        if (tuple_precedes(begin, paren)) return found;
        found = nullptr;
      }
    }
    at.in_string = first;
  }
  return depth == 1 ? found : nullptr; // the tuple that was open at `begin`
}

} // namespace

SkippedTuples skip_tuples(const char* p, const char* end, const Lexis& lexis, Kernel kernel) noexcept {
  Crossing at{lexis.backslash_escapes, !lexis.backslash_escapes && !is_mysql_family(lexis.dialect)};
  const CrossedLanes crossed = cross_lanes(at, p, end, kernel);
  return {last_tuple(p, crossed.stop, end, at), crossed.flat};
}

} // namespace dumpfix::dump
