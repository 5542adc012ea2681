// Private to the room: a literal of INSERT rows taken apart, before anything in it is unescaped.
#pragma once

#include "dump/value.hpp"

#include <optional>
#include <string_view>

namespace dumpfix::dump {

struct Quoted {
  std::string_view prefix; ///< E, N, X, B, _utf8mb4, or nothing
  std::string_view text;   ///< between the quotes
  char quote = 0;
};

/// Takes prefix'text' apart, and drops a PostgreSQL cast behind it. nullopt if the cell is anything else.
std::optional<Quoted> quoted(std::string_view cell, CellForm form, const Lexis& lexis) noexcept;

} // namespace dumpfix::dump
