// Cleans and ranks link rows that came in v3 id order, as most tables bring them: no sort, one look at each row for
// duplicates and one for all else. Ranks are counters by the place of an id among its table's ids.
#pragma once

#include "rewrite/id_index.hpp"
#include "rewrite/link_rules.hpp"
#include "rewrite/link_spool.hpp"
#include "rewrite/pair_filter.hpp"

#include <memory>
#include <optional>
#include <vector>

namespace dumpfix::rewrite {

class LinkStream {
public:
  /// Null if these rows need another way: they are in no order, or their counters take more than `memory` bytes.
  /// `unique_owners`: no two rows have one owner. The rest must outlive the stream.
  static std::unique_ptr<LinkStream> make(const LinkRules& rules, LinkCounts& counts, LinkSpool& spool,
                                          bool unique_owners, std::size_t memory);

  /// The next rows that stay, ranked; an empty block after the last one: only then the counts are complete.
  const LinkBlock& next();

  /// What the places in the blocks are places in.
  const IdIndex& own_ids() const noexcept { return own_ids_; }
  const IdIndex& other_ids() const noexcept { return other_ids_; }

  /// Bytes that it holds to judge and rank rows.
  std::size_t held() const noexcept {
    return (own_counts_.size() + other_counts_.size()) * sizeof(std::uint32_t) + (repeated_ ? repeated_->held() : 0);
  }

private:
  LinkStream(const LinkRules& rules, LinkCounts& counts, LinkSpool& spool)
      : rules_(rules), counts_(counts), spool_(spool) {}
  bool find_repeated(std::size_t memory);
  template <bool Typed>
  bool take_all();
  template <bool Typed>
  bool take_share(unsigned share);
  bool orphan_of_type(std::size_t i) const noexcept;
  enum class Verdict : std::uint8_t { stays, orphan, repeated, no_place };
  void find_places();
  template <bool Typed>
  void find_repeated_rows();
  template <bool OwnCounts, bool OtherCounts>
  std::size_t rank();
  std::size_t clean();
  void drop(std::size_t i, Verdict verdict);
  const LinkRules& rules_;
  LinkCounts& counts_;
  LinkSpool& spool_;
  std::unique_ptr<LinkBlock> block_ = std::make_unique_for_overwrite<LinkBlock>();
  IdIndex own_ids_, other_ids_;
  std::vector<std::optional<IdIndex>> type_ids_;
  std::vector<std::uint32_t> own_counts_, other_counts_; ///< by place; empty where no rank is needed
  std::optional<PairFilter> repeated_;
  std::array<Verdict, LinkBlock::most> verdict_; ///< by row of the block
};

} // namespace dumpfix::rewrite
