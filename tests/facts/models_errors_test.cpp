// Definitions that cannot be read: the whole message, with the row's place and the caret under the byte that does not
// fit.
#include <doctest.h>

#include "facts/models.hpp"
#include "facts/store_rows.hpp"

using namespace dumpfix;
using namespace dumpfix::facts;

namespace {

std::string message_of(const std::string& key, const std::string& value, Code code = Code::bad_model) {
  StoreRow row;
  row.key = key;
  row.value = value;
  row.place = {"dump.sql", 4711, 12, 3};
  try {
    Models::read({row}, {});
  } catch (const Failure& failure) {
    CHECK(failure.problem().code == code);
    CHECK(failure.problem().exit == ExitCode::bad_dump);
    return format_problem(failure.problem());
  }
  return "no failure";
}

constexpr const char* hint =
    "  hint: delete this row in the v3 database and start Strapi v3 once: it writes the row again\n";

} // namespace

TEST_CASE("models: malformed definitions") {
  struct {
    const char *key, *value, *what, *excerpt, *caret;
  } const cases[] = {
      {"model_def_application::a.a", R"({"collectionName":"as",,"attributes":{}})",
       R"(content model "model_def_application::a.a" is not valid JSON: unexpected character)",
       R"({"collectionName":"as",,"attributes":{}})", "                       ^"},
      {"model_def_application::a.a", R"({"collectionName":"as","attributes":{)",
       R"(content model "model_def_application::a.a" is not valid JSON: it ends too early)",
       R"({"collectionName":"as","attributes":{)", "                                     ^"},
      {"model_def_application::a.a", R"({"a":"é"} x)",
       R"(content model "model_def_application::a.a" is not valid JSON: text follows its end)", R"({"a":"é"} x)",
       "          ^"},
      {"model_def_application::a.a", R"(["attributes"])",
       R"(content model "model_def_application::a.a" is not a JSON object)", R"(["attributes"])", "^"},
      {"model_def_application::a.a", R"({"collectionName":"as"})",
       R"(content model "model_def_application::a.a" has no "attributes" object)", R"({"collectionName":"as"})", "^"},
      {"model_def_default.seo", R"({"attributes":{}})",
       R"(content model "model_def_default.seo" has no "collectionName")", R"({"attributes":{}})", "^"},
      {"db_model_as", R"({"name":"string"})", R"(attribute "name" of content model "db_model_as" is not a JSON object)",
       R"({"name":"string"})", "^"},
  };
  for (const auto& [key, value, what, excerpt, caret] : cases) {
    CAPTURE(value);
    CHECK(message_of(key, value) == std::string("dump.sql:12:3 (byte 4711): error: ") + what + " [DF017]\n  " +
                                        excerpt + "\n  " + caret + "\n" + hint);
  }
}

TEST_CASE("models: a definition in another encoding is the dump's fault, not the row's") {
  const std::string text =
      message_of("model_def_application::a.a", "{\"collectionName\":\"as\",\"info\":\"\xc4\xd6\"}", Code::bad_encoding);
  CHECK(text.find("is not valid JSON") != std::string::npos);
  CHECK(text.find("hint: its text is not UTF-8: take the dump with mysqldump --default-character-set=utf8mb4") !=
        std::string::npos);
  CHECK(text.find("delete this row") == std::string::npos);
}

TEST_CASE("models: an empty definition has no excerpt") {
  CHECK(
      message_of("db_model_as", "") ==
      std::string(
          R"(dump.sql:12:3 (byte 4711): error: content model "db_model_as" is not valid JSON: it ends too early [DF017])") +
          "\n" + hint);
}

TEST_CASE("models: deep nesting is refused, not recursed into") {
  std::string value = R"({"collectionName":"as","attributes":{"a":{"type":"json","default":)";
  for (int i = 0; i < 100'000; ++i) value += '[';
  CHECK(message_of("model_def_application::a.a", value).find("is not valid JSON: it is nested too deeply") !=
        std::string::npos);
}

TEST_CASE("models: other rows of core_store may hold anything") {
  const Models models = Models::read(rows_of({{"plugin_upload_settings", "{"}, {"core_application", "not json"}}), {});
  CHECK(models.empty());
  CHECK_FALSE(models.has_uids());
}
