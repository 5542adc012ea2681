// Versions: one to three numbers with an optional v in front, compared part by part. No pre-release tags: Strapi writes
// none in the places that are read here.
#include "plan/version.hpp"

#include <charconv>

namespace dumpfix::plan {

std::optional<Version> parse_version(std::string_view text) noexcept {
  Version out;
  if (!text.empty() && text.front() == 'v') text.remove_prefix(1);
  for (std::size_t part = 0; part < out.parts.size(); ++part) {
    const char* end = text.data() + text.size();
    const auto [at, error] = std::from_chars(text.data(), end, out.parts[part]);
    if (error != std::errc{} || out.parts[part] < 0) return std::nullopt;
    if (at == end) return out;
    if (*at != '.') return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(at - text.data()) + 1);
  }
  return std::nullopt;
}

std::string to_string(const Version& version) {
  std::string out = std::to_string(version.parts[0]) + '.' + std::to_string(version.parts[1]);
  if (version.parts[2] != 0) out += '.' + std::to_string(version.parts[2]);
  return out;
}

bool holds(const Version& a, std::string_view compare, const Version& b) noexcept {
  if (compare == "<") return a < b;
  if (compare == "<=") return a <= b;
  if (compare == ">") return a > b;
  if (compare == ">=") return a >= b;
  if (compare == "!=") return a != b;
  return a == b;
}

} // namespace dumpfix::plan
