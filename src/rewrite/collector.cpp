// The cleaning and ranking of collected rows: sorts on disk that bring duplicates, then the neighbours of one owner or
// of one other end, side by side. Only the sorts that the table needs are made, and each gives its memory back.
#include "rewrite/collector.hpp"

#include <algorithm>
#include <tuple>

namespace dumpfix::rewrite {

using plan::Storage;

bool Collector::ByPair::operator()(const LinkRow& a, const LinkRow& b) const noexcept {
  // Rows of the owner's own column come before those of the inverse side: they win.
  return std::tie(a.own, a.inverse, a.other, a.type, a.field, a.id) <
         std::tie(b.own, b.inverse, b.other, b.type, b.field, b.id);
}
bool Collector::ByOwn::operator()(const LinkRow& a, const LinkRow& b) const noexcept {
  return std::tie(a.own, a.id, a.other) < std::tie(b.own, b.id, b.other);
}
bool Collector::ByOther::operator()(const LinkRow& a, const LinkRow& b) const noexcept {
  return std::tie(a.other, a.id, a.own) < std::tie(b.other, b.id, b.own);
}
bool Collector::ByGroup::operator()(const LinkRow& a, const LinkRow& b) const noexcept {
  const std::int64_t a_key = of_owner ? a.own : a.other, b_key = of_owner ? b.own : b.other;
  const bool a_last = !a.has_order, b_last = !b.has_order;
  const std::int16_t a_type = of_owner ? std::int16_t{0} : a.type, b_type = of_owner ? std::int16_t{0} : b.type;
  return std::tie(a_key, a_type, a.field, a_last, a.order, a.id) <
         std::tie(b_key, b_type, b.field, b_last, b.order, b.id);
}
bool Collector::ById::operator()(const LinkRow& a, const LinkRow& b) const noexcept {
  return std::tie(a.id, a.own, a.other, a.type, a.field) < std::tie(b.id, b.own, b.other, b.type, b.field);
}

Collector::Collector(const plan::SitePlan& site, const plan::Association& association, RunStore store,
                     std::size_t memory, std::size_t finish_memory)
    : site_(site), association_(association), store_(std::move(store)), finish_memory_(finish_memory),
      rows_(std::make_unique<SortedRuns<LinkRow, ByPair>>(store_, memory)) {}

std::uint8_t Collector::source(const std::string& table) {
  for (std::size_t i = 0; i < sources_.size(); ++i)
    if (sources_[i].table == table) return static_cast<std::uint8_t>(i);
  sources_.push_back({table, 0, {}});
  return static_cast<std::uint8_t>(sources_.size() - 1);
}

void Collector::drop(const LinkRow& row, const std::string& because) {
  ++(row.counts ? sources_[row.source].dropped : dropped_links_)[because];
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
  return attribute != nullptr &&
         (attribute->nature == facts::Nature::component || attribute->nature == facts::Nature::dynamic_zone) &&
         types_[static_cast<std::size_t>(type)].entity->model->component;
}

bool Collector::orphan(const LinkRow& row, const Ids& ids) const {
  const auto missing = [&](const plan::Entity* entity, std::int64_t id) {
    if (entity == nullptr) return true;
    const auto it = ids.find(entity->table);
    return it == ids.end() || !it->second.contains(id);
  };
  if (missing(association_.owner, row.own)) return true;
  if (association_.other != nullptr) return missing(association_.other, row.other);
  return row.type >= 0 && missing(types_[static_cast<std::size_t>(row.type)].entity, row.other);
}

// Is the row kept? `last` is the row of the same owner that was kept before, if any.
bool Collector::stays(const LinkRow& row, const LinkRow* last, const Ids& ids) {
  const auto refuse = [&](const std::string& because) {
    drop(row, because);
    return false;
  };
  if (orphan(row, ids))
    return refuse(association_.orphan_because.empty() ? "an end of the link does not exist"
                                                      : association_.orphan_because);
  if (last == nullptr) return true;
  if (association_.storage == Storage::column && row.inverse) {
    // The owner's own column has spoken, or an earlier row of the other side has. Where both say the same nothing is
    // lost: it is one link, told twice.
    return last->other != row.other && refuse("the two sides of a one-to-one disagree: the owner's side holds");
  }
  if (association_.once && last->inverse == row.inverse && last->other == row.other && last->type == row.type &&
      last->field == row.field)
    return refuse(association_.once_because);
  return true;
}

void Collector::finish(const Ids& ids) {
  LinkRow row, last;
  bool any = false;
  // Kept in columns of the owner's row: there is place for one.
  const bool single = association_.target.name == association_.owner->table;
  const bool by_owner = association_.other_order >= 0 || single, by_other = association_.own_order >= 0,
             ordered = association_.order >= 0;
  sorted_ = sorter<ById>();
  const auto out = [&](const LinkRow& one) {
    sorted_->add(one);
    ++stayed_;
    if (one.counts) {
      ++counted_;
      ++sources_[one.source].moved;
    }
  };

  // Each step is sorted for the next one that is needed; a sorter that was read is given back before the next is.
  auto owners = sorter<ByOwn>();
  auto others = sorter<ByOther>();
  auto groups = sorter<ByGroup>({association_.storage == Storage::components});
  const auto after_owners = [&](const LinkRow& one) {
    by_other ? others->add(one) : ordered ? groups->add(one) : out(one);
  };
  rows_->finish(finish_memory_);
  while (rows_->next(row)) {
    if (!stays(row, any && last.own == row.own ? &last : nullptr, ids)) continue;
    by_owner ? owners->add(row) : after_owners(row);
    last = row;
    any = true;
  }
  rows_.reset();

  owners->finish();
  for (any = false; owners->next(row); last = row, any = true) {
    row.other_rank = any && last.own == row.own ? last.other_rank + 1 : 1;
    if (single && row.other_rank > 1)
      drop(row, "v4 holds one entry here: the first one stays");
    else
      after_owners(row);
  }
  owners.reset();

  others->finish();
  for (any = false; others->next(row); last = row, any = true) {
    row.own_rank = any && last.other == row.other ? last.own_rank + 1 : 1;
    ordered ? groups->add(row) : out(row);
  }
  others.reset();

  // An order that is missing follows those that are there.
  groups->finish();
  std::int32_t highest = 0;
  const auto same_group = [&](const LinkRow& a, const LinkRow& b) {
    const bool of_owner = association_.storage == Storage::components;
    return (of_owner ? a.own == b.own : a.other == b.other && a.type == b.type) && a.field == b.field;
  };
  for (any = false; groups->next(row); last = row, any = true) {
    if (!any || !same_group(last, row)) highest = 0;
    if (!row.has_order) row.order = highest + 1;
    row.has_order = true;
    highest = std::max(highest, row.order);
    out(row);
  }
  groups.reset();
  sorted_->finish();
}

} // namespace dumpfix::rewrite
