// One v3 table compiled: which columns v4 gets, where each cell comes from, what is left out and why, who wins a name.
#include "plan/book.hpp"

#include <doctest.h>

namespace dumpfix::plan {
namespace {

const std::string stamps = R"("timestamps":["created_at","updated_at"])";
const std::string authors =
    R"("created_by":{"model":"user","plugin":"admin"},"updated_by":{"model":"user","plugin":"admin"})";
const std::string system_columns = "created_at updated_at created_by_id updated_by_id";

Site site(const std::string& attributes, const std::string& options = stamps, const std::string& more = {},
          Dialect dialect = Dialect::postgres) {
  return Site(V3({model("application::thing.thing", "things", attributes, options, more),
                  model("strapi::user", "strapi_administrator", R"("username":{"type":"string"})"),
                  {"plugin_i18n_default_locale", "\"fr\""}}),
              shipped(), dialect);
}

/// "column: because" of each dropped column, in their order
std::string dropped(const TablePlan& plan) {
  std::string out;
  for (const DroppedColumn& column : plan.dropped)
    out += (out.empty() ? "" : "; ") + plan.sources[static_cast<std::size_t>(column.source)] + ": " + column.because;
  return out;
}

const std::string stale = "no content model names it: v3 leaves columns of removed fields behind";

} // namespace

TEST_CASE("attributes become snake-case columns, v3's system columns v4's") {
  const Site one =
      site(R"("mainField":{"type":"string"},"BlogPost":{"type":"text"},"h1":{"type":"integer"},)" + authors);
  const TablePlan plan = one.compile(
      "things", {"id", "mainField", "BlogPost", "h1", "created_by", "updated_by", "created_at", "updated_at"});
  CHECK(names(plan.target) == "id main_field blog_post h_1 " + system_columns);
  for (const auto& [column, from] : {std::pair<std::string, std::string>{"id", "copy id"},
                                     {"main_field", "copy mainField"},
                                     {"blog_post", "copy BlogPost"},
                                     {"h_1", "copy h1"},
                                     {"created_at", "copy created_at"},
                                     {"updated_at", "copy updated_at"},
                                     {"created_by_id", "copy created_by"},
                                     {"updated_by_id", "copy updated_by"}}) {
    CAPTURE(column);
    CHECK(origin(plan, column) == from);
  }
  CHECK(plan.cells[static_cast<std::size_t>(plan.target.column("created_by_id"))].must_be_in == "admin_users");
  CHECK(plan.id == 0);
  CHECK(dropped(plan).empty());
}

TEST_CASE("types of both dialects") {
  struct Case {
    std::string type, postgres, mysql;
  };
  const std::vector<Case> cases{{"string", "character varying(255)", "varchar(255)"},
                                {"email", "character varying(255)", "varchar(255)"},
                                {"enumeration", "character varying(255)", "varchar(255)"},
                                {"uid", "character varying(255)", "varchar(255)"},
                                {"text", "text", "longtext"},
                                {"richtext", "text", "longtext"},
                                {"json", "jsonb", "json"},
                                {"integer", "integer", "int(11)"},
                                {"biginteger", "bigint", "bigint(20)"},
                                {"float", "double precision", "double"},
                                {"decimal", "numeric(10,2)", "decimal(10,2)"},
                                {"boolean", "boolean", "tinyint(1)"},
                                {"date", "date", "date"},
                                {"time", "time without time zone", "time(3)"},
                                {"datetime", "timestamp(6) without time zone", "datetime(6)"},
                                {"timestamp", "timestamp(6) without time zone", "timestamp(6) NULL"}};
  for (const Case& one : cases) {
    CAPTURE(one.type);
    for (const Dialect dialect : {Dialect::postgres, Dialect::mysql, Dialect::mariadb}) {
      CAPTURE(dialect_name(dialect));
      const Site made = site(R"("x":{"type":")" + one.type + "\"}", stamps, {}, dialect);
      const TablePlan plan = made.compile("things", {"id", "x"});
      REQUIRE(plan.target.column("x") >= 0);
      CHECK(plan.target.columns[static_cast<std::size_t>(plan.target.column("x"))].type ==
            (dialect == Dialect::postgres ? one.postgres : one.mysql));
    }
  }
}

TEST_CASE("only type uid keeps a unique constraint") {
  const Site one = site(R"("aUid":{"type":"uid"},"name":{"type":"string","unique":true})");
  const TablePlan plan = one.compile("things", {"id", "aUid", "name", "created_at", "updated_at"});
  CHECK(keys(plan.target, rules::KeyRule::unique) == "things_a_uid_unique(a_uid)");
  CHECK(keys(plan.target, rules::KeyRule::index) ==
        "things_created_by_id_fk(created_by_id) things_updated_by_id_fk(updated_by_id)");
  CHECK(keys(plan.target, rules::KeyRule::foreign) ==
        "things_created_by_id_fk(created_by_id)->admin_users on delete set null "
        "things_updated_by_id_fk(updated_by_id)->admin_users on delete set null");
}

TEST_CASE("columns that no model names are left out, and told") {
  const Site one = site(R"("x":{"type":"string"})");
  const TablePlan plan = one.compile("things", {"id", "x", "old", "created_at", "updated_at"});
  CHECK(names(plan.target) == "id x " + system_columns);
  CHECK(dropped(plan) == "old: " + stale);
}

TEST_CASE("who wins a name") {
  struct Case {
    std::string attributes;
    std::vector<std::string> columns;
    std::string column, from, gone; ///< the v4 column, where it comes from, what is left out
  };
  for (const Case& one : {
           // v4's own columns win over an attribute, wherever it stands
           Case{R"("createdAt":{"type":"datetime"})",
                {"id", "createdAt", "created_at", "updated_at"},
                "created_at",
                "copy created_at",
                "createdAt: v4 has a column of its own called \"created_at\""},
           {R"("Created_By_Id":{"type":"integer"})",
            {"id", "Created_By_Id", "created_by"},
            "created_by_id",
            "copy created_by",
            "Created_By_Id: v4 has a column of its own called \"created_by_id\""},
           {R"("ID":{"type":"string"})", {"id", "ID"}, "id", "copy id", "ID: v4 has a column of its own called \"id\""},
           // a live attribute wins over a stale column of its v4 name
           {R"("subTitle":{"type":"string"})",
            {"id", "sub_title", "subTitle"},
            "sub_title",
            "copy subTitle",
            "sub_title: " + stale},
           {R"("sub_title":{"type":"string"})",
            {"id", "subTitle", "sub_title"},
            "sub_title",
            "copy sub_title",
            "subTitle: " + stale},
       }) {
    CAPTURE(one.attributes);
    const Site made = site(one.attributes);
    const TablePlan plan = made.compile("things", one.columns);
    CHECK(origin(plan, one.column) == one.from);
    CHECK(dropped(plan) == one.gone);
  }
}

TEST_CASE("an attribute that gives way to a column that an expression makes is not told as a stale one") {
  const Site one(
      V3({model("plugins::upload.file", "upload_file", R"("name":{"type":"string"},"folderPath":{"type":"string"})")}),
      shipped());
  const TablePlan plan = one.compile("upload_file", {"id", "name", "folderPath", "old"});
  CHECK(dropped(plan) == "folderPath: v4 has a column of its own called \"folder_path\"; old: " + stale);
}

TEST_CASE("two live attributes of one v4 name are refused, with the rule to write") {
  const Site one = site(R"("subTitle":{"type":"string"},"sub_title":{"type":"string"})");
  CHECK(failure([&] {
          one.compile("things", {"id", "subTitle", "sub_title"});
        }) == "DF019 \"things\": the columns \"subTitle\" and \"sub_title\" would both be called \"sub_title\" in v4 | "
              "write a rule: table \"things\" -> \"things\" { "
              "column \"sub_title\" -> another_name type string }");
}

TEST_CASE("the rule that the message tells to write helps") {
  const Site one(V3({model("application::thing.thing", "things",
                           R"("subTitle":{"type":"string"},"sub_title":{"type":"string"})")}),
                 shipped("table \"things\" -> \"things\" { column \"sub_title\" -> another_name type string }"));
  const TablePlan plan = one.compile("things", {"id", "subTitle", "sub_title"});
  CHECK(origin(plan, "sub_title") == "copy subTitle");
  CHECK(origin(plan, "another_name") == "copy sub_title");
}

TEST_CASE("the timestamps option of a model") {
  struct Case {
    std::string options;
    std::vector<std::string> columns;
    std::string created, updated, gone;
  };
  const std::string custom = R"("timestamps":["createdOn","Modified"])", none = R"("timestamps":false)";
  for (const Case& one : {
           Case{stamps, {"id", "created_at", "updated_at"}, "copy created_at", "copy updated_at", ""},
           {custom, {"id", "createdOn", "Modified"}, "copy createdOn", "copy Modified", ""},
           // columns that an earlier setting left behind
           {custom,
            {"id", "createdOn", "Modified", "created_at", "updated_at"},
            "copy createdOn",
            "copy Modified",
            "created_at: " + stale + "; updated_at: " + stale},
           {none, {"id"}, "null", "null", ""},
           // switched off, but the columns are still there: they are the best that is known (D.3)
           {none, {"id", "created_at", "updated_at"}, "copy created_at", "copy updated_at", ""},
       }) {
    CAPTURE(one.options);
    CAPTURE(one.columns.size());
    const Site made = site(R"("x":{"type":"string"})", one.options);
    const TablePlan plan = made.compile("things", one.columns);
    CHECK(origin(plan, "created_at") == one.created);
    CHECK(origin(plan, "updated_at") == one.updated);
    CHECK(dropped(plan) == one.gone);
  }
}

TEST_CASE("locale of a localized type: the project's default where it is NULL") {
  const std::string attributes = R"("x":{"type":"string"},"locale":{"type":"string"})";
  const Site localized = site(attributes, stamps, R"("pluginOptions":{"i18n":{"localized":true}})");
  CHECK(origin(localized.compile("things", {"id", "x", "locale"}), "locale") == "locale ?? fr");
  const Site plain = site(attributes);
  CHECK(origin(plain.compile("things", {"id", "x", "locale"}), "locale") == "copy locale");
  const Site unset(V3({model("application::thing.thing", "things", attributes, stamps,
                             R"("pluginOptions":{"i18n":{"localized":true}})")}),
                   shipped());
  CHECK(origin(unset.compile("things", {"id", "x", "locale"}), "locale") == "locale ?? en");
}

TEST_CASE("published_at only with draft and publish") {
  const Site with = site(R"("published_at":{"type":"datetime"})", R"("draftAndPublish":true,)" + stamps);
  CHECK(origin(with.compile("things", {"id", "published_at"}), "published_at") == "copy published_at");
  const Site without = site(R"("x":{"type":"string"})");
  CHECK(origin(without.compile("things", {"id", "x", "published_at"}), "published_at") == "-");
}

TEST_CASE("components have no system columns") {
  const Site one(V3({model("default.seo", "components_default_seos", R"("metaTitle":{"type":"string"})", stamps),
                     model("application::a.a", "as", R"("x":{"type":"string"})")}),
                 shipped());
  const TablePlan plan = one.compile("components_default_seos", {"id", "metaTitle", "created_at", "updated_at"});
  CHECK(names(plan.target) == "id meta_title");
  CHECK(keys(plan.target, rules::KeyRule::index).empty());
}

TEST_CASE("columns of relations become links, on either side of a one-to-one") {
  const Site one(V3({model("application::a.a", "as",
                           R"("other":{"model":"b"},"twin":{"model":"b","via":"twinOf"},"gone":{"model":"nowhere"})"),
                     model("application::b.b", "bs", R"("twinOf":{"model":"a","via":"twin"})")}),
                 shipped("owner \"application::a.a\" twin"));
  const TablePlan a = one.compile("as", {"id", "other", "twin", "gone"});
  CHECK(names(a.target) == "id " + system_columns);
  REQUIRE(a.extractions.size() == 2);
  CHECK(a.extractions[0].source == 1);
  CHECK(a.extractions[0].side == Extraction::Side::owner);
  CHECK(one.plan->associations()[a.extractions[0].association].target.name == "as_other_links");
  CHECK(one.plan->associations()[a.extractions[1].association].target.name == "as_twin_links");
  CHECK(a.dropped.size() == 1); // "gone" points to a type that the dump does not have
  const TablePlan b = one.compile("bs", {"id", "twinOf"});
  REQUIRE(b.extractions.size() == 1);
  CHECK(b.extractions[0].side == Extraction::Side::inverse);
  CHECK(one.plan->associations()[b.extractions[0].association].target.name == "as_twin_links");
}

TEST_CASE("a type that rules and v4 do not know is written as text, with a warning") {
  const Site one = site(R"("x":{"type":"polygon"},"y":{"type":"uuid"})");
  const TablePlan plan = one.compile("things", {"id", "x", "y"});
  CHECK(plan.target.columns[static_cast<std::size_t>(plan.target.column("x"))].type == "text");
  CHECK(plan.target.columns[static_cast<std::size_t>(plan.target.column("y"))].type == "character varying(255)");
  REQUIRE(one.warnings.size() >= 2);
  CHECK(one.warnings[0].starts_with("attribute \"api::thing.thing.x\" has the type \"polygon\""));
}

TEST_CASE("text that becomes JSON is looked at row by row; PostgreSQL's own JSON is copied") {
  const std::string attributes = R"("a":{"type":"text"},"b":{"type":"json"},"c":{"type":"string"},"d":{"type":"text"})";
  const std::string rules = R"(table things -> things {
    column a, b type json
    column c -> e type blocks
    column f type json = d ?? "[]"
    drop column c because "x"
  })";
  for (const Dialect dialect : {Dialect::postgres, Dialect::mariadb}) {
    CAPTURE(dialect_name(dialect));
    const Site one(V3({model("application::thing.thing", "things", attributes)}), shipped(rules), dialect);
    const bool pg = dialect == Dialect::postgres;
    const TablePlan plan =
        one.compile("things", {"id:integer", "a:text", "b:jsonb", "c:character varying(255)", "d:text"});
    CHECK(origin(plan, "a") == (pg ? "evaluate" : "copy a")); // of MySQL all JSON is looked at
    CHECK(origin(plan, "b") == "copy b");
    CHECK(origin(plan, "e") == "-"); // `drop column` comes last
    CHECK(origin(plan, "f") == (pg ? "evaluate" : "d ?? []"));
    CHECK(origin(one.compile("things", {"id", "a", "b", "c", "d"}), "a") == "copy a"); // a type that is not known
  }
}

TEST_CASE("prefer: the first of the list that occurs, by whatever columns of core_store the rule names") {
  struct Case {
    std::string rule, chosen;
  };
  for (const Case& one : {
           Case{R"(prefer tag in ("b", "a") for key "k" { environment = null })", "a"},
           {R"(prefer tag in ("none") for key "k" { environment = null })", ""}, // none occurs: the first row's
           {R"(prefer environment in ("a", "prod") for key "k" { environment = null })", "prod"},
           {R"(prefer key in ("other", "k") for tag "a" { environment = null })", "k"},
       }) {
    CAPTURE(one.rule);
    V3 v3({model("application::note.note", "notes", R"("x":{"type":"string"})"), {"k", "1"}, {"k", "2"}, {"k", "3"}});
    v3.store[2].tag = "a";
    v3.store[3].environment = "prod";
    const Site site(std::move(v3),
                    shipped("override table core_store -> strapi_core_store_settings { " + one.rule + " }"));
    const TablePlan plan = site.compile("core_store", {"id", "key", "value", "type", "environment", "tag"});
    REQUIRE(plan.prefer.size() == 1);
    CHECK(plan.prefer[0].chosen == one.chosen);
  }
}

TEST_CASE("prefer: rows of other tables, and columns that core_store has not, are not known when the plan is made") {
  const auto refusal = [](const std::string& rules, const std::string& table) {
    const Site site(V3({model("application::note.note", "notes", R"("x":{"type":"string"})")}), shipped(rules));
    return failure([&] { site.compile(table, {"id", "key", "x", "mine"}); });
  };
  const std::string wanted =
      "DF031 \"prefer\" chooses among rows of \"core_store\" only, by columns of v3's | "
      "of other tables no row is known before it is written: use keep rows, drop rows or once by";
  CHECK(refusal(R"(table notes -> notes { prefer x in ("a") for key "k" { x = null } })", "notes") == wanted);
  CHECK(
      refusal(
          R"(override table core_store -> strapi_core_store_settings { prefer mine in ("a") for key "k" { key = null } })",
          "core_store") == wanted);
}

} // namespace dumpfix::plan
