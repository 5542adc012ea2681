// Text as JavaScript sees it: UTF-16 code units, and letter case over all of Unicode. Private to the word functions of
// this room, which must give, for any input, what the JavaScript libraries give. Total and linear in the length of the
// text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace dumpfix::facts {

/// Code points first, first + stride, …, last; the other case of each is delta away.
struct CaseRange {
  char32_t first, last;
  std::int32_t stride, delta;
};

/// A code point whose upper case is two or three code points ("ß" → "SS"); unused places are 0.
struct CaseSpecial {
  char32_t from;
  char32_t to[3];
};

std::span<const CaseRange> lower_ranges() noexcept;
std::span<const CaseRange> upper_ranges() noexcept;
std::span<const CaseSpecial> upper_specials() noexcept;

/// What lodash's deburr makes of a letter U+00C0 to U+017F; "" for the signs U+00D7 and U+00F7, which it leaves alone.
const char* deburred_latin(char16_t c) noexcept;

/// UTF-8 → UTF-16; each start of a character that is cut off, and each other byte that does not fit, becomes one U+FFFD
/// (the WHATWG decoder, as in Node).
std::u16string to_utf16(std::string_view text);
/// UTF-16 → UTF-8; a surrogate without its partner becomes U+FFFD.
std::string to_utf8(std::u16string_view text);

/// String.prototype.toLowerCase. "İ" and a final sigma are treated as Unicode says.
std::u16string to_lower(std::u16string_view text);
/// String.prototype.toUpperCase, the one-to-many letters included.
std::u16string to_upper(std::u16string_view text);

} // namespace dumpfix::facts
