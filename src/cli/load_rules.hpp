// Finds and reads the rules of a run: packs by name, files by path, their includes in place.
//
// A pack NAME is the file NAME.rules in the first of these folders that has it: $STRAPI_DUMPFIX_RULES, the folder
// share/strapi-dumpfix/rules beside the program's own bin, the source tree that the program was built from. An argument
// with a slash, one that ends in ".rules", and the name of an existing file mean a file.
#pragma once

#include "base/problem.hpp"
#include "rules/ast.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace dumpfix::cli {

struct LoadedRules {
  std::vector<rules::Item> items; ///< of all files, in the order of reading, without the includes themselves
  std::vector<std::string> files; ///< names for messages; Pos::file is an index into it
};

/// Reads what `names` (packs or files) name, each file once. All problems of all files are appended to `problems`; with
/// problems the result is incomplete and must not be used. Throws Failure(no_input) if one of `names` itself is not
/// there. Problems: rules_syntax, rules_version, rules_meaning (an include that is not there, or that includes itself).
LoadedRules load_rules(const std::vector<std::string>& names, std::vector<Problem>& problems);

/// A pack that --rules can name.
struct Pack {
  std::string name;
  std::filesystem::path file;
};
/// All packs in all folders, by name; of two with one name the one that --rules takes.
std::vector<Pack> find_packs();

} // namespace dumpfix::cli
