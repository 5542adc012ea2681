// What a dump says of the replication of the server that it was made on. mysqldump writes it where that server counts
// transactions (--set-gtid-purged=AUTO), or when asked (--source-data, --gtid). It holds for v3's rows, not for v4's: a
// server told so would skip transactions that it never had, refuse its own (ERROR 3546), or keep a part of the restore
// from its replicas; and it takes the rights of an administrator (ERROR 1227). Sources: MySQL Reference Manual,
// "mysqldump", --set-gtid-purged and --source-data; MariaDB "mariadb-dump", --gtid.
#include "rewrite/impl.hpp"
#include "sql/sql.hpp"

namespace dumpfix::rewrite {
namespace {

/// The name of a variable without its scope: "gtid_purged" of "@@global.gtid_purged".
std::string_view without_scope(std::string_view variable) {
  return variable.substr(variable.find_last_of("@.") + 1); // npos + 1 is 0
}

bool is_of_replication(const sql::Statement& parsed) {
  if (const auto* other = std::get_if<sql::Other>(&parsed))
    return other->words == "CHANGE MASTER" || other->words == "CHANGE REPLICATION";
  const auto* set = std::get_if<sql::Set>(&parsed);
  if (set == nullptr) return false;
  const std::string_view name = without_scope(set->variable);
  return name == "gtid_purged" || name == "sql_log_bin" || name == "mysqldump_temp_log_bin" || name == "gtid_slave_pos";
}

} // namespace

bool Rewriter::Impl::leave_out_replication(const sql::Statement& parsed) {
  if (!any_site || !is_mysql_family(dialect) || !is_of_replication(parsed)) return false;
  account.warn(
      "what the dump says of its server's replication (GTID_PURGED, SQL_LOG_BIN, CHANGE ... TO) is left out: it "
      "holds for v3's transactions, and takes rights that a restore does not need",
      0);
  pending.clear();
  return true;
}

} // namespace dumpfix::rewrite
