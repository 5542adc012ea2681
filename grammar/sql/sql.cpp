// Understands one statement: its first words choose the grammar, so that a statement that no grammar is for (SELECT,
// CREATE FUNCTION, ...) costs a look at its first words. The one place where the grammars are instantiated.
#include "sql/sql.hpp"

#include "sql/other_def.hpp"
#include "sql/rows_def.hpp"
#include "sql/words.hpp"

namespace dumpfix::sql {

namespace {

using namespace grammar;

/// One statement: its bytes between the wrapping of a versioned comment, and its first words.
struct Input {
  Lexis lexis;
  Iterator first;
  Iterator last;
  std::array<std::string_view, 5> words{};

  bool starts(std::initializer_list<std::string_view> with) const {
    return std::equal(with.begin(), with.end(), words.begin(), [](auto a, auto b) { return equals_word(b, a); });
  }
  /// One of the words behind the first is `word`, and only modifiers (TEMPORARY, OR REPLACE, ...) stand before it.
  bool creates(std::string_view word) const {
    for (std::size_t i = 1; i < words.size(); ++i) {
      if (equals_word(words[i], word)) return true;
      const bool modifier =
          std::any_of(modifiers.begin(), modifiers.end(), [&](std::string_view m) { return equals_word(words[i], m); });
      if (!modifier) return false;
    }
    return false;
  }
  static constexpr auto modifiers =
      std::to_array<std::string_view>({"UNLOGGED", "TEMPORARY", "TEMP", "GLOBAL", "LOCAL", "OR", "REPLACE", "UNIQUE"});
};

/// `/*!40000 ALTER TABLE … */;` as a whole: the inner statement stands in [first, last).
void unwrap(Input& input) {
  const Iterator token = skip_blank(input.first, input.last, input.lexis);
  const std::string_view before(input.first, static_cast<std::size_t>(token - input.first));
  const std::size_t opener = before.rfind("/*");
  if (opener == before.npos || before.find_first_not_of("/*M!0123456789 \t\r\n", opener) != before.npos) return;
  const std::string_view text(token, static_cast<std::size_t>(input.last - token));
  const std::size_t close = text.find("*/");
  if (close == text.npos || text.find_first_not_of(" \t\r\n;", close + 2) != text.npos) return;
  input.last = token + close;
}

Input read_input(std::string_view text, const Lexis& lexis) {
  Input input{lexis, text.data(), text.data() + text.size()};
  if (lexis.mysql) unwrap(input);
  Iterator p = input.first;
  for (std::string_view& word : input.words) {
    p = skip_blank(p, input.last, lexis);
    word = word_at(p, input.last);
    if (word.empty()) break;
    p += word.size();
  }
  return input;
}

/// Runs one rule. On failure `value` holds what was parsed before it. Throws x3::expectation_failure.
template <class Rule, class Value>
bool run(const Input& input, const Rule& rule, Value& value) {
  Iterator p = input.first;
  const Lexis& lexis = input.lexis;
  return x3::phrase_parse(p, input.last, x3::with<lexis_tag>(lexis)[rule], Blank(lexis), value);
}

/// As run; an expectation that fails is a failure like any other.
template <class Rule, class Value>
bool try_run(const Input& input, const Rule& rule, Value& value) {
  try {
    return run(input, rule, value);
  } catch (const x3::expectation_failure<Iterator>&) {
    return false;
  }
}

std::string upper(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
  return out;
}

Statement other(const Input& input) {
  std::string words = upper(input.words[0]);
  if (!input.words[1].empty()) words += ' ' + upper(input.words[1]);
  return Other{std::move(words)};
}

template <class Value, class Rule>
Statement head(const Input& input, const Rule& rule, std::optional<SyntaxError>& error) {
  Value value;
  try {
    if (run(input, rule, value)) return value;
    error = SyntaxError{input.lexis.offset(skip_blank(input.first, input.last, input.lexis)), words_for(rule.name)};
  } catch (const x3::expectation_failure<Iterator>& failure) {
    const Iterator at = skip_blank(failure.where(), input.last, input.lexis);
    error = SyntaxError{input.lexis.offset(at), words_for(failure.which())};
  }
  return other(input);
}

template <class Value, class Rule>
Statement simple(const Input& input, const Rule& rule) {
  Value value;
  if (try_run(input, rule, value)) return value;
  return other(input);
}

Statement alter_table_statement(const Input& input) {
  AlterTable a;
  if (!try_run(input, alter_table, a) && a.table.name.text.empty()) return other(input);
  switch (a.verb) {
  case AlterTable::owner: return TableOwner{std::move(a.table), std::move(a.part)};
  case AlterTable::add_key: return AddConstraint{std::move(a.table), std::move(a.key)};
  case AlterTable::set_default: return ColumnDefault{std::move(a.table), std::move(a.part), std::move(a.sequence)};
  case AlterTable::drop_constraint: return Drop{Drop::constraint, a.if_exists, std::move(a.table), std::move(a.part)};
  case AlterTable::drop_default: return Drop{Drop::column_default, a.if_exists, std::move(a.table), std::move(a.part)};
  case AlterTable::add_keys: return AlterTableOther{std::move(a.table), {}, std::move(a.keys)};
  case AlterTable::other: break;
  }
  return AlterTableOther{std::move(a.table), std::move(a.sequence), {}};
}

/// The name that a path of one or two identifiers is.
Name name_of(std::vector<Ident> path) {
  Name name;
  if (path.size() > 1) name.schema = std::move(path[path.size() - 2]);
  if (!path.empty()) name.name = std::move(path.back());
  return name;
}

Statement alter_sequence_statement(const Input& input) {
  AlterSequence a;
  if (!try_run(input, alter_sequence, a)) return other(input);
  if (a.owner.size() < 2) return AlterSequenceOther{std::move(a.sequence)};
  Ident column_of = std::move(a.owner.back());
  a.owner.pop_back();
  return SequenceOwnedBy{std::move(a.sequence), name_of(std::move(a.owner)), std::move(column_of)};
}

Statement comment_statement(const Input& input) {
  Comment c;
  if (!try_run(input, comment_on, c)) return other(input);
  CommentOn out{c.kind, {}, {}};
  if (c.kind == CommentOn::constraint) out.part = std::move(c.constraint);
  if (c.kind == CommentOn::column) {
    if (c.path.size() < 2) return other(input);
    out.part = std::move(c.path.back());
    c.path.pop_back();
  }
  if (c.kind != CommentOn::other) out.name = name_of(std::move(c.path));
  return out;
}

Statement grant_statement(const Input& input) {
  Grant value;
  if (!try_run(input, grant, value)) return other(input);
  value.revoke = input.starts({"REVOKE"});
  return value;
}

/// `mysqldump: Got error …`, `/usr/bin/mysqldump: Deprecated …`, `WARNING:  …`: no statement begins with a word and a
/// colon.
std::size_t message_of_a_program(std::string_view text, const Lexis& lexis) {
  const char* const last = text.data() + text.size();
  const char* const first = skip_blank(text.data(), last, lexis);
  const char* p = first;
  while (p != last && (is_word_char(*p) || *p == '-' || *p == '.' || *p == '/')) ++p;
  return p != first && last - p > 1 && *p == ':' && p[1] == ' ' ? lexis.offset(first) : std::string_view::npos;
}

} // namespace

Statement parse(std::string_view text, Dialect dialect, bool ansi_quotes, std::optional<SyntaxError>& error) {
  error.reset();
  const bool mysql = is_mysql_family(dialect);
  const Lexis lexis{text.data(), mysql, !mysql || ansi_quotes};
  const Input input = read_input(text, lexis);

  if (input.starts({"INSERT"}) || input.starts({"REPLACE"})) return head<InsertHead>(input, insert_head, error);
  if (input.starts({"COPY"}) && !mysql) return head<CopyHead>(input, copy_head, error);
  if (input.starts({"SET"})) return simple<Set>(input, set_statement);
  if (input.starts({"CREATE"})) {
    if (input.creates("TABLE")) return head<CreateTable>(input, create_table, error);
    if (input.creates("INDEX")) return simple<CreateIndex>(input, create_index);
    if (input.creates("SEQUENCE")) return simple<CreateSequence>(input, create_sequence);
    if (input.starts({"CREATE", "DATABASE"})) return simple<CreateDatabase>(input, create_database);
    return other(input);
  }
  if (input.starts({"ALTER", "TABLE"})) return alter_table_statement(input);
  if (input.starts({"ALTER", "SEQUENCE"})) return alter_sequence_statement(input);
  if (input.starts({"SELECT"})) {
    const bool call = equals_word(input.words[1], "SETVAL") || equals_word(input.words[1], "PG_CATALOG");
    return call ? simple<SetVal>(input, setval) : other(input);
  }
  if (input.starts({"DROP"})) return simple<Drop>(input, drop);
  if (input.starts({"COMMENT", "ON"})) return comment_statement(input);
  if (input.starts({"GRANT"}) || input.starts({"REVOKE"})) return grant_statement(input);
  if (mysql && input.starts({"LOCK", "TABLES"})) return simple<LockTables>(input, lock_tables);
  if (mysql && input.starts({"UNLOCK", "TABLES"})) return UnlockTables{};
  if (mysql && input.starts({"USE"})) return simple<Use>(input, use);
  if (const std::size_t at = message_of_a_program(text, lexis); at != std::string_view::npos)
    error = SyntaxError{at, "a statement, not a message of a program: standard error went into the dump, take it again "
                            "without 2>&1"};
  return other(input);
}

} // namespace dumpfix::sql
