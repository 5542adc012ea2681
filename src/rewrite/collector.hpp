// The rows of one link, component or morph table: collected while the dump streams by, then cleaned, ranked and handed
// out.
//
// Of duplicates the one with the lowest v3 id stays; rows come out in v3 id order; order columns are ranks over the
// rows that stay. Memory is bounded: rows wait in a spool, and are cleaned in one stream (LinkStream) or by sorts.
#pragma once

#include "plan/plan.hpp"
#include "rewrite/link_rules.hpp"
#include "rewrite/link_sorts.hpp"
#include "rewrite/link_spool.hpp"
#include "rewrite/link_stream.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dumpfix::rewrite {

/// Ids of the rows that were written, by v4 table.
using Ids = std::map<std::string, IdSet>;

class Collector {
public:
  /// Where rows wait, shared by all collectors of a run.
  struct Store {
    std::shared_ptr<LinkSpace> links; ///< while rows are added
    RunStore runs;                    ///< where rows must be sorted
    std::size_t memory;               ///< bytes that cleaning may hold; one collector at a time is cleaned
  };
  Collector(const plan::SitePlan& site, const plan::Association& association, Store store);
  Collector(const Collector&) = delete;
  Collector& operator=(const Collector&) = delete;

  void add(const LinkRow& row) { spool_.add(row); }
  /// Rows of a v3 table that have nothing beside their ends, by column: see LinkSpool.
  void add(std::span<const std::int64_t> ids, std::span<const std::int64_t> own, std::span<const std::int64_t> other,
           std::uint8_t source) {
    spool_.add(ids, own, other, source);
  }
  /// Why a link is left out that has no row at one of its ends: the rule's reason.
  std::string orphan_because() const;
  /// False if a row needs a type to be known (known()).
  bool takes_plain() const noexcept { return association_.type < 0; }
  /// The index of a type cell ("articles" in v3) and of a field cell. Each is worked out once.
  std::int16_t type(std::string_view v3_type, std::string_view field);
  std::int16_t field(std::string_view name);
  /// False if the rules call a row with this type and field unknown.
  bool known(std::int16_t type, std::int16_t field) const;
  /// The index of a v3 table among those that feed this collector.
  std::uint8_t source(const std::string& table);

  /// Ends adding. With `counts_first` counts() is complete at once, else when next() has handed out the last row.
  void finish(const Ids& ids, bool counts_first = false);
  /// The next rows in v3 id order, with their ranks; an empty block after the last one.
  const LinkBlock& next();
  /// Where rows have places: what cleans them, else null.
  const LinkStream* stream() const noexcept { return stream_.get(); }
  std::uint64_t size() const noexcept { return spool_.size(); } ///< rows added
  const LinkCounts& counts() const noexcept { return counts_; }
  /// Gives the memory back.
  void release();

  const plan::Association& association() const noexcept { return association_; }
  std::size_t types() const noexcept { return types_.size(); }
  std::size_t fields() const noexcept { return fields_.size(); }
  /// v4's text of a type (a uid), and the field's name.
  const std::string& type_text(std::int16_t index) const { return types_[static_cast<std::size_t>(index)].uid; }
  const std::string& field_text(std::int16_t index) const { return fields_[static_cast<std::size_t>(index)]; }

private:
  struct Type {
    std::string uid;
    const plan::Entity* entity = nullptr;
    bool known = false;
  };
  LinkRules rules_of(const Ids& ids) const;

  const plan::SitePlan& site_;
  const plan::Association& association_;
  Store store_;
  LinkSpool spool_;
  LinkRules rules_;
  LinkCounts counts_;
  std::unique_ptr<LinkStream> stream_; ///< one of the two, from finish() on
  std::unique_ptr<LinkSorts> sorts_;
  std::unique_ptr<LinkBlock> block_; ///< handed out of sorts_
  std::vector<Type> types_;
  std::vector<std::string> fields_;
  std::map<std::pair<std::string, std::string>, std::int16_t> type_index_;
  std::map<std::string, std::int16_t, std::less<>> field_index_;
  std::string last_type_, last_field_, last_type_field_;
  std::int16_t last_type_index_ = -1, last_field_index_ = -1;
};

} // namespace dumpfix::rewrite
