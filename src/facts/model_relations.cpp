// Relations as Strapi v3 saw them: nature (strapi-utils/lib/models.js, getNature), target (strapi-database, getModel),
// and the join table with its columns (getCollectionName; strapi-connector-bookshelf, mount-models.js and
// build-database-schema.js).
//
// v3 stops at boot on a relation that does not add up; such a one can only stand in a leftover definition of a model
// that is gone. It gets the nature that touches least, and a note.
#include "facts/model_definition.hpp"
#include "facts/words.hpp"

#include <algorithm>
#include <utility>

namespace dumpfix::facts {

namespace {

/// An attribute of a definition, by place; the place decides which side v3 mounted first.
struct Side {
  const Definition* owner = nullptr;
  std::size_t at = 0;
  const RelationText& text() const { return owner->texts[at]; }
  const std::string& name() const { return owner->model.attributes[at].name; }
  bool dominant() const { return owner->model.attributes[at].dominant; }
  bool operator==(const Side&) const = default;
};

bool points_to_any(const RelationText& text) { return text.target() == "*"; }

void add_once(std::vector<std::string>& list, std::string text) {
  if (std::find(list.begin(), list.end(), text) == list.end()) list.push_back(std::move(text));
}

std::string id_column(const std::string& attribute, const std::string& column = "id") {
  return attribute + "_" + column;
}

class Resolver {
public:
  Resolver(const Definitions& all, std::vector<std::string>& notes) : all_(all), notes_(notes) {}

  /// `owner.model.attributes[at]`, complete.
  Attribute resolve(const Definition& owner, std::size_t at) const {
    Attribute out = owner.model.attributes[at];
    const RelationText& text = owner.texts[at];
    if (!text.is_relation()) return out;
    out.target_ref = text.plugin.empty() ? text.target() : text.plugin + "/" + text.target();
    if (points_to_any(text)) {
      out.nature = text.collection == "*" ? Nature::morph_to_many : Nature::morph_to_one;
      return out;
    }
    const Definition* target = find_target(text);
    if (target == nullptr) {
      out.nature = nature_without_target(text);
      note(owner, out, "points to \"" + out.target_ref + "\", which is not in the dump");
    } else {
      out.target = target->model.uid;
      std::optional<Side> inverse = find_inverse(owner, at, *target);
      out.nature = nature_of({&owner, at}, inverse);
      if (inverse && inverse->owner == target) out.inverse = inverse->name();
      if (out.nature == Nature::many_to_many && inverse) shared_table(out, {&owner, at}, *inverse);
    }
    if (out.nature == Nature::many_way || (out.nature == Nature::many_to_many && out.inverse.empty()))
      own_table(out, owner, text);
    out.is_localizations = out.name == "localizations" && owner.model.localized && out.nature == Nature::many_way &&
                           out.target == owner.model.uid;
    return out;
  }

private:
  void note(const Definition& owner, const Attribute& attribute, const std::string& what) const {
    notes_.push_back("relation \"" + attribute.name + "\" of \"" + owner.model.uid + "\" " + what);
  }

  /// strapi.db.getModel: the plugin's model, else an api's, else a component. Of two with one name (one of them a
  /// leftover) the last that has the attribute `via`, else the last.
  const Definition* find_target(const RelationText& text) const {
    const std::string name = lower_case(text.target());
    const auto last = [&](auto fits) {
      const Definition* any = nullptr;
      const Definition* with_via = nullptr;
      for (const Definition& definition : all_) {
        if (!fits(definition.model)) continue;
        any = &definition;
        if (!text.via.empty() && definition.model.find(text.via) != nullptr) with_via = &definition;
      }
      return with_via != nullptr ? with_via : any;
    };
    if (text.plugin == "admin") {
      // 3.0 calls the admin user "administrator", 3.1 and later "user".
      const std::string other = name == "administrator" ? "user" : name == "user" ? "administrator" : "";
      for (const std::string& uid : {"strapi::" + name, "strapi::" + other})
        if (const Definition* found = last([&](const Model& m) { return m.uid == uid; })) return found;
      return nullptr;
    }
    if (!text.plugin.empty())
      if (const Definition* found = last([&](const Model& m) { return in_scope(m, text.plugin) && m.name == name; }))
        return found;
    if (const Definition* found = last([&](const Model& m) { return in_scope(m, "") && m.name == name; })) return found;
    return last([&](const Model& m) { return m.component && m.uid == name; });
  }

  /// True if `model` is among the models that v3 searches for a relation to `plugin` (getModelsByPluginName).
  static bool in_scope(const Model& model, const std::string& plugin) {
    if (plugin.empty()) return model.scope == "application";
    if (plugin == "admin") return model.scope == "strapi";
    return model.scope == "plugins" && model.package == plugin;
  }

  /// The other side: what `via` names; without `via`, an attribute whose own `via` names this one, on the target or, by
  /// accident, on another model of the target's scope (v3 compares model names only).
  std::optional<Side> find_inverse(const Definition& owner, std::size_t at, const Definition& target) const {
    const RelationText& text = owner.texts[at];
    if (!text.via.empty()) {
      if (const Attribute* found = target.model.find(text.via))
        return Side{&target, static_cast<std::size_t>(found - target.model.attributes.data())};
      return std::nullopt;
    }
    const auto points_back = [&](const Definition& other) -> std::optional<Side> {
      const std::string& own_name = owner.model.component ? owner.model.uid : owner.model.name;
      for (std::size_t i = 0; i < other.texts.size(); ++i)
        if (other.texts[i].via == owner.model.attributes[at].name && other.texts[i].target() == own_name)
          return Side{&other, i};
      return std::nullopt;
    };
    if (const auto found = points_back(target)) return found;
    if (text.model.empty()) return std::nullopt; // a collection with such a stranger does not boot
    std::optional<Side> last;
    for (const Definition& other : all_)
      if (in_scope(other.model, text.plugin))
        if (const auto found = points_back(other)) last = found;
    return last;
  }

  Nature nature_of(const Side& side, const std::optional<Side>& inverse) const {
    const RelationText& text = side.text();
    const bool many = text.model.empty();
    if (!inverse) {
      if (text.via.empty()) return many ? Nature::many_way : Nature::one_way;
      note(*side.owner, side.owner->model.attributes[side.at],
           "goes via \"" + text.via + "\", which \"" + text.target() + "\" does not have");
      return nature_without_inverse(text);
    }
    const RelationText& other = inverse->text();
    if (!other.is_relation()) {
      note(*side.owner, side.owner->model.attributes[side.at],
           "goes via \"" + text.via + "\" of \"" + text.target() + "\", which is no relation");
      return nature_without_inverse(text);
    }
    if (points_to_any(other)) return Nature::morph_inverse;
    if (many) {
      if (other.model.empty()) return Nature::many_to_many;
      return text.via.empty() ? Nature::many_way : Nature::one_to_many;
    }
    if (!other.model.empty()) return Nature::one_to_one;
    if (other.via == side.name()) return Nature::many_to_one;
    // v3 takes this for the far side of a morph: it makes no column.
    note(*side.owner, side.owner->model.attributes[side.at],
         "goes via \"" + text.via + "\" of \"" + text.target() + "\", which does not point back");
    return Nature::morph_inverse;
  }

  static Nature nature_without_inverse(const RelationText& text) {
    if (!text.model.empty()) return Nature::one_way;
    return text.attribute.empty() ? Nature::one_to_many : Nature::many_way;
  }

  static Nature nature_without_target(const RelationText& text) {
    if (text.via.empty()) return text.model.empty() ? Nature::many_way : Nature::one_way;
    if (text.plugin == "upload" && text.target() == "file") return Nature::morph_inverse;
    if (text.model.empty() && !text.attribute.empty()) return Nature::many_to_many;
    return nature_without_inverse(text);
  }

  // ---- join tables

  /// manyWay: the table belongs to this attribute alone.
  static void own_table(Attribute& out, const Definition& owner, const RelationText& text) {
    add_once(out.join_tables,
             text.collection_name.empty() ? owner.model.table + "__" + snake_case(out.name) : text.collection_name);
    const std::string own = id_column(singular(owner.model.table));
    add_once(out.own_columns, own);
    const auto other = [&](const std::string& column) {
      add_once(out.other_columns, column == own ? "related_" + column : column);
    };
    if (!text.attribute.empty()) other(id_column(text.attribute, text.column));
    other(id_column(singular(text.collection)));
  }

  /// manyToMany: one table for both sides.
  static void shared_table(Attribute& out, const Side& side, const Side& inverse) {
    for (const Side& s : {side, inverse})
      if (s.dominant() && !s.text().collection_name.empty()) add_once(out.join_tables, s.text().collection_name);
    if (out.join_tables.empty()) {
      const std::string a = table_part(side, inverse), b = table_part(inverse, side);
      const bool side_first = side.text().collection != inverse.text().collection
                                  ? side.text().collection < inverse.text().collection
                                  : !side.dominant();
      add_once(out.join_tables, side_first ? a + "__" + b : b + "__" + a);
      // A self relation without (or with two) dominant sides: v3's sort is not stable in what it calls first, and each
      // side may have had its own table.
      if (side.text().collection == inverse.text().collection && side.dominant() == inverse.dominant())
        add_once(out.join_tables, side_first ? b + "__" + a : a + "__" + b);
    }
    const auto [side_attribute, inverse_attribute] = computed_attributes(side, inverse);
    add_columns(out.other_columns, side.text(), side_attribute);
    add_columns(out.own_columns, inverse.text(), inverse_attribute);
    drop_clash(out.own_columns, out.other_columns);
    drop_clash(out.other_columns, out.own_columns);
    // Only one side says `via`: as v3 does not boot like that, the table may be the one of a manyWay relation.
    if (side.text().via.empty()) own_table(out, *side.owner, side.text());
  }

  static std::string table_part(const Side& side, const Side& inverse) {
    const std::string& via = side.text().via.empty() ? inverse.name() : side.text().via;
    return snake_case(plural(side.text().collection) + " " + plural(via));
  }

  /// `attribute` of both sides as mount-models.js leaves them: singular(collection), but when these are equal the side
  /// mounted first ends with the singular of its own name.
  static std::pair<std::string, std::string> computed_attributes(const Side& side, const Side& inverse) {
    std::string a = singular(side.text().collection), b = singular(inverse.text().collection);
    if (a != b) return {a, b};
    if (side == inverse) return {singular(side.name()), singular(side.name())};
    const bool side_is_first = side.owner == inverse.owner ? side.at < inverse.at : side.owner < inverse.owner;
    (side_is_first ? a : b) = singular(side_is_first ? side.name() : inverse.name());
    return {a, b};
  }

  static void add_columns(std::vector<std::string>& out, const RelationText& text, const std::string& computed) {
    if (!text.attribute.empty()) add_once(out, id_column(text.attribute, text.column));
    add_once(out, id_column(computed));
  }

  /// A second choice that is the first choice of the other column would turn the rows around.
  static void drop_clash(std::vector<std::string>& columns, const std::vector<std::string>& others) {
    if (columns.size() > 1 && columns[1] == others[0]) columns.pop_back();
  }

  const Definitions& all_;
  std::vector<std::string>& notes_;
};

} // namespace

void resolve_relations(Definitions& definitions, std::vector<std::string>& notes) {
  const Resolver resolver(definitions, notes);
  std::vector<std::vector<Attribute>> resolved;
  resolved.reserve(definitions.size());
  for (const Definition& definition : definitions) {
    std::vector<Attribute>& attributes = resolved.emplace_back();
    for (std::size_t i = 0; i < definition.texts.size(); ++i) attributes.push_back(resolver.resolve(definition, i));
  }
  for (std::size_t i = 0; i < definitions.size(); ++i) definitions[i].model.attributes = std::move(resolved[i]);
}

} // namespace dumpfix::facts
