// Names against the limits of the database: told when the plan is made, not when the restore fails.
//
// PostgreSQL cuts identifiers at 63 bytes, and tables, indexes and sequences of a schema share one name space: two names
// that are cut to one cannot both be. MySQL and MariaDB refuse identifiers of more than 64 characters.
#include "plan/plan.hpp"

#include <algorithm>
#include <map>

namespace dumpfix::plan {
namespace {

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

constexpr std::string_view shorter =
    "v4 itself cannot start with such names: give the type or the attribute a shorter collectionName in the v4 project "
    "(--v4-project), or write a shorter name in a rule";

} // namespace

void SitePlan::check_names() const {
  std::map<std::string, std::string> taken; // as cut → as meant
  const auto check = [&](const TargetTable& table) {
    const auto refuse = [&](const std::string& what, const std::string& name, const std::string& why) {
      fail(Code::name_too_long, {}, what + " \"" + name + "\" of table \"" + table.name + "\" " + why, std::string(shorter));
    };
    if (context_.dialect == Dialect::postgres) {
      const auto take = [&](const std::string& what, const std::string& name) {
        const auto [it, fresh] = taken.emplace(cut(name), name);
        if (!fresh && it->second != name) refuse(what, name, "is cut to \"" + it->first + "\" by PostgreSQL, and so is \"" + it->second + "\"");
      };
      take("the name", table.name);
      for (const TargetKey& key : table.keys)
        if (key.kind != rules::KeyRule::foreign) take("the index", key.name);
      return;
    }
    const auto limit = [&](const std::string& what, const std::string& name) {
      if (characters(name) > 64) refuse(what, name, "has " + std::to_string(characters(name)) + " characters, and the database allows 64");
    };
    limit("the name", table.name);
    for (const TargetColumn& column : table.columns) limit("the column", column.name);
    for (const TargetKey& key : table.keys) limit("the key", key.name);
  };
  std::map<std::string, const Entity*> tables;
  for (const Entity& entity : entities_) {
    const auto [it, fresh] = tables.emplace(entity.table, &entity);
    if (!fresh)
      fail(Code::collision, {}, "\"" + it->second->uid + "\" and \"" + entity.uid + "\" would both have the table \"" + entity.table + "\" in v4",
           "give one of them another collectionName in the v4 project (--v4-project), or another name in a rule");
  }
  for (const Association& association : associations_)
    if (const auto it = tables.find(association.target.name); it != tables.end() && it->second != association.owner)
      fail(Code::collision, {}, "the links of \"" + association.owner->uid + "\" and \"" + it->second->uid + "\" would both have the table \"" +
               association.target.name + "\" in v4",
           "give one of them another collectionName in the v4 project (--v4-project), or another name in a rule");
  for (const Entity& entity : entities_) check(definition(entity));
  for (const Association& association : associations_) check(association.target);
}

} // namespace dumpfix::plan
