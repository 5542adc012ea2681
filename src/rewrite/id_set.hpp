// A set of row ids, small however many there are: chunks of 65536 ids, each a sorted list or a bitmap (as in Roaring),
// and one sorted list of ids that lie far from all others, eight bytes each. Ids may be any 64-bit number; ids that
// come in ascending order cost a few instructions each.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <vector>

namespace dumpfix::rewrite {

/// May be moved, which leaves an empty set, but not copied.
class IdSet {
public:
  IdSet() = default;
  IdSet(IdSet&& other) noexcept { swap(other); }
  IdSet& operator=(IdSet&& other) noexcept {
    IdSet moved(static_cast<IdSet&&>(other));
    swap(moved);
    return *this;
  }

  void insert(std::int64_t id) {
    if (last_ != nullptr && id >> 16 == last_key_ && !last_->bitmap.empty()) [[likely]] {
      std::uint64_t& word = last_->bitmap[static_cast<std::size_t>(id >> 6 & 1023)];
      const std::uint64_t bit = std::uint64_t{1} << (id & 63);
      size_ += (word & bit) == 0;
      word |= bit;
    } else {
      insert_slow(id);
    }
  }
  /// For when all ids are in: brings them in order. More may follow, and then this once more.
  void settle();
  bool is_settled() const noexcept { return sorted_ == loose_.size(); }
  /// Slow for a set of many ids that is not settled.
  bool contains(std::int64_t id) const;
  /// How many ids there are. One that came twice may count twice until the set is settled, and then too if its
  /// neighbours came in between.
  std::uint64_t size() const noexcept { return size_ + loose_.size(); }
  /// Bytes of memory in use.
  std::size_t bytes() const noexcept;

private:
  friend class IdIndex;
  struct Chunk {
    std::vector<std::uint16_t> list;   ///< sorted, while it is short
    std::vector<std::uint64_t> bitmap; ///< 1024 words once the list got too long
  };
  void swap(IdSet& other) noexcept;
  void insert_slow(std::int64_t id);
  void insert_loose(std::int64_t id);
  static bool insert(Chunk& chunk, std::uint16_t low);

  std::map<std::int64_t, Chunk> chunks_; ///< by id >> 16
  std::int64_t last_key_ = 0;
  Chunk* last_ = nullptr;  ///< where the last id went; a node of chunks_, which never moves
  std::uint64_t size_ = 0; ///< ids of all chunks
  std::vector<std::int64_t> loose_;
  std::size_t sorted_ = 0; ///< so many of `loose_` are sorted, and none of them is there twice
};

} // namespace dumpfix::rewrite
