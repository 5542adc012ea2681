// Packing and unpacking: the head of a block, then its columns. A chunk is a row of whole blocks.
#include "rewrite/link_spool.hpp"

#include "rewrite/link_columns.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

namespace dumpfix::rewrite {
namespace {

// Each spool that has rows holds a chunk: a small one, until it has so many rows that a large one is little beside
// them.
constexpr std::size_t small_chunk = 16 * 1024, large_chunk = 128 * 1024, many_rows = 4 * large_chunk;

struct Head {
  std::uint16_t size = 0;
  Width id = Width::counting, own = Width::eight, other = Width::eight;
  std::uint8_t flags = 0;
  std::uint8_t source = 0;
};
constexpr std::uint8_t typed_flag = 1, inverse_flag = 2, counts_flag = 4;

static_assert(sizeof(Head) + LinkBlock::most * (3 * 8 + sizeof(LinkBlock::More)) <= small_chunk);

} // namespace

LinkRow LinkBlock::row(std::size_t i) const noexcept {
  LinkRow out;
  out.id = id[i];
  out.own = own[i];
  out.other = other[i];
  if (typed) {
    out.order = more[i].order;
    out.type = more[i].type;
    out.field = more[i].field;
    out.has_order = more[i].has_order;
  }
  out.inverse = inverse;
  out.counts = counts;
  out.source = source;
  return out;
}

LinkSpool::LinkSpool(std::shared_ptr<LinkSpace> space) : space_(std::move(space)) { space_->spools_.push_back(this); }

LinkSpool::~LinkSpool() {
  clear();
  std::erase(space_->spools_, this);
}

LinkBlock& LinkSpool::new_room(bool typed, bool inverse, bool counts, std::uint8_t source) {
  if (!block_) {
    block_ = std::make_unique_for_overwrite<LinkBlock>();
    if (!settled_) space_->open_.push_back(this);
  }
  pack();
  LinkBlock& block = *block_;
  block.typed = typed;
  block.inverse = inverse;
  block.counts = counts;
  block.source = source;
  return block;
}

void LinkSpool::add(std::span<const std::int64_t> ids, std::span<const std::int64_t> own,
                    std::span<const std::int64_t> other, std::uint8_t source) {
  if (ids.empty()) return;
  bool ascending = ascending_ && (size_ == 0 || ids.front() > last_);
  for (std::size_t i = 1; i < ids.size(); ++i) ascending &= ids[i] > ids[i - 1];
  ascending_ = ascending;
  last_ = ids.back();
  unordered_ = true;
  size_ += ids.size();
  for (std::size_t done = 0; done < ids.size();) {
    LinkBlock& block = room(false, false, true, source);
    const std::size_t part = std::min(ids.size() - done, LinkBlock::most - block.size);
    std::memcpy(&block.id[block.size], &ids[done], part * 8);
    std::memcpy(&block.own[block.size], &own[done], part * 8);
    std::memcpy(&block.other[block.size], &other[done], part * 8);
    block.size += part;
    done += part;
  }
}

/// Packs the block at hand.
void LinkSpool::pack() {
  LinkBlock& block = *block_;
  const std::size_t size = block.size;
  if (size == 0) return;
  Head head;
  head.size = static_cast<std::uint16_t>(size);
  const auto id = [&block](std::size_t i) { return static_cast<std::uint64_t>(block.id[i]); }; // any number at all
  bool counting = id(size - 1) - id(0) == size - 1;
  if (!ascending_) // else the two ends say it all
    for (std::size_t i = 1; i < size; ++i) counting = counting && id(i) == id(i - 1) + 1;
  head.id = counting ? Width::counting : width_of(block.id.data(), size);
  head.own = width_of(block.own.data(), size);
  head.other = width_of(block.other.data(), size);
  head.flags = static_cast<std::uint8_t>((block.typed ? typed_flag : 0) | (block.inverse ? inverse_flag : 0) |
                                         (block.counts ? counts_flag : 0));
  head.source = block.source;
  char* p = room_for(sizeof head + column_size(size, head.id) + column_size(size, head.own) +
                     column_size(size, head.other) + (block.typed ? size * sizeof(LinkBlock::More) : 0));
  std::memcpy(p, &head, sizeof head);
  p = put_column(block.id.data(), size, head.id, p + sizeof head);
  p = put_column(block.own.data(), size, head.own, p);
  p = put_column(block.other.data(), size, head.other, p);
  if (block.typed) {
    std::memcpy(p, block.more.data(), size * sizeof(LinkBlock::More));
    p += size * sizeof(LinkBlock::More);
  }
  packed_size_ = static_cast<std::size_t>(p - packed_.get());
  block.size = 0;
}

/// Where so many bytes can be put; a chunk in which they have no room is stored.
char* LinkSpool::room_for(std::size_t bytes) {
  if (packed_ && packed_size_ + bytes > capacity_) store();
  if (!packed_) {
    large_ = large_ || (stored_ >= many_rows && space_->take_buffer(large_chunk));
    capacity_ = large_ ? large_chunk : small_chunk;
    packed_ = std::make_unique_for_overwrite<char[]>(capacity_);
  }
  return packed_.get() + packed_size_;
}

void LinkSpool::store() {
  std::memset(packed_.get() + packed_size_, 0, capacity_ - packed_size_);
  stored_ += packed_size_;
  chunks_.push_back(space_->store(packed_, packed_size_, capacity_));
  packed_size_ = 0;
  if (stored_ >= many_rows && !large_) packed_.reset(); // perhaps for a large one
}

void LinkSpool::free_buffer() noexcept {
  packed_.reset();
  if (large_) space_->give_buffer(large_chunk);
  large_ = false;
}

void LinkSpool::settle() {
  settled_ = true;
  pack();
  block_.reset();
  if (packed_size_ != 0) {
    if (const std::size_t fitting = std::bit_ceil(packed_size_); fitting < capacity_) {
      auto buffer = std::make_unique_for_overwrite<char[]>(fitting);
      std::memcpy(buffer.get(), packed_.get(), packed_size_);
      packed_ = std::move(buffer);
      capacity_ = fitting;
    }
    store();
  }
  free_buffer();
}

void LinkSpool::rewind() {
  if (block_) {
    settle();
    std::erase(space_->open_, this);
  }
  chunk_ = at_ = packed_size_ = 0;
}

bool LinkSpool::next(LinkBlock& block, bool ids) {
  if (at_ == packed_size_) {
    if (chunk_ == chunks_.size()) return false;
    const LinkSpace::Chunk& chunk = chunks_[chunk_++];
    packed_size_ = chunk.size;
    if (!chunk.bytes && (!packed_ || capacity_ < chunk.capacity)) {
      capacity_ = chunk.capacity;
      packed_ = std::make_unique_for_overwrite<char[]>(capacity_);
    }
    read_ = space_->load(chunk, packed_.get());
    at_ = 0;
  }
  Head head;
  const char* p = read_ + at_;
  std::memcpy(&head, p, sizeof head);
  block.size = head.size;
  block.typed = (head.flags & typed_flag) != 0;
  block.inverse = (head.flags & inverse_flag) != 0;
  block.counts = (head.flags & counts_flag) != 0;
  block.source = head.source;
  p += sizeof head;
  p = ids ? get_column(p, head.size, head.id, block.id.data()) : p + column_size(head.size, head.id);
  p = get_column(p, head.size, head.own, block.own.data());
  p = get_column(p, head.size, head.other, block.other.data());
  if (block.typed) {
    std::memcpy(block.more.data(), p, head.size * sizeof(LinkBlock::More));
    p += head.size * sizeof(LinkBlock::More);
  }
  at_ = static_cast<std::size_t>(p - read_);
  return true;
}

void LinkSpool::clear() noexcept {
  if (block_) std::erase(space_->open_, this);
  block_.reset();
  for (LinkSpace::Chunk& chunk : chunks_) space_->release(chunk);
  std::vector<LinkSpace::Chunk>().swap(chunks_);
  free_buffer();
  stored_ = 0;
  chunk_ = at_ = packed_size_ = 0;
}

} // namespace dumpfix::rewrite
