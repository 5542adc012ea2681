// What a type or field cell of v3 means is worked out once for each; rows then carry indexes. Cleaning is done in one
// stream where rows came in v3 id order, and by sorts where they did not.
#include "rewrite/collector.hpp"

#include <algorithm>

namespace dumpfix::rewrite {

using plan::Storage;

Collector::Collector(const plan::SitePlan& site, const plan::Association& association, Store store)
    : site_(site), association_(association), store_(std::move(store)), spool_(store_.links) {}

std::uint8_t Collector::source(const std::string& table) {
  auto& sources = counts_.sources;
  const auto it = std::find_if(sources.begin(), sources.end(), [&](const auto& one) { return one.table == table; });
  if (it != sources.end()) return static_cast<std::uint8_t>(it - sources.begin());
  sources.push_back({table, 0, {}});
  return static_cast<std::uint8_t>(sources.size() - 1);
}

std::int16_t Collector::type(std::string_view v3_type, std::string_view field) {
  if (last_type_index_ >= 0 && last_type_ == v3_type && last_type_field_ == field) return last_type_index_;
  const auto [it, fresh] = type_index_.emplace(std::pair{std::string(v3_type), std::string(field)},
                                               static_cast<std::int16_t>(types_.size()));
  if (fresh) {
    Type made;
    made.entity = site_.entity_of_table(v3_type);
    plan::FactScope scope(&site_.facts());
    scope.set("it", std::string(v3_type));
    plan::Outcome out{plan::Outcome::value, std::string(v3_type), nullptr};
    if (association_.type_value) out = association_.type_value->evaluate(scope, site_.functions(), site_);
    made.known = out.kind == plan::Outcome::value && made.entity != nullptr;
    // A table shared by two models: the field has told which of them it is.
    made.uid = made.entity != nullptr && association_.type_value ? made.entity->uid : out.text;
    types_.push_back(std::move(made));
  }
  last_type_ = v3_type;
  last_type_field_ = field;
  return last_type_index_ = it->second;
}

std::int16_t Collector::field(std::string_view name) {
  if (last_field_index_ >= 0 && last_field_ == name) return last_field_index_;
  auto it = field_index_.find(name);
  if (it == field_index_.end()) {
    it = field_index_.emplace(std::string(name), static_cast<std::int16_t>(fields_.size())).first;
    fields_.emplace_back(name);
  }
  last_field_ = name;
  return last_field_index_ = it->second;
}

bool Collector::known(std::int16_t type, std::int16_t field) const {
  if (association_.unknown_because.empty()) return true;
  if (type < 0 || !types_[static_cast<std::size_t>(type)].known) return false;
  if (association_.storage != Storage::components) return true;
  const facts::Model* owner = association_.owner->model;
  if (owner == nullptr || field < 0) return false;
  const facts::Attribute* attribute = owner->find(fields_[static_cast<std::size_t>(field)]);
  const plan::Entity& entity = *types_[static_cast<std::size_t>(type)].entity;
  if (attribute == nullptr || !entity.model->component) return false;
  if (attribute->nature == facts::Nature::dynamic_zone) return true;
  if (attribute->nature != facts::Nature::component) return false;
  // v3 looks for the rows of a field in the table of its component alone; v4 by the field's name, whatever they are.
  bool found = false;
  for (const std::string& uid : attribute->components)
    if (const plan::Entity* one = site_.entity_of_uid(uid)) {
      found = true;
      if (one->source == entity.source) return true;
    }
  return !found;
}

std::string Collector::orphan_because() const {
  return association_.orphan_because.empty() ? "an end of the link does not exist" : association_.orphan_because;
}

LinkRules Collector::rules_of(const Ids& ids) const {
  const auto ids_of = [&](const plan::Entity* entity) -> const IdSet* {
    if (entity == nullptr) return nullptr;
    const auto it = ids.find(entity->table);
    return it == ids.end() ? nullptr : &it->second;
  };
  LinkRules out;
  // Kept in columns of the owner's row: there is place for one.
  out.single = association_.target.name == association_.owner->table;
  out.by_owner = association_.other_order >= 0;
  out.by_other = association_.own_order >= 0;
  out.ordered = association_.order >= 0;
  out.order_of_owner = association_.storage == Storage::components;
  out.once = association_.once;
  out.columns = association_.storage == Storage::column;
  out.typed = association_.other == nullptr;
  out.orphan_because = orphan_because();
  out.once_because = association_.once_because;
  out.owner = ids_of(association_.owner);
  out.other = ids_of(association_.other);
  for (const Type& type : types_) out.type_ids.push_back(ids_of(type.entity));
  return out;
}

void Collector::finish(const Ids& ids, bool counts_first) {
  rules_ = rules_of(ids);
  if (!counts_first)
    // A column holds one id, so that its rows, and with them the pairs, are all different.
    stream_ = LinkStream::make(rules_, counts_, spool_, rules_.columns && !spool_.inverse(), store_.memory);
  if (stream_) return;
  // Two sorts at a time hold as much as this of their rows.
  store_.links->make_room(std::min<std::uint64_t>(store_.memory, 2 * spool_.size() * sizeof(LinkRow)));
  sorts_ = std::make_unique<LinkSorts>(rules_, counts_, store_.runs, store_.memory / 2);
  block_ = std::make_unique_for_overwrite<LinkBlock>();
  for (spool_.rewind(); spool_.next(*block_);)
    for (std::size_t i = 0; i < block_->size; ++i) sorts_->add(block_->row(i));
  spool_.clear();
  sorts_->finish();
}

const LinkBlock& Collector::next() {
  if (stream_) return stream_->next();
  if (!block_) block_ = std::make_unique_for_overwrite<LinkBlock>();
  LinkBlock& block = *block_;
  block.typed = true;
  block.size = 0;
  for (LinkRow row; block.size < LinkBlock::most && sorts_->next(row); ++block.size) {
    const std::size_t i = block.size;
    block.at[i] = static_cast<std::uint8_t>(i);
    block.id[i] = row.id;
    block.own[i] = row.own;
    block.other[i] = row.other;
    block.more[i] = {row.order, row.type, row.field, row.has_order};
    block.own_rank[i] = row.own_rank;
    block.other_rank[i] = row.other_rank;
  }
  return block;
}

void Collector::release() {
  stream_.reset();
  sorts_.reset();
  spool_.clear();
  block_.reset();
}

} // namespace dumpfix::rewrite
