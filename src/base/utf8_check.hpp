// Whether bytes that come in blocks are UTF-8: the shortest forms up to U+10FFFF, without surrogates (RFC 3629). A
// character may begin in one block and end in the next.
#pragma once

#include <cstring>
#include <string_view>

namespace dumpfix {

class Utf8Check {
public:
  /// False if `block` cannot go on what came before it. ASCII is passed over eight bytes at a time.
  bool take(std::string_view block) noexcept {
    const char* at = block.data();
    const char* const end = at + block.size();
    while (at != end) {
      if (missing_ == 0 && !torn_)
        for (; end - at >= 8; at += 8) {
          unsigned long long eight;
          std::memcpy(&eight, at, 8);
          if ((eight & 0x8080808080808080U) != 0) break;
        }
      if (at == end) return true;
      if (!step(static_cast<unsigned char>(*at++))) return false;
    }
    return true;
  }
  /// What comes next need not go on what came before, and may begin inside a character.
  void tear() noexcept {
    missing_ = 0;
    torn_ = true;
  }

private:
  bool step(unsigned char byte) noexcept {
    const bool goes_on = (byte & 0xC0) == 0x80;
    if (torn_ && goes_on) return true;
    torn_ = false;
    if (missing_ != 0) {
      if (byte < low_ || byte > high_) return false;
      --missing_;
    } else if (byte >= 0x80) {
      if (byte < 0xC2 || byte > 0xF4) return false;
      missing_ = byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3;
      low_ = byte == 0xE0 ? 0xA0 : byte == 0xF0 ? 0x90 : 0x80;
      high_ = byte == 0xED ? 0x9F : byte == 0xF4 ? 0x8F : 0xBF;
      return true;
    }
    low_ = 0x80;
    high_ = 0xBF;
    return true;
  }

  int missing_ = 0;                        ///< bytes of the character that has begun
  unsigned char low_ = 0x80, high_ = 0xBF; ///< of the byte that comes next
  bool torn_ = false;
};

} // namespace dumpfix
