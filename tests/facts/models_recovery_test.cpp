// Strapi 3.0 and 3.1: uids found again from `db_model_<table>` rows, which name no models, and from what else
// core_store says.
#include <doctest.h>

#include "facts/models.hpp"
#include "facts/store_rows.hpp"

using namespace dumpfix;
using namespace dumpfix::facts;

namespace {

const KnownTables known = {
    {"core_store", "strapi::core-store"},
    {"strapi_administrator", "strapi::user"},
    {"strapi_role", "strapi::role"},
    {"upload_file", "plugins::upload.file"},
};

} // namespace

TEST_CASE("recovery: a project of 3.1 with the content manager's settings") {
  const Models models = Models::read(fixture_rows("tables-3.1.json"), known);
  CHECK_FALSE(models.has_uids());
  struct {
    const char *table, *uid;
  } const cases[] = {
      {"core_store", "strapi::core-store"},
      {"Profiles", "application::profile.profile"},
      {"categories", "application::shop.category"},
      {"blog_posts", "application::blog.blog-post"},
      {"components_default_seos", "default.seo"},
      {"components_shared_urls", "shared.weblink"},
      {"int_certs", "application::international-certificate.international-certificate"},
      {"shop_things", "application::shop-thing.shop-thing"},
      {"employees", "application::worker.worker"},
      {"upload_file", "plugins::upload.file"},
      {"strapi_administrator", "strapi::user"},
      {"strapi_role", "strapi::role"},
  };
  CHECK(models.all().size() == std::size(cases));
  for (const auto& [table, uid] : cases) {
    CAPTURE(table);
    const Model* model = of_table(models, table);
    REQUIRE(model != nullptr);
    CHECK(model->uid == uid);
  }
  CHECK(
      joined(models.notes()) ==
      R"(table "int_certs" is taken for "application::international-certificate.international-certificate", by its attributes|)"
      R"(table "employees" is taken for "application::worker.worker", by the relations that point to it|)"
      R"(table "components_shared_urls" is taken for "shared.weblink", by its category|)"
      R"(table "shop_things" is taken for "application::shop-thing.shop-thing", from its name alone)");
}

TEST_CASE("recovery: attributes, timestamps and relations of db_model rows") {
  const Models models = Models::read(fixture_rows("tables-3.1.json"), known);
  const Model& profiles = *of_table(models, "Profiles");
  CHECK(profiles.timestamps);
  CHECK(profiles.created == "createdOn");
  CHECK(profiles.updated == "updatedOn");
  CHECK(profiles.find("createdOn") == nullptr);
  CHECK(profiles.find("category")->nature == Nature::one_to_one);
  CHECK(profiles.find("created_by")->target == "strapi::user");
  CHECK(profiles.attributes.back().name == "updated_by");
  CHECK_FALSE(of_table(models, "categories")->timestamps);
  CHECK(of_table(models, "categories")->created == "created_at");
  CHECK(of_table(models, "components_default_seos")->component);

  const Model& posts = *of_table(models, "blog_posts");
  CHECK(posts.find("category")->target == "application::shop.category");
  CHECK(posts.find("category")->nature == Nature::many_to_one);
  CHECK(posts.find("pic")->nature == Nature::morph_inverse);
  CHECK(posts.find("relatedPosts")->join_tables.front() == "blog_posts__related_posts");
  CHECK(joined(posts.find("relatedPosts")->own_columns) == "blog_post_id");
  CHECK(joined(posts.find("relatedPosts")->other_columns) == "blog-post_id");
  CHECK(of_table(models, "strapi_administrator")->find("roles")->join_tables.front() == "strapi_users_roles");
}

TEST_CASE("recovery: without any settings, names and mentions must do") {
  std::vector<StoreRow> rows = fixture_rows("tables-3.1.json");
  std::erase_if(rows, [](const StoreRow& row) { return row.key.starts_with("plugin_"); });
  const Models models = Models::read(rows, known);
  struct {
    const char *table, *uid;
  } const cases[] = {
      {"Profiles", "application::profile.profile"},       {"categories", "application::category.category"},
      {"blog_posts", "application::blog-post.blog-post"}, {"components_default_seos", "default.seo"},
      {"components_shared_urls", "shared.weblink"},       {"int_certs", "application::int-cert.int-cert"},
  };
  for (const auto& [table, uid] : cases) {
    CAPTURE(table);
    CHECK(of_table(models, table)->uid == uid);
  }
}

TEST_CASE("recovery: settings that are no JSON still name a uid") {
  const Models models =
      Models::read(rows_of({{"db_model_notes", R"({"title":{"type":"string"}})"},
                            {"plugin_content_manager_configuration_content_types::application::memo.note", "{broken"}}),
                   {});
  REQUIRE(models.all().size() == 1);
  CHECK(models.all()[0].uid == "application::memo.note");
}

TEST_CASE("recovery: a model with two id attributes is one if the settings say so") {
  const std::pair<std::string, std::string> row = {"db_model_pairs",
                                                   R"({"left_id":{"type":"integer"},"right_id":{"type":"integer"}})"};
  CHECK(Models::read(rows_of({row}), {}).empty());
  const Models models =
      Models::read(rows_of({row,
                            {"plugin_content_manager_configuration_content_types::application::pair.pair",
                             R"({"metadatas":{"id":{},"left_id":{},"right_id":{}}})"}}),
                   {});
  REQUIRE(models.all().size() == 1);
  CHECK(models.all()[0].uid == "application::pair.pair");
}

TEST_CASE("recovery: 3.0 calls the admin user administrator") {
  const Models models =
      Models::read(rows_of({{"db_model_strapi_administrator", R"({"email":{"type":"email"}})"},
                            {"db_model_notes", R"({"editor":{"model":"administrator","plugin":"admin"}})"}}),
                   known);
  CHECK(of_table(models, "notes")->find("editor")->target == "strapi::user");
}

TEST_CASE("recovery: definitions with uids win over rows left from before an upgrade") {
  const Models models =
      Models::read(rows_of({{"db_model_notes", R"({"old":{"type":"string"}})"},
                            {"model_def_application::note.note",
                             R"({"collectionName":"notes","attributes":{"new":{"type":"string"}}})"}}),
                   {});
  CHECK(models.has_uids());
  REQUIRE(models.all().size() == 1);
  CHECK(models.all()[0].find("new") != nullptr);
}
