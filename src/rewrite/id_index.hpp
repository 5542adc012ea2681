// The place of each id in an id set: 0 for the smallest, 1 for the next, and so on, so that counters of ids need four
// bytes for an id that there is, however large the ids are. Where ids have no gaps, a place costs one subtraction.
#pragma once

#include "rewrite/id_set.hpp"

#include <cstdint>
#include <vector>

namespace dumpfix::rewrite {

/// Made from a set that is settled. Copies what it needs but for long bitmaps and loose ids, so the set must outlive
/// it, unchanged.
class IdIndex {
public:
  static constexpr std::uint32_t none = UINT32_MAX;

  IdIndex() = default;
  explicit IdIndex(const IdSet& ids);

  /// What at() needs, for loops: small, and lives no longer than the index.
  struct View {
    std::uint64_t first, run;
    const IdIndex* index; ///< null where `run` is all there is
    std::uint32_t at(std::int64_t id) const noexcept {
      const std::uint64_t distance = static_cast<std::uint64_t>(id) - first;
      if (distance < run) return static_cast<std::uint32_t>(distance);
      return index == nullptr ? none : index->find(id);
    }
  };
  View view() const noexcept {
    return {static_cast<std::uint64_t>(first_), run_, blocks_.empty() && loose_ == nullptr ? nullptr : this};
  }
  /// The place of an id, or `none`.
  std::uint32_t at(std::int64_t id) const noexcept { return view().at(id); }
  /// Calls `take(id)` for each id in the order of places.
  template <class Take>
  void each(Take take) const {
    for (std::uint64_t i = 0; i < run_; ++i) take(static_cast<std::int64_t>(static_cast<std::uint64_t>(first_) + i));
    for (const Block& block : blocks_)
      for (std::uint32_t low = block.first; low <= block.last; ++low)
        if (const std::int64_t id = block.key * 65536 + low; block.run || find(id) != none) take(id);
    if (loose_ != nullptr)
      for (const std::int64_t id : *loose_) take(id);
  }
  /// How many ids there are.
  std::uint32_t size() const noexcept { return size_; }
  /// False for a set that is too large to be counted so (2^32 - 1 ids or more): at() must not be called.
  bool usable() const noexcept { return usable_; }

private:
  /// 65536 neighbouring ids: a run without gaps, a bitmap, or (few of them) a sorted list.
  struct Block {
    std::int64_t key = 0;
    std::uint32_t before = 0;          ///< ids in the blocks before this one
    std::uint32_t first = 0, last = 0; ///< low 16 bits of the smallest and of the largest id
    bool run = false;
    const std::vector<std::uint16_t>* list = nullptr;
    const std::uint64_t* bitmap = nullptr;
    std::vector<std::uint64_t> own_bitmap; ///< of a list that is long enough
    std::vector<std::uint16_t> counts;     ///< ids in the words of the bitmap before each
  };
  std::uint32_t find(std::int64_t id) const noexcept;
  void add(std::int64_t key, const IdSet::Chunk& chunk);

  std::int64_t first_ = 0;
  std::uint64_t run_ = 0; ///< ids from first_ on that have no gap, or 0 where that is not all of them
  std::uint32_t size_ = 0;
  std::uint32_t before_loose_ = 0; ///< ids of all blocks
  bool usable_ = true;
  std::vector<Block> blocks_;                        ///< by key; empty where `run_` is all there is
  const std::vector<std::int64_t>* loose_ = nullptr; ///< sorted; their places are behind those of the blocks
};

} // namespace dumpfix::rewrite
