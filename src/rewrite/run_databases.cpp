// The Strapi projects of a dump: one for each schema of a section with a core_store, and, of MySQL, those of the
// databases that the dump has left.
#include "rewrite/impl.hpp"

namespace dumpfix::rewrite {

Site* Rewriter::Impl::site_of(const std::string& schema) const {
  if (!options.rules->needs_models()) return sites.empty() ? nullptr : sites.begin()->second.get();
  const auto it = sites.find(schema);
  return it == sites.end() ? nullptr : it->second.get();
}

// mysqldump of several databases comes back to each at the end, for its views: what they speak of is known from the
// tables, which came long before.
bool Rewriter::Impl::keeps_databases() const { return is_mysql_family(dialect) && options.rules->needs_models(); }

void Rewriter::Impl::leave_database() {
  if (keeps_databases() && !(sites.empty() && objects.left_out.empty() && objects.views.empty()))
    other_databases[database] = Database{std::move(sites), std::move(objects)};
  sites.clear();
  objects = {};
}

void Rewriter::Impl::enter_database(std::string name) {
  database = std::move(name);
  const auto known = other_databases.find(database);
  if (known == other_databases.end()) return;
  sites = std::move(known->second.sites);
  objects = std::move(known->second.objects);
  other_databases.erase(known);
}

} // namespace dumpfix::rewrite
