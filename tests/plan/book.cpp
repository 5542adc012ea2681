// Loads rules and models for the tests of this room.
#include "plan/book.hpp"

#include "rules/rules.hpp"

#include <doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <unistd.h>

namespace dumpfix::plan {
namespace {

std::string read(const std::string& path) {
  std::ifstream in(path);
  REQUIRE_MESSAGE(in.good(), path);
  return {std::istreambuf_iterator<char>(in), {}};
}

void load(const std::string& path, std::vector<rules::Item>& into, std::vector<std::string>& files) {
  files.push_back(path);
  std::vector<Problem> problems;
  rules::File file = rules::parse(read(path), path, static_cast<std::uint32_t>(files.size() - 1), problems);
  REQUIRE(problems.empty());
  for (rules::Item& item : file.items) {
    if (const auto* include = std::get_if<rules::Include>(&item))
      load(path.substr(0, path.rfind('/') + 1) + include->what.value, into, files);
    else
      into.push_back(std::move(item));
  }
}

std::string joined(const std::vector<std::string>& list, const char* separator) {
  std::string out;
  for (const std::string& text : list) out += (out.empty() ? "" : separator) + text;
  return out;
}

} // namespace

std::vector<rules::Item> items(const std::string& text, std::uint32_t file) {
  std::vector<Problem> problems;
  rules::File parsed = rules::parse("rules 1\n" + text, "t.rules", file, problems);
  std::string messages;
  for (const Problem& problem : problems) messages += format_problem(problem);
  REQUIRE_MESSAGE(problems.empty(), messages);
  return std::move(parsed.items);
}

RuleBook book(const std::string& text) { return RuleBook(items(text), {"t.rules"}); }

RuleBook shipped(const std::string& more) {
  std::vector<rules::Item> all;
  std::vector<std::string> files;
  load(DUMPFIX_RULES "/strapi-v3-to-v4.rules", all, files);
  for (rules::Item& item : items(more, static_cast<std::uint32_t>(files.size()))) all.push_back(std::move(item));
  files.emplace_back("t.rules");
  return RuleBook(std::move(all), std::move(files));
}

V3::V3(const std::vector<std::pair<std::string, std::string>>& rows) {
  for (const auto& [key, value] : rows) {
    facts::StoreRow row;
    row.id = static_cast<std::int64_t>(store.size()) + 1;
    row.key = key;
    row.value = value;
    row.type = "object";
    store.push_back(std::move(row));
  }
  models = facts::Models::read(store, {});
}

std::pair<std::string, std::string> model(const std::string& uid, const std::string& table,
                                          const std::string& attributes, const std::string& options,
                                          const std::string& more) {
  const std::string kind = uid.find("::") == std::string::npos ? "" : R"("kind":"collectionType",)";
  return {"model_def_" + uid, R"({"uid":")" + uid + R"(","collectionName":")" + table + R"(",)" + kind +
                                  R"("info":{"name":"n"},"options":{)" + options + "}," +
                                  (more.empty() ? "" : more + ",") + R"("attributes":{)" + attributes + "}}"};
}

facts::Project v4_project(const RuleBook& rules, const std::vector<V4Type>& types) {
  const std::filesystem::path root =
      std::filesystem::temp_directory_path() / ("dumpfix-v4-project." + std::to_string(::getpid()));
  for (const V4Type& type : types) {
    const auto folder = root / "src" / "api" / type.name / "content-types" / type.name;
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "schema.json")
        << R"({"kind":"collectionType","collectionName":")" << type.table << R"(","info":{"singularName":")"
        << type.name << R"("},"attributes":{"title":{"type":"string"})" << (type.attributes.empty() ? "" : ",")
        << type.attributes << "}}";
  }
  facts::Project out = facts::Project::read(root.string(), rules.project_patterns(), rules.project_handlers());
  std::filesystem::remove_all(root);
  return out;
}

std::string v4_relation(const std::string& name, const std::string& kind, const std::string& target,
                        const std::string& more) {
  return '"' + name + R"(":{"type":"relation","relation":")" + kind + R"(","target":"api::)" + target + '.' + target +
         '"' + more + '}';
}

Site::Site(V3 models_, RuleBook book_, Dialect dialect, const std::string& target, const facts::Project* project)
    : v3(std::move(models_)), rules(std::move(book_)) {
  const SiteFacts facts{dialect, &v3.models, &v3.store};
  const std::optional<Version> asked = target.empty() ? std::nullopt : parse_version(target);
  plan = std::make_unique<SitePlan>(rules, facts, rules.target(asked), project,
                                    [this](const std::string& text) { warnings.push_back(text); });
}

const Entity& Site::entity(const std::string& v4_table) const {
  for (const Entity& one : plan->entities())
    if (one.table == v4_table) return one;
  FAIL("no entity has the table " << v4_table);
  return plan->entities().front();
}

const Association* Site::association(const std::string& v4_table) const {
  for (const Association& one : plan->associations())
    if (one.target.name == v4_table) return &one;
  return nullptr;
}

TablePlan Site::compile(const std::string& v3_table, const std::vector<std::string>& columns) const {
  const TableRole& role = plan->role(v3_table);
  REQUIRE_MESSAGE(role.kind == TableRole::entity, v3_table);
  std::vector<SourceColumn> source;
  for (const std::string& column : columns) {
    const std::size_t colon = std::min(column.find(':'), column.size());
    source.push_back({column.substr(0, colon), column.substr(std::min(colon + 1, column.size()))});
  }
  return plan->compile(*role.successor, source);
}

std::string names(const TargetTable& table) {
  std::vector<std::string> out;
  for (const TargetColumn& column : table.columns) out.push_back(column.name);
  return joined(out, " ");
}

std::string keys(const TargetTable& table, rules::KeyRule::Kind kind) {
  std::vector<std::string> out;
  for (const TargetKey& key : table.keys)
    if (key.kind == kind)
      out.push_back(key.name + '(' + joined(key.columns, ",") + ')' +
                    (kind == rules::KeyRule::foreign ? "->" + key.references + " on delete " + key.on_delete : ""));
  return joined(out, " ");
}

std::string origin(const TablePlan& plan, const std::string& column) {
  const int at = plan.target.column(column);
  if (at < 0) return "-";
  const CellPlan& cell = plan.cells[static_cast<std::size_t>(at)];
  switch (cell.op) {
  case CellPlan::null: return "null";
  case CellPlan::copy: return "copy " + plan.sources[static_cast<std::size_t>(cell.source)];
  case CellPlan::constant: return "constant " + cell.text;
  case CellPlan::coalesce: return plan.sources[static_cast<std::size_t>(cell.source)] + " ?? " + cell.text;
  case CellPlan::evaluate: return "evaluate";
  }
  return "?";
}

} // namespace dumpfix::plan
