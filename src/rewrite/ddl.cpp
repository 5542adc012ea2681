// DDL in the spelling of each dump tool: the layout, the order and the names are those of pg_dump and mysqldump, so
// that a restored database is the one that v4 would have made itself.
#include "rewrite/ddl.hpp"

#include "base/identifiers.hpp"
#include "sql/sql.hpp"

#include <algorithm>
#include <cctype>

namespace dumpfix::rewrite {
namespace {

std::string upper(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return text;
}

bool has_id(const plan::TargetTable& table) {
  return !table.columns.empty() && table.columns.front().carry == plan::Carry::id;
}

} // namespace

std::string Ddl::sequence_name(std::string_view table) {
  return std::string(cut_identifier(table, identifier_bytes - std::string_view("_id_seq").size())) + "_id_seq";
}
std::string Ddl::primary_key_name(std::string_view table) {
  return std::string(cut_identifier(table, identifier_bytes - std::string_view("_pkey").size())) + "_pkey";
}

std::string Ddl::column(std::string_view column_name) const {
  return sql::quote(column_name, spelling_.dialect, spelling_.ansi_quotes, spelling_.quotes_all);
}

std::string Ddl::name(const std::string& schema, std::string_view table) const {
  return schema.empty() ? column(table) : column(schema) + '.' + column(table);
}

std::string Ddl::column_list(const std::vector<std::string>& columns) const {
  std::string out;
  for (const std::string& one : columns) {
    if (!out.empty()) out += spelling_.dialect == Dialect::postgres ? ", " : ",";
    out += column(one);
  }
  return out;
}

void Ddl::comment(std::string_view what, std::string_view type, const Home& home) {
  std::string text = "--\n-- Name: ";
  text.append(what).append("; Type: ").append(type);
  text += "; Schema: " + (home.schema.empty() ? std::string("-") : home.schema) +
          "; Owner: " + (home.owner.empty() ? std::string("-") : home.owner);
  out_.put(text + "\n--\n\n");
}

void Ddl::create(const plan::TargetTable& table, const Home& home) {
  if (spelling_.dialect == Dialect::postgres)
    create_postgres(table, home);
  else
    create_mysql(table, home);
}

void Ddl::create_postgres(const plan::TargetTable& table, const Home& home) {
  const std::string full = name(home.schema, table.name);
  comment(table.name, "TABLE", home);
  // Link tables refer to the tables that are dropped: CASCADE takes their foreign keys along.
  if (spelling_.cleans) out_.put("DROP TABLE IF EXISTS " + full + " CASCADE;\n");
  out_.put("CREATE TABLE " + full + " (\n");
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const plan::TargetColumn& one = table.columns[i];
    out_.put("    " + column(one.name) + ' ' + one.type);
    if (one.carry == plan::Carry::id) out_.put(" NOT NULL");
    out_.put(i + 1 == table.columns.size() ? "\n" : ",\n");
  }
  out_.put(");\n\n\n");
  if (!home.owner.empty()) out_.put("ALTER TABLE " + full + " OWNER TO " + home.owner + ";\n\n");
  if (!has_id(table)) return;
  const std::string sequence = name(home.schema, sequence_name(table.name));
  comment(sequence_name(table.name), "SEQUENCE", home);
  out_.put(
      "CREATE SEQUENCE " + sequence +
      "\n    AS integer\n    START WITH 1\n    INCREMENT BY 1\n    NO MINVALUE\n    NO MAXVALUE\n    CACHE 1;\n\n\n");
  if (!home.owner.empty()) out_.put("ALTER TABLE " + sequence + " OWNER TO " + home.owner + ";\n\n");
  const std::string id = column(table.columns.front().name);
  out_.put("ALTER SEQUENCE " + sequence + " OWNED BY " + full + '.' + id + ";\n\n\n");
  out_.put("ALTER TABLE ONLY " + full + " ALTER COLUMN " + id + " SET DEFAULT nextval('" +
           sql::quote_literal(sequence) + "'::regclass);\n\n\n");
}

void Ddl::create_mysql(const plan::TargetTable& table, const Home& home) {
  const std::string full = name(home.schema, table.name);
  if (spelling_.cleans) out_.put("DROP TABLE IF EXISTS " + full + ";\n");
  out_.put("CREATE TABLE " + full + " (\n");
  std::string body;
  const auto line = [&](const std::string& text) {
    if (!body.empty()) body += ",\n";
    body += "  " + text;
  };
  for (const plan::TargetColumn& one : table.columns)
    line(column(one.name) + ' ' + one.type +
         (one.carry == plan::Carry::id ? " NOT NULL AUTO_INCREMENT" : " DEFAULT NULL") +
         (one.comment.empty() ? std::string() : ' ' + one.comment));
  if (has_id(table)) line("PRIMARY KEY (" + column(table.columns.front().name) + ")");
  for (const plan::TargetKey& key : table.keys)
    if (key.kind == rules::KeyRule::unique)
      line("UNIQUE KEY " + column(key.name) + " (" + column_list(key.columns) + ")");
  for (const plan::TargetKey& key : table.keys)
    if (key.kind == rules::KeyRule::index) line("KEY " + column(key.name) + " (" + column_list(key.columns) + ")");
  for (const plan::TargetKey& key : table.keys)
    if (key.kind == rules::KeyRule::foreign && !key.references.empty())
      line("CONSTRAINT " + column(key.name) + " FOREIGN KEY (" + column_list(key.columns) + ") REFERENCES " +
           name(home.schema, key.references) + " (" + column(facts::id_column()) + ")" +
           (key.on_delete.empty() ? std::string() : " ON DELETE " + upper(key.on_delete)));
  out_.put(body + "\n)" + home.options + ";\n");
}

void Ddl::keys(const plan::TargetTable& table, const Home& home) {
  if (spelling_.dialect != Dialect::postgres) return;
  const std::string full = name(home.schema, table.name);
  if (has_id(table))
    out_.put("ALTER TABLE ONLY " + full + "\n    ADD CONSTRAINT " + column(primary_key_name(table.name)) +
             " PRIMARY KEY (" + column(table.columns.front().name) + ");\n\n\n");
  for (const plan::TargetKey& key : table.keys)
    if (key.kind == rules::KeyRule::unique)
      out_.put("ALTER TABLE ONLY " + full + "\n    ADD CONSTRAINT " + column(key.name) + " UNIQUE (" +
               column_list(key.columns) + ");\n\n\n");
  for (const plan::TargetKey& key : table.keys)
    if (key.kind == rules::KeyRule::index)
      out_.put("CREATE INDEX " + column(key.name) + " ON " + full + " USING btree (" + column_list(key.columns) +
               ");\n\n\n");
}

void Ddl::foreign_keys(const plan::TargetTable& table, const Home& home) {
  if (spelling_.dialect != Dialect::postgres) return;
  for (const plan::TargetKey& key : table.keys)
    if (key.kind == rules::KeyRule::foreign && !key.references.empty())
      out_.put("ALTER TABLE ONLY " + name(home.schema, table.name) + "\n    ADD CONSTRAINT " + column(key.name) +
               " FOREIGN KEY (" + column_list(key.columns) + ") REFERENCES " + name(home.schema, key.references) + '(' +
               column(facts::id_column()) + ')' +
               (key.on_delete.empty() ? std::string() : " ON DELETE " + upper(key.on_delete)) + ";\n\n\n");
}

void Ddl::set_sequence(const plan::TargetTable& table, const Home& home, std::int64_t last) {
  if (spelling_.dialect != Dialect::postgres || !has_id(table)) return;
  out_.put("SELECT pg_catalog.setval('" + sql::quote_literal(name(home.schema, sequence_name(table.name))) + "', " +
           (last > 0 ? std::to_string(last) + ", true" : std::string("1, false")) + ");\n\n\n");
}

} // namespace dumpfix::rewrite
