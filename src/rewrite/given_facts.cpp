// Reading the dumps of --facts, one section after the other, and comparing what they say with the dump itself.
#include "rewrite/given_facts.hpp"

#include "dump/detect.hpp"
#include "rewrite/checked_source.hpp"

#include <cstring>

namespace dumpfix::rewrite {
namespace {

constexpr std::size_t head_size = 64 * 1024;

const char* const same_state =
    "take both from one state of the database, or leave --facts out: then the dump's own core_store is used";

bool same_row(const facts::StoreRow& a, const facts::StoreRow& b) {
  return a.id == b.id && a.key == b.key && a.value == b.value && a.type == b.type && a.environment == b.environment &&
         a.tag == b.tag;
}

} // namespace

/// A source whose head was looked at already, and its reader.
struct GivenFacts::Input {
  io::Source& source;
  std::string head;
  std::size_t at = 0;
  Dialect dialect;
  std::optional<dump::Encoding> encoding; ///< that of its text, unless that is UTF-8
  Utf8Check check;
  std::unique_ptr<dump::Reader> reader;

  Input(io::Source& source_, Dialect dialect_) : source(source_), head(head_size, '\0'), dialect(dialect_) {
    std::size_t size = 0;
    while (const std::size_t got = source.read({head.data() + size, head.size() - size})) size += got;
    head.resize(size);
    encoding = dump::foreign_encoding(head, dialect);
  }

  static std::size_t read(void* context, char* into, std::size_t size) {
    Input& input = *static_cast<Input*>(context);
    std::size_t count = 0;
    if (input.at == input.head.size()) {
      count = input.source.read({into, size});
    } else {
      count = std::min(size, input.head.size() - input.at);
      std::memcpy(into, input.head.data() + input.at, count);
      input.at += count;
    }
    if (input.encoding && !input.check.take({into, count}))
      refuse_encoding(*input.encoding, input.dialect, input.source.name());
    return count;
  }
};

GivenFacts::GivenFacts(std::vector<std::shared_ptr<io::Source>> sources, Dialect dialect)
    : sources_(std::move(sources)), dialect_(dialect) {}
GivenFacts::~GivenFacts() = default;

std::string GivenFacts::names() const {
  std::string out;
  for (std::size_t i = 0; i < sources_.size(); ++i) {
    if (i > 0) out += i + 1 == sources_.size() ? " and " : ", ";
    out += '"' + sources_[i]->name() + '"';
  }
  return out;
}

void GivenFacts::open_next() {
  io::Source& source = *sources_[next_++];
  input_ = std::make_unique<Input>(source, dialect_);
  const Place start{source.name(), 0, 0, 0};
  const dump::Detected detected = dump::detect(input_->head);
  if (!detected.refusal.empty()) fail(Code::binary_dump, start, "this is " + detected.refusal, detected.hint);
  if (input_->head.empty()) fail(Code::not_a_dump, start, "the file of --facts is empty");
  if (detected.dialect != Dialect::unknown && is_mysql_family(detected.dialect) != is_mysql_family(dialect_))
    fail(Code::bad_facts, start,
         "this is a " + std::string(dialect_name(detected.dialect)) + " dump, and the dump to rewrite is a " +
             std::string(dialect_name(dialect_)) + " dump",
         "take --facts from the same server as the dump");
  input_->reader = std::make_unique<dump::Reader>(Input::read, input_.get(), source.name(), dialect_);
}

void GivenFacts::keep(facts::SectionFacts read) {
  for (auto& [schema, store] : read.stores) {
    if (store.rows.empty()) continue;
    if (sections_.empty() || sections_.back().database != read.database) sections_.push_back({read.database, {}});
    facts::StoreFacts& into = sections_.back().stores[schema];
    into.schema = schema;
    for (facts::StoreRow& row : store.rows) into.rows.push_back(std::move(row));
  }
}

/// Reads one section further; false at the end of the last source.
bool GivenFacts::read_on() {
  if (!input_) {
    if (next_ == sources_.size()) return false;
    open_next();
  }
  facts::SectionFacts read = reader_.read(*input_->reader);
  if (read.at_end) input_.reset();
  keep(std::move(read));
  return true;
}

const std::map<std::string, facts::StoreFacts>* GivenFacts::stores_of(const std::string& database) {
  const auto fits = [&](const Section& section) {
    return database.empty() || section.database.empty() || section.database == database;
  };
  std::size_t looked = 0;
  do {
    for (; looked < sections_.size(); ++looked)
      if (fits(sections_[looked])) return &sections_[looked].stores;
  } while (read_on());
  if (sections_.empty())
    fail(Code::bad_facts, {sources_.front()->name(), 0, 0, 0},
         "there are no rows of \"" + facts::store_table_name() + "\" in " + names(),
         "what is needed is a dump of at least this table, with its rows");
  return nullptr;
}

void check_store(const std::vector<facts::StoreRow>& of_dump, const std::vector<facts::StoreRow>& given,
                 const Place& end, const std::string& names) {
  for (std::size_t i = 0; i < of_dump.size(); ++i) {
    if (i < given.size() && same_row(of_dump[i], given[i])) continue;
    fail(Code::bad_facts, of_dump[i].place,
         "the row \"" + of_dump[i].key + "\" of \"" + facts::store_table_name() + "\" is not what stands in " + names,
         same_state);
  }
  if (of_dump.size() < given.size())
    fail(Code::bad_facts, end,
         "the row \"" + given[of_dump.size()].key + "\" of \"" + facts::store_table_name() + "\" stands in " + names +
             ", and not in the dump",
         same_state);
}

} // namespace dumpfix::rewrite
