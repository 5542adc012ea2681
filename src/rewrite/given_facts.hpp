// The dumps that --facts names: where the rows of core_store are had from when the dump itself is read only once. They
// are read as far as a section asks for, and no row but those of core_store is looked into. Whether they belong to the
// dump is decided when the dump's own core_store comes by: every row must be the same.
#pragma once

#include "facts/section_facts.hpp"
#include "io/source.hpp"

#include <deque>
#include <memory>
#include <string>
#include <vector>

namespace dumpfix::rewrite {

class GivenFacts {
public:
  /// `sources`: read in this order, as if they were one dump. `dialect`: the main dump's.
  GivenFacts(std::vector<std::shared_ptr<io::Source>> sources, Dialect dialect);
  ~GivenFacts();
  GivenFacts(const GivenFacts&) = delete;
  GivenFacts& operator=(const GivenFacts&) = delete;

  bool empty() const noexcept { return sources_.empty(); }
  /// The core_stores of a database, by schema; null if there are none. A dump that names no database fits any, and any
  /// fits a dump that names none. Throws Failure: bad_facts (another dialect, no core_store at all), binary_dump,
  /// not_a_dump, and what FactsReader throws.
  const std::map<std::string, facts::StoreFacts>* stores_of(const std::string& database);
  /// The files, for messages: "a", "a and b".
  std::string names() const;

private:
  /// A core_store that has rows, and where it stands.
  struct Section {
    std::string database;
    std::map<std::string, facts::StoreFacts> stores;
  };
  struct Input;
  bool read_on();
  void open_next();
  void keep(facts::SectionFacts read);

  std::vector<std::shared_ptr<io::Source>> sources_;
  Dialect dialect_;
  std::size_t next_ = 0; ///< the source that is opened next
  std::unique_ptr<Input> input_;
  facts::FactsReader reader_;
  std::deque<Section> sections_;
};

/// Finds the first row in which two core_stores differ. Throws Failure(bad_facts) at its place in the dump; `end` is
/// the place behind the dump's last row.
void check_store(const std::vector<facts::StoreRow>& of_dump, const std::vector<facts::StoreRow>& given,
                 const Place& end, const std::string& names);

} // namespace dumpfix::rewrite
