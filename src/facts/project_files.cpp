// Path patterns against the file system, component by component, in the order of the names' bytes.
// So the same folder gives the same list on every machine; hidden files are never in it.
#include "facts/project_files.hpp"

#include "base/problem.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <system_error>

namespace dumpfix::facts {

namespace fs = std::filesystem;

namespace {

/// "{file}.js": what stands before and behind the variable.
struct Component {
  std::string_view before, variable, after;
  bool has_variable = false;

  /// The variable's text if `name` fits.
  std::optional<std::string> match(std::string_view name) const {
    if (name.size() <= before.size() + after.size()) return std::nullopt;
    if (!name.starts_with(before) || !name.ends_with(after)) return std::nullopt;
    return std::string(name.substr(before.size(), name.size() - before.size() - after.size()));
  }
};

Component read_component(std::string_view text) {
  const std::size_t open = text.find('{');
  const std::size_t close = open == std::string_view::npos ? open : text.find('}', open);
  if (close == std::string_view::npos) return {text, {}, {}, false};
  return {text.substr(0, open), text.substr(open + 1, close - open - 1), text.substr(close + 1), true};
}

std::vector<Component> read_pattern(std::string_view pattern) {
  std::vector<Component> out;
  while (!pattern.empty()) {
    const std::size_t slash = std::min(pattern.find('/'), pattern.size());
    if (slash != 0) out.push_back(read_component(pattern.substr(0, slash)));
    pattern.remove_prefix(std::min(slash + 1, pattern.size()));
  }
  return out;
}

class Search {
public:
  Search(std::string folder, std::string_view pattern)
      : folder_(std::move(folder)), components_(read_pattern(pattern)) {}

  std::vector<ProjectFile> run() {
    if (!components_.empty()) descend({}, 0);
    std::sort(found_.begin(), found_.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
    return std::move(found_);
  }

private:
  void descend(const ProjectFile& parent, std::size_t depth) {
    const Component& component = components_[depth];
    if (!component.has_variable) return enter(parent, std::string(component.before), depth);
    for (const std::string& name : names_in(folder_ + "/" + parent.path)) {
      std::optional<std::string> text = component.match(name);
      if (!text) continue;
      ProjectFile child = parent;
      child.variables.emplace_back(component.variable, std::move(*text));
      enter(child, name, depth);
    }
  }

  void enter(ProjectFile child, const std::string& name, std::size_t depth) {
    child.path += child.path.empty() ? name : "/" + name;
    const bool last = depth + 1 == components_.size();
    std::error_code error;
    const fs::file_status status = fs::status(folder_ + "/" + child.path, error);
    if (last && fs::is_regular_file(status)) found_.push_back(std::move(child));
    if (!last && fs::is_directory(status)) descend(child, depth + 1);
  }

  static std::vector<std::string> names_in(const std::string& path) {
    std::error_code error;
    std::vector<std::string> out;
    fs::directory_iterator entry(path, error);
    for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
      std::string name = entry->path().filename().string();
      if (!name.starts_with('.')) out.push_back(std::move(name));
    }
    if (error) fail(Code::bad_project, {path, 0, 0, 0}, "cannot list folder \"" + path + "\": " + error.message());
    return out;
  }

  std::string folder_;
  std::vector<Component> components_;
  std::vector<ProjectFile> found_;
};

} // namespace

std::string_view ProjectFile::variable(std::string_view name) const noexcept {
  for (const auto& [key, text] : variables)
    if (key == name) return text;
  return {};
}

std::vector<ProjectFile> find_files(const std::string& folder, std::string_view pattern) {
  return Search(folder, pattern).run();
}

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  if (!in) fail(Code::bad_project, {path, 0, 0, 0}, "cannot read file \"" + path + "\"");
  return text;
}

std::string expand(std::string_view text, const std::function<std::string(std::string_view)>& replace) {
  std::string out;
  while (!text.empty()) {
    const Component part = read_component(text);
    out += part.before;
    if (!part.has_variable) break;
    out += replace(part.variable);
    text = part.after;
  }
  return out;
}

} // namespace dumpfix::facts
