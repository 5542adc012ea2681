// Names against the limits of the database: told when the plan is made, not when the restore fails.
//
// PostgreSQL cuts identifiers at 63 bytes, and tables, indexes and sequences of a schema share one name space: two
// names that are cut to one cannot both be. MySQL and MariaDB refuse identifiers of more than 64 characters.
#include "base/utf8.hpp"
#include "plan/plan.hpp"

namespace dumpfix::plan {
namespace {

// v4 makes them of the type's table and of the attribute's name, and asks nothing else.
constexpr std::string_view shorter =
    "v4 itself cannot start with such names: give the type a shorter collectionName in the v4 project (--v4-project), "
    "or the attribute a shorter name in v3, before the dump is made";

} // namespace

// A name of v4 that is taken, and by whom.
void SitePlan::take_name(const std::string& name, const std::string& what, const TargetTable& table) {
  const auto [it, fresh] = taken_names_.emplace(cut(name), name);
  if (fresh) return;
  if (it->second == name)
    fail(Code::collision, {},
         "two tables or indexes would both be called \"" + name + "\" in v4 (" + what + " of table \"" + table.name +
             "\")",
         "give one of them another collectionName in the v4 project (--v4-project), or another name in a rule");
  fail(Code::name_too_long, {},
       what + " \"" + name + "\" of table \"" + table.name + "\" is cut to \"" + it->first +
           "\" by PostgreSQL, and so is \"" + it->second + "\"",
       std::string(shorter));
}

void SitePlan::check_names(const Entity& entity, const TargetTable& table) {
  const auto check = [&](const TargetTable& one) {
    take_name(one.name, "the name", one);
    for (const TargetKey& key : one.keys)
      if (context_.dialect == Dialect::postgres && key.kind != rules::KeyRule::foreign)
        take_name(key.name, "the index", one);
    if (context_.dialect == Dialect::postgres) return;
    const auto limit = [&](const std::string& what, const std::string& name) {
      if (count_characters(name) > 64)
        fail(Code::name_too_long, {},
             what + " \"" + name + "\" of table \"" + one.name + "\" has " + std::to_string(count_characters(name)) +
                 " characters, and the database allows 64",
             std::string(shorter));
    };
    limit("the name", one.name);
    for (const TargetColumn& column : one.columns) limit("the column", column.name);
    for (const TargetKey& key : one.keys) limit("the key", key.name);
  };
  check(table);
  for (const Association& association : associations_)
    if (association.owner == &entity && association.target.name != table.name) check(association.target);
}

} // namespace dumpfix::plan
