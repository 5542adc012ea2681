// The shipped pack on a small project: the tables of every nature of relation, against the table of B.4 in
// shared/design/schema-reference.md (names that real v4 gives, read off its own databases).
#include "plan/book.hpp"

#include <doctest.h>

namespace dumpfix::plan {
namespace {

using rules::KeyRule;

// Every nature once between two types, once to the type itself, and once to a type of the same singular name.
V3 project() {
  return V3({
      model("application::article.article", "articles", R"(
        "title":{"type":"string"},
        "oneWay":{"model":"tag"}, "oneSelf":{"model":"article"}, "oneSame":{"model":"article","plugin":"press"},
        "tag":{"model":"tag","via":"articles"},
        "twin":{"model":"twin","via":"article"},
        "parent":{"model":"article","via":"children"}, "children":{"collection":"article","via":"parent","isVirtual":true},
        "manyWay":{"collection":"tag","attribute":"tag","column":"id","isVirtual":true},
        "related":{"collection":"article","attribute":"related_article","column":"id","isVirtual":true},
        "labels":{"collection":"tag","via":"papers","dominant":true,"attribute":"tag","column":"id","isVirtual":true},
        "fans":{"collection":"article","via":"idols","dominant":true,"attribute":"fan","column":"id","isVirtual":true},
        "idols":{"collection":"article","via":"fans","attribute":"article","column":"id","isVirtual":true},
        "seo":{"type":"component","component":"default.seo"},
        "about":{"collection":"*","filter":"field"})"),
      model("application::tag.tag", "Tags2", R"(
        "articles":{"collection":"article","via":"tag","isVirtual":true},
        "papers":{"collection":"article","via":"labels","attribute":"article","column":"id","isVirtual":true})"),
      model("application::twin.twin", "twins", R"("article":{"model":"article","via":"twin"})"),
      model("plugins::press.article", "press_articles", R"("x":{"type":"string"})"),
      model(
          "default.seo", "components_default_seos",
          R"("metaTitle":{"type":"string"},"seos":{"collection":"seo","attribute":"seo","column":"id","isVirtual":true})",
          R"("timestamps":false)"),
      model("application::seo.seo", "seos", R"("x":{"type":"string"})"),
  });
}

struct Row {
  std::string table; ///< v4
  std::string columns;
  std::string indexes; ///< without the table's name: "_fk(article_id)" …
};

// schema-reference B.4: "columns after id"; indexes `<T>_fk`, `<T>_inv_fk`, `<T>_order_fk` (target order),
// `<T>_order_inv_fk` (inverse order).
const std::vector<Row> late{
    {"articles_one_way_links", "id article_id tag_id", "_fk(article_id) _inv_fk(tag_id)"},
    {"articles_one_self_links", "id article_id inv_article_id", "_fk(article_id) _inv_fk(inv_article_id)"},
    {"articles_one_same_links", "id article_id inv_article_id", "_fk(article_id) _inv_fk(inv_article_id)"},
    {"articles_tag_links", "id article_id tag_id article_order",
     "_fk(article_id) _inv_fk(tag_id) _order_inv_fk(article_order)"},
    {"articles_twin_links", "id article_id twin_id", "_fk(article_id) _inv_fk(twin_id)"},
    {"twins_article_links", "id twin_id article_id", "_fk(twin_id) _inv_fk(article_id)"},
    {"articles_parent_links", "id article_id inv_article_id article_order",
     "_fk(article_id) _inv_fk(inv_article_id) _order_inv_fk(article_order)"},
    {"articles_many_way_links", "id article_id tag_id tag_order",
     "_fk(article_id) _inv_fk(tag_id) _order_fk(tag_order)"},
    {"articles_related_links", "id article_id inv_article_id article_order",
     "_fk(article_id) _inv_fk(inv_article_id) _order_fk(article_order)"},
    {"articles_labels_links", "id article_id tag_id tag_order article_order",
     "_fk(article_id) _inv_fk(tag_id) _order_fk(tag_order) _order_inv_fk(article_order)"},
    {"articles_fans_links", "id article_id inv_article_id article_order inv_article_order",
     "_fk(article_id) _inv_fk(inv_article_id) _order_fk(article_order) _order_inv_fk(inv_article_order)"},
    {"components_default_seos_seos_links", "id seo_id inv_seo_id inv_seo_order", ""},
};

std::string with_table(const std::string& table, const std::string& short_names) {
  std::string out;
  std::size_t begin = 0;
  while (begin < short_names.size()) {
    const std::size_t end = std::min(short_names.find(' ', begin), short_names.size());
    out += (out.empty() ? "" : " ") + table + short_names.substr(begin, end - begin);
    begin = end + 1;
  }
  return out;
}

} // namespace

TEST_CASE("link tables of 4.26, by nature") {
  const Site site(project(), shipped());
  for (const Row& row : late) {
    CAPTURE(row.table);
    const Association* made = site.association(row.table);
    REQUIRE(made != nullptr);
    if (row.indexes.empty()) continue; // see "the order column of a component with its target's name"
    CHECK(names(made->target) == row.columns);
    CHECK(keys(made->target, KeyRule::index) == with_table(row.table, row.indexes));
    const std::string own = made->target.columns[1].name, other = made->target.columns[2].name;
    CHECK(keys(made->target, KeyRule::unique) == row.table + "_unique(" + own + "," + other + ")");
    const std::string owner = row.table.starts_with("twins") ? "twins" : "articles";
    const std::string target = other == "tag_id"                        ? "Tags2"
                               : other == "twin_id"                     ? "twins"
                               : row.table == "articles_one_same_links" ? "press_articles"
                                                                        : "articles";
    CHECK(keys(made->target, KeyRule::foreign) == row.table + "_fk(" + own + ")->" + owner + " on delete cascade " +
                                                      row.table + "_inv_fk(" + other + ")->" + target +
                                                      " on delete cascade");
    for (const TargetColumn& column : made->target.columns) {
      CAPTURE(column.name);
      CHECK(column.type == (column.name.ends_with("_order") ? "double precision" : "integer"));
    }
  }
  // the inverse sides own nothing
  for (const char* none :
       {"tags_2_articles_links", "tags_2_papers_links", "articles_children_links", "articles_idols_links"})
    CHECK(site.association(none) == nullptr);
}

TEST_CASE("a component and a content type of one name: inv_, for the order column too only where both are there") {
  const Site site(project(), shipped());
  const Association* made = site.association("components_default_seos_seos_links");
  REQUIRE(made != nullptr);
  CHECK(names(made->target) == "id seo_id inv_seo_id seo_order");
}

TEST_CASE("link tables of 4.0 have neither id nor order nor unique") {
  const Site site(project(), shipped(), Dialect::postgres, "4.0");
  for (const Row& row : late) {
    CAPTURE(row.table);
    const Association* made = site.association(row.table);
    REQUIRE(made != nullptr);
    REQUIRE(made->target.columns.size() == 2);
    const std::string own = made->target.columns[0].name, other = made->target.columns[1].name;
    CHECK(row.columns.starts_with("id " + own + " " + other));
    CHECK(keys(made->target, KeyRule::index) == with_table(row.table, "_fk(" + own + ") _inv_fk(" + other + ")"));
    CHECK(keys(made->target, KeyRule::unique).empty());
  }
}

TEST_CASE("the versions in between: id since 4.3, orders and unique since 4.5, as numbers with a fraction since 4.6") {
  struct Step {
    std::string target, columns, order;
  };
  for (const Step& one : {Step{"4.2.9", "article_id tag_id", ""},
                          {"4.3", "id article_id tag_id", ""},
                          {"4.4.9", "id article_id tag_id", ""},
                          {"4.5", "id article_id tag_id tag_order", "integer"},
                          {"4.6", "id article_id tag_id tag_order", "double precision"}}) {
    CAPTURE(one.target);
    const Site site(project(), shipped(), Dialect::postgres, one.target);
    const Association* made = site.association("articles_many_way_links");
    REQUIRE(made != nullptr);
    CHECK(names(made->target) == one.columns);
    CHECK((made->other_order < 0 ? "" : made->target.columns[static_cast<std::size_t>(made->other_order)].type) ==
          one.order);
    CHECK(keys(made->target, KeyRule::unique) ==
          (one.order.empty() ? "" : "articles_many_way_links_unique(article_id,tag_id)"));
  }
}

TEST_CASE("component and morph tables") {
  const Site site(project(), shipped());
  const Association* components = site.association("articles_components");
  REQUIRE(components != nullptr);
  CHECK(names(components->target) == "id entity_id component_id component_type field order");
  // named after the owner, not after the table itself (B.5)
  CHECK(keys(components->target, KeyRule::index) ==
        "articles_field_index(field) articles_component_type_index(component_type) articles_entity_fk(entity_id)");
  CHECK(keys(components->target, KeyRule::unique) == "articles_unique(entity_id,component_id,field,component_type)");
  CHECK(keys(components->target, KeyRule::foreign) == "articles_entity_fk(entity_id)->articles on delete cascade");
  const Association* morphs = site.association("articles_about_morphs");
  REQUIRE(morphs != nullptr);
  CHECK(names(morphs->target) == "id article_id about_id about_type field order");
  CHECK(keys(morphs->target, KeyRule::index) ==
        "articles_about_morphs_fk(article_id) articles_about_morphs_order_index(order) "
        "articles_about_morphs_id_column_index(about_id)");
  CHECK(keys(morphs->target, KeyRule::unique).empty());
  CHECK(keys(morphs->target, KeyRule::foreign) == "articles_about_morphs_fk(article_id)->articles on delete cascade");
}

TEST_CASE("where the rows come from") {
  const Site site(project(), shipped());
  struct Case {
    std::string table;
    Storage storage;
    std::string source; ///< v3's join table
  };
  for (const Case& one : {Case{"articles_one_way_links", Storage::column, ""},
                          {"articles_tag_links", Storage::column, ""},
                          {"articles_many_way_links", Storage::join_table, "articles__many_way"},
                          {"articles_labels_links", Storage::join_table, "articles_labels__tags_papers"},
                          {"articles_fans_links", Storage::join_table, "articles_fans__articles_idols"},
                          {"articles_components", Storage::components, "articles_components"},
                          {"articles_about_morphs", Storage::morph, "articles_morph"},
                          {"admin_users_roles_links", Storage::none, ""}}) {
    CAPTURE(one.table);
    const Association* made = site.association(one.table);
    REQUIRE(made != nullptr);
    CHECK(made->storage == one.storage);
    if (one.source.empty()) continue;
    const TableRole& role = site.plan->role(one.source);
    CHECK(role.kind == TableRole::association);
    REQUIRE(role.associations.size() == 1);
    CHECK(&site.plan->associations()[role.associations[0]] == made);
  }
  CHECK(site.plan->role("articles").kind == TableRole::entity);
  CHECK(site.plan->role("geometry_columns").kind == TableRole::unknown);
}

TEST_CASE("both sides of a one-to-one get a table, unless a rule names the owner") {
  {
    const Site site(project(), shipped());
    CHECK(site.association("articles_twin_links") != nullptr);
    CHECK(site.association("twins_article_links") != nullptr);
    REQUIRE(site.warnings.size() == 1);
    CHECK(site.warnings[0].find("\"application::article.article.twin\" and \"application::twin.twin.article\"") !=
          std::string::npos);
  }
  {
    const Site site(project(), shipped("owner \"application::twin.twin\" article"));
    CHECK(site.association("articles_twin_links") == nullptr);
    CHECK(site.association("twins_article_links") != nullptr);
    CHECK(site.warnings.empty());
  }
}

TEST_CASE("what v4 calls a content type") {
  const Site site(
      V3({model("application::news.blog-posts", "BlogPosts", R"("x":{"type":"string"})"),
          model("default.group-stories", "components_default_stories", R"("x":{"type":"string"})"),
          model("plugins::users-permissions.user", "users-permissions_user", R"("phone1":{"type":"string"})"),
          model("strapi::user", "strapi_administrator", R"("isActive":{"type":"boolean"})")}),
      shipped());
  struct Case {
    std::string table, uid, name;
  };
  for (const Case& one : {Case{"BlogPosts", "api::news.blog-post", "blog-post"},
                          {"components_default_stories", "default.group-stories", "group-stories"},
                          {"up_users", "plugin::users-permissions.user", "user"},
                          {"admin_users", "admin::user", "user"}}) {
    CAPTURE(one.table);
    CHECK(site.entity(one.table).uid == one.uid);
    CHECK(site.entity(one.table).name == one.name);
  }
}

TEST_CASE("without a v4 project each name that is not v3's own is told as a guess") {
  struct Case {
    std::string uid, table, v4;
  };
  for (const Case& one : {Case{"application::shop.category", "categories", ""},
                          {"application::blog-post.blogpost", "blog_posts", "api::blog-post.blog-post"},
                          {"application::Tags.tag", "tags", "api::tag.tag"}}) {
    CAPTURE(one.uid);
    const Site site(V3({model(one.uid, one.table, R"("x":{"type":"string"})")}), shipped());
    std::string told;
    for (const std::string& warning : site.warnings)
      if (warning.starts_with("guessed")) told += warning;
    CHECK(told == (one.v4.empty()
                       ? ""
                       : "guessed without --v4-project: content type \"" + one.uid + "\" is \"" + one.v4 + "\" in v4"));
  }
}

TEST_CASE("the entries of an overriding map are asked before those of the map that it stands on") {
  struct Case {
    std::string entry, uid;
  };
  // the pack has "strapi::administrator" by its text, /^strapi::(.+)$/ and /^application::…/ by pattern
  for (const Case& one : {Case{R"("strapi::administrator" -> "mine")", "mine"},
                          {R"(/^strapi::adm/ -> "mine")", "mine"},
                          {R"(/^application::/ -> "mine")", "admin::user"},
                          {R"("strapi::user" -> "mine")", "admin::user"}}) {
    CAPTURE(one.entry);
    const Site site(V3({model("strapi::administrator", "strapi_administrator", R"("username":{"type":"string"})")}),
                    shipped("override map uid { " + one.entry +
                            " }\noverride table strapi_administrator -> admins { name \"user\" }"));
    CHECK(site.entity("admins").uid == one.uid);
  }
}

TEST_CASE("PostgreSQL's cut names are found again") {
  // 70 bytes: v3 asks for it, and the dump has the first 63 of them
  const std::string full = "a_table_of_a_very_long_name_that_nobody_can_remember__and_some_more_of";
  const Site site(V3({model("application::a.a", "as",
                            R"("b":{"collection":"b","collectionName":")" + full +
                                R"(","attribute":"b","column":"id","isVirtual":true})"),
                      model("application::b.b", "bs", R"("x":{"type":"string"})")}),
                  shipped());
  CHECK(site.plan->role(full.substr(0, 63)).kind == TableRole::association);
  CHECK(site.plan->role(full).kind == TableRole::unknown);
  const Site mysql(V3({model("application::a.a", "as",
                             R"("b":{"collection":"b","collectionName":")" + full +
                                 R"(","attribute":"b","column":"id","isVirtual":true})"),
                       model("application::b.b", "bs", R"("x":{"type":"string"})")}),
                   shipped(), Dialect::mysql);
  CHECK(mysql.plan->role(full).kind == TableRole::association);
}

TEST_CASE("names that v4 cannot have are told before the first row") {
  // schema-reference B.7: with both order indexes a link table may have 55 bytes on PostgreSQL, 51 characters on MySQL;
  // else 61 and 57
  struct Case {
    Dialect dialect;
    std::size_t length; ///< of the link table's name
    bool both_orders, fits;
  };
  for (const Case& one : {Case{Dialect::postgres, 55, true, true},
                          {Dialect::postgres, 56, true, false},
                          {Dialect::postgres, 61, false, true},
                          {Dialect::postgres, 63, false, false},
                          {Dialect::mysql, 51, true, true},
                          {Dialect::mysql, 52, true, false},
                          {Dialect::mysql, 57, false, true},
                          {Dialect::mysql, 58, false, false}}) {
    CAPTURE(one.length);
    CAPTURE(dialect_name(one.dialect));
    CAPTURE(one.both_orders);
    const std::string attribute(one.length - std::string("as__links").size(), 'x');
    const std::string both = R"("via":"y","dominant":true,)";
    const Site site(V3({model("application::a.a", "as",
                              "\"" + attribute + R"(":{)" +
                                  (one.both_orders ? R"("collection":"b",)" + both : std::string(R"("model":"b",)")) +
                                  R"("collectionName":"join","attribute":"b","column":"id"})"),
                        model("application::b.b", "bs",
                              one.both_orders ? R"("y":{"collection":"a","via":")" + attribute +
                                                    R"(","attribute":"a","column":"id"})"
                                              : R"("x":{"type":"string"})")}),
                    shipped(), one.dialect);
    REQUIRE(site.association("as_" + attribute + "_links") != nullptr);
    const std::string said = failure([&] {
      for (const Entity& entity : site.plan->entities()) site.plan->check_names(entity, site.plan->definition(entity));
    });
    if (one.fits)
      CHECK(said == "nothing");
    else
      CHECK((said.starts_with("DF020 ") && said.ends_with("give the type a shorter collectionName in the v4 project "
                                                          "(--v4-project), or the attribute a shorter name in v3, "
                                                          "before the dump is made")));
  }
}

} // namespace dumpfix::plan
