// The rows of one link, component or morph table: collected while the dump streams by, then cleaned, ranked and handed
// out.
//
// Of duplicates the one with the lowest v3 id stays; rows come out in v3 id order; order columns are ranks over the
// rows that stay. Memory is bounded: rows wait as sorted runs.
#pragma once

#include "base/account.hpp"
#include "plan/plan.hpp"
#include "rewrite/id_set.hpp"
#include "rewrite/sorted_runs.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace dumpfix::rewrite {

/// One row that waits.
struct LinkRow {
  std::int64_t id = 0; ///< v3's row id (column storage: the owner's id)
  std::int64_t own = 0;
  std::int64_t other = 0;
  std::int32_t order = 0;       ///< v3's column is an int on both engines
  std::uint32_t own_rank = 0;   ///< rank of this row among those of its other end
  std::uint32_t other_rank = 0; ///< rank of this row among those of its owner
  std::int16_t type = -1;       ///< index into the collector's types
  std::int16_t field = -1;      ///< index into the collector's fields
  bool has_order = false;
  bool inverse = false;    ///< from the inverse side's column
  bool counts = false;     ///< stands for a row of the v3 table in the account
  std::uint8_t source = 0; ///< index into the collector's sources
};

/// Ids of the rows that were written, by v4 table.
using Ids = std::map<std::string, IdSet>;

class Collector {
public:
  /// `memory` bytes are held while rows are added, `finish_memory` while they are sorted: one collector at a time is.
  Collector(const plan::SitePlan& site, const plan::Association& association, RunStore store, std::size_t memory,
            std::size_t finish_memory);

  void add(const LinkRow& row) { rows_->add(row); }
  /// The index of a type cell ("articles" in v3) and of a field cell. Each is worked out once.
  std::int16_t type(std::string_view v3_type, std::string_view field);
  std::int16_t field(std::string_view name);
  /// False if the rules call a row with this type and field unknown.
  bool known(std::int16_t type, std::int16_t field) const;

  /// What became of the rows of one v3 table.
  struct Source {
    std::string table;
    std::uint64_t moved = 0;                      ///< rows of the table that stayed
    std::map<std::string, std::uint64_t> dropped; ///< because → rows of the table that did not
  };
  /// The index of a v3 table among those that feed this collector.
  std::uint8_t source(const std::string& table);
  const std::vector<Source>& sources() const noexcept { return sources_; }
  /// Links that come from columns, and were left out: because → links.
  const std::map<std::string, std::uint64_t>& dropped_links() const noexcept { return dropped_links_; }

  /// Cleans and ranks.
  void finish(const Ids& ids);
  /// Rows that stayed, and how many of them stand for a row of a v3 table.
  std::uint64_t size() const noexcept { return stayed_; }
  std::uint64_t counted() const noexcept { return counted_; }
  /// The next row in v3 id order.
  bool next(LinkRow& row) { return sorted_->next(row); }
  /// Gives the memory back.
  void release() { sorted_.reset(); }

  const plan::Association& association() const noexcept { return association_; }
  /// v4's text of a type (a uid), and the field's name.
  const std::string& type_text(std::int16_t index) const { return types_[static_cast<std::size_t>(index)].uid; }
  const std::string& field_text(std::int16_t index) const { return fields_[static_cast<std::size_t>(index)]; }

private:
  struct Type {
    std::string uid;
    const plan::Entity* entity = nullptr;
    bool known = false;
  };
  struct ByPair {
    bool operator()(const LinkRow& a, const LinkRow& b) const noexcept;
  };
  struct ByOwn {
    bool operator()(const LinkRow& a, const LinkRow& b) const noexcept;
  };
  struct ByOther {
    bool operator()(const LinkRow& a, const LinkRow& b) const noexcept;
  };
  struct ByGroup { ///< the rows among which `order` counts: those of one owner, or (morphs) of one other end
    bool of_owner = false;
    bool operator()(const LinkRow& a, const LinkRow& b) const noexcept;
  };
  struct ById {
    bool operator()(const LinkRow& a, const LinkRow& b) const noexcept;
  };
  bool orphan(const LinkRow& row, const Ids& ids) const;
  bool stays(const LinkRow& row, const LinkRow* last, const Ids& ids);
  void drop(const LinkRow& row, const std::string& because);
  template <class Less>
  std::unique_ptr<SortedRuns<LinkRow, Less>> sorter(Less less = {}) const {
    return std::make_unique<SortedRuns<LinkRow, Less>>(store_, finish_memory_, less);
  }

  const plan::SitePlan& site_;
  const plan::Association& association_;
  RunStore store_;
  std::size_t finish_memory_;
  std::unique_ptr<SortedRuns<LinkRow, ByPair>> rows_;
  std::unique_ptr<SortedRuns<LinkRow, ById>> sorted_;
  std::vector<Type> types_;
  std::vector<std::string> fields_;
  std::map<std::pair<std::string, std::string>, std::int16_t> type_index_;
  std::map<std::string, std::int16_t, std::less<>> field_index_;
  std::string last_type_, last_field_, last_type_field_;
  std::int16_t last_type_index_ = -1, last_field_index_ = -1;
  std::vector<Source> sources_;
  std::map<std::string, std::uint64_t> dropped_links_;
  std::uint64_t stayed_ = 0, counted_ = 0;
};

} // namespace dumpfix::rewrite
