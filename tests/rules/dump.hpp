// The tree of a rule file in one line of a small language, so that one line of a table is one test.
//
//   text "a"   word a   alternative (?? a b)   pipe (| a f)   conditions (= a b) (and …) (null a) …
//   when (target >= 4.3) (column x) (not flag)   tail  warn "…" when … because "…"   bodies [a; b]
#pragma once

#include "rules/ast.hpp"

#include <string>

namespace dumpfix::rules {

std::string dump(const Expr& expr);
std::string dump(const Cond& cond);
std::string dump(const When& when);
std::string dump(const EntityStatement& statement);
std::string dump(const RelationStatement& statement);
std::string dump(const Item& item);

} // namespace dumpfix::rules
