// The sorts bring duplicates, then the neighbours of one owner or of one other end, side by side. Only the sorts that
// the table needs are made, and each gives its memory back.
#include "rewrite/link_sorts.hpp"

#include <algorithm>
#include <tuple>

namespace dumpfix::rewrite {

bool LinkSorts::ByPair::operator()(const LinkRow& a, const LinkRow& b) const noexcept {
  // Rows of the owner's own column come before those of the inverse side: they win.
  return std::tie(a.own, a.inverse, a.other, a.type, a.field, a.id) <
         std::tie(b.own, b.inverse, b.other, b.type, b.field, b.id);
}
bool LinkSorts::ByOwn::operator()(const LinkRow& a, const LinkRow& b) const noexcept {
  return std::tie(a.own, a.id, a.other) < std::tie(b.own, b.id, b.other);
}
bool LinkSorts::ByOther::operator()(const LinkRow& a, const LinkRow& b) const noexcept {
  return std::tie(a.other, a.id, a.own) < std::tie(b.other, b.id, b.own);
}
bool LinkSorts::ByGroup::operator()(const LinkRow& a, const LinkRow& b) const noexcept {
  const std::int64_t a_key = of_owner ? a.own : a.other, b_key = of_owner ? b.own : b.other;
  const bool a_last = !a.has_order, b_last = !b.has_order;
  const std::int16_t a_type = of_owner ? std::int16_t{0} : a.type, b_type = of_owner ? std::int16_t{0} : b.type;
  return std::tie(a_key, a_type, a.field, a_last, a.order, a.id) <
         std::tie(b_key, b_type, b.field, b_last, b.order, b.id);
}
bool LinkSorts::ById::operator()(const LinkRow& a, const LinkRow& b) const noexcept {
  return std::tie(a.id, a.own, a.other, a.type, a.field) < std::tie(b.id, b.own, b.other, b.type, b.field);
}

LinkSorts::LinkSorts(const LinkRules& rules, LinkCounts& counts, const RunStore& store, std::size_t memory)
    : rules_(rules), counts_(counts), store_(store), memory_(memory), rows_(sorter<ByPair>()) {}

// Is the row kept? `last` is the row of the same owner that was kept before, if any.
bool LinkSorts::stays(const LinkRow& row, const LinkRow* last) {
  const auto refuse = [&](const std::string& because) {
    counts_.drop(row, because);
    return false;
  };
  if (rules_.orphan(row)) return refuse(rules_.orphan_because);
  if (last == nullptr) return true;
  if (rules_.columns && row.inverse) {
    // The owner's own column has spoken, or an earlier row of the other side has. Where both say the same nothing is
    // lost: it is one link, told twice.
    return last->other != row.other && refuse("the two sides of a one-to-one disagree: the owner's side holds");
  }
  if (rules_.once && last->inverse == row.inverse && last->other == row.other && last->type == row.type &&
      last->field == row.field)
    return refuse(rules_.once_because);
  return true;
}

void LinkSorts::finish() {
  LinkRow row, last;
  bool any = false;
  const bool by_owner = rules_.by_owner || rules_.single;
  sorted_ = sorter<ById>();
  const auto out = [&](const LinkRow& one) {
    sorted_->add(one);
    counts_.keep(one);
  };

  // Each step is sorted for the next one that is needed; a sorter that was read is given back before the next is.
  auto owners = sorter<ByOwn>();
  auto others = sorter<ByOther>();
  auto groups = sorter<ByGroup>({rules_.order_of_owner});
  const auto after_owners = [&](const LinkRow& one) {
    rules_.by_other ? others->add(one) : rules_.ordered ? groups->add(one) : out(one);
  };
  rows_->finish(memory_);
  while (rows_->next(row)) {
    if (!stays(row, any && last.own == row.own ? &last : nullptr)) continue;
    by_owner ? owners->add(row) : after_owners(row);
    last = row;
    any = true;
  }
  rows_.reset();

  owners->finish();
  for (any = false; owners->next(row); last = row, any = true) {
    row.other_rank = any && last.own == row.own ? last.other_rank + 1 : 1;
    if (rules_.single && row.other_rank > 1)
      counts_.drop(row, single_because);
    else
      after_owners(row);
  }
  owners.reset();

  others->finish();
  for (any = false; others->next(row); last = row, any = true) {
    row.own_rank = any && last.other == row.other ? last.own_rank + 1 : 1;
    rules_.ordered ? groups->add(row) : out(row);
  }
  others.reset();

  // An order that is missing follows those that are there.
  groups->finish();
  std::int32_t highest = 0;
  const auto same_group = [&](const LinkRow& a, const LinkRow& b) {
    return (rules_.order_of_owner ? a.own == b.own : a.other == b.other && a.type == b.type) && a.field == b.field;
  };
  for (any = false; groups->next(row); last = row, any = true) {
    if (!any || !same_group(last, row)) highest = 0;
    if (!row.has_order) row.order = highest == INT32_MAX ? highest : highest + 1;
    row.has_order = true;
    highest = std::max(highest, row.order);
    out(row);
  }
  groups.reset();
  sorted_->finish();
}

} // namespace dumpfix::rewrite
