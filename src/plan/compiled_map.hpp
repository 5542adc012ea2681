// A map of the rules, ready to use: the private half of plan/value.hpp's Functions.
//
// Lines are asked in this order: templates (they stand for what is known best), then exact texts through a hash table,
// then regular expressions and `else` from top to bottom. It never fails; a map that names itself ends at a fixed
// depth.
#pragma once

#include "plan/value.hpp"

#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace dumpfix::plan {

class CompiledMap {
public:
  /// `entries` must outlive it. Throws Failure(rules_meaning) for a bad regular expression or template.
  CompiledMap(const std::vector<const rules::MapEntry*>& entries, const std::vector<std::string>& files);
  /// nullopt: no entry says anything about it.
  std::optional<Outcome> apply(const Outcome& in, const Scope& scope, const Functions& functions,
                               const Services& services, int depth) const;

private:
  struct Line {
    const rules::MapEntry* entry;
    std::vector<std::string> texts;
    std::vector<Template> templates;
    std::vector<std::shared_ptr<re2::RE2>> regexes;
    std::optional<Value> value;
    bool otherwise;
  };
  static Outcome result(const Line& line, const Outcome& in, const std::vector<std::string>& groups, const Scope& scope,
                        const Functions& functions, const Services& services, int depth);

  std::vector<Line> lines_;
  std::unordered_map<std::string, std::size_t> exact_;
};

} // namespace dumpfix::plan
