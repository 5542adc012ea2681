// What a v4 project that differs from v3 does to a plan: relations of which it keeps one side, and types that it moves
// out of the way of v4's own tables. Tables and columns are those that v4 4.26 makes (@strapi/database,
// metadata/relations).
#include "plan/book.hpp"

#include <doctest.h>

#include <algorithm>
#include <array>

namespace dumpfix::plan {
namespace {

// Each relation of two sides once between posts and tags, and the many-to-one once to the type itself.
V3 v3() {
  const std::string title = R"("title":{"type":"string"},)";
  return V3({model("application::post.post", "posts", title + R"(
        "labels":{"collection":"tag","via":"papers","dominant":true,"attribute":"tag","column":"id","isVirtual":true},
        "twin":{"model":"tag","via":"twinOf"},
        "topic":{"model":"tag","via":"articles"},
        "parent":{"model":"post","via":"children"},"children":{"collection":"post","via":"parent","isVirtual":true})"),
             model("application::tag.tag", "tags", title + R"(
        "papers":{"collection":"post","via":"labels","attribute":"post","column":"id","isVirtual":true},
        "twinOf":{"model":"post","via":"twin"},
        "articles":{"collection":"post","via":"topic","isVirtual":true})")});
}

/// The tables of links of v3()'s types.
std::string link_tables(const Site& site) {
  std::string out;
  for (const Association& one : site.plan->associations())
    if (one.owner->model != nullptr) out += (out.empty() ? "" : " ") + one.target.name;
  return out;
}

/// "table side …" of what is extracted from a column of `posts`.
std::string extractions(const Site& site, const std::string& column) {
  const TablePlan plan = site.compile("posts", {"id", "title", column});
  CHECK(plan.dropped.empty());
  std::string out;
  for (const Extraction& one : plan.extractions)
    out += (out.empty() ? "" : ", ") + site.plan->associations()[one.association].target.name +
           (one.side == Extraction::Side::owner     ? " owner"
            : one.side == Extraction::Side::inverse ? " inverse"
                                                    : " many");
  return out;
}

} // namespace

TEST_CASE("of a relation whose other side the v4 project keeps, nothing is dropped and nothing is told") {
  const RuleBook rules = shipped();
  const facts::Project project = v4_project(
      rules, {{"post", "posts", ""},
              {"tag", "tags",
               v4_relation("papers", "manyToMany", "post") + ',' + v4_relation("twinOf", "oneToOne", "post") + ',' +
                   v4_relation("articles", "oneToMany", "post")}});
  const Site site(v3(), shipped(), Dialect::postgres, {}, &project);
  CHECK(link_tables(site) == "posts_parent_links tags_papers_links tags_twin_of_links tags_articles_links");
  // the one relation of which no side is left
  REQUIRE(site.warnings.size() == 1);
  CHECK(site.warnings[0] ==
        "the v4 project's \"api::post.post\" has no relation \"parent\": v4 drops its link table at boot");
  CHECK(extractions(site, "twin") == "tags_twin_of_links inverse");
}

TEST_CASE("mappedBy on both sides is no owner: v3 says whose the links are, and it is told that v4 serves none") {
  struct Case {
    std::string attribute, inverse, kind, tables;
  };
  for (const Case& one : {Case{"labels", "papers", "manyToMany", "posts_labels_links"},
                          {"twin", "twinOf", "oneToOne", "posts_twin_links tags_twin_of_links"}}) {
    CAPTURE(one.attribute);
    const RuleBook rules = shipped();
    const facts::Project project = v4_project(
        rules, {{"post", "posts", v4_relation(one.attribute, one.kind, "tag", R"(,"mappedBy":")" + one.inverse + '"')},
                {"tag", "tags", v4_relation(one.inverse, one.kind, "post", R"(,"mappedBy":")" + one.attribute + '"')}});
    const Site site(v3(), shipped(), Dialect::postgres, {}, &project);
    std::string tables;
    for (const Association& made : site.plan->associations())
      if (made.attribute != nullptr && (made.attribute->name == one.attribute || made.attribute->name == one.inverse))
        tables += (tables.empty() ? "" : " ") + made.target.name;
    CHECK(tables == one.tables);
    const std::string told = "the v4 project has mappedBy on both sides of \"api::post.post." + one.attribute +
                             "\" and \"api::tag.tag." + one.inverse +
                             "\": v4 serves neither, and drops the links at boot (write inversedBy on the side that "
                             "owns them)";
    CHECK(std::count(site.warnings.begin(), site.warnings.end(), told) == 1);
    CHECK(std::none_of(site.warnings.begin(), site.warnings.end(), [&](const std::string& warning) {
      return warning.find("both ") != std::string::npos &&
             warning.find('.' + one.attribute + '"') != std::string::npos && warning != told;
    }));
  }
}

TEST_CASE("the many of which the v4 project keeps a relation of its own stand in a link table of that side") {
  const RuleBook rules = shipped();
  const facts::Project project = v4_project(rules, {{"post", "posts", v4_relation("children", "oneToMany", "post")},
                                                    {"tag", "tags", v4_relation("articles", "oneToMany", "post")}});
  const Site site(v3(), shipped(), Dialect::postgres, {}, &project);
  REQUIRE(site.association("tags_articles_links") != nullptr);
  const Association& articles = *site.association("tags_articles_links");
  CHECK(names(articles.target) == "id tag_id post_id post_order");
  CHECK(keys(articles.target, rules::KeyRule::index) ==
        "tags_articles_links_fk(tag_id) tags_articles_links_inv_fk(post_id) tags_articles_links_order_fk(post_order)");
  CHECK(keys(articles.target, rules::KeyRule::foreign) ==
        "tags_articles_links_fk(tag_id)->tags on delete cascade "
        "tags_articles_links_inv_fk(post_id)->posts on delete cascade");
  CHECK(extractions(site, "topic") == "tags_articles_links many");
  REQUIRE(site.association("posts_children_links") != nullptr);
  CHECK(names(site.association("posts_children_links")->target) == "id post_id inv_post_id post_order");
  CHECK(site.association("posts_parent_links") == nullptr);
  CHECK(extractions(site, "parent") == "posts_children_links many");
  for (const std::string& warning : site.warnings) {
    CHECK(warning.find("\"topic\"") == std::string::npos);
    CHECK(warning.find("\"parent\"") == std::string::npos);
  }
}

TEST_CASE("the many belong to the other side's table where the v4 project says so, and to both where each is its own") {
  struct Case {
    std::string topic, articles, tables;
  };
  for (const Case& one : {Case{R"(,"inversedBy":"articles")", R"(,"mappedBy":"topic")", "posts_topic_links owner"},
                          {"", "", "posts_topic_links owner, tags_articles_links many"}}) {
    CAPTURE(one.tables);
    const RuleBook rules = shipped();
    const facts::Project project =
        v4_project(rules, {{"post", "posts", v4_relation("topic", "manyToOne", "tag", one.topic)},
                           {"tag", "tags", v4_relation("articles", "oneToMany", "post", one.articles)}});
    const Site site(v3(), shipped(), Dialect::postgres, {}, &project);
    CHECK(extractions(site, "topic") == one.tables);
  }
}

TEST_CASE("many links under a relation that holds one are told") {
  const RuleBook rules = shipped();
  const auto told = [&rules](const std::string& kind) {
    const facts::Project project =
        v4_project(rules, {{"post", "posts", ""}, {"tag", "tags", v4_relation("articles", kind, "post")}});
    const Site site(v3(), shipped(), Dialect::postgres, {}, &project);
    CHECK(site.association("tags_articles_links") != nullptr);
    return std::count_if(site.warnings.begin(), site.warnings.end(), [](const std::string& text) {
      return text.find("\"api::tag.tag.articles\" holds many in v3") != std::string::npos;
    });
  };
  CHECK(told("oneToMany") == 0);
  CHECK(told("oneToOne") == 1);
}

TEST_CASE("of two sides that the v4 project lacks the owner is told, or the one that is not of a built-in type") {
  struct Case {
    std::string uid, table, owner, told;
  };
  for (const Case& one : {Case{"application::tag.tag", "tags", "post", "\"api::post.post\" has no relation \"labels\""},
                          {"application::tag.tag", "tags", "tag", "\"api::tag.tag\" has no relation \"papers\""},
                          {"plugins::blog.tag", "tags", "post", "\"api::post.post\" has no relation \"labels\""},
                          {"plugins::blog.tag", "tags", "tag", "\"api::post.post\" has no relation \"labels\""}}) {
    CAPTURE(one.uid);
    CAPTURE(one.owner);
    const auto side = [&](const std::string& name, const std::string& target, const std::string& via) {
      return '"' + name + R"(":{"collection":")" + target + R"(","via":")" + via + '"' +
             (one.owner == target ? "" : R"(,"dominant":true)") +
             (target == "tag" && one.uid.starts_with("plugins") ? R"(,"plugin":"blog")" : "") + R"(,"attribute":")" +
             target + R"(","column":"id","isVirtual":true})";
    };
    const RuleBook rules = shipped();
    std::vector<V4Type> types{{"post", "posts", ""}};
    if (one.uid.starts_with("application")) types.push_back({"tag", "tags", ""});
    const facts::Project project = v4_project(rules, types);
    const Site site(V3({model("application::post.post", "posts", side("labels", "tag", "papers")),
                        model(one.uid, one.table, side("papers", "post", "labels"))}),
                    shipped(), Dialect::postgres, {}, &project);
    CHECK(link_tables(site) == (one.owner == "post" ? "posts_labels_links" : "tags_papers_links"));
    CHECK(site.warnings ==
          std::vector<std::string>{"the v4 project's " + one.told + ": v4 drops its link table at boot"});
  }
}

TEST_CASE("a relation of the v4 project that leads elsewhere takes no links") {
  const RuleBook rules = shipped();
  const facts::Project project = v4_project(
      rules, {{"post", "posts", ""},
              {"tag", "tags",
               v4_relation("papers", "manyToMany", "tag") + ',' + v4_relation("articles", "oneToMany", "tag")}});
  const Site site(v3(), shipped(), Dialect::postgres, {}, &project);
  CHECK(extractions(site, "topic") == "posts_topic_links owner");
  CHECK(std::find(site.warnings.begin(), site.warnings.end(),
                  "the v4 project's \"api::post.post\" has no relation \"topic\": v4 drops its link table at boot") !=
        site.warnings.end());
}

TEST_CASE("links of a relation that points to another type in the v4 project are left out, counted and told") {
  const RuleBook rules = shipped();
  const facts::Project project = v4_project(
      rules,
      {{"post", "posts", v4_relation("topic", "oneToOne", "note") + ',' + v4_relation("labels", "manyToMany", "note")},
       {"note", "notes", ""},
       {"tag", "tags", ""}});
  const V3 models({model("application::post.post", "posts", R"(
                     "topic":{"model":"tag"},
                     "labels":{"collection":"tag","attribute":"tag","column":"id","isVirtual":true})"),
                   model("application::tag.tag", "tags", R"("title":{"type":"string"})")});
  const Site site(models, shipped(), Dialect::postgres, {}, &project);
  CHECK(link_tables(site).empty());
  const auto told = [](const std::string& name) {
    return "relation \"api::post.post." + name +
           "\" points to \"api::note.note\" in the v4 project, and to \"api::tag.tag\" in v3: its links are left out";
  };
  CHECK(site.warnings == std::vector<std::string>{told("topic"), told("labels")});
  const std::string because = "the v4 project's relation of this name points to another type";
  CHECK(site.plan->role("posts__labels").kind == TableRole::drop);
  CHECK(site.plan->role("posts__labels").because == because);
  const TablePlan plan = site.compile("posts", {"id", "topic"});
  REQUIRE(plan.dropped.size() == 1);
  CHECK(plan.dropped[0].because == because);
}

TEST_CASE("a relation that points elsewhere on one side is written where the other side owns it") {
  const RuleBook rules = shipped();
  const facts::Project project = v4_project(rules, {{"post", "posts", v4_relation("labels", "manyToMany", "post")},
                                                    {"tag", "tags", v4_relation("papers", "manyToMany", "post")}});
  const Site site(v3(), shipped(), Dialect::postgres, {}, &project);
  CHECK(link_tables(site).find("tags_papers_links") != std::string::npos);
  CHECK(std::none_of(site.warnings.begin(), site.warnings.end(),
                     [](const std::string& warning) { return warning.find("labels") != std::string::npos; }));
}

TEST_CASE("a type whose table is called as one of v4's own is no such type where the v4 project calls it otherwise") {
  const V3 models({model("application::document.document", "files", R"("title":{"type":"string"})"),
                   model("application::doc-folder.doc-folder", "upload_folders", R"("title":{"type":"string"})"),
                   model("plugins::upload.file", "upload_file", R"("name":{"type":"string"})")});
  const RuleBook rules = shipped();
  const facts::Project project = v4_project(rules, {{"document", "documents", ""}, {"doc-folder", "doc_folders", ""}});
  const Site site(models, shipped(), Dialect::postgres, {}, &project);
  const Site told(models, shipped("table files -> documents { }\ntable upload_folders -> doc_folders { }"),
                  Dialect::postgres, {}, &project);
  for (const auto& [v3_table, v4_table, uid] :
       {std::array<std::string, 3>{"files", "documents", "api::document.document"},
        {"upload_folders", "doc_folders", "api::doc-folder.doc-folder"},
        {"upload_file", "files", "plugin::upload.file"}}) {
    CAPTURE(v3_table);
    CHECK(site.entity(v4_table).source == v3_table);
    CHECK(site.entity(v4_table).uid == uid);
    CHECK(names(site.compile(v3_table, {"id", "title"}).target) ==
          names(told.compile(v3_table, {"id", "title"}).target));
  }
  CHECK(site.entity("upload_folders").source.empty()); // v4's own, which v3 has not
  CHECK(failure([&] {
          for (const Entity& entity : site.plan->entities())
            site.plan->check_names(entity, site.plan->definition(entity));
        }) == "nothing");
  CHECK(site.warnings == told.warnings);
}

} // namespace dumpfix::plan
