// UTF-8 as far as names and messages need it: how many characters a text has. Nothing here fails: bytes that are no
// UTF-8 count as what they look like.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace dumpfix {

/// Code points of `text`: every byte but the continuations.
inline std::size_t count_characters(std::string_view text) noexcept {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

} // namespace dumpfix
