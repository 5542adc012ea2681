// See dump.hpp. Every member of every node but the places is written, so that none goes untested.
#include "rules/dump.hpp"

#include <utility>
#include <variant>
#include <vector>

namespace dumpfix::rules {
namespace {

std::string dump(const Text& text) { return text.quoted ? '"' + text.value + '"' : text.value; }
std::string dump(const Regex& regex) { return '/' + regex.pattern + '/'; }
std::string dump(const std::variant<Text, Regex>& pattern) {
  return std::visit([](const auto& p) { return dump(p); }, pattern);
}

std::string dump(const PathStep& step);
std::string dump(const std::pair<Text, Expr>& set);
std::string dump(const std::pair<std::string, std::string>& bound);
std::string dump(const MapEntry& entry);
std::string dump(const ProjectLine& line);
std::string dump(const JsonEdit& edit);
using rules::dump;

template <typename T>
std::string join(const std::vector<T>& list, const char* separator) {
  std::string out;
  for (const T& element : list) out += (out.empty() ? "" : separator) + dump(element);
  return out;
}
template <typename T>
std::string body(const std::vector<T>& list) {
  return " [" + join(list, "; ") + ']';
}
template <typename T>
std::string names(const std::vector<T>& list) {
  return '(' + join(list, " ") + ')';
}
template <typename T>
std::string clause(const char* word, const std::optional<T>& value) {
  return value ? std::string(" ") + word + ' ' + dump(*value) : "";
}
std::string flag(const char* word, bool on) { return on ? std::string(" ") + word : ""; }

std::string dump(const Tail& tail) {
  return clause("warn", tail.warn) + clause("when", tail.when) + clause("because", tail.because);
}
std::string dump(const PathStep& step) {
  switch (step.kind) {
  case PathStep::member: return '.' + step.name;
  case PathStep::elements: return "[*]";
  case PathStep::members: return ".*";
  }
  return "?";
}
std::string dump(const std::pair<Text, Expr>& set) { return "(= " + dump(set.first) + ' ' + dump(set.second) + ')'; }
std::string dump(const std::pair<std::string, std::string>& bound) {
  return '(' + bound.first + ' ' + bound.second + ')';
}

std::string dump(const MapEntry& entry) {
  const char* results[] = {"value", "keep", "drop"};
  return (entry.patterns.empty() ? "else" : names(entry.patterns)) + ' ' + results[entry.result] +
         clause("=", entry.expr) + dump(entry.tail);
}
std::string dump(const ProjectLine& line) {
  const char* kinds[] = {"content-type", "component", "handlers"};
  return kinds[line.what] + (' ' + dump(line.path)) + clause("->", line.uid);
}
std::string dump(const JsonEdit& edit) {
  const char* kinds[] = {"value", "keys", "drop"};
  return kinds[edit.what] + (" $" + join(edit.path, "")) + clause("=", edit.expr) + dump(edit.tail);
}

struct Writer {
  std::string operator()(const Naming& n) const {
    const char* kinds[] = {"uid", "name", "table"};
    return kinds[n.what] + (' ' + dump(n.value)) + dump(n.tail);
  }
  std::string operator()(const AttributeRule& a) const {
    return "attribute " + (a.types.empty() ? "*" : names(a.types)) + " -> " + dump(a.name) + clause("type", a.type) +
           dump(a.tail);
  }
  std::string operator()(const ColumnRule& c) const {
    return "column " + names(c.names) + clause("->", c.renamed) + clause("type", c.type) +
           flag("nullable", c.nullable) + flag("no-default", c.no_default) + clause("=", c.value) +
           clause("in", c.must_be_in) + dump(c.tail);
  }
  std::string operator()(const DropColumn& d) const { return "drop-column " + names(d.names) + dump(d.tail); }
  std::string operator()(const RowFilter& f) const {
    return (f.keep ? "keep-rows " : "drop-rows ") + dump(f.where) + dump(f.tail);
  }
  std::string operator()(const Once& o) const { return "once " + names(o.columns) + dump(o.tail); }
  std::string operator()(const KeyRule& k) const {
    const char* kinds[] = {"index", "unique", "foreign"};
    return kinds[k.kind] + (' ' + dump(k.name)) + ' ' + names(k.columns) +
           (k.attribute_types.empty() ? "" : " for " + names(k.attribute_types)) + flag("or-index", k.or_index) +
           clause("->", k.references) + (k.on_delete.empty() ? "" : " on-delete " + k.on_delete) + dump(k.tail);
  }
  std::string operator()(const JsonRule& j) const {
    return "json " + dump(j.column) + clause("where", j.where) +
           (j.model.empty() ? "" : " model $" + join(j.model, "")) + clause("model", j.model_expr) + dump(j.tail) +
           body(j.edits);
  }
  std::string operator()(const Prefer& p) const {
    return "prefer " + dump(p.column) + ' ' + names(p.order) + " for " + dump(p.by) + ' ' + dump(p.value) +
           dump(p.tail) + body(p.set);
  }

  std::string operator()(const Like& l) const { return "like " + dump(l.name); }
  std::string operator()(const RoleColumn& c) const {
    return "role " + c.role + ' ' + dump(c.name) + clause("type", c.type) + clause("same", c.same) +
           clause("=", c.value) + dump(c.tail);
  }
  std::string operator()(const OwnerBoth& o) const { return "owner-both" + dump(o.tail); }
  std::string operator()(const DropRows& d) const {
    return (d.what == DropRows::orphans ? "drop-orphans" : "drop-unknown") + dump(d.tail);
  }

  std::string operator()(const Include& i) const {
    return "include " + (i.pack ? '<' + dump(i.what) + '>' : dump(i.what));
  }
  std::string operator()(const Versions& v) const {
    return (v.target ? "target " : "source ") + join(v.bounds, " ") +
           (v.preferred.empty() ? "" : " default " + v.preferred);
  }
  std::string operator()(const Note& n) const { return "note " + dump(n.text) + dump(n.tail); }
  std::string operator()(const Known& k) const { return "known " + dump(k.table) + ' ' + dump(k.uid); }
  std::string operator()(const Map& m) const {
    return (m.override_ ? "override map " : "map ") + dump(m.name) + body(m.entries);
  }
  std::string operator()(const Type& t) const {
    return "type " + names(t.names) + " pg " + dump(t.postgres) + " mysql " + dump(t.mysql) +
           clause("mariadb", t.mariadb) + " as " + t.kind + clause("else", t.fallback) + dump(t.tail);
  }
  std::string operator()(const Fact& f) const {
    return "fact " + dump(f.name) + " setting " + dump(f.setting) + clause("else", f.fallback);
  }
  std::string operator()(const Every& e) const {
    return (e.component ? "every component" : "every content-type") + body(e.body);
  }
  std::string operator()(const TableRule& t) const {
    return (t.override_ ? "override " : "") + std::string(t.drop ? "drop-table " : "table ") + dump(t.source) +
           clause("->", t.target) + dump(t.tail) + body(t.body);
  }
  std::string operator()(const Create& c) const {
    return (c.content_type ? "create content-type " : "create table ") + dump(c.table) + dump(c.tail) + body(c.body);
  }
  std::string operator()(const CreateRelation& c) const {
    return "create relation " + dump(c.attribute) + " of " + dump(c.owner) + " -> " + dump(c.other) + ' ' + c.kind +
           flag("bidirectional", c.bidirectional) + dump(c.tail);
  }
  std::string operator()(const Define& d) const { return "define " + dump(d.name) + body(d.body); }
  std::string operator()(const RelationRule& r) const {
    return (r.override_ ? "override relation " : "relation ") + names(r.natures) + " -> " + r.kind +
           flag("bidirectional", r.bidirectional) + dump(r.tail) + body(r.body);
  }
  std::string operator()(const OwnerRule& o) const {
    return "owner " + dump(o.uid) + ' ' + dump(o.attribute) + dump(o.tail);
  }
  std::string operator()(const Unmatched& u) const {
    return (u.override_ ? "override " : "") + std::string(u.column ? "unmatched column " : "unmatched table ") +
           u.action + dump(u.tail);
  }
  std::string operator()(const Insert& i) const {
    return "insert " + dump(i.table) + ' ' + names(i.set) + dump(i.tail);
  }
  std::string operator()(const Project& p) const { return "project" + body(p.lines); }
};

} // namespace

std::string dump(const Expr& expr) {
  switch (expr.kind) {
  case Expr::text: return '"' + expr.value + '"';
  case Expr::word: return expr.value;
  case Expr::number: return '#' + expr.value;
  case Expr::boolean: return '!' + expr.value;
  case Expr::null: return "NULL" + expr.value;
  case Expr::alternative: return "(?? " + join(expr.args, " ") + ')';
  case Expr::pipe: return "(| " + join(expr.args, " ") + ' ' + expr.value + ')';
  }
  return "?";
}

std::string dump(const Cond& cond) {
  const char* kinds[] = {"and", "or", "not", "=", "!=", "~", "!~", "null", "not-null", "in"};
  std::string out = std::string("(") + kinds[cond.kind];
  for (const Cond& part : cond.parts) out += ' ' + dump(part);
  for (const Expr& operand : cond.operands) out += ' ' + dump(operand);
  if (cond.regex) out += ' ' + dump(*cond.regex);
  return out + ')';
}

std::string dump(const When& when) {
  switch (when.kind) {
  case When::all: return "(and " + join(when.parts, " ") + ')';
  case When::any: return "(or " + join(when.parts, " ") + ')';
  case When::none: return "(not " + join(when.parts, " ") + ')';
  case When::flag: return when.value;
  case When::column: return "(column " + when.value + ')';
  case When::source: return "(source " + when.compare + ' ' + when.version + ')';
  case When::target: return "(target " + when.compare + ' ' + when.version + ')';
  }
  return "?";
}

std::string dump(const EntityStatement& statement) { return std::visit(Writer{}, statement); }
std::string dump(const RelationStatement& statement) { return std::visit(Writer{}, statement); }
std::string dump(const Item& item) { return std::visit(Writer{}, item); }

} // namespace dumpfix::rules
