// Link, component and morph rows between v3 and v4: which stay, in what order, with what ranks (schema-reference D.6:
// "of duplicates the lowest v3 id stays; rows are written in v3 id order of those that stay; order columns are ranks
// over the rows that stay; a NULL order in morph rows follows the non-NULL ones by id; rows of which either end does
// not exist go").
#include "rewrite/collector.hpp"

#include "plan/book.hpp"

#include <doctest.h>

#include <algorithm>
#include <functional>
#include <random>
#include <set>

namespace dumpfix::rewrite {
namespace {

using plan::model;
using plan::V3;

constexpr std::size_t plenty = 8 << 20;
const std::string duplicate = "v4 keeps a pair once", orphan = "an end of the link does not exist";

V3 project() {
  return V3({
      model("application::a.a", "as", R"("labels":{"collection":"b","attribute":"b","column":"id","isVirtual":true},
        "tags":{"collection":"b","via":"papers","dominant":true,"attribute":"b","column":"id","isVirtual":true},
        "boss":{"model":"b","via":"staff"}, "twin":{"model":"b","via":"twinOf"},
        "zone":{"type":"dynamiczone","components":["default.x","default.y"]}, "single":{"type":"component","component":"default.x"})"),
      model("application::b.b", "bs",
            R"("papers":{"collection":"a","via":"tags","attribute":"a","column":"id","isVirtual":true},
        "staff":{"collection":"a","via":"boss","isVirtual":true}, "twinOf":{"model":"a","via":"twin"},
        "cover":{"model":"note","via":"about"})"),
      model("application::note.note", "notes", R"("about":{"collection":"*","filter":"field"})"),
      model("default.x", "components_xs", R"("t":{"type":"string"})", R"("timestamps":false)"),
      model("default.y", "components_ys", R"("t":{"type":"string"})", R"("timestamps":false)"),
  });
}

const plan::Site& site() {
  static const plan::Site one(project(), plan::shipped("owner \"application::a.a\" twin"));
  return one;
}

Ids all_ids(std::int64_t last = 100) {
  Ids ids;
  for (const char* table : {"as", "bs", "notes", "components_xs", "components_ys"})
    for (std::int64_t id = 1; id <= last; ++id) ids[table].insert(id);
  return ids;
}

struct Result {
  std::vector<LinkRow> rows;
  std::map<std::string, std::uint64_t> dropped, links;
  std::uint64_t size = 0, counted = 0;
};

Collector::Store store_of(std::size_t memory) {
  return {std::make_shared<LinkSpace>("", memory), RunStore(""), memory};
}

Result finish(Collector& collector, const Ids& ids) {
  Result out;
  collector.finish(ids);
  for (;;) {
    const LinkBlock& block = collector.next();
    if (block.size == 0) break;
    for (std::size_t i = 0; i < block.size; ++i) {
      LinkRow& row = out.rows.emplace_back(block.row(block.at[i]));
      row.own_rank = static_cast<std::uint32_t>(block.own_rank[i]);
      row.other_rank = static_cast<std::uint32_t>(block.other_rank[i]);
    }
  }
  for (const LinkCounts::Source& source : collector.counts().sources)
    for (const auto& [because, rows] : source.dropped) out.dropped[because] += rows;
  out.links = collector.counts().dropped_links;
  out.size = collector.counts().stayed;
  out.counted = collector.counts().counted;
  return out;
}

const plan::Association& association(const std::string& table) {
  const plan::Association* found = site().association(table);
  REQUIRE_MESSAGE(found != nullptr, table);
  return *found;
}

/// Rows of v3's join table: {id, own, other}.
Result collect(const std::string& table, const std::vector<std::array<std::int64_t, 3>>& rows, const Ids& ids,
               std::size_t memory = plenty) {
  Collector collector(*site().plan, association(table), store_of(memory));
  collector.source("join");
  for (const auto& [id, own, other] : rows) {
    LinkRow row;
    row.id = id;
    row.own = own;
    row.other = other;
    row.counts = true;
    collector.add(row);
  }
  return finish(collector, ids);
}

/// "own>other …"
std::string shown(const Result& result) {
  std::string out;
  for (const LinkRow& row : result.rows)
    out += (out.empty() ? "" : " ") + std::to_string(row.own) + '>' + std::to_string(row.other);
  return out;
}

} // namespace

TEST_CASE("of duplicates the lowest v3 id stays, whatever the order they came in") {
  const Result result =
      collect("as_labels_links", {{5, 1, 2}, {9, 1, 2}, {3, 1, 2}, {4, 1, 1}, {7, 2, 2}, {8, 2, 2}}, all_ids());
  CHECK(shown(result) == "1>2 1>1 2>2");
  CHECK(result.dropped == std::map<std::string, std::uint64_t>{{duplicate, 3}});
  CHECK(result.links.empty());
  CHECK(result.size == 3);
  CHECK(result.counted == 3);
}

TEST_CASE("rows of which an end does not exist go") {
  Ids ids;
  ids["as"].insert(1);
  ids["bs"].insert(2);
  ids["bs"].insert(-3);
  const Result result = collect("as_labels_links", {{1, 1, 2}, {2, 1, 3}, {3, 2, 2}, {4, 9, 9}, {5, 1, -3}}, ids);
  CHECK(shown(result) == "1>2 1>-3");
  CHECK(result.dropped == std::map<std::string, std::uint64_t>{{orphan, 3}});
  // a table of which no row was written has no ids at all
  CHECK(collect("as_labels_links", {{1, 1, 2}}, Ids{}).dropped == std::map<std::string, std::uint64_t>{{orphan, 1}});
}

TEST_CASE("an orphan is no duplicate of another, and makes none") {
  Ids ids;
  ids["as"].insert(1);
  ids["bs"].insert(2);
  const Result result = collect("as_labels_links", {{1, 1, 3}, {2, 1, 3}, {3, 1, 2}}, ids);
  CHECK(shown(result) == "1>2");
  CHECK(result.dropped == std::map<std::string, std::uint64_t>{{orphan, 2}});
}

TEST_CASE("orders are ranks over the rows that stay") {
  Ids ids = all_ids();
  const std::vector<std::array<std::int64_t, 3>> rows{{1, 1, 5}, {2, 2, 5}, {3, 1, 999}, {4, 1, 6},
                                                      {5, 1, 5}, {6, 2, 6}, {7, 3, 5},   {8, 1, 4}};
  struct Rank {
    std::int64_t id;
    std::uint32_t of_owner, of_other;
  };
  // of owner 1: rows 1, 4, 8 (3 is an orphan, 5 a duplicate); of 5: rows 1, 2, 7
  const std::vector<Rank> wanted{{1, 1, 1}, {2, 1, 2}, {4, 2, 1}, {6, 2, 2}, {7, 1, 3}, {8, 3, 1}};
  const Result both = collect("as_tags_links", rows, ids);
  REQUIRE(both.rows.size() == wanted.size());
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    CAPTURE(wanted[i].id);
    CHECK(both.rows[i].own == rows[static_cast<std::size_t>(wanted[i].id - 1)][1]);
    CHECK(both.rows[i].other == rows[static_cast<std::size_t>(wanted[i].id - 1)][2]);
    CHECK(both.rows[i].other_rank == wanted[i].of_owner);
    CHECK(both.rows[i].own_rank == wanted[i].of_other);
  }
  // a manyWay has the one order, a manyToOne the other
  const Result way = collect("as_labels_links", rows, ids);
  for (std::size_t i = 0; i < wanted.size(); ++i) CHECK(way.rows[i].other_rank == wanted[i].of_owner);
}

TEST_CASE("links from a column stand in the order of their owners") {
  Collector collector(*site().plan, association("as_boss_links"), store_of(plenty));
  collector.source("rows");
  for (const auto& [own, other] :
       std::vector<std::pair<std::int64_t, std::int64_t>>{{7, 1}, {3, 1}, {5, 2}, {4, 999}}) {
    LinkRow row;
    row.id = row.own = own;
    row.other = other;
    collector.add(row);
  }
  const Result result = finish(collector, all_ids());
  CHECK(shown(result) == "3>1 5>2 7>1");
  CHECK(result.rows[0].own_rank == 1);
  CHECK(result.rows[2].own_rank == 2);
  // they are no rows of a v3 table: they are told apart
  CHECK(result.dropped.empty());
  CHECK(result.links == std::map<std::string, std::uint64_t>{{orphan, 1}});
  CHECK(result.counted == 0);
}

TEST_CASE("a one-to-one is the union of both columns, and the owner's holds") {
  Collector collector(*site().plan, association("as_twin_links"), store_of(plenty));
  collector.source("rows");
  const auto add = [&](std::int64_t own, std::int64_t other, bool inverse) {
    LinkRow row;
    row.id = row.own = own;
    row.other = other;
    row.inverse = inverse;
    collector.add(row);
  };
  add(1, 1, true); // before the owner's own row has come
  add(1, 1, false);
  add(2, 2, false);
  add(2, 3, true); // they disagree
  add(4, 5, true); // the owner's column is NULL
  add(6, 7, true); // two on the other side claim one owner: the first
  add(6, 6, true);
  add(9, 999, false); // the owner's is an orphan: the other side's holds
  add(9, 9, true);
  const Result result = finish(collector, all_ids());
  CHECK(shown(result) == "1>1 2>2 4>5 6>6 9>9");
  CHECK(result.links == std::map<std::string, std::uint64_t>{
                            {"the two sides of a one-to-one disagree: the owner's side holds", 2}, {orphan, 1}});
}

TEST_CASE("components: order kept, duplicates by field and type, ends checked by type") {
  Collector collector(*site().plan, association("as_components"), store_of(plenty));
  collector.source("rows");
  Ids ids;
  ids["as"].insert(1);
  ids["components_xs"].insert(1);
  ids["components_xs"].insert(2);
  ids["components_ys"].insert(1);
  const auto add = [&](std::int64_t id, const char* type, const char* field, std::int64_t component,
                       std::int32_t order) {
    LinkRow row;
    row.id = id;
    row.own = 1;
    row.other = component;
    row.type = collector.type(type, field);
    row.field = collector.field(field);
    row.order = order;
    row.has_order = row.counts = true;
    REQUIRE(collector.known(row.type, row.field));
    collector.add(row);
  };
  add(1, "components_xs", "zone", 2, 3);
  add(2, "components_ys", "zone", 1, 1);
  add(3, "components_xs", "zone", 1, 2);
  add(4, "components_xs", "single", 1, 1); // the same component in another field
  add(5, "components_xs", "zone", 2, 9);   // twice in a field
  add(6, "components_ys", "zone", 2, 4);   // there is an x 2, but no y 2
  const Result result = finish(collector, ids);
  CHECK(shown(result) == "1>2 1>1 1>1 1>1");
  CHECK(result.rows[0].order == 3);
  CHECK(result.rows[1].order == 1);
  CHECK(collector.type_text(result.rows[0].type) == "default.x");
  CHECK(collector.type_text(result.rows[1].type) == "default.y");
  CHECK(collector.field_text(result.rows[3].field) == "single");
  CHECK(result.dropped == std::map<std::string, std::uint64_t>{{"v4 keeps a component once in a field", 1},
                                                               {"the entry or the component does not exist", 1}});
}

TEST_CASE("what is no component of this model is unknown") {
  Collector collector(*site().plan, association("as_components"), store_of(plenty));
  collector.source("rows");
  struct Case {
    std::string type, field;
    bool known;
  };
  for (const Case& one : {Case{"components_xs", "zone", true},
                          {"components_xs", "single", true},
                          {"components_ys", "single", false}, // its component is another one
                          {"components_xs", "gone", false},
                          {"components_gone", "zone", false},
                          {"bs", "zone", false},
                          {"components_xs", "tags", false}}) {
    CAPTURE(one.type);
    CAPTURE(one.field);
    CHECK(collector.known(collector.type(one.type, one.field), collector.field(one.field)) == one.known);
  }
  CHECK_FALSE(collector.known(-1, -1));
  Collector morphs(*site().plan, association("notes_about_morphs"), store_of(plenty));
  CHECK(morphs.known(morphs.type("bs", "cover"), morphs.field("cover")));
  CHECK(morphs.known(morphs.type("components_xs", "any"), morphs.field("any")));
  CHECK_FALSE(morphs.known(morphs.type("gone", "cover"), morphs.field("cover")));
}

TEST_CASE("morphs: no duplicate goes, an order that is NULL follows those that are there") {
  Collector collector(*site().plan, association("notes_about_morphs"), store_of(plenty));
  collector.source("rows");
  const auto add = [&](std::int64_t id, std::int64_t note, std::int64_t related, const char* field,
                       std::optional<std::int32_t> order) {
    LinkRow row;
    row.id = id;
    row.own = note;
    row.other = related;
    row.type = collector.type("bs", field);
    row.field = collector.field(field);
    row.order = order.value_or(0);
    row.has_order = order.has_value();
    row.counts = true;
    collector.add(row);
  };
  add(1, 1, 1, "cover", std::nullopt);
  add(2, 2, 1, "cover", 1);
  add(3, 3, 1, "cover", std::nullopt);
  add(4, 4, 1, "cover", 7);
  add(5, 5, 1, "photos", std::nullopt); // another field
  add(6, 6, 2, "cover", std::nullopt);  // another entry
  add(7, 2, 1, "cover", 1);
  add(8, 1, 999, "cover", 1);
  const Result result = finish(collector, all_ids());
  CHECK(shown(result) == "1>1 2>1 3>1 4>1 5>1 6>2 2>1");
  std::string orders;
  for (const LinkRow& row : result.rows) orders += std::to_string(row.order) + (row.has_order ? " " : "? ");
  CHECK(orders == "8 1 9 7 1 1 1 ");
  CHECK(result.dropped == std::map<std::string, std::uint64_t>{{orphan, 1}});
  CHECK(collector.type_text(result.rows[0].type) == "api::b.b");
}

TEST_CASE("rows that are sorted in memory need no temporary directory") {
  const std::size_t memory = 8 << 20;
  const Collector::Store store{std::make_shared<LinkSpace>("/nonexistent", memory), RunStore("/nonexistent"), memory};
  Collector collector(*site().plan, association("as_tags_links"), store);
  collector.source("join");
  for (std::int64_t i = 0; i < 5'000; ++i) {
    LinkRow row;
    row.id = 5'000 - i;
    row.own = 1 + i % 3;
    row.other = 1 + i;
    row.counts = true;
    collector.add(row);
  }
  CHECK_NOTHROW(finish(collector, all_ids()));
}

TEST_CASE("little memory gives the same rows") {
  std::vector<std::array<std::int64_t, 3>> rows;
  std::uint64_t seed = 1;
  for (std::int64_t id = 1; id <= 20000; ++id) {
    seed = seed * 6364136223846793005ULL + 1442695040888963407ULL;
    rows.push_back(
        {20001 - id, static_cast<std::int64_t>(seed >> 40) % 110, static_cast<std::int64_t>(seed >> 20) % 110});
  }
  const Ids ids = all_ids();
  const Result much = collect("as_tags_links", rows, ids), little = collect("as_tags_links", rows, ids, 16 * 1024);
  CHECK(much.dropped == little.dropped);
  CHECK(much.dropped.size() == 2);
  REQUIRE(much.rows.size() == little.rows.size());
  std::uint64_t gone = 0;
  for (const auto& [because, number] : much.dropped) gone += number;
  CHECK(much.rows.size() + gone == rows.size());
  for (std::size_t i = 0; i < much.rows.size(); ++i) {
    REQUIRE(much.rows[i].own == little.rows[i].own);
    REQUIRE(much.rows[i].other == little.rows[i].other);
    REQUIRE(much.rows[i].own_rank == little.rows[i].own_rank);
    REQUIRE(much.rows[i].other_rank == little.rows[i].other_rank);
  }
}

namespace {

struct Seen {
  std::int64_t own, other;
  std::uint64_t of_owner, of_other;
  bool operator==(const Seen&) const = default;
};

/// What must come of the rows of a many-to-many, told as plainly as can be.
std::vector<Seen> naive(std::vector<std::array<std::int64_t, 3>> rows, const std::set<std::int64_t>& as,
                        const std::set<std::int64_t>& bs, std::map<std::string, std::uint64_t>& dropped) {
  std::sort(rows.begin(), rows.end());
  std::vector<Seen> out;
  std::set<std::pair<std::int64_t, std::int64_t>> pairs;
  std::map<std::int64_t, std::uint64_t> of_owner, of_other;
  for (const auto& [id, own, other] : rows) {
    if (!as.contains(own) || !bs.contains(other))
      ++dropped[orphan];
    else if (!pairs.emplace(own, other).second)
      ++dropped[duplicate];
    else {
      const std::uint64_t a = ++of_owner[own], b = ++of_other[other];
      out.push_back({own, other, a, b});
    }
  }
  return out;
}

} // namespace

TEST_CASE("rows in id order, in any order, and with ids of any size: as the plain telling has it") {
  std::mt19937_64 random(7);
  const auto below = [&](std::int64_t n) {
    return static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(n));
  };
  // ids without gaps, with gaps, in blocks far apart, and at the ends of what 64 bits hold
  const std::vector<std::function<std::int64_t(std::int64_t)>> spreads{
      [](std::int64_t n) { return n + 1; }, [](std::int64_t n) { return 3 * n + 7; },
      [](std::int64_t n) { return n % 7 * (std::int64_t{1} << 40) + n; },
      [](std::int64_t n) { return n % 2 == 0 ? INT64_MAX - n : INT64_MIN + n; }};
  for (std::size_t spread = 0; spread < spreads.size(); ++spread)
    for (const bool in_order : {true, false})
      for (const std::int64_t ends : {3, 40, 5000}) {
        CAPTURE(spread);
        CAPTURE(in_order);
        CAPTURE(ends);
        Ids ids;
        std::set<std::int64_t> as, bs;
        for (std::int64_t n = 0; n < ends; ++n) {
          if (below(20) != 0) as.insert(spreads[spread](n));
          if (below(20) != 0) bs.insert(spreads[spread](n));
        }
        for (const std::int64_t id : as) ids["as"].insert(id);
        for (const std::int64_t id : bs) ids["bs"].insert(id);
        std::vector<std::array<std::int64_t, 3>> rows;
        std::int64_t id = 0;
        for (int i = 0; i < 3000; ++i)
          rows.push_back({id += 1 + below(3), spreads[spread](below(ends)), spreads[spread](below(ends))});
        if (!in_order) std::shuffle(rows.begin(), rows.end(), random);
        std::map<std::string, std::uint64_t> dropped;
        const std::vector<Seen> wanted = naive(rows, as, bs, dropped);
        // Too little memory for the counters, for what the filter suspects, or for nothing of it.
        for (const std::size_t memory : {std::size_t{64}, std::size_t{2000}, std::size_t{50'000}, plenty}) {
          CAPTURE(memory);
          const Result result = collect("as_tags_links", rows, ids, memory);
          std::vector<Seen> got;
          for (const LinkRow& row : result.rows) got.push_back({row.own, row.other, row.other_rank, row.own_rank});
          CHECK(got == wanted);
          CHECK(result.dropped == dropped);
          CHECK(result.size == wanted.size());
        }
      }
}

} // namespace dumpfix::rewrite
