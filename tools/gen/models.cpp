// The six models of the generated project, as Strapi 3.6 keeps them: one JSON text each, without white space.
//
// They are written here with line ends for the eye; `compact` takes those out again.
#include "models.hpp"

#include <string>
#include <string_view>

namespace dumpfix::gen {
namespace {

struct Model {
  std::string_view uid;
  bool drafts;
  std::string_view json; // @options and @authors stand for what most models share
};

constexpr std::string_view options = R"("options":{"increments":true,"timestamps":["created_at","updated_at"],
"draftAndPublish":@drafts},"pluginOptions":{})";

constexpr std::string_view authors = R"("created_by":{"model":"user","plugin":"admin","configurable":false,
"writable":false,"visible":false,"private":true},
"updated_by":{"model":"user","plugin":"admin","configurable":false,
"writable":false,"visible":false,"private":true})";

constexpr Model models[] = {
    {"strapi::core-store", false,
     R"({"uid":"strapi::core-store","collectionName":"core_store","info":{"name":"core_store","description":""},
"options":{"timestamps":false},"attributes":{
"key":{"type":"string"},"value":{"type":"text"},"type":{"type":"string"},"environment":{"type":"string"},
"tag":{"type":"string"}}})"},
    {"blocks.image", false,
     R"({"uid":"blocks.image","collectionName":"components_blocks_images","info":{"name":"image","icon":"image"},
"options":{"timestamps":false},"attributes":{
"cover":{"model":"file","via":"related","allowedTypes":["images"],"plugin":"upload","required":false},
"gallery":{"collection":"file","via":"related","plugin":"upload"}}})"},
    {"application::article.article", true, R"({"uid":"application::article.article",
"collectionName":"articles","kind":"collectionType","info":{"name":"article"},@options,"attributes":{
"title":{"type":"string"},"slug":{"type":"string"},"content":{"type":"richtext"},"excerpt":{"type":"text"},
"views":{"type":"integer"},"category":{"model":"category"},
"author":{"model":"user","plugin":"users-permissions"},"related_article":{"model":"article"},
"meta":{"type":"json"},"cover":{"model":"file","via":"related","plugin":"upload"},
"gallery":{"collection":"file","via":"related","plugin":"upload"},
"categories":{"collection":"category","via":"articles","dominant":true,"attribute":"category","column":"id","isVirtual":true},
"related":{"collection":"article","attribute":"related_article","column":"id","isVirtual":true},
"published_at":{"type":"datetime","configurable":false,"writable":true,"visible":false},@authors}})"},
    {"application::category.category", false, R"({"uid":"application::category.category",
"collectionName":"categories","kind":"collectionType","info":{"name":"category"},@options,"attributes":{
"name":{"type":"string"},"slug":{"type":"string"},"parent":{"model":"category"},
"cover":{"model":"file","via":"related","plugin":"upload"},
"articles":{"collection":"article","via":"categories","attribute":"article","column":"id","isVirtual":true},
@authors}})"},
    {"plugins::upload.file", false, R"({"uid":"plugins::upload.file",
"collectionName":"upload_file","kind":"collectionType","info":{"name":"file","description":""},@options,
"attributes":{
"name":{"type":"string","configurable":false,"required":true},
"alternativeText":{"type":"string","configurable":false},"caption":{"type":"string","configurable":false},
"width":{"type":"integer"},"height":{"type":"integer"},"formats":{"type":"json"},
"hash":{"type":"string","required":true},"ext":{"type":"string"},"mime":{"type":"string","required":true},
"size":{"type":"decimal","required":true},"url":{"type":"string","required":true},
"previewUrl":{"type":"string"},"provider":{"type":"string","required":true},"provider_metadata":{"type":"json"},
"related":{"collection":"*","filter":"field","configurable":false},@authors}})"},
    {"plugins::users-permissions.user", false, R"({"uid":"plugins::users-permissions.user",
"collectionName":"users-permissions_user","kind":"collectionType","info":{"name":"user","description":""},
@options,"attributes":{
"username":{"type":"string","required":true},"email":{"type":"email","required":true},
"provider":{"type":"string"},"password":{"type":"password","private":true},
"resetPasswordToken":{"type":"string","private":true},"confirmationToken":{"type":"string","private":true},
"confirmed":{"type":"boolean","default":false},"blocked":{"type":"boolean","default":false},
"role":{"model":"role","via":"users","plugin":"users-permissions","configurable":false},
"avatar":{"model":"file","via":"related","plugin":"upload"},@authors}})"},
};

std::string compact(std::string_view text) {
  std::string out;
  for (const char c : text)
    if (c != '\n') out += c;
  return out;
}

std::string filled_in(std::string text, std::string_view mark, std::string_view value) {
  if (const std::size_t at = text.find(mark); at != std::string::npos) text.replace(at, mark.size(), value);
  return text;
}

std::string json_of(const Model& model) {
  std::string json = filled_in(std::string(model.json), "@options", options);
  json = filled_in(json, "@authors", authors);
  return compact(filled_in(json, "@drafts", model.drafts ? "true" : "false"));
}

} // namespace

void write_models(Writer& out) {
  out.begin_table(table("core_store"));
  std::int64_t id = 0;
  for (const Model& model : models) {
    out.begin_row();
    out.number(++id);
    out.text("model_def_" + std::string(model.uid));
    out.text(json_of(model));
    out.text("object");
    out.null();
    out.null();
    out.end_row();
  }
  out.end_table();
}

} // namespace dumpfix::gen
