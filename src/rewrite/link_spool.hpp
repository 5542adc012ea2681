// Link rows in the order in which they came, packed: a row of a plain join table takes eight bytes or less. What does
// not fit in the memory that all spools of a run share goes to one temporary file.
//
// Rows are kept by columns, a block of them at a time; a column whose cells are all the same, or count up by one, takes
// no place, and numbers take 1, 2, 4 or 8 bytes as the largest of the block asks.
#pragma once

#include "rewrite/link_row.hpp"
#include "rewrite/link_space.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace dumpfix::rewrite {

/// Rows of a block by column. `own`, `other` and `id` are always there; the rest counts only with `typed`.
struct LinkBlock {
  static constexpr std::size_t most = 256; ///< what `at` can tell apart
  static constexpr std::size_t ahead = 16; ///< so many places behind the last row may be read: see prefetches
  struct More {
    std::int32_t order = 0;
    std::int16_t type = -1;
    std::int16_t field = -1;
    bool has_order = false;
  };
  std::size_t size = 0;
  bool typed = false;                   ///< `more` holds what rows have beside their ends
  bool inverse = false, counts = false; ///< of all rows of the block: see LinkRow
  std::uint8_t source = 0;              ///< likewise
  std::array<std::int64_t, most> id, own, other;
  std::array<More, most> more;
  // Once rows are cleaned, of the `size` rows that stay: where the row stands in the columns above, and its ranks (see
  // LinkRow); where a LinkStream cleaned them, also the places of the ends' ids, but no `id`.
  std::array<std::uint8_t, most> at;
  std::array<std::int64_t, most> own_rank, other_rank;
  std::array<std::uint32_t, most + ahead> own_place{}, other_place{};

  /// The row that stands at `i` in the columns, without ranks.
  LinkRow row(std::size_t i) const noexcept;
};

class LinkSpool {
public:
  explicit LinkSpool(std::shared_ptr<LinkSpace> space);
  ~LinkSpool();
  LinkSpool(const LinkSpool&) = delete;
  LinkSpool& operator=(const LinkSpool&) = delete;

  void add(const LinkRow& row) {
    const bool typed = row.type >= 0 || row.field >= 0 || row.has_order;
    LinkBlock& block = room(typed, row.inverse, row.counts, row.source);
    const std::size_t at = block.size++;
    block.id[at] = row.id;
    block.own[at] = row.own;
    block.other[at] = row.other;
    if (typed) block.more[at] = {row.order, row.type, row.field, row.has_order};
    ascending_ = ascending_ && (size_ == 0 || row.id > last_);
    last_ = row.id;
    inverse_ = inverse_ || row.inverse;
    unordered_ = unordered_ || !row.has_order;
    ++size_;
  }
  /// Adds rows that have nothing beside their ends: spans of one length, each a column. They are not of the inverse
  /// side, and each stands for a row of `source`.
  void add(std::span<const std::int64_t> ids, std::span<const std::int64_t> own, std::span<const std::int64_t> other,
           std::uint8_t source);
  std::uint64_t size() const noexcept { return size_; }
  /// True while each row's id was larger than the one's before it.
  bool ascending() const noexcept { return ascending_; }
  /// True if there is a row of the inverse side.
  bool inverse() const noexcept { return inverse_; }
  /// True if there is a row without an order.
  bool unordered() const noexcept { return unordered_; }
  LinkSpace& space() noexcept { return *space_; }
  /// True in the middle of a chunk that was loaded.
  bool is_read() const noexcept { return !block_ && at_ != packed_size_; }

  /// Ends adding; `next` starts at the front. May be called again to read once more.
  void rewind();
  /// The next block; false at the end. Without `ids`, `id` is left as it is.
  bool next(LinkBlock& block, bool ids = true);
  /// Gives memory and disk space back.
  void clear() noexcept;

private:
  friend class LinkSpace;
  /// The block at hand, with room for one more row at least, and with these flags.
  LinkBlock& room(bool typed, bool inverse, bool counts, std::uint8_t source) {
    if (block_) [[likely]] {
      LinkBlock& block = *block_;
      if (block.size != 0 && block.size != LinkBlock::most && block.typed == typed && block.inverse == inverse &&
          block.counts == counts && block.source == source)
        return block;
    }
    return new_room(typed, inverse, counts, source);
  }
  LinkBlock& new_room(bool typed, bool inverse, bool counts, std::uint8_t source);
  void pack();
  char* room_for(std::size_t bytes);
  void store();
  /// Makes a chunk of what is there, and gives back what it took to add rows.
  void settle();
  void free_buffer() noexcept;

  std::shared_ptr<LinkSpace> space_;
  std::unique_ptr<LinkBlock> block_;
  std::unique_ptr<char[]> packed_; ///< blocks that are not yet a chunk; while reading, a chunk from the file
  std::size_t capacity_ = 0;       ///< of `packed_`
  const char* read_ = nullptr;     ///< while reading, the chunk at hand
  std::size_t packed_size_ = 0;
  std::uint64_t stored_ = 0; ///< bytes of all chunks
  bool large_ = false;       ///< the space granted a large buffer
  std::vector<LinkSpace::Chunk> chunks_;
  std::size_t chunk_ = 0, at_ = 0;
  std::uint64_t size_ = 0;
  std::int64_t last_ = 0;
  bool ascending_ = true, inverse_ = false, unordered_ = false;
  bool settled_ = false;
};

} // namespace dumpfix::rewrite
