// Where v3 keeps relations, and the parts of uids. Expectations: strapi-connector-bookshelf 3.6
// (lib/build-database-schema.js, lib/utils/associations.js) and the tables of tests/fixtures/v3.
#include "facts/storage.hpp"

#include "facts/store_rows.hpp"

#include <doctest.h>

namespace dumpfix::facts {
namespace {

std::string text(const Storage& s) {
  const auto joined = [](const std::vector<std::string>& list) {
    std::string out;
    for (const std::string& one : list) out += (out.empty() ? "" : ",") + one;
    return out;
  };
  return joined(s.sources) + ": " + joined(s.own_columns) + " -> " + joined(s.other_columns) + " (" + s.type_column +
         ' ' + s.field_column + ' ' + s.order_column + ")";
}

} // namespace

TEST_CASE("storage: by the nature of the attribute") {
  const Models models = Models::read(
      rows_of({
          {"model_def_application::note.note",
           R"({"collectionName":"notes","attributes":{"title":{"type":"string"},"tag":{"model":"tag"},
               "tags":{"collection":"tag"},"target":{"collection":"*"},"one":{"model":"*","filter":"kind"},
               "seo":{"type":"component","component":"default.seo"}}})"},
          {"model_def_application::tag.tag", R"({"collectionName":"tags","attributes":{"name":{"type":"string"}}})"},
      }),
      {});
  const Model& note = *models.by_uid("application::note.note");
  const auto of = [&](const char* name) { return storage_of(note, *note.find(name)); };
  CHECK(of("title").storage == StorageKind::none);
  CHECK(of("seo").storage == StorageKind::none);
  CHECK(of("tag").storage == StorageKind::column);
  CHECK(of("tags").storage == StorageKind::join_table);
  CHECK(text(of("tags")) == "notes__tags: note_id -> tag_id (  )");
  CHECK(of("target").storage == StorageKind::morph);
  CHECK(text(of("target")) == "notes_morph: notes_id -> target_id (target_type field order)");
  CHECK(text(of("one")) == "notes_morph: notes_id -> one_id (one_type kind order)");
  CHECK(component_storage(note).storage == StorageKind::components);
  CHECK(text(component_storage(note)) == "notes_components:  -> component_id (component_type field order)");
  CHECK(component_storage(*models.by_uid("application::tag.tag")).storage == StorageKind::none);
}

TEST_CASE("storage: a model that v3 has loaded has a configuration") {
  std::vector<StoreRow> rows =
      rows_of({{"model_def_application::note.note", R"({"attributes":{}})"},
               {"plugin_content_manager_configuration_content_types::application::x.note", ""}});
  const Models models = Models::read({rows.front()}, {});
  CHECK_FALSE(has_configuration(models.all()[0], rows));
  rows.back().key = "plugin_content_manager_configuration_content_types::application::note.note";
  CHECK(has_configuration(models.all()[0], rows));
}

TEST_CASE("storage: the cells of a row of core_store by the names of its columns") {
  StoreRow row;
  row.id = 7;
  row.key = "k";
  row.value = "v";
  row.environment = "";
  CHECK(row.cell("id") == "7");
  CHECK(row.cell("key") == "k");
  CHECK(row.cell("value") == "v");
  CHECK(row.cell("environment") == "");
  CHECK(row.cell("tag") == std::nullopt);
  CHECK(row.cell("other") == std::nullopt);
  CHECK(StoreRow::has("tag"));
  CHECK_FALSE(StoreRow::has("other"));
}

TEST_CASE("uids: their parts") {
  const auto parts = [](std::string_view uid) {
    const Uid u = split_uid(uid);
    return std::string(u.scope) + '|' + std::string(u.package) + '|' + std::string(u.name);
  };
  CHECK(parts("api::article.blog-post") == "api|article|blog-post");
  CHECK(parts("strapi::user") == "strapi||user");
  CHECK(parts("default.seo") == "|default|seo");
  CHECK(parts("plain") == "||plain");
  CHECK(parts("") == "||");
}

} // namespace dumpfix::facts
