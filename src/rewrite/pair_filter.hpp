// Finds the links that stand more than once among any number of them, without a set of them all: a filter (one bit
// pattern in one 64-bit word for each link) tells which may have been there before, and those few are looked up exactly
// when all links come once more.
//
// So that the filter stays small however many links there are, they are dealt into shares by their hash, and each share
// is read for itself. The next reading looks at the links of the share before once more: of those that it suspected
// only the ones that do stand twice are kept.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <vector>

namespace dumpfix::rewrite {

/// What makes two links the same.
struct LinkKey {
  std::int64_t own = 0;
  std::int64_t other = 0;
  std::uint32_t kind = 0; ///< type and field
  bool operator==(const LinkKey&) const = default;
};

/// Both halves of a product of 128 bits, so that ids that follow a pattern leave none in the hash (as wyhash does:
/// https://github.com/wangyi-fudan/wyhash). Its high bits are used first.
inline std::uint64_t hash_of(const LinkKey& key) noexcept {
  const std::uint64_t a = static_cast<std::uint64_t>(key.own) ^ 0x9E3779B97F4A7C15U;
  const std::uint64_t b =
      (static_cast<std::uint64_t>(key.other) + key.kind * std::uint64_t{0xD6E8FEB86659FD93U}) ^ 0xC2B2AE3D27D4EB4FU;
#if defined(__SIZEOF_INT128__)
  __extension__ using Wide = unsigned __int128;
  const Wide product = static_cast<Wide>(a) * b;
  return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
#else
  std::uint64_t h = a * 0xD6E8FEB86659FD93U;
  h = (h ^ (h >> 32) ^ b) * 0xD6E8FEB86659FD93U;
  return h ^ (h >> 32);
#endif
}

class PairFilter {
public:
  /// For `links` links. The filter takes at most half of `memory` bytes, and a quarter if sixteen shares or fewer are
  /// enough; what it suspects takes as much as the filter as a rule, and at most `memory`.
  PairFilter(std::uint64_t links, std::size_t memory);

  /// How often all links are to be read before the last time; between two readings next_reading() must be called.
  unsigned readings() const noexcept { return shares_; }
  /// The share that a link belongs to: reading i takes the links of share i into the filter, and looks at those of
  /// share i - 1 again.
  unsigned share_of(std::uint64_t hash) const noexcept { return static_cast<unsigned>(hash) & (shares_ - 1); }
  void look_again(const LinkKey& key, std::uint64_t hash) noexcept;
  /// False if hashes are too much alike.
  bool next_reading();

  /// For loops that take links in: small, and lives no longer than the filter.
  struct Words {
    std::uint64_t* words;
    std::uint64_t mask;
    unsigned shift;
    std::uint64_t& of(std::uint64_t hash) const noexcept { return words[(hash >> shift) & mask]; }
    /// Brings the word of a link near, some hundred instructions before it is needed.
    void prefetch(std::uint64_t hash) const noexcept { __builtin_prefetch(&of(hash), 1); }
    /// Puts a link in. False if it may have been there before: then suspect() must be told.
    bool insert(std::uint64_t hash) const noexcept {
      std::uint64_t& held = of(hash);
      const std::uint64_t bits = pattern(hash), before = held;
      held = before | bits;
      return (before & bits) != bits;
    }
  };
  Words words() noexcept {
    return {words_.get(), word_count_ - 1, pattern_shift - static_cast<unsigned>(std::countr_zero(word_count_))};
  }
  /// Notes a link to be looked up. False once more of them came than memory takes, or too many with hashes that are
  /// much alike: then this way does not do.
  bool suspect(const LinkKey& key, std::uint64_t hash);
  /// Before the last reading: gives the filter's memory back. False if hashes are too much alike.
  bool end_filter();

  /// Last reading, with the same links in the same order. Of those that the marks let through look_up() must be asked.
  struct Marks {
    const std::uint64_t* words;
    std::uint64_t mask;
    bool may_repeat(std::uint64_t hash) const noexcept {
      return (words[word_of(hash) & mask] >> bit_of(hash) & 1) != 0;
    }
  };
  /// Bytes that it holds for that.
  std::size_t held() const noexcept { return suspects_.size() * sizeof(Suspect) + marks_.size() * sizeof marks_[0]; }
  Marks marks() const noexcept { return {marks_.data(), mark_mask_}; }
  /// Brings near what look_up() reads first.
  void prefetch(std::uint64_t hash) const noexcept { __builtin_prefetch(&suspects_[first_slot(hash)], 1); }
  /// True if the link was there before.
  bool look_up(const LinkKey& key, std::uint64_t hash);

private:
  struct Suspect { // 24 bytes
    std::int64_t own = 0, other = 0;
    std::uint32_t kind = 0;
    bool used = false;
    bool seen = false;  ///< in this reading
    bool twice = false; ///< for certain
    LinkKey key() const noexcept { return {own, other, kind}; }
  };
  /// Four bits or so, from a table: to put them together takes longer than to look them up.
  static std::uint64_t pattern(std::uint64_t hash) noexcept { return patterns[hash >> pattern_shift]; }
  static constexpr unsigned pattern_shift = 54;
  static const std::array<std::uint64_t, 1U << (64 - pattern_shift)> patterns;
  /// Of the marks.
  static std::size_t word_of(std::uint64_t hash) noexcept { return static_cast<std::size_t>(hash >> 36); }
  static unsigned bit_of(std::uint64_t hash) noexcept { return static_cast<unsigned>(hash >> 30 & 63); }
  std::size_t first_slot(std::uint64_t hash) const noexcept {
    return static_cast<std::size_t>(hash >> 32) & (suspects_.size() - 1);
  }
  Suspect& slot(const LinkKey& key, std::uint64_t hash) noexcept;
  void move_to(std::size_t size);
  void take_out(std::size_t at) noexcept;
  void settle() noexcept;
  bool crowded() const noexcept;

  /// Zeros, on huge pages where the system has them: nearly each access is to another page.
  struct Free {
    void operator()(std::uint64_t* words) const noexcept { std::free(words); }
  };
  std::unique_ptr<std::uint64_t[], Free> words_;
  std::size_t word_count_;        ///< a power of two
  unsigned shares_ = 1;           ///< likewise
  unsigned share_ = 0;            ///< the one that is taken in
  std::vector<Suspect> suspects_; ///< open addressing; a power of two, at most three quarters full
  std::size_t count_ = 0;
  std::size_t limit_;                ///< places in the table
  std::uint64_t searches_ = 0;       ///< in the table, and
  std::uint64_t steps_ = 0;          ///< from a place that was taken to the next
  std::vector<std::uint64_t> marks_; ///< a bit for the hash of each suspect
  std::uint64_t mark_mask_ = 0;
};

} // namespace dumpfix::rewrite
