// Templates and expressions: cut once, when the rules are loaded, into parts that need no parsing for a row.
// A NULL anywhere in a template makes the whole of it NULL; what an expression names and calls can be asked for.
#include "plan/value.hpp"

#include <algorithm>
#include <utility>

namespace dumpfix::plan {

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

} // namespace dumpfix::plan
