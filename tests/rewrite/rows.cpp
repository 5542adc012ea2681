// Cells of each dialect on their way through: what is carried over to the byte, what is converted, what is refused.
#include "dump/value.hpp"
#include "rewrite/dumps.hpp"

#include <doctest.h>

namespace dumpfix::rewrite {
namespace {

const std::string id_type(Style style) {
  return style == Style::mysql ? "int(10) unsigned NOT NULL AUTO_INCREMENT" : "integer NOT NULL";
}

/// A dump with one row (1, cell) in `things`, whose attribute `x` has the type.
std::string one_cell(Style style, const std::string& type, const std::string& cell) {
  // v3's own type, where it says how cells are read.
  const bool instant = style != Style::mysql && (type == "datetime" || type == "timestamp");
  const std::string column = instant ? "timestamp with time zone" : "text";
  return dump_of(style, thing_store(R"("x":{"type":")" + type + "\"}"),
                 {{"things", {{"id", id_type(style)}, {"x", column}}, {{"1", cell}}}});
}

/// The cell of column `x` in the output (the second of the row: the id comes first), or what it failed with.
std::string cell_of(Style style, const std::string& type, const std::string& cell) {
  const Run run = rewritten(one_cell(style, type, cell));
  if (!run.problem.what.empty()) return code_name(run.problem.code) + ' ' + run.problem.what;
  const auto rows = rows_in(run.out, style, "things");
  if (rows.size() != 1) return std::to_string(rows.size()) + " rows";
  std::vector<std::string_view> cells;
  const dump::Lexis lexis{style == Style::mysql ? Dialect::mariadb : Dialect::postgres, style == Style::mysql, false};
  if (!dump::split_cells(rows[0], style == Style::copy, lexis, cells) || cells.size() != 6)
    return "not a row: " + rows[0];
  return std::string(cells[1]);
}

struct Case {
  Style style;
  std::string type, in, out;
};

} // namespace

TEST_CASE("cells") {
  for (const Case& one : {
           // COPY: what no rule touches keeps its bytes, escapes and all
           Case{Style::copy, "string", "plain", "plain"},
           {Style::copy, "string", "", ""},
           {Style::copy, "string", "\\N", "\\N"},
           {Style::copy, "text", "a\\tb\\nc\\\\d\\x41", "a\\tb\\nc\\\\d\\x41"},
           {Style::copy, "json", R"({"a": [1, 2.50], "b": "\\n"})", R"({"a": [1, 2.50], "b": "\\n"})"},
           {Style::copy, "biginteger", "9223372036854775807", "9223372036854775807"},
           {Style::copy, "decimal", "12345678.90", "12345678.90"},
           {Style::copy, "boolean", "t", "t"},
           {Style::copy, "date", "1969-12-31", "1969-12-31"},
           // timestamp with time zone → timestamp(6) without: UTC
           {Style::copy, "datetime", "2021-05-04 10:11:12.345+02", "2021-05-04 08:11:12.345"},
           {Style::copy, "datetime", "2021-01-01 00:30:00+05:30", "2020-12-31 19:00:00"},
           {Style::copy, "datetime", "2021-12-31 23:59:59-01", "2022-01-01 00:59:59"},
           {Style::copy, "timestamp", "1890-01-01 00:00:00-03:06:28", "1890-01-01 03:06:28"},
           {Style::copy, "datetime", "\\N", "\\N"},
           {Style::copy, "datetime", "04.05.2021", "DF016 column \"x\" of \"things\" must hold a point in time"},
           // INSERT of PostgreSQL
           {Style::pg_insert, "string", "'it''s'", "'it''s'"},
           {Style::pg_insert, "string", "NULL", "NULL"},
           {Style::pg_insert, "text", "'a\\b'", "'a\\b'"},
           {Style::pg_insert, "boolean", "true", "true"},
           {Style::pg_insert, "integer", "-5", "-5"},
           {Style::pg_insert, "datetime", "'2021-05-04 10:11:12+02'", "'2021-05-04 08:11:12'"},
           {Style::pg_insert, "datetime", "NULL", "NULL"},
           {Style::pg_insert, "json", R"('{"a": "it''s"}')", R"('{"a": "it''s"}')"},
           // INSERT of MySQL and MariaDB: TIMESTAMP is in the dump's zone, UTC, already
           {Style::mysql, "string", R"('it\'s')", R"('it\'s')"},
           {Style::mysql, "string", "'it''s'", "'it''s'"},
           {Style::mysql, "string", "_binary 'x'", "_binary 'x'"},
           {Style::mysql, "string", "0x4142", "0x4142"},
           {Style::mysql, "string", "NULL", "NULL"},
           {Style::mysql, "datetime", "'2021-05-04 10:11:12'", "'2021-05-04 10:11:12'"},
           {Style::mysql, "boolean", "1", "1"},
           {Style::mysql, "json", R"('{\"a\":1}')", R"('{\"a\":1}')"},
           {Style::mysql, "json", "NULL", "NULL"},
           {Style::mysql, "json", "''", "NULL"},
           {Style::mysql, "json", "'12'", "'12'"},
       }) {
    CAPTURE(one.type);
    CAPTURE(one.in);
    CHECK(cell_of(one.style, one.type, one.in) == one.out);
  }
}

TEST_CASE("MySQL: text that is no JSON becomes a JSON string, and is told") {
  const Run run = rewritten(one_cell(Style::mysql, "json", R"('not {\"json')"));
  const auto rows = rows_in(run.out, Style::mysql, "things");
  REQUIRE(rows.size() == 1);
  std::vector<std::string_view> cells;
  const dump::Lexis lexis{Dialect::mariadb, true, false};
  REQUIRE(dump::split_cells(rows[0], false, lexis, cells));
  std::string scratch;
  CHECK(dump::decode(cells[1], dump::CellForm::mysql_literal, lexis, scratch) == R"("not {\"json")");
  CHECK(run.account.warnings.count("\"things\": text that is no valid JSON was written as a JSON string") == 1);
}

TEST_CASE("MySQL: after SET NAMES binary JSON says its character set, as the server makes none of bytes") {
  // mysqldump of MySQL 8 and later writes _binary, MariaDB's and older ones do not.
  const auto json_of = [&](const std::string& names, const std::string& introducer = {}) {
    std::string whole = one_cell(Style::mysql, "json", introducer + R"('{\"a\":1}')");
    const auto rows = rows_in(rewritten(whole.insert(whole.find("CREATE TABLE"), names)).out, Style::mysql, "things");
    REQUIRE(rows.size() == 1);
    return rows[0].substr(rows[0].find(',') + 1, rows[0].find('}') + 1 - rows[0].find(','));
  };
  CHECK(json_of("") == R"('{\"a\":1}')");
  CHECK(json_of("/*!40101 SET NAMES utf8mb4 */;\n") == R"('{\"a\":1}')");
  CHECK(json_of("/*!50503 SET NAMES binary */;\n") == R"(_utf8mb4'{\"a\":1}')");
  CHECK(json_of("/*!50503 SET NAMES binary */;\n", "_binary ") == R"(_utf8mb4'{\"a\":1}')");
  CHECK(json_of("SET NAMES 'binary';\n") == R"(_utf8mb4'{\"a\":1}')");
  CHECK(json_of("SET NAMES binary;\nSET NAMES utf8mb4;\n") == R"('{\"a\":1}')");
}

TEST_CASE("columns that v4 needs as an object or an array get one") {
  struct Json {
    std::string properties, conditions; ///< v3, as JSON; "NULL" for NULL
    std::string v4_properties, v4_conditions;
    std::size_t warnings;
  };
  for (const Json& one :
       {Json{R"({"fields":["a"]})", R"(["admin::is-creator"])", R"({"fields":["a"]})", R"(["admin::is-creator"])", 0},
        {"NULL", "NULL", "{}", "[]", 0},
        {"null", "null", "{}", "[]", 0},
        {"[]", "{}", "{}", "[]", 2},
        {"12", R"("x")", "{}", "[]", 2}}) {
    for (const Style style : {Style::copy, Style::pg_insert, Style::mysql}) {
      CAPTURE(one.properties);
      CAPTURE(static_cast<int>(style));
      const auto cell = [&](const std::string& json) {
        if (json == "NULL") return std::string(style == Style::copy ? "\\N" : "NULL");
        return style == Style::copy ? json : '\'' + json + '\'';
      };
      const std::string text = style == Style::copy ? "admin::x" : "'admin::x'";
      const auto store = std::vector{
          plan::model(
              "strapi::permission", "strapi_permission",
              R"("action":{"type":"string"},"properties":{"type":"json"},"conditions":{"type":"json"},"role":{"model":"role","plugin":"admin"})"),
          plan::model("strapi::role", "strapi_role", R"("name":{"type":"string"})")};
      const Run run =
          rewritten(dump_of(style, store,
                            {{"strapi_permission",
                              {{"id", id_type(style)},
                               {"action", "varchar(255)"},
                               {"properties", "text"},
                               {"conditions", "text"},
                               {"role", "integer"}},
                              {{"1", text, cell(one.properties), cell(one.conditions), "1"}}},
                             {"strapi_role", {{"id", id_type(style)}, {"name", "varchar(255)"}}, {{"1", text}}}}));
      CHECK(run.problem.what == "");
      const auto rows = rows_in(run.out, style, "admin_permissions");
      REQUIRE(rows.size() == 1);
      std::vector<std::string_view> cells;
      const dump::Lexis lexis{style == Style::mysql ? Dialect::mariadb : Dialect::postgres, style == Style::mysql,
                              false};
      const dump::CellForm form = style == Style::copy    ? dump::CellForm::copy
                                  : style == Style::mysql ? dump::CellForm::mysql_literal
                                                          : dump::CellForm::pg_literal;
      REQUIRE(dump::split_cells(rows[0], style == Style::copy, lexis, cells));
      std::vector<std::string> values;
      for (const std::string_view raw : cells) {
        std::string scratch;
        values.emplace_back(dump::decode(raw, form, lexis, scratch).value_or("NULL"));
      }
      CHECK(std::count(values.begin(), values.end(), one.v4_properties) >= 1);
      CHECK(std::count(values.begin(), values.end(), one.v4_conditions) == 1);
      CHECK(run.account.warnings.size() == one.warnings);
    }
  }
}

TEST_CASE("rows with too few or too many values are refused at their place") {
  for (const Style style : {Style::copy, Style::pg_insert, Style::mysql}) {
    for (const std::size_t cells : {1U, 3U}) {
      CAPTURE(static_cast<int>(style));
      CAPTURE(cells);
      const std::vector<std::string> bad(cells, "7");
      const std::string dump = dump_of(style, thing_store(R"("x":{"type":"integer"})"),
                                       {{"things", {{"id", id_type(style)}, {"x", "text"}}, {{"1", "7"}, bad}}});
      const Run run = rewritten(dump);
      CHECK(run.problem.code == Code::bad_row);
      CHECK(run.problem.what == "table \"things\": the head names 2 columns, this row has " + std::to_string(cells) +
                                    (cells == 1 ? " value" : " values"));
      // the place is that of the second row
      const std::size_t second =
          dump.find(style == Style::copy ? (cells == 1 ? "\n7\n" : "\n7\t7\t7\n")
                                         : (cells == 1                            ? "(7)"
                                            : cells == 3 && style == Style::mysql ? "(7,7,7)"
                                                                                  : "(7, 7, 7)"));
      REQUIRE(second != std::string::npos);
      const std::size_t byte = style == Style::copy ? second + 1 : second;
      CHECK(run.problem.place.byte == byte);
      CHECK(run.problem.place.line == 1 + static_cast<std::uint64_t>(std::count(
                                              dump.begin(), dump.begin() + static_cast<std::ptrdiff_t>(byte), '\n')));
    }
  }
}

TEST_CASE("values do not stand in messages") {
  const std::string dump =
      dump_of(Style::copy, thing_store(R"("x":{"type":"datetime"})"),
              {{"things", {{"id", "integer NOT NULL"}, {"x", "timestamp with time zone"}}, {{"1", "secret-token"}}}});
  const Run run = rewritten(dump);
  CHECK(run.problem.code == Code::bad_value);
  CHECK(format_problem(run.problem).find("secret") == std::string::npos);
  CHECK(run.problem.place.byte == dump.find("secret-token"));
}

} // namespace dumpfix::rewrite
