// What is known of the tables of a project while its section streams by: their state, their account, where they live,
// and which tables of v4 have been written. Each is made at the first question, and references to it stay good.
#include "rewrite/impl.hpp"

namespace dumpfix::rewrite {
namespace {

// Table options without the counter of another table.
std::string without_counter(std::string options) {
  const std::size_t at = options.find(" AUTO_INCREMENT=");
  if (at == std::string::npos) return options;
  std::size_t end = at + 16;
  while (end < options.size() && options[end] >= '0' && options[end] <= '9') ++end;
  return options.erase(at, end - at);
}

} // namespace

TableState& Rewriter::Impl::table_of(Site& site, const std::string& name) {
  const auto [it, fresh] = site.tables.try_emplace(name);
  if (fresh) {
    it->second.name = name;
    it->second.role = &site.plan->role(name);
  }
  return it->second;
}

TableAccount& Rewriter::Impl::account_of(TableState& table, Fate fate) {
  if (!table.account) {
    table.account = accounts.size();
    accounts.emplace_back();
    accounts.back().source = table.name;
    accounts.back().fate = fate;
  }
  return accounts[*table.account];
}

// A table in a schema or database that holds no Strapi project: its rows pass, and are counted too.
TableAccount& Rewriter::Impl::other_account(const sql::Name& name) {
  const std::string full = (name.schema.text.empty() ? database : name.schema.text) + '.' + name.name.text;
  const auto [it, fresh] = other_accounts.try_emplace(full, accounts.size());
  if (fresh) {
    accounts.emplace_back();
    accounts.back().source = full;
    accounts.back().fate = Fate::kept;
  }
  return accounts[it->second];
}

Home Rewriter::Impl::home_of(Site& site, const std::string& v3_table) const {
  const auto known = [&](const std::string& name) -> const TableState* {
    const auto it = site.tables.find(name);
    return it != site.tables.end() && it->second.created ? &it->second : nullptr;
  };
  const TableState* table = known(v3_table);
  if (table == nullptr) table = known(facts::store_table_name());
  Home home = table != nullptr ? table->home : Home{};
  home.schema = site.schema;
  home.options = without_counter(home.options);
  return home;
}

WrittenTable& Rewriter::Impl::written(Site& site, const plan::TargetTable& table, Home home, std::string source_table) {
  if (const auto it = site.written_index.find(table.name); it != site.written_index.end())
    return site.written[it->second];
  site.written_index[table.name] = site.written.size();
  site.written.push_back({table, std::move(home), std::move(source_table), 0});
  return site.written.back();
}

} // namespace dumpfix::rewrite
