// Prints a statement on one line, so that a test table reads as text -> line. Names are printed as they stand in the
// statement under their span; where an identifier's text is not what the span says, "=text" follows.
#pragma once

#include "sql/sql.hpp"

#include <string>

namespace dumpfix::sql::test {

/// The identifier that `written` is, by the rules of SQL: quotes off, doubled quotes single; unquoted as it stands.
inline std::string unquoted(std::string_view written) {
  if (written.empty() || (written[0] != '"' && written[0] != '`')) return std::string(written);
  std::string out;
  for (std::size_t i = 1; i + 1 < written.size(); ++i) {
    out += written[i];
    if (written[i] == written[0]) ++i;
  }
  return out;
}

struct Show {
  std::string_view text;

  std::string at(Span s) const {
    if (s.begin > s.end || s.end > text.size()) return "BAD SPAN";
    return std::string(text.substr(s.begin, s.end - s.begin));
  }
  std::string ident(const Ident& i) const {
    const std::string written = at(i.span);
    return unquoted(written) == i.text ? written : written + "=" + i.text;
  }
  std::string name(const Name& n) const {
    const bool qualified = !n.schema.text.empty() || !n.schema.span.empty();
    return (qualified ? ident(n.schema) + "." : "") + ident(n.name);
  }
  std::string list(const std::vector<Ident>& idents) const {
    std::string out;
    for (const Ident& i : idents) out += (out.empty() ? "" : " ") + ident(i);
    return "(" + out + ")";
  }
  std::string key(const Key& k) const {
    static constexpr const char* kinds[] = {"primary", "unique", "index", "foreign", "check", "other"};
    std::string out = "#" + std::string(kinds[k.kind]);
    if (!k.name.text.empty()) out += " " + ident(k.name);
    if (!k.columns.empty()) out += " " + list(k.columns);
    if (!k.references.name.text.empty()) out += " -> " + name(k.references);
    return out;
  }
  std::string column(const Column& c) const {
    std::string out = ident(c.name) + " " + at(c.type_span);
    if (at(c.type_span) != c.type) out += "=" + c.type;
    if (c.not_null) out += " NN{" + at(c.not_null_span) + "}";
    if (!c.default_span.empty()) out += " DEF{" + at(c.default_span) + "}";
    if (c.auto_increment) out += " AI";
    return out;
  }

  std::string operator()(const Other& s) const { return "other " + s.words; }
  std::string operator()(const CreateTable& s) const {
    std::string out = "create table " + std::string(s.if_not_exists ? "if not exists " : "") + name(s.name);
    for (const Column& c : s.columns) out += " | " + column(c);
    for (const Key& k : s.keys) out += " | " + key(k);
    return out + " |" + at(s.options);
  }
  std::string operator()(const CopyHead& s) const { return "copy " + name(s.table) + " " + list(s.columns); }
  std::string operator()(const InsertHead& s) const {
    return "insert " + std::string(s.replace ? "replace " : "") + (s.ignore ? "ignore " : "") + name(s.table) + " " +
           list(s.columns) + " {" + at(s.before_table) + "}";
  }
  std::string operator()(const TableOwner& s) const { return "owner " + name(s.table) + " " + ident(s.owner); }
  std::string operator()(const AddConstraint& s) const {
    return "add " + name(s.table) + " " + key(s.key) + " {" + at(s.key.span) + "}";
  }
  std::string operator()(const ColumnDefault& s) const {
    const bool none = s.sequence.name.text.empty() && s.sequence.name.span.empty();
    return "default " + name(s.table) + " " + ident(s.column) + " " + (none ? "-" : name(s.sequence));
  }
  std::string operator()(const AlterTableOther& s) const { return "alter " + name(s.table); }
  std::string operator()(const CreateIndex& s) const {
    return std::string(s.unique ? "unique " : "") + "index " + ident(s.index) + " on " + name(s.table) + " " +
           list(s.columns);
  }
  std::string operator()(const CreateSequence& s) const { return "sequence " + name(s.sequence); }
  std::string operator()(const SequenceOwnedBy& s) const {
    return "owned " + name(s.sequence) + " by " + name(s.table) + " " + ident(s.column);
  }
  std::string operator()(const AlterSequenceOther& s) const { return "alter sequence " + name(s.sequence); }
  std::string operator()(const SetVal& s) const {
    return "setval " + name(s.sequence) + " " + s.value + (s.called ? " called" : " fresh");
  }
  std::string operator()(const Drop& s) const {
    static constexpr const char* kinds[] = {"table",    "sequence", "index", "constraint", "column_default",
                                            "database", "schema",   "view",  "other"};
    std::string out = "drop " + std::string(kinds[s.kind]) + (s.if_exists ? " if exists " : " ") + name(s.name);
    return s.part.text.empty() ? out : out + " part " + ident(s.part);
  }
  std::string operator()(const CommentOn& s) const {
    static constexpr const char* kinds[] = {"table", "column", "sequence", "index", "constraint", "other"};
    std::string out = "comment " + std::string(kinds[s.kind]);
    if (!s.name.name.text.empty()) out += " " + name(s.name);
    return s.part.text.empty() ? out : out + " part " + ident(s.part);
  }
  std::string operator()(const Grant& s) const {
    return std::string(s.revoke ? "revoke" : "grant") + (s.on_sequence ? " sequence " : " table ") + name(s.name);
  }
  std::string operator()(const LockTables& s) const { return "lock " + name(s.table); }
  std::string operator()(const UnlockTables&) const { return "unlock"; }
  std::string operator()(const Use& s) const { return "use " + ident(s.database); }
  std::string operator()(const CreateDatabase& s) const { return "create database " + ident(s.database); }
  std::string operator()(const Set& s) const {
    return "set [" + s.variable + "] [" + s.value + "]" + (s.restores ? " restores" : "");
  }
};

/// The line for `text`; for a malformed head "OFFSET: expected WORDS".
inline std::string show(std::string_view text, Dialect dialect, bool ansi_quotes = false) {
  std::optional<SyntaxError> error;
  const Statement statement = parse(text, dialect, ansi_quotes, error);
  if (error) return std::to_string(error->at) + ": expected " + error->expected;
  return std::visit(Show{text}, statement);
}

} // namespace dumpfix::sql::test
