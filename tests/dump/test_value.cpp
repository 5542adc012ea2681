// Cells to values and back. Expectations: PostgreSQL COPY and "Lexical Structure", MySQL "String Literals".
#include "dump/helpers.hpp"
#include "dump/value.hpp"

#include <doctest.h>

#include <optional>

using namespace dump_test;
using namespace std::string_literals;

namespace {

std::optional<std::string> value(std::string_view cell, CellForm form, const Lexis& lexis) {
  std::string scratch = "left over";
  const auto out = decode(cell, form, lexis, scratch);
  return out ? std::optional<std::string>(*out) : std::nullopt;
}

} // namespace

TEST_CASE("COPY cells") {
  const auto copy = [](std::string_view cell) { return value(cell, CellForm::copy, pg_lexis); };
  CHECK(copy("\\N") == std::nullopt);
  CHECK(copy("") == "");
  CHECK(copy("\\\\N") == "\\N");
  CHECK(copy("plain 'text' ünï") == "plain 'text' ünï");
  CHECK(copy("\\b\\f\\n\\r\\t\\v\\\\") == "\b\f\n\r\t\v\\");
  CHECK(copy("\\101\\60x\\0z\\x4a\\x7g\\xg\\q\\.") == "A0x\0zJ\x07gxgq."s);
  CHECK(copy("{\"a\": \"b\\\\nc\"}") == "{\"a\": \"b\\nc\"}");
  CHECK(copy("a long text of more than sixteen bytes \\\\ and more \\n") ==
        "a long text of more than sixteen bytes \\ and more \n");
}

TEST_CASE("PostgreSQL literals") {
  const auto pg = [](std::string_view cell) { return value(cell, CellForm::pg_literal, pg_lexis); };
  CHECK(pg("NULL") == std::nullopt);
  CHECK(pg("null") == std::nullopt);
  CHECK(pg("'NULL'") == "NULL");
  CHECK(pg("''") == "");
  CHECK(pg("'it''s'") == "it's");
  CHECK(pg("''''") == "'");
  CHECK(pg("'a\\nb'") == "a\\nb");
  CHECK(pg("E'a\\nb\\'\\\\ \\x41\\102'") == "a\nb'\\ AB");
  CHECK(pg("e'\\u00e9\\U0001F600\\ud83d\\ude00'") == "é😀😀");
  CHECK(pg("'2020-01-01'::date") == "2020-01-01");
  CHECK(pg("'x''y'::character varying") == "x'y");
  CHECK(pg("$$it's$$") == "it's");
  CHECK(pg("$a$x$$y$a$") == "x$$y");
  CHECK(pg("B'101'") == "101");
  CHECK(pg("true") == "true");
  CHECK(pg("-12.50") == "-12.50");
  CHECK(pg("nextval('s'::regclass)") == "nextval('s'::regclass)");
  CHECK(pg("'a' || 'b'") == "'a' || 'b'");
  CHECK(value("'a\\'\\\\'", CellForm::pg_literal, pg_old_lexis) == "a'\\");
}

TEST_CASE("MySQL literals") {
  const auto my = [](std::string_view cell) { return value(cell, CellForm::mysql_literal, mysql_lexis); };
  CHECK(my("NULL") == std::nullopt);
  CHECK(my("'a\\0\\'\\\"\\b\\n\\r\\t\\Z\\\\\\%\\_\\q'") == "a\0'\"\b\n\r\t\x1A\\\\%\\_q"s);
  CHECK(my("'it''s \"x\"'") == "it's \"x\"");
  CHECK(my("\"it's \"\"x\"\"\"") == "it's \"x\"");
  CHECK(my("0x4D7953514C") == "MySQL");
  CHECK(my("0xF41") == "\x0F\x41");
  CHECK(my("X'4D79'") == "My");
  CHECK(my("x''") == "");
  CHECK(my("b'1'") == "\x01");
  CHECK(my("b'100000010'") == "\x01\x02");
  CHECK(my("_binary 'a\\0'") == "a\0"s);
  CHECK(my("_utf8mb4'x'") == "x");
  CHECK(my("_binary '\\\\'") == "\\");
  CHECK(my("N'x'") == "x");
  CHECK(my("-1.5e3") == "-1.5e3");
  CHECK(my("0xZZ") == "0xZZ");
  CHECK(value("'a\\n'", CellForm::mysql_literal, mysql_plain_lexis) == "a\\n");
  CHECK(value("\"name\"", CellForm::mysql_literal, mysql_ansi_lexis) == "\"name\"");
}

TEST_CASE("a value without escapes is a view into the cell") {
  const std::string cell = "'plain'";
  std::string scratch;
  const auto out = decode(cell, CellForm::pg_literal, pg_lexis, scratch);
  REQUIRE(out);
  CHECK(out->data() == cell.data() + 1);
}

TEST_CASE("values as cells") {
  struct Case {
    std::string value;
    const char* copy;
    const char* pg;
    const char* pg_old;
    const char* mysql;
    const char* mysql_plain;
  };
  const Case cases[] = {
      {"", "", "''", "''", "''", "''"},
      {"a b", "a b", "'a b'", "'a b'", "'a b'", "'a b'"},
      {"it's \"x\"", "it's \"x\"", "'it''s \"x\"'", "'it''s \"x\"'", "'it\\'s \\\"x\\\"'", "'it''s \"x\"'"},
      {"\\N", "\\\\N", "'\\N'", "'\\\\N'", "'\\\\N'", "'\\N'"},
      {"a\tb\nc\rd", "a\\tb\\nc\\rd", "'a\tb\nc\rd'", "'a\tb\nc\rd'", "'a\tb\\nc\\rd'", "'a\tb\nc\rd'"},
      {"\b\f\v\x1A", "\\b\\f\\v\x1A", "'\b\f\v\x1A'", "'\b\f\v\x1A'", "'\b\f\v\\Z'", "'\b\f\v\x1A'"},
  };
  const auto encoded = [](const std::string& text, CellForm form, const Lexis& lexis) {
    std::string out = ">";
    encode_text(text, form, lexis, out);
    return out.substr(1);
  };
  for (const Case& c : cases) {
    CAPTURE(c.value);
    CHECK(encoded(c.value, CellForm::copy, pg_lexis) == c.copy);
    CHECK(encoded(c.value, CellForm::pg_literal, pg_lexis) == c.pg);
    CHECK(encoded(c.value, CellForm::pg_literal, pg_old_lexis) == c.pg_old);
    CHECK(encoded(c.value, CellForm::mysql_literal, mysql_lexis) == c.mysql);
    CHECK(encoded(c.value, CellForm::mysql_literal, mysql_plain_lexis) == c.mysql_plain);
  }
  CHECK(encoded("\0"s, CellForm::mysql_literal, mysql_lexis) == "'\\0'");
  std::string out;
  encode_null(CellForm::copy, out);
  encode_null(CellForm::pg_literal, out);
  encode_null(CellForm::mysql_literal, out);
  encode_bare("12", out);
  CHECK(out == "\\NNULLNULL12");
}

TEST_CASE("every byte comes back through each form, alone and in long texts") {
  const std::pair<CellForm, const Lexis*> forms[] = {{CellForm::copy, &pg_lexis},
                                                     {CellForm::pg_literal, &pg_lexis},
                                                     {CellForm::pg_literal, &pg_old_lexis},
                                                     {CellForm::mysql_literal, &mysql_lexis},
                                                     {CellForm::mysql_literal, &mysql_plain_lexis}};
  for (const auto& [form, lexis] : forms)
    for (int byte = 0; byte < 256; ++byte)
      for (const std::size_t size : {0, 1, 15, 16, 33}) {
        const std::string text = std::string(size, 'x') + static_cast<char>(byte) + std::string(size, 'n');
        std::string cell;
        encode_text(text, form, *lexis, cell);
        CHECK(value(cell, form, *lexis) == text);
      }
}

TEST_CASE("integers") {
  const auto copy = [](std::string_view cell) { return decode_integer(cell, CellForm::copy); };
  const auto pg = [](std::string_view cell) { return decode_integer(cell, CellForm::pg_literal); };
  const auto my = [](std::string_view cell) { return decode_integer(cell, CellForm::mysql_literal); };
  CHECK(copy("12") == 12);
  CHECK(copy("-9223372036854775808") == INT64_MIN);
  CHECK(copy("+7") == 7);
  CHECK(pg("'12'") == 12);
  CHECK(pg("'-5'::integer") == -5);
  CHECK(pg("5::bigint") == 5);
  CHECK(my("'12'") == 12);
  CHECK(my("\"12\"") == 12);
  for (const char* cell : {"\\N", "", "1.0", "1x", " 1", "9223372036854775808", "+-1", "--1", "'1'"}) {
    CAPTURE(cell);
    CHECK(copy(cell) == std::nullopt);
  }
  for (const char* cell : {"NULL", "''", "'x'", "b'1'", "'1", "1.5"}) {
    CAPTURE(cell);
    CHECK(pg(cell) == std::nullopt);
    CHECK(my(cell) == std::nullopt);
  }
}

TEST_CASE("booleans") {
  for (const char* cell : {"t", "true", "1"}) CHECK(decode_boolean(cell, CellForm::copy) == true);
  for (const char* cell : {"f", "false", "0"}) CHECK(decode_boolean(cell, CellForm::copy) == false);
  for (const char* cell : {"\\N", "", "2", "x"}) CHECK(decode_boolean(cell, CellForm::copy) == std::nullopt);
  for (const char* cell : {"true", "TRUE", "'t'", "'1'", "B'1'", "'true'::boolean", "true::boolean"})
    CHECK(decode_boolean(cell, CellForm::pg_literal) == true);
  for (const char* cell : {"false", "'f'", "'0'", "B'0'", "'f'::boolean"})
    CHECK(decode_boolean(cell, CellForm::pg_literal) == false);
  for (const char* cell : {"1", "'1'", "b'1'", "0x01", "true", "_binary '\x01'"})
    CHECK(decode_boolean(cell, CellForm::mysql_literal) == true);
  for (const char* cell : {"0", "'0'", "b'0'", "0x00", "FALSE", "_binary '\\0'"})
    CHECK(decode_boolean(cell, CellForm::mysql_literal) == false);
  for (const char* cell : {"NULL", "'x'", "2"}) CHECK(decode_boolean(cell, CellForm::mysql_literal) == std::nullopt);
}
