// What the validator and the editor of JSON text share: white space, and the value of a string. Private to
// json_text*.cpp.
#pragma once

#include "base/json_string.hpp"

#include <string>
#include <string_view>

namespace dumpfix::rewrite::json_scan {

inline bool is_space(char c) noexcept { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

inline const char* skip_space(const char* p, const char* end) noexcept {
  while (p != end && is_space(*p)) ++p;
  return p;
}

/// What stands between the quotes of a string, with its escapes resolved; half a surrogate pair becomes U+FFFD.
std::string decode(std::string_view raw);

} // namespace dumpfix::rewrite::json_scan
