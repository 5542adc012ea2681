// The rewriter's inside: state and steps of one run. Only files of src/rewrite see it.
// Steps are grouped by the file that holds them; state that ends with a section is reset when the next one begins.
#pragma once

#include "dump/reader.hpp"
#include "rewrite/checked_source.hpp"
#include "rewrite/end_watch.hpp"
#include "rewrite/given_facts.hpp"
#include "rewrite/leap_watch.hpp"
#include "rewrite/objects.hpp"
#include "rewrite/rewriter.hpp"
#include "rewrite/row_sink.hpp"
#include "rewrite/site.hpp"

#include <deque>
#include <map>
#include <memory>
#include <set>

namespace dumpfix::rewrite {

/// The head of the last INSERT, and what was made of it: in a dump with a row in each statement, to read it again and
/// again would be most of the work.
struct RepeatedHead {
  std::string bytes; ///< empty: the next head is read, whatever it is
  sql::Statement parsed;
  bool again = false;             ///< the statement at hand has these bytes
  std::vector<std::string> names; ///< of its columns
  const TableRun* run = nullptr;  ///< that was started for them,
  std::string written;            ///< and the head in front of its rows
};

struct Rewriter::Impl {
  Impl(io::ReplaySource& source_, io::Output& out_, Options options_, Account& account_);

  // ---- the run (run.cpp)
  void run();
  bool section();
  bool keeps_databases() const;
  void leave_database();
  void enter_database(std::string name);
  void note_encoding(std::string_view text, std::uint64_t byte, std::uint64_t line, bool anew);
  void check_end(std::uint64_t byte);
  void loud_end(const Problem& problem);

  // ---- facts before rows (run_facts.cpp)
  void find_facts(std::uint64_t byte, std::uint64_t line, const dump::Session& session);
  void refuse_cut_dump(std::uint64_t byte, std::uint64_t line, const dump::Session& session);
  bool find_facts_by_leaps(std::uint64_t byte, std::uint64_t line, const dump::Session& session);
  [[noreturn]] void refuse_leaps(Place place) const;
  facts::SectionFacts read_facts(dump::Reader& facts_reader);
  void take_given_facts(facts::SectionFacts& read);
  void prepare_section(facts::SectionFacts read);
  bool meets_given_store(const sql::Statement& parsed) const;
  void check_given_store(dump::Piece& piece, const sql::Statement& parsed);
  void check_all_given() const;
  [[noreturn]] void refuse_without_models();

  // ---- statements (statements.cpp, create_table.cpp, dependents.cpp, unique_keys.cpp)
  void statement(const dump::Piece& piece, const sql::Statement& parsed);
  /// True if the statement speaks of replication: it is left out, and told.
  bool leave_out_replication(const sql::Statement& parsed);
  void dependent(const dump::Piece& piece);
  /// What a statement speaks of.
  struct Spoken {
    std::string name;                                       ///< the first table in its v3 form, or thing left out
    bool gone = false;                                      ///< something that was left out
    bool outside = false;                                   ///< outside of a routine's quoted body
    bool nameless = false;                                  ///< … and v4 has no table of that name
    std::vector<std::pair<std::string, std::string>> views; ///< views that were written: schema, name
  };
  Spoken speaks_of(const dump::Piece& piece, const sql::Object& object) const;
  std::pair<std::string, std::string> pointed(const sql::Mention& mention, const std::string& own) const;
  void take_back(const std::pair<std::string, std::string>& view);
  bool speaks_of_left_out_trigger(const dump::Piece& piece, const sql::Name& table) const;
  void read_keys_ahead(dump::Piece& piece);
  static bool is_partial(std::string_view statement);
  void relax_keys(const TableState& table, plan::TargetTable& made);
  void refuse_after_finish(const dump::Piece& piece, const Site& site) const;
  void create_table(const dump::Piece& piece, const sql::CreateTable& create, Site& site);
  void put_kept(const dump::Piece& piece, const sql::CreateTable& create, const rules::TableRule* rule);
  void put_kept_keys(const dump::Piece& piece, const sql::AlterTableOther& alter);
  sql::Span parents_clause(const dump::Piece& piece, const sql::CreateTable& create);
  void warn_of_keys(const std::string& table, const std::vector<sql::Key>& keys, bool links);
  const plan::TableRole* referenced(const sql::Name& name) const;
  void warn_of_foreign_key(const std::string& table, const sql::Key& key);
  void other_statement(const dump::Piece& piece, const sql::Statement& statement, const sql::Name& name, bool sequence);
  void foreign_key(const dump::Piece& piece, const sql::AddConstraint& constraint);
  void comment_on(const dump::Piece& piece, const sql::CommentOn& comment, const Site& site, const std::string& table,
                  const plan::TableRole& role);
  void leave_out_index(const sql::CreateIndex& index);
  void grant(const dump::Piece& piece, const sql::Grant& grant, Site& site, const std::string& table);
  void pass(const dump::Piece& piece);
  void replace_and_put(std::string_view text, sql::Span span, std::string_view with);
  void put_pending(const std::string& v3 = {}, const std::string& v4 = {});
  bool triggers_finish(const sql::Statement& statement) const;

  // ---- what is known of tables (tables.cpp, sequences.cpp)
  static std::string table_of_sequence(const Site& site, const std::string& sequence);
  static void note_counter(const sql::Statement& parsed, Site& site, const std::string& table);
  TableState& table_of(Site& site, const std::string& name);
  TableAccount& account_of(TableState& table, Fate fate);
  TableAccount& other_account(const sql::Name& name);
  Home home_of(Site& site, const std::string& v3_table) const;
  WrittenTable& written(Site& site, const plan::TargetTable& target, Home home, std::string source);

  // ---- rows (rows.cpp)
  void rows(const dump::Piece& piece, const sql::Name& name, const std::vector<sql::Ident>& columns,
            sql::Span before_table);
  void entity_rows(const dump::Piece& piece, Site& site, TableState& table, const std::vector<std::string>& columns,
                   bool listed, sql::Span before_table);
  std::string head_of_rows(const dump::Piece& piece, const Site& site, const TableState& table, bool listed,
                           sql::Span before_table) const;
  void association_rows(const dump::Piece& piece, Site& site, TableState& table,
                        const std::vector<std::string>& columns);
  std::vector<LinkReading> link_readings(const dump::Piece& piece, Site& site, TableState& table,
                                         const std::vector<std::string>& columns);
  const std::string* take_link(const std::vector<LinkReading>& readings, const std::vector<std::string_view>& row,
                               dump::CellForm form, const dump::Lexis& lexis) const;
  void passed_rows(const dump::Piece& piece, TableAccount* counts);
  void dropped_rows(TableState& table, bool copy);
  std::uint64_t read_rows(bool copy, bool put);
  void compile(Site& site, TableState& table);

  // ---- the end of a section (finish.cpp)
  void finish_section();
  void finish_site(Site& site);
  void insert_rows(Site& site);
  void repair_references(Site& site);
  void check_balance();

  // ---- link, component and morph rows (write_links.cpp)
  void write_links(Collector& collector, WrittenTable& table);
  void update_owner(Collector& collector, const WrittenTable& table);
  void book_links(Site& site, const Collector& collector, bool is_written);

  Site* site_of(const std::string& schema) const;
  dump::CellForm form(bool copy) const;

  CheckedSource checked;
  io::ReplaySource& source; ///< that one
  io::Output& out;
  Options options;
  Account& account;
  plan::Version target;
  Dialect dialect = Dialect::unknown;
  bool any_site = false;
  EndWatch end_watch; ///< what must still come for the dump to be whole
  facts::SectionFacts facts;
  std::unique_ptr<GivenFacts> given; ///< --facts; null without it
  std::string database;              ///< set by USE and \connect: of this section, and at its end of the next one
  std::set<std::string> unseen;      ///< schemas whose core_store is a given one, and has not come by in the dump yet
  std::set<std::string> without_models; ///< schemas of this section whose core_store is no project's
  LeapWatch leap_watch;                 ///< over the leaps by which the facts of this section were found
  Collector::Store link_store;          ///< where link rows wait
  TableState* rows_of = nullptr;        ///< the table whose rows came last
  RepeatedHead repeated;
  Objects objects;                                    ///< of this section: views, triggers, routines, indexes
  std::map<std::string, std::unique_ptr<Site>> sites; ///< of this section, by schema
  struct Database {
    std::map<std::string, std::unique_ptr<Site>> sites;
    Objects objects;
  };
  std::map<std::string, Database> other_databases; ///< mysql: those that the dump has left, and may come back to
  std::unique_ptr<dump::Reader> reader;
  std::unique_ptr<Ddl> ddl;
  std::string pending;        ///< comments and blanks in front of the next statement
  bool section_begun = false; ///< a CREATE TABLE or rows were seen
  bool section_finished = false;
  std::string kept_foreign_keys;       ///< postgres: of tables that stay, and wait for the keys of v4's tables
  bool keys_in_tables = false;         ///< postgres: a CREATE TABLE has its primary key, as pg_dump never writes it
  std::set<std::string> saved_inside;  ///< mysql: variables in which a setting was saved behind the section's begin
  bool swallowed_create = false;       ///< mysql: the CREATE TABLE before was held back
  bool foreign_key_checks_off = false; ///< mysql: the dump sets it itself, or we did
  bool own_foreign_key_checks = false;
  OpenBlock open = OpenBlock::none;
  std::vector<std::string_view> cells;
  dump::CopyRows copy_rows;
  std::vector<std::int64_t> integers; ///< rows of nothing but numbers, by column
  std::string row_text;
  std::map<std::string, std::size_t> other_accounts; ///< by "schema.table", of tables beside all sites
  std::deque<TableAccount> accounts; ///< stable while tables refer to them; moved into the account at the end
};

} // namespace dumpfix::rewrite
