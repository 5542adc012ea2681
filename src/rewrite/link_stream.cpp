// Two passes over the spool where a pair may stand twice, else one. Row by row it judges as LinkSorts does: orphans
// first, then duplicates, then the place for one; of duplicates the first stays, which has the lowest id.
#include "rewrite/link_stream.hpp"

namespace dumpfix::rewrite {
namespace {

LinkKey key_of(const LinkBlock& block, std::size_t i) noexcept {
  LinkKey key{block.own[i], block.other[i], 0};
  if (block.typed)
    key.kind = static_cast<std::uint32_t>(static_cast<std::uint16_t>(block.more[i].type)) << 16 |
               static_cast<std::uint16_t>(block.more[i].field);
  else
    key.kind = UINT32_MAX; // type and field -1
  return key;
}

} // namespace

std::unique_ptr<LinkStream> LinkStream::make(const LinkRules& rules, LinkCounts& counts, LinkSpool& spool,
                                             bool unique_owners, std::size_t memory) {
  if (!spool.ascending() || spool.inverse() || (rules.ordered && spool.unordered())) return nullptr;
  if (rules.by_other && rules.typed) return nullptr;
  std::unique_ptr<LinkStream> out(new LinkStream(rules, counts, spool));
  if (rules.owner != nullptr) out->own_ids_ = IdIndex(*rules.owner);
  if (rules.other != nullptr) out->other_ids_ = IdIndex(*rules.other);
  for (const IdSet* ids : rules.type_ids)
    ids != nullptr ? out->type_ids_.emplace_back(*ids) : out->type_ids_.emplace_back(std::nullopt);
  if (!out->own_ids_.usable() || !out->other_ids_.usable()) return nullptr;
  for (const auto& ids : out->type_ids_)
    if (ids && !ids->usable()) return nullptr;
  const bool by_owner = rules.by_owner || rules.single;
  const std::uint64_t counters = (by_owner ? std::uint64_t{out->own_ids_.size()} : 0) +
                                 (rules.by_other ? std::uint64_t{out->other_ids_.size()} : 0);
  if (counters * sizeof(std::uint32_t) > memory) return nullptr;
  // Before the counters are made: the filter is gone when they are.
  if (rules.once && !unique_owners && !out->find_repeated(memory)) return nullptr;
  if (by_owner) out->own_counts_.resize(out->own_ids_.size());
  if (rules.by_other) out->other_counts_.resize(out->other_ids_.size());
  out->rows_.reserve(LinkBlock::most);
  spool.rewind();
  return out;
}

/// The first pass: false if too many rows may stand twice.
bool LinkStream::find_repeated(std::size_t memory) {
  constexpr std::size_t ahead = 16;
  repeated_.emplace(spool_.size(), memory);
  PairFilter& filter = *repeated_;
  std::array<std::uint64_t, LinkBlock::most + ahead> hashes{};
  LinkBlock& block = *block_;
  for (spool_.rewind(); spool_.next(block);) {
    for (std::size_t i = 0; i < block.size; ++i) hashes[i] = hash_of(key_of(block, i));
    for (std::size_t i = 0; i < std::min(ahead, block.size); ++i) filter.prefetch(hashes[i]);
    for (std::size_t i = 0; i < block.size; ++i) {
      filter.prefetch(hashes[i + ahead]); // behind the end: some word, no harm
      if (!filter.insert(key_of(block, i), hashes[i])) return false;
    }
  }
  filter.end_first_pass();
  return true;
}

/// True if an end of row `i` does not exist; else the places of both ends (the other's only where there is no type).
inline bool LinkStream::orphan(std::size_t i, std::uint32_t& own, std::uint32_t& other) const noexcept {
  const LinkBlock& block = *block_;
  own = own_ids_.at(block.own[i]);
  if (own == IdIndex::none) return true;
  if (!rules_.typed) {
    other = other_ids_.at(block.other[i]);
    return other == IdIndex::none;
  }
  const std::int16_t type = block.typed ? block.more[i].type : std::int16_t{-1};
  if (type < 0) return false;
  const auto& ids = type_ids_[static_cast<std::size_t>(type)];
  return !ids || ids->at(block.other[i]) == IdIndex::none;
}

std::span<const LinkRow> LinkStream::next() {
  const bool by_owner = !own_counts_.empty(), by_other = !other_counts_.empty();
  rows_.clear();
  while (rows_.empty()) {
    if (!spool_.next(*block_)) return {};
    const LinkBlock& block = *block_;
    std::uint64_t counted = 0;
    for (std::size_t i = 0; i < block.size; ++i) {
      std::uint32_t own = 0, other = 0;
      if (orphan(i, own, other)) {
        drop(i, rules_.orphan_because);
        continue;
      }
      if (repeated_) {
        const LinkKey key = key_of(block, i);
        if (repeated_->repeated(key, hash_of(key))) {
          drop(i, rules_.once_because);
          continue;
        }
      }
      std::uint32_t other_rank = 0;
      if (by_owner) {
        other_rank = own_counts_[own] + 1;
        if (rules_.single && other_rank > 1) {
          drop(i, single_because);
          continue;
        }
        own_counts_[own] = other_rank;
      }
      LinkRow& row = rows_.emplace_back(block.row(i));
      row.other_rank = other_rank;
      if (by_other) row.own_rank = ++other_counts_[other];
      ++counted;
    }
    counts_.stayed += counted;
    if (!block.counts) continue;
    counts_.counted += counted;
    counts_.sources[block.source].moved += counted;
  }
  return rows_;
}

} // namespace dumpfix::rewrite
