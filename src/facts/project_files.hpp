// Finding and reading the files of a v4 project. Private to this room.
// A pattern only ever matches inside the folder; what cannot be read or listed is a Failure(bad_project).
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dumpfix::facts {

/// A file that a path pattern fits.
struct ProjectFile {
  std::string path;                                           ///< relative to the project, with '/'
  std::vector<std::pair<std::string, std::string>> variables; ///< name → text, in the order of the pattern

  /// The text of the variable `name`, or "".
  std::string_view variable(std::string_view name) const noexcept;
};

/// The files of `folder` that fit `pattern`, sorted by path. A path component of the pattern may hold one {variable},
/// which stands for at least one character; names that begin with a dot are passed over. Throws Failure(bad_project)
/// when a folder cannot be listed.
std::vector<ProjectFile> find_files(const std::string& folder, std::string_view pattern);

/// The bytes of a file. Throws Failure(bad_project).
std::string read_file(const std::string& path);

/// `text` with every {name} replaced by replace(name).
std::string expand(std::string_view text, const std::function<std::string(std::string_view)>& replace);

/// Calls use(handler) for each `handler: '…'` of a JavaScript or TypeScript routes file, comments passed over.
void each_handler(std::string_view source, const std::function<void(std::string_view)>& use);

} // namespace dumpfix::facts
