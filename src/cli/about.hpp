// What the program says about itself: its version, its libraries and packs, and the meaning of its error codes.
#pragma once

#include <string>
#include <string_view>

namespace dumpfix::cli {

/// --version: "strapi-dumpfix 0.1.0"; `verbose` adds the libraries in use and the packs found, with their files.
std::string version_text(bool verbose);

/// --explain-error: `code` is "DF013", in any case, or "13". Throws Failure(usage) for a code that does not exist.
std::string explain_error(std::string_view code);

} // namespace dumpfix::cli
