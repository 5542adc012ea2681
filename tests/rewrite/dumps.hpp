// Small whole dumps for the tests of the rewriter, and a run over them in memory.
#pragma once

#include "plan/book.hpp"
#include "rewrite/rewriter.hpp"

#include <string>
#include <utility>
#include <vector>

namespace dumpfix::rewrite {

/// How a table's rows stand in the dump.
enum class Style { copy, pg_insert, mysql };

/// A v3 table. `columns`: name and SQL type, the first is `id`. `rows`: cells as they stand in a dump of that style.
struct V3Table {
  std::string name;
  std::vector<std::pair<std::string, std::string>> columns;
  std::vector<std::vector<std::string>> rows;
};

/// A whole dump: the tool's header and trailer, core_store with the models (and other rows), the tables in their order.
std::string dump_of(Style style, const std::vector<std::pair<std::string, std::string>>& store,
                    const std::vector<V3Table>& tables);

struct Run {
  std::string out;
  Account account;
  Problem problem; ///< what it failed with; `what` is empty if it did not
};

/// Rewrites with the shipped pack (or `rules`). `chunk`: bytes in a read at most, 0: all. A failure ends loudly, as on
/// a pipe.
Run rewritten(const std::string& dump, const plan::RuleBook& rules, std::size_t chunk = 0);
Run rewritten(const std::string& dump, std::size_t chunk = 0);
Run rewritten(const std::string& dump, const plan::RuleBook& rules, const facts::Project& project);
/// A file in the folder for temporary files; it goes with this.
struct File {
  std::string path;
  explicit File(const std::string& bytes);
  ~File();
  File(const File&) = delete;
  File& operator=(const File&) = delete;
};

/// The same over a file.
Run rewritten_file(const std::string& path, const plan::RuleBook& rules);

/// The rows of a table in the output: for COPY its lines, for INSERT what stands between the parentheses.
std::vector<std::string> rows_in(const std::string& out, Style style, const std::string& table);

/// A content type "thing" in the table `things` with these attributes, and an administrator's type: enough for a run.
std::vector<std::pair<std::string, std::string>> thing_store(const std::string& attributes);

} // namespace dumpfix::rewrite
