// Reading all models of a project: rows → definitions → uids → relations → look-ups by uid and by table.
// Models come out in the order of their rows' ids, whatever the order of the dump.
#include "facts/models.hpp"

#include "facts/model_definition.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace dumpfix::facts {

namespace {

constexpr std::pair<Nature, std::string_view> natures[] = {
    {Nature::scalar, "scalar"},
    {Nature::component, "component"},
    {Nature::dynamic_zone, "dynamicZone"},
    {Nature::one_way, "oneWay"},
    {Nature::many_to_one, "manyToOne"},
    {Nature::one_to_one, "oneToOne"},
    {Nature::one_to_many, "oneToMany"},
    {Nature::many_way, "manyWay"},
    {Nature::many_to_many, "manyToMany"},
    {Nature::morph_to_many, "morphToMany"},
    {Nature::morph_to_one, "morphToOne"},
    {Nature::morph_inverse, "morphInverse"},
};

/// Of several rows with one uid the last one counts: v3 updates a row in place, so a second one is a leftover or newer.
Definitions without_doubles(Definitions definitions, std::vector<std::string>& notes) {
  std::map<std::string, std::size_t> last;
  for (std::size_t i = 0; i < definitions.size(); ++i) last[definitions[i].model.uid] = i;
  Definitions out;
  for (std::size_t i = 0; i < definitions.size(); ++i) {
    Definition& definition = definitions[i];
    if (last[definition.model.uid] == i)
      out.push_back(std::move(definition));
    else
      notes.push_back("content model \"" + definition.model.uid + "\" is defined more than once; the last row counts");
  }
  return out;
}

void note_shared_tables(const Definitions& definitions, std::vector<std::string>& notes) {
  std::map<std::string, const Model*> seen;
  for (const Definition& definition : definitions) {
    const auto [place, fresh] = seen.try_emplace(definition.model.table, &definition.model);
    if (fresh) continue;
    notes.push_back("content models \"" + place->second->uid + "\" and \"" + definition.model.uid +
                    "\" have one table, \"" + definition.model.table + "\"");
  }
}

} // namespace

std::string_view nature_name(Nature nature) noexcept {
  for (const auto& [value, name] : natures)
    if (value == nature) return name;
  return {};
}

std::optional<Nature> nature_from_name(std::string_view name) noexcept {
  for (const auto& [value, text] : natures)
    if (text == name) return value;
  return std::nullopt;
}

const Attribute* Model::find(std::string_view attribute) const noexcept {
  const auto found =
      std::find_if(attributes.begin(), attributes.end(), [&](const Attribute& a) { return a.name == attribute; });
  return found == attributes.end() ? nullptr : &*found;
}

Models Models::read(const std::vector<StoreRow>& rows, const KnownTables& known) {
  Models out;
  // By id, because a dump holds rows in the order of the heap, which changes with every update.
  std::vector<const StoreRow*> sorted;
  for (const StoreRow& row : rows) sorted.push_back(&row);
  std::stable_sort(sorted.begin(), sorted.end(), [](const auto* a, const auto* b) { return a->id < b->id; });

  out.has_uids_ =
      std::any_of(rows.begin(), rows.end(), [](const StoreRow& row) { return uid_of_key(row.key).has_value(); });
  Definitions definitions;
  for (const StoreRow* row : sorted) {
    if (out.has_uids_ && uid_of_key(row->key)) definitions.push_back(read_model_row(*row));
    if (!out.has_uids_ && table_of_key(row->key)) definitions.push_back(read_table_row(*row));
  }
  if (!out.has_uids_) definitions = recover_uids(std::move(definitions), rows, known, out.notes_);
  definitions = without_doubles(std::move(definitions), out.notes_);
  note_shared_tables(definitions, out.notes_);
  resolve_relations(definitions, out.notes_);
  out.models_.reserve(definitions.size());
  for (Definition& definition : definitions) out.models_.push_back(std::move(definition.model));
  return out;
}

const Model* Models::by_uid(std::string_view uid) const noexcept {
  const auto found = std::find_if(models_.begin(), models_.end(), [&](const Model& m) { return m.uid == uid; });
  return found == models_.end() ? nullptr : &*found;
}

} // namespace dumpfix::facts
