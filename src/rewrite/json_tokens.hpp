// The tokens of JSON that an escaped text spells as any other: each function stands at the byte `p` and returns what is
// behind the token, or nullptr if it is not there. They stop at the first byte that does not belong to it.
#pragma once

namespace dumpfix::rewrite {

inline bool is_digit(char c) noexcept { return static_cast<unsigned char>(c - '0') < 10; }
inline bool is_hex(char c) noexcept { return is_digit(c) || static_cast<unsigned char>((c | 32) - 'a') < 6; }

inline const char* digits_end(const char* p) noexcept {
  if (!is_digit(*p)) return nullptr;
  do ++p;
  while (is_digit(*p));
  return p;
}

inline const char* number_end(const char* p) noexcept {
  p += *p == '-';
  p = *p == '0' ? p + 1 : digits_end(p);
  if (p != nullptr && *p == '.') p = digits_end(p + 1);
  if (p == nullptr || (*p | 32) != 'e') return p;
  ++p;
  return digits_end(p + (*p == '+' || *p == '-'));
}

} // namespace dumpfix::rewrite
