// The loader of rule files. The grammar knows nothing of files; what an include means, and that a file is read once, is
// decided here.
#include "cli/load_rules.hpp"

#include "cli/flags.hpp"
#include "io/source.hpp"
#include "plan/value.hpp"
#include "rules/rules.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <optional>
#include <set>

namespace dumpfix::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view known_version = "1";
// More than a person writes: a dump that was given as rules must not be read to its end.
constexpr std::size_t greatest_file = std::size_t{16} << 20;

std::vector<fs::path> pack_folders() {
  std::vector<fs::path> out;
  if (const char* folder = std::getenv("STRAPI_DUMPFIX_RULES"); folder != nullptr && *folder != '\0')
    out.emplace_back(folder);
  std::error_code error;
  if (const fs::path program = fs::read_symlink("/proc/self/exe", error); !error)
    out.push_back((program.parent_path() / "../share/strapi-dumpfix/rules").lexically_normal());
  out.emplace_back(DUMPFIX_SOURCE_RULES);
  return out;
}

bool is_file(const fs::path& path) {
  std::error_code ignored;
  return fs::exists(path, ignored) && !fs::is_directory(path, ignored);
}

std::optional<fs::path> pack_file(const std::string& name) {
  for (const fs::path& folder : pack_folders())
    if (fs::path path = folder / (name + ".rules"); is_file(path)) return path;
  return std::nullopt;
}

/// The path as it is, or from here if that is shorter.
std::string shown(const fs::path& path) {
  std::error_code error;
  const fs::path here = fs::current_path(error);
  const std::string given = path.string();
  if (error || !path.is_absolute()) return given;
  const std::string near = path.lexically_relative(here).string();
  return near.empty() || near.size() >= given.size() ? given : near;
}

/// One and the same file under any name.
fs::path identity_of(const fs::path& path) {
  std::error_code error;
  fs::path out = fs::canonical(path, error);
  return error ? path.lexically_normal() : out;
}

/// Throws Failure(no_input, read_error).
std::string read_whole(const fs::path& path) {
  const auto source = io::open_source(path.string());
  std::string out;
  std::array<char, 16 * 1024> buffer;
  while (const std::size_t size = source->read(buffer)) {
    out.append(buffer.data(), size);
    if (out.size() > greatest_file)
      fail(Code::rules_syntax, Place{shown(path), 0, 0, 0}, "this is too large for a file of rules");
  }
  return out;
}

/// The version of the language that a file says it is written in, and where it says so.
struct Heading {
  std::string version{known_version};
  rules::Pos pos;
};

/// Looks for `rules NUMBER` behind comments and empty lines. What is no such line is left to the parser to tell.
Heading heading_of(std::string_view text, std::uint32_t file) {
  constexpr std::string_view digits = "0123456789", blanks = " \t\r", word = "rules";
  Heading out;
  out.pos = {1, 1, 0, file};
  for (std::size_t begin = 0; begin < text.size(); ++out.pos.line) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = text.substr(begin, end - begin);
    const std::size_t at = line.find_first_not_of(blanks);
    if (at != std::string_view::npos && line[at] != '#') {
      if (!line.substr(at).starts_with(word)) return out;
      const std::size_t number = line.find_first_not_of(blanks, at + word.size());
      if (number == std::string_view::npos || number == at + word.size()) return out;
      const std::size_t behind = std::min(line.find_first_not_of(digits, number), line.size());
      if (behind == number) return out;
      out.version = line.substr(number, behind - number);
      out.pos.column = static_cast<std::uint32_t>(number + 1);
      out.pos.byte = begin + number;
      return out;
    }
    begin = end + 1;
  }
  return out;
}

std::string missing_pack_hint(const std::string& name) {
  const std::vector<Pack> packs = find_packs();
  std::vector<std::string_view> names;
  std::string all;
  for (const Pack& pack : packs) {
    names.push_back(pack.name);
    all += (all.empty() ? "" : ", ") + pack.name;
  }
  if (const std::string_view close = nearest(name, names); !close.empty())
    return "did you mean \"" + std::string(close) + "\"?";
  if (!all.empty()) return "the packs are " + all + "; a file is named with its .rules";
  std::string hint = "no pack was found in any of";
  for (const fs::path& folder : pack_folders()) hint += ' ' + shown(folder);
  return hint;
}

class Loader {
public:
  explicit Loader(std::vector<Problem>& problems) : problems_(problems) {}

  void add(const std::string& name) {
    const bool file = name.find('/') != std::string::npos || name.ends_with(".rules") || is_file(name);
    fs::path path = name;
    if (!file) {
      const auto found = pack_file(name);
      if (!found)
        fail(Code::no_input, Place{"strapi-dumpfix", 0, 0, 0}, "there is no pack of rules \"" + name + "\"",
             missing_pack_hint(name));
      path = *found;
    }
    const auto [identity, added] = seen_.insert(identity_of(path));
    if (!added) return;
    std::string text;
    try {
      text = read_whole(path);
    } catch (Failure& failure) {
      if (failure.problem().code == Code::no_input)
        failure.problem().hint = "a pack is named without a folder and without .rules";
      throw;
    }
    read(path, *identity, text);
  }

  LoadedRules take() { return std::move(out_); }

private:
  /// Takes the text of a file that was not read before.
  void read(const fs::path& path, const fs::path& identity, const std::string& text) {
    const auto index = static_cast<std::uint32_t>(out_.files.size());
    out_.files.push_back(shown(path));
    open_.push_back(identity);
    const Heading heading = heading_of(text, index);
    rules::File file;
    // A file in another version of the language is not told line by line what this version does not know.
    if (heading.version != known_version)
      refuse(heading.pos, text, "these rules are written in version " + heading.version + " of the language",
             "this program reads version " + std::string(known_version), Code::rules_version);
    else
      file = rules::parse(text, out_.files[index], index, problems_);
    for (rules::Item& item : file.items) {
      if (const auto* include = std::get_if<rules::Include>(&item))
        follow(*include, path, text);
      else
        out_.items.push_back(std::move(item));
    }
    open_.pop_back();
  }

  void follow(const rules::Include& include, const fs::path& from, const std::string& text) {
    const std::string& name = include.what.value;
    fs::path path = (from.parent_path() / name).lexically_normal();
    if (include.pack) {
      const auto found = pack_file(name);
      if (!found)
        return refuse(include.what.pos, text, "there is no pack of rules \"" + name + "\"", missing_pack_hint(name));
      path = *found;
    }
    const fs::path identity = identity_of(path);
    if (std::find(open_.begin(), open_.end(), identity) != open_.end())
      return refuse(include.what.pos, text, "\"" + name + "\" includes itself", "take one of the includes away");
    if (!seen_.insert(identity).second) return;
    std::string content;
    try {
      content = read_whole(path);
    } catch (const Failure& failure) {
      if (failure.problem().code == Code::interrupted) throw;
      return refuse(include.what.pos, text, "cannot include \"" + name + "\": " + failure.problem().what,
                    include.pack ? std::string() : "a file is looked for beside the one that includes it");
    }
    read(path, identity, content);
  }

  void refuse(const rules::Pos& pos, const std::string& text, std::string what, std::string hint,
              Code code = Code::rules_meaning) {
    Excerpt excerpt = make_excerpt(text, pos.byte);
    problems_.push_back(Problem{code, exit_code_of(code), plan::place_of(pos, out_.files), std::move(what),
                                std::move(hint), std::move(excerpt.text), excerpt.caret});
  }

  std::vector<Problem>& problems_;
  LoadedRules out_;
  std::set<fs::path> seen_;    ///< files that were read, or are being read
  std::vector<fs::path> open_; ///< the file that is being read, behind those that include it
};

} // namespace

LoadedRules load_rules(const std::vector<std::string>& names, std::vector<Problem>& problems) {
  Loader loader(problems);
  for (const std::string& name : names) loader.add(name);
  return loader.take();
}

std::vector<Pack> find_packs() {
  std::map<std::string, fs::path> found;
  for (const fs::path& folder : pack_folders()) {
    std::error_code error;
    for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error))
      if (it->path().extension() == ".rules" && is_file(it->path()))
        found.emplace(it->path().stem().string(), it->path());
  }
  std::vector<Pack> out;
  for (auto& [name, path] : found) out.push_back({name, path});
  return out;
}

} // namespace dumpfix::cli
