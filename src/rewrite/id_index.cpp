// Places are counted block by block; inside a bitmap, by the words before and the bits below.
#include "rewrite/id_index.hpp"

#include <algorithm>
#include <bit>
#include <stdexcept>

namespace dumpfix::rewrite {
namespace {

constexpr std::size_t bitmap_words = 1024;
constexpr std::size_t bitmap_from = 256; // ids of a list from which a bitmap of 10 KiB (40 bytes an id) is worth it

} // namespace

IdIndex::IdIndex(const IdSet& ids) {
  if (!ids.is_settled()) throw std::logic_error("an index of ids that are not settled");
  if (ids.size() >= none) {
    usable_ = false;
    return;
  }
  blocks_.reserve(ids.chunks_.size());
  for (const auto& [key, chunk] : ids.chunks_) add(key, chunk);
  if (!ids.loose_.empty()) {
    before_loose_ = size_;
    size_ += static_cast<std::uint32_t>(ids.loose_.size());
    loose_ = &ids.loose_;
    return;
  }
  if (blocks_.empty()) return;
  const Block& front = blocks_.front();
  for (std::size_t i = 0; i < blocks_.size(); ++i) {
    const Block& block = blocks_[i];
    const bool joined = i == 0 || (block.key == blocks_[i - 1].key + 1 && block.first == 0);
    if (!block.run || !joined || (i + 1 < blocks_.size() && block.last != 0xFFFF)) return;
  }
  first_ = front.key * 65536 + front.first;
  run_ = size_;
  std::vector<Block>().swap(blocks_);
}

void IdIndex::add(std::int64_t key, const IdSet::Chunk& chunk) {
  Block& block = blocks_.emplace_back();
  block.key = key;
  block.before = size_;
  if (chunk.bitmap.empty()) {
    const std::vector<std::uint16_t>& list = chunk.list;
    size_ += static_cast<std::uint32_t>(list.size());
    block.first = list.front();
    block.last = list.back();
    block.run = block.last - block.first + 1 == list.size();
    if (block.run) return;
    if (list.size() < bitmap_from) {
      block.list = &list;
      return;
    }
    block.own_bitmap.resize(bitmap_words);
    for (const std::uint16_t low : list) block.own_bitmap[low >> 6] |= std::uint64_t{1} << (low & 63);
    block.bitmap = block.own_bitmap.data(); // which stays where it is when the block is moved
  } else {
    block.bitmap = chunk.bitmap.data();
  }
  block.counts.resize(bitmap_words);
  std::uint32_t count = 0;
  for (std::size_t word = 0; word < bitmap_words; ++word) {
    block.counts[word] = static_cast<std::uint16_t>(count);
    const std::uint64_t bits = block.bitmap[word];
    if (bits == 0) continue;
    if (count == 0) block.first = static_cast<std::uint32_t>(64 * word) + static_cast<unsigned>(std::countr_zero(bits));
    block.last = static_cast<std::uint32_t>(64 * word) + 63 - static_cast<unsigned>(std::countl_zero(bits));
    count += static_cast<std::uint32_t>(std::popcount(bits));
  }
  if (!chunk.bitmap.empty()) size_ += count;
  block.run = block.last - block.first + 1 == count;
}

std::uint32_t IdIndex::find(std::int64_t id) const noexcept {
  if (loose_ != nullptr) {
    const auto place = std::lower_bound(loose_->begin(), loose_->end(), id);
    if (place != loose_->end() && *place == id)
      return before_loose_ + static_cast<std::uint32_t>(place - loose_->begin());
    if (blocks_.empty()) return none;
  }
  const std::int64_t key = id >> 16;
  // Most often keys have no gaps either: then the block is where it is expected.
  const std::uint64_t guess = static_cast<std::uint64_t>(key) - static_cast<std::uint64_t>(blocks_.front().key);
  const Block* block = nullptr;
  if (guess < blocks_.size() && blocks_[guess].key == key) {
    block = &blocks_[guess];
  } else {
    const auto found = std::lower_bound(blocks_.begin(), blocks_.end(), key,
                                        [](const Block& one, std::int64_t wanted) { return one.key < wanted; });
    if (found == blocks_.end() || found->key != key) return none;
    block = &*found;
  }
  const auto low = static_cast<std::uint32_t>(id & 0xFFFF);
  if (low < block->first || low > block->last) return none;
  if (block->run) return block->before + (low - block->first);
  if (block->list != nullptr) {
    const auto place = std::lower_bound(block->list->begin(), block->list->end(), low);
    return *place == low ? block->before + static_cast<std::uint32_t>(place - block->list->begin()) : none;
  }
  const std::uint64_t word = block->bitmap[low >> 6], bit = std::uint64_t{1} << (low & 63);
  if ((word & bit) == 0) return none;
  return block->before + block->counts[low >> 6] + static_cast<std::uint32_t>(std::popcount(word & (bit - 1)));
}

} // namespace dumpfix::rewrite
