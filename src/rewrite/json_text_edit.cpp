// Edits in JSON text: one walk along the path that notes nothing but where it is, and copies what lies between two
// edits as it stands. Recursion is as deep as the path is long, never as deep as the text; reading stays inside the
// text even if it is no JSON.
#include "rewrite/json_text.hpp"

#include "rewrite/json_text_scan.hpp"

#include <unordered_map>

namespace dumpfix::rewrite {
namespace {

using rules::PathStep;

enum class Job { find, values, keys, drop };

class Walk {
public:
  Walk(std::string_view text, const std::vector<PathStep>& path, Job job, const JsonVisitor* visit)
      : at_(text.data()), end_(at_ + text.size()), copied_(at_), path_(path), job_(job), visit_(visit) {}

  void run() {
    space();
    value(0);
  }

  std::size_t changes() const noexcept { return changes_; }
  std::optional<std::string>& found() noexcept { return found_; }

  /// The edited text.
  std::string result() {
    out_.append(copied_, end_);
    return std::move(out_);
  }

private:
  /// Cuts members or elements out so that what stays has one comma between any two: the comma before goes along, or,
  /// where nothing before is left, the one after it.
  class Siblings {
  public:
    explicit Siblings(Walk& walk) : walk_(walk) {}
    void begin(const char* at) {
      if (open_) walk_.splice(begin_, at, {});
      open_ = false;
      begin_ = at;
    }
    void end(const char* at, bool remove) {
      if (!remove)
        kept_ = true;
      else if (kept_)
        walk_.splice(last_end_, at, {});
      else
        open_ = true;
      walk_.changes_ += remove;
      last_end_ = at;
    }
    void close() {
      if (open_) walk_.splice(begin_, last_end_, {});
    }

  private:
    Walk& walk_;
    const char* begin_ = nullptr;
    const char* last_end_ = nullptr;
    bool kept_ = false; ///< one stays already
    bool open_ = false; ///< [begin_, last_end_) goes, up to the next begin
  };

  char peek() const noexcept { return at_ == end_ ? '\0' : *at_; }
  void space() noexcept { at_ = json_scan::skip_space(at_, end_); }

  /// Puts `text` in the place of [from, to). Places must come in order.
  void splice(const char* from, const char* to, std::string_view text) {
    out_.append(copied_, from).append(text);
    copied_ = to;
  }

  /// Reads a string; returns what stands between its quotes.
  std::string_view string() {
    const char* first = at_ == end_ ? at_ : ++at_;
    for (;;) {
      at_ = json_string_stop(at_, end_);
      if (at_ == end_) return {first, at_};
      const char c = *at_++;
      if (c == '"') return {first, at_ - 1};
      if (c == '\\' && at_ != end_) ++at_;
    }
  }

  void skip() {
    std::size_t depth = 0;
    do {
      const char c = peek();
      if (at_ == end_) return;
      if (c == '"') {
        string();
        continue;
      }
      if (depth == 0 && c != '{' && c != '[') return skip_word();
      depth += c == '{' || c == '[';
      depth -= c == '}' || c == ']';
      ++at_;
    } while (depth != 0);
  }

  void skip_word() {
    while (at_ != end_ && !json_scan::is_space(*at_) && *at_ != ',' && *at_ != ']' && *at_ != '}') ++at_;
  }

  /// Stands at an object or array and calls `item(key)` at each member's key or each element, which it must read;
  /// it returns true if the item goes.
  template <class Item>
  void each(Item item) {
    Siblings siblings(*this);
    ++at_;
    space();
    if (const char c = peek(); c != '}' && c != ']') {
      for (;;) {
        siblings.begin(at_);
        const bool remove = item();
        siblings.end(at_, remove);
        space();
        if (peek() != ',') break;
        ++at_;
        space();
      }
    }
    siblings.close();
    if (at_ != end_) ++at_;
  }

  /// From behind a key to the value.
  void colon() {
    space();
    if (peek() == ':') ++at_;
    space();
  }

  /// Reads a value that the first `depth` steps have led to; true if it is to go.
  bool value(std::size_t depth) {
    if (depth == path_.size()) return leaf();
    const PathStep& step = path_[depth];
    const bool elements = step.kind == PathStep::elements;
    if (peek() != (elements ? '[' : '{')) {
      skip();
      return false;
    }
    each([&] {
      if (!elements && !key_matches(step)) return skip(), false;
      return value(depth + 1);
    });
    return false;
  }

  bool key_matches(const PathStep& step) {
    const std::string_view raw = string();
    colon();
    if (step.kind == PathStep::members) return true;
    if (raw != step.name && (raw.find('\\') == raw.npos || json_scan::decode(raw) != step.name)) return false;
    found_.reset(); // of members with one name the last counts, as for JSON.parse
    return true;
  }

  bool leaf() {
    if (job_ == Job::keys && peek() == '{') {
      rename_keys();
      return false;
    }
    const char* first = at_;
    if (job_ == Job::keys || job_ == Job::drop || peek() != '"') {
      skip();
      return job_ == Job::drop;
    }
    const std::string text = json_scan::decode(string());
    if (job_ == Job::find) {
      found_ = text;
      return false;
    }
    const JsonChange change = (*visit_)(text);
    if (change.kind == JsonChange::replace && change.text != text) {
      splice(first, at_, json_quote(change.text));
      ++changes_;
    }
    return change.kind == JsonChange::remove;
  }

  void rename_keys() {
    std::unordered_map<std::string, bool> names; // of members that stay; true: by a rename
    each([&] {
      const char* first = at_;
      const std::string key = json_scan::decode(string());
      const char* last = at_;
      colon();
      skip();
      JsonChange change = (*visit_)(key);
      if (change.kind == JsonChange::remove) return true;
      const bool renamed = change.kind == JsonChange::replace && change.text != key;
      const auto [name, fresh] = names.try_emplace(renamed ? std::move(change.text) : key, renamed);
      if (!fresh && (renamed || name->second)) return true;
      if (renamed) {
        splice(first, last, json_quote(name->first));
        ++changes_;
      }
      return false;
    });
  }

  const char* at_;
  const char* end_;
  const char* copied_; ///< the text before it is in out_
  const std::vector<PathStep>& path_;
  Job job_;
  const JsonVisitor* visit_;
  std::string out_;
  std::size_t changes_ = 0;
  std::optional<std::string> found_;
};

std::size_t edit(std::string& text, const std::vector<PathStep>& path, Job job, const JsonVisitor* visit) {
  Walk walk(text, path, job, visit);
  walk.run();
  if (walk.changes() != 0) text = walk.result();
  return walk.changes();
}

} // namespace

std::optional<std::string> json_string_at(std::string_view text, const std::vector<PathStep>& path) {
  Walk walk(text, path, Job::find, nullptr);
  walk.run();
  return std::move(walk.found());
}

std::size_t json_edit(std::string& text, const std::vector<PathStep>& path, bool keys, const JsonVisitor& visit) {
  return edit(text, path, keys ? Job::keys : Job::values, &visit);
}

std::size_t json_drop(std::string& text, const std::vector<PathStep>& path) {
  return edit(text, path, Job::drop, nullptr);
}

} // namespace dumpfix::rewrite
