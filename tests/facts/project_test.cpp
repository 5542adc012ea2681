// Reading a v4 project: a small one in tests/fixtures/project-small, and folders that are none.
#include <doctest.h>

#include "facts/project.hpp"

#include <filesystem>
#include <fstream>

using namespace dumpfix;
using namespace dumpfix::facts;

namespace {

const std::vector<ProjectPattern> patterns = {
    {"src/api/{api}/content-types/{name}/schema.json", "api::{api}.{name}", false},
    {"src/extensions/{plugin}/content-types/{name}/schema.json", "plugin::{plugin}.{name}", false},
    {"src/components/{category}/{name}.json", "{category}.{name}", true},
};
const std::vector<std::string> handlers = {"src/api/{api}/routes/{file}.js"};

Project small() { return Project::read(DUMPFIX_FIXTURES "/project-small", patterns, handlers); }

/// A project folder of its own for one test.
class Folder {
public:
  explicit Folder(const std::string& name)
      : path_((std::filesystem::temp_directory_path() / ("dumpfix-facts-" + name)).string()) {
    std::filesystem::remove_all(path_);
    std::filesystem::create_directories(path_);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { std::filesystem::remove_all(path_); }

  const std::string& path() const { return path_; }
  void write(const std::string& file, const std::string& text) const {
    std::filesystem::create_directories(std::filesystem::path(path_ + "/" + file).parent_path());
    std::ofstream(path_ + "/" + file, std::ios::binary) << text;
  }

private:
  std::string path_;
};

std::string message_of(const std::string& folder) {
  try {
    Project::read(folder, patterns, handlers);
  } catch (const Failure& failure) {
    CHECK(failure.problem().code == Code::bad_project);
    return format_problem(failure.problem());
  }
  return "no failure";
}

} // namespace

TEST_CASE("project: uids, names and tables, in the order of patterns and paths") {
  struct {
    const char *uid, *singular, *table, *file;
    bool component;
  } const expected[] = {
      {"api::blog-post.blog-post", "blog-post", "blog_posts", "src/api/blog-post/content-types/blog-post/schema.json",
       false},
      {"api::my-shop.sale-item", "sale-item", "sale-item", "src/api/myShop/content-types/SaleItem/schema.json", false},
      {"api::my-shop.plain", "plain", "Plain_Things", "src/api/myShop/content-types/plain/schema.json", false},
      {"api::transport.bus-stop", "bus-stop", "bus_stops", "src/api/transport/content-types/bus-stop/schema.json",
       false},
      {"plugin::users-permissions.user", "user", "up_users",
       "src/extensions/users-permissions/content-types/user/schema.json", false},
      {"shared.seo", "seo", "components_shared_seos", "src/components/Shared/SEO.json", true},
      {"blocks.group-stories", "group-stories", "components_blocks_group_stories",
       "src/components/blocks/group-stories.json", true},
  };
  const Project project = small();
  REQUIRE(project.all().size() == std::size(expected));
  for (std::size_t i = 0; i < std::size(expected); ++i) {
    CAPTURE(expected[i].uid);
    const ProjectModel& model = project.all()[i];
    CHECK(model.uid == expected[i].uid);
    CHECK(model.singular_name == expected[i].singular);
    CHECK(model.table == expected[i].table);
    CHECK(model.file == expected[i].file);
    CHECK(model.component == expected[i].component);
    CHECK(project.by_uid(expected[i].uid) == &model);
    CHECK(project.by_table(expected[i].table) == &model);
  }
  CHECK(project.by_uid("api::none.none") == nullptr);
  CHECK(project.by_table("none") == nullptr);
  CHECK(project.by_table("") == nullptr);
}

TEST_CASE("project: options and attributes") {
  const Project project = small();
  const ProjectModel& post = *project.by_uid("api::blog-post.blog-post");
  CHECK(post.draft_and_publish);
  CHECK(post.localized);
  REQUIRE(post.attributes.size() == 4);
  CHECK(post.attributes[0].name == "title");
  CHECK(post.find("title")->type == "string");
  CHECK(post.find("title")->relation == "");
  CHECK(post.find("cover")->type == "media");
  CHECK(post.find("seo")->type == "component");
  CHECK(post.find("stops")->type == "relation");
  CHECK(post.find("stops")->relation == "manyToMany");
  CHECK(post.find("stops")->target == "api::transport.bus-stop");
  CHECK(post.find("stops")->inversed_by == "posts");
  CHECK(post.find("stops")->mapped_by == "");
  CHECK(post.find("none") == nullptr);
  const ProjectModel& stop = *project.by_uid("api::transport.bus-stop");
  CHECK(stop.find("posts")->mapped_by == "stops");
  CHECK_FALSE(stop.draft_and_publish);
  CHECK_FALSE(stop.localized);
}

TEST_CASE("project: spelling of actions") {
  const Project project = small();
  struct {
    const char *api, *controller, *action, *spelling;
  } const cases[] = {
      {"blog-post", "blog-post", "findfeatured", "findFeatured"},
      {"Blog-Post", "BLOG-POST", "FINDFEATURED", "findFeatured"},
      {"blog-post", "blog-post", "countbytag", "countByTag"},
      {"transport", "bus-stop", "ridealong", "rideAlong"}, // named in full in another api's routes
      {"my-shop", "sale-item", "buynow", "BuyNow"},        // TypeScript
      {"blog-post", "blog-post", "commentedout", ""},
      {"blog-post", "blog-post", "alsoout", ""},
      {"blog-post", "bus-stop", "ridealong", ""},
      {"blog-post", "handler", "notone", ""},
      {"my-shop", "sale-item", "fromtypes", ""},
  };
  for (const auto& [api, controller, action, spelling] : cases) {
    CAPTURE(action);
    CHECK(project.action(api, controller, action).value_or("") == spelling);
  }
}

TEST_CASE("project: folders that are none") {
  const Folder folder("none");
  const std::string& path = folder.path();
  CHECK(message_of(path + "/absent") == path + "/absent: error: there is no folder \"" + path + "/absent\" [DF022]\n");
  CHECK(message_of(path) == path + ": error: no schema file found in \"" + path +
                                "\" [DF022]\n  hint: is this the root of a Strapi v4 project?\n");
}

TEST_CASE("project: schema files that cannot be read") {
  struct {
    const char *text, *place, *what, *excerpt, *caret;
  } const cases[] = {
      {"{\n  \"collectionName\": \"as\",\n  \"attributes\": {,}\n}\n", ":3:18 (byte 45)",
       "schema file is not valid JSON: unexpected character", "  \"attributes\": {,}", "                 ^"},
      {"\xef\xbb\xbf{\"a\" 1}", ":1:9 (byte 8)", "schema file is not valid JSON: unexpected character",
       "\xef\xbb\xbf{\"a\" 1}", "      ^"},
      {"{\"a\":1", ":1:7 (byte 6)", "schema file is not valid JSON: it ends too early", "{\"a\":1", "      ^"},
      {"[]", ":1:1 (byte 0)", "schema file is not a JSON object", "[]", "^"},
  };
  const Folder folder("broken");
  for (const auto& [text, place, what, excerpt, caret] : cases) {
    CAPTURE(text);
    folder.write("src/components/blocks/a.json", text);
    CHECK(message_of(folder.path()) == folder.path() + "/src/components/blocks/a.json" + place + ": error: " + what +
                                           " [DF022]\n  " + excerpt + "\n  " + caret + "\n");
  }
}

TEST_CASE("project: a schema without a table, and one of an extension") {
  const Folder folder("partial");
  folder.write("src/extensions/upload/content-types/File/schema.json", R"({"attributes":{"alt":{"type":"string"}}})");
  folder.write("src/api/Big_Thing/content-types/bigThing/schema.json", "{}");
  const Project project = Project::read(folder.path(), patterns, {});
  REQUIRE(project.all().size() == 2);
  CHECK(project.all()[0].uid == "api::big-thing.big-thing");
  CHECK(project.all()[0].table == "big-thing");
  CHECK(project.all()[1].uid == "plugin::upload.file");
  CHECK(project.all()[1].table == "");
  CHECK(project.all()[1].find("alt")->type == "string");
}
