// Private to the room: crosses a list of tuples 64 bytes (a lane) at a time, with what is inside of strings as a bit
// mask.
//
// A quote that no backslash escapes changes between inside and outside of a string ('' does so twice): a running
// parity, taken over all bits of a lane at once.
#pragma once

#include "dump/bytes.hpp"

#include <bit>
#include <cstdint>

namespace dumpfix::dump {

using Bits = std::uint64_t;
constexpr std::size_t lane = 64;

/// Bit i is the parity of bits 0 to i.
inline Bits parities(Bits bits) noexcept {
  for (unsigned shift = 1; shift < lane; shift *= 2) bits ^= bits << shift;
  return bits;
}

/// Bit i is set if p[i] == c, for a lane.
inline Bits match64(const char* p, char c) noexcept {
  Bits bits = 0;
  for (unsigned i = 0; i < lane; i += 16) bits |= static_cast<Bits>(match16(p + i, c)) << i;
  return bits;
}

/// What is known at a lane's first byte.
struct Crossing {
  bool escapes;       ///< backslashes escape
  bool prefixes;      ///< E'…' is something else; then backslashes do not escape
  Bits in_string = 0; ///< all bits or none

  /// The quotes of the lane at `p` that no backslash in front of them escapes. Right as long as backslashes are inside
  /// of strings. A byte in front of the lane is looked at.
  Bits quotes(const char* p, Bits quote, Bits backslash) const noexcept {
    if (!escapes || (quote & (backslash << 1 | (p[-1] == '\\' ? 1U : 0U))) == 0) return quote;
    constexpr Bits even = 0x5555555555555555ULL;
    const Bits escaped = dump::escaped(p) ? 1 : 0;
    const Bits first = backslash & ~escaped;
    const Bits follows = first << 1 | escaped;
    const Bits odd_starts = first & ~even & ~follows;
    return quote & ~((even ^ ((odd_starts + first) << 1)) & follows);
  }

  /// True if what is outside of strings in the lane at `p` is plain; then the state is that behind it. `other`: bytes
  /// that may open or end something; `string`: what is inside of strings, with the quote that opens.
  bool take(const char* p, Bits other, Bits quote, Bits string) noexcept {
    for (Bits rest = other & ~string; rest != 0; rest &= rest - 1) {
      const char* const at = p + std::countr_zero(rest);
      if (*at != '-' || at[1] == '-') return false; // a minus, but no comment
    }
    if (prefixes)
      for (Bits begins = quote & string; begins != 0; begins &= begins - 1)
        if ((p[std::countr_zero(begins) - 1] | 32) == 'e') return false;
    in_string = static_cast<Bits>(0) - (string >> 63);
    return true;
  }
};

struct CrossedLanes {
  const char* stop; ///< where the first byte stands that was not crossed; `at` is what is known there
  bool flat;        ///< it is known that no line end was crossed
};

/// Crosses lanes from `p` on, as long as all of a lane that is outside of strings is plain and a byte behind it is
/// before `end`. The byte in front of `p` is looked at.
CrossedLanes cross_lanes(Crossing& at, const char* p, const char* end, Kernel kernel) noexcept;

} // namespace dumpfix::dump
