// What an association asks of its rows, with the ids that they must name, and the count of what became of them: all
// that the two ways of cleaning rows (in one stream, or by sorts) share, so that they cannot differ in their judgement.
#pragma once

#include "rewrite/id_set.hpp"
#include "rewrite/link_row.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace dumpfix::rewrite {

struct LinkRules {
  bool by_owner = false;      ///< rows need their rank among those of their owner
  bool by_other = false;      ///< … and among those of their other end
  bool ordered = false;       ///< v3's order goes over; one that is missing follows those that are there
  bool order_of_owner = true; ///< `order` counts among the rows of one owner and field, else of one other end
  bool single = false;        ///< v4 has place for one row of an owner
  bool once = false;          ///< a pair stands once
  bool columns = false;       ///< rows come from columns of both ends: the owner's column holds
  bool typed = false;         ///< the other end's table depends on the row's type
  std::string orphan_because, once_because;
  const IdSet* owner = nullptr;       ///< ids of owners; null: there are none
  const IdSet* other = nullptr;       ///< ids of other ends, where not `typed`
  std::vector<const IdSet*> type_ids; ///< by type

  /// True if an end of the row does not exist.
  bool orphan(const LinkRow& row) const {
    const auto missing = [](const IdSet* ids, std::int64_t id) { return ids == nullptr || !ids->contains(id); };
    if (missing(owner, row.own)) return true;
    if (!typed) return missing(other, row.other);
    return row.type >= 0 && missing(type_ids[static_cast<std::size_t>(row.type)], row.other);
  }
};

/// Where rows came from and what became of them.
struct LinkCounts {
  struct Source {
    std::string table;
    std::uint64_t moved = 0;                      ///< rows of the table that stayed
    std::map<std::string, std::uint64_t> dropped; ///< because → rows of the table that did not
  };
  std::vector<Source> sources;
  std::map<std::string, std::uint64_t> dropped_links; ///< links that come from columns, and did not stay
  std::uint64_t stayed = 0;                           ///< rows that stayed
  std::uint64_t counted = 0;                          ///< those of them that stand for a row of a v3 table

  void keep(const LinkRow& row) {
    ++stayed;
    if (!row.counts) return;
    ++counted;
    ++sources[row.source].moved;
  }
  void drop(const LinkRow& row, const std::string& because) {
    ++(row.counts ? sources[row.source].dropped : dropped_links)[because];
  }
};

/// Why the second row of an owner goes where v4 has place for one.
inline const std::string single_because = "v4 holds one entry here: the first one stays";

} // namespace dumpfix::rewrite
