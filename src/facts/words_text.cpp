// Conversion between UTF-8 and UTF-16, and letter case from the tables of words_tables.cpp (binary search per letter).
// Total: a broken byte of UTF-8 becomes U+FFFD, and a lone surrogate counts as itself.
#include "facts/words_text.hpp"

#include <algorithm>

namespace dumpfix::facts {

namespace {

constexpr char32_t replacement = 0xfffd;

bool is_high(char32_t c) { return c >= 0xd800 && c <= 0xdbff; }
bool is_low(char32_t c) { return c >= 0xdc00 && c <= 0xdfff; }

void append(std::u16string& out, char32_t c) {
  if (c < 0x10000) {
    out += static_cast<char16_t>(c);
  } else {
    out += static_cast<char16_t>(0xd800 + ((c - 0x10000) >> 10));
    out += static_cast<char16_t>(0xdc00 + ((c - 0x10000) & 0x3ff));
  }
}

/// The code point at `at`, and moves `at` behind it; a lone surrogate counts as itself.
char32_t next_point(std::u16string_view text, std::size_t& at) {
  char32_t c = text[at++];
  if (is_high(c) && at < text.size() && is_low(text[at])) c = 0x10000 + ((c - 0xd800) << 10) + (text[at++] - 0xdc00u);
  return c;
}

char32_t mapped(std::span<const CaseRange> table, char32_t c) {
  auto range =
      std::lower_bound(table.begin(), table.end(), c, [](const CaseRange& r, char32_t x) { return r.last < x; });
  if (range == table.end() || c < range->first || (c - range->first) % static_cast<char32_t>(range->stride) != 0)
    return c;
  return static_cast<char32_t>(static_cast<std::int32_t>(c) + range->delta);
}

const CaseSpecial* special_upper(char32_t c) {
  auto table = upper_specials();
  auto found =
      std::lower_bound(table.begin(), table.end(), c, [](const CaseSpecial& s, char32_t x) { return s.from < x; });
  return found != table.end() && found->from == c ? &*found : nullptr;
}

bool is_cased(char32_t c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  if (c >= 0x1d400 && c <= 0x1d7cb) return true; // mathematical letters have a case, but no other case
  return mapped(lower_ranges(), c) != c || mapped(upper_ranges(), c) != c || special_upper(c) != nullptr;
}

/// The characters that Unicode skips when it looks around a sigma, as far as names may hold them.
bool is_case_ignorable(char32_t c) {
  return c == '\'' || c == '.' || c == ':' || c == '^' || c == '`' || c == 0xa8 || c == 0xad || c == 0xaf ||
         c == 0xb4 || c == 0xb7 || c == 0xb8 || (c >= 0x2b0 && c <= 0x36f) || (c >= 0x200b && c <= 0x200f) ||
         c == 0x180e || c == 0xfeff || (c >= 0x2060 && c <= 0x2064) || c == 0x2018 || c == 0x2019 || c == 0x2024 ||
         c == 0x2027 || (c >= 0x20d0 && c <= 0x20f0) || (c >= 0xfe00 && c <= 0xfe0f) || (c >= 0x1f3fb && c <= 0x1f3ff);
}

/// True if the sigma that ends before `after` closes a word. `cased_before`: the last letter before it (ignorable ones
/// skipped) is a cased one. Stops at the first character that is not ignorable, so a whole text stays linear.
bool is_final_sigma(std::u16string_view text, bool cased_before, std::size_t after) {
  if (!cased_before) return false;
  while (after < text.size()) {
    const char32_t c = next_point(text, after);
    if (!is_case_ignorable(c)) return !is_cased(c);
  }
  return true;
}

} // namespace

std::u16string to_utf16(std::string_view text) {
  std::u16string out;
  out.reserve(text.size());
  std::size_t at = 0;
  while (at < text.size()) {
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead < 0x80) {
      out += static_cast<char16_t>(lead);
      ++at;
      continue;
    }
    const std::size_t length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    // The second byte is what rules out overlong forms, surrogates and what is beyond U+10FFFF.
    unsigned char low = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
    unsigned char high = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
    char32_t c = lead & (0x7fu >> length);
    std::size_t read = 1;
    if (lead >= 0xc2 && lead <= 0xf4) {
      for (; read < length && at + read < text.size(); ++read) {
        const auto next = static_cast<unsigned char>(text[at + read]);
        if (next < low || next > high) break;
        c = (c << 6) | (next & 0x3fu);
        low = 0x80, high = 0xbf;
      }
    }
    append(out, read == length ? c : replacement);
    at += read;
  }
  return out;
}

std::string to_utf8(std::u16string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 2);
  for (std::size_t at = 0; at < text.size();) {
    char32_t c = next_point(text, at);
    if (is_high(c) || is_low(c)) c = replacement;
    const auto put = [&](char32_t byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (c < 0x80) {
      put(c);
    } else if (c < 0x800) {
      put(0xc0 | (c >> 6)), put(0x80 | (c & 0x3f));
    } else if (c < 0x10000) {
      put(0xe0 | (c >> 12)), put(0x80 | ((c >> 6) & 0x3f)), put(0x80 | (c & 0x3f));
    } else {
      put(0xf0 | (c >> 18)), put(0x80 | ((c >> 12) & 0x3f)), put(0x80 | ((c >> 6) & 0x3f)), put(0x80 | (c & 0x3f));
    }
  }
  return out;
}

std::u16string to_lower(std::u16string_view text) {
  std::u16string out;
  out.reserve(text.size());
  bool cased_before = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_point(text, at);
    if (c < 0x80) {
      out += static_cast<char16_t>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    } else if (c == 0x130) {
      out += u"i\u0307";
    } else if (c == 0x3a3) {
      out += is_final_sigma(text, cased_before, at) ? u'\u03c2' : u'\u03c3';
    } else {
      append(out, mapped(lower_ranges(), c));
    }
    if (!is_case_ignorable(c)) cased_before = is_cased(c);
  }
  return out;
}

std::u16string to_upper(std::u16string_view text) {
  std::u16string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_point(text, at);
    if (c < 0x80) {
      out += static_cast<char16_t>(c >= 'a' && c <= 'z' ? c - 32 : c);
    } else if (const CaseSpecial* special = special_upper(c)) {
      for (const char32_t to : special->to)
        if (to != 0) append(out, to);
    } else {
      append(out, mapped(upper_ranges(), c));
    }
  }
  return out;
}

} // namespace dumpfix::facts
