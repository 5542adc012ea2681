// Values of rules at work: templates, pipes, maps and conditions, compiled once and evaluated on text.
//
// All of it is total and linear: no loops, no recursion of a map into itself beyond a fixed depth, every regular
// expression is RE2's. NULL is a value; a template that names a NULL is NULL.
#pragma once

#include "base/problem.hpp"
#include "rules/ast.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace re2 {
class RE2;
}

namespace dumpfix::plan {

/// What an expression gives: a text, NULL, or the order to drop what is being looked at.
struct Outcome {
  enum Kind { value, null, drop } kind = null;
  std::string text;                       ///< value
  const rules::MapEntry* entry = nullptr; ///< the map entry that decided, if any (drop: it has the because)
};

/// Where names in an expression are looked up.
class Scope {
public:
  virtual ~Scope() = default;
  /// False if the name is unknown here; otherwise `out` is set (kind value or null).
  virtual bool get(std::string_view name, Outcome& out) const = 0;
};

/// A scope of fixed names in front of another one.
class FactScope : public Scope {
public:
  explicit FactScope(const Scope* outer = nullptr) : outer_(outer) {}
  /// Sets or replaces a name; nullopt: NULL.
  void set(std::string name, std::optional<std::string> value) { facts_[std::move(name)] = std::move(value); }
  bool get(std::string_view name, Outcome& out) const override;

private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view s) const noexcept { return std::hash<std::string_view>{}(s); }
  };
  std::unordered_map<std::string, std::optional<std::string>, Hash, std::equal_to<>> facts_;
  const Scope* outer_;
};

/// The functions that know the models, and where warnings go. Implemented by SitePlan.
class Services {
public:
  virtual ~Services() = default;
  /// False if there is no such function. `in` is the value piped into it (never NULL).
  virtual bool call(std::string_view function, const std::string& in, Outcome& out) const = 0;
  /// One warning for the summary, of one line; the same text is told once.
  virtual void warn(const std::string& text) const = 0;
};

/// A map, ready to use.
class CompiledMap;

/// All maps of a rule book by name, and the functions: what a pipe can call.
class Functions {
public:
  Functions();
  ~Functions();
  Functions(const Functions&) = delete;
  Functions& operator=(const Functions&) = delete;
  /// Adds a map whose entries have been chosen by `when` already. Throws Failure(rules_meaning) for a bad regex;
  /// `files` names the rule files for messages. `below`: the entries are asked where those that the map has already say
  /// nothing; else a second map is a conflict.
  void add(const rules::Map& map, const std::vector<const rules::MapEntry*>& entries,
           const std::vector<std::string>& files, bool below = false);
  /// True if `name` is a map or a built-in function (`known` services included).
  bool exists(std::string_view name) const noexcept;
  /// Applies a function. Throws nothing; an unknown name was refused when the rules were compiled.
  Outcome apply(std::string_view name, const Outcome& in, const Scope& scope, const Services& services,
                int depth = 0) const;

private:
  std::unordered_map<std::string, std::vector<std::unique_ptr<CompiledMap>>> maps_; ///< overriding ones first
};

/// A template cut into literal parts and {name|f|g} parts.
class Template {
public:
  /// Throws Failure(rules_meaning) with the place inside the string.
  Template(std::string_view text, const rules::Pos& pos, const std::vector<std::string>& files);
  Outcome evaluate(const Scope& scope, const Functions& functions, const Services& services, int depth = 0) const;
  bool is_constant() const noexcept;
  /// Names that are looked up (not function names).
  void names(std::vector<std::string>& into) const;
  /// Names of functions and maps that values are piped through.
  void functions(std::vector<std::string>& into) const;

private:
  struct Part {
    std::string text; ///< literal text, or the name
    bool name = false;
    std::vector<std::string> pipes;
  };
  std::vector<Part> parts_;
};

/// An expression, compiled.
class Value {
public:
  /// Throws Failure(rules_meaning) for a bad template.
  Value(const rules::Expr& expr, const std::vector<std::string>& files);
  Outcome evaluate(const Scope& scope, const Functions& functions, const Services& services, int depth = 0) const;
  /// Names that are looked up, and functions and maps that values are piped through; both are appended.
  void names(std::vector<std::string>& into) const;
  void functions(std::vector<std::string>& into) const;
  /// The text, if it depends on nothing.
  std::optional<std::string> constant() const;
  const rules::Pos& pos() const noexcept { return pos_; }

private:
  rules::Expr::Kind kind_;
  std::string text_;
  std::optional<Template> template_;
  std::vector<Value> args_;
  rules::Pos pos_;
};

/// A condition on the cells of a row, compiled: `where enabled = true and not (role is null)`.
class Condition {
public:
  /// Throws Failure(rules_meaning) for a bad template or regular expression.
  Condition(const rules::Cond& cond, const std::vector<std::string>& files);
  /// A comparison with NULL does not hold, as in SQL; `is null` asks for it.
  bool holds(const Scope& scope, const Functions& functions, const Services& services) const;
  /// As those of Value.
  void names(std::vector<std::string>& into) const;
  void functions(std::vector<std::string>& into) const;

private:
  rules::Cond::Kind kind_;
  std::vector<Condition> parts_;
  std::vector<Value> operands_;
  std::shared_ptr<re2::RE2> regex_;
};

/// The texts that stand for true: true, t, 1.
bool is_true(std::string_view text);

/// The regular expression of a rule. Throws Failure(rules_meaning) if RE2 refuses it.
std::shared_ptr<re2::RE2> compile_regex(const rules::Regex& regex, const std::vector<std::string>& files);
/// Searches `text`; `groups` gets the whole match and up to nine groups.
bool match_groups(const re2::RE2& regex, const std::string& text, std::vector<std::string>& groups);

/// `rules/x.rules` and the position as a Place.
Place place_of(const rules::Pos& pos, const std::vector<std::string>& files);

} // namespace dumpfix::plan
