// Conditions and regular expressions. NULL equals nothing, as in SQL; truth is written in many ways (true, t, 1) and is
// compared as truth where one side is the word true or false.
#include "plan/value.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <array>

namespace dumpfix::plan {
namespace {

bool equal_values(const Outcome& a, const Outcome& b) {
  if (a.kind != Outcome::value || b.kind != Outcome::value) return false; // NULL equals nothing, as in SQL
  if (a.text == b.text) return true;
  const auto boolean = [](std::string_view t) { return t == "true" || t == "false"; };
  if (boolean(a.text)) return is_true(b.text) == is_true(a.text);
  if (boolean(b.text)) return is_true(a.text) == is_true(b.text);
  return false;
}

} // namespace

bool is_true(std::string_view text) { return text == "true" || text == "t" || text == "1"; }

std::shared_ptr<re2::RE2> compile_regex(const rules::Regex& regex, const std::vector<std::string>& files) {
  RE2::Options options;
  options.set_log_errors(false);
  options.set_dot_nl(true);
  auto out = std::make_shared<re2::RE2>(regex.pattern, options);
  if (!out->ok())
    fail(Code::rules_meaning, place_of(regex.pos, files), "bad regular expression: " + out->error(),
         "the syntax is that of RE2: no look-around, no back references");
  return out;
}

bool match_groups(const re2::RE2& regex, const std::string& text, std::vector<std::string>& groups) {
  std::array<re2::StringPiece, 10> found;
  const int count = std::min(regex.NumberOfCapturingGroups() + 1, 10);
  if (!regex.Match(text, 0, text.size(), RE2::UNANCHORED, found.data(), count)) return false;
  groups.clear();
  for (int i = 0; i < count; ++i)
    groups.push_back(found[static_cast<std::size_t>(i)].data() == nullptr
                         ? std::string()
                         : found[static_cast<std::size_t>(i)].as_string());
  return true;
}

Condition::Condition(const rules::Cond& cond, const std::vector<std::string>& files) : kind_(cond.kind) {
  for (const rules::Cond& part : cond.parts) parts_.emplace_back(part, files);
  for (const rules::Expr& operand : cond.operands) operands_.emplace_back(operand, files);
  if (cond.regex) regex_ = compile_regex(*cond.regex, files);
}

bool Condition::holds(const Scope& scope, const Functions& functions, const Services& services) const {
  const auto value = [&](std::size_t i) { return operands_[i].evaluate(scope, functions, services); };
  const auto each = [&](const Condition& c) { return c.holds(scope, functions, services); };
  switch (kind_) {
  case rules::Cond::all: return std::all_of(parts_.begin(), parts_.end(), each);
  case rules::Cond::any: return std::any_of(parts_.begin(), parts_.end(), each);
  case rules::Cond::none: return std::none_of(parts_.begin(), parts_.end(), each);
  case rules::Cond::equal: return equal_values(value(0), value(1));
  case rules::Cond::not_equal: return !equal_values(value(0), value(1));
  case rules::Cond::is_null: return value(0).kind == Outcome::null;
  case rules::Cond::is_not_null: return value(0).kind != Outcome::null;
  case rules::Cond::match:
  case rules::Cond::no_match: {
    const Outcome text = value(0);
    const bool found = text.kind == Outcome::value && RE2::PartialMatch(text.text, *regex_);
    return found == (kind_ == rules::Cond::match);
  }
  case rules::Cond::in: {
    const Outcome looked_for = value(0);
    for (std::size_t i = 1; i < operands_.size(); ++i)
      if (equal_values(looked_for, value(i))) return true;
    return false;
  }
  }
  return false;
}

void Condition::names(std::vector<std::string>& into) const {
  for (const Condition& part : parts_) part.names(into);
  for (const Value& operand : operands_) operand.names(into);
}

void Condition::functions(std::vector<std::string>& into) const {
  for (const Condition& part : parts_) part.functions(into);
  for (const Value& operand : operands_) operand.functions(into);
}

} // namespace dumpfix::plan
