// The length of names: PostgreSQL keeps the first 63 bytes of an identifier (NAMEDATALEN - 1) and never cuts inside a
// character (pg_mbcliplen). One function for all rooms that must know a name as the database has it.
#pragma once

#include <cstddef>
#include <string_view>

namespace dumpfix {

/// Bytes of an identifier that PostgreSQL keeps.
constexpr std::size_t identifier_bytes = 63;

/// `name` without the characters that do not fit in `limit` bytes of UTF-8.
constexpr std::string_view cut_identifier(std::string_view name, std::size_t limit = identifier_bytes) noexcept {
  if (name.size() <= limit) return name;
  while (limit > 0 && (static_cast<unsigned char>(name[limit]) & 0xC0) == 0x80) --limit;
  return name.substr(0, limit);
}

} // namespace dumpfix
