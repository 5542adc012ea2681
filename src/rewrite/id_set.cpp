// The chunks of an id set: up to 4096 ids as a sorted list of their low 16 bits (8 KiB at most), more as a bitmap of 8
// KiB.
#include "rewrite/id_set.hpp"

#include <algorithm>
#include <utility>

namespace dumpfix::rewrite {
namespace {

constexpr std::size_t list_limit = 4096;
constexpr std::size_t bitmap_words = 1024;

constexpr std::uint64_t bit(std::uint16_t low) { return std::uint64_t{1} << (low & 63); }

} // namespace

void IdSet::insert_slow(std::int64_t id) {
  const std::int64_t key = id >> 16; // arithmetic: C++20 defines it for negative numbers
  if (last_ == nullptr || key != last_key_) {
    last_ = &chunks_[key];
    last_key_ = key;
  }
  size_ += insert(*last_, static_cast<std::uint16_t>(id));
}

bool IdSet::insert(Chunk& chunk, std::uint16_t low) {
  if (!chunk.bitmap.empty()) {
    std::uint64_t& word = chunk.bitmap[low >> 6];
    const bool fresh = (word & bit(low)) == 0;
    word |= bit(low);
    return fresh;
  }
  auto place = chunk.list.end();
  if (!chunk.list.empty() && low <= chunk.list.back()) {
    place = std::lower_bound(chunk.list.begin(), chunk.list.end(), low);
    if (*place == low) return false;
  }
  if (chunk.list.size() < list_limit) {
    chunk.list.insert(place, low);
    return true;
  }
  chunk.bitmap.resize(bitmap_words);
  for (const std::uint16_t each : chunk.list) chunk.bitmap[each >> 6] |= bit(each);
  chunk.bitmap[low >> 6] |= bit(low);
  std::vector<std::uint16_t>().swap(chunk.list); // `= {}` would keep its memory
  return true;
}

bool IdSet::contains(std::int64_t id) const {
  const std::int64_t key = id >> 16;
  const Chunk* chunk = last_;
  if (chunk == nullptr || key != last_key_) {
    const auto found = chunks_.find(key);
    if (found == chunks_.end()) return false;
    chunk = &found->second;
  }
  const auto low = static_cast<std::uint16_t>(id);
  if (!chunk->bitmap.empty()) return (chunk->bitmap[low >> 6] & bit(low)) != 0;
  return std::binary_search(chunk->list.begin(), chunk->list.end(), low);
}

std::size_t IdSet::bytes() const noexcept {
  // A node of std::map is its value behind three pointers and a colour.
  constexpr std::size_t node = sizeof(decltype(chunks_)::value_type) + 4 * sizeof(void*);
  std::size_t total = sizeof *this;
  for (const auto& [key, chunk] : chunks_)
    total += node + chunk.list.capacity() * sizeof(std::uint16_t) + chunk.bitmap.capacity() * sizeof(std::uint64_t);
  return total;
}

void IdSet::swap(IdSet& other) noexcept {
  chunks_.swap(other.chunks_); // the nodes stay where they are, so last_ goes with them
  std::swap(last_key_, other.last_key_);
  std::swap(last_, other.last_);
  std::swap(size_, other.size_);
}

} // namespace dumpfix::rewrite
