// What mysqldump says of its server's replication: lines as mysqldump 9.7 writes them on a server with gtid_mode=ON.
#include "rewrite/dumps.hpp"

#include <doctest.h>

namespace dumpfix::rewrite {
namespace {

const std::string head = "SET @MYSQLDUMP_TEMP_LOG_BIN = @@SESSION.SQL_LOG_BIN;\nSET @@SESSION.SQL_LOG_BIN= 0;\n\n"
                         "--\n-- GTID state at the beginning of the backup \n--\n\n"
                         "SET @@GLOBAL.GTID_PURGED=/*!80000 '+'*/ '4d4dfe3e-e737-11f1-931a-02fc00000001:1-564,\n"
                         "5d4dfe3e-e737-11f1-931a-02fc00000001:1-5:7';\n\n"
                         "--\n-- Position to start replication or point-in-time recovery from\n--\n\n"
                         "CHANGE REPLICATION SOURCE TO SOURCE_LOG_FILE='bin.000001', SOURCE_LOG_POS=1202101;\n\n",
                  maria_head = "CHANGE MASTER TO MASTER_LOG_FILE='bin.000001', MASTER_LOG_POS=4;\n"
                               "SET GLOBAL gtid_slave_pos='0-1-2';\n",
                  end = "SET @@SESSION.SQL_LOG_BIN = @MYSQLDUMP_TEMP_LOG_BIN;\n";

std::string between(const std::string& first, const std::string& last) {
  std::string dump = dump_of(Style::mysql, thing_store(R"("x":{"type":"string"})"),
                             {{"things", {{"id", "int(10) unsigned NOT NULL"}, {"x", "text"}}, {{"1", "'a'"}}}});
  dump.insert(dump.find("-- Dump completed"), last);
  return dump.insert(dump.find("CREATE TABLE"), first);
}

std::size_t told(const Run& run) {
  std::size_t found = 0;
  for (const auto& [text, times] : run.account.warnings) found += text.find("replication") != std::string::npos ? 1 : 0;
  return found;
}

} // namespace

TEST_CASE("mysql: replication of the server that was dumped is left out, and told once") {
  const Run plain = rewritten(between("", ""));
  CHECK(told(plain) == 0);
  for (const std::string& first : {head, maria_head}) {
    CAPTURE(first);
    const Run run = rewritten(between(first, end));
    CHECK(run.problem.what == "");
    CHECK(run.out == plain.out);
    CHECK(told(run) == 1);
  }
}

TEST_CASE("mysql: other variables, and comments on replication, are passed on") {
  const std::string others = "SET GLOBAL max_allowed_packet=1000;\n-- CHANGE MASTER TO MASTER_LOG_POS=4;\n"
                             "SET @gtid_note = 'sql_log_bin';\n";
  const Run run = rewritten(between(others, ""));
  CHECK(run.out.find(others) != std::string::npos);
  CHECK(told(run) == 0);
}

} // namespace dumpfix::rewrite
