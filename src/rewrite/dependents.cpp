// Views, triggers, rules, comments and the like that speak of tables in their v3 form. What would stop the restore is
// left out and told by name; what speaks of a thing that was left out is left out too, and a view that was written
// before is taken back. A table counts by its full name: other schemas have tables of the same names.
#include "rewrite/impl.hpp"

#include "sql/sql.hpp"

#include <algorithm>
#include <cctype>
#include <optional>

namespace dumpfix::rewrite {
namespace {

std::string upper_of(std::string_view text) {
  std::string upper(text);
  std::transform(upper.begin(), upper.end(), upper.begin(),
                 [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return upper;
}

/// The schema of pg_dump 18's `SELECT * FROM pg_catalog.pg_restore_relation_stats('version', …, 'schemaname', 'x', …)`
/// and the likes of it; nothing for another statement.
std::optional<std::string_view> schema_of_statistics(std::string_view text) {
  constexpr std::string_view call = "SELECT * FROM pg_catalog.pg_restore_", schema = "'schemaname', '";
  if (!text.starts_with(call) || !text.substr(0, text.find('(')).ends_with("_stats")) return {};
  const std::size_t at = text.find(schema);
  if (at == std::string_view::npos) return {};
  text.remove_prefix(at + schema.size());
  return text.substr(0, text.find('\''));
}

} // namespace

// Where a dotted name of a statement points to: schema and table. `own` is the schema of the statement's own object.
std::pair<std::string, std::string> Rewriter::Impl::pointed(const sql::Mention& mention, const std::string& own) const {
  const bool mysql = is_mysql_family(dialect);
  if (mention.path.size() > 1) {
    const std::string& schema = mention.path[0].text;
    return {mysql && schema == database ? std::string() : schema, mention.path[1].text};
  }
  if (mention.is_alias) return {};
  if (mention.in_literal) return {own, mention.path[0].text}; // a routine's body: found by the search path
  return own.empty() ? std::pair{facts.home, mention.path[0].text} : std::pair<std::string, std::string>{};
}

// What a statement speaks of, as far as it gets another form or was left out.
Rewriter::Impl::Spoken Rewriter::Impl::speaks_of(const dump::Piece& piece, const sql::Object& object) const {
  Spoken found;
  const std::string& own =
      object.name.schema.text.empty() ? object.on.schema.text : object.name.schema.text; // a trigger has its table's
  const auto look = [&](const sql::Mention& mention) {
    if (mention.path.back().span.begin == object.name.name.span.begin && !mention.in_literal) return;
    const auto [schema, name] = pointed(mention, own);
    if (name.empty()) return;
    const bool gone = objects.is_left_out(schema, name);
    const Site* site = gone ? nullptr : site_of(schema);
    if (!gone && (site == nullptr || !site->plan->is_source(name))) {
      if (!mention.in_literal && objects.views.contains({schema, name})) found.views.emplace_back(schema, name);
      return;
    }
    if (found.name.empty()) found.name = name;
    found.gone = found.gone || gone;
    if (!mention.in_literal) {
      found.outside = true;
      found.nameless = found.nameless || gone || !site->plan->is_target(name);
    }
  };
  const bool routine = object.kind == sql::Object::routine && dialect == Dialect::postgres;
  sql::each_mention(piece.bytes, dialect, reader->lexis().ansi_quotes, routine, look);
  return found;
}

// Views, triggers, rules, policies and the like on tables that get another form would stop the restore: they are left
// out, by name, and what speaks of them is left out with them. Routines and events are kept: they run later, or never;
// but PostgreSQL looks into a body of SQL's own form at once.
void Rewriter::Impl::dependent(const dump::Piece& piece) {
  if (const auto schema = schema_of_statistics(piece.bytes);
      dialect == Dialect::postgres && schema && site_of(std::string(*schema)) != nullptr) {
    account.warn("the statistics for the planner are left out, since they speak of tables in their v3 form: ANALYZE "
                 "makes them anew",
                 0);
    pending.clear();
    return;
  }
  const sql::Object object = sql::read_object(piece.bytes, dialect, reader->lexis().ansi_quotes);
  const std::pair name{object.name.schema.text.empty() ? facts.home : object.name.schema.text, object.name.name.text};
  if (object.verb == sql::Object::drop) {
    if (const auto view = objects.views.find(name); view != objects.views.end()) view->second.dropped = true;
  }
  if (object.verb == sql::Object::none || object.verb == sql::Object::drop) return pass(piece);
  const ObjectKey key = key_of(object);
  const bool create = object.verb == sql::Object::create;
  if (!create && objects.left_out.contains(key)) {
    pending.clear();
    return;
  }
  const Spoken spoken = speaks_of(piece, object);
  const bool view = object.word == "VIEW", routine = object.kind == sql::Object::routine || object.word == "EVENT";
  const std::string upper = upper_of(piece.bytes.substr(0, 4096));
  const std::size_t made = upper.find("CREATE");
  const std::string head = create && is_mysql_family(dialect) // the name stands behind the definer, and other comments
                               ? "CREATE " + object.word + ' ' + sql::quote(name.second, dialect)
                               : make_excerpt(piece.bytes, made == std::string::npos ? 0 : made, 60).text;
  bool bound = false;
  if (spoken.name.empty())
    bound = false;
  else if (create && routine)
    bound = dialect == Dialect::postgres && spoken.outside &&
            (spoken.nameless || upper.find("BEGIN ATOMIC") != std::string::npos);
  else if (create)
    bound = view || object.kind == sql::Object::attached || object.kind == sql::Object::statistics || spoken.gone;
  else
    bound = view || object.word == "PUBLICATION" || object.kind == sql::Object::attached ||
            object.verb == sql::Object::refresh;
  if (bound) {
    account.warn("left out, since it speaks of \"" + spoken.name + "\" in its v3 form: " + head, 0);
    pending.clear();
    if (!create) return;
    objects.leave_out(key, name.first, name.second);
    if (view) take_back(name);
    return;
  }
  if (!spoken.name.empty() && create && routine)
    account.warn("kept, though it speaks of the table \"" + spoken.name + "\" in its v3 form: " + head, 0);
  if (create) {
    for (const auto& used : spoken.views)
      if (used != name) objects.views[used].dependents.push_back({key, name.first, name.second});
    if (view) {
      WrittenView& written_view = objects.views[name];
      written_view.materialized = object.materialized;
      written_view.dropped = false;
    }
  }
  pass(piece);
}

// A view was written, and its last form is left out: what stands there now is a stand-in without rows. It is dropped,
// with all that was made on top of it.
void Rewriter::Impl::take_back(const std::pair<std::string, std::string>& view) {
  const auto found = objects.views.find(view);
  if (found == objects.views.end()) return;
  const WrittenView taken = found->second;
  objects.views.erase(found);
  const bool mysql = is_mysql_family(dialect);
  for (const Dependent& one : taken.dependents) {
    if (objects.left_out.contains(one.key)) continue;
    if (mysql && one.key.kind != sql::Object::relation) continue; // routines and triggers look when they run
    account.warn("left out, since it speaks of \"" + view.second + "\" in its v3 form: " + one.name, 0);
    objects.leave_out(one.key, one.schema, one.name);
    if (one.key.kind == sql::Object::relation) take_back({one.schema, one.name});
  }
  if (taken.dropped) return;
  const std::string name = ddl->name(view.first, view.second);
  if (mysql)
    out.put("DROP VIEW IF EXISTS " + name + ";\n");
  else
    out.put(std::string(taken.materialized ? "DROP MATERIALIZED VIEW " : "DROP VIEW ") + name +
            (taken.dependents.empty() ? "" : " CASCADE") + ";\n");
}

// ALTER TABLE … ENABLE TRIGGER of a table that stays, where the trigger does not.
bool Rewriter::Impl::speaks_of_left_out_trigger(const dump::Piece& piece, const sql::Name& table) const {
  bool found = false;
  sql::each_mention(piece.bytes, dialect, reader->lexis().ansi_quotes, false, [&](const sql::Mention& mention) {
    found = found ||
            (mention.path.size() == 1 && objects.left_out.contains({sql::Object::attached, table.schema.text,
                                                                    table.name.text + '\n' + mention.path[0].text}));
  });
  return found;
}

} // namespace dumpfix::rewrite
