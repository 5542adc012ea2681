// Cleans and ranks link rows that came in any order, by sorts on disk: memory is bounded whatever there is. The way for
// rows that are not in v3 id order, for both sides of a one-to-one, and for rows without an order among ordered ones.
#pragma once

#include "rewrite/link_rules.hpp"
#include "rewrite/sorted_runs.hpp"

#include <memory>

namespace dumpfix::rewrite {

class LinkSorts {
public:
  /// `memory` bytes are held by a sorter; two are there at a time. The rest must outlive it.
  LinkSorts(const LinkRules& rules, LinkCounts& counts, const RunStore& store, std::size_t memory);

  void add(const LinkRow& row) { rows_->add(row); }
  /// Cleans and ranks: the counts are complete then.
  void finish();
  /// The next row in v3 id order; false after the last one.
  bool next(LinkRow& row) { return sorted_->next(row); }

private:
  struct ByPair {
    bool operator()(const LinkRow& a, const LinkRow& b) const noexcept;
  };
  struct ByOwn {
    bool operator()(const LinkRow& a, const LinkRow& b) const noexcept;
  };
  struct ByOther {
    bool operator()(const LinkRow& a, const LinkRow& b) const noexcept;
  };
  struct ByGroup { ///< the rows among which `order` counts
    bool of_owner = false;
    bool operator()(const LinkRow& a, const LinkRow& b) const noexcept;
  };
  struct ById {
    bool operator()(const LinkRow& a, const LinkRow& b) const noexcept;
  };
  bool stays(const LinkRow& row, const LinkRow* last);
  template <class Less>
  std::unique_ptr<SortedRuns<LinkRow, Less>> sorter(Less less = {}) const {
    return std::make_unique<SortedRuns<LinkRow, Less>>(store_, memory_, less);
  }

  const LinkRules& rules_;
  LinkCounts& counts_;
  RunStore store_;
  std::size_t memory_;
  std::unique_ptr<SortedRuns<LinkRow, ByPair>> rows_;
  std::unique_ptr<SortedRuns<LinkRow, ById>> sorted_;
};

} // namespace dumpfix::rewrite
