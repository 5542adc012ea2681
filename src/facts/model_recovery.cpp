// Strapi 3.0 and 3.1 describe each table in a `db_model_<table>` row without saying which model it belongs to. This
// file finds the uids: known tables first, then the content manager's settings rows (their key holds a uid, their
// metadatas the names of its attributes), then uids and model names that the attributes of other models mention, then a
// guess from the table's name. Rows of join tables and morph tables describe no model and are dropped.
#include "facts/model_definition.hpp"

#include "facts/json_text.hpp"
#include "facts/words.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

namespace dumpfix::facts {

namespace {

using Names = std::set<std::string, std::less<>>;

/// A uid that no table has yet, and what is known of its attributes.
struct Candidate {
  std::string uid;
  std::optional<Names> attributes; ///< all of them, without the system ones: from the content manager's settings
  Names vias;                      ///< some of them: those that other models' relations go via
  bool taken = false;
};

const std::string_view settings_prefixes[] = {"plugin_content_manager_configuration_content_types::",
                                              "plugin_content_manager_configuration_components::"};

bool is_system(std::string_view name) { return name == "id" || name == "created_by" || name == "updated_by"; }

/// Letters and digits of `text` in lower case: what is left of a name when all spelling is gone.
std::string essence(std::string_view text) {
  std::string out = lower_case(text);
  std::erase_if(out, [](char c) {
    return static_cast<unsigned char>(c) < 0x80 && !(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9');
  });
  return out;
}

bool is_integer_id(const Attribute& attribute) {
  return attribute.nature == Nature::scalar && attribute.name.ends_with("_id") &&
         (attribute.type == "integer" || attribute.type == "uuid");
}

/// Two id columns and nothing else (one where both got one name).
bool has_join_shape(const Definition& table) {
  const auto& attributes = table.model.attributes;
  return (attributes.size() == 1 || attributes.size() == 2) && !table.model.timestamps &&
         std::all_of(attributes.begin(), attributes.end(), is_integer_id);
}

bool has_morph_shape(const Definition& table) {
  constexpr std::string_view tail = "_morph";
  if (!table.model.table.ends_with(tail)) return false;
  const std::string owner = table.model.table.substr(0, table.model.table.size() - tail.size());
  return table.model.find(owner + "_id") != nullptr && table.model.find("order") != nullptr;
}

class Recovery {
public:
  Recovery(Definitions tables, std::vector<std::string>& notes) : tables_(std::move(tables)), notes_(notes) {}

  Definitions run(const std::vector<StoreRow>& rows, const KnownTables& known) {
    std::erase_if(tables_, has_morph_shape);
    for (Definition& table : tables_)
      if (const auto found = known.find(table.model.table); found != known.end()) set_uid(table.model, found->second);
    read_settings(rows);
    std::erase_if(tables_, [&](const Definition& table) { return table.model.uid.empty() && is_join_table(table); });

    pair([&](const Definition& t, const Candidate& c) { return has_its_attributes(t, c) && alike(t, c); }, {});
    pair([&](const Definition& t, const Candidate& c) { return has_its_attributes(t, c); }, "by its attributes");
    read_mentions();
    pair([&](const Definition& t, const Candidate& c) { return alike(t, c); }, "by its name");
    pair([&](const Definition& t, const Candidate& c) { return has_its_vias(t, c); },
         "by the relations that point to it");
    pair([&](const Definition& t, const Candidate& c) { return is_of_category(t, c); }, "by its category");
    for (Definition& table : tables_)
      if (table.model.uid.empty()) give(table, free_uid(guess(table.model.table)), "from its name alone");
    return std::move(tables_);
  }

private:
  bool is_used(std::string_view uid) const {
    return std::any_of(tables_.begin(), tables_.end(), [&](const Definition& t) { return t.model.uid == uid; });
  }

  void read_settings(const std::vector<StoreRow>& rows) {
    for (const StoreRow& row : rows) {
      for (const std::string_view prefix : settings_prefixes) {
        if (!row.key.starts_with(prefix)) continue;
        Candidate candidate{row.key.substr(prefix.size()), {}, {}, false};
        const JsonText text = read_json(row.value);
        const boost::json::object* value = text.valid ? text.value.if_object() : nullptr;
        if (const auto* metadatas = value == nullptr ? nullptr : object_member(*value, "metadatas")) {
          candidate.attributes.emplace();
          for (const auto& member : *metadatas) candidate.attributes->emplace(member.key());
        }
        add(std::move(candidate));
      }
    }
    std::sort(candidates_.begin(), candidates_.end(), [](const auto& a, const auto& b) { return a.uid < b.uid; });
  }

  void add(Candidate candidate) {
    const bool seen =
        std::any_of(candidates_.begin(), candidates_.end(), [&](const Candidate& c) { return c.uid == candidate.uid; });
    if (!seen && !candidate.uid.empty() && !is_used(candidate.uid)) candidates_.push_back(std::move(candidate));
  }

  bool is_join_table(const Definition& table) const {
    return has_join_shape(table) && std::none_of(candidates_.begin(), candidates_.end(), [&](const Candidate& c) {
             return has_its_attributes(table, c) && alike(table, c);
           });
  }

  static bool alike(const Definition& table, const Candidate& candidate) {
    return is_named_alike(table.model.table, candidate.uid);
  }

  static bool has_its_attributes(const Definition& table, const Candidate& candidate) {
    if (!candidate.attributes) return false;
    Names own, other;
    for (const Attribute& attribute : table.model.attributes)
      if (!is_system(attribute.name)) own.insert(attribute.name);
    for (const std::string& name : *candidate.attributes)
      if (!is_system(name) && !(table.model.timestamps && (name == table.model.created || name == table.model.updated)))
        other.insert(name);
    return own == other;
  }

  static bool has_its_vias(const Definition& table, const Candidate& candidate) {
    return !candidate.vias.empty() &&
           std::all_of(candidate.vias.begin(), candidate.vias.end(),
                       [&](const std::string& name) { return table.model.find(name) != nullptr; });
  }

  /// "components_<category>_…" and "<category>.…".
  static bool is_of_category(const Definition& table, const Candidate& candidate) {
    const std::size_t dot = candidate.uid.find('.');
    if (candidate.uid.find("::") != std::string::npos || dot == std::string::npos) return false;
    return table.model.table.starts_with("components_" + snake_case(candidate.uid.substr(0, dot)) + "_");
  }

  /// Uids of components and names of api models that attributes mention.
  void read_mentions() {
    for (const Definition& table : tables_) {
      for (std::size_t i = 0; i < table.texts.size(); ++i) {
        for (const std::string& uid : table.model.attributes[i].components) add({uid, {}, {}, false});
        const RelationText& text = table.texts[i];
        if (!text.is_relation() || !text.plugin.empty() || text.target() == "*") continue;
        Candidate& candidate = mentioned(lower_case(text.target()));
        if (!text.via.empty()) candidate.vias.insert(text.via);
      }
    }
    // What a table has already needs no second one.
    std::erase_if(candidates_, [&](const Candidate& c) { return c.taken || is_used(c.uid) || is_used_model(c.uid); });
  }

  static std::string_view model_name(std::string_view uid) {
    constexpr std::string_view scope = "application::";
    if (!uid.starts_with(scope)) return {};
    return uid.substr(uid.find('.', scope.size()) + 1);
  }

  bool is_used_model(std::string_view uid) const {
    const std::string_view name = model_name(uid);
    return !name.empty() && std::any_of(tables_.begin(), tables_.end(),
                                        [&](const Definition& t) { return model_name(t.model.uid) == name; });
  }

  /// The candidate for the api model `name`; the api is taken to have the model's name unless a settings row says more.
  Candidate& mentioned(const std::string& name) {
    for (Candidate& candidate : candidates_)
      if (model_name(candidate.uid) == name) return candidate;
    candidates_.push_back({"application::" + name + "." + name, {}, {}, false});
    return candidates_.back();
  }

  /// Gives uids to tables where `fits` leaves one candidate for the table and one table for the candidate.
  template <class Fits>
  void pair(Fits fits, std::string_view how) {
    for (Candidate& candidate : candidates_) {
      if (candidate.taken) continue;
      Definition* only = nullptr;
      std::size_t tables = 0;
      for (Definition& table : tables_)
        if (table.model.uid.empty() && fits(table, candidate)) only = &table, ++tables;
      if (tables != 1) continue;
      const auto rivals = std::count_if(candidates_.begin(), candidates_.end(),
                                        [&](const Candidate& c) { return !c.taken && fits(*only, c); });
      if (rivals != 1) continue;
      candidate.taken = true;
      give(*only, candidate.uid, how);
    }
  }

  void give(Definition& table, std::string uid, std::string_view how) {
    set_uid(table.model, std::move(uid));
    if (!how.empty())
      notes_.push_back("table \"" + table.model.table + "\" is taken for \"" + table.model.uid + "\", " +
                       std::string(how));
  }

  static std::string guess(const std::string& table) {
    constexpr std::string_view prefix = "components_";
    if (table.starts_with(prefix)) {
      const std::size_t end = table.find('_', prefix.size());
      if (end != std::string::npos)
        return table.substr(prefix.size(), end - prefix.size()) + "." + kebab_case(singular(table.substr(end + 1)));
    }
    const std::string name = kebab_case(singular(table));
    return "application::" + name + "." + name;
  }

  std::string free_uid(const std::string& wanted) const {
    std::string uid = wanted;
    for (int n = 2; is_used(uid); ++n) uid = wanted + "-" + std::to_string(n);
    return uid;
  }

  Definitions tables_;
  std::vector<std::string>& notes_;
  std::vector<Candidate> candidates_;
};

} // namespace

bool is_named_alike(std::string_view table, std::string_view uid) {
  Model parts;
  set_uid(parts, std::string(uid));
  const std::string wanted = essence(table), one = essence(parts.name), many = essence(plural(parts.name));
  const std::string package = essence(parts.package);
  if (parts.component)
    return wanted == "components" + package + one || wanted == "components" + package + many ||
           wanted == package + many || wanted == package + one;
  if (parts.scope == "plugins" && (wanted == package + one || wanted == package + many)) return true;
  return wanted == one || wanted == many || essence(singular(table)) == one;
}

Definitions recover_uids(Definitions tables, const std::vector<StoreRow>& rows, const KnownTables& known,
                         std::vector<std::string>& notes) {
  return Recovery(std::move(tables), notes).run(rows, known);
}

} // namespace dumpfix::facts
