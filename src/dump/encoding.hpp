// The encoding that a dump says its text is in. Rules compare text, and JSON is UTF-8: what is in another encoding
// must be known before a row is read.
#pragma once

#include "base/dialect.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dumpfix::dump {

/// Where a dump names its encoding.
struct Encoding {
  std::string name;         ///< as written, without quotes
  std::string line;         ///< the whole line
  std::uint64_t byte = 0;   ///< where the line begins
  std::uint64_t number = 1; ///< of the line
  bool foreign = false;     ///< of other bytes than UTF-8's
};

/// The encoding that the statements in front of the first table name (SET client_encoding, SET NAMES, \encoding).
/// `head`: a dump's first 64 KiB, or one such statement.
std::optional<Encoding> named_encoding(std::string_view head, Dialect dialect);

/// The same, if it is one of other bytes than UTF-8's: not for UTF8, utf8mb4 and the like, ASCII, and SQL_ASCII and
/// binary, which say nothing.
std::optional<Encoding> foreign_encoding(std::string_view head, Dialect dialect);

/// What to do instead, for messages: how the dump tool writes UTF-8.
std::string_view utf8_hint(Dialect dialect) noexcept;

} // namespace dumpfix::dump
