// What a run did, in numbers: filled by src/rewrite, told by src/report. Rows are counted, values are never kept.
// For every table rows read = written + moved + dropped; whatever does not add up is told as a bug (exit 70).
#pragma once

#include "base/problem.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace dumpfix {

/// What became of a table of the dump.
enum class Fate {
  kept,      ///< passed on as it was
  converted, ///< written under its v4 name and form
  edited,    ///< kept, with edits in its definition
  moved,     ///< its rows became rows of other tables (link, component and morph tables)
  dropped,   ///< dropped by a rule
  created,   ///< not in the dump: made by the rules
};

/// The account of one table. Law 4: rows_read == rows_written + rows_moved + sum(dropped), where rows_moved counts the
/// rows of this table that became rows of another.
struct TableAccount {
  std::string source; ///< name in the dump, with its schema if that is not the default one; empty for Fate::created
  std::vector<std::string> targets; ///< names in the output
  Fate fate = Fate::kept;
  std::uint64_t rows_read = 0;
  std::uint64_t rows_written = 0; ///< rows of `source` that were written to its own successor
  std::uint64_t rows_moved = 0;
  std::uint64_t rows_added = 0; ///< rows in the targets that come from columns or rules, not from rows of `source`
  std::map<std::string, std::uint64_t> dropped; ///< because → rows
  /// Values that were left out: "column NAME: because" → non-NULL values (0 values: the column was empty).
  std::map<std::string, std::uint64_t> dropped_values;
  /// Links that were left out: "table: because" → links. They come from columns, and are no rows of the dump.
  std::map<std::string, std::uint64_t> dropped_links;

  bool balanced() const noexcept {
    std::uint64_t gone = 0;
    for (const auto& [because, rows] : dropped) gone += rows;
    return rows_read == rows_written + rows_moved + gone;
  }
};

/// The account of a run.
struct Account {
  std::string input;
  std::string dialect;        ///< "postgres", "mysql", "mariadb"
  std::string tool_version;   ///< of pg_dump, mysqldump, …
  std::string target_version; ///< "4.26"
  std::vector<std::string> packs;
  std::vector<TableAccount> tables;              ///< in the order of the dump, created ones last
  std::map<std::string, std::uint64_t> warnings; ///< text → how often (0: once, with no count to tell)
  std::vector<std::string> notes;                ///< the rules' checklist
  std::uint64_t bytes_read = 0;
  std::uint64_t bytes_written = 0;

  void warn(const std::string& text, std::uint64_t times = 1) { warnings[text] += times; }
};

} // namespace dumpfix
