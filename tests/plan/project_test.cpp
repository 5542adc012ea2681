// A v4 project whose types differ from v3's: what becomes of draft and publish and of i18n, as v4's own migrations have
// it (strapi/migrations/draft-publish, plugin-i18n/migrations/content-type), and which attributes v4 does not know.
#include "plan/book.hpp"

#include <doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <unistd.h>

namespace dumpfix::plan {
namespace {

const std::string stamps = R"("timestamps":["created_at","updated_at"])";
const std::string v3_localized = R"("pluginOptions":{"i18n":{"localized":true}})";

/// A v4 project of one type or component, given by the members of its schema beside collectionName.
facts::Project project(const std::string& schema, const std::string& file = "src/api/thing/content-types/thing",
                       const std::string& table = "things") {
  const auto folder = std::filesystem::temp_directory_path() / ("dumpfix-plan-project." + std::to_string(::getpid()));
  const bool component = file.starts_with("src/components");
  const auto path = folder / (component ? file + ".json" : file + "/schema.json");
  std::filesystem::remove_all(folder);
  std::filesystem::create_directories(path.parent_path());
  std::ofstream(path) << R"({"collectionName":")" << table << R"(",)" << schema << "}";
  facts::Project out = facts::Project::read(folder.string(), shipped().project_patterns(), {});
  std::filesystem::remove_all(folder);
  return out;
}

Site site(const facts::Project* v4, const std::string& attributes, const std::string& options = stamps,
          const std::string& more = {}) {
  return Site(V3({model("application::thing.thing", "things", attributes, options, more),
                  model("plugins::upload.file", "upload_file",
                        R"("related":{"collection":"*","filter":"field"},"name":{"type":"string"})"),
                  model("default.seo", "components_default_seos", R"("metaTitle":{"type":"string"})"),
                  {"plugin_i18n_default_locale", "\"fr\""}}),
              shipped(), Dialect::postgres, {}, v4);
}

std::vector<std::string> warnings_of(const Site& one, const std::string& about) {
  std::vector<std::string> out;
  for (const std::string& text : one.warnings)
    if (text.find('"' + about + '"') != std::string::npos) out.push_back(text);
  return out;
}

const std::string x = R"("x":{"type":"string"})";
const std::string publishing = R"("draftAndPublish":true,)" + stamps;
const std::string thing = "\"api::thing.thing\": ";

} // namespace

TEST_CASE("draft and publish that the v4 project switches on publishes what v3 has, as v4 does") {
  const facts::Project on = project(R"("options":{"draftAndPublish":true},"attributes":{)" + x + "}");
  struct Case {
    std::string options;
    std::vector<std::string> columns;
    std::string from;
    bool told;
  };
  for (const Case& one : {
           Case{stamps, {"id", "x", "created_at", "updated_at"}, "copy created_at", true},
           {R"("timestamps":["made","changed"])", {"id", "x", "made", "changed"}, "copy made", true},
           {stamps, {"id", "x", "updated_at"}, "copy updated_at", true},
           {R"("timestamps":false)", {"id", "x"}, "null", true},
           // a field of the user's own that says it
           {stamps, {"id", "x", "created_at", "published_at"}, "copy published_at", false},
           {publishing, {"id", "x", "created_at", "published_at"}, "copy published_at", false},
       }) {
    CAPTURE(one.options);
    CAPTURE(one.columns.size());
    const Site made = site(&on, x, one.options);
    const TablePlan plan = made.compile("things", one.columns);
    CHECK(origin(plan, "published_at") == one.from);
    CHECK(names(plan.target) == "id x created_at updated_at published_at created_by_id updated_by_id");
    CHECK((warnings_of(made, "api::thing.thing") ==
           (one.told ? std::vector<std::string>{thing + "draft and publish is on in v4 only: each entry is published "
                                                        "as of its creation time, and is a draft if it has none"}
                     : std::vector<std::string>{})));
  }
}

TEST_CASE("draft and publish that the v4 project switches off is told, and no row is lost") {
  const facts::Project off = project(R"("attributes":{)" + x + "}");
  const Site made = site(&off, x + R"(,"published_at":{"type":"datetime"})", publishing);
  const TablePlan plan = made.compile("things", {"id", "x", "created_at", "published_at"});
  CHECK(origin(plan, "published_at") == "copy published_at");
  CHECK(plan.dropped.empty());
  CHECK((warnings_of(made, "api::thing.thing") ==
         std::vector<std::string>{thing + "draft and publish is off in v4: v4 drops \"published_at\" at boot, and "
                                          "drafts become public"}));
}

TEST_CASE("i18n that the v4 project switches on gives every entry the default locale") {
  const facts::Project on = project(R"("pluginOptions":{"i18n":{"localized":true}},"attributes":{)" + x + "}");
  const std::string told = thing + "i18n is on in v4 only: every entry without a locale gets the default one";
  const Site made = site(&on, x);
  const TablePlan plan = made.compile("things", {"id", "x", "created_at", "updated_at"});
  const int at = plan.target.column("locale");
  REQUIRE(at >= 0);
  const CellPlan& cell = plan.cells[static_cast<std::size_t>(at)];
  REQUIRE(cell.op == CellPlan::evaluate);
  CHECK(cell.value->evaluate(made.plan->facts(), made.plan->functions(), *made.plan).text == "fr");
  CHECK((warnings_of(made, "api::thing.thing") == std::vector<std::string>{told}));

  const Site own = site(&on, x + R"(,"locale":{"type":"string"})");
  CHECK(origin(own.compile("things", {"id", "x", "locale"}), "locale") == "locale ?? fr");

  const Site same = site(&on, x + R"(,"locale":{"type":"string"})", stamps, v3_localized);
  CHECK(origin(same.compile("things", {"id", "x", "locale"}), "locale") == "locale ?? fr");
  CHECK(warnings_of(same, "api::thing.thing").empty());
}

TEST_CASE("i18n that the v4 project switches off is told, and the languages are kept") {
  const facts::Project off = project(R"("attributes":{)" + x + "}");
  const Site made = site(&off, x + R"(,"locale":{"type":"string"})", stamps, v3_localized);
  CHECK(origin(made.compile("things", {"id", "x", "locale"}), "locale") == "locale ?? fr");
  CHECK((warnings_of(made, "api::thing.thing") ==
         std::vector<std::string>{thing + "i18n is off in v4: v4 drops \"locale\" and the localizations at boot, and "
                                          "serves the entries of all languages together"}));
}

TEST_CASE("attributes that the v4 project lacks are told") {
  const std::string v3 = x + R"(,"mainTitle":{"type":"string"},"secret":{"type":"password","private":true},)"
                             R"("seo":{"type":"component","component":"default.seo"},)"
                             R"("photo":{"model":"file","via":"related","plugin":"upload"},)"
                             R"("created_by":{"model":"user","plugin":"admin"})";
  const std::vector<std::string> columns{"id", "x", "mainTitle", "secret", "created_at", "updated_at", "created_by"};
  const std::string lacks = "the v4 project's \"api::thing.thing\" has no attribute ";
  struct Case {
    std::string v4;
    std::vector<std::string> told;
  };
  const std::string seo = R"("seo":{"type":"component","component":"default.seo"})";
  const std::string photo = R"("photo":{"type":"media"})";
  for (const Case& one : {
           Case{x + R"(,"mainTitle":{"type":"string"},"secret":{"type":"password"},)" + seo + "," + photo, {}},
           // v4 has another spelling of the attribute, and the same column
           {x + R"(,"main_title":{"type":"string"},"secret":{"type":"password"},)" + seo + "," + photo, {}},
           {seo + "," + photo,
            {lacks + "\"x\": v4 drops its column at boot", lacks + "\"mainTitle\": v4 drops its column at boot",
             lacks + "\"secret\": v4 drops its column at boot"}},
           {x + R"(,"MainTitle":{"type":"string"},"secret":{"type":"password"})",
            {lacks + "\"seo\": v4 does not serve its components",
             lacks + "\"photo\": v4 does not serve what is linked there"}},
           {x + R"(,"mainTitle":{"type":"string"},"secret":{"type":"password"},"seo":{"type":"json"},)" + photo,
            {"the v4 project's \"api::thing.thing\" has \"seo\" as json: v4 does not serve its components"}},
           // what v4 keeps in another table is no column
           {x + R"(,"mainTitle":{"type":"media"},"secret":{"type":"relation","relation":"oneToOne",)" +
                R"("target":"api::thing.thing"},)" + seo + "," + photo,
            {"the v4 project's \"api::thing.thing\" has \"mainTitle\" as media: v4 drops its column at boot",
             "the v4 project's \"api::thing.thing\" has \"secret\" as relation: v4 drops its column at boot"}},
       }) {
    CAPTURE(one.v4);
    const facts::Project v4 = project("\"attributes\":{" + one.v4 + "}");
    const Site made = site(&v4, v3);
    const TablePlan plan = made.compile("things", columns);
    CHECK(origin(plan, "main_title") == "copy mainTitle");
    std::vector<std::string> told = warnings_of(made, "api::thing.thing"), wanted = one.told;
    CHECK(std::none_of(made.warnings.begin(), made.warnings.end(),
                       [](const std::string& text) { return text.find("do not know") != std::string::npos; }));
    std::sort(told.begin(), told.end());
    std::sort(wanted.begin(), wanted.end());
    CHECK(told == wanted);
  }
}

TEST_CASE("a column that a rule drops is not told as one that v4 drops") {
  const facts::Project v4 = project("\"attributes\":{\"y\":{\"type\":\"string\"}}");
  const V3 v3({model("application::thing.thing", "things", x + ",\"z\":{\"type\":\"string\"}", stamps)});
  const Site made(v3, shipped("table things -> things { drop column x because \"gone\" }"), Dialect::postgres, {}, &v4);
  made.compile("things", {"id", "x", "z"});
  CHECK((warnings_of(made, "api::thing.thing") ==
         std::vector<std::string>{
             "the v4 project's \"api::thing.thing\" has no attribute \"z\": v4 drops its column at boot"}));
}

TEST_CASE("of a component too, and of no type that is not in the project") {
  const facts::Project v4 =
      project(R"("attributes":{"other":{"type":"string"}})", "src/components/default/seo", "components_default_seos");
  const Site made = site(&v4, x);
  made.compile("components_default_seos", {"id", "metaTitle"});
  CHECK((warnings_of(made, "default.seo") ==
         std::vector<std::string>{
             "the v4 project's \"default.seo\" has no attribute \"metaTitle\": v4 drops its column at boot"}));
  made.compile("things", {"id", "x", "created_at", "updated_at"});
  CHECK((
      warnings_of(made, "api::thing.thing") ==
      std::vector<std::string>{"the v4 project has no content type \"api::thing.thing\": v4 drops its table at boot"}));
}

TEST_CASE("an extension without attributes leaves them to the plugin") {
  const facts::Project v4 = project(R"("options":{})", "src/extensions/upload/content-types/file", "files");
  const Site made = site(&v4, x);
  made.compile("upload_file", {"id", "name"});
  CHECK(warnings_of(made, "plugin::upload.file").empty());
}

} // namespace dumpfix::plan
