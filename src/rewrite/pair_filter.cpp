// Sizes of the filter, and the table of what it suspects. Eight bits a link let one or two links in a hundred pass for
// ones that were there before; where memory allows fewer, more do, and more are looked up.
#include "rewrite/pair_filter.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <new>
#include <sys/mman.h>

namespace dumpfix::rewrite {
namespace {

constexpr std::size_t huge_page = 2 << 20; // of x86-64 and of most arm64: no more than a hint

template <std::size_t Count>
constexpr std::array<std::uint64_t, Count> make_patterns() {
  std::array<std::uint64_t, Count> out{};
  std::uint64_t x = 0x9E3779B97F4A7C15U;
  for (std::uint64_t& pattern : out)
    for (int bit = 0; bit < 4; ++bit) {
      x ^= x << 13; // xorshift
      x ^= x >> 7;
      x ^= x << 17;
      pattern |= std::uint64_t{1} << (x >> 58);
    }
  return out;
}

} // namespace

constexpr std::array<std::uint64_t, 1U << (64 - PairFilter::pattern_shift)> PairFilter::patterns =
    make_patterns<1U << (64 - PairFilter::pattern_shift)>();

PairFilter::PairFilter(std::uint64_t links, std::size_t memory) : limit_(memory / sizeof(Suspect)) {
  constexpr std::uint64_t most_shares = 16; // a reading takes as long as it does, however few links are taken in
  const std::uint64_t wanted = std::bit_ceil(std::clamp<std::uint64_t>(links / 8, 1, std::uint64_t{1} << 40));
  const std::uint64_t most = std::bit_floor(std::max<std::uint64_t>(memory / 2 / sizeof(std::uint64_t), 1));
  const std::uint64_t usual = std::max<std::uint64_t>(most / 2, 1);
  shares_ = static_cast<unsigned>(std::clamp<std::uint64_t>(wanted / usual, 1, most_shares));
  word_count_ = static_cast<std::size_t>(std::min(wanted / shares_, most));
  const std::size_t size = word_count_ * sizeof(std::uint64_t); // a power of two, so it is a multiple of what follows
  words_.reset(static_cast<std::uint64_t*>(std::aligned_alloc(std::min(size, huge_page), size)));
  if (!words_) throw std::bad_alloc();
#if defined(MADV_HUGEPAGE)
  if (size >= huge_page) ::madvise(words_.get(), size, MADV_HUGEPAGE); // a wish only
#endif
  std::memset(words_.get(), 0, size);
  // As many places as are usual: while a table grows, there are two.
  suspects_.resize(
      std::bit_ceil(std::clamp<std::size_t>(links / shares_ / 32, 64, std::max<std::size_t>(limit_ / 2, 64))));
}

PairFilter::Suspect& PairFilter::slot(const LinkKey& key, std::uint64_t hash) noexcept {
  const std::size_t mask = suspects_.size() - 1;
  ++searches_;
  for (std::size_t at = first_slot(hash);; at = (at + 1) & mask, ++steps_)
    if (!suspects_[at].used || suspects_[at].key() == key) return suspects_[at];
}

/// True if hashes are so much alike that searches would take the square of the links. Two or three steps are usual.
bool PairFilter::crowded() const noexcept { return steps_ > 64 * searches_ + 100'000; }

/// Moves the suspects into a table of `size` places; those that are none any more stay behind.
void PairFilter::move_to(std::size_t size) {
  std::vector<Suspect> old(size);
  old.swap(suspects_);
  for (const Suspect& one : old)
    if (one.used && !crowded()) slot(one.key(), hash_of(one.key())) = one;
}

bool PairFilter::suspect(const LinkKey& key, std::uint64_t hash) {
  Suspect& one = slot(key, hash);
  if (crowded()) return false;
  if (one.used) return true;
  one = {key.own, key.other, key.kind, true, false, false};
  if (4 * ++count_ < 3 * suspects_.size()) return true;
  if (2 * suspects_.size() > limit_) return false;
  move_to(2 * suspects_.size());
  return !crowded();
}

void PairFilter::look_again(const LinkKey& key, std::uint64_t hash) noexcept {
  Suspect& one = slot(key, hash);
  if (!one.used) return;
  one.twice = one.twice || one.seen;
  one.seen = true;
}

/// Takes out the suspect at `at`: those behind it whose way leads over its place move up.
void PairFilter::take_out(std::size_t at) noexcept {
  const std::size_t mask = suspects_.size() - 1;
  for (std::size_t next = (at + 1) & mask; suspects_[next].used; next = (next + 1) & mask) {
    const std::size_t way = (next - first_slot(hash_of(suspects_[next].key()))) & mask;
    if (way < ((next - at) & mask)) continue;
    suspects_[at] = suspects_[next];
    at = next;
  }
  suspects_[at].used = false;
  --count_;
}

/// Keeps the suspects that do stand twice, and those that were not looked at again. In their place: a second table
/// would take as much memory as this one.
void PairFilter::settle() noexcept {
  for (std::size_t at = 0; at < suspects_.size();) {
    Suspect& one = suspects_[at];
    if (one.used && !one.twice && share_of(hash_of(one.key())) != share_) {
      take_out(at); // and another one may stand here now
      continue;
    }
    one.seen = false;
    ++at;
  }
}

bool PairFilter::next_reading() {
  settle();
  ++share_;
  std::memset(words_.get(), 0, word_count_ * sizeof(std::uint64_t));
  return !crowded();
}

bool PairFilter::end_filter() {
  words_.reset();
  if (shares_ != 1) {
    settle();
    move_to(std::min(suspects_.size(), std::bit_ceil(std::max<std::size_t>(2 * count_, 64))));
  }
  const std::size_t size = std::bit_ceil(std::max<std::size_t>(count_ / 2, 64)); // 32 to 64 bits a suspect
  marks_.assign(size, 0);
  mark_mask_ = size - 1;
  for (const Suspect& one : suspects_)
    if (one.used) {
      const std::uint64_t hash = hash_of(one.key());
      marks_[word_of(hash) & mark_mask_] |= std::uint64_t{1} << bit_of(hash);
    }
  return !crowded();
}

bool PairFilter::look_up(const LinkKey& key, std::uint64_t hash) {
  Suspect& one = slot(key, hash);
  if (!one.used) return false;
  const bool before = one.seen;
  one.seen = true;
  return before;
}

} // namespace dumpfix::rewrite
