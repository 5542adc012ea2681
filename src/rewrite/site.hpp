// Everything that is known and counted about one project while its section of the dump streams by.
// Plain state without behaviour: the steps of the run (impl.hpp) fill and read it.
#pragma once

#include "base/account.hpp"
#include "facts/models.hpp"
#include "facts/section_facts.hpp"
#include "plan/plan.hpp"
#include "rewrite/collector.hpp"
#include "rewrite/ddl.hpp"
#include "rewrite/link_reading.hpp"
#include "rewrite/table_run.hpp"
#include "sql/ast.hpp"

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace dumpfix::rewrite {

/// A table of the dump, from its CREATE TABLE or its first row on.
struct TableState {
  std::string name; ///< v3
  const plan::TableRole* role = nullptr;
  std::vector<plan::SourceColumn> columns; ///< empty until they are known
  std::vector<sql::Key> keys;              ///< entity: of its definition, those read ahead included
  Home home;
  std::optional<std::size_t> account;    ///< index into the run's accounts (Rewriter::Impl)
  std::unique_ptr<TableRun> run;         ///< entity: once its columns are known
  bool created = false;                  ///< a CREATE TABLE was seen
  std::vector<LinkReading> readings;     ///< association: one for each, once rows come
  std::vector<std::string> read_columns; ///< … in this order
};

/// A v4 table that was written, or will be at the end.
struct WrittenTable {
  plan::TargetTable target;
  Home home;
  std::string source; ///< v3 table that it takes grants from
  std::int64_t last_id = 0;
};

struct Site {
  std::string schema;
  facts::Models models;
  std::vector<facts::StoreRow> store;
  std::unique_ptr<plan::SitePlan> plan;
  std::map<std::string, TableState> tables; ///< by v3 name
  Ids ids;                                  ///< by v4 table
  std::vector<std::unique_ptr<Collector>> collectors;
  std::deque<WrittenTable> written;
  std::map<std::string, std::size_t> written_index;    ///< v4 name → written
  std::map<std::string, std::int64_t> sequence_values; ///< v3 table → setval's value
  std::vector<std::string> kept;                       ///< v3 tables that no model names
  bool finished = false;
};

} // namespace dumpfix::rewrite
