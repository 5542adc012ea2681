// A small Strapi v3 project: articles and categories, users, uploaded files, two join tables and the polymorphic table.
#include "tables.hpp"

#include <algorithm>
#include <stdexcept>

namespace dumpfix::gen {
namespace {

constexpr std::string_view my_text = "longtext COLLATE utf8mb4_unicode_ci DEFAULT NULL";

Column id() { return {"id", "integer NOT NULL", "int(11) NOT NULL AUTO_INCREMENT"}; }
Column string(std::string_view name) {
  return {name, "character varying(255)", "varchar(255) COLLATE utf8mb4_unicode_ci DEFAULT NULL"};
}
Column text(std::string_view name) { return {name, "text", my_text}; }
Column json(std::string_view name) { return {name, "jsonb", my_text}; }
Column integer(std::string_view name) { return {name, "integer", "int(11) DEFAULT NULL"}; }
Column boolean(std::string_view name) { return {name, "boolean", "tinyint(1) DEFAULT NULL"}; }
Column decimal(std::string_view name) { return {name, "numeric(10,2)", "decimal(10,2) DEFAULT NULL"}; }
Column time(std::string_view name, std::string_view pg = "timestamp with time zone") {
  return {name, pg, "timestamp NULL DEFAULT NULL"};
}

std::vector<Table> make_tables() {
  return {
      {"articles",
       {id(), string("title"), string("slug"), text("content"), text("excerpt"), integer("views"), integer("category"),
        integer("author"), integer("related_article"), json("meta"), time("published_at"), integer("created_by"),
        integer("updated_by"), time("created_at", "timestamp with time zone DEFAULT CURRENT_TIMESTAMP"),
        time("updated_at")}},
      {"articles_categories__categories_articles", {id(), integer("article_id"), integer("category_id")}},
      {"articles__related", {id(), integer("article_id"), integer("related_article_id")}},
      {"categories",
       {id(), string("name"), string("slug"), integer("parent"), integer("created_by"), integer("updated_by"),
        time("created_at"), time("updated_at")}},
      {"core_store", {id(), string("key"), text("value"), string("type"), string("environment"), string("tag")}},
      {"strapi_administrator",
       {id(), string("firstname"), string("lastname"), string("username"), string("email"), string("password"),
        string("resetPasswordToken"), string("registrationToken"), boolean("isActive"), boolean("blocked"),
        string("preferedLanguage")}},
      {"upload_file",
       {id(), string("name"), string("alternativeText"), string("caption"), integer("width"), integer("height"),
        json("formats"), string("hash"), string("ext"), string("mime"), decimal("size"), string("url"),
        string("previewUrl"), string("provider"), json("provider_metadata"), integer("created_by"),
        integer("updated_by"), time("created_at"), time("updated_at")}},
      {"upload_file_morph",
       {id(), integer("upload_file_id"), integer("related_id"), text("related_type"), text("field"), integer("order")}},
      {"users-permissions_role",
       {id(), string("name"), string("description"), string("type"), integer("created_by"), integer("updated_by")}},
      {"users-permissions_user",
       {id(), string("username"), string("email"), string("provider"), string("password"), string("resetPasswordToken"),
        string("confirmationToken"), boolean("confirmed"), boolean("blocked"), integer("role"), integer("created_by"),
        integer("updated_by"), time("created_at"), time("updated_at")}},
  };
}

bool plain_in_postgres(std::string_view name) {
  return name != "order" &&
         std::ranges::all_of(name, [](char c) { return (c >= 'a' && c <= 'z') || c == '_' || (c >= '0' && c <= '9'); });
}

} // namespace

std::span<const Table> tables() {
  static const std::vector<Table> all = make_tables();
  return all;
}

const Table& table(std::string_view name) {
  for (const Table& candidate : tables())
    if (candidate.name == name) return candidate;
  throw std::logic_error("no such table: " + std::string(name));
}

std::string quoted(Engine engine, std::string_view name) {
  std::string out(name);
  if (engine != Engine::pg) return '`' + out + '`';
  return plain_in_postgres(name) ? out : '"' + out + '"';
}

} // namespace dumpfix::gen
