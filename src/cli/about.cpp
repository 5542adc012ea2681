// What the program says about itself: version, libraries and packs, and error codes in words. A code that is not known
// is refused with the list of those that are.
#include "cli/about.hpp"

#include "base/problem.hpp"
#include "cli/flags.hpp"
#include "cli/load_rules.hpp"

#include <boost/version.hpp>
#include <charconv>
#include <isa-l.h>
#include <link.h>
#include <zstd.h>

namespace dumpfix::cli {
namespace {

// The largest number of a code.
constexpr int last_code = 999;

/// The file name of the first shared library in this process whose name begins with `prefix`; empty if it was linked
/// in. re2 has no version but that of its shared library.
std::string library_file(std::string_view prefix) {
  struct Search {
    std::string_view prefix;
    std::string found;
  } search{prefix, {}};
  ::dl_iterate_phdr(
      [](dl_phdr_info* info, std::size_t, void* data) {
        auto& wanted = *static_cast<Search*>(data);
        std::string_view name = info->dlpi_name;
        name.remove_prefix(name.rfind('/') + 1);
        if (!name.starts_with(wanted.prefix)) return 0;
        wanted.found = name;
        return 1;
      },
      &search);
  return search.found;
}

std::string dotted(int major, int minor, int patch) {
  return std::to_string(major) + '.' + std::to_string(minor) + '.' + std::to_string(patch);
}

bool known(int number) {
  // code_text answers this for a number that is no code.
  return number > 0 && number <= last_code && code_text(static_cast<Code>(number)) != "unknown";
}

} // namespace

std::string version_text(bool verbose) {
  std::string out = "strapi-dumpfix " DUMPFIX_VERSION "\n";
  if (!verbose) return out;
  const std::string re2 = library_file("libre2.so");
  out += "Boost " + dotted(BOOST_VERSION / 100000, BOOST_VERSION / 100 % 1000, BOOST_VERSION % 100) + '\n';
  out += "re2 " + (re2.empty() ? "(linked in)" : '(' + re2 + ')') + '\n';
  out += std::string("zstd ") + ZSTD_versionString() + '\n';
  out += "isa-l " + dotted(ISAL_MAJOR_VERSION, ISAL_MINOR_VERSION, ISAL_PATCH_VERSION) + '\n';
  const std::vector<Pack> packs = find_packs();
  if (packs.empty()) out += "no packs of rules found\n";
  for (const Pack& pack : packs) out += "pack " + pack.name + " (" + pack.file.string() + ")\n";
  return out;
}

std::string explain_error(std::string_view code) {
  std::string_view digits = code;
  if (digits.size() > 2 && (digits[0] == 'D' || digits[0] == 'd') && (digits[1] == 'F' || digits[1] == 'f'))
    digits.remove_prefix(2);
  int number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error != std::errc{} || end != digits.data() + digits.size() || !known(number)) {
    std::string all;
    for (int other = 1; other <= last_code; ++other)
      if (known(other)) all += (all.empty() ? "" : ", ") + code_name(static_cast<Code>(other));
    fail_usage("there is no error code \"" + std::string(code) + "\"", "the codes are " + all);
  }
  const auto meant = static_cast<Code>(number);
  return code_name(meant) + ": " + std::string(code_text(meant)) + "\nexit status " +
         std::to_string(static_cast<int>(exit_code_of(meant))) + '\n';
}

} // namespace dumpfix::cli
