// The many of a one-to-many in a link table of the one side, which a v4 project asks for that keeps no attribute on the
// side of the many: v3 has them in a column over there (v4: @strapi/database 4.26, createOneToMany).
#include "rewrite/dumps.hpp"

#include <array>
#include <doctest.h>
#include <map>

namespace dumpfix::rewrite {
namespace {

/// A row of the output with its cells parted by spaces, whatever stands between them.
std::string plain(const std::string& row) {
  std::string out;
  for (const char c : row)
    if (c == ',' || c == '\t')
      out += ' ';
    else if (c != ' ')
      out += c;
  return out;
}

} // namespace

TEST_CASE("the many of a kept one-to-many: in the order of their ids, and ranked by the one that they belong to") {
  using Rows = std::vector<std::array<std::string, 2>>;
  const Rows ordered{{"1", "3"}, {"2", "3"}, {"3", ""}, {"4", "1"}, {"5", "9"}, {"6", "3"}};
  const Rows mixed{{"6", "3"}, {"4", "1"}, {"3", ""}, {"2", "3"}, {"5", "9"}, {"1", "3"}};
  const auto store = thing_store(
      R"("parent":{"model":"thing","via":"children"},"children":{"collection":"thing","via":"parent","isVirtual":true})");
  // a table with `once by` is read row by row, others by their programs
  for (const char* more : {"", "table things -> things { once by (id) because \"x\" }"})
    for (const Style style : {Style::copy, Style::pg_insert, Style::mysql})
      for (const Rows& rows : {ordered, mixed}) {
        CAPTURE(more);
        CAPTURE(static_cast<int>(style));
        CAPTURE(rows.front().front());
        const bool mysql = style == Style::mysql;
        V3Table things{"things",
                       {{"id", mysql ? "int(10) unsigned NOT NULL AUTO_INCREMENT" : "integer NOT NULL"},
                        {"parent", mysql ? "int(11) DEFAULT NULL" : "integer"}},
                       {}};
        for (const auto& [id, parent] : rows)
          things.rows.push_back({id, !parent.empty() ? parent : style == Style::copy ? "\\N" : "NULL"});
        const plan::RuleBook rules = plan::shipped(more);
        const facts::Project project =
            plan::v4_project(rules, {{"thing", "things", plan::v4_relation("children", "oneToMany", "thing")}});
        const Run run = rewritten(dump_of(style, store, {things}), rules, project);
        REQUIRE(run.problem.what == "");
        std::string links;
        for (const std::string& row : rows_in(run.out, style, "things_children_links"))
          links += (links.empty() ? "" : ", ") + plain(row);
        CHECK(links == "1 3 1 1, 2 3 2 2, 3 1 4 1, 4 3 6 3");
        CHECK(run.out.find("things_parent_links") == std::string::npos);
        for (const TableAccount& table : run.account.tables) {
          CHECK(table.dropped_values.empty());
          if (!table.targets.empty() && table.targets.front() == "things_children_links")
            CHECK(table.dropped_links ==
                  std::map<std::string, std::uint64_t>{{"an end of the link does not exist", 1}});
        }
      }
}

} // namespace dumpfix::rewrite
