// The generator's random numbers: one xorshift sequence with a fixed seed, so that every machine writes the same dump.
//
// The order of the draws is part of the output: draw in statements of their own, never twice in one expression.
#pragma once

#include <cstdint>

namespace dumpfix::gen {

/// Marsaglia's xorshift64 with the shifts 13, 7, 17.
class Random {
public:
  std::uint64_t bits() noexcept {
    state_ ^= state_ << 13;
    state_ ^= state_ >> 7;
    state_ ^= state_ << 17;
    return state_;
  }
  /// 0 … bound-1, from the upper half of the next 64 bits; 0 if `bound` is 0.
  std::uint32_t below(std::uint32_t bound) noexcept {
    return static_cast<std::uint32_t>(((bits() >> 32) * bound) >> 32);
  }
  std::uint32_t below(std::int64_t bound) noexcept { return below(static_cast<std::uint32_t>(bound)); }
  std::uint32_t below(int bound) noexcept { return below(static_cast<std::uint32_t>(bound)); }
  /// 0 ≤ x < 1, of 53 bits.
  double fraction() noexcept { return static_cast<double>(bits() >> 11) * 0x1p-53; }

private:
  std::uint64_t state_ = 0x9E3779B97F4A7C15U;
};

} // namespace dumpfix::gen
