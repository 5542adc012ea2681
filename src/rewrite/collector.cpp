#include "rewrite/collector.hpp"

#include <algorithm>
#include <tuple>

namespace dumpfix::rewrite {

using plan::Storage;

bool Collector::ByPair::operator()(const LinkRow& a, const LinkRow& b) const noexcept {
  // Rows of the owner's own column come before those of the inverse side: they win.
  return std::tie(a.own, a.inverse, a.other, a.type, a.field, a.id) < std::tie(b.own, b.inverse, b.other, b.type, b.field, b.id);
}
bool Collector::ByOwn::operator()(const LinkRow& a, const LinkRow& b) const noexcept {
  return std::tie(a.own, a.id, a.other) < std::tie(b.own, b.id, b.other);
}
bool Collector::ByOther::operator()(const LinkRow& a, const LinkRow& b) const noexcept {
  return std::tie(a.other, a.id, a.own) < std::tie(b.other, b.id, b.own);
}
bool Collector::ByGroup::operator()(const LinkRow& a, const LinkRow& b) const noexcept {
  const bool a_last = !a.has_order, b_last = !b.has_order;
  return std::tie(a.own_rank, a.type, a.field, a_last, a.order, a.id) < std::tie(b.own_rank, b.type, b.field, b_last, b.order, b.id);
}
bool Collector::ById::operator()(const LinkRow& a, const LinkRow& b) const noexcept {
  return std::tie(a.id, a.own, a.other, a.type, a.field) < std::tie(b.id, b.own, b.other, b.type, b.field);
}

Collector::Collector(const plan::SitePlan& site, const plan::Association& association, std::string tmpdir, std::size_t memory)
    : site_(site), association_(association), tmpdir_(std::move(tmpdir)), memory_(memory), rows_(tmpdir_, memory) {}

std::int32_t Collector::type(std::string_view v3_type, std::string_view field) {
  if (last_type_index_ >= 0 && last_type_ == v3_type && last_type_field_ == field) return last_type_index_;
  const auto [it, fresh] = type_index_.emplace(std::pair{std::string(v3_type), std::string(field)}, static_cast<std::int32_t>(types_.size()));
  if (fresh) {
    Type made;
    made.entity = site_.entity_of_table(v3_type, field);
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

std::int32_t Collector::field(std::string_view name) {
  if (last_field_index_ >= 0 && last_field_ == name) return last_field_index_;
  auto it = field_index_.find(name);
  if (it == field_index_.end()) {
    it = field_index_.emplace(std::string(name), static_cast<std::int32_t>(fields_.size())).first;
    fields_.emplace_back(name);
  }
  last_field_ = name;
  return last_field_index_ = it->second;
}

bool Collector::known(std::int32_t type, std::int32_t field) const {
  if (association_.unknown_because.empty()) return true;
  if (type < 0 || !types_[static_cast<std::size_t>(type)].known) return false;
  if (association_.storage != Storage::components) return true;
  const facts::Model* owner = association_.owner->model;
  if (owner == nullptr || field < 0) return false;
  const facts::Attribute* attribute = owner->find(fields_[static_cast<std::size_t>(field)]);
  return attribute != nullptr && (attribute->nature == facts::Nature::component || attribute->nature == facts::Nature::dynamic_zone) &&
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

void Collector::finish(const Ids& ids, std::map<std::string, std::uint64_t>& dropped, std::map<std::string, std::uint64_t>& links) {
  const auto drop = [&](const LinkRow& row, const std::string& because) { ++(row.counts ? dropped : links)[because]; };
  rows_.finish();

  // 1. orphans and duplicates; what stays goes on, sorted for the next step
  SortedRuns<LinkRow, ByOwn> by_own(tmpdir_, memory_);
  LinkRow row, last;
  bool any = false;
  // Several fields or types may hold one pair: a group of one owner and end is looked at as a whole.
  while (rows_.next(row)) {
    if (orphan(row, ids)) {
      drop(row, association_.orphan_because.empty() ? std::string("an end of the link does not exist") : association_.orphan_because);
      continue;
    }
    const bool same_own = any && last.own == row.own;
    if (association_.storage == Storage::column && row.inverse && same_own) {
      // The owner's own column has spoken, or an earlier row of the other side has.
      // Where both say the same nothing is lost: it is one link, told twice.
      if (last.other != row.other) drop(row, "the two sides of a one-to-one disagree: the owner's side holds");
      continue;
    }
    if (association_.once && same_own && last.inverse == row.inverse && last.other == row.other && last.type == row.type && last.field == row.field) {
      drop(row, association_.once_because);
      continue;
    }
    by_own.add(row);
    last = row;
    any = true;
  }

  // 2. rank among the rows of one owner
  by_own.finish();
  SortedRuns<LinkRow, ByOther> by_other(tmpdir_, memory_);
  std::int64_t rank = 0;
  any = false;
  while (by_own.next(row)) {
    rank = any && last.own == row.own ? rank + 1 : 1;
    row.other_rank = rank;
    by_other.add(row);
    last = row;
    any = true;
  }

  // 3. rank among the rows of one other end
  by_other.finish();
  SortedRuns<LinkRow, ByGroup> by_group(tmpdir_, memory_);
  any = false;
  const bool grouped_by_own = association_.storage == Storage::components;
  while (by_other.next(row)) {
    rank = any && last.other == row.other ? rank + 1 : 1;
    last = row;
    any = true;
    row.own_rank = rank;
    if (association_.order >= 0) row.own_rank = grouped_by_own ? row.own : row.other; // the group of `order`
    by_group.add(row);
  }

  // 4. an order that is missing follows those that are there
  by_group.finish();
  sorted_ = std::make_unique<SortedRuns<LinkRow, ById>>(tmpdir_, memory_);
  any = false;
  std::int64_t highest = 0;
  while (by_group.next(row)) {
    const bool same = any && last.own_rank == row.own_rank && last.field == row.field && last.type == row.type;
    if (!same) highest = 0;
    if (association_.order >= 0) {
      if (!row.has_order) {
        row.order = highest + 1;
        row.has_order = true;
      }
      highest = std::max(highest, row.order);
    }
    sorted_->add(row);
    last = row;
    any = true;
    ++stayed_;
    if (row.counts) ++counted_;
  }
  sorted_->finish();
}

} // namespace dumpfix::rewrite
