// Two readings of the spool or more where a pair may stand twice, else one. Row by row it judges as LinkSorts does:
// orphans first, then duplicates, then the place for one; of duplicates the first stays, which has the lowest id.
#include "rewrite/link_stream.hpp"

#include <algorithm>

namespace dumpfix::rewrite {
namespace {

template <bool Typed>
LinkKey key_of(const LinkBlock& block, std::size_t i) noexcept {
  LinkKey key{block.own[i], block.other[i], UINT32_MAX}; // type and field -1
  if constexpr (Typed)
    key.kind = static_cast<std::uint32_t>(static_cast<std::uint16_t>(block.more[i].type)) << 16 |
               static_cast<std::uint16_t>(block.more[i].field);
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
  const bool may_repeat = rules.once && !unique_owners;
  // By link, one or two bytes for the filter, and one for what it suspects; it is gone when the counters are made.
  const std::uint64_t wanted = std::max(counters * sizeof(std::uint32_t), may_repeat ? 3 * spool.size() : 0);
  spool.space().make_room(static_cast<std::size_t>(std::min<std::uint64_t>(wanted, memory)));
  if (may_repeat && !out->find_repeated(memory)) return nullptr;
  if (by_owner) out->own_counts_.resize(out->own_ids_.size());
  if (rules.by_other) out->other_counts_.resize(out->other_ids_.size());
  spool.rewind();
  return out;
}

/// All readings but the last: false if too many rows may stand twice.
bool LinkStream::find_repeated(std::size_t memory) {
  repeated_.emplace(spool_.size(), memory);
  PairFilter& filter = *repeated_;
  for (unsigned reading = 0; reading < filter.readings(); ++reading) {
    if (reading != 0 && !filter.next_reading()) return false;
    for (spool_.rewind(); spool_.next(*block_, false);) {
      const bool fits = filter.readings() == 1
                            ? (block_->typed ? take_all<true>() : take_all<false>())
                            : (block_->typed ? take_share<true>(reading) : take_share<false>(reading));
      if (!fits) return false;
    }
  }
  return filter.end_filter();
}

/// Takes the rows of the block into the filter.
template <bool Typed>
bool LinkStream::take_all() {
  const LinkBlock& block = *block_;
  const std::size_t size = block.size;
  const PairFilter::Words words = repeated_->words();
  std::array<std::uint64_t, LinkBlock::most> hashes;
  for (std::size_t i = 0; i < size; ++i) words.prefetch(hashes[i] = hash_of(key_of<Typed>(block, i)));
  std::array<std::uint8_t, LinkBlock::most> rows;
  std::size_t found = 0;
  for (std::size_t i = 0; i < size; ++i) {
    rows[found] = static_cast<std::uint8_t>(i);
    if (words.insert(hashes[i])) continue;
    repeated_->prefetch(hashes[i]);
    ++found;
  }
  for (std::size_t n = 0; n < found; ++n)
    if (!repeated_->suspect(key_of<Typed>(block, rows[n]), hashes[rows[n]])) return false;
  return true;
}

/// The same with the rows of one share; those of the share before are looked at again.
template <bool Typed>
bool LinkStream::take_share(unsigned share) {
  const LinkBlock& block = *block_;
  const std::size_t size = block.size;
  PairFilter& filter = *repeated_;
  const PairFilter::Words words = filter.words();
  struct Rows {
    std::array<std::uint64_t, LinkBlock::most> hashes;
    std::array<std::uint8_t, LinkBlock::most> at;
  } taken, again;
  std::size_t taken_size = 0, again_size = 0;
  const unsigned before = share != 0 ? share - 1 : UINT32_MAX / 2;   // no share
  const auto one_if_zero = [](unsigned x) { return (x - 1) >> 31; }; // for a condition GCC makes a branch, a bad guess
  for (std::size_t i = 0; i < size; ++i) {
    const std::uint64_t hash = hash_of(key_of<Typed>(block, i));
    const unsigned share_of_row = filter.share_of(hash);
    taken.hashes[taken_size] = hash;
    taken.at[taken_size] = static_cast<std::uint8_t>(i);
    taken_size += one_if_zero(share_of_row ^ share);
    again.hashes[again_size] = hash;
    again.at[again_size] = static_cast<std::uint8_t>(i);
    again_size += one_if_zero(share_of_row ^ before);
  }
  for (std::size_t n = 0; n < taken_size; ++n) words.prefetch(taken.hashes[n]);
  for (std::size_t n = 0; n < again_size; ++n) filter.prefetch(again.hashes[n]);
  for (std::size_t n = 0; n < again_size; ++n) filter.look_again(key_of<Typed>(block, again.at[n]), again.hashes[n]);
  for (std::size_t n = 0; n < taken_size; ++n)
    if (!words.insert(taken.hashes[n]) && !filter.suspect(key_of<Typed>(block, taken.at[n]), taken.hashes[n]))
      return false;
  return true;
}

/// True if the other end of row `i`, whose table its type tells, does not exist.
bool LinkStream::orphan_of_type(std::size_t i) const noexcept {
  const std::int16_t type = block_->typed ? block_->more[i].type : std::int16_t{-1};
  if (type < 0) return false;
  const auto& ids = type_ids_[static_cast<std::size_t>(type)];
  return !ids || ids->at(block_->other[i]) == IdIndex::none;
}

/// Finds the places of both ends, and marks the rows of which one does not exist.
void LinkStream::find_places() {
  LinkBlock& block = *block_;
  const IdIndex::View own_ids = own_ids_.view(), other_ids = other_ids_.view();
  const std::size_t size = block.size;
  if (rules_.typed) {
    for (std::size_t i = 0; i < size; ++i) {
      block.own_place[i] = own_ids.at(block.own[i]);
      verdict_[i] = block.own_place[i] == IdIndex::none || orphan_of_type(i) ? Verdict::orphan : Verdict::stays;
    }
    return;
  }
  if (own_ids.index == nullptr && other_ids.index == nullptr) { // no gaps: nothing is looked up
    for (std::size_t i = 0; i < size; ++i) {
      const std::uint64_t own = static_cast<std::uint64_t>(block.own[i]) - own_ids.first,
                          other = static_cast<std::uint64_t>(block.other[i]) - other_ids.first;
      block.own_place[i] = static_cast<std::uint32_t>(own);
      block.other_place[i] = static_cast<std::uint32_t>(other);
      verdict_[i] = own >= own_ids.run || other >= other_ids.run ? Verdict::orphan : Verdict::stays;
    }
    return;
  }
  for (std::size_t i = 0; i < size; ++i) {
    const std::uint32_t own = own_ids.at(block.own[i]), other = other_ids.at(block.other[i]);
    block.own_place[i] = own;
    block.other_place[i] = other;
    verdict_[i] = own == IdIndex::none || other == IdIndex::none ? Verdict::orphan : Verdict::stays;
  }
}

/// Marks the rows that were there before. All rows of one pair are orphans or none is, so that asking for all is right.
template <bool Typed>
void LinkStream::find_repeated_rows() {
  const LinkBlock& block = *block_;
  const std::size_t size = block.size;
  PairFilter& filter = *repeated_;
  const PairFilter::Marks marks = filter.marks();
  std::array<std::uint64_t, LinkBlock::most> hashes;
  std::array<std::uint8_t, LinkBlock::most> rows;
  std::size_t found = 0;
  for (std::size_t i = 0; i < size; ++i) {
    const std::uint64_t hash = hash_of(key_of<Typed>(block, i));
    hashes[found] = hash;
    rows[found] = static_cast<std::uint8_t>(i);
    found += marks.may_repeat(hash) ? 1 : 0;
  }
  for (std::size_t n = 0; n < found; ++n) filter.prefetch(hashes[n]);
  for (std::size_t n = 0; n < found; ++n)
    if (const std::size_t i = rows[n];
        filter.look_up(key_of<Typed>(block, i), hashes[n]) && verdict_[i] == Verdict::stays)
      verdict_[i] = Verdict::repeated;
}

/// Counts a row that does not stay.
void LinkStream::drop(std::size_t i, Verdict verdict) {
  counts_.drop(block_->row(i), verdict == Verdict::orphan     ? rules_.orphan_because
                               : verdict == Verdict::repeated ? rules_.once_because
                                                              : single_because);
}

/// Keeps in the block what stays, and ranks it. Returns how many rows that is.
template <bool OwnCounts, bool OtherCounts>
std::size_t LinkStream::rank() {
  LinkBlock& block = *block_;
  std::uint32_t* const own_counts = own_counts_.data();
  std::uint32_t* const other_counts = other_counts_.data();
  const bool single = rules_.single;
  const std::size_t size = block.size;
  std::size_t kept = 0;
  for (std::size_t i = 0; i < size; ++i) {
    if (OwnCounts) __builtin_prefetch(own_counts + block.own_place[i + LinkBlock::ahead], 1);
    if (OtherCounts) __builtin_prefetch(other_counts + block.other_place[i + LinkBlock::ahead], 1);
    const std::uint32_t own = block.own_place[i], other = block.other_place[i];
    if (verdict_[i] != Verdict::stays) {
      drop(i, verdict_[i]);
      continue;
    }
    if (OwnCounts && single && own_counts[own] != 0) {
      drop(i, Verdict::no_place);
      continue;
    }
    block.other_rank[kept] = OwnCounts ? ++own_counts[own] : 0;
    block.own_rank[kept] = OtherCounts ? ++other_counts[other] : 0;
    block.own_place[kept] = own;
    block.other_place[kept] = other;
    block.at[kept] = static_cast<std::uint8_t>(i);
    ++kept;
  }
  return kept;
}

std::size_t LinkStream::clean() {
  find_places();
  if (repeated_) block_->typed ? find_repeated_rows<true>() : find_repeated_rows<false>();
  if (!own_counts_.empty()) return other_counts_.empty() ? rank<true, false>() : rank<true, true>();
  return other_counts_.empty() ? rank<false, false>() : rank<false, true>();
}

const LinkBlock& LinkStream::next() {
  LinkBlock& block = *block_;
  do {
    if (!spool_.next(block, false)) {
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
