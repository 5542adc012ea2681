// Content models: natures, targets, join tables and their columns. The tables and columns expected here are those of
// the CREATE TABLE statements that Strapi 3.6.11 issued for these models.
#include <doctest.h>

#include "facts/models.hpp"
#include "facts/store_rows.hpp"

#include <algorithm>

using namespace dumpfix;
using namespace dumpfix::facts;

namespace {

struct Expected {
  const char *uid, *attribute, *nature, *target, *inverse, *tables, *own, *other;
};

constexpr Expected zoo[] = {
    {"default.seo", "metaTitle", "scalar", "", "", "", "", ""},
    {"default.seo", "nested", "component", "", "", "", "", ""},
    {"default.seo", "image", "morphInverse", "plugins::upload.file", "related", "", "", ""},
    {"default.seo", "owner", "oneWay", "application::writer.writer", "", "", "", ""},
    {"default.seo", "rels", "manyWay", "application::tag.tag", "", "components_default_seos__rels",
     "components_default_seo_id", "tag_id"},
    {"application::article.article", "body", "dynamicZone", "", "", "", "", ""},
    {"application::article.article", "category", "manyToOne", "application::category.category", "articles", "", "", ""},
    {"application::article.article", "tags", "manyToMany", "application::tag.tag", "articles",
     "articles_tags__tags_articles", "article_id", "tag_id"},
    {"application::tag.tag", "articles", "manyToMany", "application::article.article", "tags",
     "articles_tags__tags_articles", "tag_id", "article_id"},
    {"application::article.article", "relatedWriters", "manyWay", "application::writer.writer", "",
     "articles__related_writers", "article_id", "writer_id"},
    {"application::article.article", "relatedArticles", "manyWay", "application::article.article", "",
     "articles__related_articles", "article_id", "related_article_id"},
    {"application::article.article", "localizations", "manyWay", "application::article.article", "",
     "articles__localizations", "article_id", "related_article_id"},
    {"application::article.article", "parentArticle", "manyToOne", "application::article.article", "children", "", "",
     ""},
    {"application::article.article", "children", "oneToMany", "application::article.article", "parentArticle", "", "",
     ""},
    {"application::article.article", "followers", "manyToMany", "application::article.article", "following",
     "articles_followers__articles_followings", "article_id", "follower_id"},
    {"application::article.article", "following", "manyToMany", "application::article.article", "followers",
     "articles_followers__articles_followings", "follower_id", "article_id"},
    {"application::article.article", "twin", "oneToOne", "application::article.article", "twinOf", "", "", ""},
    {"application::article.article", "owner", "oneWay", "plugins::users-permissions.user", "", "", "", ""},
    {"application::article.article", "posts", "manyToMany", "application::blog-post.blog-post", "articles",
     "articles_posts__blog_posts_articles", "article_id", "blog-post_id"},
    {"application::blog-post.blog-post", "articles", "manyToMany", "application::article.article", "posts",
     "articles_posts__blog_posts_articles", "blog-post_id", "article_id"},
    {"application::blog-post.blog-post", "relatedPosts", "manyWay", "application::blog-post.blog-post", "",
     "blog_posts__related_posts", "blog_post_id", "blog-post_id"},
    {"application::blog-post.blog-post", "localizations", "manyWay", "application::blog-post.blog-post", "",
     "blog_posts__localizations", "blog_post_id", "blog-post_id"},
    {"application::article.article", "cover", "morphInverse", "plugins::upload.file", "related", "", "", ""},
    {"application::article.article", "gallery", "morphInverse", "plugins::upload.file", "related", "", "", ""},
    {"application::article.article", "created_by", "oneWay", "strapi::user", "", "", "", ""},
    {"application::category.category", "profile", "oneToOne", "application::profile.profile", "category", "", "", ""},
    {"application::category.category", "articles", "oneToMany", "application::article.article", "category", "", "", ""},
    {"application::home.home", "hs", "manyWay", "application::home.home", "", "homes__hs", "home_id",
     "related_home_id"},
    {"application::note.note", "target", "morphToMany", "", "", "", "", ""},
    {"application::shout.shout", "target1", "morphToOne", "", "", "", "", ""},
    {"application::noted.noted", "n", "morphInverse", "application::note.note", "target", "", "", ""},
    {"application::noted.noted", "s", "morphInverse", "application::shout.shout", "target1", "", "", ""},
    {"application::person.person", "friends", "manyToMany", "application::person.person", "friendOf",
     "people_friends__people_friend_ofs", "person_id", "friend_id"},
    {"application::person.person", "friendOf", "manyToMany", "application::person.person", "friends",
     "people_friends__people_friend_ofs", "friend_id", "person_id"},
    {"application::person.person", "peers", "manyWay", "application::person.person", "", "people__peers", "person_id",
     "related_person_id"},
    {"application::product.product", "labels", "manyWay", "application::tag.tag", "", "Shop_Products__labels",
     "Shop_Product_id", "tag_id"},
    {"strapi::permission", "role", "manyToOne", "strapi::role", "permissions", "", "", ""},
    {"strapi::role", "permissions", "oneToMany", "strapi::permission", "role", "", "", ""},
    {"strapi::user", "roles", "manyToMany", "strapi::role", "users", "strapi_users_roles", "user_id", "role_id"},
    {"strapi::role", "users", "manyToMany", "strapi::user", "roles", "strapi_users_roles", "role_id", "user_id"},
    {"plugins::upload.file", "related", "morphToMany", "", "", "", "", ""},
    {"plugins::users-permissions.user", "role", "manyToOne", "plugins::users-permissions.role", "users", "", "", ""},
    {"plugins::users-permissions.role", "users", "oneToMany", "plugins::users-permissions.user", "role", "", "", ""},
    {"plugins::users-permissions.user", "favs", "manyWay", "application::tag.tag", "", "users-permissions_user__favs",
     "users-permissions_user_id", "tag_id"},
    {"plugins::users-permissions.user", "company", "oneWay", "application::writer.writer", "", "", "", ""},
};

const Attribute& attribute_of(const Models& models, const char* uid, const char* name) {
  const Model* model = models.by_uid(uid);
  REQUIRE(model != nullptr);
  const Attribute* attribute = model->find(name);
  REQUIRE(attribute != nullptr);
  return *attribute;
}

void check_zoo(const Models& models) {
  for (const Expected& e : zoo) {
    CAPTURE(e.uid);
    CAPTURE(e.attribute);
    const Attribute& a = attribute_of(models, e.uid, e.attribute);
    CHECK(nature_name(a.nature) == e.nature);
    CHECK(a.target == e.target);
    CHECK(a.inverse == e.inverse);
    CHECK(joined(a.join_tables) == e.tables);
    CHECK(joined(a.own_columns) == e.own);
    CHECK(joined(a.other_columns) == e.other);
  }
}

Models read_pairs(const std::vector<std::pair<std::string, std::string>>& pairs) {
  return Models::read(rows_of(pairs), {});
}

} // namespace

TEST_CASE("models: relations of the zoo") {
  const Models models = Models::read(fixture_rows("zoo.json"), {});
  CHECK(models.has_uids());
  CHECK(models.all().size() == 21);
  CHECK(joined(models.notes()) == "");
  check_zoo(models);
}

TEST_CASE("models: join columns are the same when v3 did not store them") {
  const Models models = Models::read(fixture_rows("zoo.json",
                                                  [](boost::json::object& model) {
                                                    for (auto& attribute : model["attributes"].as_object()) {
                                                      attribute.value().as_object().erase("attribute");
                                                      attribute.value().as_object().erase("column");
                                                    }
                                                  }),
                                     {});
  check_zoo(models);
}

TEST_CASE("models: order of rows in the dump does not matter") {
  std::vector<StoreRow> rows = fixture_rows("zoo.json");
  std::reverse(rows.begin(), rows.end());
  const Models models = Models::read(rows, {});
  CHECK(models.all().front().uid == "strapi::core-store");
  check_zoo(models);
}

TEST_CASE("models: what a model says about itself") {
  const Models models = Models::read(fixture_rows("zoo.json"), {});
  const Model& article = *models.by_uid("application::article.article");
  CHECK(article.table == "articles");
  CHECK(article.scope == "application");
  CHECK(article.package == "article");
  CHECK(article.name == "article");
  CHECK(article.display_name == "Article");
  CHECK(article.key == "model_def_application::article.article");
  CHECK(article.draft_and_publish);
  CHECK(article.localized);
  CHECK_FALSE(article.component);
  CHECK_FALSE(article.single_type);
  CHECK(article.find("title")->localized);
  CHECK(article.find("title")->type == "string");
  CHECK_FALSE(article.find("price")->localized);
  CHECK(article.find("blocks")->type == "");
  CHECK(joined(article.find("blocks")->components) == "default.block");
  CHECK(joined(article.find("body")->components) == "default.seo|default.block");
  CHECK(article.find("tags")->dominant);
  CHECK(article.find("cover")->target_ref == "upload/file");
  CHECK(article.find("tags")->target_ref == "tag");
  CHECK(article.find("localizations")->is_localizations);
  CHECK_FALSE(article.find("relatedArticles")->is_localizations);
  CHECK(article.find("nothing") == nullptr);
  CHECK(article.attributes.front().name == "title");
  CHECK(article.attributes.back().name == "updated_by");

  const Model& seo = *models.by_uid("default.seo");
  CHECK(seo.component);
  CHECK(seo.scope == "");
  CHECK(seo.package == "default");
  CHECK(seo.name == "seo");
  CHECK(models.by_uid("strapi::user")->package == "");
  CHECK(models.by_uid("strapi::user")->name == "user");
  CHECK(models.by_uid("plugins::users-permissions.user")->package == "users-permissions");
  CHECK(models.by_uid("application::home.home")->single_type);
  CHECK(models.by_uid("application::note.note")->find("target")->filter == "kindx");
  CHECK(models.by_uid("application::shout.shout")->find("target1")->filter == "field");
  CHECK(models.by_uid("application::none.none") == nullptr);
  CHECK(article.of_project());
  CHECK_FALSE(seo.of_project());
  CHECK_FALSE(models.by_uid("strapi::user")->of_project());
}

TEST_CASE("models: timestamps") {
  const Models models = Models::read(fixture_rows("zoo.json"), {});
  struct {
    const char* uid;
    bool on;
    const char *created, *updated;
  } const cases[] = {
      {"application::article.article", true, "created_at", "updated_at"}, // two names
      {"application::tag.tag", true, "created_at", "updated_at"},         // true
      {"application::profile.profile", true, "createdOn", "updatedOn"},
      {"application::writer.writer", true, "bornAt", "updated_at"},            // one name
      {"application::category.category", false, "created_at", "updated_at"},   // false
      {"application::blog-post.blog-post", false, "created_at", "updated_at"}, // absent
      {"default.block", true, "created_at", "updated_at"},
  };
  for (const auto& [uid, on, created, updated] : cases) {
    CAPTURE(uid);
    CHECK(models.by_uid(uid)->timestamps == on);
    CHECK(models.by_uid(uid)->created == created);
    CHECK(models.by_uid(uid)->updated == updated);
  }
}

TEST_CASE("models: nature names") {
  for (int i = 0; i <= static_cast<int>(Nature::morph_inverse); ++i) {
    const auto nature = static_cast<Nature>(i);
    CHECK(nature_from_name(nature_name(nature)) == nature);
  }
  CHECK(nature_from_name("oneWays") == std::nullopt);
}

TEST_CASE("models: a self relation without dominant side may have either table name") {
  const Models models = read_pairs({{"model_def_application::user.user", R"({"collectionName":"users","attributes":{
    "likes":{"collection":"user","via":"likedBy"},"likedBy":{"collection":"user","via":"likes"}}})"}});
  const Attribute& likes = attribute_of(models, "application::user.user", "likes");
  CHECK(joined(likes.join_tables) == "users_liked_bies__users_likes|users_likes__users_liked_bies");
  CHECK(joined(likes.own_columns) == "user_id");
  CHECK(joined(likes.other_columns) == "like_id");
  // v3's sort puts the attribute it was asked for first, so that each side had a table of its own (getCollectionName in
  // Node).
  const Attribute& liked = attribute_of(models, "application::user.user", "likedBy");
  CHECK(joined(liked.join_tables) == "users_likes__users_liked_bies|users_liked_bies__users_likes");
  CHECK(joined(liked.own_columns) == "like_id");
  CHECK(joined(liked.other_columns) == "user_id");
}

TEST_CASE("models: two models of one name in different scopes have distinct columns") {
  const Models models = read_pairs({
      {"model_def_application::role.role",
       R"({"collectionName":"roles","attributes":{"members":{"collection":"role","plugin":"users-permissions","via":"groups"}}})"},
      {"model_def_plugins::users-permissions.role",
       R"({"collectionName":"users-permissions_role","attributes":{"groups":{"collection":"role","via":"members"}}})"},
  });
  const Attribute& members = attribute_of(models, "application::role.role", "members");
  CHECK(members.target == "plugins::users-permissions.role");
  CHECK(joined(members.own_columns) == "role_id");
  CHECK(joined(members.other_columns) == "member_id");
  const Attribute& groups = attribute_of(models, "plugins::users-permissions.role", "groups");
  CHECK(groups.target == "application::role.role");
  CHECK(joined(groups.own_columns) == "member_id");
  CHECK(joined(groups.other_columns) == "role_id");
}

TEST_CASE("models: a table name of the user's own counts on the dominant side and for a one-sided relation") {
  const Models models = read_pairs({
      {"model_def_application::a.a",
       R"({"collectionName":"as","attributes":{"bs":{"collection":"b","via":"as","collectionName":"not_this"},
        "way":{"collection":"b","collectionName":"my_way"}}})"},
      {"model_def_application::b.b",
       R"({"collectionName":"bs","attributes":{"as":{"collection":"a","via":"bs","dominant":true,"collectionName":"my_own"}}})"},
  });
  CHECK(joined(attribute_of(models, "application::a.a", "bs").join_tables) == "my_own");
  CHECK(joined(attribute_of(models, "application::b.b", "as").join_tables) == "my_own");
  CHECK(joined(attribute_of(models, "application::a.a", "way").join_tables) == "my_way");
}

TEST_CASE("models: an attribute elsewhere that goes via a name like this one makes oneWay manyToOne") {
  const Models models = read_pairs({
      {"model_def_application::article.article",
       R"({"collectionName":"articles","attributes":{"author":{"model":"writer"}}})"},
      {"model_def_application::writer.writer", R"({"collectionName":"writers","attributes":{}})"},
      {"model_def_application::fan.fan",
       R"({"collectionName":"fans","attributes":{"read":{"collection":"article","via":"author"}}})"},
  });
  const Attribute& author = attribute_of(models, "application::article.article", "author");
  CHECK(author.nature == Nature::many_to_one);
  CHECK(author.target == "application::writer.writer");
  CHECK(author.inverse == "");
}

TEST_CASE("models: only one side says via") {
  const Models models = read_pairs({
      {"model_def_application::a.a", R"({"collectionName":"as","attributes":{"b":{"model":"b"},"c":{"model":"b"}}})"},
      {"model_def_application::b.b",
       R"({"collectionName":"bs","attributes":{"as":{"collection":"a","via":"b"},"a":{"model":"a","via":"c"}}})"},
  });
  CHECK(attribute_of(models, "application::a.a", "b").nature == Nature::many_to_one);
  CHECK(attribute_of(models, "application::a.a", "b").inverse == "as");
  CHECK(attribute_of(models, "application::b.b", "as").nature == Nature::one_to_many);
  CHECK(attribute_of(models, "application::a.a", "c").nature == Nature::one_to_one);
  CHECK(attribute_of(models, "application::a.a", "c").inverse == "a");
  CHECK(attribute_of(models, "application::b.b", "a").nature == Nature::one_to_one);
}

TEST_CASE("models: relations that lead nowhere are noted") {
  const Models models = read_pairs({
      {"model_def_application::a.a",
       R"({"collectionName":"as","attributes":{"gone":{"model":"lost"},"pic":{"model":"file","via":"related","plugin":"upload"},
        "b":{"model":"b","via":"nothing"},"c":{"collection":"b","via":"name"}}})"},
      {"model_def_application::b.b", R"({"collectionName":"bs","attributes":{"name":{"type":"string"}}})"},
  });
  CHECK(attribute_of(models, "application::a.a", "gone").nature == Nature::one_way);
  CHECK(attribute_of(models, "application::a.a", "gone").target == "");
  CHECK(attribute_of(models, "application::a.a", "pic").nature == Nature::morph_inverse);
  CHECK(attribute_of(models, "application::a.a", "b").nature == Nature::one_way);
  CHECK(attribute_of(models, "application::a.a", "c").nature == Nature::one_to_many);
  CHECK(joined(models.notes()) ==
        R"(relation "gone" of "application::a.a" points to "lost", which is not in the dump|)"
        R"(relation "pic" of "application::a.a" points to "upload/file", which is not in the dump|)"
        R"(relation "b" of "application::a.a" goes via "nothing", which "b" does not have|)"
        R"(relation "c" of "application::a.a" goes via "name" of "b", which is no relation)");
}

TEST_CASE("models: two models with one table, two rows for one model") {
  const Models models = read_pairs({
      {"model_def_application::old.old", R"({"collectionName":"things","attributes":{"a":{"type":"string"}}})"},
      {"model_def_application::new.new", R"({"collectionName":"things","attributes":{"b":{"type":"string"}}})"},
      {"model_def_application::x.x", R"({"collectionName":"xs","attributes":{"one":{"type":"string"}}})"},
      {"model_def_application::x.x", R"({"collectionName":"xs","attributes":{"two":{"type":"string"}}})"},
  });
  CHECK(models.all().size() == 3);
  CHECK(models.by_uid("application::x.x")->find("two") != nullptr);
  CHECK(joined(models.notes()) ==
        R"(content model "application::x.x" is defined more than once; the last row counts|)"
        R"(content models "application::old.old" and "application::new.new" have one table, "things")");
}

TEST_CASE("models: default table names") {
  const Models models = read_pairs({
      {"model_def_application::Thing.Thing", R"({"attributes":{}})"},
      {"model_def_plugins::my-plugin.item", R"({"attributes":{}})"},
  });
  CHECK(models.all()[0].table == "thing");
  CHECK(models.all()[1].table == "my-plugin_item");
}
