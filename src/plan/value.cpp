#include "plan/value.hpp"

#include "facts/words.hpp"

#include <boost/json.hpp>
#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace dumpfix::plan {
namespace {

constexpr int max_depth = 16; // a map that names itself ends here instead of in the stack

using Word = std::string (*)(std::string_view);

struct Builtin {
  std::string_view name;
  Word word;
};

// A JSON string literal with the text in it.
std::string json_string(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    switch (c) {
    case '"': out += "\\\""; break;
    case '\\': out += "\\\\"; break;
    case '\n': out += "\\n"; break;
    case '\r': out += "\\r"; break;
    case '\t': out += "\\t"; break;
    default:
      if (static_cast<unsigned char>(c) < 0x20) {
        static constexpr char hex[] = "0123456789abcdef";
        out += "\\u00";
        out += hex[(c >> 4) & 15];
        out += hex[c & 15];
      } else {
        out += c;
      }
    }
  }
  return out + '"';
}

// "a,b" → ["a","b"]: facts that are lists are joined by newlines.
std::string json_array(std::string_view lines) {
  std::string out = "[";
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    if (out.size() > 1) out += ',';
    out += json_string(lines.substr(0, end));
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
  return out + ']';
}

constexpr std::array<Builtin, 9> builtins{{{"snake", facts::snake_case},
                                           {"kebab", facts::kebab_case},
                                           {"camel", facts::camel_case},
                                           {"singular", facts::singular},
                                           {"plural", facts::plural},
                                           {"lower", facts::lower_case},
                                           {"json_string", json_string},
                                           {"json_array", json_array},
                                           {"keep", [](std::string_view t) { return std::string(t); }}}};

// Functions that Services knows, and those on truth and NULL.
constexpr std::array<std::string_view, 8> others{"not",    "null_if_empty", "valid_json",    "table_uid",
                                                 "v4_uid", "v4_api",        "v4_controller", "v4_action"};

bool is_true(std::string_view text) { return text == "true" || text == "t" || text == "1"; }

bool equal_values(const Outcome& a, const Outcome& b) {
  if (a.kind != Outcome::value || b.kind != Outcome::value) return false; // NULL equals nothing, as in SQL
  if (a.text == b.text) return true;
  const auto boolean = [](std::string_view t) { return t == "true" || t == "false"; };
  if (boolean(a.text)) return is_true(b.text) == is_true(a.text);
  if (boolean(b.text)) return is_true(a.text) == is_true(b.text);
  return false;
}

} // namespace

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

Place place_of(const rules::Pos& pos, const std::vector<std::string>& files) {
  return {pos.file < files.size() ? files[pos.file] : std::string(), pos.byte, pos.line, pos.column};
}

bool FactScope::get(std::string_view name, Outcome& out) const {
  if (const auto it = facts_.find(name); it != facts_.end()) {
    out = it->second ? Outcome{Outcome::value, *it->second, nullptr} : Outcome{};
    return true;
  }
  return outer_ != nullptr && outer_->get(name, out);
}

// ---- maps

class CompiledMap {
public:
  CompiledMap(const std::vector<const rules::MapEntry*>& entries, const std::vector<std::string>& files) {
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

  /// nullopt: no entry says anything about it.
  std::optional<Outcome> apply(const Outcome& in, const Scope& scope, const Functions& functions,
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
                        const Functions& functions, const Services& services, int depth) {
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

  std::vector<Line> lines_;
  std::unordered_map<std::string, std::size_t> exact_;
};

Functions::Functions() = default;
Functions::~Functions() = default;

void Functions::add(const rules::Map& map, const std::vector<const rules::MapEntry*>& entries,
                    const std::vector<std::string>& files, bool below) {
  if (!below && maps_.contains(map.name.value))
    fail(Code::rules_conflict, place_of(map.pos, files), "a second map is called \"" + map.name.value + "\"",
         "give it another name");
  maps_[map.name.value].push_back(std::make_unique<CompiledMap>(entries, files));
}

bool Functions::exists(std::string_view name) const noexcept {
  return maps_.contains(std::string(name)) ||
         std::any_of(builtins.begin(), builtins.end(), [&](const Builtin& b) { return b.name == name; }) ||
         std::find(others.begin(), others.end(), name) != others.end();
}

Outcome Functions::apply(std::string_view name, const Outcome& in, const Scope& scope, const Services& services,
                         int depth) const {
  if (in.kind != Outcome::value) return in;
  if (const auto it = maps_.find(std::string(name)); it != maps_.end()) {
    for (const auto& map : it->second)
      if (auto out = map->apply(in, scope, *this, services, depth)) return *out;
    return in;
  }
  for (const Builtin& b : builtins)
    if (b.name == name) return {Outcome::value, b.word(in.text), in.entry};
  if (name == "not") return {Outcome::value, is_true(in.text) ? "false" : "true", in.entry};
  if (name == "valid_json") {
    boost::json::error_code error;
    boost::json::parse(in.text, error);
    return error ? Outcome{} : in;
  }
  if (name == "null_if_empty") return in.text.empty() ? Outcome{} : in;
  Outcome out;
  return services.call(name, in.text, out) ? out : in;
}

// ---- templates

Template::Template(std::string_view text, const rules::Pos& pos, const std::vector<std::string>& files) {
  std::string literal;
  const auto bad = [&](std::size_t at, std::string what) {
    Place place = place_of(pos, files);
    place.byte += at + 1;
    place.column += at + 1;
    fail(Code::rules_meaning, std::move(place), std::move(what),
         "a template is text with {name} or {name|function}; a brace itself is written twice: {{ }}");
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if ((c == '{' || c == '}') && i + 1 < text.size() && text[i + 1] == c) {
      literal += c;
      ++i;
      continue;
    }
    // A lone closing brace is text: JSON in a template then needs only its opening braces doubled.
    if (c != '{' || (i + 1 < text.size() && (text[i + 1] == '"' || text[i + 1] == ' '))) {
      literal += c;
      continue;
    }
    const std::size_t end = text.find('}', i);
    if (end == std::string_view::npos) bad(i, "\"{\" without \"}\" in a template");
    if (!literal.empty()) parts_.push_back({std::exchange(literal, {}), false, {}});
    Part part{{}, true, {}};
    std::string_view inside = text.substr(i + 1, end - i - 1);
    for (bool first = true;; first = false) {
      const std::size_t bar = std::min(inside.find('|'), inside.size());
      const std::string word(inside.substr(0, bar));
      if (word.empty()) bad(i, "an empty name in a template");
      if (first)
        part.text = word;
      else
        part.pipes.push_back(word);
      if (bar == inside.size()) break;
      inside.remove_prefix(bar + 1);
    }
    parts_.push_back(std::move(part));
    i = end;
  }
  if (!literal.empty() || parts_.empty()) parts_.push_back({literal, false, {}});
}

Outcome Template::evaluate(const Scope& scope, const Functions& functions, const Services& services, int depth) const {
  Outcome out{Outcome::value, {}, nullptr};
  for (const Part& part : parts_) {
    if (!part.name) {
      out.text += part.text;
      continue;
    }
    Outcome piece;
    if (!scope.get(part.text, piece)) piece = {};
    for (const std::string& pipe : part.pipes) piece = functions.apply(pipe, piece, scope, services, depth);
    if (piece.kind != Outcome::value) return piece;
    out.text += piece.text;
  }
  return out;
}

bool Template::is_constant() const noexcept {
  return std::none_of(parts_.begin(), parts_.end(), [](const Part& p) { return p.name; });
}

void Template::names(std::vector<std::string>& into) const {
  for (const Part& part : parts_)
    if (part.name) into.push_back(part.text);
}

void Template::functions(std::vector<std::string>& into) const {
  for (const Part& part : parts_) into.insert(into.end(), part.pipes.begin(), part.pipes.end());
}

// ---- expressions

Value::Value(const rules::Expr& expr, const std::vector<std::string>& files)
    : kind_(expr.kind), text_(expr.value), pos_(expr.pos) {
  if (kind_ == rules::Expr::text) template_.emplace(expr.value, expr.pos, files);
  for (const rules::Expr& arg : expr.args) args_.emplace_back(arg, files);
}

Outcome Value::evaluate(const Scope& scope, const Functions& functions, const Services& services, int depth) const {
  switch (kind_) {
  case rules::Expr::text: return template_->evaluate(scope, functions, services, depth);
  case rules::Expr::word: {
    Outcome out;
    return scope.get(text_, out) ? out : Outcome{};
  }
  case rules::Expr::number:
  case rules::Expr::boolean: return {Outcome::value, text_, nullptr};
  case rules::Expr::null: return {};
  case rules::Expr::alternative: {
    Outcome out;
    for (const Value& arg : args_) {
      out = arg.evaluate(scope, functions, services, depth);
      if (out.kind != Outcome::null) return out;
    }
    return out;
  }
  case rules::Expr::pipe:
    return functions.apply(text_, args_.front().evaluate(scope, functions, services, depth), scope, services, depth);
  }
  return {};
}

void Value::names(std::vector<std::string>& into) const {
  if (kind_ == rules::Expr::word) into.push_back(text_);
  if (template_) template_->names(into);
  for (const Value& arg : args_) arg.names(into);
}

void Value::functions(std::vector<std::string>& into) const {
  if (kind_ == rules::Expr::pipe) into.push_back(text_);
  if (template_) template_->functions(into);
  for (const Value& arg : args_) arg.functions(into);
}

std::optional<std::string> Value::constant() const {
  if (kind_ == rules::Expr::number || kind_ == rules::Expr::boolean) return text_;
  if (kind_ == rules::Expr::text && template_->is_constant()) {
    struct Nothing : Scope, Services {
      bool get(std::string_view, Outcome&) const override { return false; }
      bool call(std::string_view, const std::string&, Outcome&) const override { return false; }
      void warn(const std::string&) const override {}
    } nothing;
    return template_->evaluate(nothing, Functions{}, nothing).text;
  }
  return std::nullopt;
}

// ---- conditions

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
