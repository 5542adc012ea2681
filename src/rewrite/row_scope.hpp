// What an expression of a rule sees while a row is converted. Private to table_run*.cpp: a scope lives no longer than
// the row, costs nothing to make, and decodes a cell only when it is asked for.
#pragma once

#include "rewrite/table_run.hpp"

namespace dumpfix::rewrite {

/// The row at hand, as names in rules see it: cells by the v3 column's name, then the facts of the run.
class TableRun::RowScope : public plan::Scope {
public:
  explicit RowScope(const TableRun& run) : run_(run) {}
  bool get(std::string_view name, plan::Outcome& out) const override {
    const auto it = run_.source_index_.find(name);
    if (it == run_.source_index_.end()) return run_.site_.facts().get(name, out);
    const int source = it->second;
    std::string scratch;
    const auto text =
        run_.has_cell(source) ? dump::decode(run_.cell(source), run_.form_, run_.lexis_, scratch) : std::nullopt;
    out = text ? plan::Outcome{plan::Outcome::value, std::string(*text), nullptr} : plan::Outcome{};
    return true;
  }

private:
  const TableRun& run_;
};

} // namespace dumpfix::rewrite
