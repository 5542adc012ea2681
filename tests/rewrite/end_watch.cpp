// A dump that breaks off is told from a whole one by what its tool opens and closes, comments or not. The forms are
// those of mysqldump, mariadb-dump, pg_dump, HeidiSQL and phpMyAdmin; the real dumps are the fixtures.
#include "rewrite/end_watch.hpp"

#include "io/source.hpp"
#include "rewrite/dumps.hpp"
#include "sql/sql.hpp"

#include <doctest.h>

namespace dumpfix::rewrite {
namespace {

struct Case {
  std::vector<std::string> pieces; ///< comments, psql lines, statements
  std::string missing;             ///< contained in what is missing; empty: nothing is
  bool speaks;
};

EndWatch watched(const std::vector<std::string>& pieces) {
  EndWatch watch;
  for (const std::string& piece : pieces) {
    std::optional<sql::SyntaxError> error;
    if (piece.starts_with("--"))
      watch.comment(piece);
    else if (piece.starts_with("\\"))
      watch.meta(piece);
    else
      watch.statement(sql::parse(piece, Dialect::mariadb, false, error));
  }
  return watch;
}

std::string content(const std::string& fixture) {
  const auto source = io::open_replay_source(std::string(DUMPFIX_FIXTURES "/v3/") + fixture + ".sql.zst");
  std::string out, buffer(1 << 16, '\0');
  while (const std::size_t got = source->read({buffer.data(), buffer.size()})) out.append(buffer, 0, got);
  return out;
}

/// As mysqldump --skip-comments writes it. No row of the fixtures begins with "--".
std::string without_comments(const std::string& dump) {
  std::string out;
  for (std::size_t at = 0; at < dump.size();) {
    const std::size_t end = std::min(dump.find('\n', at), dump.size() - 1) + 1;
    if (dump.compare(at, 2, "--") != 0) out += dump.substr(at, end - at);
    at = end;
  }
  return out;
}

const std::string unsure = "nothing in this dump tells whether it is complete";

} // namespace

TEST_CASE("what is open at the end") {
  for (const Case& one : {
           Case{{}, "", false},
           {{"CREATE TABLE `a` (`id` int);"}, "", false},
           {{"-- MariaDB dump 10.19  Distrib 10.11\n--\n"}, "closing line", false},
           {{"-- MySQL dump 10.13\r\n", "-- Dump completed on 2021-01-02\r\n"}, "", true},
           {{"--\n-- PostgreSQL database dump\n--\n", "--\n-- PostgreSQL database dump complete\n--\n"}, "", true},
           {{"-- PostgreSQL database cluster dump\n", "-- PostgreSQL database dump\n",
             "-- PostgreSQL database dump complete\n"},
            "closing line",
            true},
           {{"\\restrict abc"}, "\\unrestrict", true},
           {{"\\restrict abc", "\\unrestrict abc"}, "", true},
           // mysqldump --skip-comments
           {{"/*!40103 SET @OLD_TIME_ZONE=@@TIME_ZONE */;"}, "@old_time_zone", true},
           {{"/*!40014 SET @OLD_UNIQUE_CHECKS=@@UNIQUE_CHECKS, UNIQUE_CHECKS=0 */;"}, "@old_unique_checks", true},
           {{"/*!40103 SET @OLD_TIME_ZONE=@@TIME_ZONE */;", "/*!40103 SET TIME_ZONE='+00:00' */;",
             "/*!40103 SET TIME_ZONE=@OLD_TIME_ZONE */;"},
            "",
            true},
           {{"/*M!100616 SET @OLD_NOTE_VERBOSITY=@@NOTE_VERBOSITY, NOTE_VERBOSITY=0 */;",
             "/*M!100616 SET NOTE_VERBOSITY=@OLD_NOTE_VERBOSITY */;"},
            "",
            true},
           {{"/*!40101 SET @saved_cs_client     = @@character_set_client */;"}, "@saved_cs_client", false},
           {{"/*!40101 SET @saved_cs_client     = @@character_set_client */;",
             "/*!40101 SET character_set_client = @saved_cs_client */;"},
            "",
            false},
           {{"LOCK TABLES `a` WRITE;"}, "UNLOCK TABLES", false},
           {{"LOCK TABLES `a` WRITE, `b` READ;"}, "UNLOCK TABLES", false},
           {{"LOCK TABLES `a` WRITE;", "UNLOCK TABLES;"}, "", false},
           // the tool's own word is enough
           {{"-- MySQL dump 10.13\n", "SET @OLD_SQL_NOTES=@@SQL_NOTES, SQL_NOTES=0;", "-- Dump completed\n"}, "", true},
           // HeidiSQL
           {{"/*!40014 SET @OLD_FOREIGN_KEY_CHECKS=@@FOREIGN_KEY_CHECKS, FOREIGN_KEY_CHECKS=0 */;",
             "/*!40014 SET FOREIGN_KEY_CHECKS=IFNULL(@OLD_FOREIGN_KEY_CHECKS, 1) */;"},
            "",
            true},
           // two dumps, the second one cut off
           {{"SET @OLD_SQL_NOTES=@@SQL_NOTES, SQL_NOTES=0;", "SET SQL_NOTES=@OLD_SQL_NOTES;",
             "SET @OLD_SQL_NOTES=@@SQL_NOTES, SQL_NOTES=0;"},
            "@old_sql_notes",
            true},
       }) {
    CAPTURE(one.pieces);
    const EndWatch watch = watched(one.pieces);
    CAPTURE(watch.missing());
    CHECK((one.missing.empty() ? watch.missing().empty() : watch.missing().find(one.missing) != std::string::npos));
    CHECK(watch.speaks() == one.speaks);
  }
}

TEST_CASE("real dumps: a cut between two statements is seen without the tool's comments, too") {
  const plan::RuleBook rules = plan::shipped();
  for (const std::string fixture : {"mariadb-3.1.6", "mariadb-databases", "mariadb-complete-insert"}) {
    CAPTURE(fixture);
    const std::string dump = without_comments(content(fixture));
    const Run whole = rewritten(dump, rules);
    CHECK(whole.problem.what == "");
    CHECK(whole.account.warnings.count(unsure) == 0);
    for (const std::string mark : {"UNLOCK TABLES;\n", "/*!40000 ALTER TABLE", "CREATE TABLE", "DROP TABLE"}) {
      CAPTURE(mark);
      std::size_t at = dump.rfind(mark);
      REQUIRE(at != std::string::npos);
      if (mark.ends_with('\n')) at += mark.size();
      CHECK(rewritten(dump.substr(0, at), rules).problem.code == Code::truncated);
    }
  }
}

TEST_CASE("real dumps: where nothing tells, the run says so, and --compact is the only kind") {
  const plan::RuleBook rules = plan::shipped();
  const std::string compact = content("mariadb-compact");
  const Run whole = rewritten(compact, rules);
  CHECK(whole.problem.what == "");
  CHECK(whole.account.warnings.count(unsure) == 1);
  const std::size_t table = compact.rfind("CREATE TABLE");
  CHECK(rewritten(compact.substr(0, table), rules).problem.code == Code::truncated); // its character set is still saved
  CHECK(rewritten(compact.substr(0, compact.rfind("/*!40101 SET @saved")), rules).account.warnings.count(unsure) == 1);
  for (const std::string fixture : {"mariadb-skip-opt", "mariadb-3.0.6", "pg-3.1.6", "pg-inserts"}) {
    CAPTURE(fixture);
    const Run run = rewritten_file(std::string(DUMPFIX_FIXTURES "/v3/") + fixture + ".sql.zst", rules);
    CHECK(run.problem.what == "");
    CHECK(run.account.warnings.count(unsure) == 0);
  }
}

} // namespace dumpfix::rewrite
