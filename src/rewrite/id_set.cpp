// The chunks of an id set: up to 4096 ids as a sorted list of their low 16 bits (8 KiB at most), more as a bitmap of 8
// KiB. A chunk costs some 120 bytes before its first id, so that a set of many chunks gets no more of them unless they
// are well filled: other ids are loose.
#include "rewrite/id_set.hpp"

#include <algorithm>
#include <utility>

namespace dumpfix::rewrite {
namespace {

constexpr std::size_t list_limit = 4096;
constexpr std::size_t bitmap_words = 1024;
constexpr std::size_t any_chunks = 1024; // so many chunks there may be, whatever is in them
constexpr std::size_t well_filled = 64;  // ids
constexpr std::size_t least_tail = 4096; // ids that are sorted at once

constexpr std::uint64_t bit(std::uint16_t low) { return std::uint64_t{1} << (low & 63); }

} // namespace

void IdSet::insert_slow(std::int64_t id) {
  const std::int64_t key = id >> 16; // arithmetic: C++20 defines it for negative numbers
  if (last_ == nullptr || key != last_key_) {
    auto found = chunks_.lower_bound(key);
    if (found == chunks_.end() || found->first != key) {
      if (chunks_.size() >= any_chunks && size_ / well_filled < chunks_.size()) return insert_loose(id);
      found = chunks_.emplace_hint(found, key, Chunk{});
    }
    last_ = &found->second;
    last_key_ = key;
  }
  size_ += insert(*last_, static_cast<std::uint16_t>(id));
}

void IdSet::insert_loose(std::int64_t id) {
  if (loose_.size() - sorted_ >= std::max(least_tail, sorted_ / 8)) settle();
  if (loose_.size() == loose_.capacity()) loose_.reserve(std::max(2 * least_tail, loose_.size() / 4 * 5));
  loose_.push_back(id);
}

void IdSet::settle() {
  if (is_settled()) return;
  const auto tail = loose_.begin() + static_cast<std::ptrdiff_t>(sorted_);
  std::sort(tail, loose_.end());
  std::inplace_merge(loose_.begin(), tail, loose_.end());
  loose_.erase(std::unique(loose_.begin(), loose_.end()), loose_.end());
  // What belongs to a chunk, or makes a good one, goes there.
  auto keep = loose_.begin();
  auto chunk = chunks_.begin();
  for (auto first = loose_.begin(), last = first; first != loose_.end(); first = last) {
    const std::int64_t key = *first >> 16;
    while (last != loose_.end() && *last >> 16 == key) ++last;
    while (chunk != chunks_.end() && chunk->first < key) ++chunk;
    const bool there = chunk != chunks_.end() && chunk->first == key;
    if (!there && static_cast<std::size_t>(last - first) < well_filled) {
      keep = std::copy(first, last, keep);
      continue;
    }
    if (!there) chunk = chunks_.emplace_hint(chunk, key, Chunk{});
    for (; first != last; ++first) size_ += insert(chunk->second, static_cast<std::uint16_t>(*first));
  }
  loose_.erase(keep, loose_.end());
  sorted_ = loose_.size();
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
    chunk = found == chunks_.end() ? nullptr : &found->second;
  }
  if (!loose_.empty()) { // not in a chunk, or not yet
    const auto tail = loose_.begin() + static_cast<std::ptrdiff_t>(sorted_);
    if (std::binary_search(loose_.begin(), tail, id) || std::find(tail, loose_.end(), id) != loose_.end()) return true;
  }
  if (chunk == nullptr) return false;
  const auto low = static_cast<std::uint16_t>(id);
  if (!chunk->bitmap.empty()) return (chunk->bitmap[low >> 6] & bit(low)) != 0;
  return std::binary_search(chunk->list.begin(), chunk->list.end(), low);
}

std::size_t IdSet::bytes() const noexcept {
  // A node of std::map is its value behind three pointers and a colour.
  constexpr std::size_t node = sizeof(decltype(chunks_)::value_type) + 4 * sizeof(void*);
  std::size_t total = sizeof *this + loose_.capacity() * sizeof(std::int64_t);
  for (const auto& [key, chunk] : chunks_)
    total += node + chunk.list.capacity() * sizeof(std::uint16_t) + chunk.bitmap.capacity() * sizeof(std::uint64_t);
  return total;
}

void IdSet::swap(IdSet& other) noexcept {
  chunks_.swap(other.chunks_); // the nodes stay where they are, so last_ goes with them
  std::swap(last_key_, other.last_key_);
  std::swap(last_, other.last_);
  std::swap(size_, other.size_);
  loose_.swap(other.loose_);
  std::swap(sorted_, other.sorted_);
}

} // namespace dumpfix::rewrite
