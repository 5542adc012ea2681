// Two passes over the spool where a pair may stand twice, else one. Row by row it judges as LinkSorts does: orphans
// first, then duplicates, then the place for one; of duplicates the first stays, which has the lowest id.
#include "rewrite/link_stream.hpp"

#include <algorithm>

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
    const std::size_t size = block.size;
    for (std::size_t i = 0; i < size; ++i) hashes[i] = hash_of(key_of(block, i));
    for (std::size_t i = 0; i < ahead; ++i) filter.prefetch(hashes[i]);
    for (std::size_t i = 0; i < size; ++i) {
      filter.prefetch(hashes[i + ahead]); // behind the end: some word, no harm
      if (!filter.insert(hashes[i]) && !filter.suspect(key_of(block, i), hashes[i])) return false;
    }
  }
  filter.end_first_pass();
  return true;
}

/// True if the other end of row `i`, whose table its type tells, does not exist.
bool LinkStream::orphan_of_type(std::size_t i) const noexcept {
  const std::int16_t type = block_->typed ? block_->more[i].type : std::int16_t{-1};
  if (type < 0) return false;
  const auto& ids = type_ids_[static_cast<std::size_t>(type)];
  return !ids || ids->at(block_->other[i]) == IdIndex::none;
}

/// Keeps in the block what stays, and ranks it. Returns how many rows that is.
std::size_t LinkStream::clean() {
  LinkBlock& block = *block_;
  const IdIndex::View own_ids = own_ids_.view(), other_ids = other_ids_.view();
  std::uint32_t* const own_counts = own_counts_.empty() ? nullptr : own_counts_.data();
  std::uint32_t* const other_counts = other_counts_.empty() ? nullptr : other_counts_.data();
  const bool typed = rules_.typed, more = block.typed, single = rules_.single;
  PairFilter* const repeated = repeated_ ? &*repeated_ : nullptr;
  const std::size_t size = block.size;
  std::size_t kept = 0;
  for (std::size_t i = 0; i < size; ++i) {
    const std::uint32_t own = own_ids.at(block.own[i]);
    const std::uint32_t other = typed ? 0 : other_ids.at(block.other[i]);
    if (own == IdIndex::none || other == IdIndex::none || (typed && orphan_of_type(i))) {
      drop(i, rules_.orphan_because);
      continue;
    }
    if (repeated != nullptr) {
      const LinkKey key = key_of(block, i);
      if (repeated->repeated(key, hash_of(key))) {
        drop(i, rules_.once_because);
        continue;
      }
    }
    std::uint32_t rank = 0;
    if (own_counts != nullptr) {
      rank = own_counts[own] + 1;
      if (single && rank > 1) {
        drop(i, single_because);
        continue;
      }
      own_counts[own] = rank;
    }
    block.other_rank[kept] = rank;
    block.own_rank[kept] = other_counts != nullptr ? ++other_counts[other] : 0;
    block.id[kept] = block.id[i];
    block.own[kept] = block.own[i];
    block.other[kept] = block.other[i];
    if (more) block.more[kept] = block.more[i];
    ++kept;
  }
  return kept;
}

const LinkBlock& LinkStream::next() {
  LinkBlock& block = *block_;
  do {
    if (!spool_.next(block)) {
      block.size = 0;
      break;
    }
    block.size = clean();
    counts_.stayed += block.size;
    if (!block.counts) continue;
    counts_.counted += block.size;
    counts_.sources[block.source].moved += block.size;
  } while (block.size == 0);
  return block;
}

} // namespace dumpfix::rewrite
