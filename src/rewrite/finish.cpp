// The end of a section: what waited is written now, in the place where each dump tool has its post-data. Rows come
// before keys, keys before updates, foreign keys last; at the end of the run every account must balance (law 4).
#include "rewrite/impl.hpp"

#include "sql/sql.hpp"

#include <algorithm>

namespace dumpfix::rewrite {

void Rewriter::Impl::finish_section() {
  if (section_finished || !section_begun) return;
  section_finished = true;
  std::string held;
  held.swap(pending); // the comment of the statement that comes next
  for (auto& [schema, site] : sites) finish_site(*site);
  out.put(kept_foreign_keys);
  kept_foreign_keys.clear();
  pending.swap(held);
}

void Rewriter::Impl::finish_site(Site& site) {
  if (site.finished) return;
  site.finished = true;
  const plan::SitePlan& plan = *site.plan;
  for (auto& [name, ids] : site.ids) ids.settle();
  for (auto& [name, table] : site.tables) {
    if (!table.run) continue;
    table.run->finish();
    const plan::TargetTable& made = table.run->plan().target;
    if (const auto it = site.sequence_values.find(name); it != site.sequence_values.end()) {
      WrittenTable& one = site.written[site.written_index.at(made.name)];
      one.last_id = std::max(one.last_id, it->second);
    }
  }

  // v4's own tables that v3 has no counterpart for
  for (const plan::Entity& entity : plan.entities()) {
    if (entity.create == nullptr || site.written_index.contains(entity.table)) continue;
    const plan::TargetTable made = plan.definition(entity);
    const WrittenTable& one = written(site, made, home_of(site, {}), facts::store_table_name());
    ddl->create(made, one.home);
    accounts.emplace_back();
    accounts.back().fate = Fate::created;
    accounts.back().targets = {made.name};
  }

  // link, component and morph tables
  std::vector<Collector*> updates;
  for (auto& collector : site.collectors) {
    const plan::Association& a = collector->association();
    // A model that is left over has no table, and so its links have none: all that was read for it is counted as
    // dropped.
    const bool has_ends = site.written_index.contains(a.owner->table) &&
                          (a.other == nullptr || site.written_index.contains(a.other->table));
    if (!has_ends && site.written_index.contains(a.owner->table))
      account.warn("\"" + a.target.name + "\" is left out: the dump has no table for \"" + a.other->uid + "\"", 0);
    const std::string source_table = a.owner->source;
    const bool in_owner = a.target.name == a.owner->table;
    collector->finish(site.ids, in_owner);
    if (in_owner || !has_ends) {
      if (!in_owner)
        while (collector->next().size != 0) {
        }
      book_links(site, *collector, has_ends);
      if (has_ends) {
        written(site, a.target, home_of(site, source_table), source_table);
        updates.push_back(collector.get());
      } else {
        collector->release();
      }
      continue;
    }
    WrittenTable& one = written(site, a.target, home_of(site, source_table), source_table);
    ddl->create(a.target, one.home);
    write_links(*collector, one);
    book_links(site, *collector, true);
    collector->release();
  }
  insert_rows(site);
  for (WrittenTable& one : site.written) ddl->set_sequence(one.target, one.home, one.last_id);
  if (dialect == Dialect::postgres)
    for (const auto& [name, table] : site.tables)
      if (table.run) relax_keys(table, site.written[site.written_index.at(table.run->plan().target.name)].target);
  for (const WrittenTable& one : site.written) ddl->keys(one.target, one.home);
  for (Collector* collector : updates)
    update_owner(*collector, site.written[site.written_index.at(collector->association().target.name)]);
  repair_references(site);
  for (const WrittenTable& one : site.written) ddl->foreign_keys(one.target, one.home);
}

// Rows that the rules add.
void Rewriter::Impl::insert_rows(Site& site) {
  const plan::SitePlan& plan = *site.plan;
  const auto& files = options.rules->files();
  for (const rules::Insert* insert : options.rules->inserts) {
    plan::Context context = plan.context();
    context.flag = [&](rules::When::Kind, const std::string& name) -> std::optional<bool> {
      if (name == "kept_tables") return !site.kept.empty();
      return std::nullopt;
    };
    if (!options.rules->decide(insert->tail, context)) continue;
    const auto found = site.written_index.find(insert->table.value);
    if (found == site.written_index.end())
      fail(Code::rules_meaning, plan::place_of(insert->pos, files),
           "no table \"" + insert->table.value + "\" is written", "insert names a v4 table");
    WrittenTable& table = site.written[found->second];
    plan::FactScope scope(&plan.facts());
    std::string kept;
    for (const std::string& name : site.kept) kept += (kept.empty() ? "" : "\n") + name;
    scope.set("kept_tables", kept);
    RowSink sink(out, *ddl, table.target, table.home, facts.copies && dialect == Dialect::postgres, reader->lexis(),
                 open);
    sink.begin_row();
    for (const plan::TargetColumn& column : table.target.columns) {
      if (column.carry == plan::Carry::id) {
        sink.integer(++table.last_id);
        continue;
      }
      const auto set = std::find_if(insert->set.begin(), insert->set.end(),
                                    [&](const auto& one) { return one.first.value == column.name; });
      const plan::Outcome value = set == insert->set.end()
                                      ? plan::Outcome{}
                                      : plan::Value(set->second, files).evaluate(scope, plan.functions(), plan);
      if (value.kind == plan::Outcome::value)
        sink.text(value.text);
      else
        sink.null();
    }
    sink.end_row();
    sink.finish();
    for (TableAccount& one : accounts)
      if (!one.targets.empty() && one.targets.front() == table.target.name) {
        ++one.rows_added;
        break;
      }
  }
}

// Ids that point to no row become NULL: v3 has no foreign keys, v4 has, and does not start if they cannot be made.
void Rewriter::Impl::repair_references(Site& site) {
  for (auto& [name, table] : site.tables) {
    if (!table.run) continue;
    for (References& references : table.run->references()) {
      std::vector<std::int64_t> missing;
      std::uint64_t values = 0;
      const auto ids = site.ids.find(references.in);
      for (const auto& [id, rows] : references.rows)
        if (ids == site.ids.end() || !ids->second.contains(id)) {
          missing.push_back(id);
          values += rows;
        }
      if (missing.empty()) continue;
      std::sort(missing.begin(), missing.end());
      const std::string column = ddl->column(references.column);
      const std::string head =
          "UPDATE " + ddl->name(site.schema, references.table) + " SET " + column + " = NULL WHERE " + column + " IN (";
      for (std::size_t at = 0; at < missing.size(); at += 1000) {
        std::string list;
        for (std::size_t i = at; i < std::min(at + 1000, missing.size()); ++i)
          list += (list.empty() ? "" : ", ") + std::to_string(missing[i]);
        out.put(head + list + ");\n");
      }
      accounts[*table.account].dropped_values["column \"" + references.column + "\": " + references.because] += values;
    }
  }
}

// Law 4: every row that was read was written, moved or dropped with a reason.
void Rewriter::Impl::check_balance() {
  for (const TableAccount& one : accounts)
    if (!one.balanced())
      fail(Code::internal, {source.name(), 0, 0, 0},
           "the rows of \"" + one.source + "\" do not add up: read " + std::to_string(one.rows_read) + ", written " +
               std::to_string(one.rows_written) + ", moved " + std::to_string(one.rows_moved),
           "please report this with the dump's table definitions");
}

} // namespace dumpfix::rewrite
