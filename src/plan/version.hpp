// Versions of Strapi, as rules and the command line write them: 4, 4.26, 4.26.2.
// Reading them never fails loudly: what is no version is nullopt, and the caller knows the place to tell.
#pragma once

#include <array>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace dumpfix::plan {

/// Missing parts are 0 when versions are compared.
struct Version {
  std::array<int, 3> parts{};
  auto operator<=>(const Version&) const = default;
};

/// nullopt if `text` is no version.
std::optional<Version> parse_version(std::string_view text) noexcept;
std::string to_string(const Version& version);
/// `a compare b`, where compare is one of < <= > >= = !=.
bool holds(const Version& a, std::string_view compare, const Version& b) noexcept;

} // namespace dumpfix::plan
