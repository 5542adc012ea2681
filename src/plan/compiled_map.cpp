// How a map is asked: the order of its lines, and what an entry makes of the text and of the groups that it matched.
// An entry sees the text as {it} and {0}, and the groups of its regular expression as {1}, {2} …
#include "plan/compiled_map.hpp"

namespace dumpfix::plan {
namespace {

constexpr int max_depth = 16; // a map that names itself ends here instead of in the stack

} // namespace

CompiledMap::CompiledMap(const std::vector<const rules::MapEntry*>& entries, const std::vector<std::string>& files) {
  for (const rules::MapEntry* entry : entries) {
    Line line{entry,
              {},
              {},
              {},
              entry->expr ? std::optional<Value>(std::in_place, *entry->expr, files) : std::nullopt,
              entry->patterns.empty()};
    for (const auto& pattern : entry->patterns) {
      if (const auto* regex = std::get_if<rules::Regex>(&pattern)) {
        line.regexes.push_back(compile_regex(*regex, files));
      } else {
        const auto& text = std::get<rules::Text>(pattern);
        if (text.quoted && text.value.find('{') != std::string::npos)
          line.templates.emplace_back(text.value, text.pos, files);
        else
          line.texts.push_back(text.value);
      }
    }
    const std::size_t index = lines_.size();
    for (const std::string& text : line.texts) exact_.emplace(text, index);
    lines_.push_back(std::move(line));
  }
}

std::optional<Outcome> CompiledMap::apply(const Outcome& in, const Scope& scope, const Functions& functions,
                                          const Services& services, int depth) const {
  if (in.kind != Outcome::value || depth > max_depth) return in;
  // A template in a pattern depends on the model at hand and stands for what is known best: it is asked first.
  for (const Line& line : lines_)
    for (const Template& pattern : line.templates) {
      const Outcome text = pattern.evaluate(scope, functions, services, depth + 1);
      if (text.kind == Outcome::value && text.text == in.text)
        return result(line, in, {}, scope, functions, services, depth);
    }
  if (const auto it = exact_.find(in.text); it != exact_.end())
    return result(lines_[it->second], in, {}, scope, functions, services, depth);
  for (const Line& line : lines_) {
    if (line.otherwise) return result(line, in, {}, scope, functions, services, depth);
    std::vector<std::string> groups;
    for (const auto& regex : line.regexes)
      if (match_groups(*regex, in.text, groups)) return result(line, in, groups, scope, functions, services, depth);
  }
  return std::nullopt;
}

Outcome CompiledMap::result(const Line& line, const Outcome& in, const std::vector<std::string>& groups,
                            const Scope& scope, const Functions& functions, const Services& services, int depth) {
  if (line.entry->tail.warn) services.warn(line.entry->tail.warn->value + ": " + in.text);
  if (line.entry->result == rules::MapEntry::drop) return {Outcome::drop, {}, line.entry};
  if (!line.value) return in;
  FactScope inner(&scope);
  inner.set("0", in.text);
  inner.set("it", in.text);
  for (std::size_t i = 1; i < groups.size(); ++i) inner.set(std::to_string(i), groups[i]);
  Outcome out = line.value->evaluate(inner, functions, services, depth + 1);
  if (out.entry == nullptr) out.entry = line.entry;
  return out;
}

} // namespace dumpfix::plan
